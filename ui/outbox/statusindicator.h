// Where the loop with the server stands, in an icon and a few words. A click offers the actions, and that for
// conflicts while there are any.
//
// Promise  quiet: one line, no movement. The tool tip says more, in sentences.
// Thread   GUI thread.
#pragma once

#include "services/domain/syncstate.h"

#include <QToolButton>

namespace ui {

// "All changes saved · synced 10:42", "3 changes waiting · offline".
QString syncStateText(const domain::SyncState &state);

class StatusIndicator : public QToolButton
{
    Q_OBJECT

public:
    StatusIndicator(const QList<QAction *> &actions, QAction *conflicts, QWidget *parent = nullptr);

    void setState(const domain::SyncState &state);

private:
    QAction *m_conflicts;
};

} // namespace ui
