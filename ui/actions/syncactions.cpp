#include "ui/actions/syncactions.h"

#include "ui/presentation/icons.h"

#include <QAction>
#include <QWidget>

namespace ui {

SyncActions::SyncActions(QWidget *window)
    : QObject(window)
    , m_syncNow(
          new QAction(presentation::icon(presentation::IconName::Sync), tr("&Sync now"), this))
{
    m_syncNow->setObjectName(QStringLiteral("syncNow"));
    m_syncNow->setShortcuts({QKeySequence(tr("F9")), QKeySequence(QKeySequence::Refresh)});
    window->addAction(m_syncNow);
}

} // namespace ui
