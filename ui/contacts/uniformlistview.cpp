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
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void UniformListView::setRowHeight(int height)
{
    setMeasures({.cellHeight = std::max(1, height)});
}

void UniformListView::setMeasures(const RowLayout::Measures &measures)
{
    m_measures = measures;
    m_isLayoutOld = true;
    scheduleDelayedItemsLayout();
}

void UniformListView::setContentsWidth(int width)
{
    m_contentsWidth = width;
    setHorizontalScrollBarPolicy(width > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_isLayoutOld = true;
    scheduleDelayedItemsLayout();
}

int UniformListView::contentsWidth() const
{
    return std::max(m_contentsWidth, viewport()->width());
}

int UniformListView::contentsLeft() const
{
    const int scrolled = m_contentsWidth > 0 ? horizontalScrollBar()->value() : 0;
    return isRightToLeft() ? viewport()->width() - contentsWidth() + scrolled : -scrolled;
}

void UniformListView::setModel(QAbstractItemModel *model)
{
    const auto isOld = [this] { m_isLayoutOld = true; };
    isOld();
    if (model != nullptr) { // before the view itself hears of a change
        connect(model, &QAbstractItemModel::layoutChanged, this, isOld);
        connect(model, &QAbstractItemModel::modelReset, this, isOld);
        connect(model, &QAbstractItemModel::rowsInserted, this, isOld);
        connect(model, &QAbstractItemModel::rowsRemoved, this, isOld);
        connect(model, &QAbstractItemModel::rowsMoved, this, isOld);
    }
    QListView::setModel(model);
}

int UniformListView::rowCount() const
{
    return model() == nullptr ? 0 : model()->rowCount(rootIndex());
}

const RowLayout &UniformListView::rowLayout() const
{
    if (m_isLayoutOld) {
        m_isLayoutOld = false;
        RowLayout::Measures measures = m_measures;
        measures.width = contentsWidth();
        m_layout.arrange(measures, headerRows(), rowCount());
    }
    return m_layout;
}

QPoint UniformListView::toContents(const QPoint &point) const
{
    const int x = point.x() - contentsLeft();
    return {isRightToLeft() ? contentsWidth() - 1 - x : x, point.y() + verticalOffset()};
}

QRect UniformListView::fromContents(const QRect &rect) const
{
    QRect shown = rect;
    if (isRightToLeft()) {
        shown.moveRight(contentsWidth() - 1 - rect.left());
    }
    return shown.translated(contentsLeft(), -verticalOffset());
}

int UniformListView::firstVisibleRow() const
{
    return rowLayout().rowNear({0, verticalOffset()});
}

int UniformListView::lastVisibleRow() const
{
    return rowLayout().rowNear({contentsWidth() - 1, verticalOffset() + viewport()->height() - 1});
}

QRect UniformListView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? fromContents(rowLayout().rectOf(index.row())) : QRect();
}

QModelIndex UniformListView::indexAt(const QPoint &point) const
{
    const RowLayout::Sticky sticky = rowLayout().stickyAt(verticalOffset());
    const QPoint inContents = toContents(point);
    const bool isOnSticky = sticky.row >= 0
        && inContents.y() < sticky.top + rowLayout().rectOf(sticky.row).height() && point.y() >= 0;
    const int row = isOnSticky ? sticky.row : rowLayout().rowAt(inContents);
    return row < 0 || row >= rowCount() ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void UniformListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    executeDelayedItemsLayout(); // the scroll bar may not know of the row yet
    const QRect rect = rowLayout().rectOf(index.row());
    const int top = rect.top();
    const int above = viewport()->height() - rect.height(); // room over a row at the bottom
    QScrollBar *bar = verticalScrollBar();
    switch (hint) {
    case EnsureVisible: {
        const RowLayout::Sticky sticky = rowLayout().stickyAt(top);
        const int header = sticky.row < 0 || sticky.row == index.row()
            ? 0
            : rowLayout().rectOf(sticky.row).height();
        if (bar->value() > top - header) {
            bar->setValue(top - header);
        } else if (bar->value() < top - above) {
            bar->setValue(std::min(top, top - above));
        } else {
            update(index);
        }
        return;
    }
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
    m_isLayoutOld = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_measures.cellHeight);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rowLayout().height() - viewport()->height()));
    QScrollBar *across = horizontalScrollBar();
    across->setSingleStep(m_measures.cellHeight);
    across->setPageStep(viewport()->width());
    across->setRange(0, contentsWidth() - viewport()->width());
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
    // Qt asks for the place of each row of the range.
    const int first = std::max(topLeft.row(), firstVisibleRow());
    const int last = std::min(bottomRight.row(), lastVisibleRow());
    if (first >= 0 && first <= last) {
        QAbstractItemView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last),
                                       roles);
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

void UniformListView::paintRow(QPainter &painter, QStyleOptionViewItem option, int row,
                               const QRect &rect) const
{
    const QModelIndex index = model()->index(row, 0, rootIndex());
    const bool hasKeyboard = hasFocus() || viewport()->hasFocus();
    option.rect = rect;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasKeyboard && index == currentIndex());
    option.state.setFlag(QStyle::State_MouseOver, m_pointer && indexAt(*m_pointer) == index);
    prepareRow(option, index);
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

void UniformListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int top = event->rect().top() + verticalOffset();
    const int bottom = event->rect().bottom() + verticalOffset();
    const int first = rowLayout().rowNear({0, top});
    const int last = std::min(rowLayout().rowNear({contentsWidth() - 1, bottom}), rowCount() - 1);
    for (int row = std::max(0, first); row <= last; ++row) {
        const QRect rect = fromContents(rowLayout().rectOf(row));
        if (rect.intersects(event->rect())) {
            paintRow(painter, option, row, rect);
        }
    }
    const RowLayout::Sticky sticky = rowLayout().stickyAt(verticalOffset());
    if (sticky.row >= 0) {
        QRect rect = rowLayout().rectOf(sticky.row);
        rect.moveTop(sticky.top);
        paintRow(painter, option, sticky.row, fromContents(rect));
    }
}

int UniformListView::rowBy(CursorAction action, int row) const
{
    const RowLayout &layout = rowLayout();
    const int backward = isRightToLeft() ? 1 : -1;
    const int page =
        std::max(1, viewport()->height() / m_measures.cellHeight - 1) * m_measures.cellHeight;
    const QPoint centre = layout.rectOf(row).center();
    switch (action) {
    case MoveUp:
        return layout.rowAbove(row);
    case MoveDown:
        return layout.rowBelow(row);
    case MovePrevious:
        return row - 1;
    case MoveNext:
        return row + 1;
    case MovePageUp:
        return layout.rowNear({centre.x(), std::max(0, centre.y() - page)});
    case MovePageDown:
        return layout.rowNear({centre.x(), centre.y() + page});
    case MoveHome:
        return 0;
    case MoveEnd:
        return rowCount() - 1;
    case MoveLeft:
        return layout.isGrid() ? row + backward : row;
    case MoveRight:
        return layout.isGrid() ? row - backward : row;
    }
    Q_UNREACHABLE();
}

QModelIndex UniformListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int end = rowCount() - 1;
    if (end < 0) {
        return {};
    }
    const int row = currentIndex().isValid() ? rowBy(action, currentIndex().row()) : 0;
    const QModelIndex next = model()->index(std::clamp(row, 0, end), 0, rootIndex());
    if (!modifiers.testFlag(Qt::ShiftModifier)) {
        m_anchorRow = next.row();
    }
    return next;
}

void UniformListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    int first = 0;
    int last = -1;
    if (!rowLayout().isGrid()) {
        const auto [top, bottom] = std::minmax({rect.top(), rect.bottom()}); // may be upside down
        const int offset = verticalOffset();
        first = bottom + offset < 0 ? 0 : std::max(0, rowLayout().rowNear({0, top + offset}));
        last = bottom + offset < 0 || top + offset >= rowLayout().height()
            ? -1
            : rowLayout().rowNear({0, bottom + offset});
    } else if (command.testFlag(QItemSelectionModel::Current) && currentIndex().isValid()) {
        first = std::min(m_anchorRow, currentIndex().row());
        last = std::max(m_anchorRow, currentIndex().row());
    } else if (const int row = rowLayout().rowAt(toContents(rect.topLeft())); row >= 0) {
        m_anchorRow = first = last = row;
    }
    last = std::min(last, rowCount() - 1);
    QItemSelection selection;
    if (first <= last) {
        selection.select(model()->index(first, 0, rootIndex()),
                         model()->index(last, 0, rootIndex()));
    }
    selectionModel()->select(selection, command);
}

} // namespace ui
