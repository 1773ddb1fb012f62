#include "ui/imports/columnmapmodel.h"

#include "ui/imports/fieldtext.h"
#include "ui/widgets.h"

namespace ui {

using interchange::TableField;

void ColumnMapModel::setTable(models::TablePointer table, const QList<TableField> &fields)
{
    beginResetModel();
    m_table = std::move(table);
    m_fields = fields;
    m_shown.clear();
    m_examples.clear();
    QStringList first(m_fields.size());
    for (const interchange::TableRow &row : m_table->rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            if (first.at(column).isEmpty()) {
                first[column] = row.cells.at(column);
            }
        }
    }
    for (qsizetype column = 0; column < first.size(); ++column) {
        if (!first.at(column).isEmpty()) {
            m_shown.append(column);
            m_examples.append(first.at(column).simplified());
        }
    }
    endResetModel();
}

int ColumnMapModel::hiddenColumns() const
{
    return static_cast<int>(m_fields.size() - m_shown.size());
}

int ColumnMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ColumnMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : CellCount;
}

QVariant ColumnMapModel::data(const QModelIndex &index, int role) const
{
    const qsizetype column = m_shown.at(index.row());
    if (index.column() == Field) {
        return role == Qt::EditRole   ? QVariant(static_cast<int>(m_fields.at(column)))
            : role == Qt::DisplayRole ? QVariant(fieldTitle(m_fields.at(column)))
                                      : QVariant();
    }
    QString text =
        index.column() == Example ? m_examples.at(index.row()) : m_table->header.at(column);
    if (text.isEmpty()) {
        text = tr("Column %1").arg(column + 1);
    }
    return role == Qt::DisplayRole ? QVariant(text)
        : role == Qt::ToolTipRole  ? QVariant(plainToolTip(text))
                                   : QVariant();
}

bool ColumnMapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Field) {
        return false;
    }
    TableField &field = m_fields[m_shown.at(index.row())];
    const auto chosen = static_cast<TableField>(value.toInt());
    if (field != chosen) {
        field = chosen;
        Q_EMIT dataChanged(index, index);
    }
    return true;
}

QVariant ColumnMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Column of the file")
        : section == Field ? tr("Becomes")
                           : tr("First value");
}

Qt::ItemFlags ColumnMapModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Field ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
