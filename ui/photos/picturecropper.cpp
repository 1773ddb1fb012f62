#include "ui/photos/picturecropper.h"

#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

using presentation::scaled;

namespace {

constexpr int side = 360;
constexpr int keyStep = 12;  // pixels on the screen
constexpr int zoomStep = 10; // percent

} // namespace

PictureCropper::PictureCropper(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("cropper"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(sizeHint());
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(tr("The part of the picture to use"));
    setAccessibleDescription(tr("Arrow keys move it, plus and minus change its size, R turns it."));
}

QSize PictureCropper::sizeHint() const
{
    return {scaled(side), scaled(side)};
}

void PictureCropper::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_turns = 0;
    m_zoom = 100;
    Q_EMIT zoomChanged(m_zoom);
    const QSizeF size = turnedSize();
    setCentre({size.width() / 2, size.height() / 2});
}

domain::PhotoCut PictureCropper::cut() const
{
    const QSizeF size = turnedSize();
    if (size.isEmpty()) {
        return {};
    }
    const qreal frame = frameInPicture();
    const QPointF corner = m_centre - QPointF(frame, frame) / 2;
    return {m_turns,
            QRectF(corner.x() / size.width(), corner.y() / size.height(), frame / size.width(),
                   frame / size.height())};
}

void PictureCropper::setZoom(int percent)
{
    percent = std::clamp(percent, 100, largestZoom);
    if (percent != m_zoom) {
        m_zoom = percent;
        setCentre(m_centre); // the frame may now reach over an edge
        Q_EMIT zoomChanged(percent);
    }
}

void PictureCropper::turn(int quarters)
{
    for (int i = ((quarters % 4) + 4) % 4; i > 0; --i) {
        const qreal height = turnedSize().height();
        m_turns = (m_turns + 1) % 4;
        m_centre = {height - m_centre.y(), m_centre.x()};
    }
    setCentre(m_centre);
}

QSizeF PictureCropper::turnedSize() const
{
    const QSizeF size = m_picture.size();
    return m_turns % 2 == 0 ? size : size.transposed();
}

qreal PictureCropper::frameInPicture() const
{
    return std::min(m_picture.width(), m_picture.height()) * 100.0 / m_zoom;
}

qreal PictureCropper::scale() const
{
    return width() / frameInPicture();
}

void PictureCropper::moveBy(const QPointF &pixels)
{
    if (!m_picture.isNull()) {
        setCentre(m_centre - pixels / scale());
    }
}

void PictureCropper::setCentre(const QPointF &centre)
{
    const QSizeF size = turnedSize();
    const qreal half = frameInPicture() / 2;
    const auto within = [half](qreal value, qreal length) {
        return std::clamp(value, half, std::max(half, length - half));
    };
    m_centre = {within(centre.x(), size.width()), within(centre.y(), size.height())};
    update();
}

void PictureCropper::paintEvent(QPaintEvent * /*event*/)
{
    const presentation::Colors colors = presentation::colorsFrom(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), colors.window);
    if (!m_picture.isNull()) {
        painter.save();
        painter.translate(QRectF(rect()).center());
        painter.scale(scale(), scale());
        const QSizeF size = turnedSize();
        painter.translate(QPointF(size.width() / 2, size.height() / 2) - m_centre);
        painter.rotate(90.0 * m_turns);
        painter.drawImage(QPointF(-m_picture.width() / 2.0, -m_picture.height() / 2.0), m_picture);
        painter.restore();
    }
    QPainterPath outside;
    outside.addRect(rect());
    outside.addEllipse(rect());
    QColor veil = colors.window;
    veil.setAlphaF(0.6F);
    painter.fillPath(outside, veil);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PictureCropper::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PictureCropper::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        moveBy(event->position() - m_grabbed);
        m_grabbed = event->position();
    } else {
        setCursor(Qt::OpenHandCursor);
    }
}

void PictureCropper::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y();
    setZoom(m_zoom + static_cast<int>(std::lround(steps / 120.0 * zoomStep)));
    event->accept();
}

void PictureCropper::keyPressEvent(QKeyEvent *event)
{
    const qreal step = scaled(keyStep);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy({step, 0});
    case Qt::Key_Right:
        return moveBy({-step, 0});
    case Qt::Key_Up:
        return moveBy({0, step});
    case Qt::Key_Down:
        return moveBy({0, -step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom + zoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom - zoomStep);
    case Qt::Key_R:
        return turn(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
