#include "services/store/sharedmailbox.h"

#include "services/store/accounts.h"
#include "services/store/connection.h"
#include "services/store/removemailbox.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace store {

using domain::Result;
using Right = FolderRights::Right;

namespace {

constexpr QLatin1String readOnly("read");
constexpr QLatin1String writable("write");

QLatin1String nameOf(Right right)
{
    switch (right) {
    case Right::Unknown:
        return {};
    case Right::Read:
        return readOnly;
    case Right::Write:
        return writable;
    }
    Q_UNREACHABLE();
}

Right rightFrom(const QString &name)
{
    return name == readOnly ? Right::Read : name == writable ? Right::Write : Right::Unknown;
}

Result<> judge(Query &query)
{
    const bool isRefused = query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    if (isRefused) {
        return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Forbidden,
                                            .code = QStringLiteral("read-only"),
                                            .message = QStringLiteral("folder")});
    }
    return {};
}

Result<std::optional<domain::Mailbox>> mailboxOf(Connection &connection, domain::MailboxKey key)
{
    const auto all = mailboxes(connection);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto found = std::ranges::find(*all, key, &domain::Mailbox::key);
    return found == all->end() ? std::optional<domain::Mailbox>() : std::optional(*found);
}

} // namespace

Result<Committed<domain::Mailbox>> addSharedMailbox(Connection &connection,
                                                    domain::AccountKey account, QString owner,
                                                    QString displayName)
{
    Query insert(connection,
                 "INSERT INTO mailbox (account_key, kind, owner, display_name)"
                 " SELECT key, 'shared', ?2, ?3 FROM account WHERE key = ?1 AND NOT EXISTS"
                 " (SELECT 1 FROM mailbox WHERE account_key = ?1 AND owner = ?2 COLLATE NOCASE)");
    if (const auto done = insert.execute(account, owner, displayName); !done) {
        return tl::unexpected(done.error());
    }
    Committed<domain::Mailbox> added;
    added.changes.accountsChanged = added.changes.foldersChanged = insert.rowsAffected() > 0;
    Query query(connection,
                "SELECT key FROM mailbox WHERE account_key = ? AND owner = ? COLLATE NOCASE");
    const bool isThere = query.run(account, owner) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    const auto mailbox =
        isThere ? mailboxOf(connection, {query.integer(0)}) : std::optional<domain::Mailbox>();
    if (!mailbox) {
        return tl::unexpected(mailbox.error());
    }
    if (!*mailbox) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("account"));
    }
    added.value = **mailbox;
    return added;
}

Result<domain::ChangeSet> removeSharedMailbox(Connection &connection, domain::MailboxKey mailbox)
{
    const auto found = mailboxOf(connection, mailbox);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found || !(*found)->isShared) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("shared mailbox"));
    }
    domain::ChangeSet changes;
    const auto done = removeMailbox(connection, mailbox, changes);
    return done ? Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

Result<QList<FolderRights>> folderRights(Connection &connection, domain::MailboxKey mailbox)
{
    QList<FolderRights> rights;
    Query query(connection,
                "SELECT key, graph_id, rights FROM folder WHERE mailbox_key = ?"
                " AND graph_id IS NOT NULL AND deleted_at IS NULL ORDER BY key");
    query.run(mailbox);
    while (query.next()) {
        rights.append({{query.integer(0)}, query.text(1), rightFrom(query.text(2))});
    }
    return query.failed() ? Result<QList<FolderRights>>(tl::unexpected(query.error())) : rights;
}

Result<domain::ChangeSet> setFolderRights(Connection &connection, QList<FolderRights> rights)
{
    domain::ChangeSet changes;
    for (const FolderRights &each : rights) {
        Query query(connection, "UPDATE folder SET rights = ?1 WHERE key = ?2 AND rights <> ?1");
        if (const auto done = query.execute(nameOf(each.right), each.folder); !done) {
            return tl::unexpected(done.error());
        }
        changes.foldersChanged = changes.foldersChanged || query.rowsAffected() > 0;
    }
    return changes;
}

Result<> requireWritable(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT 1 FROM folder WHERE key = ? AND rights = 'read'");
    query.run(folder);
    return judge(query);
}

Result<> requireWritable(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT 1 FROM contact c JOIN folder f ON f.key = c.folder_key"
                " WHERE c.key = ? AND f.rights = 'read'");
    query.run(contact);
    return judge(query);
}

Result<int> countReadOnly(Connection &connection, domain::ContactKeys contacts)
{
    Query any(connection, "SELECT EXISTS (SELECT 1 FROM folder WHERE rights = 'read')");
    any.run();
    const bool isAny = any.next() && any.integer(0) != 0;
    if (any.failed()) {
        return tl::unexpected(any.error());
    }
    if (!isAny) {
        return 0;
    }
    QJsonArray keys;
    for (const domain::ContactKey contact : std::as_const(contacts)) {
        keys.append(contact.value);
    }
    Query query(
        connection,
        "SELECT count(*) FROM json_each(?) wanted CROSS JOIN contact c ON c.key = wanted.value"
        " CROSS JOIN folder f ON f.key = c.folder_key WHERE f.rights = 'read'");
    if (!query.run(Utf8Text{QJsonDocument(keys).toJson(QJsonDocument::Compact)}) || !query.next()) {
        return tl::unexpected(query.error());
    }
    return static_cast<int>(query.integer(0));
}

} // namespace store
