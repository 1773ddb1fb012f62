#include "services/store/connection.h"
#include "services/store/deltalink.h"
#include "services/store/removalguard.h"
#include "services/store/shownfolders.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"
#include "services/store/unplacedcontacts.h"
#include "services/store/vanishedfolder.h"

#include <QDateTime>

namespace store {

namespace {

struct FolderListing
{
    domain::MailboxKey mailbox;
    DeltaLinks links;
    qint64 round = 0;
};

domain::Result<FolderListing> readListing(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT folder_next_link, folder_link, folder_round FROM mailbox"
                " WHERE key = ?");
    if (query.run(mailbox) && query.next()) {
        FolderListing listing{mailbox, {query.text(0), query.text(1)}, query.integer(2)};
        listing.round += listing.links.isStart() ? 1 : 0;
        return listing;
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
}

// A create of that name in that place whose answer was lost; invalid when there is none.
domain::Result<domain::FolderKey> lostCreate(Connection &connection, domain::MailboxKey mailbox,
                                             const wire::FolderItem &item)
{
    Query query(connection,
                "SELECT f.key, f.name, p.graph_id, coalesce(s.is_default, 1) FROM change_target t"
                " JOIN folder f ON f.key = t.folder_key LEFT JOIN folder p ON p.key = f.parent_key"
                " LEFT JOIN folder s ON s.mailbox_key = f.mailbox_key AND s.graph_id = ?"
                " WHERE t.action = 'createFolder' AND t.state IN ('sent', 'look')"
                " AND f.mailbox_key = ? AND f.graph_id IS NULL");
    query.run(item.parentFolderId, mailbox);
    while (query.next()) {
        // The top of the mailbox has no row; the service may put what is made there in the default folder.
        const bool isSamePlace =
            query.isNull(2) ? query.integer(3) != 0 : query.text(2) == item.parentFolderId.text;
        if (isSamePlace && query.text(1).compare(item.displayName, Qt::CaseInsensitive) == 0) {
            return domain::FolderKey{query.integer(0)};
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::FolderKey();
}

domain::Result<domain::FolderKey> rowFor(Connection &connection, domain::MailboxKey mailbox,
                                         const wire::FolderItem &item)
{
    auto key = folderByGraphId(connection, mailbox, item.id);
    if (!key || key->isValid()) {
        return key;
    }
    key = lostCreate(connection, mailbox, item);
    if (!key || key->isValid()) {
        return key;
    }
    // Hidden until the tree is put together.
    Query query(connection, "INSERT INTO folder (mailbox_key, name, deleted_at) VALUES (?, ?, 0)");
    if (const auto done = query.execute(mailbox, item.displayName); !done) {
        return tl::unexpected(done.error());
    }
    return domain::FolderKey{query.insertedKey()};
}

domain::Result<domain::FolderKey> writeMirror(Connection &connection, const FolderListing &listing,
                                              const wire::FolderItem &item)
{
    const auto key = rowFor(connection, listing.mailbox, item);
    if (!key) {
        return key;
    }
    Query query(connection,
                "UPDATE folder SET graph_id = ?1, server_parent_id = ?2,"
                " server_name = ?3, seen_round = ?4 WHERE key = ?5 AND (graph_id, server_parent_id,"
                " server_name, seen_round) IS NOT (?1, ?2, ?3, ?4)");
    const auto done =
        query.execute(item.id, item.parentFolderId.text, item.displayName, listing.round, *key);
    if (!done) {
        return tl::unexpected(done.error());
    }
    return key;
}

// Unless it is held: then it stays, to be asked for from its start.
domain::Result<> forget(Connection &connection, domain::FolderKey folder,
                        domain::MailboxKey mailbox, domain::ChangeSet &changes)
{
    const auto held = holdsFolder(connection, folder, mailbox);
    if (!held) {
        return tl::unexpected(held.error());
    }
    return *held ? domain::Result<>() : forgetFolder(connection, folder, mailbox, changes);
}

enum class DefaultFolder { Stays, IsAsOthers };

domain::Result<> forgetUnseen(Connection &connection, const FolderListing &listing,
                              DefaultFolder defaultFolder, domain::ChangeSet &changes)
{
    QList<domain::FolderKey> unseen;
    {
        Query query(connection,
                    "SELECT key FROM folder WHERE mailbox_key = ? AND seen_round <> ?"
                    " AND graph_id IS NOT NULL AND NOT (is_default AND ?)");
        query.run(listing.mailbox, listing.round, defaultFolder == DefaultFolder::Stays ? 1 : 0);
        while (query.next()) {
            unseen.append(domain::FolderKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const domain::FolderKey folder : unseen) {
        if (auto done = forget(connection, folder, listing.mailbox, changes); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> remove(Connection &connection, domain::MailboxKey mailbox,
                        const domain::GraphId &id, domain::ChangeSet &changes)
{
    const auto key = folderByGraphId(connection, mailbox, id);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return key->isValid() ? forget(connection, *key, mailbox, changes) : domain::Result<>();
}

domain::Result<> applyItems(Connection &connection, const FolderListing &listing,
                            const QList<wire::FolderItem> &items, domain::ChangeSet &changes)
{
    QSet<domain::FolderKey> shown;
    for (const wire::FolderItem &item : items) {
        if (item.removed) {
            if (auto done = remove(connection, listing.mailbox, item.id, changes); !done) {
                return done;
            }
            continue;
        }
        const auto key = writeMirror(connection, listing, item);
        if (!key) {
            return tl::unexpected(key.error());
        }
        shown.insert(*key);
    }
    auto done = refreshShownFolders(connection, listing.mailbox, shown, changes);
    return done ? placeContacts(connection, listing.mailbox, changes) : done;
}

domain::Result<> saveLinks(Connection &connection, const FolderListing &listing,
                           const DeltaLinks &links)
{
    return Query(
               connection,
               "UPDATE mailbox SET folder_next_link = ?1, folder_link = ?2, folder_round = ?3"
               " WHERE key = ?4 AND (folder_next_link, folder_link, folder_round) <> (?1, ?2, ?3)")
        .execute(links.next, links.delta, listing.round, listing.mailbox);
}

} // namespace

domain::Result<Refetchable<domain::ChangeSet>>
applyDefaultFolder(Connection &connection, domain::MailboxKey mailbox, QByteArray body)
{
    const auto item = wire::readFolder(body);
    if (!item) {
        return tl::unexpected(item.error());
    }
    const auto listing = readListing(connection, mailbox);
    if (!listing) {
        return tl::unexpected(listing.error());
    }
    const auto key = writeMirror(connection, *listing, *item);
    if (!key) {
        return tl::unexpected(key.error());
    }
    Refetchable<domain::ChangeSet> changes{{.origin = domain::ChangeSet::Origin::Delta}};
    Query mark(connection,
               "UPDATE folder SET is_default = (key = ?)"
               " WHERE mailbox_key = ? AND is_default <> (key = ?)");
    if (const auto done = mark.execute(*key, mailbox, *key); !done) {
        return tl::unexpected(done.error());
    }
    Query name(connection,
               "UPDATE mailbox SET default_folder_key = ? WHERE key = ?"
               " AND default_folder_key IS NOT ?");
    if (const auto done = name.execute(*key, mailbox, *key); !done) {
        return tl::unexpected(done.error());
    }
    changes.accountsChanged = name.rowsAffected() > 0;
    changes.foldersChanged = mark.rowsAffected() > 0;
    if (const auto done = refreshShownFolders(connection, mailbox, {*key}, changes); !done) {
        return tl::unexpected(done.error());
    }
    return changes;
}

domain::Result<AppliedPage> applyFolderPage(Connection &connection, domain::MailboxKey mailbox,
                                            QByteArray page, LinkReader link, QuietLink quiet)
{
    const auto parsed = wire::readFolderPage(page);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    const auto listing = readListing(connection, mailbox);
    if (!listing) {
        return tl::unexpected(listing.error());
    }
    const auto links = linksAfter(*parsed, listing->links, link);
    if (!links) {
        return tl::unexpected(links.error());
    }
    AppliedPage applied;
    applied.changes.origin = domain::ChangeSet::Origin::Delta;
    applied.value = {links->next, static_cast<int>(parsed->items.size()), {}};
    domain::Result<> done;
    if (listing->links.isListing() && links->next.isEmpty()) {
        // The rows of this page are marked first: what is still unmarked then is gone.
        done = applyItems(connection, *listing, lastOccurrences(parsed->items), applied.changes)
                   .and_then([&] {
                       return forgetUnseen(connection, *listing, DefaultFolder::Stays,
                                           applied.changes);
                   })
                   .and_then([&] {
                       return refreshShownFolders(connection, mailbox, {}, applied.changes);
                   });
    } else {
        done = applyItems(connection, *listing, lastOccurrences(parsed->items), applied.changes);
    }
    if (done && !isWorthSaving(*links, listing->links, applied.value.items, quiet)) {
        applied.value.keptBack = links->delta;
    } else if (done) {
        done = saveLinks(connection, *listing, *links);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return applied;
}

domain::Result<domain::ChangeSet> applySharedFolders(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     QList<QByteArray> pages,
                                                     bool showsDefaultFolder)
{
    const auto listing = readListing(connection, mailbox);
    if (!listing) {
        return tl::unexpected(listing.error());
    }
    QList<wire::FolderItem> items;
    for (const QByteArray &page : pages) {
        const auto parsed = wire::readFolderPage(page);
        if (!parsed) {
            return tl::unexpected(parsed.error());
        }
        items.append(parsed->items);
    }
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    const auto done =
        applyItems(connection, *listing, lastOccurrences(items), changes)
            .and_then([&] {
                return forgetUnseen(
                    connection, *listing,
                    showsDefaultFolder ? DefaultFolder::Stays : DefaultFolder::IsAsOthers, changes);
            })
            .and_then([&] { return refreshShownFolders(connection, mailbox, {}, changes); })
            .and_then([&] { return saveLinks(connection, *listing, {}); });
    return done ? domain::Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

domain::Result<domain::ChangeSet> restartFolders(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "UPDATE mailbox SET folder_next_link = '', folder_link = '' WHERE key = ?");
    if (const auto done = query.execute(mailbox); !done) {
        return tl::unexpected(done.error());
    }
    if (query.rowsAffected() == 0) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Delta};
}

} // namespace store
