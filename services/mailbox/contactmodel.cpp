#include "services/mailbox/contactmodel.h"

#include "services/mailbox/followupflag.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mailbox {
namespace {

const QString emailsName = QStringLiteral("emailAddresses");
const QString phonesName = QStringLiteral("phones");
const QString addressesName = QStringLiteral("postalAddresses");
const QString websitesName = QStringLiteral("websites");
const QString typeName = QStringLiteral("type");
const QString numberName = QStringLiteral("number");
const QString addressName = QStringLiteral("address");
const QString boxName = QStringLiteral("postOfficeBox");

const QStringList mirrorNames{QStringLiteral("primaryEmailAddress"),
                              QStringLiteral("secondaryEmailAddress"),
                              QStringLiteral("tertiaryEmailAddress")};

// What is v1.0's own is one type in one of beta's lists.
struct ListView
{
    QString list;
    QString type;
    QString value; // the member of an entry that v1.0 shows; empty: the entry
};

ListView listView(const QString &v1Name)
{
    if (v1Name == QLatin1String("businessPhones"))
        return {phonesName, QStringLiteral("business"), numberName};
    if (v1Name == QLatin1String("homePhones"))
        return {phonesName, QStringLiteral("home"), numberName};
    if (v1Name == QLatin1String("mobilePhone"))
        return {phonesName, QStringLiteral("mobile"), numberName};
    if (v1Name == QLatin1String("businessHomePage"))
        return {websitesName, QStringLiteral("work"), addressName};
    if (v1Name == QLatin1String("businessAddress"))
        return {addressesName, QStringLiteral("business"), QString()};
    if (v1Name == QLatin1String("homeAddress"))
        return {addressesName, QStringLiteral("home"), QString()};
    return {addressesName, QStringLiteral("other"), QString()};
}

QList<QJsonObject> entriesOfType(const QJsonArray &list, const QString &type)
{
    QList<QJsonObject> entries;
    for (const QJsonValue &entry : list) {
        if (entry.toObject().value(typeName).toString() == type)
            entries.append(entry.toObject());
    }
    return entries;
}

// The new entries stand where the first of their type stood.
QJsonArray replacedType(const QJsonArray &list, const QString &type,
                        const QList<QJsonObject> &entries)
{
    QJsonArray result;
    bool isPlaced = false;
    const auto place = [&] {
        for (const QJsonObject &entry : isPlaced ? QList<QJsonObject>() : entries)
            result.append(entry);
        isPlaced = true;
    };
    for (const QJsonValue &entry : list) {
        if (entry.toObject().value(typeName).toString() == type)
            place();
        else
            result.append(entry);
    }
    place();
    return result;
}

void setPhones(QJsonObject &model, const ListView &view, const QJsonArray &numbers)
{
    QList<QJsonObject> entries;
    for (const QJsonValue &number : numbers)
        entries.append({{typeName, view.type}, {numberName, number}});
    model.insert(phonesName, replacedType(model.value(phonesName).toArray(), view.type, entries));
}

void setHomePage(QJsonObject &model, const ListView &view, const QJsonValue &page)
{
    const QJsonArray websites = model.value(websitesName).toArray();
    QList<QJsonObject> entries = entriesOfType(websites, view.type);
    if (entries.isEmpty())
        entries.append({{typeName, view.type}});
    if (page.isNull())
        entries.removeFirst();
    else
        entries.first().insert(addressName, page);
    model.insert(websitesName, replacedType(websites, view.type, entries));
}

void setAddress(QJsonObject &model, const ListView &view, const QJsonObject &values,
                AddressChange change)
{
    const QJsonArray addresses = model.value(addressesName).toArray();
    QList<QJsonObject> entries = entriesOfType(addresses, view.type);
    const QJsonObject old = entries.value(0);
    // An empty object clears the address however changes are understood.
    QJsonObject address = change == AddressChange::Merge && !values.isEmpty() ? old : QJsonObject();
    if (old.contains(boxName))
        address.insert(boxName, old.value(boxName));
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it->isNull())
            address.remove(it.key());
        else
            address.insert(it.key(), *it);
    }
    address.remove(typeName);
    if (!entries.isEmpty())
        entries.removeFirst();
    if (!address.isEmpty()) {
        address.insert(typeName, view.type);
        entries.prepend(address);
    }
    model.insert(addressesName, replacedType(addresses, view.type, entries));
}

QJsonObject untyped(const QJsonObject &email)
{
    return {{QStringLiteral("name"), email.value(QLatin1String("name"))},
            {addressName, email.value(addressName)}};
}

// An address keeps its type when it is sent without one.
QJsonObject typed(QJsonObject email, const QJsonArray &known)
{
    if (email.value(typeName).isString())
        return email;
    QString type = QStringLiteral("unknown");
    for (const QJsonValue &entry : known) {
        const QJsonObject old = entry.toObject();
        if (old.value(addressName)
                .toString()
                .compare(email.value(addressName).toString(), Qt::CaseInsensitive)
            != 0)
            continue;
        type = old.value(typeName).toString();
        if (old.contains(QLatin1String("otherLabel")))
            email.insert(QStringLiteral("otherLabel"), old.value(QLatin1String("otherLabel")));
        break;
    }
    email.insert(typeName, type);
    return email;
}

// The three single addresses are views of the list: writing one replaces that entry of the list,
// but a list in the same body wins.
void setEmails(QJsonObject &model, const QJsonObject &values)
{
    const QJsonArray known = model.value(emailsName).toArray();
    QJsonArray emails = known;
    if (values.contains(emailsName)) {
        emails = {};
        for (const QJsonValue &email : values.value(emailsName).toArray())
            emails.append(typed(email.toObject(), known));
    } else {
        for (int slot = 0; slot < mirrorNames.size(); ++slot) {
            if (!values.contains(mirrorNames[slot]))
                continue;
            const QJsonValue value = values.value(mirrorNames[slot]);
            if (value.isObject() && slot < emails.size())
                emails.replace(slot, typed(value.toObject(), known));
            else if (value.isObject())
                emails.append(typed(value.toObject(), known));
            else if (slot < emails.size())
                emails.removeAt(slot);
        }
    }
    model.insert(emailsName, emails);
    for (int slot = 0; slot < mirrorNames.size(); ++slot)
        model.insert(mirrorNames[slot],
                     slot < emails.size() ? QJsonValue(untyped(emails.at(slot).toObject()))
                                          : QJsonValue(QJsonValue::Null));
}

QByteArray membersOf(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

QJsonValue v1Value(const QJsonObject &model, const QString &name, PropertyKind kind)
{
    const ListView view = listView(name);
    const QList<QJsonObject> entries = entriesOfType(model.value(view.list).toArray(), view.type);
    switch (kind) {
    case PropertyKind::Texts: {
        QJsonArray values;
        for (const QJsonObject &entry : entries)
            values.append(entry.value(view.value));
        return values;
    }
    case PropertyKind::Address: {
        QJsonObject address = entries.value(0);
        address.remove(typeName);
        address.remove(boxName);
        return address;
    }
    default:
        return entries.isEmpty() ? QJsonValue(QJsonValue::Null) : entries.first().value(view.value);
    }
}

} // namespace

QJsonObject emptyContactModel()
{
    QJsonObject model;
    for (const ContactProperty &property : contactProperties()) {
        if (!property.isIn(ApiVersion::Beta))
            continue;
        const QString name = QLatin1String(property.name);
        switch (property.kind) {
        case PropertyKind::Texts:
        case PropertyKind::Categories:
        case PropertyKind::Emails:
        case PropertyKind::Phones:
        case PropertyKind::Addresses:
        case PropertyKind::Websites:
            model.insert(name, QJsonArray());
            break;
        case PropertyKind::Flag:
            model.insert(name, noFollowupFlag());
            break;
        case PropertyKind::Computed:
            break;
        default:
            model.insert(name, QJsonValue::Null);
        }
    }
    return model;
}

void changeContactModel(QJsonObject &model, const QJsonObject &values, AddressChange addresses)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const ContactProperty *property = contactProperty(it.key());
        if (!property || property->isIn(ApiVersion::Beta)) {
            if (!property
                || (property->kind != PropertyKind::Emails
                    && property->kind != PropertyKind::Email))
                model.insert(it.key(), *it);
            continue;
        }
        const ListView view = listView(it.key());
        if (property->kind == PropertyKind::Address)
            setAddress(model, view, it->toObject(), addresses);
        else if (view.list == websitesName)
            setHomePage(model, view, *it);
        else if (property->kind == PropertyKind::Texts)
            setPhones(model, view, it->toArray());
        else
            setPhones(model, view, it->isNull() ? QJsonArray() : QJsonArray{*it});
    }
    setEmails(model, values);
}

QByteArray v1Members(const QJsonObject &model)
{
    QJsonObject contact = model;
    for (const ContactProperty &property : contactProperties()) {
        const QString name = QLatin1String(property.name);
        if (property.versions == PropertyVersions::Beta)
            contact.remove(name);
        else if (property.versions == PropertyVersions::V1)
            contact.insert(name, v1Value(model, name, property.kind));
    }
    QJsonArray emails;
    for (const QJsonValue &email : model.value(emailsName).toArray())
        emails.append(untyped(email.toObject()));
    contact.insert(emailsName, emails);
    return membersOf(contact);
}

QByteArray betaMembers(const QJsonObject &model)
{
    QJsonObject members{{emailsName, model.value(emailsName)}};
    for (const ContactProperty &property : contactProperties()) {
        if (property.versions == PropertyVersions::Beta)
            members.insert(QLatin1String(property.name), model.value(QLatin1String(property.name)));
    }
    return membersOf(members);
}

QJsonObject contactModelOf(const QByteArray &v1Members, const QByteArray &betaMembers)
{
    const QJsonObject v1 = QJsonDocument::fromJson('{' + v1Members + '}').object();
    // Written before there was beta.
    if (betaMembers.isEmpty()) {
        QJsonObject model = emptyContactModel();
        changeContactModel(model, v1, AddressChange::Replace);
        return model;
    }
    QJsonObject model = v1;
    for (const ContactProperty &property : contactProperties()) {
        if (property.versions == PropertyVersions::V1)
            model.remove(QLatin1String(property.name));
    }
    const QJsonObject beta = QJsonDocument::fromJson('{' + betaMembers + '}').object();
    for (auto it = beta.begin(); it != beta.end(); ++it)
        model.insert(it.key(), *it);
    return model;
}

} // namespace mailbox
