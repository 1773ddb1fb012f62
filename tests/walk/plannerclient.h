// The program without window and without network: its store, and the pusher and puller as the syncing
// layer has them, step by step on one thread.
//
// Shape    A pass is push, pull, push, as in syncing::SyncEngine. What to send, what an answer means and
//          how it is settled is the program's own code; what is written here again is only the order
//          of the steps, without coroutines.
// Promise  The await points of the program are calls of `between`: others may act there, and it may
//          throw Dropped, which is the process being gone. What was committed stays.
#pragma once

#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/store/pushqueue.h"
#include "services/store/storejobs.h"
#include "services/sync/pushoutcomes.h"
#include "services/sync/pushrequests.h"
#include "services/sync/pushsteps.h"
#include "services/sync/verifiedmove.h"
#include "tests/walk/unreliableline.h"

#include <functional>

namespace walk {

struct Dropped
{
};

class PlannerClient
{
public:
    PlannerClient(QString name, std::function<void()> between);

    // An empty store at the beginning of a walk, on a line.
    void begin(UnreliableLine &line, Dice &dice, const QString &photoFolder);

    domain::Result<> pass();
    void startAgain(); // after Dropped: what only memory held is gone

    const QString &name() const { return m_name; }
    domain::MailboxKey mailbox() const { return m_mailbox; }
    QDateTime now() const { return m_line->now().addSecs(clockError); }

    template <class Operation, class... Args>
    auto read(Operation operation, Args... args)
    {
        return operation(*m_connection, std::move(args)...);
    }

    template <class Operation, class... Args>
    auto commit(Operation operation, Args... args)
    {
        using AnswerType = std::invoke_result_t<Operation, store::Connection &, Args...>;
        return store::detail::runCommit<AnswerType>(*m_connection, operation,
                                                    std::make_tuple(std::move(args)...));
    }

    qint64 clockError = 0; // seconds

private:
    struct Sent
    {
        QList<store::PushItem> items;
        QList<store::PushOutcome> outcomes;
        std::optional<domain::Error> stop;
    };

    domain::Result<> push();
    domain::Result<> pushRound(const QList<store::PushItem> &items);
    void look(Sent &round);
    void send(Sent &round, const syncing::PushPlaces &places);
    domain::Result<> pull();
    domain::Result<> pullFolderList();
    domain::Result<bool> pullPage(store::FolderToPull &folder); // whether there is another
    QList<Answer> exchange(const QList<graph::GraphRequest> &requests);
    Answer get(const QString &path);
    template <class Operation, class... Args>
    auto step(Operation operation, Args... args); // a commit between two awaits

    QString m_name;
    std::function<void()> m_between;
    std::unique_ptr<store::Connection> m_connection;
    UnreliableLine *m_line = nullptr;
    Dice *m_dice = nullptr;
    QString m_photoFolder;
    domain::MailboxKey m_mailbox;
    syncing::SyncCadence m_cadence;
    syncing::VerifiedMove m_moves;
    QDateTime m_closedUntil; // by the service, for this client
};

} // namespace walk
