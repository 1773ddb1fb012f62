#include "ui/maintoolbar.h"

#include "ui/actions/categoryactions.h"
#include "ui/actions/contactactions.h"
#include "ui/actions/editactions.h"
#include "ui/actions/folderactions.h"
#include "ui/actions/followupactions.h"
#include "ui/actions/syncactions.h"
#include "ui/contacts/searchfield.h"
#include "ui/menus.h"
#include "ui/presentation/metrics.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace ui {

namespace {

QWidget *stretch(QWidget *parent)
{
    auto *filler = new QWidget(parent);
    filler->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return filler;
}

} // namespace

MainToolBar::MainToolBar(const ActionGroups &actions, SearchField *search, QWidget *parent)
    : QToolBar(tr("Main toolbar"), parent)
    , m_search(search)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    setIconSize(QSize(presentation::scaled(20), presentation::scaled(20)));
    addNamed({actions.contacts.newContact(), actions.contacts.editContact(),
              actions.contacts.deleteContacts()});
    addSeparator();
    QAction *followUp = actions.followUps.menu()->menuAction();
    addNamed({actions.categories.categorise(), followUp, actions.contacts.moveContacts(),
              actions.folders.newFolder()});
    qobject_cast<QToolButton *>(widgetForAction(followUp))->setPopupMode(QToolButton::InstantPopup);
    addWidget(stretch(this));
    addWidget(m_search);
    addWidget(stretch(this));
    addSign(actions.edit.undo());
    addSign(actions.edit.redo());
    addSign(actions.sync.syncNow());
    setNames(Qt::ToolButtonTextBesideIcon);
}

void MainToolBar::addNamed(const QList<QAction *> &actions)
{
    addActions(actions);
    m_named += actions;
}

void MainToolBar::addSign(QAction *action)
{
    addAction(action);
    qobject_cast<QToolButton *>(widgetForAction(action))
        ->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainToolBar::setNames(Qt::ToolButtonStyle style)
{
    for (QAction *action : std::as_const(m_named)) {
        qobject_cast<QToolButton *>(widgetForAction(action))->setToolButtonStyle(style);
    }
}

void MainToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void MainToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_widthWithNames = 0;
        fit();
    }
}

void MainToolBar::fit()
{
    if (m_widthWithNames == 0) {
        setNames(Qt::ToolButtonTextBesideIcon);
        m_widthWithNames =
            sizeHint().width() - m_search->sizeHint().width() + m_search->minimumWidth();
    }
    setNames(width() < m_widthWithNames ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace ui
