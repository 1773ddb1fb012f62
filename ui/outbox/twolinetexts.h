// The words of a list of contacts in two lines, of what its model knows: name and detail, tool tip, what a
// screen reader says.
//
// Shape    rows that are not read yet have no words.
// Thread   GUI thread.
#pragma once

#include <QIdentityProxyModel>

namespace ui {

class TwoLineTexts : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const final;

protected:
    virtual QString detail(const QModelIndex &index) const = 0;
    virtual QString more(const QModelIndex &index) const; // of a tool tip alone; may be empty

    QVariant of(const QModelIndex &index, int role) const; // of the model below
};

} // namespace ui
