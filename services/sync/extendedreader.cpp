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

QString query(bool withFlags)
{
    return (withFlags ? QStringLiteral("?$select=id,flag&") : QStringLiteral("?$select=id&"))
        + wire::extendedExpansion();
}

QString mePath(bool withFlags)
{
    return withFlags ? QStringLiteral("/beta/me/") : QStringLiteral("/v1.0/me/");
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

QString ExtendedReader::contactPath(const domain::GraphId &contact) const
{
    return mePath(m_withFlags) + QStringLiteral("contacts/") + graph::pathSegment(contact.text)
        + query(m_withFlags);
}

QString ExtendedReader::listPath(const domain::GraphId &folder, int skip) const
{
    return mePath(m_withFlags) + QStringLiteral("contactFolders/") + graph::pathSegment(folder.text)
        + QStringLiteral("/contacts") + query(m_withFlags)
        + QStringLiteral("&$top=%1&$skip=%2").arg(m_pageSize).arg(skip);
}

QList<ExtendedReader::Part> ExtendedReader::partsFor(const QList<store::WaitingFolder> &plan) const
{
    QList<Part> parts;
    for (const store::WaitingFolder &folder : plan) {
        const int pages = (folder.contacts + m_pageSize - 1) / m_pageSize;
        if (folder.waiting.size() > qsizetype(pages) * singlesForAPage) {
            for (int skip = 0; skip < folder.contacts; skip += m_pageSize) {
                parts.append(
                    {listPath(folder.graphId, skip), std::min(m_pageSize, folder.contacts - skip)});
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
        const Result<bool> flags = co_await m_store.read(&store::readsFlags, m_mailbox);
        if (!flags) {
            co_return tl::unexpected(flags.error());
        }
        m_withFlags = *flags;
        m_asksAgain = false;
        const Result<> done = co_await readRound(partsFor(*plan));
        if (!done) {
            co_return done;
        }
    }
    co_return {};
}

QCoro::Task<Result<>> ExtendedReader::readRound(QList<Part> parts)
{
    for (qsizetype at = 0; at < parts.size() && !m_refused && !m_asksAgain && !m_stopped;) {
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
    const auto isRefusal = [this](const Error &error) {
        return error.kind == Error::Kind::Rejected
            || (m_withFlags && error.kind == Error::Kind::Forbidden);
    };
    const bool isRefused = answers
        ? std::ranges::all_of(*answers,
                              [isRefusal](const Result<graph::GraphResponse> &answer) {
                                  return !answer && isRefusal(answer.error());
                              })
        : m_withFlags
            && (isRefusal(answers.error()) || answers.error().kind == Error::Kind::NotFound);
    if (isRefused && m_withFlags) { // v1.0 may still answer
        m_asksAgain = true;
        const Result<domain::ChangeSet> noted =
            co_await m_store.commit(&store::readNoFlags, m_mailbox);
        if (!noted) {
            co_return tl::unexpected(noted.error());
        }
        co_return {};
    }
    if (!answers) {
        co_return tl::unexpected(answers.error());
    }
    QList<QByteArray> bodies;
    for (const Result<graph::GraphResponse> &answer : *answers) {
        if (answer) {
            bodies.append(answer->body);
        }
    }
    m_refused = isRefused;
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
