#include "ui/contacts/contactlistdelegate.h"

#include "models/contactroles.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"
#include "ui/widgets.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

using presentation::Colors;
using presentation::scaled;

namespace {

constexpr int maximumDots = 3;

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

QRect centred(const QRect &rect, int width, int height)
{
    QRect result(0, 0, width, height);
    result.moveCenter(rect.center());
    return result;
}

QString lineBelow(const QModelIndex &index)
{
    const QString reason = index.data(models::HitReasonRole).toString();
    return reason.isEmpty() ? presentation::secondLine(index.data(models::CompanyRole).toString(),
                                                       index.data(models::EmailRole).toString())
                            : reason;
}

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color, Qt::LayoutDirection direction)
{
    painter->setFont(font);
    painter->setPen(color);
    // The row's own direction says where a text begins, the text's letters only how it reads.
    const auto alignment = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, alignment | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                      shown);
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

// The dots that fit, at the trailing end; takes their room off the row.
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

void paintMark(QPainter *painter, const QRect &column, const QModelIndex &index,
               const Colors &colors)
{
    const bool failed = index.data(models::FailedRole).toBool();
    if (!failed && !index.data(models::PendingRole).toBool()) {
        return;
    }
    const auto name = failed ? presentation::IconName::Warning : presentation::IconName::Pending;
    const int size = scaled(16);
    painter->drawPixmap(centred(column, size, size).topLeft(),
                        presentation::iconPixmap(name, size, painter->device()->devicePixelRatioF(),
                                                 failed ? colors.danger : colors.muted));
}

} // namespace

int ContactListDelegate::rowHeight() const
{
    switch (m_density) {
    case Density::Comfortable:
        return scaled(60);
    case Density::TwoLines:
        return scaled(42);
    case Density::OneLine:
        return scaled(28);
    }
    Q_UNREACHABLE();
}

int ContactListDelegate::avatarSize() const
{
    switch (m_density) {
    case Density::Comfortable:
        return scaled(40);
    case Density::TwoLines:
        return scaled(32);
    case Density::OneLine:
        return scaled(20);
    }
    Q_UNREACHABLE();
}

void ContactListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const Qt::LayoutDirection direction = option.direction;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(direction);
    presentation::paintRowBackground(painter, option.rect,
                                     presentation::rowStates(option.state, direction), colors);

    RowCutter row(option.rect, direction);
    row.leading(m_gutter > 0 ? m_gutter : scaled(12));
    const int size = avatarSize();
    const QRect avatar = centred(row.leading(size), size, size);
    row.leading(scaled(10));
    const QRect marks = row.trailing(scaled(28));

    if (!index.data(models::LoadedRole).toBool()) {
        paintLoadingRow(painter, avatar, row.rest(), colors, direction);
        painter->restore();
        return;
    }

    const QString name = index.data(models::NameRole).toString();
    painter->drawPixmap(avatar.topLeft(),
                        presentation::avatarPixmap(name,
                                                   index.data(models::PhotoRole).value<QImage>(),
                                                   size, painter->device()->devicePixelRatioF()));
    paintMark(painter, marks, index, colors);

    const QString shownName = presentation::nameOrPlaceholder(name);
    const QColor nameColor = name.isEmpty() ? colors.muted : colors.text;
    const QString below = lineBelow(index);
    const QColor background = selected ? colors.selectedRow : colors.base;
    if (m_density == Density::OneLine) {
        paintDots(painter, row, option.rect, index, colors, background);
        const QFont font = presentation::emphasisFont();
        const int wanted = QFontMetrics(font).horizontalAdvance(shownName) + scaled(12);
        const QRect first = row.leading(std::min(wanted, row.rest().width()));
        paintLine(painter, first, shownName, font, nameColor, direction);
        if (row.rest().width() > scaled(40)) {
            paintLine(painter, row.rest(), below, presentation::captionFont(), colors.muted,
                      direction);
        }
    } else {
        const QFont nameFont = presentation::listNameFont();
        const QFont belowFont = presentation::captionFont();
        const int nameHeight = QFontMetrics(nameFont).height();
        const int belowHeight = below.isEmpty() ? 0 : QFontMetrics(belowFont).height() + scaled(1);
        const int top = option.rect.top() + (option.rect.height() - nameHeight - belowHeight) / 2;
        const QRect wholeLine = row.rest();
        const QRect nameLine(wholeLine.left(), top, wholeLine.width(), nameHeight);
        paintLine(painter,
                  QRect(wholeLine.left(), top + nameHeight, wholeLine.width(), belowHeight), below,
                  belowFont, colors.muted, direction);
        paintDots(painter, row, nameLine, index, colors, background);
        paintLine(painter, QRect(row.rest().left(), top, row.rest().width(), nameHeight), shownName,
                  nameFont, nameColor, direction);
    }
    painter->restore();
}

QSize ContactListDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex & /*index*/) const
{
    return {option.rect.width(), rowHeight()};
}

bool ContactListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()
        || !index.data(models::LoadedRole).toBool()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStringList lines{presentation::nameOrPlaceholder(index.data(models::NameRole).toString())};
    const QString job = index.data(models::JobTitleRole).toString();
    const QString below = lineBelow(index);
    const QString phone = index.data(models::PhoneRole).toString();
    const QString categories =
        index.data(models::CategoriesRole).toStringList().join(QStringLiteral(", "));
    for (const QString &line : {job, below, phone, categories}) {
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    if (index.data(models::FailedRole).toBool()) {
        lines << tr("A change was refused by the service.");
    } else if (index.data(models::PendingRole).toBool()) {
        lines << tr("A change waits to be sent.");
    }
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), view,
                       option.rect);
    return true;
}

} // namespace ui
