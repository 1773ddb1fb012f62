#include "ui/actions/toolactions.h"

#include <QAction>
#include <QWidget>

namespace ui {

ToolActions::ToolActions(QWidget *window)
    : QObject(window)
    , m_fields(new QAction(tr("Custom &fields…"), this))
    , m_query(new QAction(tr("&Try a query…"), this))
{
    m_fields->setObjectName(QStringLiteral("customFields"));
    m_query->setObjectName(QStringLiteral("tryQuery"));
    window->addActions({m_fields, m_query});
    connect(m_fields, &QAction::triggered, this, &ToolActions::fieldsRequested);
    connect(m_query, &QAction::triggered, this, &ToolActions::queryRequested);
}

} // namespace ui
