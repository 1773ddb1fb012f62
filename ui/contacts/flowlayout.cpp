#include "ui/contacts/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size()) {
        return nullptr;
    }
    invalidate();
    return m_items.takeAt(index);
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Placing::Measure);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? spacing() : 0);
            size.rheight() = std::max(size.height(), item->sizeHint().height());
        }
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Placing::Place);
}

int FlowLayout::arrange(const QRect &rect, Placing placing) const
{
    int y = rect.y();
    for (qsizetype first = 0; first < m_items.size();) {
        const qsizetype end = endOfLine(first, rect.width());
        const int height = lineSize(first, end, rect.width()).height();
        y += height > 0 && y > rect.y() ? spacing() : 0;
        if (placing == Placing::Place) {
            placeLine(first, end, rect, y);
        }
        y += height;
        first = end;
    }
    return y - rect.y();
}

QSize FlowLayout::sizeOf(qsizetype item, int room) const
{
    const QSize size = m_items.at(item)->isEmpty() ? QSize(0, 0) : m_items.at(item)->sizeHint();
    return {std::min(size.width(), room), size.height()};
}

QSize FlowLayout::lineSize(qsizetype first, qsizetype end, int room) const
{
    QSize line(0, 0);
    for (qsizetype item = first; item < end; ++item) {
        const QSize size = sizeOf(item, room);
        if (size.width() > 0) {
            line.rwidth() += size.width() + (line.width() > 0 ? spacing() : 0);
            line.rheight() = std::max(line.height(), size.height());
        }
    }
    return line;
}

// At least one item, and as many as fit.
qsizetype FlowLayout::endOfLine(qsizetype first, int room) const
{
    qsizetype end = first + 1;
    while (end < m_items.size() && lineSize(first, end + 1, room).width() <= room) {
        ++end;
    }
    return end;
}

void FlowLayout::placeLine(qsizetype first, qsizetype end, const QRect &rect, int y) const
{
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const QSize line = lineSize(first, end, rect.width());
    const bool isCentred = alignment().testFlag(Qt::AlignHCenter);
    int x = rect.x() + (isCentred ? (rect.width() - line.width()) / 2 : 0);
    for (qsizetype item = first; item < end; ++item) {
        const QSize size = sizeOf(item, rect.width());
        if (size.width() > 0) {
            m_items.at(item)->setGeometry(
                QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
            x += size.width() + spacing();
        }
    }
}

} // namespace ui
