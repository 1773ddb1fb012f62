#include "services/sync/outboxpusher.h"

#include "services/graph/graphclient.h"
#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/store.h"
#include "services/sync/pushsteps.h"
#include "services/sync/pushverdicts.h"

#include <QHash>

namespace syncing {

using domain::Error;
using domain::Result;
using graph::GraphRequest;
using store::PushAction;
using store::PushItem;
using store::PushOutcome;

namespace {

constexpr int batchSize = 20;
constexpr qsizetype aloneAbove = 1024 * 1024;     // bytes of body
constexpr qsizetype batchBytes = 2 * 1024 * 1024; // before base64; the envelope may hold 4 MB
constexpr int maximumRoundsOfOne = 9;             // of the same item in one push

// Names and places of folders depend on each other in ways that a batch, which has no order, would
// break: one alone, or contacts up to the next folder.
QList<PushItem> oneRound(const QList<PushItem> &items)
{
    QList<PushItem> round;
    for (const PushItem &item : items) {
        if (isFolderAction(item.action)) {
            if (round.isEmpty()) {
                round.append(item);
            }
            break;
        }
        round.append(item);
    }
    return round;
}

QList<PushItem> without(QList<PushItem> items, const QHash<domain::TargetKey, int> &rounds)
{
    items.removeIf([&rounds](const PushItem &item) {
        return item.targets.isEmpty() || rounds.value(item.targets.first()) >= maximumRoundsOfOne;
    });
    return items;
}

QStringView versionOf(const GraphRequest &request)
{
    return QStringView(request.path).left(request.path.indexOf(QLatin1Char('/'), 1));
}

void note(const Verdict &verdict, QList<PushOutcome> &outcomes, std::optional<Error> &stop)
{
    if (verdict.step != NextStep::StopRound) {
        outcomes.append(verdict.outcome);
        return;
    }
    stop = verdict.outcome.error;
    if (verdict.outcome.notBefore.isValid()) { // known not to have been sent
        outcomes.append(verdict.outcome);
    }
}

} // namespace

OutboxPusher::OutboxPusher(domain::MailboxKey mailbox, graph::GraphClient &client,
                           store::Store &store, QString photoFolder, SyncCadence cadence,
                           async::CancelToken cancel)
    : m_mailbox(mailbox)
    , m_client(client)
    , m_store(store)
    , m_photoFolder(std::move(photoFolder))
    , m_cadence(cadence)
    , m_cancel(std::move(cancel))
    , m_copies(mailbox, client, store, cadence, m_cancel)
{
}

JudgeContext OutboxPusher::context() const
{
    return {m_cadence, now(), m_moves.isProven()};
}

// Whether another round may start: not stopped, and the gate opens within patience.
Result<> OutboxPusher::goingOn()
{
    if (m_cancel.isCancelled()) {
        return domain::failure(Error::Kind::Cancelled, QStringLiteral("push stopped"));
    }
    const auto closed = m_client.gate().closedUntil();
    if (closed && *closed > now().addMSecs(m_cadence.patience.count())) {
        return domain::failure(Error::Kind::Throttled, QStringLiteral("the service asks to wait"));
    }
    return {};
}

QCoro::Task<Result<>> OutboxPusher::push()
{
    QHash<domain::TargetKey, int> rounds;
    while (true) {
        if (const Result<> going = goingOn(); !going) {
            co_return going;
        }
        const Result<Items> items =
            co_await m_store.read(&store::nextPushBatch, m_mailbox, batchSize, now());
        if (!items) {
            co_return tl::unexpected(items.error());
        }
        if (items->isEmpty()) {
            co_return {};
        }
        // What comes back again and again waits for a pull to show what became of its folder.
        const Items moving = without(*items, rounds);
        if (moving.isEmpty()) {
            co_return domain::failure(Error::Kind::Rejected,
                                      QStringLiteral("an outbox entry does not move, action %1")
                                          .arg(int(items->first().action)));
        }
        const Items round = oneRound(moving);
        for (const PushItem &item : round) {
            ++rounds[item.targets.first()];
        }
        const Result<> done = co_await pushRound(round);
        if (!done) {
            co_return done;
        }
    }
}

QCoro::Task<Result<>> OutboxPusher::pushRound(Items items)
{
    const Result<PushPlaces> known = co_await places(items);
    if (!known) {
        co_return tl::unexpected(known.error());
    }
    Round round = co_await look(items);
    if (!round.items.isEmpty() && !round.stop) {
        QList<domain::TargetKey> targets;
        for (const PushItem &item : std::as_const(round.items)) {
            targets += item.targets;
        }
        const Result<domain::ChangeSet> marked =
            co_await m_store.commit(&store::markSent, targets, now());
        if (marked) {
            round = co_await send(round, *known);
        } else if (marked.error().kind != Error::Kind::NotFound) {
            co_return tl::unexpected(marked.error());
        } // else one was taken back meanwhile: the next round sends what is left
    }
    if (!round.stop) {
        round = co_await copy(round);
    }
    if (!round.outcomes.isEmpty()) {
        const Result<domain::ChangeSet> settled =
            co_await m_store.commit(&store::settlePush, round.outcomes, now());
        if (!settled) {
            co_return tl::unexpected(settled.error());
        }
    }
    if (round.stop) {
        co_return tl::unexpected(*round.stop);
    }
    co_return {};
}

// Answers for the items whose fate is unknown; leaves those to be sent.
QCoro::Task<OutboxPusher::Round> OutboxPusher::look(Items items)
{
    Round round;
    Items unknown;
    QList<GraphRequest> requests;
    for (const PushItem &item : std::as_const(items)) {
        if (!item.copyToken.isEmpty()) {
            round.copies.append(item);
            continue;
        }
        const auto request = item.outcomeUnknown ? lookRequest(item) : std::nullopt;
        if (request) {
            unknown.append(item);
            requests.append(*request);
        } else {
            round.items.append(item);
        }
    }
    const QList<PushAnswer> answers = co_await exchange(requests);
    JudgeContext known = context();
    if (!unknown.isEmpty()) {
        const Result<QDateTime> pulled = co_await m_store.read(&store::syncedAt, m_mailbox);
        known.lastPull = pulled ? *pulled : QDateTime();
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const Verdict verdict = judgeLook(unknown[i], answers[i], known);
        if (verdict.step == NextStep::Send) {
            round.items.append(unknown[i]);
        } else {
            note(verdict, round.outcomes, round.stop);
        }
    }
    co_return round;
}

// What one answer leads to is asked for next, together with what the others lead to.
QCoro::Task<OutboxPusher::Round> OutboxPusher::send(Round round, PushPlaces places)
{
    QList<PushStep> steps;
    QList<GraphRequest> requests;
    for (PushItem &item : round.items) {
        ++item.tries; // markSent counted this one
        item.lastSent = now();
        const Result<GraphRequest> request = sendRequest(item, places);
        if (request) {
            steps.append({item, {.step = NextStep::Send, .outcome = {}}});
            requests.append(*request);
        } else {
            round.outcomes.append({.targets = item.targets,
                                   .kind = PushOutcome::Kind::Parked,
                                   .error = request.error()});
        }
    }
    while (!steps.isEmpty()) {
        const QList<PushAnswer> answers = co_await exchange(requests);
        QList<PushStep> further;
        requests.clear();
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const PushItem &item = steps[i].item;
            const Verdict verdict =
                judgeStep(steps[i], answers[i], context(), m_moves, m_photoFolder);
            if (verdict.step == NextStep::Copy) {
                round.copies.append(item);
            } else if (const auto request = nextRequest(item, verdict, m_photoFolder)) {
                if (*request) {
                    further.append({item, verdict});
                    requests.append(**request);
                } else {
                    note(parked(item, request->error()), round.outcomes, round.stop);
                }
            } else {
                note(verdict, round.outcomes, round.stop);
            }
        }
        steps = further;
    }
    co_return round;
}

QCoro::Task<OutboxPusher::Round> OutboxPusher::copy(Round round)
{
    const Items copies = round.copies;
    for (const PushItem &item : copies) {
        const Verdict verdict = co_await m_copies.carryOut(item);
        note(verdict, round.outcomes, round.stop);
        if (round.stop) {
            break;
        }
    }
    co_return round;
}

QCoro::Task<Result<PushPlaces>> OutboxPusher::places(Items items)
{
    PushPlaces places{.photoFolder = m_photoFolder};
    const PushItem &first = items.first();
    if (first.action == PushAction::MoveFolder && first.parentId.isEmpty()) {
        const Result<store::PullPlan> plan = co_await m_store.read(&store::pullPlan, m_mailbox);
        if (!plan) {
            co_return tl::unexpected(plan.error());
        }
        for (const store::FolderToPull &folder : plan->folders) {
            if (folder.key == plan->defaultFolder) {
                places.defaultFolder = folder.graphId;
            }
        }
    }
    co_return places;
}

// One answer for each request, in order: together where they fit, alone where they do not.
QCoro::Task<QList<PushAnswer>> OutboxPusher::exchange(QList<GraphRequest> requests)
{
    QList<PushAnswer> answers;
    for (qsizetype at = 0; at < requests.size();) {
        qsizetype count = 0;
        qsizetype bytes = 0;
        while (at + count < requests.size()
               && versionOf(requests[at]) == versionOf(requests[at + count]) // flags are beta's
               && (count == 0 || bytes + requests[at + count].body.size() <= batchBytes)
               && requests[at + count].body.size() <= aloneAbove) {
            bytes += requests[at + count].body.size();
            ++count;
        }
        if (count <= 1) {
            answers.append(co_await m_client.send(requests[at], m_cancel));
            ++at;
            continue;
        }
        const Result<QList<PushAnswer>> together =
            co_await m_client.sendBatch(requests.mid(at, count), m_cancel);
        if (together) {
            answers += *together;
        } else {
            const PushAnswer each = tl::unexpected(together.error());
            answers += QList<PushAnswer>(count, each);
        }
        at += count;
    }
    co_return answers;
}

} // namespace syncing
