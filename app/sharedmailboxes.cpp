#include "app/sharedmailboxes.h"

#include "services/graph/mailboxpath.h"
#include "services/sync/sharedfolders.h"
#include "services/wire/deltapage.h"

#include <QRegularExpression>

namespace app {

using domain::Error;
using domain::Result;

namespace {

tl::unexpected<Error> notShared(const QString &owner)
{
    return tl::unexpected(Error{
        .kind = Error::Kind::Forbidden, .code = QStringLiteral("not-shared"), .message = owner});
}

} // namespace

Result<QString> ownerAddress(const QString &typed)
{
    static const QRegularExpression address(
        QStringLiteral("^[^\\s@<>\"/?#]+@[^\\s@<>\"/?#]+\\.[^\\s@<>\"/?#]+$"));
    const QString trimmed = typed.trimmed();
    if (trimmed.size() > 320 || !address.match(trimmed).hasMatch()) {
        return tl::unexpected(Error{.kind = Error::Kind::BadInput,
                                    .code = QStringLiteral("address"),
                                    .message = QStringLiteral("owner")});
    }
    return trimmed;
}

QCoro::Task<Result<SharedOwner>> askForShared(graph::GraphClient *client, QString owner)
{
    const QString mailbox = QStringLiteral("/v1.0") + graph::sharedMailbox(owner);
    const auto request = [&mailbox](const char *path) {
        return graph::GraphRequest{.path = mailbox + QLatin1String(path),
                                   .priority = graph::Priority::Interactive};
    };
    const graph::GraphRequest defaultFolder = request("/contactFolders/contacts");
    const graph::GraphRequest folders = request("/contactFolders?$top=1");
    const graph::GraphRequest name = request("?$select=id,displayName,userPrincipalName");
    const auto ofDefault = co_await client->send(defaultFolder);
    if (!ofDefault && !syncing::isNotShared(ofDefault.error())) {
        co_return tl::unexpected(ofDefault.error());
    }
    if (!ofDefault) {
        const auto listed = co_await client->send(folders);
        if (!listed && !syncing::isNotShared(listed.error())) {
            co_return tl::unexpected(listed.error());
        }
        const auto page = listed
            ? wire::readFolderPage(listed->body)
            : Result<wire::Page<wire::FolderItem>>(wire::Page<wire::FolderItem>{});
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        if (page->items.isEmpty()) {
            co_return notShared(owner);
        }
    }
    // Who it is may be secret while the contacts are not.
    const auto who = co_await client->send(name);
    const auto user = who ? wire::readUser(who->body) : tl::unexpected(who.error());
    SharedOwner found{owner, user && !user->displayName.isEmpty() ? user->displayName : owner};
    co_return std::move(found);
}

} // namespace app
