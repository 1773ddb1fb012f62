#include "tests/walk/plannerwalk.h"

#include "services/store/shownrow.h"
#include "tests/walk/comparison.h"
#include "tests/walk/storefacts.h"

#include <QFile>

namespace walk {

using testsupport::EditHistory;
using testsupport::Things;

namespace {

constexpr int mostClients = 3;
constexpr int roundsToSettle = 3;

} // namespace

struct PlannerWalk::Schedule
{
    Schedule(quint32 seed, Trail::Keep keep)
        : dice(seed)
        , trail(keep)
        , mailbox(history)
        , line(mailbox, dice, trail)
    {
    }

    Dice dice;
    Trail trail;
    EditHistory history;
    SimulatedMailbox mailbox;
    UnreliableLine line;
    Numbers numbers;
    std::vector<std::unique_ptr<WalkPerson>> persons;
    int rounds = roundsToSettle;
    int depth = 0; // of clients acting while another one waits
    bool isQuiet = false;
    QStringList complaints;
};

PlannerWalk::PlannerWalk()
{
    for (int i = 0; i < 4; ++i) {
        const QByteArray bytes = "photo" + QByteArray::number(i);
        m_photos.append(SimulatedMailbox::photoName(bytes));
        QFile file(m_photoFolder.filePath(m_photos.last()));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }
    for (int i = 0; i < mostClients; ++i) {
        m_clients.push_back(std::make_unique<PlannerClient>(
            QStringLiteral("client%1").arg(i + 1), [this, i] { between(*m_clients[size_t(i)]); }));
    }
}

PlannerWalk::~PlannerWalk() = default;

WalkReport PlannerWalk::run(quint32 seed, Trail::Keep keep, int steps)
{
    m_schedule = std::make_unique<Schedule>(seed, keep);
    Schedule &s = *m_schedule;
    s.mailbox.quirks = {.indexLag = s.dice.below(20),
                        .staleness = s.dice.oneIn(3) ? 6 : 0,
                        .replays = s.dice.oneIn(3) ? 9 : 0,
                        .pageSize = 1 + s.dice.below(4)};
    s.line.faultsInHundred = s.dice.oneIn(10) ? 0 : 5 + s.dice.below(25);
    const int clients = 2 + s.dice.below(2);
    for (int i = 0; i < clients; ++i) {
        m_clients[size_t(i)]->begin(s.line, s.dice, m_photoFolder.path());
        s.persons.push_back(std::make_unique<WalkPerson>(*m_clients[size_t(i)], s.history, s.dice,
                                                         s.trail, s.numbers, s.mailbox, m_photos));
    }
    const int length = 20 + s.dice.below(mostSteps - 20 + 1);
    walk(std::min(steps, length));
    settleDown();
    check();
    return {s.complaints, s.trail.hash(), s.trail.text(), s.history.edits()};
}

void PlannerWalk::walk(int steps)
{
    Schedule &s = *m_schedule;
    s.isQuiet = true; // all begin with the same contacts
    for (int i = 0; i < 4; ++i) {
        actOnTheWeb(s.mailbox, s.dice, s.trail, s.numbers);
    }
    for (size_t i = 0; i < s.persons.size(); ++i) {
        const int faults = std::exchange(s.line.faultsInHundred, 0);
        pass(*m_clients[i]);
        s.line.faultsInHundred = faults;
    }
    s.isQuiet = false;
    for (int step = 0; step < steps && s.complaints.isEmpty(); ++step) {
        const size_t who = size_t(s.dice.below(int(s.persons.size())));
        const int dice = s.dice.below(20);
        if (dice < 11) {
            s.persons[who]->act();
        } else if (dice < 14) {
            actOnTheWeb(s.mailbox, s.dice, s.trail, s.numbers);
        } else if (dice < 19) {
            pass(*m_clients[who]);
        } else {
            disturb(*m_clients[who]);
        }
        s.line.advance(s.dice.below(s.dice.oneIn(4) ? 120 : 5));
    }
}

void PlannerWalk::disturb(PlannerClient &client)
{
    Schedule &s = *m_schedule;
    switch (s.dice.below(3)) {
    case 0:
        s.trail.add(QStringLiteral("tokens expire"));
        s.mailbox.expireTokens();
        break;
    case 1:
        if (s.mailbox.quirks.indexLag == 0) { // else no clock could tell when the index is ready
            static const QList<int> jumps{-86400, 86400, 3600, -60, 10 * 365 * 86400, 0};
            client.clockError = s.dice.anyOf(jumps);
            s.rounds = roundsToSettle + 1; // one to find that it was set right
            s.trail.add(QStringLiteral("%1: clock %2").arg(client.name()).arg(client.clockError));
        }
        break;
    default:
        s.trail.add(client.name() + QStringLiteral(" starts again"));
        client.startAgain();
    }
}

void PlannerWalk::pass(PlannerClient &client)
{
    Schedule &s = *m_schedule;
    s.trail.add(client.name() + QStringLiteral(" passes"));
    try {
        const domain::Result<> done = client.pass();
        if (done) {
            return;
        }
        s.trail.add(
            QStringLiteral("%1 ends its pass: %2").arg(client.name(), done.error().message));
        const auto kind = done.error().kind;
        if (kind == domain::Error::Kind::Storage || kind == domain::Error::Kind::BadReply) {
            complain(client, QStringLiteral("pass: ") + done.error().message);
        }
    } catch (const Dropped &) {
        s.trail.add(client.name() + QStringLiteral(" is gone, and starts again"));
        client.startAgain();
    }
}

void PlannerWalk::between(PlannerClient &client)
{
    Schedule &s = *m_schedule;
    if (s.isQuiet) {
        return;
    }
    if (s.depth == 0 && s.dice.oneIn(20)) {
        ++s.depth;
        const size_t who = size_t(s.dice.below(int(s.persons.size())));
        switch (s.dice.below(4)) {
        case 0:
            actOnTheWeb(s.mailbox, s.dice, s.trail, s.numbers);
            break;
        case 1:
            if (m_clients[who].get() != &client) {
                pass(*m_clients[who]);
            }
            break;
        default:
            s.persons[who]->act();
        }
        --s.depth;
    }
    if (s.dice.oneIn(90)) {
        throw Dropped();
    }
}

void PlannerWalk::settleDown()
{
    Schedule &s = *m_schedule;
    s.isQuiet = true;
    s.trail.add(QStringLiteral("quiet"));
    s.line.faultsInHundred = 0;
    s.mailbox.quirks.staleness = 0;
    s.mailbox.quirks.replays = 0;
    s.line.advance(25 * 3600); // the longest that an entry may wait
    for (size_t i = 0; i < s.persons.size(); ++i) {
        m_clients[i]->clockError = 0;
    }
    passInTurn();
}

// Until a round finds nothing to write, but not for longer than is promised.
void PlannerWalk::passInTurn()
{
    Schedule &s = *m_schedule;
    bool isSettled = false;
    for (int round = 0; round < s.rounds && !isSettled; ++round) {
        isSettled = true;
        for (size_t i = 0; i < s.persons.size(); ++i) {
            isSettled = rowsWrittenByPass(*m_clients[i]) == 0 && isSettled;
        }
        s.line.advance(300);
    }
}

int PlannerWalk::rowsWrittenByPass(PlannerClient &client)
{
    const int before = *client.read(&rowsWritten);
    pass(client);
    return *client.read(&rowsWritten) - before - 1; // one says when
}

// Nothing is refused any more, and each person sends again what was.
void PlannerWalk::retryAll()
{
    Schedule &s = *m_schedule;
    bool isRefused = false;
    for (size_t i = 0; i < s.persons.size(); ++i) {
        if (m_clients[i]->read(&store::outboxCounts)->parked > 0) {
            s.persons[i]->retryAll();
            isRefused = true;
        }
    }
    if (isRefused) {
        passInTurn();
        checkNothingIsLost();
    }
}

void PlannerWalk::complain(const PlannerClient &client, const QString &what)
{
    m_schedule->complaints.append(client.name() + QStringLiteral(": ") + what);
}

void PlannerWalk::check()
{
    Schedule &s = *m_schedule;
    checkNothingIsLost();
    retryAll();
    for (const QString &name : s.mailbox.tokensUsedTwice()) {
        s.complaints.append(QStringLiteral("twice on the server: ") + name);
    }
    for (size_t i = 0; i < s.persons.size(); ++i) {
        s.complaints += s.persons[i]->complaints();
        checkEqual(*m_clients[i]);
        checkQuiet(*m_clients[i]);
    }
    const Things server = s.mailbox.things();
    for (const auto &[name, properties] : server.asKeyValueRange()) {
        s.trail.add(name + u' ' + properties.value(QStringLiteral("folder")).join(u' '));
    }
}

void PlannerWalk::checkNothingIsLost()
{
    Schedule &s = *m_schedule;
    const Things server = s.mailbox.things();
    for (size_t i = 0; i < s.persons.size(); ++i) {
        PlannerClient &client = *m_clients[i];
        for (const QString &lost :
             s.history.lostEdits(client.name(), server, *client.read(&heldEdits))) {
            complain(client, QStringLiteral("lost: ") + lost);
        }
    }
}

// Local equals server, but for what waits for the person.
void PlannerWalk::checkEqual(PlannerClient &client)
{
    if (const auto entries = client.read(&unblockedEntries); !entries->isEmpty()) {
        complain(client, QStringLiteral("still waiting: ") + entries->join(u'\n'));
    }
    QStringList waiting;
    const auto held = client.read(&heldEdits);
    for (const EditHistory::Held &each : *held) {
        if (!each.values) {
            waiting.append(each.thing);
        }
    }
    const QString difference =
        differenceOf(*client.read(&shownThings), m_schedule->mailbox.things(), waiting);
    if (!difference.isEmpty()) {
        complain(client, QStringLiteral("differs\n") + difference);
    }
}

void PlannerWalk::checkQuiet(PlannerClient &client)
{
    const int written = rowsWrittenByPass(client);
    if (written > 0) {
        complain(client, QStringLiteral("a quiet pass writes %1 rows").arg(written));
    }
}

std::string PlannerWalk::explain(quint32 seed)
{
    int steps = 0;
    while (steps < mostSteps && run(seed, Trail::Keep::Hash, steps).complaints.isEmpty()) {
        ++steps;
    }
    const WalkReport report = run(seed, Trail::Keep::Text, steps);
    return "seed " + std::to_string(seed) + ", " + std::to_string(steps) + " steps\n"
        + report.trail.toStdString() + report.complaints.join(u'\n').toStdString();
}

} // namespace walk
