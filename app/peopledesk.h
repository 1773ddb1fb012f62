// People in the window: their place in the tree, adding one to the contacts, who a contact is.
//
// Promise  Where the account has no people nothing is said: their place goes. Where its person has to agree
//          first, that is asked for when they are first looked at.
// Thread   GUI thread. Destroy before window and session.
#pragma once

#include "models/peoplemodel.h"

#include <QObject>

namespace ui {
class MainWindow;
class Panes;
class PeoplePane;
class PersonCard;
struct Place;
} // namespace ui

namespace app {

class Session;

class PeopleDesk : public QObject
{
    Q_OBJECT

public:
    PeopleDesk(Session &session, ui::MainWindow &window, QObject *parent = nullptr);

private:
    void showPlace(const ui::Place &place);
    void showAnswer(const std::optional<domain::Error> &error);
    void add(const store::KnownPerson &person, ui::PersonCard *card);
    QCoro::Task<domain::Result<domain::ContactKey>> added(store::KnownPerson person);
    void showContact(domain::ContactKey contact);
    void showWho(domain::ContactKey contact);
    void openCard(const store::KnownPerson &person);
    void refresh(domain::ContactKey contact);
    QCoro::Task<domain::Result<bool>> refreshed(domain::ContactKey contact);
    domain::Mailbox mailbox(domain::MailboxKey key) const;

    Session &m_session;
    ui::MainWindow &m_window;
    models::PeopleModel m_model;
    domain::MailboxKey m_mailbox;
    bool m_isOffline = false; // when the service was asked last
    ui::PeoplePane *m_pane;
    ui::PersonCard *m_card;
    ui::Panes *m_panes;
};

} // namespace app
