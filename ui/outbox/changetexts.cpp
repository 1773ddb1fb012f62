#include "ui/outbox/changetexts.h"

#include "models/changelistmodel.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/presentation/changestatetext.h"
#include "ui/presentation/icons.h"
#include "ui/widgets.h"

namespace ui {

using presentation::IconName;
using presentation::Tint;
using store::TargetState;

namespace {

struct Mark
{
    IconName icon;
    Tint tint;
};

Mark markOf(TargetState state, bool isDiscarded)
{
    switch (state) {
    case TargetState::New:
        return {IconName::Pending, Tint::Muted};
    case TargetState::Sent:
    case TargetState::Look:
        return {IconName::Sync, Tint::Accent};
    case TargetState::Parked:
        return {IconName::Warning, Tint::Danger};
    case TargetState::Settled:
        return isDiscarded ? Mark{IconName::Clear, Tint::Muted} : Mark{IconName::Check, Tint::Good};
    }
    Q_UNREACHABLE();
}

Mark markOf(const store::ChangeRow &change)
{
    if (change.refused > 0) {
        return markOf(TargetState::Parked, false);
    }
    if (change.sent > 0) {
        return markOf(TargetState::Sent, false);
    }
    if (change.waiting > 0) {
        return markOf(TargetState::New, false);
    }
    if (change.conflicts > 0) {
        return {IconName::Conflict, Tint::Warning};
    }
    if (change.isUndone) {
        return {IconName::Undo, Tint::Muted};
    }
    return markOf(TargetState::Settled, change.targets > 0 && change.discarded == change.targets);
}

struct Texts
{
    QString title;
    QString detail;
    Mark mark{IconName::Pending, Tint::Muted};
};

QVariant answer(const Texts &texts, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return texts.title;
    case DetailRole:
        return texts.detail;
    case Qt::AccessibleTextRole:
        return QString(texts.title + QStringLiteral(", ") + texts.detail);
    case Qt::ToolTipRole:
        return plainToolTip(texts.title + QLatin1Char('\n') + texts.detail);
    case MarkRole:
        return static_cast<int>(texts.mark.icon);
    case MarkTintRole:
        return static_cast<int>(texts.mark.tint);
    default:
        return {};
    }
}

} // namespace

ChangeTexts::ChangeTexts(models::ChangeListModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void ChangeTexts::setSyncState(const domain::SyncState &state)
{
    if (state.activity == m_sync.activity && state.until == m_sync.until) {
        return;
    }
    m_sync = state;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

QVariant ChangeTexts::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (const store::ChangeTargetRow *target = m_model.targetAt(source)) {
        const bool isDiscarded =
            target->error && target->error->kind == domain::Error::Kind::Cancelled;
        return answer({presentation::targetTitle(*target),
                       presentation::targetState(*target, m_sync),
                       markOf(target->state, isDiscarded)},
                      role);
    }
    const store::ChangeRow *change = m_model.rowAt(source);
    if (change == nullptr || !source.isValid()) {
        return m_model.data(source, role); // asks for it
    }
    return answer({presentation::changeTitle(*change), presentation::changeState(*change, m_sync),
                   markOf(*change)},
                  role);
}

} // namespace ui
