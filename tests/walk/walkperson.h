// A person at one client, and one at the web: each does something at random, and the history hears of it.
#pragma once

#include "tests/walk/plannerclient.h"

namespace walk {

// What they have in common: names and values are never used twice, so each can be found again.
struct Numbers
{
    int next() { return ++last; }

    int last = 0;
};

class WalkPerson
{
public:
    WalkPerson(PlannerClient &client, testsupport::EditHistory &history, Dice &dice, Trail &trail,
               Numbers &numbers, const SimulatedMailbox &mailbox, const QStringList &photos);

    void act();
    void retryAll(); // that was refused

    const QStringList &complaints() const { return m_complaints; } // of what may never fail

private:
    template <class Action>
    void acknowledged(const QString &what, Action action);
    template <class Operation, class... Args>
    void commit(Operation operation, Args... args);

    void actOnContact();
    void actOnFolder();
    void actOnHistory();
    void create();
    void edit(domain::ContactKey contact);
    void editCategories(domain::ContactKey contact);
    void setPhoto(domain::ContactKey contact);
    void settleConflict();
    void restore();
    void giveUp();

    PlannerClient &m_client;
    testsupport::EditHistory &m_history;
    Dice &m_dice;
    Trail &m_trail;
    Numbers &m_numbers;
    const SimulatedMailbox &m_mailbox;
    const QStringList &m_photos;
    QStringList m_complaints;
};

void actOnTheWeb(SimulatedMailbox &mailbox, Dice &dice, Trail &trail, Numbers &numbers);

} // namespace walk
