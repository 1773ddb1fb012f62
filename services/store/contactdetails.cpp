#include "services/store/conflicts.h"
#include "services/store/connection.h"
#include "services/store/contactrows.h"
#include "services/store/customfields.h"
#include "services/store/errorjson.h"
#include "services/store/extendedvalues.h"
#include "services/store/followups.h"
#include "services/store/openextensions.h"
#include "services/store/schemaextensions.h"
#include "services/store/shownrow.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace store {

namespace {

QDateTime instant(const QJsonObject &mirror, QLatin1String member)
{
    return QDateTime::fromString(mirror.value(member).toString(), Qt::ISODateWithMs).toUTC();
}

domain::Result<std::optional<domain::Error>> waitingFailure(Connection &connection,
                                                            domain::ContactKey key)
{
    Query query(connection,
                "SELECT error FROM change_target"
                " WHERE contact_key = ? AND state = 'parked' ORDER BY id LIMIT 1");
    if (query.run(key) && query.next()) {
        return errorFromJson(query.text(0));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return std::optional<domain::Error>();
}

} // namespace

domain::Result<ContactDetails> contactDetails(Connection &connection, domain::ContactKey key)
{
    ContactDetails details{.key = key};
    {
        Query query(connection,
                    "SELECT mailbox_key, folder_key, graph_id, server_json,"
                    " pending > failed, EXISTS (SELECT 1 FROM folder"
                    " WHERE folder.key = folder_key AND rights = 'read') FROM contact"
                    " WHERE key = ? AND deleted_at IS NULL");
        if (!query.run(key) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
        }
        details.mailbox = {query.integer(0)};
        details.folder = {query.integer(1)};
        details.graphId = {query.text(2)};
        const QJsonObject mirror = QJsonDocument::fromJson(query.bytes(3)).object();
        details.created = instant(mirror, QLatin1String("createdDateTime"));
        details.modified = instant(mirror, QLatin1String("lastModifiedDateTime"));
        details.pending = query.integer(4) != 0;
        details.isReadOnly = query.integer(5) != 0;
    }
    auto contact = shownContact(connection, key);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    details.contact = std::move(*contact);
    const auto known = areExtendedKnown(connection, key);
    if (!known) {
        return tl::unexpected(known.error());
    }
    details.extendedKnown = *known;
    auto failure = waitingFailure(connection, key);
    if (!failure) {
        return tl::unexpected(failure.error());
    }
    details.failure = std::move(*failure);
    const auto conflicting = hasOpenConflict(connection, key);
    if (!conflicting) {
        return tl::unexpected(conflicting.error());
    }
    details.hasConflict = *conflicting;
    auto flag = shownFlag(connection, key);
    if (!flag) {
        return tl::unexpected(flag.error());
    }
    details.flag = *std::move(flag);
    auto extensions = shownExtensions(connection, key);
    if (!extensions) {
        return tl::unexpected(extensions.error());
    }
    details.extensions = *std::move(extensions);
    auto fields = fieldsInMailbox(connection, details.mailbox);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    details.fields = *std::move(fields);
    auto schemas = schemasInMailbox(connection, details.mailbox);
    if (!schemas) {
        return tl::unexpected(schemas.error());
    }
    details.schemas = *std::move(schemas);
    details.revision = connection.revision();
    return details;
}

domain::Result<QList<ContactDetails>> contactDetailsOf(Connection &connection,
                                                       domain::ContactKeys keys)
{
    QList<ContactDetails> all;
    for (const domain::ContactKey key : keys) {
        auto details = contactDetails(connection, key);
        if (details) {
            all.append(std::move(*details));
        } else if (details.error().kind != domain::Error::Kind::NotFound) {
            return tl::unexpected(details.error());
        }
    }
    return all;
}

} // namespace store
