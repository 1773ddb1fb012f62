#include "services/mailbox/contactextras.h"

#include "services/mailbox/refusal.h"

#include <QJsonArray>

namespace mailbox {

ContactExtras takeContactExtras(const Request &request, QJsonObject &body, ContactWrite write)
{
    ContactExtras extras;
    extras.properties = takeExtendedProperties(body);
    extras.schemaValues = takeSchemaValues(*request.tenant, body);
    if (write == ContactWrite::Change)
        return extras;
    if (!extras.schemaValues.isEmpty())
        refuse(400, "ErrorPropertyValidationFailure",
               QStringLiteral("Schema extensions cannot be set while a contact is created."));
    const QJsonValue extensions = body.take(QLatin1String("extensions"));
    if (!extensions.isUndefined() && !extensions.isArray())
        refuseBody(QStringLiteral("The value of property 'extensions' has the wrong type."));
    for (const QJsonValue &extension : extensions.toArray())
        extras.extensions.append(readOpenExtension(extension.toObject()));
    return extras;
}

void writeContactExtras(MailboxDatabase &database, const Request &request, qint64 contact,
                        const ContactExtras &extras)
{
    writeExtendedProperties(database, PropertyOwner::Contact, contact, extras.properties);
    for (const OpenExtension &extension : extras.extensions)
        insertOpenExtension(database, {ExtensionOwner::Contact, contact}, extension,
                            duplicateExtension(request));
    for (const SchemaChange &change : extras.schemaValues)
        writeSchemaValue(database, contact, change);
}

} // namespace mailbox
