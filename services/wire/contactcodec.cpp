#include "services/wire/contactcodec.h"

#include "services/wire/extendedproperties.h"
#include "services/wire/propertycodec.h"

#include <QJsonDocument>

namespace wire {

namespace {

constexpr QLatin1String displayName("displayName");

} // namespace

domain::Result<domain::Contact> toContact(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::Contact contact = readContactProperties(reader);
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return contact;
}

QJsonObject patchBody(const domain::ContactPatch &patch, const domain::Contact &after)
{
    QJsonObject body;
    for (const auto &[property, newValue] : patch.values) {
        if (!domain::isExtended(property)) {
            body.insert(domain::graphName(property), propertyToJson(newValue));
        }
    }
    if (const QJsonArray extended = extendedToJson(patch); !extended.isEmpty()) {
        body.insert(extendedMember, extended);
    }
    // An empty name that nobody touched stays out: asking for null might be read as "generate one".
    if (!body.isEmpty() && !after.displayName.isEmpty()) {
        body.insert(displayName, propertyToJson(after.displayName));
    }
    return body;
}

QJsonObject createBody(const domain::Contact &contact, const QString &token)
{
    QJsonObject body;
    const domain::ContactPatch filled = domain::difference({}, contact);
    for (const auto &[property, held] : filled.values) {
        if (!domain::isExtended(property)) {
            body.insert(domain::graphName(property), propertyToJson(held));
        }
    }
    QJsonArray extended = extendedToJson(filled);
    extended.prepend(QJsonObject{{QStringLiteral("id"), createTokenPropertyId()},
                                 {QStringLiteral("value"), token}});
    body.insert(extendedMember, extended);
    return body;
}

QJsonObject patchToJson(const domain::ContactPatch &patch)
{
    QJsonObject json;
    for (const auto &[property, newValue] : patch.values) {
        json.insert(domain::graphName(property), propertyToJson(newValue));
    }
    return json;
}

domain::Result<domain::ContactPatch> patchFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::ContactPatch patch;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto property = domain::propertyByGraphName(member.key());
        if (!property) {
            return domain::failure(domain::Error::Kind::BadReply, member.key());
        }
        patch.values.emplace(*property, readProperty(reader, *property));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return patch;
}

QString createTokenPropertyId()
{
    // Named properties are a finite quota of a mailbox: this one name serves every create, for
    // good.
    return QStringLiteral("String {5f2c1d7e-94b0-4a3e-8c66-0b7d9e21a4f3} Name KarteiCreateToken");
}

QString createTokenFilter(const QString &token)
{
    QString quoted = token;
    quoted.replace(u'\'', QStringLiteral("''"));
    return QStringLiteral(
               "singleValueExtendedProperties/Any(ep: ep/id eq '%1' and ep/value eq '%2')")
        .arg(createTokenPropertyId(), quoted);
}

QJsonObject objectOf(const ContactItem &item)
{
    return QJsonDocument::fromJson(item.bytes).object();
}

domain::Result<ContactItem> toContactItem(const QJsonObject &json)
{
    JsonReader reader(json);
    ContactItem item;
    item.id.text = reader.id(QLatin1String("id"));
    item.removed = reader.has(QLatin1String("@removed"));
    if (!item.removed) {
        item.parentFolderId.text = reader.string(QLatin1String("parentFolderId"));
        item.etag = reader.string(QLatin1String("@odata.etag"));
        item.contact = readContactProperties(reader);
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return item;
}

} // namespace wire
