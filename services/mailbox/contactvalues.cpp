#include "services/mailbox/contactvalues.h"

#include "services/mailbox/followupflag.h"
#include "services/mailbox/refusal.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

namespace mailbox {
namespace {

constexpr int longestText = 255;
constexpr int mostEmails = 3;
constexpr int mostMessengers = 3;
constexpr int mostV1Phones = 2;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

[[noreturn]] void refuseValue(const QString &message)
{
    refuse(400, "ErrorPropertyValidationFailure", message);
}

QString checkedText(const QString &name, const QJsonValue &value, const ContactRules &rules)
{
    if (!value.isString())
        refuseType(name);
    if (rules.limitsValues && value.toString().size() > longestText)
        refuseValue(QStringLiteral("The value of property '%1' has %2 characters, which exceeds "
                                   "the allowed maximum of %3.")
                        .arg(name)
                        .arg(value.toString().size())
                        .arg(longestText));
    return value.toString();
}

void checkCount(const QString &name, qsizetype count, int most, const ContactRules &rules)
{
    if (rules.limitsValues && count > most)
        refuseValue(QStringLiteral("The multi-value property '%1' has %2 entries, which exceeds "
                                   "the allowed maximum of %3.")
                        .arg(name)
                        .arg(count)
                        .arg(most));
}

QJsonArray entriesOf(const QString &name, const QJsonValue &value)
{
    if (!value.isArray() && !value.isNull())
        refuseType(name);
    return value.toArray();
}

QJsonArray readTexts(const QString &name, const QJsonValue &value, const ContactRules &rules)
{
    QJsonArray result;
    for (const QJsonValue &entry : entriesOf(name, value))
        result.append(checkedText(name, entry, rules));
    if (name == QLatin1String("imAddresses"))
        checkCount(name, result.size(), mostMessengers, rules);
    else if (name != QLatin1String("children"))
        checkCount(name, result.size(), mostV1Phones, rules);
    return result;
}

QJsonArray readCategories(const QString &name, const QJsonValue &value)
{
    QJsonArray result;
    QStringList seen;
    for (const QJsonValue &entry : entriesOf(name, value)) {
        const QString category = checkedText(name, entry, {});
        if (category.trimmed().isEmpty())
            refuseValue(QStringLiteral("The name of a category cannot be empty."));
        if (seen.contains(category.toCaseFolded()))
            continue;
        seen.append(category.toCaseFolded());
        result.append(category);
    }
    return result;
}

// Members of an object that must be texts or null, 'type' one of its enum; others are refused.
QJsonObject readMembers(const QString &name, const QJsonValue &value, const QStringList &allowed,
                        const QStringList &types, const ContactRules &rules)
{
    if (!value.isObject())
        refuseType(name);
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().contains(QLatin1Char('@')))
            continue;
        const bool isType = it.key() == QLatin1String("type") && !types.isEmpty();
        if (!isType && !allowed.contains(it.key()))
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on the value of '%2'.")
                       .arg(it.key(), name));
        const QString path = name + QLatin1Char('/') + it.key();
        if (isType && !it->isNull() && !types.contains(it->toString()))
            refuseType(path);
        result.insert(it.key(), it->isNull() ? QJsonValue() : checkedText(path, *it, rules));
    }
    return result;
}

QJsonObject withoutNulls(QJsonObject object)
{
    for (const QString &key : object.keys()) {
        if (object.value(key).isNull())
            object.remove(key);
    }
    return object;
}

// "ada.lovelace@kartei.example" is Ada Lovelace in the directory.
QString directoryName(const QString &address)
{
    QStringList names = address.section(QLatin1Char('@'), 0, 0)
                            .split(QRegularExpression(QStringLiteral("[._-]")), Qt::SkipEmptyParts);
    for (QString &name : names)
        name[0] = name[0].toUpper();
    return names.join(QLatin1Char(' '));
}

QJsonObject readEmail(const QString &name, const QJsonValue &value, bool isTyped,
                      const ContactRules &rules)
{
    static const QStringList plain = words("name address");
    static const QStringList typed = words("name address otherLabel");
    static const QStringList types = words("unknown work personal main other");
    QJsonObject email = withoutNulls(
        readMembers(name, value, isTyped ? typed : plain, isTyped ? types : QStringList(), rules));
    for (const QString &member : plain) {
        if (!email.contains(member))
            email.insert(member, QJsonValue::Null);
    }
    const QString address = email.value(QLatin1String("address")).toString();
    const QString domain = address.mid(address.indexOf(QLatin1Char('@')) + 1).toCaseFolded();
    if (!rules.directoryDomain.isEmpty() && domain == rules.directoryDomain)
        email.insert(QStringLiteral("name"), directoryName(address));
    return email;
}

QJsonArray readEmails(const QString &name, const QJsonValue &value, const ContactRules &rules)
{
    const bool isTyped = rules.version == ApiVersion::Beta;
    QJsonArray result;
    for (const QJsonValue &entry : entriesOf(name, value))
        result.append(readEmail(name, entry, isTyped, rules));
    checkCount(name, result.size(), mostEmails, rules);
    return result;
}

// Beta's lists of typed objects. What is stored of one type has as many places as v1.0 shows.
QJsonArray readTyped(const QString &name, const QJsonValue &value, const QStringList &members,
                     const QStringList &types, const QStringList &twice, const ContactRules &rules)
{
    QJsonArray result;
    QMap<QString, int> counts;
    for (const QJsonValue &entry : entriesOf(name, value)) {
        QJsonObject object = withoutNulls(readMembers(name, entry, members, types, rules));
        const QString type = object.value(QLatin1String("type")).toString(types.constFirst());
        object.insert(QStringLiteral("type"), type);
        if (name != QLatin1String("websites") && type != QLatin1String("unknown"))
            checkCount(name + QLatin1Char('/') + type, ++counts[type],
                       twice.contains(type) ? mostV1Phones : 1, rules);
        result.append(object);
    }
    return result;
}

QString readDay(const QString &name, const QString &text, const QString &tail)
{
    const QRegularExpression shape(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})") + tail
                                   + QLatin1Char('$'));
    const QString day = shape.match(text).captured(1);
    if (!QDate::fromString(day, Qt::ISODate).isValid())
        refuseType(name);
    return day;
}

const QStringList &addressMembers()
{
    static const QStringList members = words("street city state countryOrRegion postalCode");
    return members;
}

} // namespace

QJsonValue readContactValue(const ContactProperty &property, const QJsonValue &value,
                            const ContactRules &rules)
{
    static const QStringList websiteMembers = words("address displayName");
    static const QStringList websiteTypes = words("other home work blog profile");
    static const QStringList phoneMembers = words("number");
    static const QStringList phoneTypes =
        words("home business mobile other assistant homeFax businessFax otherFax pager radio");
    static const QStringList twoPhones = words("home business");
    static const QStringList betaAddressMembers =
        addressMembers() + QStringList{QStringLiteral("postOfficeBox")};
    static const QStringList addressTypes = words("unknown home business other");

    const QString name = QLatin1String(property.name);
    switch (property.kind) {
    case PropertyKind::Texts:
        return readTexts(name, value, rules);
    case PropertyKind::Categories:
        return readCategories(name, value);
    case PropertyKind::Emails:
        return readEmails(name, value, rules);
    case PropertyKind::Phones:
        return readTyped(name, value, phoneMembers, phoneTypes, twoPhones, rules);
    case PropertyKind::Addresses:
        return readTyped(name, value, betaAddressMembers, addressTypes, {}, rules);
    case PropertyKind::Websites:
        return readTyped(name, value, websiteMembers, websiteTypes, {}, rules);
    case PropertyKind::Flag:
        return readFollowupFlag(value);
    case PropertyKind::Address:
        return value.isNull() ? QJsonObject()
                              : readMembers(name, value, addressMembers(), {}, rules);
    default:
        break;
    }
    if (value.isNull())
        return value;
    switch (property.kind) {
    case PropertyKind::LongText:
        if (!value.isString())
            refuseType(name);
        return value;
    case PropertyKind::Email:
        return readEmail(name, value, false, rules);
    case PropertyKind::Birthday:
        return readDay(name, value.toString(), QStringLiteral("(T.*)?"))
            + QStringLiteral("T11:59:00Z");
    case PropertyKind::Day:
        return readDay(name, value.toString(), QString());
    case PropertyKind::Boolean:
        if (!value.isBool())
            refuseType(name);
        return value;
    default:
        return checkedText(name, value, rules);
    }
}

} // namespace mailbox
