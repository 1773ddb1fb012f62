#include "services/store/adoptcreate.h"
#include "services/store/connection.h"
#include "services/store/deltalink.h"
#include "services/store/extendedvalues.h"
#include "services/store/insertfolded.h"
#include "services/store/movecopy.h"
#include "services/store/neteffect.h"
#include "services/store/preparedpage.h"
#include "services/store/pushsettlement.h"
#include "services/store/shownrow.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

namespace {

// The folder that is listed, and what one page needs to know of it.
struct Listing
{
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    DeltaLinks links;
    qint64 round = 0;
    QList<LostCreate> lostCreates;
    QList<MovingContact> moving;
    bool isIncomplete = false; // a page told of changes to a contact that nobody has seen here

    // A first listing, and nothing of ours that it might bring back: looking each one up first would
    // find nothing.
    bool isAllNew() const { return round == 1 && lostCreates.isEmpty() && moving.isEmpty(); }
};

struct KnownRow
{
    domain::ContactKey key;
    domain::FolderKey serverFolder;
    QString etag;
    QByteArray json;     // empty: no mirror
    QByteArray extended; // the values that no page brings
    qint64 round = 0;
    bool pending = false;
};

domain::Result<Listing> readListing(Connection &connection, domain::FolderKey folder)
{
    Listing listing{.folder = folder};
    {
        Query query(connection,
                    "SELECT mailbox_key, next_link, delta_link, round FROM folder"
                    " WHERE key = ? AND deleted_at IS NULL");
        if (!query.run(folder) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("folder"));
        }
        listing.mailbox = {query.integer(0)};
        listing.links = {query.text(1), query.text(2)};
        listing.round = query.integer(3) + (listing.links.isStart() ? 1 : 0);
    }
    auto lost = lostCreates(connection, listing.mailbox);
    if (!lost) {
        return tl::unexpected(lost.error());
    }
    listing.lostCreates = std::move(*lost);
    auto moving = movingContacts(connection, listing.mailbox);
    if (!moving) {
        return tl::unexpected(moving.error());
    }
    listing.moving = std::move(*moving);
    return listing;
}

domain::Result<std::optional<KnownRow>> knownRow(Connection &connection, domain::MailboxKey mailbox,
                                                 const domain::GraphId &id)
{
    Query query(connection,
                "SELECT key, server_folder_key, etag, server_json, round, pending, extended_json"
                " FROM contact WHERE mailbox_key = ? AND graph_id = ?");
    if (query.run(mailbox, id) && query.next()) {
        return KnownRow{.key = {query.integer(0)},
                        .serverFolder = {query.integer(1)},
                        .etag = query.text(2),
                        .json = query.bytes(3),
                        .extended = query.bytes(6),
                        .round = query.integer(4),
                        .pending = query.integer(5) > 0};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return std::optional<KnownRow>();
}

std::optional<domain::ContactKey> takeLostCreate(Listing &listing, const domain::Contact &arrived)
{
    const auto found = std::ranges::find_if(listing.lostCreates, [&](const LostCreate &lost) {
        return isSameContact(lost.sent, arrived);
    });
    if (found == listing.lostCreates.end()) {
        return {};
    }
    const domain::ContactKey key = found->key;
    listing.lostCreates.erase(found);
    return key;
}

// An unknown contact that a move of ours has made: the moving one, when its answer was lost and the
// service gave it a new id; or a copy, which stays unseen until it takes the place of its source.
std::optional<MovingContact> movingContact(const Listing &listing, const wire::ContactItem &item)
{
    const auto found = std::ranges::find_if(listing.moving, [&](const MovingContact &moving) {
        return moving.copy.isEmpty()
            ? moving.target == listing.folder && isSameContact(moving.source, item.contact)
            : moving.copy == item.id;
    });
    return found == listing.moving.end() ? std::nullopt : std::optional(*found);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// What an answer to a push left here was not written as a page writes it.
bool isSame(const QByteArray &before, const wire::ContactItem &item)
{
    return before == item.bytes || QJsonDocument::fromJson(before).object() == wire::objectOf(item);
}

// A later round sends at least the members that changed: the others stay as they were.
QJsonObject laidOver(const QByteArray &before, const QJsonObject &news)
{
    QJsonObject merged = QJsonDocument::fromJson(before).object();
    for (auto member = news.begin(); member != news.end(); ++member) {
        merged.insert(member.key(), member.value());
    }
    return merged;
}

domain::Result<> writeMirror(Connection &connection, const Listing &listing, const KnownRow &row,
                             const wire::ContactItem &item, domain::ChangeSet &changes)
{
    const QJsonObject news = wire::objectOf(item);
    const QJsonObject merged = row.json.isEmpty() ? news : laidOver(row.json, news);
    domain::Result<domain::Contact> contact = item.contact;
    const bool isWhole = merged.size() == news.size();
    if (!isWhole) {
        contact = wire::toContact(merged);
    }
    if (contact) {
        contact = withExtended(std::move(*contact), row.extended);
    }
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    Query query(connection,
                "UPDATE contact SET graph_id = ?, server_folder_key = ?, etag = ?,"
                " server_json = ?, round = ?,"
                " extended_read = extended_read AND etag <> '' AND etag = ? WHERE key = ?");
    if (auto done = query.execute(item.id, listing.folder, item.etag,
                                  Utf8Text{isWhole ? item.bytes : compact(merged)}, listing.round,
                                  item.etag, row.key);
        !done) {
        return done;
    }
    if (row.pending) {
        if (auto done = reviewPending(connection, row.key); !done) {
            return done;
        }
    }
    return refreshShown(connection, row.key, *contact, changes);
}

ArrivedContact arrivedContact(const Listing &listing, const wire::ContactItem &item)
{
    return {.mailbox = listing.mailbox,
            .folder = listing.folder,
            .graphId = item.id,
            .etag = item.etag,
            .json = item.bytes,
            .round = listing.round};
}

// The answer that was lost, come another way: what was sent is done, what came later goes on from it.
domain::Result<> adopt(Connection &connection, const Listing &listing, domain::ContactKey contact,
                       const wire::ContactItem &item, domain::ChangeSet &changes)
{
    const auto open = openTargets(connection, contact);
    if (!open) {
        return tl::unexpected(open.error());
    }
    ChangeTargets sent;
    std::ranges::copy_if(*open, std::back_inserter(sent), &ChangeTarget::isInFlight);
    auto done = settleContact(connection, contact, sent, {.body = item.bytes}, changes);
    if (!done) {
        return done;
    }
    Query place(connection, "UPDATE contact SET server_folder_key = ?, round = ? WHERE key = ?");
    done = place.execute(listing.folder, listing.round, contact);
    changes.historyChanged = true;
    return done ? refreshShown(connection, contact, changes) : done;
}

// Every contact has this member, and it never changes.
bool isWhole(const wire::ContactItem &item)
{
    return wire::objectOf(item).contains(QLatin1String("createdDateTime"));
}

domain::Result<> arrive(Connection &connection, Listing &listing, const PreparedContact &item,
                        domain::ChangeSet &changes)
{
    if (item.folded && listing.isAllNew()) {
        const auto inserted = insertFolded(connection, arrivedContact(listing, item), item.contact,
                                           *item.folded, changes);
        if (!inserted || *inserted == Insertion::Done) {
            return inserted ? domain::Result<>() : tl::unexpected(inserted.error());
        }
    }
    auto known = knownRow(connection, listing.mailbox, item.id);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const bool isPart = !listing.links.isListing() && !isWhole(item);
    if (*known) {
        const KnownRow &row = **known;
        if (isPart && row.json.isEmpty()) {
            listing.isIncomplete = true;
            return {};
        }
        if (row.serverFolder == listing.folder && row.etag == item.etag && isSame(row.json, item)) {
            return row.round == listing.round
                ? domain::Result<>()
                : Query(connection, "UPDATE contact SET round = ? WHERE key = ?")
                      .execute(listing.round, row.key);
        }
        return writeMirror(connection, listing, row, item, changes);
    }
    if (const auto lost = takeLostCreate(listing, item.contact)) {
        return adopt(connection, listing, *lost, item, changes);
    }
    if (const auto moving = movingContact(listing, item)) {
        const KnownRow row{.key = moving->key, .extended = moving->extended, .pending = true};
        return moving->isCopied ? domain::Result<>()
                                : writeMirror(connection, listing, row, item, changes);
    }
    if (isPart) {
        listing.isIncomplete = true;
        return {};
    }
    return insertShown(connection, arrivedContact(listing, item), item.contact, changes);
}

// Only the folder that has the contact can take it away: the arrival in another may have come first.
domain::Result<> setAside(Connection &connection, const Listing &listing, const domain::GraphId &id)
{
    return Query(connection,
                 "UPDATE contact SET server_folder_key = NULL"
                 " WHERE mailbox_key = ? AND graph_id = ? AND server_folder_key = ?")
        .execute(listing.mailbox, id, listing.folder);
}

domain::Result<> setUnseenAside(Connection &connection, const Listing &listing)
{
    return Query(connection,
                 "UPDATE contact SET server_folder_key = NULL"
                 " WHERE server_folder_key = ? AND round <> ?")
        .execute(listing.folder, listing.round);
}

domain::Result<> saveLinks(Connection &connection, const Listing &listing, const DeltaLinks &links)
{
    return Query(connection,
                 "UPDATE folder SET next_link = ?1, delta_link = ?2, round = ?3 WHERE key = ?4"
                 " AND (next_link, delta_link, round) <> (?1, ?2, ?3)")
        .execute(links.next, links.delta, listing.round, listing.folder);
}

domain::Result<> applyItems(Connection &connection, Listing &listing,
                            const QList<PreparedContact> &items, domain::ChangeSet &changes)
{
    for (const PreparedContact &item : items) {
        auto done = item.removed ? setAside(connection, listing, item.id)
                                 : arrive(connection, listing, item, changes);
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

domain::Result<AppliedPage> applyContactPage(Connection &connection, domain::FolderKey folder,
                                             QByteArray page, LinkReader link, QuietLink quiet)
{
    auto read = readPreparedPage(page);
    return read ? applyPreparedPage(connection, folder, *std::move(read), std::move(link), quiet)
                : domain::Result<AppliedPage>(tl::unexpected(read.error()));
}

domain::Result<AppliedPage> applyPreparedPage(Connection &connection, domain::FolderKey folder,
                                              PreparedPage page, LinkReader link, QuietLink quiet)
{
    auto listing = readListing(connection, folder);
    if (!listing) {
        return tl::unexpected(listing.error());
    }
    const auto links = linksAfter(page, listing->links, link);
    if (!links) {
        return tl::unexpected(links.error());
    }
    AppliedPage applied;
    applied.changes.origin = domain::ChangeSet::Origin::Delta;
    applied.value = {links->next, page.sent, {}};
    auto done = applyItems(connection, *listing, page.items, applied.changes);
    if (done && listing->links.isListing() && links->next.isEmpty()) {
        done = setUnseenAside(connection, *listing);
    }
    if (done && listing->isIncomplete) { // only a whole listing tells the rest of it
        applied.value.nextLink.clear();
        done = saveLinks(connection, *listing, {});
    } else if (done && !isWorthSaving(*links, listing->links, page.sent, quiet)) {
        applied.value.keptBack = links->delta;
    } else if (done) {
        done = saveLinks(connection, *listing, *links);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return applied;
}

domain::Result<domain::ChangeSet> restartFolder(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "UPDATE folder SET next_link = '', delta_link = '' WHERE key = ?");
    if (const auto done = query.execute(folder); !done) {
        return tl::unexpected(done.error());
    }
    if (query.rowsAffected() == 0) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("folder"));
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Delta};
}

} // namespace store
