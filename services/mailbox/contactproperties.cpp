#include "services/mailbox/contactproperties.h"

#include "services/mailbox/refusal.h"

#include <QHash>
#include <QSet>

#include <initializer_list>

namespace mailbox {
namespace {

QList<ContactProperty> makeTable()
{
    QList<ContactProperty> table;
    const auto add = [&](PropertyVersions versions, PropertyKind kind,
                         std::initializer_list<const char *> names) {
        for (const char *name : names)
            table.append({name, kind, versions});
    };
    using Kind = PropertyKind;
    using Versions = PropertyVersions;
    add(Versions::Both, Kind::Text,
        {"displayName", "givenName",   "middleName",      "surname",       "nickName",
         "initials",    "title",       "generation",      "fileAs",        "yomiGivenName",
         "yomiSurname", "companyName", "yomiCompanyName", "department",    "jobTitle",
         "profession",  "manager",     "officeLocation",  "assistantName", "spouseName"});
    add(Versions::Both, Kind::LongText, {"personalNotes"});
    add(Versions::Both, Kind::Texts, {"children", "imAddresses"});
    add(Versions::Both, Kind::Categories, {"categories"});
    add(Versions::Both, Kind::Emails, {"emailAddresses"});
    add(Versions::Both, Kind::Email,
        {"primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress"});
    add(Versions::Both, Kind::Birthday, {"birthday"});
    add(Versions::Both, Kind::Computed,
        {"id", "changeKey", "createdDateTime", "lastModifiedDateTime", "parentFolderId"});
    add(Versions::V1, Kind::Text, {"mobilePhone", "businessHomePage"});
    add(Versions::V1, Kind::Texts, {"businessPhones", "homePhones"});
    add(Versions::V1, Kind::Address, {"businessAddress", "homeAddress", "otherAddress"});
    add(Versions::Beta, Kind::Text, {"gender"});
    add(Versions::Beta, Kind::Day, {"weddingAnniversary"});
    add(Versions::Beta, Kind::Boolean, {"isFavorite"});
    add(Versions::Beta, Kind::Phones, {"phones"});
    add(Versions::Beta, Kind::Addresses, {"postalAddresses"});
    add(Versions::Beta, Kind::Websites, {"websites"});
    add(Versions::Beta, Kind::Flag, {"flag"});
    return table;
}

QSet<QByteArray> foldedNames(ApiVersion version)
{
    QSet<QByteArray> names;
    for (const ContactProperty &property : contactProperties()) {
        if (property.isIn(version))
            names.insert(QByteArray(property.name).toLower());
    }
    return names;
}

} // namespace

bool ContactProperty::isIn(ApiVersion version) const
{
    switch (versions) {
    case PropertyVersions::V1:
        return version == ApiVersion::V1;
    case PropertyVersions::Beta:
        return version == ApiVersion::Beta;
    case PropertyVersions::Both:
        break;
    }
    return true;
}

const QList<ContactProperty> &contactProperties()
{
    static const QList<ContactProperty> table = makeTable();
    return table;
}

const ContactProperty *contactProperty(const QString &name)
{
    static const QHash<QString, const ContactProperty *> byName = [] {
        QHash<QString, const ContactProperty *> properties;
        for (const ContactProperty &property : contactProperties())
            properties.insert(QLatin1String(property.name), &property);
        return properties;
    }();
    return byName.value(name);
}

QJsonObject spelledAsDeclared(const QJsonObject &body)
{
    static const QHash<QString, QString> declared = [] {
        QHash<QString, QString> names;
        for (const ContactProperty &property : contactProperties()) {
            const QString name = QLatin1String(property.name);
            names.insert(name.toLower(), name);
        }
        return names;
    }();
    QJsonObject spelled;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString name = declared.value(it.key().toLower(), it.key());
        if (name != it.key() && body.contains(name))
            refuseBody(QStringLiteral("The property '%1' is there twice.").arg(name));
        spelled.insert(name, it.value());
    }
    return spelled;
}

bool isContactProperty(const QByteArray &name, ApiVersion version)
{
    static const QSet<QByteArray> v1 = foldedNames(ApiVersion::V1);
    static const QSet<QByteArray> beta = foldedNames(ApiVersion::Beta);
    return (version == ApiVersion::Beta ? beta : v1).contains(name.toLower());
}

void checkContactSelect(const QByteArrayList &names, ApiVersion version)
{
    for (const QByteArray &name : names) {
        if (!isContactProperty(name, version))
            refuse(400, "RequestBroker--ParseUri", missingPropertyText(QString::fromUtf8(name)));
    }
}

QString missingPropertyText(const QString &name)
{
    return QStringLiteral("Could not find a property named '%1' on type "
                          "'Microsoft.OutlookServices.Contact'.")
        .arg(name);
}

} // namespace mailbox
