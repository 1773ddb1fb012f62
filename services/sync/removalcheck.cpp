#include "services/sync/removalcheck.h"

#include "services/store/removalguard.h"
#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/wire/deltapage.h"

namespace syncing {

using domain::Error;
using domain::Result;
using store::FolderToPull;

namespace {

Result<QString> linkIn(const QByteArray &body)
{
    return wire::readExtendedPage(body).map([](const auto &page) { return page.nextLink; });
}

} // namespace

RemovalCheck::RemovalCheck(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
{
}

QCoro::Task<Result<>> RemovalCheck::ask()
{
    const Result<QList<FolderToPull>> folders =
        co_await m_store.read(&store::foldersToAsk, m_mailbox);
    if (!folders) {
        co_return tl::unexpected(folders.error());
    }
    for (const FolderToPull &folder : *folders) {
        const Result<QList<QByteArray>> pages = co_await list(folder.graphId);
        if (!pages) {
            co_return tl::unexpected(pages.error());
        }
        const Result<domain::ChangeSet> confirmed =
            co_await m_store.commit(&store::confirmContacts, folder.key, *pages);
        if (!confirmed) {
            co_return tl::unexpected(confirmed.error());
        }
    }
    co_return {};
}

// Of a folder that is gone: none.
QCoro::Task<Result<QList<QByteArray>>> RemovalCheck::list(domain::GraphId folder)
{
    const QString path = QStringLiteral("/v1.0/me/contactFolders/")
        + graph::pathSegment(folder.text) + QStringLiteral("/contacts?$select=id&$top=1000");
    const Result<QList<QByteArray>> pages = co_await m_reader.pages(path, &linkIn);
    if (!pages && pages.error().kind == Error::Kind::NotFound) {
        co_return QList<QByteArray>();
    }
    co_return Result<QList<QByteArray>>(pages);
}

} // namespace syncing
