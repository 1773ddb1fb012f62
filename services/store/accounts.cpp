#include "services/store/accounts.h"

#include "services/store/accountkind.h"
#include "services/store/connection.h"

#include <QTimeZone>

namespace store {

namespace {

using domain::AccountKind;

domain::Mailbox readMailbox(const Query &query)
{
    return {.key = {query.integer(0)},
            .account = {query.integer(1)},
            .kind = accountKindOf(query.text(2)),
            .isShared = query.text(9) == QLatin1String("shared"),
            .userPrincipalName = query.text(3),
            .displayName = query.text(4),
            .origin = QUrl(query.text(5)),
            .defaultFolder = {query.integer(6)},
            .color = domain::categoryColorFromGraph(query.text(7)),
            .needsSignIn = query.integer(8) != 0};
}

domain::Result<> requireMailbox(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection, "SELECT 1 FROM mailbox WHERE key = ?");
    if (query.run(mailbox) && query.next()) {
        return {};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
}

} // namespace

domain::Result<QList<domain::Mailbox>> mailboxes(Connection &connection)
{
    QList<domain::Mailbox> found;
    Query query(connection,
                "SELECT m.key, m.account_key, a.kind, m.owner, m.display_name, a.origin,"
                " m.default_folder_key, a.color, a.needs_sign_in, m.kind FROM mailbox m"
                " JOIN account a ON a.key = m.account_key ORDER BY a.position, m.key");
    query.run();
    while (query.next()) {
        found.append(readMailbox(query));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return found;
}

domain::Result<Committed<domain::Mailbox>> addMailbox(Connection &connection, NewMailbox mailbox)
{
    const QString origin = mailbox.origin.toString();
    {
        Query query(connection,
                    "SELECT m.key, m.account_key, a.kind, m.owner, m.display_name, a.origin,"
                    " m.default_folder_key, a.color, a.needs_sign_in"
                    " FROM mailbox m JOIN account a ON a.key = m.account_key"
                    " WHERE a.kind = ? AND a.origin = ? AND m.owner = ? COLLATE NOCASE"
                    " AND m.kind = 'own'");
        if (query.run(nameOf(mailbox.kind), origin, mailbox.userPrincipalName) && query.next()) {
            return Committed<domain::Mailbox>{{}, readMailbox(query)};
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    Query account(connection,
                  "INSERT INTO account (kind, origin, position)"
                  " SELECT ?, ?, ifnull(max(position), 0) + 1 FROM account");
    if (const auto done = account.execute(nameOf(mailbox.kind), origin); !done) {
        return tl::unexpected(done.error());
    }
    const domain::AccountKey accountKey{account.insertedKey()};
    Query insert(connection,
                 "INSERT INTO mailbox (account_key, owner, display_name) VALUES (?, ?, ?)");
    const auto done = insert.execute(accountKey, mailbox.userPrincipalName, mailbox.displayName);
    if (!done) {
        return tl::unexpected(done.error());
    }
    Committed<domain::Mailbox> added;
    added.changes.accountsChanged = true;
    added.value = {.key = {insert.insertedKey()},
                   .account = accountKey,
                   .kind = mailbox.kind,
                   .userPrincipalName = mailbox.userPrincipalName,
                   .displayName = mailbox.displayName,
                   .origin = mailbox.origin,
                   .defaultFolder = {},
                   .color = {}};
    return added;
}

domain::Result<domain::ChangeSet> setMailboxOwner(Connection &connection,
                                                  domain::MailboxKey mailbox, QString userId,
                                                  QString displayName)
{
    if (const auto exists = requireMailbox(connection, mailbox); !exists) {
        return tl::unexpected(exists.error());
    }
    Query account(connection,
                  "UPDATE account SET user_id = ? WHERE key ="
                  " (SELECT account_key FROM mailbox WHERE key = ?) AND user_id <> ?");
    if (const auto done = account.execute(userId, mailbox, userId); !done) {
        return tl::unexpected(done.error());
    }
    Query owner(connection,
                "UPDATE mailbox SET display_name = ? WHERE key = ? AND display_name <> ?");
    if (const auto done = owner.execute(displayName, mailbox, displayName); !done) {
        return tl::unexpected(done.error());
    }
    domain::ChangeSet changes;
    changes.accountsChanged = owner.rowsAffected() > 0;
    return changes;
}

domain::Result<domain::ChangeSet> setSyncedAt(Connection &connection, domain::MailboxKey mailbox,
                                              QDateTime instant)
{
    if (const auto exists = requireMailbox(connection, mailbox); !exists) {
        return tl::unexpected(exists.error());
    }
    Query query(connection, "UPDATE mailbox SET synced_at = ? WHERE key = ?");
    if (const auto done = query.execute(instant.toMSecsSinceEpoch(), mailbox); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{};
}

domain::Result<QDateTime> syncedAt(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection, "SELECT synced_at FROM mailbox WHERE key = ?");
    if (query.run(mailbox) && query.next()) {
        return query.isNull(0) ? QDateTime()
                               : QDateTime::fromMSecsSinceEpoch(query.integer(0), Qt::UTC);
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
}

} // namespace store
