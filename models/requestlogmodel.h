// The last requests to the service, newest first, for diagnostics.
//
// Shape    one column; role Record answers the domain::RequestRecord. The words are ui's.
// Promise  keeps the last `kept`; what comes when it is full pushes the oldest out.
// Thread   GUI thread.
#pragma once

#include "services/domain/requestrecord.h"

#include <QAbstractListModel>
#include <QList>

namespace models {

class RequestLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { Record = Qt::UserRole };
    static constexpr int kept = 500;

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void add(const domain::RequestRecord &record);
    const QList<domain::RequestRecord> &records() const { return m_records; }

private:
    QList<domain::RequestRecord> m_records;
};

} // namespace models
