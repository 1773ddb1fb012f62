// The head of the table of contacts: titles, widths, order of columns, marks of what it is sorted by.
//
// Promise  a click sorts by a column alone, with Shift as a further key; several keys show their place in
//          numbers. Dragging moves and sizes columns. Nothing is kept here: columns() says how it stands.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactview.h"

#include <QHeaderView>
#include <QTimer>

class QStandardItemModel;

namespace ui {

class ContactTableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ContactTableHeader(QWidget *parent);

    void setColumns(const QList<domain::ViewColumn> &columns);
    QList<domain::ViewColumn> columns() const; // in the order in which they stand
    void setSort(const QList<domain::SortKey> &sort);
    domain::ContactColumn columnOf(int logicalIndex) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void columnsEdited(); // moved or sized by the person, when that has come to rest
    void sortRequested(const QList<domain::SortKey> &sort);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    QStandardItemModel *m_titles;
    QList<domain::ViewColumn> m_columns; // by logical index
    QList<domain::SortKey> m_sort;
    QTimer m_rest;
    bool m_isSetting = false;
};

} // namespace ui
