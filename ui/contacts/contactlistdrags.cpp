// What ContactListView gives away and takes in by drag and drop.

#include "ui/contacts/contactlistview.h"

#include "models/contactroles.h"
#include "ui/dragcard.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

bool areFiles(const QMimeData *data)
{
    if (data == nullptr || !data->hasUrls()) {
        return false;
    }
    const QList<QUrl> urls = data->urls();
    return std::ranges::all_of(urls, [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

void ContactListView::startDrag(Qt::DropActions supportedActions)
{
    QModelIndexList indexes = selectedIndexes();
    if (indexes.isEmpty()) {
        return;
    }
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    const QModelIndex face = indexes.contains(currentIndex()) ? currentIndex() : indexes.front();
    const QString name = presentation::nameOrPlaceholder(face.data(models::NameRole).toString());
    const int count = static_cast<int>(indexes.size());
    const DraggedThing thing{
        .caption = count == 1 ? name : presentation::contactCount(count),
        .initialsOf = name,
        .photo = face.data(models::PhotoRole).value<QImage>(),
        .count = count,
    };
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(indexes));
    drag->setPixmap(dragCard(thing, palette(), devicePixelRatioF()));
    drag->setHotSpot(QPoint(-scaled(14), -scaled(10)));
    drag->exec(supportedActions, Qt::MoveAction);
}

void ContactListView::setDropHighlight(bool on)
{
    m_filesOver = on;
    viewport()->update();
}

void ContactListView::dragEnterEvent(QDragEnterEvent *event)
{
    if (areFiles(event->mimeData())) {
        setDropHighlight(true);
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::dragMoveEvent(QDragMoveEvent *event)
{
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::dragLeaveEvent(QDragLeaveEvent *event)
{
    setDropHighlight(false);
    event->accept();
}

void ContactListView::dropEvent(QDropEvent *event)
{
    setDropHighlight(false);
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT filesDropped(event->mimeData()->urls());
    }
}

} // namespace ui
