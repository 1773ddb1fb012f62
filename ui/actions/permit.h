// Verbs on what is selected: pressed or not, and why not.
#pragma once

#include <QAction>

namespace ui {

// `reason`: why it may not be done, in the tool tip of the disabled action; empty: it may.
inline void permit(QAction *action, bool wouldAct, const QString &reason)
{
    action->setEnabled(wouldAct && reason.isEmpty());
    action->setToolTip(wouldAct ? reason : QString());
}

} // namespace ui
