#include "ui/people/peopleactions.h"

#include "ui/presentation/icons.h"

#include <QAction>
#include <QMenu>

namespace ui {

PeopleActions::PeopleActions(const Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_who(new QAction(tr("&Who is this?"), this))
    , m_refresh(new QAction(tr("&Take over what is new of this person"), this))
{
    m_who->setObjectName(QStringLiteral("whoIsThis"));
    m_who->setIcon(presentation::icon(presentation::IconName::User));
    m_refresh->setObjectName(QStringLiteral("refreshPerson"));
    window->addActions({m_who, m_refresh});
    connect(m_who, &QAction::triggered, this,
            [this] { Q_EMIT whoRequested(m_selection.contacts().first()); });
    connect(m_refresh, &QAction::triggered, this,
            [this] { Q_EMIT refreshRequested(m_selection.contacts().first()); });
    connect(&selection, &Selection::changed, this, &PeopleActions::updateEnablement);
    updateEnablement();
}

void PeopleActions::fillMenu(QMenu &menu) const
{
    menu.addSeparator();
    menu.addActions({m_who, m_refresh});
}

void PeopleActions::updateEnablement()
{
    const bool isOne = m_selection.contacts().size() == 1;
    m_who->setEnabled(isOne);
    m_refresh->setEnabled(isOne);
}

} // namespace ui
