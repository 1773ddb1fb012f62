// The accounts with the mailboxes that others share with them: how each stands, its colour and place in
// the order, signing in and out; and through which application and cloud the next sign-in goes.
//
// Promise  Follows the facts. Does nothing by itself: asks for it by the signals of the actions, and sets
//          preferences. What comes of it is said by showNotice(), in the page: the window is behind it.
// Thread   GUI thread.
#pragma once

#include "models/mailboxfacts.h"
#include "ui/banner.h"
#include "ui/presentation/icons.h"

class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace models {
class Preferences;
}

namespace ui {

class AccountActions;
class SharedActions;

// Where Graph is in each cloud but the global one.
struct CloudRoots
{
    QString usGovernment;
    QString usDefense;
    QString china;
};

class AccountsPage : public QWidget
{
    Q_OBJECT

public:
    // Borrowed; they outlive the page.
    AccountsPage(const models::MailboxFacts &facts, AccountActions &actions, SharedActions &shared,
                 models::Preferences &preferences, const CloudRoots &clouds,
                 QWidget *parent = nullptr);

    void showNotice(const Notice &notice) { m_banner->show(notice); }
    void dismissNotice(const QString &cause) { m_banner->dismiss(cause); }

private:
    QPushButton *button(const char *name, const QString &text);
    QToolButton *mover(const char *name, const QString &text, presentation::IconName icon,
                       Qt::Key key, int by);
    QLayout *buttons();
    QWidget *registration(models::Preferences &preferences, const CloudRoots &clouds);
    domain::Mailbox chosen() const; // invalid key: none
    void fill();
    void follow();
    void showState(QTreeWidgetItem &item, const domain::Mailbox &mailbox) const;
    void showChosen();
    void leave(); // signs out of the account, or closes the shared mailbox

    const models::MailboxFacts &m_facts;
    AccountActions &m_actions;
    SharedActions &m_shared;
    Banner *m_banner;
    QTreeWidget *m_tree;
    QLabel *m_state;
    QPushButton *m_signIn;
    QPushButton *m_leave;
    QPushButton *m_color;
    QToolButton *m_up;
    QToolButton *m_down;
    QList<domain::MailboxKey> m_shown; // in the order of the rows
};

} // namespace ui
