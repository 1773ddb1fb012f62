// The drag and drop half of FolderTreeModel: what may be dropped where, and the intention it
// becomes.

#include "models/contactmimedata.h"
#include "models/droppeddata.h"
#include "models/foldernode.h"
#include "models/foldertreemodel.h"

#include <QMimeData>

#include <algorithm>

namespace models {

QStringList FolderTreeModel::mimeTypes() const
{
    return {contactsMimeType, folderMimeType, categoryMimeType, QStringLiteral("text/uri-list")};
}

QMimeData *FolderTreeModel::mimeData(const QModelIndexList &indexes) const
{
    const QModelIndex index = indexes.value(0);
    const Kind kind = index.isValid() ? kindOf(index) : Kind::AllContacts;
    if (kind != Kind::Folder && kind != Kind::Category) {
        return nullptr;
    }
    auto data = std::make_unique<QMimeData>();
    if (kind == Kind::Category) {
        writeCategory(*data, nodeAt(index)->value.category.displayName);
    } else {
        const domain::ContactFolder folder = folderAt(index);
        writeFolder(*data, folder.key, folder.mailbox);
    }
    return data.release();
}

Qt::DropActions FolderTreeModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

Qt::DropActions FolderTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

domain::MailboxKey FolderTreeModel::mailboxOf(const FolderNodeValue &value)
{
    switch (value.kind) {
    case Kind::Folder:
    case Kind::FavouriteFolder:
        return value.folder.mailbox;
    case Kind::FavouriteContact:
        return value.favourite.mailbox;
    case Kind::SavedView:
        return value.view.mailbox;
    default:
        return value.mailbox.key;
    }
}

// A folder cannot go into itself, below itself, where it already is, or to another mailbox.
bool FolderTreeModel::acceptsFolder(const DraggedFolder &dragged, const QModelIndex &target) const
{
    const FolderNodeValue &value = nodeAt(target)->value;
    if (mailboxOf(value) != dragged.mailbox || isReadOnly(dragged.folder)) {
        return false;
    }
    const QModelIndex source = indexOf(dragged.folder);
    if (!source.isValid() || source.parent() == target) {
        return false;
    }
    for (QModelIndex above = target; above.isValid(); above = above.parent()) {
        if (above == source) {
            return false;
        }
    }
    return true;
}

bool FolderTreeModel::isReadOnly(domain::FolderKey folder) const
{
    const auto found = std::ranges::find(folders(), folder, &domain::ContactFolder::key);
    return found != folders().end() && found->isReadOnly;
}

bool FolderTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                      int column, const QModelIndex &parent) const
{
    Q_UNUSED(column)
    if (data == nullptr || row >= 0 || !parent.isValid()) {
        return false; // on a row, never between rows
    }
    const Kind kind = kindOf(parent);
    if (const auto category = readCategory(*data)) {
        return kind == Kind::Category && action == Qt::MoveAction
            && nodeAt(parent)->value.category.displayName != *category;
    }
    if (const auto dragged = readFolder(*data)) {
        const bool isCopy = action == Qt::CopyAction && indexOf(dragged->folder).isValid();
        return (kind == Kind::Folder || kind == Kind::Mailbox) && !folderAt(parent).isReadOnly
            && (isCopy || (action == Qt::MoveAction && acceptsFolder(*dragged, parent)));
    }
    if (kind == Kind::NoCategory || kind == Kind::FollowUp || kind == Kind::Category) {
        const auto dragged = readContacts(*data);
        return dragged && dragged->readOnly == 0
            && (kind == Kind::Category || action == Qt::CopyAction);
    }
    if (kind == Kind::CategoriesHeader) {
        const auto dragged = readContacts(*data);
        return dragged && dragged->readOnly == 0 && !dragged->category.isEmpty()
            && action == Qt::LinkAction;
    }
    if ((kind != Kind::Folder && kind != Kind::FavouriteFolder) || folderAt(parent).isReadOnly) {
        return false;
    }
    if (const auto dragged = readContacts(*data)) {
        if (dragged->folder == folderAt(parent).key) {
            return false; // they are there
        }
        return action == Qt::CopyAction
            || (action == Qt::MoveAction && dragged->readOnly == 0 && !isReadOnly(dragged->folder));
    }
    const DroppedKind dropped = droppedKind(*data);
    return dropped == DroppedKind::CardFiles || dropped == DroppedKind::Text;
}

bool FolderTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                   int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    switch (kindOf(parent)) {
    case Kind::Category:
        if (const auto category = readCategory(*data)) {
            Q_EMIT categoryMoved(*category, nodeAt(parent)->value.category.displayName);
            return true;
        }
        Q_EMIT categoryDropped(readContacts(*data)->contacts,
                               nodeAt(parent)->value.category.displayName, action);
        return true;
    case Kind::CategoriesHeader: {
        const DraggedContacts dragged = *readContacts(*data);
        Q_EMIT categoryDropped(dragged.contacts, dragged.category, action);
        return true;
    }
    case Kind::NoCategory:
        Q_EMIT noCategoryDropped(readContacts(*data)->contacts);
        return true;
    case Kind::FollowUp:
        Q_EMIT followUpDropped(readContacts(*data)->contacts);
        return true;
    default:
        break;
    }
    const domain::FolderKey target = folderAt(parent).key; // invalid on a mailbox
    if (const auto folder = readFolder(*data)) {
        Q_EMIT folderDropped(folder->folder, target, mailboxOf(nodeAt(parent)->value), action);
    } else if (const auto contacts = readContacts(*data)) {
        Q_EMIT contactsDropped(contacts->contacts, target, action);
    } else if (droppedKind(*data) == DroppedKind::CardFiles) {
        Q_EMIT filesDropped(data->urls(), target);
    } else {
        Q_EMIT textDropped(droppedText(*data), target);
    }
    return true;
}

} // namespace models
