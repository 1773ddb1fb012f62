// What ContactListView gives away and takes in by drag and drop.

#include "ui/contacts/contactlistview.h"

#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "ui/dragcard.h"
#include "ui/folders/dropcaption.h"
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
    const int count = static_cast<int>(m_model.keysOf(indexes).size());
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

// Contacts on the header of a group get what it stands for. What has no value takes nothing: a drag
// should not empty fields.
const models::RowGroup *ContactListView::dropGroup(const QDropEvent &event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    const bool isHeader = index.isValid() && m_model.isHeader(index.row());
    const bool canSet =
        m_view.group == domain::GroupBy::Company || m_view.group == domain::GroupBy::Folder;
    if (!isHeader || !canSet || !models::readContacts(*event.mimeData())) {
        return nullptr;
    }
    const models::RowGroup *group = m_model.groupAt(index.row());
    return group->title.isEmpty() ? nullptr : group;
}

void ContactListView::showDropGroup(const models::RowGroup *group, const QPoint &position)
{
    m_dropRow = group == nullptr ? -1 : group->headerRow;
    viewport()->update();
    if (group == nullptr) {
        m_dropCaption->hide();
        return;
    }
    const QString title = presentation::isolated(group->title);
    m_dropCaption->showAt(viewport()->mapTo(this, position),
                          m_view.group == domain::GroupBy::Folder
                              ? tr("Move to %1").arg(title)
                              : tr("Set the company to %1").arg(title));
}

void ContactListView::dragEnterEvent(QDragEnterEvent *event)
{
    if (areFiles(event->mimeData())) {
        setDropHighlight(true);
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else if (models::readContacts(*event->mimeData())) {
        setState(DraggingState); // the edges scroll in this state alone
        event->accept();         // refusals come row by row
    } else {
        event->ignore();
    }
}

void ContactListView::dragMoveEvent(QDragMoveEvent *event)
{
    UniformListView::dragMoveEvent(event); // scrolls at the edges
    const models::RowGroup *group = dropGroup(*event);
    showDropGroup(group, event->position().toPoint());
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else if (group != nullptr) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::endDrag()
{
    setDropHighlight(false);
    showDropGroup(nullptr, {});
    stopAutoScroll();
    setState(NoState);
}

void ContactListView::dragLeaveEvent(QDragLeaveEvent *event)
{
    endDrag();
    event->accept();
}

void ContactListView::dropEvent(QDropEvent *event)
{
    const models::RowGroup *group = dropGroup(*event);
    if (areFiles(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT filesDropped(event->mimeData()->urls());
    } else if (group != nullptr) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        Q_EMIT droppedOnGroup(models::readContacts(*event->mimeData())->contacts, m_view.group,
                              *group);
    } else {
        event->ignore();
    }
    endDrag();
}

} // namespace ui
