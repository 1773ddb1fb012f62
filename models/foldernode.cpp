#include "models/foldernode.h"

#include "services/store/allcontacts.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace models {

using Kind = FolderTreeModel::Kind;

QString FolderNodeValue::id() const
{
    switch (kind) {
    case Kind::AllContacts:
        return QStringLiteral("all");
    case Kind::CategoriesHeader:
        return QStringLiteral("categories");
    case Kind::Mailbox:
        return QStringLiteral("m%1").arg(mailbox.key.value);
    case Kind::Folder:
        return QStringLiteral("f%1").arg(folder.key.value);
    case Kind::Category:
        return u'=' + category.displayName;
    case Kind::FavouritesHeader:
        return QStringLiteral("favourites");
    case Kind::FavouriteFolder:
        return QStringLiteral("*f%1").arg(favourite.folder.value);
    case Kind::FavouriteContact:
        return QStringLiteral("*c%1").arg(favourite.contact.value);
    case Kind::ViewsHeader:
        return QStringLiteral("views");
    case Kind::SavedView:
        return QStringLiteral("v%1").arg(view.key.value);
    case Kind::NoCategory:
        return QStringLiteral("noCategory");
    case Kind::FollowUp:
        return QStringLiteral("followUp");
    case Kind::People:
        return QStringLiteral("p%1").arg(mailbox.key.value);
    }
    Q_UNREACHABLE();
}

int FolderNodeValue::overdueOn(QDate today) const
{
    // A null day, of those without a date, is before all others.
    return std::accumulate(followUps.upperBound(QDate()), followUps.lowerBound(today), 0);
}

int FolderNode::row() const
{
    if (parent == nullptr) {
        return 0;
    }
    const auto found =
        std::ranges::find_if(parent->children, [this](const std::unique_ptr<FolderNode> &child) {
            return child.get() == this;
        });
    return static_cast<int>(found - parent->children.begin());
}

namespace {

void planFavourites(const TreeSnapshot &snapshot, QList<PlannedRow> &rows)
{
    if (snapshot.favourites.isEmpty()) {
        return;
    }
    const int header = static_cast<int>(rows.size());
    rows.append({.value = {.kind = Kind::FavouritesHeader}});
    for (const store::Favourite &favourite : snapshot.favourites) {
        FolderNodeValue value{.kind = Kind::FavouriteContact, .favourite = favourite};
        if (favourite.folder.isValid()) {
            const auto folder = std::ranges::find(snapshot.folders.folders, favourite.folder,
                                                  &domain::ContactFolder::key);
            if (folder == snapshot.folders.folders.end()) {
                continue;
            }
            value.kind = Kind::FavouriteFolder;
            value.folder = *folder;
            value.count = folder->contactCount;
        }
        rows.append({.value = value, .parent = header});
    }
}

enum class Owner { Self, SomebodyElse };

// Mailboxes of others stand in the account that they are shared with, below its own folders.
void planMailboxesOf(Owner owner, const store::FolderList &folders, QList<PlannedRow> &rows,
                     QHash<domain::AccountKey, int> &placeOfAccount)
{
    QHash<domain::MailboxKey, int> placeOfMailbox;
    for (const domain::Mailbox &mailbox : folders.mailboxes) {
        if (mailbox.isShared != (owner == Owner::SomebodyElse)) {
            continue;
        }
        const int place = static_cast<int>(rows.size());
        placeOfMailbox.insert(mailbox.key, place);
        rows.append({.value = {.kind = Kind::Mailbox, .mailbox = mailbox},
                     .parent = placeOfAccount.value(mailbox.account, -1)});
        if (owner == Owner::Self) {
            placeOfAccount.insert(mailbox.account, place);
        }
    }
    QHash<domain::FolderKey, int> placeOfFolder;
    for (const domain::ContactFolder &folder : folders.folders) {
        const auto top = placeOfMailbox.constFind(folder.mailbox);
        if (top == placeOfMailbox.cend()) {
            continue;
        }
        const int place = static_cast<int>(rows.size());
        rows.append(
            {.value = {.kind = Kind::Folder, .folder = folder, .count = folder.contactCount},
             .parent = placeOfFolder.value(folder.parent, *top)});
        rows[*top].value.count += folder.contactCount;
        placeOfFolder.insert(folder.key, place);
    }
}

// A mailbox that was not asked yet has them where asking means that somebody agrees to it first.
bool hasPeople(const TreeSnapshot &snapshot, const domain::Mailbox &mailbox)
{
    const auto asked =
        std::ranges::find(snapshot.people, mailbox.key, &store::PeopleSource::mailbox);
    return !mailbox.isShared
        && (asked == snapshot.people.end() ? mailbox.kind == domain::AccountKind::Microsoft
                                           : asked->isOffered);
}

void planMailboxes(const TreeSnapshot &snapshot, QList<PlannedRow> &rows)
{
    const store::FolderList &folders = snapshot.folders;
    QHash<domain::AccountKey, int> placeOfAccount;
    planMailboxesOf(Owner::Self, folders, rows, placeOfAccount);
    for (const domain::Mailbox &mailbox : folders.mailboxes) {
        if (hasPeople(snapshot, mailbox)) {
            rows.append(
                {.value = {.kind = Kind::People, .mailbox = {.key = mailbox.key}, .count = -1},
                 .parent = placeOfAccount.value(mailbox.account)});
        }
    }
    planMailboxesOf(Owner::SomebodyElse, folders, rows, placeOfAccount);
}

void planViews(const TreeSnapshot &snapshot, QList<PlannedRow> &rows)
{
    if (snapshot.views.isEmpty()) {
        return;
    }
    const int header = static_cast<int>(rows.size());
    rows.append({.value = {.kind = Kind::ViewsHeader}});
    for (const store::SavedView &view : snapshot.views) {
        rows.append({.value = {.kind = Kind::SavedView,
                               .view = view,
                               .count = snapshot.viewCounts.value(view.key, -1)},
                     .parent = header});
    }
}

} // namespace

QList<PlannedRow> plannedRows(const TreeSnapshot &snapshot)
{
    const store::FolderList &folders = snapshot.folders;
    const store::CategoryList &categories = snapshot.categories;
    QList<PlannedRow> rows;
    planFavourites(snapshot, rows);
    rows.append({.value = {.kind = Kind::AllContacts, .count = folders.contactCount}});

    planMailboxes(snapshot, rows);
    planViews(snapshot, rows);
    if (!categories.categories.isEmpty()) {
        const int header = static_cast<int>(rows.size());
        rows.append({.value = {.kind = Kind::CategoriesHeader}});
        QHash<QString, qsizetype> placeOfName;
        for (const domain::OutlookCategory &category : categories.categories) {
            const auto twin = placeOfName.constFind(category.displayName);
            if (twin != placeOfName.cend()) { // two mailboxes may know the same name
                rows[*twin].value.count += category.contactCount;
                continue;
            }
            placeOfName.insert(category.displayName, rows.size());
            rows.append({.value = {.kind = Kind::Category,
                                   .category = category,
                                   .count = category.contactCount},
                         .parent = header});
        }
        rows.append({.value = {.kind = Kind::NoCategory, .count = categories.unlabelled},
                     .parent = header});
    }
    const QMap<QDate, int> &followUps = snapshot.followUps;
    rows.append({.value = {.kind = Kind::FollowUp,
                           .followUps = followUps,
                           .count = std::accumulate(followUps.begin(), followUps.end(), 0)}});
    return rows;
}

domain::Result<TreeSnapshot> readTree(store::Connection &connection)
{
    auto folders = store::folderList(connection);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    auto categories = store::categoryList(connection);
    if (!categories) {
        return tl::unexpected(categories.error());
    }
    auto favourites = store::favourites(connection);
    if (!favourites) {
        return tl::unexpected(favourites.error());
    }
    auto views = store::savedViews(connection);
    if (!views) {
        return tl::unexpected(views.error());
    }
    auto followUps = store::openFollowUps(connection);
    if (!followUps) {
        return tl::unexpected(followUps.error());
    }
    auto people = store::peopleSources(connection);
    if (!people) {
        return tl::unexpected(people.error());
    }
    auto apart = store::mailboxesApart(connection);
    if (!apart) {
        return tl::unexpected(apart.error());
    }
    return TreeSnapshot{*std::move(folders), *std::move(categories), *std::move(favourites),
                        *std::move(views),   *std::move(followUps),  *std::move(people),
                        *std::move(apart)};
}

MailboxFacts::Facts factsOf(const TreeSnapshot &snapshot)
{
    MailboxFacts::Facts facts{.mailboxes = snapshot.folders.mailboxes, .apart = snapshot.apart};
    for (const domain::ContactFolder &folder : snapshot.folders.folders) {
        if (folder.isReadOnly) {
            facts.readOnlyFolders.insert(folder.key);
        }
    }
    return facts;
}

} // namespace models
