#include "services/store/servermirror.h"

#include "services/store/connection.h"
#include "services/store/extendedvalues.h"
#include "services/store/neteffect.h"
#include "services/store/pushsettlement.h"
#include "services/store/searchindex.h"
#include "services/store/unplacedcontacts.h"
#include "services/wire/extendedproperties.h"

#include <QJsonDocument>

namespace store {

namespace {

domain::Result<domain::ContactKey> twinOf(Connection &connection, const ContactStanding &standing,
                                          const domain::GraphId &id)
{
    Query query(connection,
                "SELECT key FROM contact WHERE mailbox_key = ? AND graph_id = ?"
                " AND key <> ?");
    if (query.run(standing.mailbox, id, standing.key) && query.next()) {
        return domain::ContactKey{query.integer(0)};
    }
    return query.failed() ? domain::Result<domain::ContactKey>(tl::unexpected(query.error()))
                          : domain::Result<domain::ContactKey>(domain::ContactKey{});
}

// Of two rows that are one contact, the person deleted one: what was one too many is gone.
domain::Result<> keepTheOther(Connection &connection, domain::ContactKey one,
                              domain::ContactKey other)
{
    const auto first = openTargets(connection, one);
    const auto second = openTargets(connection, other);
    if (!first || !second) {
        return tl::unexpected(first ? second.error() : first.error());
    }
    if (endsDeleted(*first) == endsDeleted(*second)) {
        return {};
    }
    for (const ChangeTarget &target : *first + *second) {
        if (target.action == PushAction::DeleteContact && !target.isInFlight()) {
            if (auto done = settleTarget(connection, target.key); !done) {
                return done;
            }
        }
    }
    return {};
}

domain::Result<> absorb(Connection &connection, domain::ContactKey twin, domain::ContactKey into,
                        domain::ChangeSet &changes)
{
    if (auto done = keepTheOther(connection, twin, into); !done) {
        return done;
    }
    if (auto done =
            Query(connection, "UPDATE change_target SET contact_key = ? WHERE contact_key = ?")
                .execute(into, twin);
        !done) {
        return done;
    }
    if (auto done = Query(connection,
                          "UPDATE OR IGNORE photo SET contact_key = ?"
                          " WHERE contact_key = ?")
                        .execute(into, twin);
        !done) {
        return done;
    }
    if (auto done = Query(connection,
                          "UPDATE OR IGNORE contact_extension SET contact_key = ?"
                          " WHERE contact_key = ?")
                        .execute(into, twin);
        !done) {
        return done;
    }
    if (auto done = unindexContact(connection, twin); !done) {
        return done;
    }
    changes.removed.append(twin);
    return Query(connection, "DELETE FROM contact WHERE key = ?").execute(twin);
}

// Every place that names the twin now names the folder itself.
domain::Result<> absorb(Connection &connection, domain::FolderKey twin, domain::FolderKey into)
{
    for (const char *statement :
         {"UPDATE contact SET folder_key = ? WHERE folder_key = ?",
          "UPDATE contact SET server_folder_key = ? WHERE server_folder_key = ?",
          "UPDATE folder SET parent_key = ? WHERE parent_key = ?",
          "UPDATE change_target SET folder_key = ? WHERE folder_key = ?",
          "UPDATE change_target SET patch = json_set(patch, '$.folder', ?)"
          " WHERE json_extract(patch, '$.folder') = ?",
          "UPDATE change_target SET base = json_set(base, '$.folder', ?)"
          " WHERE json_extract(base, '$.folder') = ?",
          "UPDATE change_target SET patch = json_set(patch, '$.parent', ?)"
          " WHERE json_extract(patch, '$.parent') = ?",
          "UPDATE change_target SET base = json_set(base, '$.parent', ?)"
          " WHERE json_extract(base, '$.parent') = ?"}) {
        if (auto done = Query(connection, statement).execute(into, twin); !done) {
            return done;
        }
    }
    return Query(connection, "DELETE FROM folder WHERE key = ?").execute(twin);
}

} // namespace

domain::Result<> writeContactMirror(Connection &connection, const ContactStanding &standing,
                                    const wire::ContactItem &item, domain::FolderKey folder,
                                    domain::ChangeSet &changes)
{
    const auto twin = twinOf(connection, standing, item.id);
    const auto named = folderByGraphId(connection, standing.mailbox, item.parentFolderId);
    if (!twin || !named) {
        return tl::unexpected(twin ? named.error() : twin.error());
    }
    if (twin->isValid()) {
        if (auto done = absorb(connection, *twin, standing.key, changes); !done) {
            return done;
        }
    }
    QJsonObject mirror = wire::objectOf(item);
    const QJsonValue extended = mirror.take(wire::extendedMember);
    const QByteArray json = QJsonDocument(mirror).toJson(QJsonDocument::Compact);
    Query query(connection,
                "UPDATE contact SET graph_id = ?, etag = ?, server_json = ?, server_folder_key = ?,"
                " round = coalesce((SELECT round FROM folder WHERE key = ?), 0) WHERE key = ?");
    // A listing of that folder that is under way need not show it any more: it counts as seen.
    const domain::FolderKey place = named->isValid() ? *named : folder;
    auto done = query.execute(item.id, item.etag, Utf8Text{json}, place, place, standing.key);
    if (done && !named->isValid()) {
        done = noteUnplaced(connection, standing.key);
    }
    if (done && extended.isArray()) {
        done = noteExtendedRead(connection, standing.key, extended.toArray());
    }
    return done;
}

domain::Result<> writeFolderMirror(Connection &connection, const FolderStanding &standing,
                                   const wire::FolderItem &item)
{
    const auto known = folderByGraphId(connection, standing.mailbox, item.id);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (known->isValid() && *known != standing.key) {
        if (auto done = absorb(connection, *known, standing.key); !done) {
            return done;
        }
    }
    Query query(connection,
                "UPDATE folder SET graph_id = ?, server_name = ?,"
                " server_parent_id = ? WHERE key = ?");
    return query.execute(item.id, item.displayName, item.parentFolderId, standing.key);
}

domain::Result<> clearContactMirror(Connection &connection, domain::ContactKey contact)
{
    if (auto done = forgetServerPhoto(connection, contact); !done) {
        return done;
    }
    return Query(connection,
                 "UPDATE contact SET graph_id = NULL, etag = '', server_json = NULL,"
                 " server_folder_key = NULL, extended_json = NULL, extended_read = 0"
                 " WHERE key = ?")
        .execute(contact);
}

domain::Result<> clearFolderMirror(Connection &connection, domain::FolderKey folder)
{
    return Query(connection,
                 "UPDATE folder SET graph_id = NULL, server_name = NULL,"
                 " server_parent_id = NULL, next_link = '', delta_link = ''"
                 " WHERE key = ?")
        .execute(folder);
}

} // namespace store
