#include "services/mailbox/contactschema.h"

#include "services/mailbox/contactmodel.h"
#include "services/mailbox/contactvalues.h"
#include "services/mailbox/refusal.h"

#include <algorithm>

namespace mailbox {
namespace {

const QString displayNameName = QStringLiteral("displayName");
const QString fileAsName = QStringLiteral("fileAs");

QString part(const QJsonObject &contact, const char *name)
{
    return contact.value(QLatin1String(name)).toString().trimmed();
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QLatin1Char(' '));
}

QJsonValue computedDisplayName(const QJsonObject &contact)
{
    QString name = joined({part(contact, "givenName"), part(contact, "middleName"),
                           part(contact, "surname"), part(contact, "generation")});
    if (name.isEmpty())
        name = part(contact, "companyName");
    if (name.isEmpty())
        name = part(contact.value(QLatin1String("primaryEmailAddress")).toObject(), "address");
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

QJsonValue computedFileAs(const QJsonObject &contact, const ContactRules &rules)
{
    if (!rules.fillsFileAs)
        return QString();
    const QString given = joined({part(contact, "givenName"), part(contact, "middleName")});
    const QString surname = part(contact, "surname");
    QString name = given.isEmpty() || surname.isEmpty() ? surname + given
                                                        : surname + QStringLiteral(", ") + given;
    if (name.isEmpty())
        name = part(contact, "companyName");
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

[[noreturn]] void refuseMember(const QString &name)
{
    refuse(400, "RequestBodyRead",
           contactProperty(name)
               ? missingPropertyText(name)
               : QStringLiteral("The property '%1' does not exist on type "
                                "'microsoft.graph.contact'. Make sure to only use property names "
                                "that are defined by the type.")
                     .arg(name));
}

AddressChange addressChange(const ContactRules &rules)
{
    return rules.replacesAddresses ? AddressChange::Replace : AddressChange::Merge;
}

} // namespace

ContactChange readContactChange(const QJsonObject &body, const ContactRules &rules)
{
    ContactChange change;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString &name = it.key();
        if (name.contains(QLatin1Char('@')))
            continue;
        const ContactProperty *property = contactProperty(name);
        if (name == QLatin1String("parentFolderId")) {
            if (!it->isString())
                refuseType(name);
            change.parentFolderId = it->toString();
        } else if (!property || !property->isIn(rules.version)) {
            refuseMember(name);
        } else if (property->kind != PropertyKind::Computed) {
            const QJsonValue value = readContactValue(*property, *it, rules);
            if (property->kind != PropertyKind::Flag || rules.takesFlag)
                change.values.insert(name, value);
        }
    }
    return change;
}

QJsonObject newContact(const QJsonObject &values, const ContactRules &rules)
{
    QJsonObject contact = emptyContactModel();
    changeContactModel(contact, values, addressChange(rules));
    if (part(contact, "displayName").isEmpty())
        contact.insert(displayNameName, computedDisplayName(contact));
    if (!values.contains(fileAsName))
        contact.insert(fileAsName, computedFileAs(contact, rules));
    return contact;
}

QJsonObject changedContact(const QJsonObject &current, const QJsonObject &values,
                           const ContactRules &rules)
{
    QJsonObject contact = current;
    changeContactModel(contact, values, addressChange(rules));
    const QStringList nameParts{QStringLiteral("givenName"), QStringLiteral("middleName"),
                                QStringLiteral("surname"), QStringLiteral("generation")};
    const bool namesChange = std::any_of(nameParts.begin(), nameParts.end(), [&](const QString &n) {
        return values.contains(n) && values.value(n) != current.value(n);
    });
    if (namesChange && rules.recomputesDisplayName && !values.contains(displayNameName))
        contact.insert(displayNameName, computedDisplayName(contact));
    return contact;
}

} // namespace mailbox
