#include "ui/place.h"

#include "models/contactroles.h"

#include <QCoreApplication>

namespace ui {

using Kind = models::FolderTreeModel::Kind;

QString Place::id() const
{
    switch (kind) {
    case Kind::AllContacts:
    case Kind::CategoriesHeader:
        return QStringLiteral("all");
    case Kind::Mailbox:
        return QStringLiteral("mailbox:%1").arg(mailbox.value);
    case Kind::Folder:
        return QStringLiteral("folder:%1").arg(folder.value);
    case Kind::Category:
        return QStringLiteral("category:") + category;
    }
    Q_UNREACHABLE();
}

QString titleOf(const models::FolderTreeModel &model, const QModelIndex &index)
{
    switch (model.kindOf(index)) {
    case Kind::AllContacts:
        return QCoreApplication::translate("Place", "All contacts");
    case Kind::CategoriesHeader:
        return QCoreApplication::translate("Place", "Categories");
    case Kind::Mailbox:
        return model.mailboxAt(index).kind == domain::AccountKind::Local
            ? QCoreApplication::translate("Place", "On this computer")
            : index.data(Qt::DisplayRole).toString();
    case Kind::Folder:
    case Kind::Category:
        return index.data(Qt::DisplayRole).toString();
    }
    Q_UNREACHABLE();
}

Place placeAt(const models::FolderTreeModel &model, const QModelIndex &index)
{
    Place place;
    if (!index.isValid()) {
        return place;
    }
    place.kind = model.kindOf(index);
    place.title = titleOf(model, index);
    switch (place.kind) {
    case Kind::AllContacts:
    case Kind::CategoriesHeader:
        break;
    case Kind::Mailbox:
        place.mailbox = index.data(models::MailboxKeyRole).value<domain::MailboxKey>();
        break;
    case Kind::Folder: {
        const domain::ContactFolder folder = model.folderAt(index);
        place.mailbox = folder.mailbox;
        place.folder = folder.key;
        place.isDefaultFolder = folder.isDefault;
        break;
    }
    case Kind::Category:
        place.category = index.data(models::CategoryNameRole).toString();
        break;
    }
    return place;
}

QModelIndex indexOfPlace(const models::FolderTreeModel &model, const Place &place)
{
    switch (place.kind) {
    case Kind::AllContacts:
    case Kind::CategoriesHeader:
        return model.allContacts();
    case Kind::Folder:
        return model.indexOf(place.folder);
    case Kind::Category:
        return model.indexOfCategory(place.category);
    case Kind::Mailbox:
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (model.kindOf(index) == Kind::Mailbox
                && index.data(models::MailboxKeyRole).value<domain::MailboxKey>()
                    == place.mailbox) {
                return index;
            }
        }
        break;
    }
    return {};
}

domain::FolderKey folderForNew(const models::FolderTreeModel &model, const Place &place)
{
    if (place.folder.isValid()) {
        return place.folder;
    }
    for (const domain::Mailbox &mailbox : model.mailboxes()) {
        const bool wanted = !place.mailbox.isValid() || mailbox.key == place.mailbox;
        if (wanted && mailbox.defaultFolder.isValid()) {
            return mailbox.defaultFolder;
        }
    }
    return {};
}

} // namespace ui
