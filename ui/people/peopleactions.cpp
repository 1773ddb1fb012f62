#include "ui/people/peopleactions.h"

#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

namespace ui {

PeopleActions::PeopleActions(const models::FolderTreeModel &folders, const Selection &selection,
                             QWidget *window)
    : QObject(window)
    , m_folders(folders)
    , m_selection(selection)
    , m_find(new QAction(tr("Find &people"), this))
    , m_who(new QAction(tr("&Who is this?"), this))
    , m_refresh(new QAction(tr("&Take over what is new of this person"), this))
{
    m_who->setObjectName(QStringLiteral("whoIsThis"));
    m_who->setIcon(presentation::icon(presentation::IconName::User));
    m_refresh->setObjectName(QStringLiteral("refreshPerson"));
    m_find->setObjectName(QStringLiteral("findPeople"));
    m_find->setIcon(presentation::icon(presentation::IconName::People));
    m_find->setShortcut(QKeySequence(tr("Ctrl+Shift+B")));
    window->addActions({m_who, m_refresh, m_find});
    connect(m_find, &QAction::triggered, this, [this] { Q_EMIT findRequested(people()); });
    connect(m_who, &QAction::triggered, this,
            [this] { Q_EMIT whoRequested(m_selection.contacts().first()); });
    connect(m_refresh, &QAction::triggered, this,
            [this] { Q_EMIT refreshRequested(m_selection.contacts().first()); });
    connect(&selection, &Selection::changed, this, &PeopleActions::updateEnablement);
    m_later.setSingleShot(true); // a tree comes row by row
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &PeopleActions::findMailboxes);
    const auto look = qOverload<>(&QTimer::start);
    connect(&folders, &models::FolderTreeModel::loaded, &m_later, look);
    connect(&folders, &QAbstractItemModel::rowsInserted, &m_later, look);
    connect(&folders, &QAbstractItemModel::rowsRemoved, &m_later, look);
    findMailboxes();
}

void PeopleActions::fillMenu(QMenu &menu) const
{
    menu.addSeparator();
    menu.addActions({m_who, m_refresh});
}

void PeopleActions::findMailboxes()
{
    m_mailboxes = mailboxesOfPeople(m_folders);
    updateEnablement();
}

void PeopleActions::updateEnablement()
{
    const bool isOne = m_selection.contacts().size() == 1;
    m_who->setEnabled(isOne);
    m_refresh->setEnabled(isOne);
    m_find->setEnabled(people().mailbox.isValid());
}

Place PeopleActions::people() const
{
    if (m_mailboxes.isEmpty()) {
        return {};
    }
    const domain::MailboxKey here = m_selection.place().mailbox;
    return {.kind = models::FolderTreeModel::Kind::People,
            .mailbox = m_mailboxes.contains(here) ? here : m_mailboxes.first()};
}

} // namespace ui
