#include "services/store/unplacedcontacts.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

const char once[] = "once"; // a whole pass has not shown its folder

QString metaName(domain::ContactKey contact)
{
    return QStringLiteral("unplaced/%1").arg(contact.value);
}

domain::Result<> forget(Connection &connection, domain::ContactKey contact)
{
    return Query(connection, "DELETE FROM meta WHERE name = ?").execute(metaName(contact));
}

domain::Result<> setAside(Connection &connection, domain::ContactKey contact)
{
    return Query(connection, "UPDATE contact SET server_folder_key = NULL WHERE key = ?")
        .execute(contact);
}

struct Unplaced
{
    domain::ContactKey contact;
    domain::FolderKey at;     // where it counts as lying
    domain::FolderKey folder; // where it lies; invalid: not known yet
    bool isListed = false;    // that folder
    bool wasMissed = false;   // by a whole pass
    bool hasEdits = false;
};

domain::Result<QList<Unplaced>> unplaced(Connection &connection, domain::MailboxKey mailbox)
{
    QList<Unplaced> found;
    Query query(connection,
                "SELECT c.key, c.server_folder_key, f.key, f.delta_link <> '', meta.value = ?,"
                " EXISTS (SELECT 1 FROM change_target t WHERE t.contact_key = c.key"
                " AND t.state <> 'settled')"
                " FROM meta JOIN contact c ON c.key = substr(meta.name, 10)"
                " LEFT JOIN folder f ON f.mailbox_key = c.mailbox_key"
                " AND f.graph_id = json_extract(c.server_json, '$.parentFolderId')"
                " WHERE meta.name >= 'unplaced/' AND meta.name < 'unplaced0'"
                " AND c.mailbox_key = ?");
    query.run(QString::fromLatin1(once), mailbox);
    while (query.next()) {
        found.append({.contact = {query.integer(0)},
                      .at = {query.integer(1)},
                      .folder = {query.integer(2)},
                      .isListed = query.integer(3) != 0,
                      .wasMissed = query.integer(4) != 0,
                      .hasEdits = query.integer(5) != 0});
    }
    return query.failed() ? domain::Result<QList<Unplaced>>(tl::unexpected(query.error()))
                          : domain::Result<QList<Unplaced>>(std::move(found));
}

} // namespace

domain::Result<> noteUnplaced(Connection &connection, domain::ContactKey contact)
{
    return Query(connection, "INSERT OR IGNORE INTO meta (name, value) VALUES (?, '')")
        .execute(metaName(contact));
}

domain::Result<bool> isUnplaced(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM meta WHERE name = ?)"
                " AND server_folder_key NOT IN (SELECT key FROM folder"
                " WHERE graph_id = json_extract(server_json, '$.parentFolderId'))"
                " FROM contact WHERE key = ?");
    const bool isFound = query.run(metaName(contact), contact) && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(isFound && query.integer(0) != 0);
}

domain::Result<> placeContacts(Connection &connection, domain::MailboxKey mailbox,
                               domain::ChangeSet &changes)
{
    const auto all = unplaced(connection, mailbox);
    if (!all) {
        return tl::unexpected(all.error());
    }
    for (const Unplaced &each : *all) {
        if (!each.folder.isValid() || each.isListed || !each.at.isValid()) {
            continue;
        }
        auto done = forget(connection, each.contact);
        // One that lies there already may have been shown by a listing that is not at its end.
        done = done && each.at != each.folder
            ? Query(connection, "UPDATE contact SET server_folder_key = ?, round = 0 WHERE key = ?")
                  .execute(each.folder, each.contact)
            : done;
        done = done ? refreshShown(connection, each.contact, changes) : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

domain::Result<> reviewUnplaced(Connection &connection, domain::MailboxKey mailbox)
{
    const auto all = unplaced(connection, mailbox);
    if (!all) {
        return tl::unexpected(all.error());
    }
    for (const Unplaced &each : *all) {
        domain::Result<> done;
        if (each.folder.isValid() ? each.isListed : each.wasMissed && !each.hasEdits) {
            done = forget(connection, each.contact);
            if (done && each.at != each.folder) {
                done = setAside(connection, each.contact);
            }
        } else if (!each.folder.isValid() && !each.wasMissed) {
            done = Query(connection, "UPDATE meta SET value = ? WHERE name = ?")
                       .execute(QString::fromLatin1(once), metaName(each.contact));
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace store
