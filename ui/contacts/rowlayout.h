// Where the rows of a list stand: cells of one size, some to a line, with the headers of groups between.
//
// Shape    Contents coordinates, left to right; whoever paints mirrors them. A header begins a line of
//          its own; the cells up to the next header stand in lines below it.
// Promise  Finding a row or its place costs the logarithm of the number of headers, however many rows
//          there are.
// Thread   any; a value.
#pragma once

#include <QList>
#include <QRect>

namespace ui {

class RowLayout
{
public:
    struct Measures
    {
        int width = 0; // of a line
        int cellHeight = 1;
        int cellWidth = 0; // at least; 0: one cell a line
        int headerHeight = 1;
        int margin = 0; // around all cells of a group

        bool operator==(const Measures &) const = default;
    };

    void arrange(const Measures &measures, const QList<int> &headerRows, int rowCount);

    int height() const { return m_height; }
    int cellsInLine() const { return m_cellsInLine; }
    bool isGrid() const { return m_measures.cellWidth > 0; }

    QRect rectOf(int row) const;
    int rowAt(const QPoint &point) const;   // -1: none
    int rowNear(const QPoint &point) const; // the last one that begins before; -1: no rows
    int rowAbove(int row) const;            // in the line above, or itself
    int rowBelow(int row) const;

    // The header that a scrolled view keeps on top, and where: -1 and 0 when there is none.
    struct Sticky
    {
        int row = -1;
        int top = 0; // contents coordinate
    };
    Sticky stickyAt(int top) const;

private:
    // The rows from one header to the next; without headers one block of all.
    struct Block
    {
        int firstRow = 0;
        int top = 0;
        int headers = 0; // 0 or 1
        int cells = 0;
    };
    const Block &blockOf(int row) const;
    const Block &blockAt(int y) const;
    int linesOf(const Block &block) const;
    int bottomOf(const Block &block) const;

    Measures m_measures;
    QList<Block> m_blocks;
    int m_cellsInLine = 1;
    int m_height = 0;
};

} // namespace ui
