// Asks whose shared mailbox to open.
//
// Promise  stays open until the mailbox is there or the person cancels; what goes wrong is said in it, and
//          what was typed stays. showProblem() and accept() answer openRequested(); showSigningIn() says
//          that the person has to give permission first.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace models {
class AddressSuggestions;
}

namespace ui {

class SharedMailboxDialog : public QDialog
{
    Q_OBJECT

public:
    // `own`: the mailboxes of the accounts that may open one; at least one.
    SharedMailboxDialog(const QList<domain::Mailbox> &own, models::AddressSuggestions &suggestions,
                        QWidget *parent = nullptr);

    void showProblem(const QString &text);
    void showSigningIn();
    void request(); // once more, for what is typed

Q_SIGNALS:
    void openRequested(domain::AccountKey account, const QString &owner);

private:
    void setBusy(bool isBusy);
    void say(const QString &text);

    QComboBox *m_account;
    QLineEdit *m_owner;
    QLabel *m_message;
    QPushButton *m_open;
};

} // namespace ui
