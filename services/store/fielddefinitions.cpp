#include "services/store/fielddefinitions.h"

#include "services/store/connection.h"
#include "services/store/customfields.h"
#include "services/store/schemaextensions.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace store {

using domain::Result;

namespace {

const QLatin1String idMember("id");
const QLatin1String fieldsMember("fields");
const QLatin1String schemasMember("schemas");

struct AccountDefinitions
{
    domain::AccountKey account;
    domain::GraphId folder;
    QByteArray text; // as the server had it
    qint64 readAt = 0;
};

Result<AccountDefinitions> definitionsOf(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT a.key, f.graph_id, a.fields_json, a.fields_read_at FROM mailbox m"
                " JOIN account a ON a.key = m.account_key"
                " LEFT JOIN folder f ON f.key = m.default_folder_key"
                " WHERE m.key = ? AND m.kind = 'own'");
    AccountDefinitions found;
    if (query.run(mailbox) && query.next()) {
        found = {.account = {query.integer(0)},
                 .folder = {query.text(1)},
                 .text = query.bytes(2),
                 .readAt = query.integer(3)};
    }
    return query.failed() ? Result<AccountDefinitions>(tl::unexpected(query.error())) : found;
}

QJsonArray listIn(const QByteArray &text, QLatin1String member)
{
    return QJsonDocument::fromJson(text).object().value(member).toArray();
}

// What is told of the account here, over what the server had.
struct Told
{
    KeptDefinitions fields;
    QJsonArray schemas;

    bool isIn(const QByteArray &text) const
    {
        return fields.fields == listIn(text, fieldsMember)
            && schemas == listIn(text, schemasMember);
    }
    QByteArray over(const QByteArray &text) const
    {
        QJsonObject whole = QJsonDocument::fromJson(text).object();
        whole.insert(QStringLiteral("version"), 1);
        whole.insert(fieldsMember, fields.fields);
        whole.insert(schemasMember, schemas);
        return QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
};

Result<Told> toldOf(Connection &connection, const Result<AccountDefinitions> &known)
{
    if (!known) {
        return tl::unexpected(known.error());
    }
    auto fields = keptDefinitions(connection, known->account);
    auto schemas = keptSchemas(connection, known->account);
    if (!fields || !schemas) {
        return tl::unexpected(fields ? schemas.error() : fields.error());
    }
    return Told{*std::move(fields), *std::move(schemas)};
}

QStringList idsIn(const QJsonArray &fields)
{
    QStringList ids;
    for (const QJsonValue &field : fields) {
        ids.append(field[idMember].toString());
    }
    return ids;
}

QJsonValue withId(const QJsonArray &fields, const QString &id)
{
    const auto found = std::ranges::find_if(
        fields, [&id](const QJsonValue &field) { return field[idMember].toString() == id; });
    return found == fields.end() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*found);
}

// Nobody takes a field away: it is retired.
QJsonArray merged(const QJsonArray &base, const QJsonArray &mine, const QJsonArray &theirs)
{
    const bool isReordered = idsIn(mine) != idsIn(base);
    QStringList ids = isReordered ? idsIn(mine) + idsIn(theirs) : idsIn(theirs) + idsIn(mine);
    ids.removeDuplicates();
    QJsonArray fields;
    for (const QString &id : std::as_const(ids)) {
        const QJsonValue here = withId(mine, id);
        const QJsonValue there = withId(theirs, id);
        const bool isMine =
            there.isUndefined() || (!here.isUndefined() && here != withId(base, id));
        fields.append(isMine ? here : there);
    }
    return fields;
}

// By id. Who writes no such list, an older version, has nothing to say of it.
QJsonArray mergedSchemas(const QByteArray &base, const QJsonArray &mine, const QByteArray &theirs)
{
    const QJsonArray before = listIn(base, schemasMember);
    const bool isTold = QJsonDocument::fromJson(theirs).object().contains(schemasMember);
    const QJsonArray there = isTold ? listIn(theirs, schemasMember) : before;
    std::map<QString, QJsonValue> schemas;
    for (const QString &id : idsIn(mine) + idsIn(there)) {
        const QJsonValue old = withId(before, id);
        const QJsonValue here = withId(mine, id);
        const QJsonValue other = withId(there, id);
        if (old.isUndefined() || !(here.isUndefined() || other.isUndefined())) {
            schemas[id] =
                other.isUndefined() || (!here.isUndefined() && here != old) ? here : other;
        }
    }
    QJsonArray list;
    for (const auto &[id, schema] : schemas) {
        list.append(schema);
    }
    return list;
}

Result<bool> hasUnknown(Connection &connection, domain::AccountKey account)
{
    // A slash is in what comes of schema extensions: their definitions are the service's.
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM field_number n WHERE NOT EXISTS"
                " (SELECT 1 FROM custom_field WHERE account_key = ?1 AND id = n.id)"
                " AND instr(n.id, '/') = 0"
                " AND EXISTS (SELECT 1 FROM field_value v JOIN contact c ON c.key = v.contact_key"
                " JOIN mailbox m ON m.key = c.mailbox_key"
                " WHERE v.number = n.number AND m.account_key = ?1 AND m.kind = 'own'))");
    if (!query.run(account) || !query.next()) {
        return tl::unexpected(query.error());
    }
    return query.integer(0) != 0;
}

// Each has an id of its own, or the text is none of ours.
bool isList(const QByteArray &text, QLatin1String member)
{
    QStringList ids = idsIn(listIn(text, member));
    return !ids.contains(QString()) && ids.removeDuplicates() == 0;
}

bool isOurs(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object().value(fieldsMember).isArray()
        && isList(text, fieldsMember) && isList(text, schemasMember);
}

} // namespace

Result<DefinitionsStanding> definitionsStanding(Connection &connection, domain::MailboxKey mailbox)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto told = toldOf(connection, known);
    if (!told) {
        return tl::unexpected(told.error());
    }
    const auto unknown = hasUnknown(connection, known->account);
    if (!unknown) {
        return tl::unexpected(unknown.error());
    }
    return DefinitionsStanding{.folder = known->folder,
                               .readAt = known->readAt == 0
                                   ? QDateTime()
                                   : QDateTime::fromMSecsSinceEpoch(known->readAt, Qt::UTC),
                               .hasUnknown = *unknown,
                               .isChanged = told->fields.isWhole && !told->isIn(known->text)};
}

Result<QByteArray> definitionsToSend(Connection &connection, domain::MailboxKey mailbox)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto told = toldOf(connection, known);
    if (!told) {
        return tl::unexpected(told.error());
    }
    return told->fields.isWhole ? told->over(known->text) : QByteArray();
}

Result<domain::ChangeSet> applyDefinitions(Connection &connection, domain::MailboxKey mailbox,
                                           QByteArray text, QDateTime now)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto told = toldOf(connection, known);
    if (!told) {
        return tl::unexpected(told.error());
    }
    if (!text.isEmpty() && !isOurs(text)) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("fields"));
    }
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    // A folder that the server lacks would be lost on the way: what came waits until it is there.
    if (told->fields.isWhole) {
        const QJsonArray fields = merged(listIn(known->text, fieldsMember), told->fields.fields,
                                         listIn(text, fieldsMember));
        const QJsonArray schemas = mergedSchemas(known->text, told->schemas, text);
        Result<> done;
        if (fields != told->fields.fields) {
            done = writeDefinitions(connection, known->account, fields);
            changes.fieldsChanged = true;
        }
        if (done && schemas != told->schemas) {
            done = writeSchemas(connection, known->account, schemas, changes);
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    Query query(connection, "UPDATE account SET fields_json = ?, fields_read_at = ? WHERE key = ?");
    const auto done = told->fields.isWhole
        ? query.execute(Utf8Text{text}, now.toMSecsSinceEpoch(), known->account)
        : domain::Result<>();
    return done ? Result<domain::ChangeSet>(changes) : tl::unexpected(done.error());
}

Result<domain::ChangeSet> noteDefinitionsSent(Connection &connection, domain::MailboxKey mailbox,
                                              QByteArray text)
{
    const auto known = definitionsOf(connection, mailbox);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto done = Query(connection, "UPDATE account SET fields_json = ? WHERE key = ?")
                          .execute(Utf8Text{text}, known->account);
    return done
        ? Result<domain::ChangeSet>(domain::ChangeSet{.origin = domain::ChangeSet::Origin::Push})
        : tl::unexpected(done.error());
}

} // namespace store
