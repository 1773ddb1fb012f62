// What a search found, in the rows of all views.

#include "models/contactroles.h"
#include "ui/contacts/contactpainter.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/fieldtext.h"
#include "ui/presentation/palette.h"
#include "ui/presentation/propertylabel.h"

#include <QGuiApplication>
#include <QModelIndex>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

// What was found must not be cut off with the end of a long text.
constexpr qsizetype longestLead = 24;
constexpr qsizetype keptLead = 12;

domain::TextRanges shifted(domain::TextRanges ranges, qsizetype by)
{
    for (domain::TextRange &each : ranges) {
        each.begin += by;
    }
    ranges.removeIf([](const domain::TextRange &each) { return each.begin < 0; });
    return ranges;
}

MarkedText fromNear(MarkedText text)
{
    text.text.replace(u'\n', u' ');
    const qsizetype first = text.ranges.isEmpty() ? 0 : text.ranges.first().begin;
    if (first <= longestLead) {
        return text;
    }
    const qsizetype blank = text.text.lastIndexOf(u' ', first - keptLead);
    const qsizetype cut = blank < 0 || first - blank > longestLead ? first - keptLead : blank + 1;
    return {QStringLiteral("…") + text.text.mid(cut), shifted(text.ranges, 1 - cut)};
}

MarkedText joinedTexts(const MarkedText &one, const MarkedText &other)
{
    if (one.text.isEmpty() || other.text.isEmpty()) {
        return one.text.isEmpty() ? other : one;
    }
    const QString whole = presentation::secondLine(one.text, other.text);
    return {whole,
            shifted(one.ranges, whole.indexOf(one.text))
                + shifted(other.ranges, whole.lastIndexOf(other.text))};
}

} // namespace

MarkedText markedText(const QModelIndex &index, domain::ContactColumn column)
{
    return {index.data(models::columnRole(column)).toString(),
            index.data(models::rangesRole(column)).value<domain::TextRanges>()};
}

MarkedText hitReason(const QModelIndex &index)
{
    const MarkedText found =
        fromNear({index.data(models::HitReasonRole).toString(),
                  index.data(models::HitRangesRole).value<domain::TextRanges>()});
    if (found.text.isEmpty()) {
        return {};
    }
    const QString property = index.data(models::HitPropertyRole).toString();
    const QString label = property.startsWith(QLatin1String("field."))
        ? presentation::fieldName(property.section(u'.', 1))
        : presentation::propertyLabel(property);
    const QString whole = label.isEmpty() ? found.text
                                          //: a field of a contact, and what stands in it
                                          : QCoreApplication::translate("HitReason", "%1: %2")
                                                .arg(label, presentation::isolated(found.text));
    return {whole, shifted(found.ranges, whole.lastIndexOf(found.text))};
}

MarkedText lineBelow(const QModelIndex &index)
{
    const MarkedText reason = hitReason(index);
    return reason.text.isEmpty()
        ? joinedTexts(markedText(index, domain::ContactColumn::CompanyName),
                      markedText(index, domain::ContactColumn::EmailAddress))
        : reason;
}

void paintMarked(QPainter *painter, const QRect &rect, const MarkedText &text, const QFont &font,
                 const QColor &color, Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    const bool isCentred = alignment.testFlag(Qt::AlignHCenter);
    if (text.ranges.isEmpty() && !isCentred) {
        paintLine(painter, rect, text.text, font, color, direction);
        return;
    }
    const QString shown = QFontMetrics(font).elidedText(text.text, Qt::ElideRight, rect.width());
    const qsizetype whole =
        shown == text.text ? shown.size() : std::max<qsizetype>(0, shown.size() - 1);
    QTextCharFormat format;
    const QColor ground = presentation::colorsFrom(QGuiApplication::palette()).found;
    format.setBackground(ground);
    format.setForeground(presentation::readable(color, ground, presentation::textContrast));
    QList<QTextLayout::FormatRange> formats;
    for (const domain::TextRange &each : text.ranges) {
        const qsizetype length = std::min(each.length, whole - each.begin);
        if (length > 0) {
            formats.append({static_cast<int>(each.begin), static_cast<int>(length), format});
        }
    }
    QTextOption option;
    option.setTextDirection(text.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment(isCentred ? Qt::AlignHCenter
                                  : (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignAbsolute);
    QTextLayout layout(shown, font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->setPen(color);
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    layout.draw(painter, QPointF(rect.left(), top));
}

} // namespace ui
