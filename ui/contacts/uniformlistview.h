// A list view of one column whose rows all have one height, which is all it knows of them.
//
// Promise  laying out, finding, showing and selecting rows costs the same for ten rows as for a million;
//          QListView keeps a position for each row and makes them anew after every change of a row.
//          Scrolls by pixels. Paints the rows that are asked for, by the delegate, as QListView does.
//          It is one so that screen readers meet a list; of its properties those that arrange items
//          (flow, wrapping, grid, spacing, hidden rows, icon mode) do nothing here.
// Thread   GUI thread.
#pragma once

#include <QListView>

#include <optional>

namespace ui {

class UniformListView : public QListView
{
    Q_OBJECT

public:
    explicit UniformListView(QWidget *parent = nullptr);

    void setRowHeight(int height);
    int rowHeight() const { return m_rowHeight; }

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

protected:
    int firstVisibleRow() const; // one that there would be, in an empty list
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
    int rowAt(int y) const; // may be before the first or after the last

    int m_rowHeight = 1;
    std::optional<QPoint> m_pointer; // where it is over the rows
};

} // namespace ui
