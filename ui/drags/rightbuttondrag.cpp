#include "ui/drags/rightbuttondrag.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMouseEvent>

#include <utility>

namespace ui {

RightButtonDrag::RightButtonDrag(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    view->viewport()->installEventFilter(this);
}

void RightButtonDrag::ended()
{
    m_isPressed = false;
    m_owesMenu = false;
}

bool RightButtonDrag::eventFilter(QObject *viewport, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_isPressed = press->button() == Qt::RightButton
            && m_view->indexAt(press->position().toPoint()).isValid();
        m_owesMenu = false;
        break;
    }
    case QEvent::ContextMenu:
        if (m_isPressed
            && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Mouse) {
            m_owesMenu = true;
            event->accept();
            return true;
        }
        break;
    case QEvent::MouseButtonRelease: {
        const auto *release = static_cast<QMouseEvent *>(event);
        m_isPressed = false;
        if (release->button() == Qt::RightButton && std::exchange(m_owesMenu, false)) {
            Q_EMIT m_view->customContextMenuRequested(release->position().toPoint());
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(viewport, event);
}

} // namespace ui
