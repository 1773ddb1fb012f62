// The way from the clients to the mailbox, on which everything goes wrong that can.
//
// Shape    exchange() carries requests in any order and answers in theirs, as a batch does, or one
//          alone. What goes wrong is said as services/graph would say it.
// Faults   A status without anything done, or after it was done; no answer within the time, or a torn
//          one, before or after it was done; done some seconds after the client gave up; done twice,
//          as by a network that repeats; no connection; a batch torn in the middle. Statuses that say
//          a contact is gone while it is not are kept for reads.
#pragma once

#include "tests/walk/dice.h"
#include "tests/walk/simulatedmailbox.h"
#include "tests/walk/trail.h"

namespace walk {

class UnreliableLine
{
public:
    UnreliableLine(SimulatedMailbox &mailbox, Dice &dice, Trail &trail);

    QList<Answer> exchange(const QString &client, const QList<graph::GraphRequest> &requests);

    QDateTime now() const { return m_now; }
    void advance(int seconds); // what was on its way longer arrives

    int faultsInHundred = 0;

private:
    Answer carry(const QString &client, const graph::GraphRequest &request);
    Answer carryBadly(const QString &client, const graph::GraphRequest &request);
    Answer deliver(const QString &client, const graph::GraphRequest &request);

    struct Late
    {
        QDateTime due;
        QString client;
        graph::GraphRequest request;
    };

    SimulatedMailbox &m_mailbox;
    Dice &m_dice;
    Trail &m_trail;
    static inline const QDateTime beginning =
        QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);

    QDateTime m_now = beginning;
    QList<Late> m_late;
};

} // namespace walk
