// The contacts of a place as screen readers meet them: a list of people, or a table that is read cell by cell
// under the titles of its columns.
//
// Promise  a row is named by what shows in it, also by what it shows without words (categories, a change that
//          waits); a header of a group says whether it is open. Rows are made when they are asked for: ten
//          rows cost the same as a hundred thousand. A row can be made current, opened and selected from
//          outside; what a reader holds of a row stays while the rows move under it. Children by index: rows;
//          in a table the titles, then the cells row by row.
// Thread   GUI thread.
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace ui {

class ContactListView;

class AccessibleContacts : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleContacts(ContactListView &view);
    ~AccessibleContacts() override;

    ContactListView &view() const;
    bool isTable() const;
    int childIndexOf(int row) const; // of its first cell, in a table
    void follow();                   // the rows, or what is shown of them, are others now
    void tellOfNames(int first, int last) const; // of rows that somebody has asked about

    QAccessible::Role role() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int /*column*/) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int /*column*/) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    void forgetRows() const;
    int titleCount() const { return isTable() ? columnCount() : 0; }

    mutable QHash<int, QAccessible::Id> m_children;
    mutable int m_shape = 0; // columns of a table; 0: a list
};

} // namespace ui
