#include "services/store/schemaextensions.h"

#include "services/store/accounts.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/wire/extensioncodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

using domain::Result;
using domain::SchemaExtension;

namespace {

Result<QList<SchemaExtension>> schemasOf(Connection &connection, domain::AccountKey account)
{
    QList<SchemaExtension> schemas;
    Query query(connection,
                "SELECT definition FROM schema_extension WHERE account_key = ? ORDER BY id");
    query.run(account);
    while (query.next()) {
        auto schema = wire::readSchemaExtension(query.bytes(0));
        if (!schema) {
            return tl::unexpected(schema.error());
        }
        schemas.append(*std::move(schema));
    }
    return query.failed() ? Result<QList<SchemaExtension>>(tl::unexpected(query.error())) : schemas;
}

Result<> write(Connection &connection, domain::AccountKey account, const SchemaExtension &schema,
               const QDateTime &now)
{
    const QByteArray definition =
        QJsonDocument(wire::schemaExtensionJson(schema)).toJson(QJsonDocument::Compact);
    return Query(connection,
                 "INSERT INTO schema_extension (account_key, id, definition, read_at)"
                 " VALUES (?, ?, ?, ?) ON CONFLICT (account_key, id) DO UPDATE SET"
                 " definition = excluded.definition, read_at = excluded.read_at")
        .execute(account, schema.id, Utf8Text{definition}, now.toMSecsSinceEpoch());
}

QStringList readableIds(const QList<SchemaExtension> &schemas)
{
    QStringList ids;
    for (const SchemaExtension &schema : schemas) {
        if (schema.isReadable()) {
            ids.append(schema.id);
        }
    }
    return ids;
}

// The values of every contact, once more and whatever the service said before.
Result<> readAgain(Connection &connection, domain::AccountKey account)
{
    auto done = Query(connection,
                      "UPDATE mailbox SET abilities = json_remove(abilities, '$.schemas')"
                      " WHERE account_key = ?")
                    .execute(account);
    return done ? Query(connection,
                        "UPDATE contact SET extended_read = 0 WHERE graph_id IS NOT NULL AND"
                        " mailbox_key IN (SELECT key FROM mailbox WHERE account_key = ?)")
                      .execute(account)
                : done;
}

// What contacts have of it goes too.
Result<> drop(Connection &connection, domain::AccountKey account, const QString &id,
              domain::ChangeSet &changes)
{
    domain::ContactKeys holders;
    {
        Query query(connection,
                    "SELECT e.contact_key FROM contact_extension e"
                    " JOIN contact c ON c.key = e.contact_key"
                    " JOIN mailbox m ON m.key = c.mailbox_key"
                    " WHERE m.account_key = ? AND e.name = ?");
        query.run(account, domain::schemaName(id));
        while (query.next()) {
            holders.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    auto done = Query(connection, "DELETE FROM schema_extension WHERE account_key = ? AND id = ?")
                    .execute(account, id);
    for (const domain::ContactKey contact : std::as_const(holders)) {
        done = done
            ? Query(connection, "DELETE FROM contact_extension WHERE contact_key = ? AND name = ?")
                  .execute(contact, domain::schemaName(id))
            : done;
        done = done ? refreshShown(connection, contact, changes) : done;
    }
    changes.fieldsChanged = true;
    return done;
}

// Where the status is unknown the definition that was known stays.
Result<> keep(Connection &connection, domain::AccountKey account, QList<SchemaExtension> schemas,
              const QDateTime &now, domain::ChangeSet &changes)
{
    const auto before = schemasOf(connection, account);
    if (!before) {
        return tl::unexpected(before.error());
    }
    for (SchemaExtension &schema : schemas) {
        const auto known = std::ranges::find(*before, schema.id, &SchemaExtension::id);
        if (schema.status == domain::SchemaStatus::Unknown && known != before->end()) {
            schema = *known;
            schema.status = domain::SchemaStatus::Unknown;
        }
        if (const auto done = write(connection, account, schema, now); !done) {
            return done;
        }
    }
    const auto after = schemasOf(connection, account);
    if (!after) {
        return tl::unexpected(after.error());
    }
    changes.fieldsChanged = changes.fieldsChanged || *before != *after;
    return readableIds(*before) != readableIds(*after) ? readAgain(connection, account)
                                                       : Result<>();
}

} // namespace

Result<QList<AccountSchemas>> schemaExtensions(Connection &connection)
{
    const auto all = mailboxes(connection);
    if (!all) {
        return tl::unexpected(all.error());
    }
    QList<AccountSchemas> accounts;
    for (const domain::Mailbox &mailbox : *all) {
        if (mailbox.isShared) {
            continue;
        }
        auto schemas = schemasOf(connection, mailbox.account);
        if (!schemas) {
            return tl::unexpected(schemas.error());
        }
        accounts.append({.account = mailbox.account,
                         .userPrincipalName = mailbox.userPrincipalName,
                         .mailbox = mailbox.key,
                         .schemas = *std::move(schemas)});
    }
    return accounts;
}

Result<QList<SchemaExtension>> schemasInMailbox(Connection &connection, domain::MailboxKey mailbox)
{
    domain::AccountKey account;
    {
        Query query(connection, "SELECT account_key FROM mailbox WHERE key = ?");
        if (query.run(mailbox) && query.next()) {
            account = {query.integer(0)};
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return schemasOf(connection, account);
}

Result<domain::ChangeSet> keepSchemas(Connection &connection, domain::AccountKey account,
                                      QList<SchemaExtension> schemas, QDateTime now)
{
    domain::ChangeSet changes;
    const auto done = keep(connection, account, std::move(schemas), now, changes);
    return done ? Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

Result<domain::ChangeSet> dropSchema(Connection &connection, domain::AccountKey account, QString id)
{
    domain::ChangeSet changes;
    const auto done = drop(connection, account, id, changes);
    return done ? Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

Result<SchemaStanding> schemaStanding(Connection &connection, domain::MailboxKey mailbox)
{
    SchemaStanding standing;
    Query query(connection,
                "SELECT s.account_key, s.id, s.read_at,"
                " ifnull(json_extract(m.abilities, '$.schemas') = 'refused', 0)"
                " FROM schema_extension s JOIN mailbox m ON m.account_key = s.account_key"
                " WHERE m.key = ? AND m.kind = 'own' ORDER BY s.read_at DESC");
    query.run(mailbox);
    while (query.next()) {
        standing.account = {query.integer(0)};
        standing.ids.append(query.text(1));
        standing.readAt = QDateTime::fromMSecsSinceEpoch(query.integer(2), Qt::UTC);
        standing.areRefused = query.integer(3) != 0;
    }
    return query.failed() ? Result<SchemaStanding>(tl::unexpected(query.error())) : standing;
}

Result<QJsonArray> keptSchemas(Connection &connection, domain::AccountKey account)
{
    const auto schemas = schemasOf(connection, account);
    if (!schemas) {
        return tl::unexpected(schemas.error());
    }
    QJsonArray kept;
    for (const SchemaExtension &schema : *schemas) {
        kept.append(wire::schemaExtensionJson(schema));
    }
    return kept;
}

Result<> writeSchemas(Connection &connection, domain::AccountKey account,
                      const QJsonArray &definitions, domain::ChangeSet &changes)
{
    const auto before = schemasOf(connection, account);
    if (!before) {
        return tl::unexpected(before.error());
    }
    QStringList ids;
    QList<SchemaExtension> news;
    for (const QJsonValue &each : definitions) {
        const auto schema = wire::readSchemaExtension(each.toObject());
        if (!schema) {
            return tl::unexpected(schema.error());
        }
        ids.append(schema->id);
        if (!before->contains(*schema)) {
            news.append(*schema);
        }
    }
    Result<> done;
    for (const SchemaExtension &schema : *before) {
        done =
            done && !ids.contains(schema.id) ? drop(connection, account, schema.id, changes) : done;
    }
    const QDateTime never = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return done && !news.isEmpty() ? keep(connection, account, news, never, changes) : done;
}

} // namespace store
