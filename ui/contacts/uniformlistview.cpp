#include "ui/contacts/uniformlistview.h"

#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

UniformListView::UniformListView(QWidget *parent)
    : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void UniformListView::setRowHeight(int height)
{
    m_rowHeight = std::max(1, height);
    scheduleDelayedItemsLayout();
}

int UniformListView::rowCount() const
{
    return model() == nullptr ? 0 : model()->rowCount(rootIndex());
}

int UniformListView::rowAt(int y) const
{
    const int fromTop = y + verticalOffset();
    return fromTop < 0 ? -1 : fromTop / m_rowHeight;
}

int UniformListView::firstVisibleRow() const
{
    return rowAt(0);
}

int UniformListView::lastVisibleRow() const
{
    return std::min(rowAt(viewport()->height() - 1), rowCount() - 1);
}

QRect UniformListView::visualRect(const QModelIndex &index) const
{
    return index.isValid()
        ? QRect(0, index.row() * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight)
        : QRect();
}

QModelIndex UniformListView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const bool isBeside = point.x() < 0 || point.x() >= viewport()->width();
    return isBeside || row < 0 || row >= rowCount() ? QModelIndex()
                                                    : model()->index(row, 0, rootIndex());
}

void UniformListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    executeDelayedItemsLayout(); // the scroll bar may not know of the row yet
    const int top = index.row() * m_rowHeight;
    const int above =
        viewport()->height() - m_rowHeight; // room over a row that stands at the bottom
    QScrollBar *bar = verticalScrollBar();
    switch (hint) {
    case EnsureVisible:
        if (bar->value() > top) {
            bar->setValue(top);
        } else if (bar->value() < top - above) {
            bar->setValue(std::min(top, top - above));
        } else {
            update(index);
        }
        return;
    case PositionAtTop:
        bar->setValue(top);
        return;
    case PositionAtBottom:
        bar->setValue(top - above);
        return;
    case PositionAtCenter:
        bar->setValue(top - above / 2);
        return;
    }
}

// All of QListView's own layout is left out: it stays as empty as it was made.
void UniformListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void UniformListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_rowHeight);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rowCount() * m_rowHeight - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void UniformListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy); // forgets that it meant to scroll to the clicked row
    viewport()->update();
}

void UniformListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                  const QList<int> &roles)
{
    if (topLeft.row() <= lastVisibleRow() && bottomRight.row() >= firstVisibleRow()) {
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    }
}

bool UniformListView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_pointer = static_cast<QHoverEvent *>(event)->position().toPoint();
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        m_pointer.reset();
        break;
    default:
        break;
    }
    return QListView::viewportEvent(event);
}

void UniformListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state & ~QStyle::State_MouseOver;
    const int hovered = m_pointer ? rowAt(m_pointer->y()) : -1;
    const bool hasKeyboard = hasFocus() || viewport()->hasFocus();
    const int first = std::max(0, rowAt(event->rect().top()));
    const int last = std::min(rowAt(event->rect().bottom()), rowCount() - 1);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasKeyboard && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, row == hovered);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

QModelIndex UniformListView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int end = rowCount() - 1;
    if (end < 0) {
        return {};
    }
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : 0;
    if (currentIndex().isValid()) {
        switch (action) {
        case MoveUp:
        case MovePrevious:
            row -= 1;
            break;
        case MoveDown:
        case MoveNext:
            row += 1;
            break;
        case MovePageUp:
            row -= page;
            break;
        case MovePageDown:
            row += page;
            break;
        case MoveHome:
            row = 0;
            break;
        case MoveEnd:
            row = end;
            break;
        case MoveLeft:
        case MoveRight:
            break;
        }
    }
    return model()->index(std::clamp(row, 0, end), 0, rootIndex());
}

void UniformListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const auto [top, bottom] = std::minmax({rect.top(), rect.bottom()}); // it may be upside down
    const int first = std::max(0, rowAt(top));
    const int last = std::min(rowAt(bottom), rowCount() - 1);
    QItemSelection selection;
    if (first <= last) {
        selection.select(model()->index(first, 0, rootIndex()),
                         model()->index(last, 0, rootIndex()));
    }
    selectionModel()->select(selection, command);
}

} // namespace ui
