// What can be done with accounts: add one; of the one whose mailbox is chosen in the tree, sign in again,
// sign out, colour, order. The settings ask for the same by the signals.
//
// Promise  asks and changes nothing itself: the signals say what is wanted.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/store/allcontacts.h"
#include "ui/selection.h"

class QAction;
class QMenu;

namespace ui {

class AccountActions : public QObject
{
    Q_OBJECT

public:
    AccountActions(const models::FolderTreeModel &folders, const Selection &selection,
                   QWidget *window);

    QAction *addAccount() const { return m_add; }
    void fillTreeMenu(QMenu &menu);
    void fillColorMenu(QMenu &menu, const domain::Mailbox &mailbox); // of its account
    void moveAccount(domain::AccountKey account, int by);            // in the person's order
    bool canMove(domain::AccountKey account, int by) const;

Q_SIGNALS:
    void addRequested();
    void localRequested();  // on this computer, empty
    void sampleRequested(); // the same, with people
    void signInRequested(domain::AccountKey account);
    void signOutRequested(domain::AccountKey account);
    void orderRequested(const QList<domain::AccountKey> &accounts);
    void standingRequested(domain::MailboxKey mailbox, store::Standing standing);
    void colorRequested(domain::AccountKey account, domain::CategoryColor color);

private:
    QAction *add(const char *objectName, const QString &text);
    domain::Mailbox mailbox() const; // invalid key: none is chosen
    QList<domain::AccountKey> accounts() const;
    void updateEnablement();

    const models::FolderTreeModel &m_folders;
    const Selection &m_selection;
    QWidget *m_window;
    QAction *m_add;
    QAction *m_signIn;
    QAction *m_signOut;
    QAction *m_inAll;
    QAction *m_up;
    QAction *m_down;
};

} // namespace ui
