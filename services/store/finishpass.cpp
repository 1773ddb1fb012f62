#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/store/editcategories.h"
#include "services/store/forgetcontact.h"
#include "services/store/recreatecontact.h"
#include "services/store/removalguard.h"
#include "services/store/servermirror.h"
#include "services/store/shownrow.h"
#include "services/store/unplacedcontacts.h"

#include <QDateTime>

namespace store {

namespace {

struct AsideContact
{
    domain::ContactKey key;
    bool hasEdit = false; // of anything but a delete
    qint64 takenBack = 0; // a delete: a restore waits behind it
    bool isInFlight = false;
};

domain::Result<QList<AsideContact>> asideContacts(Connection &connection,
                                                  domain::MailboxKey mailbox)
{
    QList<AsideContact> aside;
    Query query(connection,
                "SELECT c.key,"
                " coalesce(sum(t.action <> 'deleteContact'), 0) > 0"
                " AND coalesce(sum(t.action = 'deleteContact'), 0) = 0,"
                " coalesce(sum(t.state IN ('sent', 'look')), 0),"
                " max(iif(t.action = 'deleteContact', t.id, 0)),"
                " max(iif(t.action = 'createContact', t.id, 0))"
                " FROM contact c LEFT JOIN change_target t"
                " ON t.contact_key = c.key AND t.state <> 'settled'"
                " WHERE c.server_folder_key IS NULL AND c.server_json IS NOT NULL"
                " AND c.mailbox_key = ? GROUP BY c.key");
    query.run(mailbox);
    while (query.next()) {
        const qint64 deleted = query.integer(3);
        aside.append({.key = {query.integer(0)},
                      .hasEdit = query.integer(1) != 0,
                      .takenBack = deleted < query.integer(4) ? deleted : 0,
                      .isInFlight = query.integer(2) != 0});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return aside;
}

// What was deleted and is gone: only the restore is left to be sent.
domain::Result<> endTakenBack(Connection &connection, const AsideContact &contact)
{
    auto done = Query(connection,
                      "UPDATE change_target SET state = 'settled', settled_at = ?"
                      " WHERE contact_key = ? AND id <= ? AND state <> 'settled'")
                    .execute(QDateTime::currentMSecsSinceEpoch(), contact.key, contact.takenBack);
    return done ? clearContactMirror(connection, contact.key) : done;
}

} // namespace

domain::Result<> forgetContact(Connection &connection, domain::ContactKey key,
                               domain::ChangeSet &changes)
{
    Query settle(connection,
                 "UPDATE change_target SET state = 'settled', settled_at = ?"
                 " WHERE contact_key = ? AND state <> 'settled'");
    if (auto done = settle.execute(QDateTime::currentMSecsSinceEpoch(), key); !done) {
        return done;
    }
    changes.historyChanged = changes.historyChanged || settle.rowsAffected() > 0;
    // One that was deleted here as well has its values in the change that deleted it; not so one that
    // came into a folder while that was deleted.
    Query gone(connection,
               "UPDATE contact SET deleted_json = iif(deleted_at IS NOT NULL AND EXISTS"
               " (SELECT 1 FROM change_target t WHERE t.contact_key = contact.key"
               " AND t.action = 'deleteContact'), NULL, server_json),"
               " server_json = NULL, etag = '' WHERE key = ?");
    return gone.execute(key);
}

domain::Result<domain::ChangeSet> finishPass(Connection &connection, domain::MailboxKey mailbox)
{
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    if (const auto done = reviewHeldFolders(connection, mailbox, changes); !done) {
        return tl::unexpected(done.error());
    }
    if (const auto done = reviewUnplaced(connection, mailbox); !done) {
        return tl::unexpected(done.error());
    }
    const auto aside = asideContacts(connection, mailbox);
    if (!aside) {
        return tl::unexpected(aside.error());
    }
    domain::ContactKeys leaving;
    for (const AsideContact &contact : *aside) {
        if (contact.isInFlight) {
            continue; // our own move may be the reason; its answer will tell
        }
        if (!contact.hasEdit && contact.takenBack == 0) {
            leaving.append(contact.key);
            continue;
        }
        auto done = contact.takenBack > 0 ? endTakenBack(connection, contact)
                                          : recreateContact(connection, contact.key);
        done = done ? refreshShown(connection, contact.key, changes) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        changes.historyChanged = true;
    }
    const auto gone = contactsToForget(connection, mailbox, leaving);
    if (!gone) {
        return tl::unexpected(gone.error());
    }
    for (const domain::ContactKey contact : *gone) {
        auto done = forgetContact(connection, contact, changes);
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    if (const auto swept = sweepLabels(connection, mailbox, changes); !swept) {
        return tl::unexpected(swept.error());
    }
    return changes;
}

domain::Result<PullPlan> pullPlan(Connection &connection, domain::MailboxKey mailbox)
{
    PullPlan plan;
    {
        Query query(connection,
                    "SELECT default_folder_key,"
                    " iif(folder_next_link <> '', folder_next_link, folder_link),"
                    " kind = 'shared' FROM mailbox WHERE key = ?");
        if (!query.run(mailbox) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
        }
        plan.defaultFolder = {query.integer(0)};
        plan.folderLink = query.text(1);
        plan.isShared = query.integer(2) != 0;
    }
    Query query(connection,
                "SELECT key, graph_id, iif(next_link <> '', next_link, delta_link)"
                " FROM folder WHERE mailbox_key = ? AND graph_id IS NOT NULL"
                " AND deleted_at IS NULL ORDER BY NOT is_default, key");
    query.run(mailbox);
    while (query.next()) {
        plan.folders.append({{query.integer(0)}, {query.text(1)}, query.text(2)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return plan;
}

} // namespace store
