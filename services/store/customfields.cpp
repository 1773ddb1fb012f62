#include "services/store/customfields.h"

#include "services/store/accounts.h"
#include "services/store/connection.h"
#include "services/store/schemaextensions.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

using domain::CustomField;
using domain::CustomFields;
using domain::Result;

namespace {

const QLatin1String foldersMember("folders");

struct StoredField
{
    QString id;
    QJsonObject definition;
    QJsonArray folders;
};

Utf8Text textOf(const QJsonArray &array)
{
    return {QJsonDocument(array).toJson(QJsonDocument::Compact)};
}

Result<QList<StoredField>> storedFields(Connection &connection, domain::AccountKey account)
{
    QList<StoredField> fields;
    Query query(connection,
                "SELECT id, definition, folders FROM custom_field WHERE account_key = ?"
                " ORDER BY position, id");
    query.run(account);
    while (query.next()) {
        fields.append({.id = query.text(0),
                       .definition = QJsonDocument::fromJson(query.bytes(1)).object(),
                       .folders = QJsonDocument::fromJson(query.bytes(2)).array()});
    }
    return query.failed() ? Result<QList<StoredField>>(tl::unexpected(query.error())) : fields;
}

Result<> write(Connection &connection, domain::AccountKey account, int position,
               const StoredField &field)
{
    Query query(connection,
                "INSERT INTO custom_field (account_key, id, position, definition, folders)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_key, id) DO UPDATE SET"
                " position = excluded.position, definition = excluded.definition,"
                " folders = excluded.folders");
    auto done =
        query.execute(account, field.id, position,
                      Utf8Text{QJsonDocument(field.definition).toJson(QJsonDocument::Compact)},
                      textOf(field.folders));
    const auto number = done ? fieldNumber(connection, field.id) : Result<int>(0);
    return number ? done : tl::unexpected(number.error());
}

// By the folder's id in a mailbox of the account; invalid when it is not known here.
Result<domain::FolderKey> folderById(Connection &connection, domain::AccountKey account,
                                     const QString &id)
{
    Query query(connection,
                "SELECT f.key FROM folder f JOIN mailbox m ON m.key = f.mailbox_key"
                " WHERE m.account_key = ? AND f.graph_id = ?");
    const bool isThere = query.run(account, id) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? domain::FolderKey{query.integer(0)} : domain::FolderKey();
}

Result<QString> idOfFolder(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT graph_id FROM folder WHERE key = ?");
    const bool isThere = query.run(folder) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.text(0) : QString();
}

Result<QList<domain::FolderKey>> foldersFrom(Connection &connection, domain::AccountKey account,
                                             const QJsonArray &kept)
{
    QList<domain::FolderKey> folders;
    for (const QJsonValue &each : kept) {
        const auto key = each.isString()
            ? folderById(connection, account, each.toString())
            : Result<domain::FolderKey>(domain::FolderKey{each.toInteger()});
        if (!key) {
            return tl::unexpected(key.error());
        }
        // One that is not known still says that the field is not in all of them.
        folders.append(*key);
    }
    return folders;
}

QJsonArray keptFolders(const QList<domain::FolderKey> &folders)
{
    QJsonArray kept;
    for (const domain::FolderKey folder : folders) {
        if (folder.isValid()) {
            kept.append(folder.value);
        }
    }
    return kept;
}

// What another computer chose and this one does not know stays chosen.
QJsonArray withUnknown(QJsonArray folders, const QJsonArray &before, const CustomField &field)
{
    if (field.folders.contains(domain::FolderKey())) {
        for (const QJsonValue &each : before) {
            if (each.isString()) {
                folders.append(each);
            }
        }
    }
    return folders;
}

// The id of the retired field that is added again; empty: there is none.
QString retiredTwin(const QList<StoredField> &before, const CustomFields &listed,
                    const CustomField &field)
{
    for (const StoredField &each : before) {
        const CustomField known = domain::definitionFrom(each.definition);
        const bool isListed = std::ranges::find(listed, each.id, &CustomField::id) != listed.end();
        if (known.isRetired && !isListed && known.kind == field.kind
            && known.name.compare(field.name, Qt::CaseInsensitive) == 0) {
            return each.id;
        }
    }
    return {};
}

} // namespace

Result<int> fieldNumber(Connection &connection, const QString &id)
{
    {
        Query query(connection, "SELECT number FROM field_number WHERE id = ?");
        if (query.run(id) && query.next()) {
            return static_cast<int>(query.integer(0));
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    Query insert(connection, "INSERT INTO field_number (id) VALUES (?)");
    if (const auto done = insert.execute(id); !done) {
        return tl::unexpected(done.error());
    }
    return static_cast<int>(insert.insertedKey());
}

Result<CustomFields> fieldsOf(Connection &connection, domain::AccountKey account)
{
    const auto stored = storedFields(connection, account);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    CustomFields fields;
    for (const StoredField &each : *stored) {
        CustomField field = domain::definitionFrom(each.definition);
        auto folders = foldersFrom(connection, account, each.folders);
        const auto number = fieldNumber(connection, each.id);
        if (!folders || !number) {
            return tl::unexpected(folders ? number.error() : folders.error());
        }
        field.id = each.id;
        field.folders = *std::move(folders);
        field.column = *number;
        fields.append(field);
    }
    return fields;
}

Result<CustomFields> fieldsInMailbox(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection, "SELECT account_key FROM mailbox WHERE key = ?");
    if (!query.run(mailbox) || !query.next()) {
        return query.failed() ? Result<CustomFields>(tl::unexpected(query.error()))
                              : CustomFields();
    }
    auto fields = fieldsOf(connection, domain::AccountKey{query.integer(0)});
    const auto schemas = schemasInMailbox(connection, mailbox);
    if (!fields || !schemas) {
        return tl::unexpected(fields ? schemas.error() : fields.error());
    }
    for (const domain::SchemaExtension &schema : *schemas) {
        *fields += domain::fieldsOf(schema);
    }
    return fields;
}

Result<CustomFields> fieldsInFolder(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT mailbox_key FROM folder WHERE key = ?");
    if (!query.run(folder) || !query.next()) {
        return query.failed() ? Result<CustomFields>(tl::unexpected(query.error()))
                              : CustomFields();
    }
    return fieldsInMailbox(connection, domain::MailboxKey{query.integer(0)});
}

Result<QList<AccountFields>> customFields(Connection &connection)
{
    const auto all = mailboxes(connection);
    if (!all) {
        return tl::unexpected(all.error());
    }
    QList<AccountFields> accounts;
    for (const domain::Mailbox &mailbox : *all) {
        auto account = std::ranges::find(accounts, mailbox.account, &AccountFields::account);
        if (account == accounts.end()) {
            auto fields = fieldsOf(connection, mailbox.account);
            if (!fields) {
                return tl::unexpected(fields.error());
            }
            accounts.append({.account = mailbox.account,
                             .userPrincipalName = {},
                             .mailboxes = {},
                             .fields = *std::move(fields)});
            account = std::prev(accounts.end());
        }
        account->mailboxes.append(mailbox.key);
        if (!mailbox.isShared) {
            account->userPrincipalName = mailbox.userPrincipalName;
        }
    }
    return accounts;
}

Result<domain::ChangeSet> setCustomFields(Connection &connection, domain::AccountKey account,
                                          CustomFields fields)
{
    const auto before = storedFields(connection, account);
    if (!before) {
        return tl::unexpected(before.error());
    }
    QStringList taken;
    for (const StoredField &each : *before) {
        taken.append(each.id);
    }
    QStringList listed;
    for (qsizetype place = 0; place < fields.size(); ++place) {
        CustomField &field = fields[place];
        field.name = field.name.simplified();
        CustomFields others = fields;
        others.removeAt(place);
        if (!field.isRetired && domain::definitionProblem(field, others)) {
            return tl::unexpected(domain::Error{.kind = domain::Error::Kind::BadInput,
                                                .code = field.name,
                                                .message = QStringLiteral("definition")});
        }
        if (field.id.isEmpty()) {
            const QString old = retiredTwin(*before, fields, field);
            field.id = old.isEmpty() ? domain::newFieldId(field.name, taken) : old;
            taken.append(field.id);
        }
        const auto old = std::ranges::find(*before, field.id, &StoredField::id);
        const bool isKnown = old != before->end();
        const StoredField written{
            .id = field.id,
            .definition = domain::definitionJson(field, isKnown ? old->definition : QJsonObject()),
            .folders = withUnknown(keptFolders(field.folders),
                                   isKnown ? old->folders : QJsonArray(), field)};
        if (const auto done = write(connection, account, static_cast<int>(place), written); !done) {
            return tl::unexpected(done.error());
        }
        listed.append(field.id);
    }
    int place = static_cast<int>(fields.size());
    for (const StoredField &each : *before) {
        if (listed.contains(each.id)) {
            continue;
        }
        CustomField gone = domain::definitionFrom(each.definition);
        gone.id = each.id;
        gone.isRetired = true;
        const StoredField retired{.id = each.id,
                                  .definition = domain::definitionJson(gone, each.definition),
                                  .folders = each.folders};
        if (const auto done = write(connection, account, place++, retired); !done) {
            return tl::unexpected(done.error());
        }
    }
    return domain::ChangeSet{.fieldsChanged = true};
}

Result<KeptDefinitions> keptDefinitions(Connection &connection, domain::AccountKey account)
{
    const auto stored = storedFields(connection, account);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    KeptDefinitions kept;
    for (const StoredField &each : *stored) {
        QJsonObject json = each.definition;
        QJsonArray folders;
        for (const QJsonValue &folder : each.folders) {
            const auto id = folder.isString()
                ? Result<QString>(folder.toString())
                : idOfFolder(connection, domain::FolderKey{folder.toInteger()});
            if (!id) {
                return tl::unexpected(id.error());
            }
            kept.isWhole = kept.isWhole && !id->isEmpty();
            folders.append(*id);
        }
        if (!folders.isEmpty()) {
            json.insert(foldersMember, folders);
        }
        kept.fields.append(json);
    }
    return kept;
}

Result<> writeDefinitions(Connection &connection, domain::AccountKey account,
                          const QJsonArray &fields)
{
    if (auto done =
            Query(connection, "DELETE FROM custom_field WHERE account_key = ?").execute(account);
        !done) {
        return done;
    }
    int place = 0;
    for (const QJsonValue &each : fields) {
        QJsonObject definition = each.toObject();
        const QString id = definition.value(QLatin1String("id")).toString();
        QJsonArray folders;
        const QJsonArray ids = definition.take(foldersMember).toArray();
        for (const QJsonValue &folder : ids) {
            const auto key = folderById(connection, account, folder.toString());
            if (!key) {
                return tl::unexpected(key.error());
            }
            folders.append(key->isValid() ? QJsonValue(key->value) : folder);
        }
        if (auto done = write(connection, account, place++, {id, definition, folders}); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
