#include "ui/contacts/filterchip.h"

#include "ui/presentation/categorycolors.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

constexpr int crossSize = 12;
constexpr int widestChip = 180;
constexpr int pressedHeight = 28; // the pill is smaller

} // namespace

FilterChip::FilterChip(const QString &text, const QColor &fill, QWidget *parent)
    : QAbstractButton(parent)
    , m_fill(fill)
{
    setObjectName(QStringLiteral("filterChip"));
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Press to remove it"));
    setToolTip(plainToolTip(text));
}

QSize FilterChip::sizeHint() const
{
    const QSizeF chip = presentation::chipSizeHint(text(), presentation::captionFont());
    const int cross = isEnabled() ? scaled(crossSize + 4) : 0;
    return {std::min(qCeil(chip.width()) + cross, scaled(widestChip)), scaled(pressedHeight)};
}

void FilterChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = presentation::captionFont();
    const int chipHeight = qCeil(presentation::chipSizeHint(text(), font).height());
    const QRectF pill(0, (height() - chipHeight) / 2.0, width(), chipHeight);
    const QColor fill =
        isDown() || underMouse() ? presentation::blend(m_fill, Qt::black, 0.08) : m_fill;
    if (!isEnabled()) {
        presentation::paintChip(&painter, pill, text(), m_fill, font);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(pill, chipHeight / 2.0, chipHeight / 2.0);
    const int cross = scaled(crossSize);
    const int padding = scaled(8);
    const QColor ink = presentation::textOn(fill);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QRect words = rect().adjusted(padding, 0, -padding - cross - scaled(2), 0);
    QRect mark(width() - padding - cross, (height() - cross) / 2, cross, cross);
    if (isMirrored) {
        words = rect().adjusted(padding + cross + scaled(2), 0, -padding, 0);
        mark.moveLeft(padding);
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
    painter.drawPixmap(
        mark.topLeft(),
        presentation::iconPixmap(presentation::IconName::Close, cross, devicePixelRatioF(), ink));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(presentation::colorsFrom(palette()).accent, scaled(2)));
        painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), chipHeight / 2.0, chipHeight / 2.0);
    }
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace ui
