#include "services/store/fielddefinitions.h"

#include "services/store/connection.h"
#include "services/store/customfields.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace store {

using domain::Result;

namespace {

const QLatin1String idMember("id");
const QLatin1String fieldsMember("fields");

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

QJsonArray fieldsIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object().value(fieldsMember).toArray();
}

QByteArray textOf(const QJsonArray &fields)
{
    const QJsonObject whole{{QStringLiteral("version"), 1}, {fieldsMember, fields}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
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

// Every field has an id of its own, or the text is none of ours.
bool isList(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    QStringList ids = idsIn(fieldsIn(text));
    return document.object().value(fieldsMember).isArray() && !ids.contains(QString())
        && ids.removeDuplicates() == 0;
}

} // namespace

Result<DefinitionsStanding> definitionsStanding(Connection &connection, domain::MailboxKey mailbox)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto kept = known ? keptDefinitions(connection, known->account)
                            : Result<KeptDefinitions>(KeptDefinitions());
    if (!known || !kept) {
        return tl::unexpected(known ? kept.error() : known.error());
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
                               .isChanged = kept->isWhole && kept->fields != fieldsIn(known->text)};
}

Result<QByteArray> definitionsToSend(Connection &connection, domain::MailboxKey mailbox)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto kept = known ? keptDefinitions(connection, known->account)
                            : Result<KeptDefinitions>(KeptDefinitions());
    if (!known || !kept) {
        return tl::unexpected(known ? kept.error() : known.error());
    }
    return kept->isWhole ? textOf(kept->fields) : QByteArray();
}

Result<domain::ChangeSet> applyDefinitions(Connection &connection, domain::MailboxKey mailbox,
                                           QByteArray text, QDateTime now)
{
    const auto known = definitionsOf(connection, mailbox);
    const auto kept = known ? keptDefinitions(connection, known->account)
                            : Result<KeptDefinitions>(KeptDefinitions());
    if (!known || !kept) {
        return tl::unexpected(known ? kept.error() : known.error());
    }
    if (!text.isEmpty() && !isList(text)) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("fields"));
    }
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    // A folder that the server lacks would be lost on the way: what came waits until it is there.
    if (kept->isWhole) {
        const QJsonArray fields = merged(fieldsIn(known->text), kept->fields, fieldsIn(text));
        if (fields != kept->fields) {
            if (const auto done = writeDefinitions(connection, known->account, fields); !done) {
                return tl::unexpected(done.error());
            }
            changes.fieldsChanged = true;
        }
    }
    Query query(connection, "UPDATE account SET fields_json = ?, fields_read_at = ? WHERE key = ?");
    const auto done = kept->isWhole
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
