#include "ui/contacts/cardphoto.h"

#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/controlpainter.h"
#include "ui/presentation/metrics.h"

#include <QDialog>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

CardPhoto::CardPhoto(int logicalPixels, QWidget *parent)
    : QAbstractButton(parent)
    , m_size(logicalPixels)
{
    setObjectName(QStringLiteral("photo"));
    setFixedSize(sizeHint());
    connect(this, &QAbstractButton::clicked, this, &CardPhoto::showLarge);
    setPerson({}, {});
}

void CardPhoto::setPerson(const QString &name, const QImage &photo)
{
    m_name = name;
    m_photo = photo;
    const bool hasPhoto = !photo.isNull();
    setFocusPolicy(hasPhoto ? Qt::TabFocus : Qt::NoFocus);
    setCursor(hasPhoto ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(hasPhoto ? tr("Show the photo in full") : QString());
    setAccessibleName(hasPhoto ? tr("Photo of %1").arg(presentation::nameOrPlaceholder(name))
                               : tr("No photo"));
    update();
}

QSize CardPhoto::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void CardPhoto::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0,
                       presentation::avatarPixmap(m_name, m_photo, width(), devicePixelRatioF()));
    if (hasFocus() && !m_photo.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const presentation::Colors colors = presentation::colorsFrom(palette());
        painter.setPen(QPen(colors.base, scaled(6)));
        painter.drawEllipse(rect().adjusted(3, 3, -3, -3));
        painter.setPen(QPen(colors.accent, 2));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void CardPhoto::showLarge()
{
    if (m_photo.isNull()) {
        return;
    }
    auto *view = new QDialog(window());
    view->setObjectName(QStringLiteral("largePhoto"));
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(presentation::nameOrPlaceholder(m_name));
    auto *picture = new QLabel(view);
    picture->setTextFormat(Qt::PlainText);
    picture->setAccessibleName(accessibleName());
    const qreal ratio = devicePixelRatioF();
    const QSize room = (screen()->availableSize() * 0.8 * ratio).boundedTo(m_photo.size() * 2);
    QPixmap pixmap =
        QPixmap::fromImage(m_photo.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    picture->setPixmap(pixmap);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(picture);
    view->open();
}

} // namespace ui
