#include "ui/contacts/contactpainter.h"

#include "models/contactroles.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/followuptext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QModelIndex>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

using presentation::Colors;
using presentation::IconName;
using presentation::scaled;
using Status = domain::FollowupFlag::Status;

namespace {
constexpr int maximumDots = 3;
} // namespace

QRect centred(const QRect &rect, int width, int height)
{
    QRect result(0, 0, width, height);
    result.moveCenter(rect.center());
    return result;
}

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color, Qt::LayoutDirection direction)
{
    painter->setFont(font);
    painter->setPen(color);
    // The row's own direction says where a text begins, the text's letters only how it reads.
    const auto alignment = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    // Phone numbers have no letters: they read from left to right everywhere.
    const int reads = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->drawText(
        rect, int(alignment | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | reads,
        shown);
}

QString sourceName(const QModelIndex &index)
{
    const QVariant source = index.data(models::SourceRole);
    return source.isValid() ? presentation::mailboxName(source.value<domain::Mailbox>())
                            : QString();
}

void paintSource(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto color = index.data(models::SourceRole).value<domain::Mailbox>().color;
    if (!color.isNone()) {
        QRect edge(option.rect.topLeft(), QSize(scaled(3), option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge),
                          presentation::color(color));
    }
}

void paintLoadingRow(QPainter *painter, const QRect &avatar, const QRect &text,
                     const Colors &colors, Qt::LayoutDirection direction)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(presentation::blend(colors.base, colors.line, 0.7));
    painter->drawEllipse(avatar);
    const int height = scaled(8);
    const int gap = scaled(8);
    for (int line = 0; line < 2; ++line) {
        QRect bar(text.left(), 0, text.width() * (line == 0 ? 45 : 65) / 100, height);
        bar.moveTop(text.center().y() + (line == 0 ? -height - gap / 2 : gap / 2));
        if (direction == Qt::RightToLeft) {
            bar.moveRight(text.right());
        }
        painter->drawRoundedRect(bar, height / 2.0, height / 2.0);
    }
}

void paintDots(QPainter *painter, RowCutter &row, const QRect &line, const QModelIndex &index,
               const Colors &colors, const QColor &background)
{
    const auto presets = index.data(models::CategoryColorsRole).value<QList<int>>();
    if (presets.isEmpty()) {
        return;
    }
    const auto more = presets.size() - std::min<qsizetype>(presets.size(), maximumDots);
    if (more > 0) {
        const QString text = QStringLiteral("+%1").arg(more);
        const QFont font = presentation::captionFont();
        QRect rect = row.trailing(QFontMetrics(font).horizontalAdvance(text) + scaled(4));
        rect.setTop(line.top());
        rect.setHeight(line.height());
        painter->setFont(font);
        painter->setPen(colors.muted);
        painter->drawText(rect, Qt::AlignCenter, text);
    }
    const int diameter = scaled(9);
    for (qsizetype i = presets.size() - more - 1; i >= 0; --i) {
        QRect slot = row.trailing(diameter + scaled(4));
        slot.setTop(line.top());
        slot.setHeight(line.height());
        presentation::paintCategoryDot(painter, centred(slot, diameter, diameter),
                                       presentation::color({presets.at(i)}), background);
    }
    row.trailing(scaled(4));
}

namespace {

Status flagOf(const QModelIndex &index)
{
    return static_cast<Status>(index.data(models::FlagRole).toInt());
}

bool isOverdue(const QModelIndex &index)
{
    return presentation::isOverdue(flagOf(index), index.data(models::FlagDueRole).toDate(),
                                   QDate::currentDate());
}

struct Mark
{
    IconName icon;
    QColor color;
};

QList<Mark> marksOf(const QModelIndex &index, const Colors &colors)
{
    QList<Mark> marks;
    if (index.data(models::FailedRole).toBool()) {
        marks.append({IconName::Warning, colors.danger});
    } else if (index.data(models::PendingRole).toBool()) {
        marks.append({IconName::Pending, colors.muted});
    } else if (index.data(models::ReadOnlyRole).toBool()) { // takes no edit that could wait
        marks.append({IconName::Lock, colors.muted});
    }
    switch (flagOf(index)) {
    case Status::NotFlagged:
        break;
    case Status::Complete:
        marks.append({IconName::Check, colors.good});
        break;
    case Status::Flagged:
        isOverdue(index) ? marks.append({IconName::FlagFilled, colors.danger})
                         : marks.append({IconName::Flag, colors.accent});
        break;
    }
    return marks;
}

} // namespace

int markCount(const QModelIndex &index)
{
    return static_cast<int>(marksOf(index, {}).size());
}

void paintMarks(QPainter *painter, const QRect &place, const QModelIndex &index,
                const Colors &colors)
{
    const QList<Mark> marks = marksOf(index, colors);
    const int size = scaled(16);
    const int step = size + scaled(2);
    const bool isUpright = place.width() < step * marks.size();
    const int length = step * static_cast<int>(marks.size()) - scaled(2);
    QRect mark = isUpright ? centred(place, size, length) : centred(place, length, size);
    mark.setSize({size, size});
    for (const Mark &each : marks) {
        painter->drawPixmap(mark.topLeft(),
                            presentation::iconPixmap(each.icon, size,
                                                     painter->device()->devicePixelRatioF(),
                                                     each.color));
        mark.translate(isUpright ? QPoint(0, step) : QPoint(step, 0));
    }
}

DueText dueText(const QModelIndex &index, const Colors &colors)
{
    return {presentation::dueText(flagOf(index), index.data(models::FlagDueRole).toDate(),
                                  QDate::currentDate()),
            isOverdue(index) ? colors.danger : colors.muted};
}

int groupHeaderHeight()
{
    return scaled(28);
}

void paintGroupHeader(QPainter *painter, const QStyleOptionViewItem &option, const QRect &visible,
                      const QModelIndex &index)
{
    const Colors colors = presentation::colorsFrom(option.palette);
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, presentation::blend(colors.base, colors.window, 0.8));
    presentation::paintRowBackground(painter, visible,
                                     presentation::rowStates(option.state, direction), colors);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.line);

    RowCutter row(visible, direction);
    row.leading(scaled(8));
    const int size = scaled(14);
    const auto closed = direction == Qt::RightToLeft ? presentation::IconName::ChevronLeft
                                                     : presentation::IconName::ChevronRight;
    const bool isOpen = index.data(models::GroupIsOpenRole).toBool();
    painter->drawPixmap(
        centred(row.leading(size), size, size).topLeft(),
        presentation::iconPixmap(isOpen ? presentation::IconName::ChevronDown : closed, size,
                                 painter->device()->devicePixelRatioF(), colors.muted));
    row.leading(scaled(6));
    row.trailing(scaled(16));
    const QString count = presentation::number(index.data(models::GroupCountRole).toInt());
    const QFont countFont = presentation::captionFont();
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count) + scaled(8);
    const QFont font = presentation::emphasisFont();
    const int wanted = QFontMetrics(font).horizontalAdvance(option.text) + scaled(4);
    const QRect title = row.leading(std::min(wanted, row.rest().width() - countWidth));
    paintLine(painter, title, option.text, font, colors.text, direction);
    row.leading(scaled(4));
    paintLine(painter, row.rest(), count, countFont, colors.muted, direction);
    painter->restore();
}

} // namespace ui
