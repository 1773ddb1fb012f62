#include "models/fieldlistmodel.h"

namespace models {

FieldListModel::FieldListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FieldListModel::setFields(const domain::CustomFields &fields)
{
    beginResetModel();
    m_inUse.clear();
    m_retired.clear();
    for (const domain::CustomField &field : fields) {
        (field.isRetired ? m_retired : m_inUse).append(field);
    }
    endResetModel();
    m_before = this->fields();
}

domain::CustomFields FieldListModel::fields() const
{
    return m_inUse + m_retired;
}

void FieldListModel::set(int row, const domain::CustomField &field)
{
    if (m_inUse.at(row) != field) {
        m_inUse[row] = field;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int FieldListModel::add(const domain::CustomField &field)
{
    const int row = static_cast<int>(m_inUse.size());
    beginInsertRows({}, row, row);
    m_inUse.append(field);
    endInsertRows();
    return row;
}

void FieldListModel::retire(int row)
{
    beginRemoveRows({}, row, row);
    domain::CustomField field = m_inUse.takeAt(row);
    endRemoveRows();
    if (!field.id.isEmpty()) {
        field.isRetired = true;
        m_retired.append(field);
    }
}

bool FieldListModel::move(int row, int step)
{
    const int to = row + step;
    if (to < 0 || to >= m_inUse.size() || step == 0) {
        return false;
    }
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    m_inUse.move(row, to);
    endMoveRows();
    return true;
}

std::optional<domain::DefinitionProblem> FieldListModel::problemOf(int row) const
{
    domain::CustomFields others = m_inUse;
    others.removeAt(row);
    return domain::definitionProblem(m_inUse.at(row), others);
}

bool FieldListModel::isGood() const
{
    for (int row = 0; row < m_inUse.size(); ++row) {
        if (problemOf(row)) {
            return false;
        }
    }
    return true;
}

int FieldListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inUse.size());
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    const bool isRow = checkIndex(index, CheckIndexOption::IndexIsValid);
    return isRow && role == Qt::DisplayRole ? m_inUse.at(index.row()).name : QVariant();
}

} // namespace models
