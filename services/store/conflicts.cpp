#include "services/store/conflicts.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

namespace store {

namespace {

QString jsonOf(domain::ContactProperty property, const domain::PropertyValue &value)
{
    const domain::ContactPatch patch{{{property, value}}};
    return QString::fromUtf8(
        QJsonDocument(wire::patchToJson(patch)).toJson(QJsonDocument::Compact));
}

domain::Result<domain::PropertyValue> valueIn(const QByteArray &json,
                                              domain::ContactProperty property)
{
    const auto patch = wire::patchFromJson(QJsonDocument::fromJson(json).object());
    if (!patch || !patch->touches(property)) {
        return patch ? domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict"))
                     : tl::unexpected(patch.error());
    }
    return patch->values.at(property);
}

domain::Result<Conflict> readRow(const Query &query)
{
    const auto property = domain::propertyByGraphName(query.text(3));
    if (!property) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("conflict property"));
    }
    Conflict conflict{.id = query.integer(0),
                      .contact = {query.integer(1)},
                      .contactName = query.text(2),
                      .values = {.property = *property, .base = {}, .mine = {}, .theirs = {}},
                      .foundAt = QDateTime::fromMSecsSinceEpoch(query.integer(7), Qt::UTC)};
    int column = 4;
    for (domain::PropertyValue domain::PropertyConflict::*member :
         {&domain::PropertyConflict::base, &domain::PropertyConflict::mine,
          &domain::PropertyConflict::theirs}) {
        auto value = valueIn(query.bytes(column++), *property);
        if (!value) {
            return tl::unexpected(value.error());
        }
        conflict.values.*member = std::move(*value);
    }
    return conflict;
}

QLatin1String nameOf(ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::Mine:
        return QLatin1String("mine");
    case ConflictChoice::Theirs:
        return QLatin1String("theirs");
    case ConflictChoice::Both:
        return QLatin1String("both");
    }
    Q_UNREACHABLE();
}

domain::Result<domain::ContactKey> contactOfOpen(Connection &connection, qint64 id)
{
    Query query(connection, "SELECT contact_key FROM conflict WHERE id = ? AND choice = ''");
    if (query.run(id) && query.next()) {
        return domain::ContactKey{query.integer(0)};
    }
    return query.failed()
        ? tl::unexpected(query.error())
        : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("conflict"));
}

} // namespace

domain::Result<QList<Conflict>> openConflicts(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT conflict.id, contact.key, contact.name, property, base, mine, theirs,"
                " found_at FROM conflict JOIN contact ON contact.key = conflict.contact_key"
                " WHERE choice = '' AND contact.deleted_at IS NULL"
                " AND (?1 IS NULL OR contact.key = ?1)"
                " ORDER BY contact.sort_key, contact.key, conflict.id");
    QList<Conflict> conflicts;
    query.run(contact);
    while (query.next()) {
        auto conflict = readRow(query);
        if (!conflict) {
            return tl::unexpected(conflict.error());
        }
        conflicts.append(std::move(*conflict));
    }
    return query.failed() ? domain::Result<QList<Conflict>>(tl::unexpected(query.error()))
                          : conflicts;
}

domain::Result<domain::ChangeSet> settleConflict(Connection &connection, qint64 id,
                                                 ConflictChoice choice, domain::ContactPatch edit)
{
    const auto contact = contactOfOpen(connection, id);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    if (auto done = Query(connection, "UPDATE conflict SET choice = ? WHERE id = ?")
                        .execute(nameOf(choice), id);
        !done) {
        return tl::unexpected(done.error());
    }
    ChangeWriter writer(connection, ChangeKind::UpdateContacts);
    if (auto done = writer.updateContact(*contact, edit); !done) {
        return tl::unexpected(done.error());
    }
    if (writer.hasRecorded()) {
        const auto shown = shownContact(connection, *contact);
        return shown ? writer.finish(domain::shownName(*shown), {}) : tl::unexpected(shown.error());
    }
    domain::ChangeSet changes{.historyChanged = true};
    if (auto done = refreshShown(connection, *contact, changes); !done) {
        return tl::unexpected(done.error());
    }
    return changes;
}

domain::Result<> recordConflicts(Connection &connection, domain::ContactKey contact,
                                 const QList<domain::PropertyConflict> &conflicts)
{
    for (const domain::PropertyConflict &conflict : conflicts) {
        Query query(connection,
                    "INSERT INTO conflict (contact_key, property, base, mine, theirs, found_at)"
                    " VALUES (?, ?, ?, ?, ?, ?)");
        if (auto done = query.execute(
                contact, domain::graphName(conflict.property),
                jsonOf(conflict.property, conflict.base), jsonOf(conflict.property, conflict.mine),
                jsonOf(conflict.property, conflict.theirs), QDateTime::currentMSecsSinceEpoch());
            !done) {
            return done;
        }
    }
    return {};
}

domain::Result<bool> hasOpenConflict(Connection &connection, domain::ContactKey contact)
{
    Query query(connection, "SELECT 1 FROM conflict WHERE contact_key = ? AND choice = ''");
    const bool found = query.run(contact) && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(found);
}

} // namespace store
