#include "ui/accounts/sharedmailboxdialog.h"

#include "ui/accessible/announce.h"
#include "ui/people/personcompleter.h"
#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::scaled;

SharedMailboxDialog::SharedMailboxDialog(const QList<domain::Mailbox> &own,
                                         models::AddressSuggestions &suggestions, QWidget *parent)
    : QDialog(parent)
    , m_account(new QComboBox(this))
    , m_owner(new QLineEdit(this))
    , m_message(plainLabel(QStringLiteral("sharedMessage"), this))
{
    setObjectName(QStringLiteral("sharedMailboxDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open a shared mailbox"));
    setMinimumWidth(scaled(440));
    for (const domain::Mailbox &mailbox : own) {
        m_account->addItem(mailbox.userPrincipalName, QVariant::fromValue(mailbox.account));
    }
    m_account->setObjectName(QStringLiteral("sharedAccount"));
    m_account->setAccessibleName(tr("Your account"));
    m_owner->setObjectName(QStringLiteral("sharedOwner"));
    m_owner->setAccessibleName(tr("Address of the owner"));
    m_owner->setPlaceholderText(tr("name@example.com"));
    suggestPeople(*m_owner, suggestions);
    m_message->setWordWrap(true);

    QLabel *about = mutedLabel(QStringLiteral("sharedAbout"), this);
    about->setWordWrap(true);
    about->setText(tr("Somebody who shares contact folders with you, or whose mailbox you look "
                      "after, shows in the tree with what you may see."));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(12));
    form->addRow(tr("Owner:"), m_owner);
    form->addRow(tr("Account:"), m_account);
    form->setRowVisible(m_account, own.size() > 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("openShared"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    presentation::setButtonRole(m_open, presentation::ButtonRole::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &SharedMailboxDialog::request);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_owner, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(!text.trimmed().isEmpty()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(16));
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    m_message->hide();
}

void SharedMailboxDialog::request()
{
    setBusy(true);
    say(tr("Asking the service…"));
    Q_EMIT openRequested(m_account->currentData().value<domain::AccountKey>(),
                         m_owner->text().trimmed());
}

void SharedMailboxDialog::showProblem(const QString &text)
{
    setBusy(false);
    say(text);
    announce(m_message, text);
    m_owner->setFocus();
    m_owner->selectAll();
}

void SharedMailboxDialog::showSigningIn()
{
    setBusy(false); // whoever closes the sign-in may go on here
    const QString text = tr("Kartei needs your permission to read what others share with you. Give "
                            "it by signing in once more; the mailbox opens then.");
    say(text);
    announce(m_message, text);
}

// The window grows with the message: what stands above it is not to be cut.
void SharedMailboxDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void SharedMailboxDialog::setBusy(bool isBusy)
{
    m_owner->setEnabled(!isBusy);
    m_account->setEnabled(!isBusy);
    m_open->setEnabled(!isBusy);
}

} // namespace ui
