#include "ui/presentation/changestatetext.h"

#include "services/store/changelist.h"
#include "ui/presentation/changetext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/timetext.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct ChangeStateText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeStateText)
};

using Activity = domain::SyncState::Activity;
using Kind = domain::Error::Kind;

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first + QStringLiteral(" · ") + second;
}

struct Waiting
{
    int tries = 0;
    QDateTime notBefore;
    std::optional<domain::Error> error;
};

QString triedText(int tries)
{
    return tries == 1 ? ChangeStateText::tr("Tried once")
                      : ChangeStateText::tr("Tried %Ln times", nullptr, tries);
}

QString waitingText(const Waiting &waiting, const domain::SyncState &sync)
{
    if (sync.activity == Activity::Offline) {
        return ChangeStateText::tr("Waits for the connection");
    }
    if (sync.activity == Activity::Waiting && sync.until) {
        return askedToWait(*sync.until);
    }
    const bool isLater = waiting.notBefore > QDateTime::currentDateTimeUtc();
    if (!isLater) {
        return waiting.tries > 0
            ? ChangeStateText::tr("%1, goes again next").arg(triedText(waiting.tries))
            : ChangeStateText::tr("Waits to be sent");
    }
    if (waiting.error && waiting.error->kind == Kind::Throttled) {
        return askedToWait(waiting.notBefore);
    }
    return waiting.tries > 0 ? ChangeStateText::tr("%1, next at %2")
                                   .arg(triedText(waiting.tries), timeText(waiting.notBefore))
                             : ChangeStateText::tr("Goes at %1").arg(timeText(waiting.notBefore));
}

QString settledText(const store::ChangeRow &change)
{
    if (change.targets > 0 && change.discarded == change.targets) {
        return ChangeStateText::tr("Discarded");
    }
    if (change.conflicts > 0) {
        return ChangeStateText::tr("Conflicts with another change; the server's value is shown");
    }
    QString text = change.isUndone ? ChangeStateText::tr("Taken back")
        : change.settledAt.isValid()
        ? ChangeStateText::tr("Saved at %1").arg(timeText(change.settledAt))
        : ChangeStateText::tr("Saved");
    if (change.discarded > 0) {
        text = joined(text, ChangeStateText::tr("%Ln discarded", nullptr, change.discarded));
    } else if (change.error && change.error->kind != Kind::Cancelled) {
        text = joined(text, errorText(*change.error));
    }
    return text;
}

} // namespace

QString askedToWait(const QDateTime &until)
{
    return ChangeStateText::tr("Outlook asks us to wait until %1").arg(timeText(until));
}

QString changeTitle(const store::ChangeRow &change)
{
    switch (change.way) {
    case store::ChangeRow::Way::Done:
        return changeDone(change.title);
    case store::ChangeRow::Way::Undone:
        return changeUndone(change.title);
    case store::ChangeRow::Way::Redone:
        return ChangeStateText::tr("Done again: %1").arg(changeDone(change.title));
    }
    Q_UNREACHABLE();
}

QString changeState(const store::ChangeRow &change, const domain::SyncState &sync)
{
    if (change.isSettled()) {
        return settledText(change);
    }
    const int open = change.waiting + change.sent;
    QString text;
    if (change.refused > 0) {
        text = change.targets > 1
            ? ChangeStateText::tr("%1 refused").arg(countOfTotal(change.refused, change.targets))
            : QString();
        text = joined(text, change.error ? errorText(*change.error) : QString());
        return open > 0 ? joined(text, ChangeStateText::tr("%Ln left", nullptr, open)) : text;
    }
    if (change.targets > 1) {
        text = ChangeStateText::tr("%1 left").arg(countOfTotal(open, change.targets));
    }
    if (change.sent > 0) {
        return joined(text,
                      sync.activity == Activity::Offline
                          ? ChangeStateText::tr("Waits for the connection")
                          : ChangeStateText::tr("Being sent"));
    }
    return joined(text, waitingText({change.tries, change.notBefore, change.error}, sync));
}

QString targetTitle(const store::ChangeTargetRow &target)
{
    if (target.isCategory) {
        return ChangeStateText::tr("Category %1").arg(isolated(target.name));
    }
    return target.isFolder ? ChangeStateText::tr("Folder %1").arg(isolated(target.name))
                           : nameOrPlaceholder(target.name);
}

QString targetState(const store::ChangeTargetRow &target, const domain::SyncState &sync)
{
    switch (target.state) {
    case store::TargetState::New:
        return waitingText({target.tries, target.notBefore, target.error}, sync);
    case store::TargetState::Sent:
        return ChangeStateText::tr("Being sent");
    case store::TargetState::Look:
        return ChangeStateText::tr("The answer was lost; Kartei looks what arrived");
    case store::TargetState::Parked:
        return target.error ? errorText(*target.error) : ChangeStateText::tr("Refused");
    case store::TargetState::Settled:
        return target.error && target.error->kind == Kind::Cancelled
            ? ChangeStateText::tr("Discarded")
            : ChangeStateText::tr("Saved");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
