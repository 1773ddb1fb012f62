#include "tests/walk/plannerclient.h"

#include "services/store/accounts.h"

#include <QHash>

namespace walk {

using domain::Error;
using domain::Result;
using graph::GraphRequest;
using store::PushItem;
using store::PushOutcome;
using syncing::NextStep;
using syncing::Verdict;

namespace {

constexpr int batchSize = 20;
constexpr int maximumTries = 4;       // of a read
constexpr int maximumRoundsOfOne = 9; // of the same item in one push

bool endsPass(const Error &error)
{
    return error.kind == Error::Kind::Offline || error.kind == Error::Kind::SignInNeeded
        || error.kind == Error::Kind::Throttled;
}

bool isDeadLink(const Error &error)
{
    return error.kind == Error::Kind::DeltaExpired || error.kind == Error::Kind::Rejected
        || error.kind == Error::Kind::NotFound;
}

bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::ServerFault || error.kind == Error::Kind::Timeout
        || error.httpStatus == 412;
}

QList<PushItem> oneRound(const QList<PushItem> &items)
{
    QList<PushItem> round;
    for (const PushItem &item : items) {
        if (syncing::isFolderAction(item.action)) {
            if (round.isEmpty()) {
                round.append(item);
            }
            break;
        }
        round.append(item);
    }
    return round;
}

void note(const Verdict &verdict, const PushItem &item, QList<PushOutcome> &outcomes,
          std::optional<Error> &stop)
{
    if (verdict.step == NextStep::Copy) { // this mailbox moves, so that was a fault
        outcomes.append({.targets = item.targets,
                         .kind = PushOutcome::Kind::Retry,
                         .error = verdict.outcome.error});
        return;
    }
    if (verdict.step != NextStep::StopRound) {
        outcomes.append(verdict.outcome);
        return;
    }
    stop = verdict.outcome.error;
    if (verdict.outcome.notBefore.isValid()) {
        outcomes.append(verdict.outcome);
    }
}

Result<QString> belowOrigin(const QString &link)
{
    return link.mid(int(qstrlen("http://local")));
}

} // namespace

PlannerClient::PlannerClient(QString name, std::function<void()> between)
    : m_name(std::move(name))
    , m_between(std::move(between))
    , m_connection(std::move(*store::Connection::open(QStringLiteral(":memory:"))))
{
}

void PlannerClient::startAgain()
{
    m_moves = {};
    m_closedUntil = {};
}

template <class Operation, class... Args>
auto PlannerClient::step(Operation operation, Args... args)
{
    m_between();
    return commit(operation, std::move(args)...);
}

QList<Answer> PlannerClient::exchange(const QList<GraphRequest> &requests)
{
    if (requests.isEmpty()) {
        return {};
    }
    m_between();
    QList<Answer> answers = m_line->exchange(m_name, requests);
    for (const Answer &answer : std::as_const(answers)) {
        if (!answer && answer.error().kind == Error::Kind::Throttled) {
            const auto wait = answer.error().retryAfter.value_or(std::chrono::seconds(2));
            m_closedUntil = m_line->now().addMSecs(wait.count());
        }
    }
    m_line->advance(1);
    m_between();
    return answers;
}

Answer PlannerClient::get(const QString &path)
{
    for (int tries = 1;; ++tries) {
        Answer answer = exchange({{.path = path}}).first();
        if (answer || tries == maximumTries || !isPassing(answer.error())) {
            return answer;
        }
    }
}

Result<> PlannerClient::pass()
{
    const Result<> sent = push();
    if (!sent && endsPass(sent.error())) {
        return sent;
    }
    if (const Result<> pulled = pull(); !pulled) {
        return pulled;
    }
    if (const Result<> sentAgain = push(); !sentAgain) {
        return sentAgain;
    }
    const auto noted = step(&store::setSyncedAt, m_mailbox, now());
    return noted ? Result<>() : tl::unexpected(noted.error());
}

Result<> PlannerClient::push()
{
    QHash<domain::TargetKey, int> rounds;
    while (true) {
        if (m_closedUntil.isValid() && m_closedUntil > m_line->now()) {
            return domain::failure(Error::Kind::Throttled, QStringLiteral("asked to wait"));
        }
        m_between();
        auto items = read(&store::nextPushBatch, m_mailbox, batchSize, now());
        if (!items || items->isEmpty()) {
            return items ? Result<>() : tl::unexpected(items.error());
        }
        items->removeIf([&rounds](const PushItem &item) {
            return rounds.value(item.targets.first()) >= maximumRoundsOfOne;
        });
        if (items->isEmpty()) {
            return domain::failure(Error::Kind::Rejected, QStringLiteral("an entry does not move"));
        }
        const QList<PushItem> round = oneRound(*items);
        for (const PushItem &item : round) {
            ++rounds[item.targets.first()];
        }
        if (const Result<> done = pushRound(round); !done) {
            return done;
        }
    }
}

Result<> PlannerClient::pushRound(const QList<PushItem> &items)
{
    syncing::PushPlaces places{.photoFolder = m_photoFolder,
                               .defaultFolder = {SimulatedMailbox::defaultFolder}};
    Sent round{.items = items};
    look(round);
    if (!round.items.isEmpty() && !round.stop) {
        QList<domain::TargetKey> targets;
        for (const PushItem &item : std::as_const(round.items)) {
            targets += item.targets;
        }
        const auto marked = step(&store::markSent, targets, now());
        if (marked) {
            send(round, places);
        } else if (marked.error().kind != Error::Kind::NotFound) {
            return tl::unexpected(marked.error());
        }
    }
    if (!round.outcomes.isEmpty()) {
        const auto settled = step(&store::settlePush, round.outcomes, now());
        if (!settled) {
            return tl::unexpected(settled.error());
        }
    }
    return round.stop ? tl::unexpected(*round.stop) : Result<>();
}

void PlannerClient::look(Sent &round)
{
    QList<PushItem> unknown;
    QList<GraphRequest> requests;
    for (const PushItem &item : std::exchange(round.items, {})) {
        const auto request = item.outcomeUnknown ? syncing::lookRequest(item) : std::nullopt;
        if (request) {
            unknown.append(item);
            requests.append(*request);
        } else {
            round.items.append(item);
        }
    }
    const QList<Answer> answers = exchange(requests);
    const QDateTime lastPull = read(&store::syncedAt, m_mailbox).value_or(QDateTime());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const Verdict verdict = syncing::judgeLook(
            unknown[i], answers[i], {.cadence = m_cadence, .now = now(), .lastPull = lastPull});
        if (verdict.step == NextStep::Send) {
            round.items.append(unknown[i]);
        } else {
            note(verdict, unknown[i], round.outcomes, round.stop);
        }
    }
}

void PlannerClient::send(Sent &round, const syncing::PushPlaces &places)
{
    QList<GraphRequest> requests;
    for (PushItem &item : round.items) {
        ++item.tries;
        item.lastSent = now();
        requests.append(*syncing::sendRequest(item, places));
    }
    const auto context = [this] {
        return syncing::JudgeContext{m_cadence, now(), m_moves.isProven()};
    };
    QList<syncing::PushStep> steps;
    for (const PushItem &item : std::as_const(round.items)) {
        steps.append({item, {.step = NextStep::Send, .outcome = {}}});
    }
    while (!steps.isEmpty()) {
        const QList<Answer> answers = exchange(requests);
        QList<syncing::PushStep> further;
        requests.clear();
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const PushItem &item = steps[i].item;
            const Verdict verdict =
                syncing::judgeStep(steps[i], answers[i], context(), m_moves, places.photoFolder);
            if (const auto request = syncing::nextRequest(item, verdict, places.photoFolder)) {
                further.append({item, verdict});
                requests.append(**request);
            } else {
                note(verdict, item, round.outcomes, round.stop);
            }
        }
        steps = further;
    }
}

Result<> PlannerClient::pullFolderList()
{
    const Answer home = get(QStringLiteral("/v1.0/me/contactFolders/contacts"));
    if (!home) {
        return tl::unexpected(home.error());
    }
    if (const auto done = step(&store::applyDefaultFolder, m_mailbox, home->body); !done) {
        return tl::unexpected(done.error());
    }
    const QString fromStart = QStringLiteral("/v1.0/me/contactFolders/delta");
    const auto plan = read(&store::pullPlan, m_mailbox);
    QString link = plan->folderLink.isEmpty() ? fromStart : plan->folderLink;
    while (!link.isEmpty()) {
        Answer page = get(link);
        if (!page && link != fromStart && isDeadLink(page.error())) {
            if (const auto done = step(&store::restartFolders, m_mailbox); !done) {
                return tl::unexpected(done.error());
            }
            page = get(fromStart);
        }
        if (!page) {
            return tl::unexpected(page.error());
        }
        const auto applied = step(&store::applyFolderPage, m_mailbox, page->body,
                                  store::LinkReader(belowOrigin), store::QuietLink::Keep);
        if (!applied) {
            return tl::unexpected(applied.error());
        }
        link = applied->value.nextLink;
    }
    return {};
}

Result<bool> PlannerClient::pullPage(store::FolderToPull &folder)
{
    const QString fromStart =
        QStringLiteral("/v1.0/me/contactFolders/%1/contacts/delta").arg(folder.graphId.text);
    Answer page = get(folder.link.isEmpty() ? fromStart : folder.link);
    if (!page && !folder.link.isEmpty() && isDeadLink(page.error())) {
        const auto restarted = step(&store::restartFolder, folder.key);
        if (!restarted && restarted.error().kind != Error::Kind::NotFound) {
            return tl::unexpected(restarted.error());
        }
        page = get(fromStart);
    }
    if (!page) {
        return page.error().kind == Error::Kind::NotFound ? Result<bool>(false)
                                                          : tl::unexpected(page.error());
    }
    const auto applied = step(&store::applyContactPage, folder.key, page->body,
                              store::LinkReader(belowOrigin), store::QuietLink::Keep);
    if (!applied) {
        return applied.error().kind == Error::Kind::NotFound ? Result<bool>(false)
                                                             : tl::unexpected(applied.error());
    }
    folder.link = applied->value.nextLink;
    return !folder.link.isEmpty();
}

Result<> PlannerClient::pull()
{
    if (const Result<> done = pullFolderList(); !done) {
        return done;
    }
    auto plan = read(&store::pullPlan, m_mailbox);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    QList<store::FolderToPull> waiting = plan->folders;
    while (!waiting.isEmpty()) { // side by side
        const int next = m_dice->below(int(waiting.size()));
        const Result<bool> more = pullPage(waiting[next]);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            waiting.removeAt(next);
        }
    }
    const auto finished = step(&store::finishPass, m_mailbox);
    return finished ? Result<>() : tl::unexpected(finished.error());
}

} // namespace walk
