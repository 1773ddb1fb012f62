// A list view of one column whose rows are cells of one size, with headers of another between them, which
// is all it knows of them.
//
// Promise  laying out, finding, showing and selecting rows costs the same for ten rows as for a million
//          (with headers, the logarithm of their number); QListView keeps a position for each row and makes
//          them anew after every change of a row. Scrolls by pixels; the header of the rows on top stays
//          there. Paints the rows that are asked for, by the delegate, as QListView does. It is one so that
//          screen readers meet a list; of its properties those that arrange items (flow, wrapping, grid,
//          spacing, hidden rows, icon mode) do nothing here.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/rowlayout.h"

#include <QListView>

#include <optional>

namespace ui {

class UniformListView : public QListView
{
    Q_OBJECT

public:
    explicit UniformListView(QWidget *parent = nullptr);

    void setRowHeight(int height); // one cell a line
    int rowHeight() const { return m_measures.cellHeight; }

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

protected:
    // The width of a line is the view's to say: as wide as the viewport, or as contentsWidth.
    void setMeasures(const RowLayout::Measures &measures);
    void setContentsWidth(int width); // 0: never wider than the viewport
    int contentsWidth() const;
    int contentsLeft() const; // viewport coordinate of the leading end, left to right
    virtual QList<int> headerRows() const { return {}; }
    virtual void prepareRow(QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
    {
    }

    const RowLayout &rowLayout() const;
    int firstVisibleRow() const; // -1: there is none
    int lastVisibleRow() const;

    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void updateGeometries() override;

private:
    int rowCount() const;
    QPoint toContents(const QPoint &point) const;
    QRect fromContents(const QRect &rect) const;
    int rowBy(CursorAction action, int row) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &rect) const;

    RowLayout::Measures m_measures;
    mutable RowLayout m_layout;
    mutable bool m_isLayoutOld = true;
    int m_contentsWidth = 0;
    int m_anchorRow = 0;             // of a selection over several lines of cells
    std::optional<QPoint> m_pointer; // where it is over the rows
};

} // namespace ui
