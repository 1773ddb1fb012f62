// "Sync now". What it starts is wired by the application.
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

private:
    QAction *m_syncNow;
};

} // namespace ui
