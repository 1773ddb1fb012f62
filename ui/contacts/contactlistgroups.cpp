// How ContactListView treats the headers of groups.

#include "ui/contacts/contactlistview.h"

#include "models/contactroles.h"
#include "ui/presentation/columntext.h"

#include <QKeyEvent>

#include <utility>

namespace ui {

QList<int> ContactListView::headerRows() const
{
    QList<int> rows;
    rows.reserve(m_model.groups().size());
    for (const models::RowGroup &group : m_model.groups()) {
        rows.append(group.headerRow);
    }
    return rows;
}

void ContactListView::prepareRow(QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_model.isHeader(index.row())) {
        option.text =
            presentation::groupTitle(m_view.group, index.data(models::GroupTitleRole).toString());
    }
    option.state.setFlag(QStyle::State_Sunken, index.row() == m_dropRow); // a drop target
}

void ContactListView::setGroupOpen(int row, bool isOpen)
{
    const models::RowGroup *group = m_model.groupAt(row);
    if (group != nullptr) {
        selectionModel()->setCurrentIndex(m_model.index(group->headerRow),
                                          QItemSelectionModel::NoUpdate);
        m_model.setGroupOpen(row, isOpen);
    }
}

bool ContactListView::handleGroupKey(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    const models::RowGroup *group = currentIndex().isValid() ? m_model.groupAt(row) : nullptr;
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (group == nullptr || !isPlain) {
        return false;
    }
    const bool isOnHeader = m_model.isHeader(row);
    const bool isBack = event.key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    const bool isForth = event.key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    if (isOnHeader && (isBack || isForth)) {
        setGroupOpen(row, isForth);
        return true;
    }
    if (isBack && !rowLayout().isGrid()) {
        setCurrentIndex(m_model.index(group->headerRow));
        return true;
    }
    const bool toggles = event.key() == Qt::Key_Space || event.key() == Qt::Key_Return
        || event.key() == Qt::Key_Enter;
    if (isOnHeader && toggles) {
        setGroupOpen(row, !group->isOpen);
        return true;
    }
    return false;
}

// A press on a header leaves the selection alone: one only wants to see less, or more.
bool ContactListView::pressHeader(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isHeader = index.isValid() && m_model.isHeader(index.row());
    m_pressedHeader = isHeader && event->button() == Qt::LeftButton ? index.row() : -1;
    return isHeader;
}

void ContactListView::mousePressEvent(QMouseEvent *event)
{
    if (!pressHeader(event)) {
        UniformListView::mousePressEvent(event);
    }
}

void ContactListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!pressHeader(event)) {
        UniformListView::mouseDoubleClickEvent(event);
    }
}

void ContactListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int header = std::exchange(m_pressedHeader, -1); header >= 0) {
        if (indexAt(event->position().toPoint()).row() == header) {
            setGroupOpen(header, !m_model.groupAt(header)->isOpen);
        }
        return;
    }
    UniformListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier
        && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT opened();
    }
}

} // namespace ui
