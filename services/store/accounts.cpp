#include "services/store/accounts.h"

#include "services/store/connection.h"

#include <QTimeZone>

#include <array>

namespace store {

namespace {

using domain::AccountKind;

struct KindName
{
    AccountKind kind;
    QLatin1String name;
};

constexpr std::array kindNames{
    KindName{AccountKind::Local, QLatin1String("local")},
    KindName{AccountKind::GraphUrl, QLatin1String("graphUrl")},
    KindName{AccountKind::Microsoft, QLatin1String("microsoft")},
};

QLatin1String nameOf(AccountKind kind)
{
    for (const KindName &each : kindNames) {
        if (each.kind == kind) {
            return each.name;
        }
    }
    return {};
}

AccountKind kindOf(const QString &name)
{
    for (const KindName &each : kindNames) {
        if (name == each.name) {
            return each.kind;
        }
    }
    return AccountKind::Local;
}

domain::Mailbox readMailbox(const Query &query)
{
    return {.key = {query.integer(0)},
            .account = {query.integer(1)},
            .kind = kindOf(query.text(2)),
            .userPrincipalName = query.text(3),
            .displayName = query.text(4),
            .origin = QUrl(query.text(5)),
            .defaultFolder = {query.integer(6)}};
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
                " m.default_folder_key FROM mailbox m"
                " JOIN account a ON a.key = m.account_key ORDER BY m.key");
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
                    " m.default_folder_key FROM mailbox m JOIN account a ON a.key = m.account_key"
                    " WHERE a.kind = ? AND a.origin = ? AND m.owner = ? COLLATE NOCASE");
        if (query.run(nameOf(mailbox.kind), origin, mailbox.userPrincipalName) && query.next()) {
            return Committed<domain::Mailbox>{{}, readMailbox(query)};
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    Query account(connection, "INSERT INTO account (kind, origin) VALUES (?, ?)");
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
                   .defaultFolder = {}};
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
