#include "ui/contacts/uniformlistview.h"

#include <QAbstractListModel>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace widgets {

namespace {

constexpr int rowHeight = 20;
constexpr int rowsOnScreen = 10;

class CountingModel : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : rows;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void resize(int count)
    {
        Q_EMIT layoutAboutToBeChanged();
        rows = count;
        Q_EMIT layoutChanged();
    }

    int rows = 0;
    mutable int asked = 0;
};

class PaintedRows : public QStyledItemDelegate
{
public:
    void paint(QPainter * /*painter*/, const QStyleOptionViewItem & /*option*/,
               const QModelIndex &index) const override
    {
        rows.append(index.row());
    }

    mutable QList<int> rows;
};

QList<int> through(int first, int last)
{
    QList<int> rows;
    for (int row = first; row <= last; ++row) {
        rows.append(row);
    }
    return rows;
}

} // namespace

class UniformList : public testing::Test
{
protected:
    UniformList()
    {
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.setFrameShape(QFrame::NoFrame);
        view.setRowHeight(rowHeight);
        view.resize(200, rowsOnScreen * rowHeight);
        model.resize(1000000);
        view.grab(); // lays out what is due
    }

    QList<int> paintedRows()
    {
        delegate.rows.clear();
        view.viewport()->grab();
        return delegate.rows;
    }

    QList<int> selectedRows() const
    {
        QList<int> rows;
        for (const QModelIndex &index : view.selectionModel()->selectedIndexes()) {
            rows.append(index.row());
        }
        std::ranges::sort(rows);
        return rows;
    }

    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                          view.visualRect(model.index(row)).center());
    }

    CountingModel model;
    PaintedRows delegate;
    ui::UniformListView view;
};

TEST_F(UniformList, PaintsTheRowsOfTheScreenAndNoOther)
{
    EXPECT_EQ(paintedRows(), through(0, rowsOnScreen - 1));
    view.verticalScrollBar()->setValue(500000 * rowHeight + rowHeight / 2);
    EXPECT_EQ(paintedRows(), through(500000, 500000 + rowsOnScreen));
}

TEST_F(UniformList, AsksForNoRowToLayThemOut)
{
    model.asked = 0;
    model.resize(2000000);
    view.doItemsLayout();
    EXPECT_EQ(model.asked, 0);
    view.scrollTo(model.index(1999999));
    EXPECT_EQ(view.indexAt({5, rowsOnScreen * rowHeight - 1}).row(), 1999999);
}

TEST_F(UniformList, FindsEachRowWhereItIsShown)
{
    view.verticalScrollBar()->setValue(333);
    for (const int row : {17, 20, 25}) {
        EXPECT_EQ(view.indexAt(view.visualRect(model.index(row)).center()).row(), row);
    }
    model.resize(3);
    view.doItemsLayout();
    EXPECT_FALSE(view.indexAt({5, 3 * rowHeight}).isValid());
}

TEST_F(UniformList, ScrollsNoFurtherThanTheRowNeeds)
{
    view.scrollTo(model.index(4));
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
    view.scrollTo(model.index(rowsOnScreen));
    EXPECT_EQ(view.verticalScrollBar()->value(), rowHeight);
    view.scrollTo(model.index(0));
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
    view.scrollTo(model.index(100), QAbstractItemView::PositionAtTop);
    EXPECT_EQ(view.visualRect(model.index(100)).top(), 0);
    view.scrollTo(model.index(100), QAbstractItemView::PositionAtBottom);
    EXPECT_EQ(view.visualRect(model.index(100)).bottom(), view.viewport()->height() - 1);
}

TEST_F(UniformList, SelectsWhatLiesBetweenTwoClicksInEitherDirection)
{
    click(6);
    click(2, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), through(2, 6));
    click(8, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), through(6, 8));
    click(1, Qt::ControlModifier);
    EXPECT_EQ(selectedRows(), QList<int>({1, 6, 7, 8}));
}

TEST_F(UniformList, MovesByTheKeyboardAndStopsAtTheEnds)
{
    const auto rowAfter = [this](Qt::Key key) {
        QTest::keyClick(&view, key);
        return view.currentIndex().row();
    };
    EXPECT_EQ(rowAfter(Qt::Key_Home), 0);
    EXPECT_EQ(rowAfter(Qt::Key_Up), 0);
    EXPECT_EQ(rowAfter(Qt::Key_Down), 1);
    EXPECT_EQ(rowAfter(Qt::Key_PageDown), rowsOnScreen);
    EXPECT_EQ(rowAfter(Qt::Key_PageUp), 1);
    EXPECT_EQ(rowAfter(Qt::Key_End), 999999);
    EXPECT_EQ(rowAfter(Qt::Key_Down), 999999);
}

} // namespace widgets
