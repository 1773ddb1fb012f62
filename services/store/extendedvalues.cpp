#include "services/store/extendedvalues.h"

#include "services/store/connection.h"
#include "services/store/extendedpages.h"
#include "services/store/followups.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/shownrow.h"
#include "services/wire/deltapage.h"
#include "services/wire/extendedproperties.h"

#include <QJsonDocument>

namespace store {

namespace {

struct ExtendedRow
{
    domain::ContactKey key;
    QString etag;
    QByteArray json; // null: none known
    QByteArray flag;
    bool isPending = false;
};

domain::Result<std::optional<ExtendedRow>>
extendedRow(Connection &connection, domain::MailboxKey mailbox, const domain::GraphId &id)
{
    Query query(connection,
                "SELECT key, etag, extended_json, pending, flag_json FROM contact"
                " WHERE mailbox_key = ? AND graph_id = ? AND server_json IS NOT NULL"
                " AND +extended_read = 0");
    if (query.run(mailbox, id) && query.next()) {
        return ExtendedRow{.key = {query.integer(0)},
                           .etag = query.text(1),
                           .json = query.isNull(2) ? QByteArray() : query.bytes(2),
                           .flag = query.bytes(4),
                           .isPending = query.integer(3) > 0};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return std::optional<ExtendedRow>();
}

QByteArray compact(const QJsonArray &list)
{
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

bool isNothing(const QByteArray &json)
{
    return json.isEmpty() || json == "[]";
}

domain::Result<> write(Connection &connection, domain::ContactKey key, const QByteArray &json,
                       bool isRead)
{
    return Query(connection,
                 "UPDATE contact SET extended_json = ?, extended_read = ?"
                 " WHERE key = ?")
        .execute(Utf8Text{json}, isRead, key);
}

// Most contacts have none and had none: one statement.
domain::Result<bool> noteNothing(Connection &connection, domain::MailboxKey mailbox,
                                 const wire::ExtendedItem &item)
{
    Query query(connection,
                "UPDATE contact SET extended_json = '[]', extended_read = 1"
                " WHERE mailbox_key = ? AND graph_id = ? AND etag = ? AND +extended_read = 0"
                " AND ifnull(extended_json, '[]') = '[]' AND flag_json IS NULL AND NOT EXISTS"
                " (SELECT 1 FROM contact_extension WHERE contact_key = contact.key)"
                " AND server_json IS NOT NULL");
    if (const auto done = query.execute(mailbox, item.id, item.etag); !done) {
        return tl::unexpected(done.error());
    }
    return query.rowsAffected() > 0;
}

domain::Result<> take(Connection &connection, domain::MailboxKey mailbox,
                      const wire::ExtendedItem &item, ExtendedReading reading,
                      domain::ChangeSet &changes)
{
    const QJsonObject flag = item.flag ? flagJson(*item.flag) : QJsonObject();
    if (item.values.isEmpty() && flag.isEmpty() && item.extensions.isEmpty()) {
        const auto noted = noteNothing(connection, mailbox, item);
        if (!noted || *noted) {
            return noted ? domain::Result<>() : tl::unexpected(noted.error());
        }
    }
    const auto known = extendedRow(connection, mailbox, item.id);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (!*known) {
        return {};
    }
    const ExtendedRow &row = **known;
    const QByteArray json = compact(item.values);
    const bool isSameVersion = item.etag.isEmpty() || row.etag.isEmpty() || item.etag == row.etag;
    if (auto done = write(connection, row.key, json, isSameVersion || reading.isLast); !done) {
        return done;
    }
    const QByteArray flagBytes =
        flag.isEmpty() ? QByteArray() : QJsonDocument(flag).toJson(QJsonDocument::Compact);
    const bool isFlagChanged = item.flag && flagBytes != row.flag;
    if (isFlagChanged) {
        if (auto done = Query(connection, "UPDATE contact SET flag_json = ? WHERE key = ?")
                            .execute(Utf8Text{flagBytes}, row.key);
            !done) {
            return done;
        }
    }
    const bool isValueChanged = json != row.json && !(isNothing(json) && isNothing(row.json));
    const auto extensions = reading.withExtensions
        ? readExtensions(connection, row.key, item.extensions, reading.schemas)
        : domain::Result<Mirror>(Mirror::Unchanged);
    if (!extensions) {
        return tl::unexpected(extensions.error());
    }
    const bool isChanged = isValueChanged || isFlagChanged || *extensions == Mirror::Changed;
    if (isChanged && row.isPending) {
        if (auto done = reviewPending(connection, row.key); !done) {
            return done;
        }
    }
    return isChanged ? refreshShown(connection, row.key, changes) : domain::Result<>();
}

domain::Result<QByteArray> storedJson(Connection &connection, domain::ContactKey contact)
{
    Query query(connection, "SELECT extended_json FROM contact WHERE key = ?");
    if (!query.run(contact) || !query.next()) {
        return query.failed()
            ? tl::unexpected(query.error())
            : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
    }
    return query.bytes(0);
}

} // namespace

domain::Result<QList<WaitingFolder>> extendedPlan(Connection &connection,
                                                  domain::MailboxKey mailbox)
{
    QList<WaitingFolder> plan;
    {
        Query query(connection,
                    "SELECT f.graph_id, c.graph_id FROM contact c"
                    " JOIN folder f ON f.key = c.server_folder_key"
                    " WHERE c.mailbox_key = ? AND c.extended_read = 0 AND c.graph_id IS NOT NULL"
                    " AND c.deleted_at IS NULL AND f.graph_id IS NOT NULL"
                    " ORDER BY c.server_folder_key LIMIT ?");
        query.run(mailbox, waitingAtOnce);
        while (query.next()) {
            const domain::GraphId folder{query.text(0)};
            if (plan.isEmpty() || plan.last().graphId != folder) {
                plan.append({.graphId = folder});
            }
            plan.last().waiting.append({query.text(1)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (WaitingFolder &folder : plan) {
        Query query(connection,
                    "SELECT count(*) FROM contact WHERE server_folder_key ="
                    " (SELECT key FROM folder WHERE mailbox_key = ? AND graph_id = ?)");
        if (!query.run(mailbox, folder.graphId) || !query.next()) {
            return tl::unexpected(query.error());
        }
        folder.contacts = static_cast<int>(query.integer(0));
    }
    return plan;
}

domain::Result<Refetchable<Committed<int>>> applyExtended(Connection &connection,
                                                          domain::MailboxKey mailbox,
                                                          wire::ExtendedPages pages,
                                                          ExtendedReading reading)
{
    return takeExtendedPages(connection, pages,
                             [&](const wire::ExtendedItem &item, domain::ChangeSet &changes) {
                                 return take(connection, mailbox, item, reading, changes);
                             });
}

domain::Result<domain::ChangeSet> refuseExtended(Connection &connection, domain::MailboxKey mailbox)
{
    Query query(connection,
                "UPDATE mailbox SET abilities = json_set(abilities, '$.extended', 'refused')"
                " WHERE key = ?");
    if (const auto done = query.execute(mailbox); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Delta};
}

domain::Result<ExtendedAbilities> extendedAbilities(Connection &connection,
                                                    domain::MailboxKey mailbox)
{
    Query query(connection,
                "SELECT ifnull(json_extract(abilities, '$.beta') <> 'refused', 1),"
                " ifnull(json_extract(abilities, '$.extensions') <> 'refused', 1),"
                " ifnull(json_extract(abilities, '$.schemas') <> 'refused', 1)"
                " FROM mailbox WHERE key = ?");
    ExtendedAbilities abilities;
    if (query.run(mailbox) && query.next()) {
        abilities = {query.integer(0) != 0, query.integer(1) != 0, query.integer(2) != 0};
    }
    return query.failed() ? domain::Result<ExtendedAbilities>(tl::unexpected(query.error()))
                          : abilities;
}

domain::Result<domain::ChangeSet> setExtendedAbilities(Connection &connection,
                                                       domain::MailboxKey mailbox,
                                                       ExtendedAbilities abilities)
{
    const auto word = [](bool does) {
        return does ? QLatin1String("read") : QLatin1String("refused");
    };
    Query query(connection,
                "UPDATE mailbox SET abilities = json_set(abilities, '$.beta', ?, '$.extensions', ?,"
                " '$.schemas', ?) WHERE key = ?");
    if (const auto done = query.execute(word(abilities.flags), word(abilities.extensions),
                                        word(abilities.schemas), mailbox);
        !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{.origin = domain::ChangeSet::Origin::Delta};
}

domain::Result<bool> areExtendedKnown(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT c.extended_read = 1 OR c.graph_id IS NULL"
                " OR ifnull(json_extract(m.abilities, '$.extended') = 'refused', 0)"
                " FROM contact c JOIN mailbox m ON m.key = c.mailbox_key WHERE c.key = ?");
    if (!query.run(contact) || !query.next()) {
        return query.failed()
            ? tl::unexpected(query.error())
            : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
    }
    return query.integer(0) != 0;
}

domain::Result<> noteExtendedSent(Connection &connection, domain::ContactKey contact,
                                  const domain::ContactPatch &sent)
{
    if (wire::extendedToJson(sent).isEmpty()) {
        return {};
    }
    const auto before = storedJson(connection, contact);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const QJsonArray after = wire::extendedAfter(QJsonDocument::fromJson(*before).array(), sent);
    return Query(connection, "UPDATE contact SET extended_json = ? WHERE key = ?")
        .execute(Utf8Text{compact(after)}, contact);
}

domain::Result<> noteExtendedCreated(Connection &connection, domain::ContactKey contact,
                                     const domain::Contact &sent, CreateAnswer answer)
{
    const QJsonArray values = wire::extendedToJson(domain::difference({}, sent));
    return write(connection, contact, compact(values), answer == CreateAnswer::Direct);
}

domain::Result<> noteExtendedRead(Connection &connection, domain::ContactKey contact,
                                  const QJsonArray &values)
{
    return write(connection, contact, compact(values), true);
}

domain::Result<> noteExtendedStale(Connection &connection, domain::ContactKey contact)
{
    return Query(connection, "UPDATE contact SET extended_read = 0 WHERE key = ?").execute(contact);
}

domain::Result<domain::Contact> withExtended(domain::Contact contact,
                                             const QByteArray &extendedJson)
{
    if (isNothing(extendedJson)) {
        return contact;
    }
    wire::JsonReader reader(
        {{QString(wire::extendedMember), QJsonDocument::fromJson(extendedJson).array()}});
    wire::readExtendedProperties(reader, contact);
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return contact;
}

} // namespace store
