#include "services/sync/sharedfolders.h"

#include "services/graph/batchrequest.h"
#include "services/store/applydelta.h"
#include "services/store/sharedmailbox.h"
#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/wire/deltapage.h"

#include <QSet>

namespace syncing {

using domain::Error;
using domain::Result;
using Right = store::FolderRights::Right;

namespace {

constexpr int deepest = 300; // what the service allows

const QString foldersPath = QStringLiteral("/v1.0/me/contactFolders");

QString childrenPath(const domain::GraphId &folder)
{
    return foldersPath + u'/' + graph::pathSegment(folder.text)
        + QStringLiteral("/childFolders?$top=1000");
}

tl::unexpected<Error> stopped()
{
    return domain::failure(Error::Kind::Cancelled, QStringLiteral("pull stopped"));
}

tl::unexpected<Error> notShared(Error error)
{
    error.kind = Error::Kind::Forbidden;
    error.code = QStringLiteral("not-shared");
    return tl::unexpected(error);
}

Result<QString> linkIn(const QByteArray &body)
{
    return wire::readFolderPage(body).map([](const auto &page) { return page.nextLink; });
}

// Nobody's id: of the form that the service expects, so that it looks at the folder's rights.
graph::GraphRequest harmlessWrite(const domain::GraphId &folder)
{
    return {.method = graph::Method::Patch,
            .path = foldersPath + u'/' + graph::pathSegment(folder.text)
                + QStringLiteral("/contacts/AAMkAGNone="),
            .body = QByteArrayLiteral("{}"),
            .contentType = QByteArrayLiteral("application/json")};
}

Right rightFrom(const Result<graph::GraphResponse> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::Forbidden) {
        return Right::Read;
    }
    const bool isJudged = answer || answer.error().kind == Error::Kind::NotFound
        || answer.error().kind == Error::Kind::Rejected;
    return isJudged ? Right::Write : Right::Unknown;
}

} // namespace

bool isNotShared(const Error &error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::NoMailbox;
}

SharedFolders::SharedFolders(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
{
}

QCoro::Task<Result<>> SharedFolders::list()
{
    const auto defaultFolder = co_await m_reader.get(foldersPath + QStringLiteral("/contacts"));
    if (!defaultFolder && !isNotShared(defaultFolder.error())) {
        co_return tl::unexpected(defaultFolder.error());
    }
    QStringList levels{foldersPath + QStringLiteral("?$top=1000")};
    if (defaultFolder) {
        const auto item = wire::readFolder(defaultFolder->body);
        const auto stored =
            co_await m_store.commit(&store::applyDefaultFolder, m_mailbox, defaultFolder->body);
        if (!item || !stored) {
            co_return tl::unexpected(item ? stored.error() : item.error());
        }
        levels.append(childrenPath(item->id));
    }
    QList<QByteArray> pages;
    QSet<domain::GraphId> seen;
    for (qsizetype at = 0; at < levels.size() && at < deepest; ++at) {
        const auto found = co_await m_reader.pages(levels.at(at), &linkIn);
        if (!found && at == 0 && !defaultFolder && isNotShared(found.error())) {
            co_return notShared(found.error());
        }
        if (!found && !isNotShared(found.error())) {
            co_return tl::unexpected(found.error());
        }
        for (const QByteArray &page : found.value_or(QList<QByteArray>())) {
            pages.append(page);
            const auto parsed = wire::readFolderPage(page);
            for (const wire::FolderItem &item : parsed->items) {
                if (!seen.contains(item.id)) {
                    seen.insert(item.id);
                    levels.append(childrenPath(item.id));
                }
            }
        }
    }
    if (!defaultFolder && seen.isEmpty()) {
        co_return notShared(defaultFolder.error());
    }
    const auto applied = co_await m_store.commit(&store::applySharedFolders, m_mailbox, pages,
                                                 defaultFolder.has_value());
    co_return applied ? Result<>() : tl::unexpected(applied.error());
}

QCoro::Task<Result<>> SharedFolders::learnRights()
{
    const auto known = co_await m_store.read(&store::folderRights, m_mailbox);
    if (!known) {
        co_return tl::unexpected(known.error());
    }
    QList<store::FolderRights> asked = *known;
    if (m_hasLearnt) {
        asked.removeIf([](const auto &folder) { return folder.right != Right::Unknown; });
    }
    for (qsizetype at = 0; at < asked.size(); at += graph::maximumBatchSize) {
        if (m_stopped) {
            co_return stopped();
        }
        QList<graph::GraphRequest> requests;
        for (const auto &folder : asked.mid(at, graph::maximumBatchSize)) {
            requests.append(harmlessWrite(folder.graphId));
        }
        const auto answers = co_await m_reader.client().sendBatch(requests);
        if (!answers) {
            co_return tl::unexpected(answers.error());
        }
        for (qsizetype i = 0; i < answers->size(); ++i) {
            const Right right = rightFrom(answers->at(i));
            asked[at + i].right = right == Right::Unknown ? asked.at(at + i).right : right;
        }
    }
    const auto stored = co_await m_store.commit(&store::setFolderRights, asked);
    m_hasLearnt = stored.has_value();
    co_return stored ? Result<>() : tl::unexpected(stored.error());
}

} // namespace syncing
