// What FolderTreeView gives away and takes in by drag and drop.

#include "ui/folders/foldertreeview.h"

#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "ui/dragcard.h"
#include "ui/drags/dropmenu.h"
#include "ui/drags/rightbuttondrag.h"
#include "ui/folders/dropcaption.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>

namespace ui {

using Kind = models::FolderTreeModel::Kind;
using presentation::scaled;

void FolderTreeView::startDrag(Qt::DropActions supportedActions)
{
    const QModelIndex index = currentIndex();
    if (!m_model.flags(index).testFlag(Qt::ItemIsDragEnabled)) {
        return;
    }
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData({index}));
    if (m_rightDrag->isPressed()) {
        models::askAtDrop(*drag->mimeData());
    }
    drag->setPixmap(dragCard({.caption = index.data(Qt::DisplayRole).toString()}, palette(),
                             devicePixelRatioF()));
    drag->setHotSpot(QPoint(-scaled(14), -scaled(10)));
    drag->exec(supportedActions, Qt::MoveAction);
    m_rightDrag->ended();
}

void FolderTreeView::dragEnterEvent(QDragEnterEvent *event)
{
    setState(DraggingState); // the edges scroll in this state alone
    dragMoveEvent(event);
    event->accept(); // refusals come row by row, in dragMoveEvent
}

void FolderTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges
    const QPoint position = event->position().toPoint();
    const QModelIndex target = indexAt(position);
    if (target != m_hovered) {
        m_hovered = target;
        m_hoverTimer.start();
    }
    const QMimeData &data = *event->mimeData();
    const DropMeaning meaning = dropMeaning(m_model, data, event->modifiers(), target);
    setDropTarget(meaning.isPossible() ? target : QModelIndex());
    m_caption->showAt(viewport()->mapTo(this, position), meaning.text);
    if (meaning.isPossible()) {
        event->setDropAction(meaning.actions.first());
        event->accept();
    } else {
        event->ignore();
    }
}

void FolderTreeView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    endDrag();
}

void FolderTreeView::dropEvent(QDropEvent *event)
{
    const QModelIndex target = indexAt(event->position().toPoint());
    const QMimeData &data = *event->mimeData();
    const DropMeaning meaning = dropMeaning(m_model, data, event->modifiers(), target);
    if (!meaning.isPossible()) {
        event->ignore();
    } else if (models::asksAtDrop(data)) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        askAtDrop(data, meaning, target, viewport()->mapToGlobal(event->position().toPoint()));
    } else {
        const Qt::DropAction action = meaning.actions.first();
        event->setDropAction(action);
        event->accept();
        m_model.dropMimeData(&data, action, -1, -1, target);
    }
    endDrag();
}

void FolderTreeView::askAtDrop(const QMimeData &data, const DropMeaning &meaning,
                               const QModelIndex &target, const QPoint &globalPosition)
{
    const std::shared_ptr<QMimeData> kept = models::copied(data);
    QList<DropChoice> choices;
    for (const Qt::DropAction action : meaning.actions) {
        choices.append({dropVerb(m_model, data, action, target),
                        [this, kept, action, row = QPersistentModelIndex(target)] {
                            m_model.dropMimeData(kept.get(), action, -1, -1, row);
                        }});
    }
    openDropMenu(this, globalPosition, choices);
}

void FolderTreeView::setDropTarget(const QModelIndex &index)
{
    if (m_dropTarget != index) {
        m_dropTarget = index;
        viewport()->update();
    }
}

void FolderTreeView::endDrag()
{
    setDropTarget({});
    m_hovered = QModelIndex();
    m_hoverTimer.stop();
    m_caption->hide();
    stopAutoScroll();
    setState(NoState);
}

} // namespace ui
