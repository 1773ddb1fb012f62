// Pieces of which the views of contacts are painted: lines, dots, marks, the header of a group.
//
// Promise  everything mirrors with the direction of the row; what is cut is elided.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/textrange.h"
#include "ui/presentation/palette.h"

#include <QFont>
#include <QRect>
#include <QStyleOptionViewItem>

class QModelIndex;
class QPainter;

namespace ui {

// Takes pieces off the leading or trailing end of a row, in either direction of reading.
class RowCutter
{
public:
    RowCutter(const QRect &rect, Qt::LayoutDirection direction)
        : m_rest(rect)
        , m_direction(direction)
    {
    }

    QRect leading(int width) { return cut(width, m_direction == Qt::LeftToRight); }
    QRect trailing(int width) { return cut(width, m_direction == Qt::RightToLeft); }
    QRect rest() const { return m_rest; }

private:
    QRect cut(int width, bool atLeft)
    {
        QRect piece = m_rest;
        if (atLeft) {
            piece.setWidth(width);
            m_rest.setLeft(m_rest.left() + width);
        } else {
            piece.setLeft(m_rest.right() + 1 - width);
            m_rest.setWidth(m_rest.width() - width);
        }
        return piece;
    }

    QRect m_rest;
    Qt::LayoutDirection m_direction;
};

QRect centred(const QRect &rect, int width, int height);

// A text, and what of it a search found.
struct MarkedText
{
    QString text;
    domain::TextRanges ranges;
};

MarkedText markedText(const QModelIndex &index, domain::ContactColumn column);

// Where a search found the contact: "Notes: likes chess", from near what was found on; empty: rows show it.
MarkedText hitReason(const QModelIndex &index);

// The same, else company and e-mail.
MarkedText lineBelow(const QModelIndex &index);

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color, Qt::LayoutDirection direction);
// What was found stands on a tint; what is cut off is not marked.
void paintMarked(QPainter *painter, const QRect &rect, const MarkedText &text, const QFont &font,
                 const QColor &color, Qt::LayoutDirection direction,
                 Qt::Alignment alignment = Qt::AlignLeading);

// The colour of its account at the leading edge, where the list shows several mailboxes.
void paintSource(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
QString sourceName(const QModelIndex &index); // the mailbox, in that case

// The place of a row whose text is on its way.
void paintLoadingRow(QPainter *painter, const QRect &avatar, const QRect &text,
                     const presentation::Colors &colors, Qt::LayoutDirection direction);

// The dots that fit, at the trailing end; takes their room off the row.
void paintDots(QPainter *painter, RowCutter &row, const QRect &line, const QModelIndex &index,
               const presentation::Colors &colors, const QColor &background);

// Refused or waiting to be sent, and the follow-up flag: at most two marks, beside or above one another.
int markCount(const QModelIndex &index);
void paintMarks(QPainter *painter, const QRect &place, const QModelIndex &index,
                const presentation::Colors &colors);

// "Overdue: yesterday", "Today"; empty where nothing is due.
struct DueText
{
    QString text;
    QColor color;
};
DueText dueText(const QModelIndex &index, const presentation::Colors &colors);

// Chevron, option.text, how many; sunken under a drag that it would take. visible: the part of the row
// that is on screen.
int groupHeaderHeight();
void paintGroupHeader(QPainter *painter, const QStyleOptionViewItem &option, const QRect &visible,
                      const QModelIndex &index);

} // namespace ui
