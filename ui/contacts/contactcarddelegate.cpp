#include "ui/contacts/contactcarddelegate.h"

#include "models/contactroles.h"
#include "ui/contacts/contactpainter.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::Colors;
using presentation::scaled;

namespace {

void paintFrame(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option,
                const Colors &colors)
{
    const presentation::RowStates states = presentation::rowStates(option.state, option.direction);
    const bool isSelected = states & presentation::RowState::Selected;
    const bool isFocused = states & presentation::RowState::Focused;
    const QColor hovered = presentation::blend(colors.base, colors.text, 0.045);
    painter->setBrush(isSelected                                     ? colors.selectedRow
                          : states & presentation::RowState::Hovered ? hovered
                                                                     : colors.base);
    painter->setPen(
        QPen(isSelected || isFocused ? colors.accent : colors.line, isFocused ? scaled(2) : 1));
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
}

// As many whole chips as fit, then "+2".
void paintChips(QPainter *painter, const QRect &line, const QModelIndex &index,
                Qt::LayoutDirection direction, const Colors &colors)
{
    const QStringList names = index.data(models::CategoriesRole).toStringList();
    const auto presets = index.data(models::CategoryColorsRole).value<QList<int>>();
    const QFont font = presentation::captionFont();
    RowCutter row(line, direction);
    const int roomForMore = names.size() > 1 ? scaled(26) : 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QSizeF wanted = presentation::chipSizeHint(names.at(i), font);
        const int room = row.rest().width() - (i + 1 < names.size() ? roomForMore : 0);
        const int width = qCeil(wanted.width());
        if (width > room && i > 0) {
            painter->setFont(font);
            painter->setPen(colors.muted);
            painter->drawText(row.rest(), Qt::AlignLeading | Qt::AlignVCenter,
                              QStringLiteral("+%1").arg(names.size() - i));
            return;
        }
        const QRect place = row.leading(std::min(width, room));
        row.leading(std::min(scaled(4), row.rest().width()));
        presentation::paintChip(painter, centred(place, place.width(), qCeil(wanted.height())),
                                names.at(i), presentation::color({presets.value(i, -1)}), font);
    }
}

} // namespace

ContactCardDelegate::ContactCardDelegate(Shape shape, QObject *parent)
    : ContactDelegate(parent)
    , m_shape(shape)
{
}

RowLayout::Measures ContactCardDelegate::measures() const
{
    const bool isCard = m_shape == Shape::Card;
    return {.cellHeight = scaled(isCard ? 116 : 182),
            .cellWidth = scaled(isCard ? 260 : 152),
            .headerHeight = groupHeaderHeight(),
            .margin = scaled(8)};
}

int ContactCardDelegate::avatarSize() const
{
    return scaled(m_shape == Shape::Card ? 60 : 96);
}

void ContactCardDelegate::paintAvatar(QPainter *painter, const QRect &place,
                                      const QModelIndex &index) const
{
    const int size = avatarSize();
    painter->drawPixmap(centred(place, size, size).topLeft(),
                        presentation::avatarPixmap(index.data(models::NameRole).toString(),
                                                   index.data(models::PhotoRole).value<QImage>(),
                                                   size, painter->device()->devicePixelRatioF()));
}

void ContactCardDelegate::paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    const int gap = scaled(4);
    const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
    paintFrame(painter, card, option, colors);
    const int padding = scaled(10);
    const QRect inside = card.adjusted(padding, padding, -padding, -padding);
    m_shape == Shape::Card ? paintCard(painter, inside, option, index)
                           : paintPortrait(painter, inside, option, index);
}

void ContactCardDelegate::paintCard(QPainter *painter, const QRect &card,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    RowCutter row(card, option.direction);
    QRect avatar = row.leading(avatarSize());
    avatar.setHeight(avatarSize());
    row.leading(scaled(12));
    if (!index.data(models::LoadedRole).toBool()) {
        paintLoadingRow(painter, avatar, row.rest(), colors, option.direction);
        return;
    }
    paintAvatar(painter, avatar, index);
    const QString name = index.data(models::NameRole).toString();
    QRect line = row.rest();
    line.setHeight(QFontMetrics(presentation::emphasisFont()).height() + scaled(1));
    RowCutter first(line, option.direction);
    if (const int marks = markCount(index); marks > 0) {
        paintMarks(painter, first.trailing(scaled(18 * marks)), index, colors);
    }
    using C = domain::ContactColumn;
    const MarkedText marked{presentation::nameOrPlaceholder(name),
                            markedText(index, C::Name).ranges};
    paintMarked(painter, first.rest(), marked, presentation::emphasisFont(),
                name.isEmpty() ? colors.muted : colors.text, option.direction);

    const QFont font = presentation::captionFont();
    QList<MarkedText> texts{hitReason(index), markedText(index, C::CompanyName),
                            markedText(index, C::EmailAddress), markedText(index, C::Phone)};
    texts.removeIf([](const MarkedText &each) { return each.text.isEmpty(); });
    qsizetype maximumLines = 3;
    if (const DueText due = dueText(index, colors); !due.text.isEmpty()) {
        line.moveTop(line.bottom() + 1);
        line.setHeight(QFontMetrics(font).height() + scaled(1));
        paintLine(painter, line, due.text, font, due.color, option.direction);
        --maximumLines;
    }
    for (const MarkedText &text : texts.mid(0, maximumLines)) {
        line.moveTop(line.bottom() + 1);
        line.setHeight(QFontMetrics(font).height() + scaled(1));
        paintMarked(painter, line, text, font, colors.muted, option.direction);
    }
    const int chipHeight = qCeil(presentation::chipSizeHint(name, font).height());
    const QRect chips(row.rest().left(), card.bottom() + 1 - chipHeight, row.rest().width(),
                      chipHeight);
    paintChips(painter, chips, index, option.direction, colors);
}

void ContactCardDelegate::paintPortrait(QPainter *painter, const QRect &card,
                                        const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    const QRect top(card.left(), card.top(), card.width(), avatarSize());
    QRect line(card.left(), top.bottom() + scaled(8), card.width(),
               QFontMetrics(presentation::emphasisFont()).height() + scaled(1));
    if (!index.data(models::LoadedRole).toBool()) {
        paintLoadingRow(painter, centred(top, avatarSize(), avatarSize()), line, colors,
                        option.direction);
        return;
    }
    paintAvatar(painter, top, index);
    RowCutter corner(top, option.direction);
    QRect mark = corner.trailing(scaled(18));
    mark.setHeight(scaled(18) * std::max(1, markCount(index)));
    paintMarks(painter, mark, index, colors);
    const QString name = index.data(models::NameRole).toString();
    const MarkedText marked{presentation::nameOrPlaceholder(name),
                            markedText(index, domain::ContactColumn::Name).ranges};
    paintMarked(painter, line, marked, presentation::emphasisFont(),
                name.isEmpty() ? colors.muted : colors.text, option.direction, Qt::AlignHCenter);
    line.moveTop(line.bottom() + 1);
    const MarkedText company = markedText(index, domain::ContactColumn::CompanyName);
    // There is no room for the address beside it.
    const bool isCompany = !company.text.isEmpty() && hitReason(index).text.isEmpty();
    paintMarked(painter, line, isCompany ? company : lineBelow(index), presentation::captionFont(),
                colors.muted, option.direction, Qt::AlignHCenter);
    line.moveTop(line.bottom() + 1);
    RowCutter dots(line, option.direction);
    paintDots(painter, dots, line, index, colors, colors.base);
}

} // namespace ui
