#include "models/requestlogmodel.h"

namespace models {

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return role == Record ? QVariant::fromValue(m_records.at(index.row())) : QVariant();
}

void RequestLogModel::add(const domain::RequestRecord &record)
{
    if (m_records.size() == kept) {
        beginRemoveRows({}, kept - 1, kept - 1);
        m_records.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_records.prepend(record);
    endInsertRows();
}

} // namespace models
