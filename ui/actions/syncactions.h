// "Sync now", and the windows of what was sent, deleted or could not be settled. What they start is wired by
// the window and the application.
#pragma once

#include <QObject>

class QAction;

namespace ui {

class SyncActions : public QObject
{
    Q_OBJECT

public:
    explicit SyncActions(QWidget *window);

    QAction *syncNow() const { return m_syncNow; }
    QAction *changes() const { return m_changes; }
    QAction *recentlyDeleted() const { return m_recentlyDeleted; }
    QAction *conflicts() const { return m_conflicts; }

private:
    QAction *m_syncNow;
    QAction *m_changes;
    QAction *m_recentlyDeleted;
    QAction *m_conflicts;
};

} // namespace ui
