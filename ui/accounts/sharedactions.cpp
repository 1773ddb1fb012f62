#include "ui/accounts/sharedactions.h"

#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ui {

using presentation::IconName;

SharedActions::SharedActions(models::FolderTreeModel &folders, const Selection &selection,
                             QWidget *window)
    : QObject(window)
    , m_folders(folders)
    , m_selection(selection)
    , m_open(new QAction(tr("Open a &shared mailbox…"), this))
    , m_close(new QAction(tr("&Close shared mailbox"), this))
{
    m_open->setObjectName(QStringLiteral("openShared"));
    m_open->setIcon(presentation::icon(IconName::Users));
    m_close->setObjectName(QStringLiteral("closeShared"));
    window->addActions({m_open, m_close});
    connect(m_open, &QAction::triggered, this, &SharedActions::openRequested);
    connect(m_close, &QAction::triggered, this, [this] { Q_EMIT closeRequested(chosen()); });
    connect(&selection, &Selection::changed, this, &SharedActions::updateEnablement);
    connect(&folders, &models::FolderTreeModel::loaded, this, &SharedActions::updateEnablement);
    connect(&folders, &QAbstractItemModel::rowsInserted, this, &SharedActions::updateEnablement);
    connect(&folders, &QAbstractItemModel::rowsRemoved, this, &SharedActions::updateEnablement);
    updateEnablement();
}

void SharedActions::fillMenu(QMenu &menu) const
{
    menu.addActions({m_open, m_close});
}

void SharedActions::fillTreeMenu(QMenu &menu) const
{
    if (m_selection.place().kind == models::FolderTreeModel::Kind::Mailbox) {
        menu.addAction(chosen().key.isValid() ? m_close : m_open);
    }
}

void SharedActions::updateEnablement()
{
    m_open->setEnabled(!m_folders.mailboxes().isEmpty());
    m_close->setEnabled(chosen().key.isValid());
}

domain::Mailbox SharedActions::chosen() const
{
    const auto &all = m_folders.mailboxes();
    const auto found = std::ranges::find(all, m_selection.place().mailbox, &domain::Mailbox::key);
    return found != all.end() && found->isShared ? *found : domain::Mailbox();
}

} // namespace ui
