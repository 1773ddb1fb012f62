#include "ui/actions/syncactions.h"

#include "ui/presentation/icons.h"

#include <QAction>
#include <QWidget>

namespace ui {

SyncActions::SyncActions(QWidget *window)
    : QObject(window)
    , m_syncNow(
          new QAction(presentation::icon(presentation::IconName::Sync), tr("&Sync now"), this))
    , m_changes(new QAction(tr("&Changes…"), this))
    , m_recentlyDeleted(new QAction(presentation::icon(presentation::IconName::Restore),
                                    tr("Recently &deleted…"), this))
    , m_conflicts(new QAction(presentation::icon(presentation::IconName::Conflict),
                              tr("Co&nflicts…"), this))
{
    m_changes->setObjectName(QStringLiteral("changes"));
    m_recentlyDeleted->setObjectName(QStringLiteral("recentlyDeleted"));
    m_syncNow->setObjectName(QStringLiteral("syncNow"));
    m_syncNow->setShortcuts({QKeySequence(tr("F9")), QKeySequence(QKeySequence::Refresh)});
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    window->addActions({m_syncNow, m_changes, m_recentlyDeleted, m_conflicts});
}

} // namespace ui
