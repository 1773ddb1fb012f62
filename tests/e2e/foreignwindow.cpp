#include "tests/e2e/foreignwindow.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMouseEvent>

namespace e2e {

ForeignWindow::ForeignWindow(const QPoint &place)
{
    setWindowTitle(QStringLiteral("Another program"));
    setAcceptDrops(true);
    setGeometry(QRect(place, QSize(140, 140)));
    show();
}

void ForeignWindow::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() != Qt::NoButton && m_offered) {
        auto *drag = new QDrag(this);
        drag->setMimeData(m_offered.release());
        drag->exec(Qt::CopyAction);
    }
}

void ForeignWindow::dragEnterEvent(QDragEnterEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ForeignWindow::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ForeignWindow::dropEvent(QDropEvent *event)
{
    const QMimeData &data = *event->mimeData();
    m_taken = {.text = data.text(),
               .html = data.html(),
               .cards = data.data(QStringLiteral("text/vcard")),
               .files = data.urls()};
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace e2e
