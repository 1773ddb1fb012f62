#include "ui/contacts/rowlayout.h"

#include <algorithm>

namespace ui {

void RowLayout::arrange(const Measures &measures, const QList<int> &headerRows, int rowCount)
{
    m_measures = measures;
    m_cellsInLine = measures.cellWidth > 0
        ? std::max(1, (measures.width - 2 * measures.margin) / measures.cellWidth)
        : 1;
    m_blocks.clear();
    m_blocks.reserve(headerRows.size() + 1);
    if (headerRows.isEmpty() && rowCount > 0) {
        m_blocks.append({.firstRow = 0, .top = 0, .headers = 0, .cells = rowCount});
    }
    int top = 0;
    for (qsizetype i = 0; i < headerRows.size(); ++i) {
        const int end = i + 1 < headerRows.size() ? headerRows.at(i + 1) : rowCount;
        m_blocks.append({.firstRow = headerRows.at(i),
                         .top = top,
                         .headers = 1,
                         .cells = end - headerRows.at(i) - 1});
        top = bottomOf(m_blocks.last());
    }
    m_height = m_blocks.isEmpty() ? 0 : bottomOf(m_blocks.last());
}

int RowLayout::linesOf(const Block &block) const
{
    return (block.cells + m_cellsInLine - 1) / m_cellsInLine;
}

int RowLayout::bottomOf(const Block &block) const
{
    const int margins = block.cells > 0 ? 2 * m_measures.margin : 0;
    return block.top + block.headers * m_measures.headerHeight
        + linesOf(block) * m_measures.cellHeight + margins;
}

const RowLayout::Block &RowLayout::blockOf(int row) const
{
    const auto next = std::ranges::upper_bound(m_blocks, row, {}, &Block::firstRow);
    return *std::prev(std::max(next, m_blocks.begin() + 1));
}

const RowLayout::Block &RowLayout::blockAt(int y) const
{
    const auto next = std::ranges::upper_bound(m_blocks, y, {}, &Block::top);
    return *std::prev(std::max(next, m_blocks.begin() + 1));
}

QRect RowLayout::rectOf(int row) const
{
    if (m_blocks.isEmpty() || row < 0) {
        return {};
    }
    const Block &block = blockOf(row);
    const int cell = row - block.firstRow - block.headers;
    if (cell < 0) {
        return {0, block.top, m_measures.width, m_measures.headerHeight};
    }
    const int top = block.top + block.headers * m_measures.headerHeight + m_measures.margin
        + cell / m_cellsInLine * m_measures.cellHeight;
    if (!isGrid()) {
        return {0, top, m_measures.width, m_measures.cellHeight};
    }
    // The cells of a line share its width, to the pixel.
    const int width = m_measures.width - 2 * m_measures.margin;
    const int place = cell % m_cellsInLine;
    const int left = width * place / m_cellsInLine;
    return {m_measures.margin + left, top, width * (place + 1) / m_cellsInLine - left,
            m_measures.cellHeight};
}

int RowLayout::rowNear(const QPoint &point) const
{
    if (m_blocks.isEmpty()) {
        return -1;
    }
    const Block &block = blockAt(point.y());
    const int below =
        point.y() - block.top - block.headers * m_measures.headerHeight - m_measures.margin;
    if (block.cells == 0 || (below < 0 && block.headers > 0)) {
        return block.firstRow;
    }
    const int line = std::clamp(below / m_measures.cellHeight, 0, linesOf(block) - 1);
    const int width = std::max(1, m_measures.width - 2 * m_measures.margin);
    const int place = isGrid()
        ? std::clamp((point.x() - m_measures.margin) * m_cellsInLine / width, 0, m_cellsInLine - 1)
        : 0;
    const int cell = std::min(line * m_cellsInLine + place, block.cells - 1);
    return block.firstRow + block.headers + cell;
}

int RowLayout::rowAt(const QPoint &point) const
{
    const int row = rowNear(point);
    return row >= 0 && rectOf(row).contains(point) ? row : -1;
}

int RowLayout::rowBelow(int row) const
{
    const Block &block = blockOf(row);
    const int cell = row - block.firstRow - block.headers;
    const int end = block.firstRow + block.headers + block.cells; // also the next header
    const bool isLastBlock = &block == &m_blocks.last();
    if (cell < 0) {
        return block.cells > 0 ? row + 1 : (isLastBlock ? row : end);
    }
    if (row + m_cellsInLine < end) {
        return row + m_cellsInLine;
    }
    if (cell / m_cellsInLine < linesOf(block) - 1) {
        return end - 1;
    }
    return isLastBlock ? row : end;
}

int RowLayout::rowAbove(int row) const
{
    const Block &block = blockOf(row);
    const int cell = row - block.firstRow - block.headers;
    if (cell >= m_cellsInLine) {
        return row - m_cellsInLine;
    }
    if (cell >= 0) {
        return block.headers > 0 ? block.firstRow : row;
    }
    if (row == 0) {
        return row;
    }
    const Block &before = blockOf(row - 1);
    if (before.cells == 0) {
        return before.firstRow;
    }
    return before.firstRow + before.headers + (linesOf(before) - 1) * m_cellsInLine;
}

RowLayout::Sticky RowLayout::stickyAt(int top) const
{
    if (m_blocks.isEmpty()) {
        return {};
    }
    const Block &block = blockAt(top);
    if (block.headers == 0 || block.top >= top) {
        return {};
    }
    return {.row = block.firstRow, .top = std::min(top, bottomOf(block) - m_measures.headerHeight)};
}

} // namespace ui
