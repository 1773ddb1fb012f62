#include "services/sync/extendedreader.h"

#include "services/async/pooljob.h"
#include "services/store/schemaextensions.h"
#include "services/store/store.h"
#include "services/sync/graphreader.h"
#include "services/wire/extendedproperties.h"

#include <algorithm>
#include <deque>

namespace syncing {

using domain::Error;
using domain::Result;

namespace {

using Answers = Result<QList<Result<graph::GraphResponse>>>;

constexpr int mostRounds = 3;
constexpr int largestPage = 1000; // the service clamps what is more
constexpr int batchSize = 20;
constexpr int batchContacts = 2000; // about half a megabyte
constexpr int batchesAhead = 2;
constexpr int singlesForAPage = 10; // what a page of a listing is worth

QList<QByteArray> bodiesOf(const Answers &answers)
{
    QList<QByteArray> bodies;
    for (const Result<graph::GraphResponse> &answer : *answers) {
        if (answer) {
            bodies.append(answer->body);
        }
    }
    return bodies;
}

bool isRefused(const QList<Result<graph::GraphResponse>> &answers)
{
    return std::ranges::all_of(answers, [](const Result<graph::GraphResponse> &answer) {
        return !answer && answer.error().kind == Error::Kind::Rejected;
    });
}

constexpr QLatin1String beta("/beta/me/");
constexpr QLatin1String v1("/v1.0/me/");

QString folderPath(const domain::GraphId &folder)
{
    return QStringLiteral("contactFolders/") + graph::pathSegment(folder.text)
        + QStringLiteral("/contacts");
}

QString part(int size, int skip)
{
    return QStringLiteral("&$top=%1&$skip=%2").arg(size).arg(skip);
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

QString ExtendedReader::query() const
{
    return selectWith(m_asked.flags ? QStringLiteral("id,flag") : QStringLiteral("id"))
        + (m_asked.extensions ? wire::wholeExpansion() : wire::extendedExpansion());
}

QString ExtendedReader::selectWith(const QString &names) const
{
    const QStringList all = QStringList{names} + (m_asked.schemas ? m_schemas : QStringList());
    return QStringLiteral("?$select=") + all.join(u',') + u'&';
}

store::Schemas ExtendedReader::readSchemas() const
{
    return m_asked.schemas ? store::Schemas::Read : store::Schemas::NotRead;
}

QString ExtendedReader::contactPath(const domain::GraphId &contact) const
{
    return (m_asked.flags ? beta : v1) + QStringLiteral("contacts/")
        + graph::pathSegment(contact.text) + query();
}

QString ExtendedReader::listPath(const domain::GraphId &folder, int skip) const
{
    return (m_asked.flags ? beta : v1) + folderPath(folder) + query() + part(m_pageSize, skip);
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

QList<QStringList> ExtendedReader::batchesOf(const QList<Part> &parts)
{
    QList<QStringList> batches;
    int contacts = 0;
    for (const Part &part : parts) {
        const bool isFull = batches.isEmpty() || batches.last().size() == batchSize
            || contacts + part.contacts > batchContacts;
        if (isFull) {
            batches.emplaceBack();
            contacts = 0;
        }
        contacts += part.contacts;
        batches.last().append(part.path);
    }
    return batches;
}

// What was added last first: its definition may be gone. Then extensions: they are the smaller loss. Then flags,
// which may be what was at fault.
bool ExtendedReader::expectLess()
{
    if (m_asked.schemas && !m_schemas.isEmpty()) {
        m_asked.schemas = false;
    } else if (m_asked.extensions && m_asked.flags) {
        m_asked.extensions = false;
    } else if (m_asked.flags) {
        m_asked.flags = false;
        m_asked.extensions = m_known.extensions;
    } else if (m_asked.extensions) {
        m_asked.extensions = false;
    } else {
        return false;
    }
    return true;
}

QCoro::Task<Result<>> ExtendedReader::read()
{
    const Result<store::ExtendedAbilities> known =
        co_await m_store.read(&store::extendedAbilities, m_mailbox);
    if (!known) {
        co_return tl::unexpected(known.error());
    }
    const Result<QList<domain::SchemaExtension>> schemas =
        co_await m_store.read(&store::schemasInMailbox, m_mailbox);
    if (!schemas) {
        co_return tl::unexpected(schemas.error());
    }
    m_schemas.clear();
    for (const domain::SchemaExtension &schema : *schemas) {
        if (schema.isReadable()) {
            m_schemas.append(schema.id);
        }
    }
    m_known = *known;
    m_asked = *known;
    const Result<> waiting = co_await readWaiting();
    if (!waiting || m_refused || m_stopped || !m_known.extensions) {
        co_return waiting;
    }
    co_return co_await readFolder();
}

QCoro::Task<Result<>> ExtendedReader::readWaiting()
{
    for (int round = 0; round < mostRounds && !m_refused && !m_stopped;) {
        const Result<QList<store::WaitingFolder>> plan =
            co_await m_store.read(&store::extendedPlan, m_mailbox);
        if (!plan) {
            co_return tl::unexpected(plan.error());
        }
        if (plan->isEmpty()) {
            co_return {};
        }
        m_asksAgain = false;
        m_isLast = round + 1 == mostRounds;
        const Result<> done = co_await readRound(partsFor(*plan));
        if (!done) {
            co_return done;
        }
        round += m_asksAgain ? 0 : 1;
    }
    co_return {};
}

QCoro::Task<Result<>> ExtendedReader::readRound(QList<Part> parts)
{
    const QList<QStringList> batches = batchesOf(parts);
    std::deque<QCoro::Task<Fetched>> coming;
    qsizetype asked = 0;
    const auto askFor = [&](qsizetype end) {
        for (; asked < std::min(end, batches.size()); ++asked) {
            coming.push_back(fetch(batches.at(asked)));
        }
    };
    Result<> done;
    for (qsizetype at = 0; at < batches.size() && done && !m_refused && !m_asksAgain && !m_stopped;
         ++at) {
        askFor(at + 1);
        Fetched fetched = co_await coming.front();
        coming.pop_front();
        // The next answers travel and are read while these are stored, once one has shown that the service
        // gives what it is asked for.
        if (at > 0 && !m_stopped) {
            askFor(at + 1 + batchesAhead);
        }
        done = co_await take(std::move(fetched.answers), std::move(fetched.pages));
    }
    for (QCoro::Task<Fetched> &each : coming) {
        co_await each; // a task that nobody awaits would go on by itself
    }
    co_return done;
}

QCoro::Task<ExtendedReader::Fetched> ExtendedReader::fetch(QStringList paths)
{
    Fetched fetched;
    fetched.hold = co_await m_lock.enter(ExchangeLock::Mode::Shared);
    fetched.answers = co_await m_reader.getTogether(paths, 0);
    if (fetched.answers) {
        const QList<QByteArray> bodies = bodiesOf(fetched.answers);
        async::PoolJob<Result<wire::ExtendedPages>> job(
            m_context, [bodies] { return wire::readExtendedPages(bodies); });
        fetched.pages = co_await job;
    }
    co_return std::move(fetched);
}

QCoro::Task<Result<>> ExtendedReader::take(Answers answers, Result<wire::ExtendedPages> pages)
{
    const bool mayAskForLess =
        m_asked.flags || m_asked.extensions || (m_asked.schemas && !m_schemas.isEmpty());
    const auto isRefusal = [this](const Error &error) {
        return error.kind == Error::Kind::Rejected
            || (m_asked.flags && error.kind == Error::Kind::Forbidden);
    };
    const bool isRefused = answers
        ? std::ranges::all_of(*answers,
                              [isRefusal](const Result<graph::GraphResponse> &answer) {
                                  return !answer && isRefusal(answer.error());
                              })
        : mayAskForLess
            && (isRefusal(answers.error()) || answers.error().kind == Error::Kind::NotFound);
    if (isRefused && expectLess()) {
        m_asksAgain = true;
        co_return {};
    }
    if (!answers) {
        co_return tl::unexpected(answers.error());
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
    const Result<> noted = co_await noteAbilities();
    if (!noted) {
        co_return noted;
    }
    if (!pages) {
        co_return tl::unexpected(pages.error());
    }
    const store::ExtendedReading reading{m_asked.extensions, readSchemas(), m_isLast};
    const Result<int> shortest =
        co_await m_store.commit(&store::applyExtended, m_mailbox, *std::move(pages), reading);
    if (!shortest) {
        co_return tl::unexpected(shortest.error());
    }
    if (*shortest > 0) {
        m_pageSize = std::min(m_pageSize, *shortest);
    }
    co_return {};
}

QCoro::Task<Result<>> ExtendedReader::noteAbilities()
{
    if (m_asked != m_known) {
        const Result<domain::ChangeSet> noted =
            co_await m_store.commit(&store::setExtendedAbilities, m_mailbox, m_asked);
        if (!noted) {
            co_return tl::unexpected(noted.error());
        }
        m_known = m_asked;
    }
    co_return {};
}

// The extensions of all that is in the folder which is due, if one is.
QCoro::Task<Result<>> ExtendedReader::readFolder()
{
    const QDateTime due = now().addMSecs(-m_reader.cadence().extensionAge.count());
    const Result<store::ExtensionRound> round =
        co_await m_store.read(&store::nextExtensionRound, m_mailbox, due);
    if (!round) {
        co_return tl::unexpected(round.error());
    }
    for (int skip = 0; skip < round->contacts && !m_stopped;) {
        QStringList paths;
        for (int contacts = 0; skip < round->contacts && paths.size() < batchSize
             && contacts + m_pageSize <= batchContacts;
             contacts += m_pageSize, skip += m_pageSize) {
            paths.append(v1 + folderPath(round->graphId) + selectWith(QStringLiteral("id"))
                         + wire::extensionsExpansion + part(m_pageSize, skip));
        }
        Fetched fetched = co_await fetch(paths);
        if (!fetched.answers) {
            co_return tl::unexpected(fetched.answers.error());
        }
        if (m_asked.schemas && !m_schemas.isEmpty() && isRefused(*fetched.answers)) {
            m_asked.schemas = false;
            const Result<> noted = co_await noteAbilities();
            if (!noted) {
                co_return noted;
            }
            skip = 0;
            continue;
        }
        if (!fetched.pages) {
            co_return tl::unexpected(fetched.pages.error());
        }
        const Result<int> shortest = co_await m_store.commit(
            &store::applyExtensions, m_mailbox, *std::move(fetched.pages), readSchemas());
        if (!shortest) {
            co_return tl::unexpected(shortest.error());
        }
        if (*shortest > 0 && *shortest < m_pageSize) {
            m_pageSize = *shortest;
            skip = 0;
        }
    }
    for (const domain::FolderKey folder : {round->folder, domain::FolderKey()}) {
        const bool isNoted = folder.isValid() ? !m_stopped : round->hasNewFolder;
        if (!isNoted) {
            continue;
        }
        const Result<domain::ChangeSet> noted =
            co_await m_store.commit(&store::noteExtensionsRead, m_mailbox, folder, now());
        if (!noted) {
            co_return tl::unexpected(noted.error());
        }
    }
    co_return {};
}

} // namespace syncing
