#include "ui/accessible/accessiblecontacts.h"

#include "ui/accessible/accessiblecell.h"
#include "ui/contacts/contactlistview.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/presentation/columntext.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr qsizetype manyChildren =
    1000; // more is nobody who reads, but somebody who walks through all
} // namespace

AccessibleContacts::AccessibleContacts(ContactListView &view)
    : QAccessibleWidget(&view, QAccessible::List)
{
}

AccessibleContacts::~AccessibleContacts()
{
    forgetRows();
}

ContactListView &AccessibleContacts::view() const
{
    return *static_cast<ContactListView *>(widget());
}

bool AccessibleContacts::isTable() const
{
    return view().view().kind == domain::ViewKind::Table;
}

void AccessibleContacts::forgetRows() const
{
    for (const QAccessible::Id id : std::as_const(m_children)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_children.clear();
}

QAccessible::Role AccessibleContacts::role() const
{
    return isTable() ? QAccessible::Table : QAccessible::List;
}

int AccessibleContacts::rowCount() const
{
    return view().model() == nullptr ? 0 : view().model()->rowCount();
}

int AccessibleContacts::columnCount() const
{
    return isTable() ? std::max(1, view().tableHeader().count()) : 1;
}

int AccessibleContacts::childCount() const
{
    return titleCount() + rowCount() * columnCount();
}

int AccessibleContacts::childIndexOf(int row) const
{
    return titleCount() + row * columnCount();
}

QAccessibleInterface *AccessibleContacts::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    const int shape = isTable() ? columnCount() : 0;
    if (std::exchange(m_shape, shape) != shape) {
        forgetRows(); // what was the third row is a cell now
    }
    if (const auto known = m_children.constFind(index); known != m_children.cend()) {
        return QAccessible::accessibleInterface(*known);
    }
    const int place = index - titleCount();
    auto *cell = place < 0
        ? new AccessibleCell(view(), AccessibleCell::titleRow, index)
        : new AccessibleCell(view(), place / columnCount(), place % columnCount());
    m_children.insert(index, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QAccessibleInterface *AccessibleContacts::childAt(int x, int y) const
{
    const QPoint at = view().viewport()->mapFromGlobal(QPoint(x, y));
    const QModelIndex index = view().indexAt(at);
    if (!index.isValid()) {
        return nullptr;
    }
    const ContactTableHeader &header = view().tableHeader();
    const int column = isTable() ? header.visualIndexAt(at.x()) : 0;
    return cellAt(index.row(), std::max(0, column));
}

QAccessibleInterface *AccessibleContacts::focusChild() const
{
    const QModelIndex current = view().currentIndex();
    return current.isValid() ? cellAt(current.row(), 0) : nullptr;
}

int AccessibleContacts::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const AccessibleCell *>(child);
    if (cell == nullptr) {
        return -1;
    }
    return cell->rowIndex() == AccessibleCell::titleRow
        ? cell->columnIndex()
        : childIndexOf(cell->rowIndex()) + cell->columnIndex();
}

void *AccessibleContacts::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface // of a list too: so it hears of changes
        ? static_cast<QAccessibleTableInterface *>(this)
        : QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AccessibleContacts::cellAt(int row, int column) const
{
    return row < 0 || row >= rowCount() || column < 0 || column >= columnCount()
        ? nullptr
        : child(childIndexOf(row) + column);
}

int AccessibleContacts::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> AccessibleContacts::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column) {
            cells.append(cellAt(row, column));
        }
    }
    return cells;
}

QString AccessibleContacts::columnDescription(int column) const
{
    const ContactTableHeader &header = view().tableHeader();
    return isTable() && column < header.count()
        ? presentation::columnTitle(header.columnOf(header.logicalIndex(column)))
        : QString();
}

QString AccessibleContacts::rowDescription(int row) const
{
    const QAccessibleInterface *cell = cellAt(row, 0);
    return cell == nullptr ? QString() : cell->text(QAccessible::Name);
}

int AccessibleContacts::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

QList<int> AccessibleContacts::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : view().selectionModel()->selectedIndexes()) {
        rows.append(index.row());
    }
    std::ranges::sort(rows);
    return rows;
}

bool AccessibleContacts::isRowSelected(int row) const
{
    return view().selectionModel()->isSelected(view().model()->index(row, 0));
}

bool AccessibleContacts::selectRow(int row)
{
    view().selectionModel()->select(view().model()->index(row, 0), QItemSelectionModel::Select);
    return isRowSelected(row);
}

bool AccessibleContacts::unselectRow(int row)
{
    view().selectionModel()->select(view().model()->index(row, 0), QItemSelectionModel::Deselect);
    return !isRowSelected(row);
}

void AccessibleContacts::tellOfNames(int first, int last) const
{
    const QList<int> known = m_children.keys();
    for (const int index : known) {
        if (index >= childIndexOf(first) && index < childIndexOf(last + 1)) {
            QAccessibleEvent event(child(index), QAccessible::NameChanged);
            QAccessible::updateAccessibility(&event);
        }
    }
}

void AccessibleContacts::modelChange(QAccessibleTableModelChangeEvent * /*event*/)
{
    follow();
}

void AccessibleContacts::follow()
{
    if (m_children.size() > manyChildren) {
        forgetRows();
        return;
    }
    const int count = childCount();
    const QList<int> known = m_children.keys();
    for (const int index : known) {
        if (index >= count) {
            QAccessible::deleteAccessibleInterface(m_children.take(index));
        }
    }
    tellOfNames(0, rowCount() - 1);
}

} // namespace ui
