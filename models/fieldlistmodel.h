// The definitions of one account's fields while a person works on them: a copy, until it is saved.
//
// Shape    One column, one row a field in use, in order; Qt::DisplayRole is the name.
// Promise  problemOf() judges a row against the others at any time. A retired field leaves the rows and
//          stays in fields(); a new one that is taken away is forgotten. The kind of a field that was saved
//          is fixed: values of another would lie on contacts already.
// Thread   GUI thread.
#pragma once

#include "services/domain/customfield.h"

#include <QAbstractListModel>

namespace models {

class FieldListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FieldListModel(QObject *parent = nullptr);

    void setFields(const domain::CustomFields &fields);
    domain::CustomFields fields() const; // all, for store::setCustomFields

    const domain::CustomField &at(int row) const { return m_inUse.at(row); }
    void set(int row, const domain::CustomField &field);
    int add(const domain::CustomField &field); // answers its row
    void retire(int row);
    bool move(int row, int step);

    std::optional<domain::DefinitionProblem> problemOf(int row) const;
    bool isGood() const;
    bool isChanged() const { return fields() != m_before; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    domain::CustomFields m_before;
    domain::CustomFields m_inUse;
    domain::CustomFields m_retired;
};

} // namespace models
