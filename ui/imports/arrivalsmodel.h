// The first contacts of a file as they will arrive: a row each, a column for each property that one of
// them has.
//
// Thread   GUI thread.
#pragma once

#include "models/tableimport.h"
#include "services/domain/contactproperty.h"

#include <QAbstractTableModel>

namespace ui {

class ArrivalsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int rowsShown = 20;

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(models::PlanPointer plan);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    models::PlanPointer m_plan;
    QList<domain::ContactProperty> m_properties;
};

} // namespace ui
