// The columns of a file that hold anything, and what each becomes: "Vorname" · "Anna" · First name.
//
// Shape    one row a column; the third cell is edited, its EditRole is an interchange::TableField as int.
// Thread   GUI thread.
#pragma once

#include "models/tableimport.h"

#include <QAbstractTableModel>

namespace ui {

class ColumnMapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Cell { Name, Example, Field, CellCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(models::TablePointer table, const QList<interchange::TableField> &fields);
    const QList<interchange::TableField> &fields() const { return m_fields; } // of all columns
    int hiddenColumns() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    models::TablePointer m_table;
    QList<interchange::TableField> m_fields;
    QList<qsizetype> m_shown; // columns
    QStringList m_examples;   // of the shown ones
};

} // namespace ui
