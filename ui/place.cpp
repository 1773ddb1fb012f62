#include "ui/place.h"

#include "models/contactroles.h"
#include "ui/presentation/contacttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using Kind = models::FolderTreeModel::Kind;

namespace {

QModelIndex peopleBelow(const models::FolderTreeModel &model, const QModelIndex &mailbox)
{
    for (int row = 0; row < model.rowCount(mailbox); ++row) {
        const QModelIndex index = model.index(row, 0, mailbox);
        if (model.kindOf(index) == Kind::People) {
            return index;
        }
    }
    return {};
}

} // namespace

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
    case Kind::SavedView:
        return store::savedViewPlace(view);
    case Kind::NoCategory:
        return QStringLiteral("noCategory");
    case Kind::FollowUp:
        return QStringLiteral("followUp");
    case Kind::People:
        return QStringLiteral("people:%1").arg(mailbox.value);
    case Kind::FavouritesHeader:
    case Kind::FavouriteFolder:
    case Kind::FavouriteContact:
    case Kind::ViewsHeader:
        break; // they stand for other places
    }
    Q_UNREACHABLE();
}

domain::ContactFilter Place::filter(domain::ContactFilter narrowed) const
{
    using Among = domain::ContactFilter::Among;
    if (kind == Kind::FollowUp) {
        narrowed.among = Among::FollowUps;
    } else if (kind == Kind::NoCategory) {
        narrowed = {.among = Among::Unlabelled};
    }
    if (!category.isEmpty() && !narrowed.names(category)) {
        narrowed.categories.prepend(category);
    }
    return narrowed;
}

QString sharingText(const QModelIndex &index)
{
    const auto *model = qobject_cast<const models::FolderTreeModel *>(index.model());
    if (model == nullptr) {
        return {};
    }
    if (model->folderAt(index).isReadOnly) {
        return QCoreApplication::translate("Place", "Shared with you for reading only");
    }
    const domain::Mailbox mailbox = model->mailboxAt(index);
    const domain::Mailbox with = model->mailboxAt(index.parent());
    return mailbox.isShared && with.key.isValid()
        ? QCoreApplication::translate("Place", "Shared with %1")
              .arg(presentation::isolated(with.userPrincipalName))
        : QString();
}

QString titleOf(const models::FolderTreeModel &model, const QModelIndex &index)
{
    switch (model.kindOf(index)) {
    case Kind::AllContacts:
        return QCoreApplication::translate("Place", "All contacts");
    case Kind::CategoriesHeader:
        return QCoreApplication::translate("Place", "Categories");
    case Kind::FavouritesHeader:
        return QCoreApplication::translate("Place", "Favourites");
    case Kind::ViewsHeader:
        return QCoreApplication::translate("Place", "Views");
    case Kind::NoCategory:
        return QCoreApplication::translate("Place", "No category");
    case Kind::FollowUp:
        return QCoreApplication::translate("Place", "Follow up");
    case Kind::People:
        return QCoreApplication::translate("Place", "People");
    case Kind::FavouriteContact:
        return presentation::nameOrPlaceholder(index.data(Qt::DisplayRole).toString());
    case Kind::Mailbox:
        return presentation::mailboxName(model.mailboxAt(index));
    case Kind::Folder:
    case Kind::Category:
    case Kind::FavouriteFolder:
    case Kind::SavedView:
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
    case Kind::FavouriteContact: // among all, so that its neighbours are there
        place.kind = Kind::AllContacts;
        place.title = titleOf(model, model.allContacts());
        break;
    case Kind::AllContacts:
    case Kind::CategoriesHeader:
    case Kind::FavouritesHeader:
    case Kind::ViewsHeader:
    case Kind::NoCategory:
    case Kind::FollowUp:
        break;
    case Kind::SavedView: {
        const store::SavedView view = model.savedViewAt(index);
        place.view = view.key;
        place.mailbox = view.mailbox;
        place.folder = view.folder;
        place.category = view.category;
        place.searchText = view.text;
        break;
    }
    case Kind::Mailbox:
    case Kind::People:
        place.mailbox = index.data(models::MailboxKeyRole).value<domain::MailboxKey>();
        break;
    case Kind::FavouriteFolder:
        place.kind = Kind::Folder;
        [[fallthrough]];
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
    case Kind::FavouritesHeader:
    case Kind::FavouriteFolder:
    case Kind::FavouriteContact:
    case Kind::ViewsHeader:
        return model.allContacts();
    case Kind::SavedView:
        return model.indexOf(place.view);
    case Kind::NoCategory:
    case Kind::FollowUp:
        return model.indexOf(place.kind);
    case Kind::Folder:
        return model.indexOf(place.folder);
    case Kind::Category:
        return model.indexOfCategory(place.category);
    case Kind::People:
    case Kind::Mailbox:
        // A mailbox that is shared stands below an account.
        for (const QModelIndex &index : model.match(model.index(0, 0), models::MailboxKeyRole,
                                                    QVariant::fromValue(place.mailbox), -1,
                                                    Qt::MatchExactly | Qt::MatchRecursive)) {
            if (model.kindOf(index) == Kind::Mailbox) {
                return place.kind == Kind::Mailbox ? index : peopleBelow(model, index);
            }
        }
        break;
    }
    return {};
}

QList<domain::MailboxKey> mailboxesOfPeople(const models::FolderTreeModel &model)
{
    QList<domain::MailboxKey> mailboxes;
    for (const domain::Mailbox &mailbox : model.mailboxes()) {
        if (indexOfPlace(model, {.kind = Kind::People, .mailbox = mailbox.key}).isValid()) {
            mailboxes.append(mailbox.key);
        }
    }
    return mailboxes;
}

bool isHeading(Kind kind)
{
    return kind == Kind::CategoriesHeader || kind == Kind::FavouritesHeader
        || kind == Kind::ViewsHeader;
}

domain::FolderKey folderForNew(const models::FolderTreeModel &model, const Place &place)
{
    if (place.folder.isValid()) {
        return model.isReadOnly(place.folder) ? domain::FolderKey() : place.folder;
    }
    for (const domain::Mailbox &mailbox : model.mailboxes()) {
        const bool wanted = !place.mailbox.isValid() || mailbox.key == place.mailbox;
        if (wanted && mailbox.defaultFolder.isValid() && !model.isReadOnly(mailbox.defaultFolder)) {
            return mailbox.defaultFolder;
        }
    }
    return {};
}

bool isClosedForNew(const models::FolderTreeModel &model, const Place &place)
{
    const auto isHere = [&](const domain::Mailbox &mailbox) {
        return mailbox.defaultFolder.isValid()
            && (!place.mailbox.isValid() || mailbox.key == place.mailbox);
    };
    return !folderForNew(model, place).isValid()
        && (place.folder.isValid() || std::ranges::any_of(model.mailboxes(), isHere));
}

} // namespace ui
