#include "services/mailbox/person.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/seed/seedrandom.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

constexpr qsizetype mostPeople = 1000;
constexpr double relevanceOfColleagues = 50;

// From -12 to 50: relative, and not always positive, as the real ones.
double drawnRelevance(quint64 number)
{
    return SeedRandom(number).below(1000) / 16.0 - 12;
}

QList<QPair<double, qint64>> relevantContacts(MailboxDatabase &database)
{
    Statement find(database.prepared(QStringLiteral("SELECT DISTINCT contact FROM contact_email")));
    find.run();
    QList<QPair<double, qint64>> ranked;
    while (find.next())
        ranked.append({-drawnRelevance(static_cast<quint64>(find.integer(0))), find.integer(0)});
    std::sort(ranked.begin(), ranked.end());
    return ranked.mid(0, mostPeople);
}

Person personOfContact(MailboxDatabase &database, qint64 key)
{
    Statement find(database.prepared(QStringLiteral("SELECT ") + contactColumns
                                     + QStringLiteral(" FROM contact WHERE contact.key = ?")));
    find.bind(key).run();
    Person person;
    if (find.next())
        person.contact = QJsonDocument::fromJson('{' + readContactRecord(find).body + '}').object();
    person.id = database.identifiers().person(key);
    person.relevance = drawnRelevance(static_cast<quint64>(key));
    person.isContact = true;
    for (const QJsonValue &email :
         person.contact.value(QLatin1String("emailAddresses")).toArray()) {
        const QString address = email.toObject().value(QLatin1String("address")).toString();
        if (!address.isEmpty())
            person.addresses.append(address);
    }
    return person;
}

Person personOfUser(const MailboxUser &user)
{
    const qsizetype space = user.displayName.lastIndexOf(QLatin1Char(' '));
    Person person;
    person.id = Identifiers(user.userPrincipalName.toCaseFolded().toUtf8()).userId();
    person.relevance = relevanceOfColleagues + drawnRelevance(QUuid(person.id).data1);
    person.userPrincipalName = user.userPrincipalName;
    person.addresses = QStringList{user.userPrincipalName};
    person.contact = QJsonObject{
        {QStringLiteral("displayName"), user.displayName},
        {QStringLiteral("givenName"), user.displayName.left(std::max<qsizetype>(space, 0))},
        {QStringLiteral("surname"), user.displayName.mid(space + 1)}};
    return person;
}

QJsonArray phonesOf(const Person &person)
{
    QJsonArray phones;
    const auto add = [&](const char *type, const QString &number) {
        if (!number.isEmpty())
            phones.append(QJsonObject{{QStringLiteral("type"), QLatin1String(type)},
                                      {QStringLiteral("number"), number}});
    };
    for (const QJsonValue &number : person.contact.value(QLatin1String("businessPhones")).toArray())
        add("Business", number.toString());
    for (const QJsonValue &number : person.contact.value(QLatin1String("homePhones")).toArray())
        add("Home", number.toString());
    add("Mobile", person.text("mobilePhone"));
    return phones;
}

QJsonArray postalAddressesOf(const Person &person)
{
    QJsonArray locations;
    for (const auto &[member, type] : {std::pair{"businessAddress", "businessAddress"},
                                       {"homeAddress", "homeAddress"},
                                       {"otherAddress", "default"}}) {
        const QJsonObject address = person.contact.value(QLatin1String(member)).toObject();
        if (!address.isEmpty())
            locations.append(QJsonObject{{QStringLiteral("displayName"), QString()},
                                         {QStringLiteral("locationType"), QLatin1String(type)},
                                         {QStringLiteral("address"), address}});
    }
    return locations;
}

QJsonArray websitesOf(const Person &person)
{
    const QString page = person.text("businessHomePage");
    if (page.isEmpty())
        return {};
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("work")},
                        {QStringLiteral("address"), page},
                        {QStringLiteral("displayName"), QString()}}};
}

// What both versions have. Much that is unset reads as an empty text here, not as null.
QJsonObject commonMembers(const Person &person)
{
    QJsonObject json{{QStringLiteral("id"), person.id},
                     {QStringLiteral("isFavorite"), false},
                     {QStringLiteral("personNotes"), person.text("personalNotes")},
                     {QStringLiteral("yomiCompany"), person.text("yomiCompanyName")},
                     {QStringLiteral("userPrincipalName"), person.userPrincipalName},
                     {QStringLiteral("phones"), phonesOf(person)},
                     {QStringLiteral("postalAddresses"), postalAddressesOf(person)},
                     {QStringLiteral("websites"), websitesOf(person)}};
    for (const char *member : {"displayName", "givenName", "surname", "birthday", "companyName",
                               "department", "officeLocation", "profession"})
        json.insert(QLatin1String(member), person.text(member));
    return json;
}

} // namespace

QString Person::text(const char *member) const
{
    return contact.value(QLatin1String(member)).toString();
}

QList<Person> relevantPeople(MailboxDatabase &database, const QList<MailboxUser> &otherUsers)
{
    QList<Person> people;
    QHash<QString, qsizetype> byAddress;
    for (const MailboxUser &user : otherUsers) {
        byAddress.insert(user.userPrincipalName.toCaseFolded(), people.size());
        people.append(personOfUser(user));
    }
    for (const auto &[negated, key] : relevantContacts(database)) {
        const Person contact = personOfContact(database, key);
        const auto user = std::find_if(
            contact.addresses.begin(), contact.addresses.end(),
            [&](const QString &address) { return byAddress.contains(address.toCaseFolded()); });
        if (user == contact.addresses.end()) {
            people.append(contact);
            continue;
        }
        Person &known = people[byAddress.value(user->toCaseFolded())];
        known.contact = contact.contact;
        known.addresses = contact.addresses;
        known.isContact = true;
    }
    std::stable_sort(people.begin(), people.end(),
                     [](const Person &a, const Person &b) { return a.relevance > b.relevance; });
    return people.mid(0, mostPeople);
}

QJsonObject personV1(const Person &person)
{
    QJsonObject json = commonMembers(person);
    QJsonArray addresses;
    double score = person.relevance;
    for (const QString &address : person.addresses) {
        addresses.append(
            QJsonObject{{QStringLiteral("address"), address},
                        {QStringLiteral("relevanceScore"), score},
                        {QStringLiteral("selectionLikelihood"), QStringLiteral("notSpecified")}});
        score -= 5;
    }
    json.insert(QStringLiteral("scoredEmailAddresses"), addresses);
    json.insert(QStringLiteral("jobTitle"), person.text("jobTitle"));
    json.insert(QStringLiteral("imAddress"),
                person.contact.value(QLatin1String("imAddresses")).toArray().at(0).toString());
    json.insert(QStringLiteral("personType"),
                QJsonObject{{QStringLiteral("class"), QStringLiteral("Person")},
                            {QStringLiteral("subclass"),
                             person.isUser() ? QStringLiteral("OrganizationUser")
                                             : QStringLiteral("PersonalContact")}});
    return json;
}

QJsonObject personBeta(const Person &person)
{
    QJsonObject json = commonMembers(person);
    QJsonArray addresses;
    double rank = person.relevance;
    for (const QString &address : person.addresses) {
        addresses.append(
            QJsonObject{{QStringLiteral("address"), address}, {QStringLiteral("rank"), rank}});
        rank -= 5;
    }
    QJsonArray sources;
    if (person.isContact)
        sources.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("Mailbox")}});
    if (person.isUser())
        sources.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("Directory")}});
    json.insert(QStringLiteral("emailAddresses"), addresses);
    json.insert(QStringLiteral("title"), person.text("jobTitle"));
    json.insert(QStringLiteral("personType"), QStringLiteral("Person"));
    json.insert(QStringLiteral("mailboxType"),
                person.isUser() ? QStringLiteral("Mailbox") : QStringLiteral("Unknown"));
    json.insert(QStringLiteral("sources"), sources);
    return json;
}

} // namespace mailbox
