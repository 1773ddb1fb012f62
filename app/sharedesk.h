// Shared mailboxes in the window: opening one, closing one, and what has to be said when one is taken away.
//
// Promise  The tree shows the owner's photo, once the service has given it. What is waiting in a mailbox is named before it is closed. A mailbox that is not shared any more
//          stays with what is known of it until the person closes it. Where the person has to give
//          permission first, permissionNeeded() asks for their sign-in, and tryAgain() goes on after it.
// Thread   GUI thread. Destroy before window and session.
#pragma once

#include "models/addresssuggestions.h"
#include "services/domain/contactfolder.h"
#include "services/domain/error.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace ui {
class MainWindow;
class SharedMailboxDialog;
} // namespace ui

namespace models {
class MailboxFacts;
}
namespace store {
struct PendingWork;
}

namespace app {

class Session;

class ShareDesk : public QObject
{
    Q_OBJECT

public:
    ShareDesk(Session &session, models::MailboxFacts &facts, ui::MainWindow &window,
              QObject *parent = nullptr);

    void tryAgain(domain::AccountKey account);

Q_SIGNALS:
    void permissionNeeded(domain::AccountKey account);
    void failed(const domain::Error &error);

private:
    void showDialog(const QList<domain::Mailbox> &mailboxes);
    void open(ui::SharedMailboxDialog *dialog, domain::AccountKey account, const QString &owner);
    void fail(ui::SharedMailboxDialog *dialog, domain::AccountKey account,
              const domain::Error &error);
    void askToClose(const domain::Mailbox &mailbox);
    void askToLose(const domain::Mailbox &mailbox, const store::PendingWork &pending);
    void close(const domain::Mailbox &mailbox);
    void review();
    void learnOwnerPhotos();
    void tellOf(const QList<domain::Mailbox> &mailboxes);

    Session &m_session;
    models::MailboxFacts &m_facts;
    ui::MainWindow &m_window;
    models::AddressSuggestions m_suggestions;
    QPointer<ui::SharedMailboxDialog> m_waiting; // for permission
    domain::AccountKey m_waitsFor;
    QSet<domain::MailboxKey> m_askedForPhoto;
    QSet<domain::MailboxKey> m_told; // that they are not shared any more
};

} // namespace app
