#include "ui/drags/droparea.h"

#include "ui/folders/dropcaption.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QDragMoveEvent>
#include <QPainter>

namespace ui {

using presentation::scaled;

namespace {

class Outline : public QWidget
{
public:
    explicit Outline(QWidget *area)
        : QWidget(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(presentation::colorsFrom(palette()).accent, scaled(2)));
        painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), scaled(6), scaled(6));
    }
};

} // namespace

DropArea::DropArea(QWidget *area, Offer offer)
    : QObject(area)
    , m_area(area)
    , m_offer(std::move(offer))
    , m_caption(new DropCaption(area))
    , m_outline(new Outline(area))
{
    area->setAcceptDrops(true);
    area->installEventFilter(this);
}

bool DropArea::eventFilter(QObject *area, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        event->accept(); // refusals come with their reason, while the pointer moves
        return true;
    case QEvent::DragMove:
        show(*static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto &drop = *static_cast<QDropEvent *>(event);
        hide();
        if (m_offer(*drop.mimeData()).isPossible) {
            drop.setDropAction(Qt::CopyAction);
            drop.accept();
            Q_EMIT dropped(*drop.mimeData());
        } else {
            drop.ignore();
        }
        return true;
    }
    default:
        return QObject::eventFilter(area, event);
    }
}

void DropArea::show(QDropEvent &event)
{
    const DropOffer offer = m_offer(*event.mimeData());
    m_outline->setGeometry(m_area->rect());
    m_outline->setVisible(offer.isPossible);
    m_outline->raise();
    if (offer.text.isEmpty()) {
        m_caption->hide();
    } else {
        m_caption->showAt(event.position().toPoint(), offer.text);
    }
    if (offer.isPossible) {
        event.setDropAction(Qt::CopyAction);
        event.accept();
    } else {
        event.ignore();
    }
}

void DropArea::hide()
{
    m_outline->hide();
    m_caption->hide();
}

} // namespace ui
