#include "ui/outbox/statusindicator.h"

#include "ui/presentation/changestatetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/timetext.h"
#include "ui/widgets.h"

#include <QMenu>

namespace ui {

using Activity = domain::SyncState::Activity;
using presentation::IconName;
using presentation::Tint;

namespace {

QString waitingText(int count)
{
    return count == 1 ? StatusIndicator::tr("1 change waiting")
                      : StatusIndicator::tr("%Ln changes waiting", nullptr, count);
}

QString joined(const QString &first, const QString &second)
{
    return first + QStringLiteral(" · ") + second;
}

QString refusedText(int count)
{
    return count == 1 ? StatusIndicator::tr("1 change was refused")
                      : StatusIndicator::tr("%Ln changes were refused", nullptr, count);
}

QString savedText(const domain::SyncState &state)
{
    const domain::OutboxCounts &outbox = state.outbox;
    if (outbox.conflicts > 0) {
        const QString conflicts = outbox.conflicts == 1
            ? StatusIndicator::tr("1 change conflicts with another")
            : StatusIndicator::tr("%Ln changes conflict with others", nullptr, outbox.conflicts);
        return outbox.parked > 0 ? joined(conflicts, refusedText(outbox.parked)) : conflicts;
    }
    if (outbox.parked > 0) {
        return refusedText(outbox.parked);
    }
    return outbox.waiting > 0 ? waitingText(outbox.waiting)
                              : StatusIndicator::tr("All changes saved");
}

struct Mark
{
    IconName icon;
    Tint tint;
};

bool needsPerson(const domain::OutboxCounts &outbox)
{
    return outbox.parked > 0 || outbox.conflicts > 0;
}

Mark markOf(const domain::SyncState &state)
{
    if (needsPerson(state.outbox)) {
        return {IconName::Warning, Tint::Warning};
    }
    switch (state.activity) {
    case Activity::Idle:
        return state.outbox.waiting > 0 ? Mark{IconName::Pending, Tint::Muted}
                                        : Mark{IconName::SyncOk, Tint::Good};
    case Activity::Pulling:
    case Activity::Pushing:
        return {IconName::Sync, Tint::Accent};
    case Activity::Waiting:
        return {IconName::Waiting, Tint::Muted};
    case Activity::Offline:
        return {IconName::Offline, Tint::Warning};
    case Activity::Failed:
        return {IconName::Warning, Tint::Warning};
    }
    Q_UNREACHABLE();
}

} // namespace

QString syncStateText(const domain::SyncState &state)
{
    switch (state.activity) {
    case Activity::Idle:
        return state.lastSynced.isValid()
            ? joined(savedText(state),
                     StatusIndicator::tr("synced %1").arg(presentation::timeText(state.lastSynced)))
            : joined(savedText(state), StatusIndicator::tr("not synced yet"));
    case Activity::Pulling:
        if (state.contactsPulled == 0) {
            return StatusIndicator::tr("Looking for changes…");
        }
        return state.contactsPulled == 1
            ? StatusIndicator::tr("Reading… 1 contact")
            : StatusIndicator::tr("Reading… %Ln contacts", nullptr, state.contactsPulled);
    case Activity::Pushing:
        return state.outbox.waiting == 1
            ? StatusIndicator::tr("Sending 1 change…")
            : StatusIndicator::tr("Sending %Ln changes…", nullptr, state.outbox.waiting);
    case Activity::Waiting: {
        const QString wait = state.until ? presentation::askedToWait(*state.until)
                                         : StatusIndicator::tr("Outlook asks us to wait");
        return needsPerson(state.outbox) ? joined(savedText(state), wait) : wait;
    }
    case Activity::Offline:
        return joined(savedText(state), StatusIndicator::tr("offline"));
    case Activity::Failed:
        return joined(savedText(state), StatusIndicator::tr("last sync failed"));
    }
    Q_UNREACHABLE();
}

StatusIndicator::StatusIndicator(const QList<QAction *> &actions, QAction *conflicts,
                                 QWidget *parent)
    : QToolButton(parent)
    , m_conflicts(conflicts)
{
    setObjectName(QStringLiteral("statusIndicator"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    setFont(presentation::captionFont());
    setIconSize(QSize(presentation::scaled(16), presentation::scaled(16)));
    auto *menu = new QMenu(this);
    menu->addActions(actions);
    setMenu(menu);
    setState({});
}

void StatusIndicator::setState(const domain::SyncState &state)
{
    const Mark mark = markOf(state);
    const QString text = syncStateText(state);
    setIcon(presentation::icon(mark.icon, mark.tint));
    setText(text);
    if (state.outbox.conflicts > 0) {
        menu()->addAction(m_conflicts);
    } else {
        menu()->removeAction(m_conflicts);
    }
    setAccessibleName(text);
    setToolTip(state.error ? plainToolTip(presentation::errorText(*state.error))
                           : tr("What is changed here is sent by itself. Click to sync now."));
}

} // namespace ui
