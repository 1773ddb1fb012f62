#include "ui/settings/accountspage.h"

#include "models/preferences.h"
#include "ui/accounts/accountactions.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/sharedactions.h"
#include "ui/categories/categoryicon.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/settings/preferencefields.h"
#include "ui/widgets.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::AccountKind;
using domain::Mailbox;
using domain::MailboxKey;
using models::Preference;
using presentation::IconName;
using presentation::scaled;

namespace {

MailboxKey keyOf(const QTreeWidgetItem *item)
{
    return item == nullptr ? MailboxKey() : MailboxKey{item->data(0, Qt::UserRole).toLongLong()};
}

// Accounts in the person's order, each before what is shared with it.
QList<Mailbox> inRows(QList<Mailbox> mailboxes)
{
    QList<Mailbox> rows;
    for (const Mailbox &own : std::as_const(mailboxes)) {
        if (own.isShared) {
            continue;
        }
        rows.append(own);
        std::ranges::copy_if(mailboxes, std::back_inserter(rows), [&own](const Mailbox &each) {
            return each.isShared && each.account == own.account;
        });
    }
    return rows;
}

} // namespace

AccountsPage::AccountsPage(const models::MailboxFacts &facts, AccountActions &actions,
                           SharedActions &shared, models::Preferences &preferences,
                           const CloudRoots &clouds, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_actions(actions)
    , m_shared(shared)
    , m_banner(new Banner(this))
    , m_tree(new QTreeWidget(this))
    , m_state(mutedLabel(QStringLiteral("accountState"), this))
    , m_signIn(button("accountsSignIn", tr("Sign &in again…")))
    , m_leave(button("accountsLeave", tr("Sign &out…")))
    , m_color(button("accountsColor", tr("&Colour")))
    , m_up(mover("accountsUp", tr("Move up"), IconName::ChevronUp, Qt::Key_Up, -1))
    , m_down(mover("accountsDown", tr("Move down"), IconName::ChevronDown, Qt::Key_Down, 1))
{
    setObjectName(QStringLiteral("accountsPage"));
    m_tree->setObjectName(QStringLiteral("accountsTree"));
    m_tree->setAccessibleName(tr("Accounts and the mailboxes that others share"));
    m_tree->setHeaderLabels({tr("Account"), tr("State")});
    m_tree->header()->setSectionsMovable(false);
    m_tree->setItemsExpandable(false);
    m_tree->setRootIsDecorated(false);
    m_tree->setMinimumHeight(scaled(120));
    m_state->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_banner);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons());
    layout->addSpacing(scaled(8));
    layout->addWidget(registration(preferences, clouds));
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &AccountsPage::showChosen);
    connect(&facts, &models::MailboxFacts::changed, this, &AccountsPage::follow);
    connect(&facts, &models::MailboxFacts::syncStateChanged, this, &AccountsPage::follow);
    fill();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->setColumnWidth(0, scaled(230));
}

QPushButton *AccountsPage::button(const char *name, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

// By its key too, while the list has the focus.
QToolButton *AccountsPage::mover(const char *name, const QString &text, IconName icon, Qt::Key key,
                                 int by)
{
    QToolButton *made = flatButton(QLatin1String(name), this);
    auto *action = new QAction(text, m_tree);
    action->setShortcut(QKeySequence(Qt::ALT | key));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, made, &QAbstractButton::click); // nothing where it may not
    m_tree->addAction(action);
    made->setIcon(presentation::icon(icon));
    made->setAccessibleName(text);
    made->setToolTip(
        QStringLiteral("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    connect(made, &QToolButton::clicked, this,
            [this, by] { m_actions.moveAccount(chosen().account, by); });
    return made;
}

QLayout *AccountsPage::buttons()
{
    QPushButton *add = button("accountsAdd", tr("&Add account…"));
    QPushButton *open = button("accountsOpenShared", tr("Open a &shared mailbox…"));
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT m_actions.addRequested(); });
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT m_shared.openRequested(); });
    connect(m_signIn, &QPushButton::clicked, this,
            [this] { Q_EMIT m_actions.signInRequested(chosen().account); });
    connect(m_leave, &QPushButton::clicked, this, &AccountsPage::leave);
    auto *colors = new QMenu(m_color);
    connect(colors, &QMenu::aboutToShow, this, [this, colors] {
        colors->clear();
        m_actions.fillColorMenu(*colors, chosen());
    });
    m_color->setMenu(colors);

    auto *ofChosen = new QHBoxLayout;
    for (QWidget *each : QList<QWidget *>{m_signIn, m_leave, m_color}) {
        ofChosen->addWidget(each);
    }
    ofChosen->addStretch(1);
    ofChosen->addWidget(m_up);
    ofChosen->addWidget(m_down);
    auto *more = new QHBoxLayout;
    more->addWidget(add);
    more->addWidget(open);
    more->addStretch(1);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(scaled(8));
    for (QHBoxLayout *each : {ofChosen, more}) {
        each->setSpacing(scaled(8));
        rows->addLayout(each);
    }
    return rows;
}

QWidget *AccountsPage::registration(models::Preferences &preferences, const CloudRoots &clouds)
{
    auto *group = new QWidget(this);
    QFormLayout *form = settingsForm();
    addField(form, tr("Cloud:"),
             choiceField(preferences, Preference::Graph,
                         {{tr("Worldwide"), QString()},
                          {tr("US government (GCC High)"), clouds.usGovernment},
                          {tr("US Department of Defense"), clouds.usDefense},
                          {tr("China (21Vianet)"), clouds.china}},
                         group));
    addField(form, tr("Application (client) id:"),
             textField(preferences, Preference::ClientId, tr("the program's own"), group));
    addField(form, tr("Tenant:"), textField(preferences, Preference::Tenant, tr("common"), group));
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(explanation(
        QStringLiteral("applicationAbout"),
        tr("People sign in through an application that is registered with Microsoft. Your "
           "organisation may have one of its own; it counts from the next sign-in."),
        group));
    layout->addLayout(form);
    return group;
}

Mailbox AccountsPage::chosen() const
{
    return m_facts.mailbox(keyOf(m_tree->currentItem()));
}

void AccountsPage::follow()
{
    QList<MailboxKey> keys;
    for (const Mailbox &mailbox : inRows(m_facts.mailboxes())) {
        keys.append(mailbox.key);
    }
    if (keys != m_shown) {
        fill();
        return;
    }
    for (QTreeWidgetItemIterator item(m_tree); *item != nullptr; ++item) {
        showState(**item, m_facts.mailbox(keyOf(*item)));
    }
    showChosen();
}

void AccountsPage::fill()
{
    const MailboxKey before = keyOf(m_tree->currentItem());
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    m_shown.clear();
    for (const Mailbox &mailbox : inRows(m_facts.mailboxes())) {
        auto *item = mailbox.isShared
            ? new QTreeWidgetItem(m_tree->topLevelItem(m_tree->topLevelItemCount() - 1))
            : new QTreeWidgetItem(m_tree);
        item->setData(0, Qt::UserRole, mailbox.key.value);
        showState(*item, mailbox);
        m_shown.append(mailbox.key);
        if (mailbox.key == before) {
            m_tree->setCurrentItem(item);
        }
    }
    m_tree->expandAll();
    if (m_tree->currentItem() == nullptr) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
    showChosen();
}

void AccountsPage::showState(QTreeWidgetItem &item, const Mailbox &mailbox) const
{
    const bool isNamed = mailbox.isShared || mailbox.kind == AccountKind::Local;
    item.setText(0, isNamed ? presentation::mailboxName(mailbox) : mailbox.userPrincipalName);
    item.setToolTip(0, plainToolTip(mailbox.userPrincipalName));
    item.setIcon(0,
                 mailbox.isShared ? presentation::icon(IconName::Users)
                                  : categoryIcon(mailbox.color, devicePixelRatioF()));
    const QString state = mailboxStateText(mailbox, m_facts.syncState(mailbox.key));
    item.setText(1, state);
    item.setToolTip(1, plainToolTip(state));
}

void AccountsPage::showChosen()
{
    const Mailbox mailbox = chosen();
    const bool isAccount = mailbox.key.isValid() && !mailbox.isShared;
    const domain::SyncState state = m_facts.syncState(mailbox.key);
    m_state->setVisible(state.activity
                        == domain::SyncState::Activity::Failed); // more than a row holds
    m_state->setText(mailboxStateText(mailbox, state));
    m_signIn->setEnabled(isAccount && mailbox.kind == AccountKind::Microsoft);
    m_color->setEnabled(isAccount);
    m_up->setEnabled(isAccount && m_actions.canMove(mailbox.account, -1));
    m_down->setEnabled(isAccount && m_actions.canMove(mailbox.account, 1));
    m_leave->setText(mailbox.isShared ? tr("Cl&ose the mailbox…") : tr("Sign &out…"));
    m_leave->setEnabled(mailbox.isShared || (isAccount && mailbox.kind != AccountKind::Local));
    m_leave->setToolTip(mailbox.kind == AccountKind::Local && isAccount
                            ? tr("Its contacts are nowhere else.")
                            : QString());
}

void AccountsPage::leave()
{
    const Mailbox mailbox = chosen();
    if (mailbox.isShared) {
        Q_EMIT m_shared.closeRequested(mailbox);
    } else {
        Q_EMIT m_actions.signOutRequested(mailbox.account);
    }
}

} // namespace ui
