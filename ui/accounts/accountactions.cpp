#include "ui/accounts/accountactions.h"

#include "models/mailboxfacts.h"
#include "ui/categories/categoryicon.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ui {

using domain::AccountKey;
using domain::AccountKind;

namespace {

constexpr int presets = 25;

} // namespace

AccountActions::AccountActions(const models::FolderTreeModel &folders, const Selection &selection,
                               QWidget *window)
    : QObject(window)
    , m_folders(folders)
    , m_selection(selection)
    , m_window(window)
    , m_add(add("addAccount", tr("Add &account…")))
    , m_signIn(add("signInAgain", tr("Sign &in again…")))
    , m_signOut(add("signOut", tr("Sign &out…")))
    , m_inAll(add("mailboxInAllContacts", tr("Show in “All &contacts”")))
    , m_up(add("accountUp", tr("Move account &up")))
    , m_down(add("accountDown", tr("Move account &down")))
{
    m_add->setIcon(presentation::icon(presentation::IconName::Account));
    connect(m_add, &QAction::triggered, this, &AccountActions::addRequested);
    connect(m_signIn, &QAction::triggered, this,
            [this] { Q_EMIT signInRequested(mailbox().account); });
    connect(m_signOut, &QAction::triggered, this,
            [this] { Q_EMIT signOutRequested(mailbox().account); });
    m_inAll->setCheckable(true);
    connect(m_inAll, &QAction::triggered, this, [this](bool isShown) {
        Q_EMIT standingRequested(mailbox().key,
                                 isShown ? store::Standing::Among : store::Standing::Apart);
    });
    connect(m_up, &QAction::triggered, this, [this] { moveAccount(mailbox().account, -1); });
    connect(m_down, &QAction::triggered, this, [this] { moveAccount(mailbox().account, 1); });
    connect(&m_selection, &Selection::changed, this, &AccountActions::updateEnablement);
    connect(&m_folders, &models::FolderTreeModel::loaded, this, &AccountActions::updateEnablement);
    connect(&m_folders.facts(), &models::MailboxFacts::changed, this,
            &AccountActions::updateEnablement);
    updateEnablement();
}

QAction *AccountActions::add(const char *objectName, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    m_window->addAction(action);
    return action;
}

void AccountActions::fillTreeMenu(QMenu &menu)
{
    if (m_selection.place().kind != models::FolderTreeModel::Kind::Mailbox) {
        return;
    }
    menu.addSeparator();
    if (mailbox().isShared) { // its account has a row of its own
        menu.addAction(m_inAll);
        return;
    }
    if (mailbox().kind == AccountKind::Microsoft) {
        menu.addAction(m_signIn);
    }
    if (mailbox().kind != AccountKind::Local) {
        menu.addAction(m_signOut);
    }
    fillColorMenu(*menu.addMenu(tr("Account &colour")), mailbox());
    menu.addAction(m_inAll);
    menu.addAction(m_up);
    menu.addAction(m_down);
    menu.addSeparator();
    menu.addAction(m_add);
}

void AccountActions::fillColorMenu(QMenu &menu, const domain::Mailbox &mailbox)
{
    for (int preset = 0; preset < presets; ++preset) {
        const domain::CategoryColor color{preset};
        QAction *action =
            menu.addAction(categoryIcon(color, menu.devicePixelRatioF()), categoryColorName(color));
        action->setCheckable(true);
        action->setChecked(mailbox.color == color);
        connect(action, &QAction::triggered, this, [this, color, account = mailbox.account] {
            Q_EMIT colorRequested(account, color);
        });
    }
}

domain::Mailbox AccountActions::mailbox() const
{
    const domain::MailboxKey key = m_selection.place().mailbox;
    const QList<domain::Mailbox> &all = m_folders.mailboxes();
    const auto found = std::ranges::find(all, key, &domain::Mailbox::key);
    return key.isValid() && found != all.end() ? *found : domain::Mailbox();
}

QList<AccountKey> AccountActions::accounts() const
{
    QList<AccountKey> keys;
    for (const domain::Mailbox &each : m_folders.facts().mailboxes()) {
        if (!keys.contains(each.account)) {
            keys.append(each.account);
        }
    }
    return keys;
}

bool AccountActions::canMove(AccountKey account, int by) const
{
    const QList<AccountKey> keys = accounts();
    const qsizetype place = keys.indexOf(account);
    return place >= 0 && place + by >= 0 && place + by < keys.size();
}

void AccountActions::moveAccount(AccountKey account, int by)
{
    if (canMove(account, by)) {
        QList<AccountKey> keys = accounts();
        const qsizetype place = keys.indexOf(account);
        keys.swapItemsAt(place, place + by);
        Q_EMIT orderRequested(keys);
    }
}

void AccountActions::updateEnablement()
{
    const domain::Mailbox chosen = mailbox();
    m_signIn->setEnabled(chosen.key.isValid() && chosen.kind == AccountKind::Microsoft);
    m_signOut->setEnabled(chosen.key.isValid() && chosen.kind != AccountKind::Local);
    m_inAll->setEnabled(chosen.key.isValid() && m_folders.mailboxes().size() > 1);
    m_inAll->setChecked(m_folders.facts().isInAllContacts(chosen.key));
    m_up->setEnabled(canMove(chosen.account, -1));
    m_down->setEnabled(canMove(chosen.account, 1));
}

} // namespace ui
