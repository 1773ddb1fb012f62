#include "ui/actions/outputactions.h"

#include "models/contactlistmodel.h"
#include "ui/presentation/icons.h"

#include <QAction>
#include <QWidget>

namespace ui {

using presentation::IconName;

OutputActions::OutputActions(const models::ContactListModel &list, const Selection &selection,
                             QWidget *window)
    : QObject(window)
    , m_list(list)
    , m_selection(selection)
    , m_print(new QAction(presentation::icon(IconName::Print), tr("&Print…"), this))
    , m_export(new QAction(presentation::icon(IconName::Export), tr("E&xport…"), this))
{
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setShortcut(QKeySequence(QKeySequence::Print));
    m_export->setObjectName(QStringLiteral("exportContacts"));
    window->addActions({m_print, m_export});
    connect(m_print, &QAction::triggered, this,
            [this] { Q_EMIT printRequested(m_selection.contacts(), m_selection.place().title); });
    connect(m_export, &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(m_selection.contacts()); });
    connect(&m_selection, &Selection::changed, this, &OutputActions::updateEnablement);
    connect(&m_list, &models::ContactListModel::resultReady, this,
            &OutputActions::updateEnablement);
    updateEnablement();
}

void OutputActions::updateEnablement()
{
    m_export->setEnabled(!m_selection.contacts().isEmpty());
    m_print->setEnabled(m_export->isEnabled() || m_list.found() > 0);
}

} // namespace ui
