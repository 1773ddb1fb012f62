#include "ui/contacts/cardphoto.h"

#include "ui/photos/picturefiles.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/controlpainter.h"
#include "ui/presentation/metrics.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

CardPhoto::CardPhoto(int logicalPixels, Use use, QWidget *parent)
    : QAbstractButton(parent)
    , m_size(logicalPixels)
    , m_use(use)
{
    setObjectName(QStringLiteral("photo"));
    setFixedSize(sizeHint());
    connect(this, &QAbstractButton::clicked, this, &CardPhoto::act);
    setUse(use);
}

void CardPhoto::setUse(Use use)
{
    m_use = use;
    setAcceptDrops(use == Use::Change);
    setPerson(m_name, m_photo);
}

void CardPhoto::setPerson(const QString &name, const QImage &photo)
{
    m_name = name;
    m_photo = photo;
    const bool hasPhoto = !photo.isNull();
    const bool acts = hasPhoto || m_use == Use::Change;
    setFocusPolicy(acts ? Qt::TabFocus : Qt::NoFocus);
    setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(hasPhoto   ? tr("Show the photo in full")
                   : acts ? tr("Set a photo: click, or drop a picture here")
                          : QString());
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
    if (m_isDropTarget || (hasFocus() && focusPolicy() != Qt::NoFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        const presentation::Colors colors = presentation::colorsFrom(palette());
        painter.setPen(QPen(colors.base, scaled(6)));
        painter.drawEllipse(rect().adjusted(3, 3, -3, -3));
        painter.setPen(QPen(colors.accent, 2));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void CardPhoto::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_use == Use::Change) {
        Q_EMIT menuRequested(event->globalPos());
    }
}

void CardPhoto::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsPicture(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setDropHighlight(true);
    }
}

void CardPhoto::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    setDropHighlight(false);
}

void CardPhoto::dropEvent(QDropEvent *event)
{
    setDropHighlight(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT pictureDropped(pictureIn(*event->mimeData()));
}

void CardPhoto::setDropHighlight(bool on)
{
    m_isDropTarget = on;
    update();
}

void CardPhoto::act()
{
    if (!m_photo.isNull()) {
        showLarge();
    } else if (m_use == Use::Change) {
        Q_EMIT photoRequested();
    }
}

void CardPhoto::showLarge()
{
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
