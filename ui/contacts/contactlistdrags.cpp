// What ContactListView gives away and takes in by drag and drop.

#include "ui/contacts/contactlistview.h"

#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "models/droppeddata.h"
#include "ui/dragcard.h"
#include "ui/drags/contactdragdata.h"
#include "ui/drags/dropmenu.h"
#include "ui/drags/rightbuttondrag.h"
#include "ui/folders/dropcaption.h"
#include "ui/photos/picturefiles.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>

#include <algorithm>

namespace ui {

using presentation::scaled;

namespace {

QString nameAt(const QModelIndex &index)
{
    return presentation::isolated(
        presentation::nameOrPlaceholder(index.data(models::NameRole).toString()));
}

Qt::DropAction actionOf(const ListDropPlan &plan)
{
    return plan.kind == ListDropPlan::Kind::Group ? Qt::MoveAction : Qt::CopyAction;
}

} // namespace

void ContactListView::setRefusal(std::function<QString()> refusal)
{
    m_refusal = std::move(refusal);
}

ContactDragData *ContactListView::carry()
{
    QModelIndexList indexes = selectedIndexes();
    if (indexes.isEmpty()) {
        return nullptr;
    }
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    auto *data = new ContactDragData(m_model.keysOf(indexes));
    m_model.writeTo(*data, indexes);
    Q_EMIT carried(data);
    return data;
}

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
    ContactDragData *data = carry();
    if (m_rightDrag->isPressed()) {
        models::askAtDrop(*data);
    }
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(dragCard(thing, palette(), devicePixelRatioF()));
    drag->setHotSpot(QPoint(-scaled(14), -scaled(10)));
    drag->exec(supportedActions, Qt::MoveAction);
    m_rightDrag->ended();
}

// Contacts on the header of a group get what it stands for. What has no value takes nothing: a drag
// should not empty fields.
const models::RowGroup *ContactListView::dropGroup(const QDropEvent &event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    const bool isHeader = index.isValid() && m_model.isHeader(index.row());
    if (!isHeader || !models::readContacts(*event.mimeData())) {
        return nullptr;
    }
    const models::RowGroup *group = m_model.groupAt(index.row());
    return presentation::groupDropText(m_view.group, group->title).isEmpty() ? nullptr : group;
}

QString ContactListView::nameOf(domain::ContactKey contact) const
{
    return presentation::nameOrPlaceholder(
        m_model.index(m_model.rowOf(contact)).data(models::NameRole).toString());
}

ListDropPlan ContactListView::planDrop(const QDropEvent &event) const
{
    using Kind = ListDropPlan::Kind;
    const QMimeData &data = *event.mimeData();
    const QModelIndex index = indexAt(event.position().toPoint());
    const bool isContact = index.isValid() && !m_model.isHeader(index.row());
    const models::DroppedKind dropped = models::droppedKind(data);
    const bool isLocked = isContact && index.data(models::ReadOnlyRole).toBool();
    if (dropped == models::DroppedKind::Contacts) {
        const auto dragged = models::readContacts(data);
        const QString locked = presentation::readOnlyReason(
            dragged->readOnly, static_cast<int>(dragged->contacts.size()));
        if (!locked.isEmpty()) {
            return {.text = locked};
        }
        if (const models::RowGroup *group = dropGroup(event)) {
            return {.kind = Kind::Group,
                    .row = group->headerRow,
                    .text = presentation::groupDropText(m_view.group, group->title)};
        }
        const bool isOther = isContact && !dragged->contacts.contains(m_model.keyAt(index.row()));
        if (isOther && isLocked) {
            return {.text = presentation::readOnlyReason(1, 1)};
        }
        return isOther ? ListDropPlan{.kind = Kind::Contact,
                                      .row = index.row(),
                                      .text = tr("Merge or relate with %1").arg(nameAt(index))}
                       : ListDropPlan{.text = isContact ? tr("It is here already")
                                                        : tr("Drop it on a contact or a folder")};
    }
    if (dropped == models::DroppedKind::Folder) {
        return {.text = tr("Drop it on a folder in the tree")};
    }
    if (holdsPicture(data)) {
        if (isLocked) {
            return {.text = presentation::readOnlyReason(1, 1)};
        }
        return isContact ? ListDropPlan{.kind = Kind::Picture,
                                        .row = index.row(),
                                        .text = tr("Set the photo of %1").arg(nameAt(index))}
                         : ListDropPlan{.text = tr("Drop it on a contact: it becomes the photo")};
    }
    const bool comesIn =
        dropped == models::DroppedKind::CardFiles || dropped == models::DroppedKind::Text;
    if (const QString refusal = comesIn ? m_refusal() : QString(); !refusal.isEmpty()) {
        return {.text = refusal};
    }
    switch (dropped) {
    case models::DroppedKind::CardFiles:
        return {.kind = Kind::Files, .text = tr("Import here")};
    case models::DroppedKind::Text:
        return {.kind = Kind::Text, .text = tr("Add here as contacts")};
    case models::DroppedKind::OtherFiles:
        return {.text = tr("Cannot: only vCard, CSV and LDIF files and pictures")};
    default:
        return {};
    }
}

void ContactListView::showDropPlan(const ListDropPlan &plan, const QPoint &position)
{
    m_dropRow = plan.row;
    m_filesOver = plan.isPossible() && plan.row < 0;
    viewport()->update();
    if (plan.text.isEmpty()) {
        m_dropCaption->hide();
    } else {
        m_dropCaption->showAt(viewport()->mapTo(this, position), plan.text);
    }
}

void ContactListView::dragEnterEvent(QDragEnterEvent *event)
{
    setState(DraggingState); // the edges scroll in this state alone
    event->accept();         // refusals come row by row
}

void ContactListView::dragMoveEvent(QDragMoveEvent *event)
{
    UniformListView::dragMoveEvent(event); // scrolls at the edges
    const ListDropPlan plan = planDrop(*event);
    showDropPlan(plan, event->position().toPoint());
    if (plan.isPossible()) {
        event->setDropAction(actionOf(plan));
        event->accept();
    } else {
        event->ignore();
    }
}

void ContactListView::endDrag()
{
    showDropPlan({}, {});
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
    const ListDropPlan plan = planDrop(*event);
    endDrag();
    if (!plan.isPossible()) {
        event->ignore();
        return;
    }
    event->setDropAction(actionOf(plan));
    event->accept();
    const QMimeData &data = *event->mimeData();
    const QPoint place = viewport()->mapToGlobal(event->position().toPoint());
    switch (plan.kind) {
    case ListDropPlan::Kind::Refused:
        break;
    case ListDropPlan::Kind::Files:
        Q_EMIT filesDropped(data.urls());
        break;
    case ListDropPlan::Kind::Text:
        Q_EMIT textDropped(models::droppedText(data));
        break;
    case ListDropPlan::Kind::Picture:
        Q_EMIT pictureDropped(m_model.keyAt(plan.row), pictureIn(data));
        break;
    case ListDropPlan::Kind::Contact:
        Q_EMIT droppedOnContact(models::readContacts(data)->contacts, m_model.keyAt(plan.row),
                                place);
        break;
    case ListDropPlan::Kind::Group: {
        const auto drop = [this, contacts = models::readContacts(data)->contacts, by = m_view.group,
                           group = *m_model.groupAt(plan.row)] {
            Q_EMIT droppedOnGroup(contacts, by, group);
        };
        if (models::asksAtDrop(data)) {
            openDropMenu(this, place, {{plan.text, drop}});
        } else {
            drop();
        }
        break;
    }
    }
}

} // namespace ui
