#include "services/store/extensionround.h"

#include "services/store/connection.h"
#include "services/store/extendedpages.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

struct ReadContact
{
    domain::ContactKey key; // invalid: not known
    bool isPending = false;
};

domain::Result<ReadContact> contactOf(Connection &connection, domain::MailboxKey mailbox,
                                      const domain::GraphId &id)
{
    Query query(connection,
                "SELECT key, pending FROM contact WHERE mailbox_key = ? AND graph_id = ?"
                " AND server_json IS NOT NULL");
    ReadContact contact;
    if (query.run(mailbox, id) && query.next()) {
        contact = {{query.integer(0)}, query.integer(1) > 0};
    }
    return query.failed() ? domain::Result<ReadContact>(tl::unexpected(query.error())) : contact;
}

domain::Result<> take(Connection &connection, domain::MailboxKey mailbox,
                      const wire::ExtendedItem &item, Schemas schemas, domain::ChangeSet &changes)
{
    const auto contact = contactOf(connection, mailbox, item.id);
    if (!contact || !contact->key.isValid()) {
        return contact ? domain::Result<>() : tl::unexpected(contact.error());
    }
    const auto mirror = readExtensions(connection, contact->key, item.extensions, schemas);
    if (!mirror || *mirror == Mirror::Unchanged) {
        return mirror ? domain::Result<>() : tl::unexpected(mirror.error());
    }
    if (contact->isPending) {
        if (auto done = settleMoot(connection, contact->key); !done) {
            return done;
        }
    }
    return refreshShown(connection, contact->key, changes);
}

} // namespace

domain::Result<ExtensionRound> nextExtensionRound(Connection &connection,
                                                  domain::MailboxKey mailbox, QDateTime due)
{
    ExtensionRound round;
    {
        Query query(connection,
                    "SELECT key, graph_id, extensions_read_at FROM folder WHERE mailbox_key = ?"
                    " AND graph_id IS NOT NULL AND deleted_at IS NULL"
                    " ORDER BY extensions_read_at");
        query.run(mailbox);
        while (query.next()) {
            const qint64 readAt = query.integer(2);
            round.hasNewFolder = round.hasNewFolder || readAt == 0;
            if (readAt > 0) {
                if (readAt < due.toMSecsSinceEpoch()) {
                    round.folder = {query.integer(0)};
                    round.graphId = {query.text(1)};
                }
                break;
            }
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    if (!round.folder.isValid()) {
        return round;
    }
    Query query(connection, "SELECT count(*) FROM contact WHERE server_folder_key = ?");
    if (!query.run(round.folder) || !query.next()) {
        return tl::unexpected(query.error());
    }
    round.contacts = static_cast<int>(query.integer(0));
    return round;
}

domain::Result<Refetchable<Committed<int>>> applyExtensions(Connection &connection,
                                                            domain::MailboxKey mailbox,
                                                            wire::ExtendedPages pages,
                                                            Schemas schemas)
{
    return takeExtendedPages(connection, pages,
                             [&](const wire::ExtendedItem &item, domain::ChangeSet &changes) {
                                 return take(connection, mailbox, item, schemas, changes);
                             });
}

domain::Result<domain::ChangeSet> noteExtensionsRead(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     domain::FolderKey folder, QDateTime now)
{
    Query query(connection,
                "UPDATE folder SET extensions_read_at = ?1 WHERE mailbox_key = ?2"
                " AND iif(?3 IS NULL, extensions_read_at = 0, key = ?3)");
    if (const auto done = query.execute(now.toMSecsSinceEpoch(), mailbox, folder); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Delta};
}

} // namespace store
