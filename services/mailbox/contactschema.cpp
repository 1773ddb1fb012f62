#include "services/mailbox/contactschema.h"

#include "services/mailbox/refusal.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

enum class Kind { String, StringList, EmailList, Email, Address, Date, Computed };

const QHash<QString, Kind> &properties()
{
    static const QHash<QString, Kind> table = [] {
        QHash<QString, Kind> kinds;
        for (const char *name :
             {"displayName",   "givenName",     "middleName",      "surname",
              "nickName",      "initials",      "title",           "generation",
              "fileAs",        "yomiGivenName", "yomiSurname",     "yomiCompanyName",
              "companyName",   "department",    "jobTitle",        "officeLocation",
              "profession",    "manager",       "assistantName",   "spouseName",
              "personalNotes", "mobilePhone",   "businessHomePage"})
            kinds.insert(QString::fromLatin1(name), Kind::String);
        for (const char *name :
             {"categories", "children", "businessPhones", "homePhones", "imAddresses"})
            kinds.insert(QString::fromLatin1(name), Kind::StringList);
        for (const char *name : {"businessAddress", "homeAddress", "otherAddress"})
            kinds.insert(QString::fromLatin1(name), Kind::Address);
        for (const char *name :
             {"primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress"})
            kinds.insert(QString::fromLatin1(name), Kind::Email);
        for (const char *name :
             {"id", "changeKey", "createdDateTime", "lastModifiedDateTime", "parentFolderId"})
            kinds.insert(QString::fromLatin1(name), Kind::Computed);
        kinds.insert(QStringLiteral("emailAddresses"), Kind::EmailList);
        kinds.insert(QStringLiteral("birthday"), Kind::Date);
        return kinds;
    }();
    return table;
}

const QStringList emailMirrors{QStringLiteral("primaryEmailAddress"),
                               QStringLiteral("secondaryEmailAddress"),
                               QStringLiteral("tertiaryEmailAddress")};

int mostValues(const QString &name)
{
    if (name == QLatin1String("emailAddresses") || name == QLatin1String("imAddresses"))
        return 3;
    if (name == QLatin1String("businessPhones") || name == QLatin1String("homePhones"))
        return 2;
    return 0;
}

[[noreturn]] void refuseType(const QString &name)
{
    refuseBody(QStringLiteral("The value of property '%1' has the wrong type.").arg(name));
}

void checkCount(const QString &name, qsizetype count)
{
    const int most = mostValues(name);
    if (most > 0 && count > most)
        refuse(400, "ErrorPropertyValidationFailure",
               QStringLiteral("The multi-value property '%1' has %2 entries, which exceeds the "
                              "allowed maximum of %3.")
                   .arg(name)
                   .arg(count)
                   .arg(most));
}

QJsonArray readStrings(const QString &name, const QJsonValue &value)
{
    if (!value.isArray() && !value.isNull())
        refuseType(name);
    QJsonArray result;
    QStringList seen;
    const bool isSet = name == QLatin1String("categories");
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString())
            refuseType(name);
        if (isSet) {
            const QString folded = entry.toString().toCaseFolded();
            if (folded.isEmpty() || seen.contains(folded))
                continue;
            seen.append(folded);
        }
        result.append(entry);
    }
    checkCount(name, result.size());
    return result;
}

// Members of an object that must be strings or null; others are refused.
QJsonObject readStringMembers(const QString &name, const QJsonValue &value,
                              const QStringList &allowed)
{
    if (!value.isObject())
        refuseType(name);
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().contains(QLatin1Char('@')))
            continue;
        if (!allowed.contains(it.key()))
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on the value of '%2'.")
                       .arg(it.key(), name));
        if (!it->isString() && !it->isNull())
            refuseType(name + QLatin1Char('/') + it.key());
        if (it->isString())
            result.insert(it.key(), it.value());
    }
    return result;
}

QJsonValue readEmail(const QString &name, const QJsonValue &value)
{
    static const QStringList allowed{QStringLiteral("name"), QStringLiteral("address")};
    QJsonObject email = readStringMembers(name, value, allowed);
    for (const QString &member : allowed) {
        if (!email.contains(member))
            email.insert(member, QJsonValue::Null);
    }
    return email;
}

QJsonArray readEmails(const QString &name, const QJsonValue &value)
{
    if (!value.isArray() && !value.isNull())
        refuseType(name);
    QJsonArray result;
    for (const QJsonValue &entry : value.toArray())
        result.append(readEmail(name, entry));
    checkCount(name, result.size());
    return result;
}

QJsonValue readAddress(const QString &name, const QJsonValue &value)
{
    static const QStringList allowed{QStringLiteral("street"), QStringLiteral("city"),
                                     QStringLiteral("state"), QStringLiteral("countryOrRegion"),
                                     QStringLiteral("postalCode")};
    return value.isNull() ? QJsonObject() : readStringMembers(name, value, allowed);
}

QJsonValue readDay(const QString &name, const QJsonValue &value)
{
    if (value.isNull())
        return value;
    static const QRegularExpression shape(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(T.*)?$"));
    const QRegularExpressionMatch match = shape.match(value.toString());
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!match.hasMatch() || !day.isValid())
        refuseType(name);
    return day.toString(Qt::ISODate) + QStringLiteral("T11:59:00Z");
}

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
        name = contact.value(QLatin1String("emailAddresses"))
                   .toArray()
                   .at(0)
                   .toObject()
                   .value(QLatin1String("address"))
                   .toString();
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

QJsonValue computedFileAs(const QJsonObject &contact)
{
    const QString given = joined({part(contact, "givenName"), part(contact, "middleName")});
    const QString surname = part(contact, "surname");
    QString name = given.isEmpty() || surname.isEmpty() ? surname + given
                                                        : surname + QStringLiteral(", ") + given;
    if (name.isEmpty())
        name = part(contact, "companyName");
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

// The three single addresses are views of the list: writing one replaces that entry of the list,
// but a list in the same body wins.
void settleEmails(QJsonObject &contact, const QJsonObject &values)
{
    const QString listName = QStringLiteral("emailAddresses");
    QJsonArray emails = contact.value(listName).toArray();
    if (!values.contains(listName)) {
        for (int slot = 0; slot < emailMirrors.size(); ++slot) {
            if (!values.contains(emailMirrors[slot]))
                continue;
            const QJsonValue value = values.value(emailMirrors[slot]);
            if (value.isObject() && slot < emails.size())
                emails.replace(slot, value);
            else if (value.isObject())
                emails.append(value);
            else if (slot < emails.size())
                emails.removeAt(slot);
        }
        contact.insert(listName, emails);
    }
    for (int slot = 0; slot < emailMirrors.size(); ++slot)
        contact.insert(emailMirrors[slot],
                       slot < emails.size() ? emails.at(slot) : QJsonValue(QJsonValue::Null));
}

} // namespace

ContactChange readContactChange(const QJsonObject &body)
{
    ContactChange change;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString &name = it.key();
        if (name.contains(QLatin1Char('@')))
            continue;
        if (name == QLatin1String("parentFolderId")) {
            if (!it->isString())
                refuseType(name);
            change.parentFolderId = it->toString();
            continue;
        }
        if (name == QLatin1String("singleValueExtendedProperties")) {
            if (!it->isArray())
                refuseType(name);
            change.extendedProperties = it->toArray();
            continue;
        }
        const auto kind = properties().constFind(name);
        if (kind == properties().cend())
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on type "
                                  "'microsoft.graph.contact'. Make sure to only use property names "
                                  "that are defined by the type.")
                       .arg(name));
        switch (*kind) {
        case Kind::String:
            if (!it->isString() && !it->isNull())
                refuseType(name);
            change.values.insert(name, it.value());
            break;
        case Kind::StringList:
            change.values.insert(name, readStrings(name, *it));
            break;
        case Kind::EmailList:
            change.values.insert(name, readEmails(name, *it));
            break;
        case Kind::Email:
            change.values.insert(name, it->isNull() ? *it : readEmail(name, *it));
            break;
        case Kind::Address:
            change.values.insert(name, readAddress(name, *it));
            break;
        case Kind::Date:
            change.values.insert(name, readDay(name, *it));
            break;
        case Kind::Computed:
            break;
        }
    }
    return change;
}

QJsonObject newContact(const QJsonObject &values)
{
    QJsonObject contact;
    for (auto it = properties().cbegin(); it != properties().cend(); ++it) {
        switch (it.value()) {
        case Kind::String:
        case Kind::Date:
        case Kind::Email:
            contact.insert(it.key(), QJsonValue::Null);
            break;
        case Kind::StringList:
        case Kind::EmailList:
            contact.insert(it.key(), QJsonArray());
            break;
        case Kind::Address:
            contact.insert(it.key(), QJsonObject());
            break;
        case Kind::Computed:
            break;
        }
    }
    for (auto it = values.begin(); it != values.end(); ++it)
        contact.insert(it.key(), it.value());
    settleEmails(contact, values);
    if (part(contact, "displayName").isEmpty())
        contact.insert(QStringLiteral("displayName"), computedDisplayName(contact));
    if (!values.contains(QLatin1String("fileAs")))
        contact.insert(QStringLiteral("fileAs"), computedFileAs(contact));
    return contact;
}

QJsonObject changedContact(const QJsonObject &current, const QJsonObject &values)
{
    QJsonObject contact = current;
    for (auto it = values.begin(); it != values.end(); ++it)
        contact.insert(it.key(), it.value());
    settleEmails(contact, values);
    const QStringList nameParts{QStringLiteral("givenName"), QStringLiteral("middleName"),
                                QStringLiteral("surname"), QStringLiteral("generation")};
    const bool namesChange = std::any_of(nameParts.begin(), nameParts.end(), [&](const QString &n) {
        return values.contains(n) && values.value(n) != current.value(n);
    });
    if (namesChange && !values.contains(QLatin1String("displayName")))
        contact.insert(QStringLiteral("displayName"), computedDisplayName(contact));
    return contact;
}

bool isContactProperty(const QByteArray &name)
{
    static const QSet<QString> folded = [] {
        QSet<QString> names;
        for (auto it = properties().cbegin(); it != properties().cend(); ++it)
            names.insert(it.key().toLower());
        return names;
    }();
    return folded.contains(QString::fromUtf8(name).toLower());
}

} // namespace mailbox
