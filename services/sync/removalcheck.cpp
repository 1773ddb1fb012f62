#include "services/sync/removalcheck.h"

#include "services/store/removalguard.h"
#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/wire/deltapage.h"

namespace syncing {

using domain::Error;
using domain::Result;
using store::FolderToPull;

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
    QList<QByteArray> pages;
    QString path = QStringLiteral("/v1.0/me/contactFolders/") + graph::pathSegment(folder.text)
        + QStringLiteral("/contacts?$select=id&$top=1000");
    while (!path.isEmpty()) {
        if (m_stopped) {
            co_return domain::failure(Error::Kind::Cancelled, QStringLiteral("pull stopped"));
        }
        const Result<graph::GraphResponse> answer = co_await m_reader.get(path);
        if (!answer && answer.error().kind == Error::Kind::NotFound) {
            co_return QList<QByteArray>();
        }
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        const auto page = wire::readExtendedPage(answer->body);
        if (!page) {
            co_return tl::unexpected(page.error());
        }
        pages.append(answer->body);
        path.clear();
        if (!page->nextLink.isEmpty()) {
            const Result<QString> next = m_reader.origin().pathOf(page->nextLink);
            if (!next) {
                co_return tl::unexpected(next.error());
            }
            path = *next;
        }
    }
    co_return QList<QByteArray>(pages);
}

} // namespace syncing
