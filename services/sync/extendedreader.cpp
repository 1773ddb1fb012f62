#include "services/sync/extendedreader.h"

#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/wire/extendedproperties.h"

#include <algorithm>

namespace syncing {

using domain::Error;
using domain::Result;

namespace {

constexpr int mostRounds = 3;
constexpr int largestPage = 1000; // the service clamps what is more
constexpr int batchSize = 20;
constexpr int batchContacts = 4000; // about a megabyte
constexpr int singlesForAPage = 10; // what a page of a listing is worth

const QString mePath = QStringLiteral("/v1.0/me/");

QString query()
{
    return QStringLiteral("?$select=id&") + wire::extendedExpansion();
}

QString contactPath(const domain::GraphId &contact)
{
    return mePath + QStringLiteral("contacts/") + graph::pathSegment(contact.text) + query();
}

QString listPath(const domain::GraphId &folder, int top, int skip)
{
    return mePath + QStringLiteral("contactFolders/") + graph::pathSegment(folder.text)
        + QStringLiteral("/contacts") + query()
        + QStringLiteral("&$top=%1&$skip=%2").arg(top).arg(skip);
}

} // namespace

ExtendedReader::ExtendedReader(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store,
                               ExchangeLock &lock)
    : m_mailbox(mailbox)
    , m_reader(reader)
    , m_store(store)
    , m_lock(lock)
    , m_pageSize(largestPage)
{
}

QList<ExtendedReader::Part> ExtendedReader::partsFor(const QList<store::WaitingFolder> &plan) const
{
    QList<Part> parts;
    for (const store::WaitingFolder &folder : plan) {
        const int pages = (folder.contacts + m_pageSize - 1) / m_pageSize;
        if (folder.waiting.size() > qsizetype(pages) * singlesForAPage) {
            for (int skip = 0; skip < folder.contacts; skip += m_pageSize) {
                parts.append({listPath(folder.graphId, m_pageSize, skip),
                              std::min(m_pageSize, folder.contacts - skip)});
            }
            continue;
        }
        for (const domain::GraphId &contact : folder.waiting) {
            parts.append({contactPath(contact)});
        }
    }
    return parts;
}

QCoro::Task<Result<>> ExtendedReader::read()
{
    for (int round = 0; round < mostRounds && !m_refused && !m_stopped; ++round) {
        const Result<QList<store::WaitingFolder>> plan =
            co_await m_store.read(&store::extendedPlan, m_mailbox);
        if (!plan) {
            co_return tl::unexpected(plan.error());
        }
        if (plan->isEmpty()) {
            co_return {};
        }
        const Result<> done = co_await readRound(partsFor(*plan));
        if (!done) {
            co_return done;
        }
    }
    co_return {};
}

QCoro::Task<Result<>> ExtendedReader::readRound(QList<Part> parts)
{
    for (qsizetype at = 0; at < parts.size() && !m_refused && !m_stopped;) {
        QStringList paths;
        int contacts = 0;
        while (at < parts.size() && paths.size() < batchSize
               && (paths.isEmpty() || contacts + parts.at(at).contacts <= batchContacts)) {
            contacts += parts.at(at).contacts;
            paths.append(parts.at(at++).path);
        }
        const Result<> done = co_await readBatch(paths);
        if (!done) {
            co_return done;
        }
    }
    co_return {};
}

QCoro::Task<Result<>> ExtendedReader::readBatch(QStringList paths)
{
    const ExchangeLock::Hold hold = co_await m_lock.enter(ExchangeLock::Mode::Shared);
    const Result<QList<Result<graph::GraphResponse>>> answers =
        co_await m_reader.getTogether(paths, 0);
    if (!answers) {
        co_return tl::unexpected(answers.error());
    }
    QList<QByteArray> bodies;
    for (const Result<graph::GraphResponse> &answer : *answers) {
        if (answer) {
            bodies.append(answer->body);
        }
    }
    m_refused = std::ranges::all_of(*answers, [](const Result<graph::GraphResponse> &answer) {
        return !answer && answer.error().kind == Error::Kind::Rejected;
    });
    if (m_refused) {
        const Result<domain::ChangeSet> noted =
            co_await m_store.commit(&store::refuseExtended, m_mailbox);
        if (!noted) {
            co_return tl::unexpected(noted.error());
        }
        co_return {};
    }
    const Result<int> shortest = co_await m_store.commit(&store::applyExtended, m_mailbox, bodies);
    if (!shortest) {
        co_return tl::unexpected(shortest.error());
    }
    if (*shortest > 0) {
        m_pageSize = std::min(m_pageSize, *shortest);
    }
    co_return {};
}

} // namespace syncing
