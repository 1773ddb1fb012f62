// The words and marks of a ChangeListModel, for a view: what was done, and below it how far it has come.
//
// Shape    Qt::DisplayRole the sentence, DetailRole the second line, ToolTipRole and AccessibleTextRole
//          both; MarkRole and MarkTintRole as in ui/outbox/twolinedelegate.h.
// Thread   GUI thread.
#pragma once

#include "services/domain/syncstate.h"

#include <QIdentityProxyModel>

namespace models {
class ChangeListModel;
}

namespace ui {

class ChangeTexts : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit ChangeTexts(models::ChangeListModel &model, QObject *parent = nullptr);

    void setSyncState(const domain::SyncState &state); // why things wait
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    models::ChangeListModel &m_model;
    domain::SyncState m_sync;
};

} // namespace ui
