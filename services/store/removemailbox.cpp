#include "services/store/removemailbox.h"

#include "services/store/accountlist.h"
#include "services/store/connection.h"

#include <array>

namespace store {

namespace {

using domain::AccountKey;
using domain::MailboxKey;
using domain::Result;

// In this order; each with the mailbox's key.
constexpr std::array removal{
    "DELETE FROM draft WHERE folder_key IN (SELECT key FROM folder WHERE mailbox_key = ?)",
    // The text index keeps no rows of its own: it has to be told what they held.
    "INSERT INTO contact_text (contact_text, rowid, name, details, digits)"
    " SELECT 'delete', f.contact_key, f.name, f.details, f.digits FROM contact_fold f"
    " JOIN contact c ON c.key = f.contact_key WHERE f.indexed = 1 AND c.mailbox_key = ?",
    "DELETE FROM place_view WHERE place IN (SELECT 'mailbox:' || ?1"
    " UNION SELECT 'folder:' || key FROM folder WHERE mailbox_key = ?1"
    " UNION SELECT 'view:' || v.key FROM saved_view v LEFT JOIN folder f ON f.key = v.folder_key"
    " WHERE coalesce(f.mailbox_key, v.mailbox_key) = ?1)",
    "DELETE FROM meta WHERE name IN (SELECT 'heldRemoval/' || ?1 UNION SELECT 'apart/' || ?1"
    " UNION SELECT 'heldFolder/' || key FROM folder WHERE mailbox_key = ?1"
    " UNION SELECT 'unplaced/' || key FROM contact WHERE mailbox_key = ?1)",
    // Before their folders: those would look through all of them for each.
    "DELETE FROM contact WHERE mailbox_key = ?",
    "DELETE FROM mailbox WHERE key = ?",
};

template <class Key>
Result<QList<qint64>> numbers(Connection &connection, const char *sql, Key key)
{
    QList<qint64> found;
    Query query(connection, sql);
    query.run(key);
    while (query.next()) {
        found.append(query.integer(0));
    }
    return query.failed() ? Result<QList<qint64>>(tl::unexpected(query.error())) : found;
}

Result<QList<qint64>> changesOf(Connection &connection, MailboxKey mailbox)
{
    return numbers(connection,
                   "SELECT DISTINCT t.change_id FROM change_target t"
                   " LEFT JOIN contact c ON c.key = t.contact_key"
                   " LEFT JOIN folder f ON f.key = t.folder_key"
                   " LEFT JOIN category g ON g.key = t.category_key"
                   " WHERE coalesce(c.mailbox_key, f.mailbox_key, g.mailbox_key) = ?",
                   mailbox);
}

// Half of a change must not be undone, and of nothing there is nothing to undo.
Result<> closeChanges(Connection &connection, const QList<qint64> &changes)
{
    constexpr std::array steps{
        "UPDATE change SET undo_state = 'final' WHERE id = ?",
        "UPDATE change SET inverse_of = NULL, undo_state = 'final' WHERE inverse_of = ?",
        "DELETE FROM change WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM change_target WHERE change_id = ?1)"};
    Result<> done;
    for (const char *sql : steps) {
        for (const qint64 change : changes) {
            done = done ? Query(connection, sql).execute(change) : done;
        }
    }
    return done;
}

} // namespace

namespace {

// Of the account, or of the mailbox alone: the other key is invalid.
Result<PendingWork> pendingWork(Connection &connection, AccountKey account, MailboxKey mailbox)
{
    Query query(connection,
                "SELECT (SELECT count(*) FROM change_target t"
                " LEFT JOIN contact c ON c.key = t.contact_key"
                " LEFT JOIN folder f ON f.key = t.folder_key"
                " LEFT JOIN category g ON g.key = t.category_key JOIN mailbox m"
                " ON m.key = coalesce(c.mailbox_key, f.mailbox_key, g.mailbox_key)"
                " WHERE t.state <> 'settled' AND (m.account_key = ?1 OR m.key = ?2)),"
                " (SELECT count(*) FROM conflict x JOIN contact c ON c.key = x.contact_key"
                " JOIN mailbox m ON m.key = c.mailbox_key"
                " WHERE x.choice = '' AND c.deleted_at IS NULL"
                " AND (m.account_key = ?1 OR m.key = ?2)),"
                " (SELECT count(*) FROM draft d LEFT JOIN contact c ON c.key = d.contact_key"
                " LEFT JOIN folder f ON f.key = d.folder_key"
                " JOIN mailbox m ON m.key = coalesce(c.mailbox_key, f.mailbox_key)"
                " WHERE m.account_key = ?1 OR m.key = ?2)");
    if (!query.run(account, mailbox) || !query.next()) {
        return tl::unexpected(query.error());
    }
    return PendingWork{.changes = static_cast<int>(query.integer(0)),
                       .conflicts = static_cast<int>(query.integer(1)),
                       .drafts = static_cast<int>(query.integer(2))};
}

} // namespace

Result<PendingWork> pendingOf(Connection &connection, AccountKey account)
{
    return pendingWork(connection, account, {});
}

Result<PendingWork> pendingIn(Connection &connection, MailboxKey mailbox)
{
    return pendingWork(connection, {}, mailbox);
}

Result<> removeMailbox(Connection &connection, MailboxKey mailbox, domain::ChangeSet &changes)
{
    const auto contacts =
        numbers(connection, "SELECT key FROM contact WHERE mailbox_key = ?", mailbox);
    const auto touched = contacts ? changesOf(connection, mailbox) : contacts;
    Result<> done = touched ? Result<>() : tl::unexpected(touched.error());
    for (const char *sql : removal) {
        done = done ? Query(connection, sql).execute(mailbox) : done;
    }
    done = done ? closeChanges(connection, *touched) : done;
    if (!done) {
        return done;
    }
    for (const qint64 contact : *contacts) {
        changes.removed.append(domain::ContactKey{contact});
    }
    changes.accountsChanged = changes.foldersChanged = changes.categoriesChanged =
        changes.historyChanged = true;
    return {};
}

Result<domain::ChangeSet> removeAccount(Connection &connection, AccountKey account)
{
    const auto mailboxes =
        numbers(connection, "SELECT key FROM mailbox WHERE account_key = ?", account);
    Result<> done = mailboxes ? Result<>() : tl::unexpected(mailboxes.error());
    domain::ChangeSet changes{.accountsChanged = true};
    for (qsizetype i = 0; done && i < mailboxes->size(); ++i) {
        done = removeMailbox(connection, MailboxKey{mailboxes->at(i)}, changes);
    }
    done = done
        ? Query(connection, "DELETE FROM meta WHERE name = 'wantedScopes/' || ?").execute(account)
        : done;
    done = done ? Query(connection, "DELETE FROM account WHERE key = ?").execute(account) : done;
    return done ? Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

} // namespace store
