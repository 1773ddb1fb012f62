#include "services/store/people.h"

#include "services/store/connection.h"
#include "services/store/contactrows.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace store {

using domain::Result;

namespace {

constexpr int mostKept = 2000;
constexpr qint64 longestKept = 90LL * 24 * 3600 * 1000;
constexpr int contactsRead = 40; // that hold the text

QString textOf(const domain::Contact &contact)
{
    return QString::fromUtf8(QJsonDocument(wire::patchToJson(domain::difference({}, contact)))
                                 .toJson(QJsonDocument::Compact));
}

Result<domain::Contact> contactOf(const QString &text)
{
    const auto patch = wire::patchFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!patch) {
        return tl::unexpected(patch.error());
    }
    return domain::apply({}, *patch);
}

// Of the columns mailbox_key, graph_id, kind, user_name, contact.
Result<KnownPerson> personOf(const Query &query)
{
    const QString kind = query.text(2);
    auto contact = contactOf(query.text(4));
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    return KnownPerson{.mailbox = {query.integer(0)},
                       .person = {.id = query.text(1),
                                  .personClass = kind.section(u'/', 0, 0),
                                  .personSubclass = kind.section(u'/', 1),
                                  .userPrincipalName = query.text(3),
                                  .contact = *std::move(contact)},
                       .contact = {}};
}

QStringList addressesOf(const domain::Contact &contact)
{
    QStringList addresses;
    for (const domain::EmailAddress &each : contact.emailAddresses) {
        addresses.append(each.address.toLower());
    }
    return addresses;
}

// Every word that was typed is the beginning of a word of the name, of an address, or of what follows
// a point or a sign in it.
bool holds(const text::TextFolder &folder, const domain::Contact &contact, const QStringList &typed)
{
    static const QRegularExpression signs(QStringLiteral("[^\\w]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QStringList addresses = addressesOf(contact);
    const QString all = folder.fold(
        QStringList{contact.displayName, contact.givenName, contact.surname, addresses.join(u' ')}
            .join(u' '));
    const QStringList words = all.split(signs) + addresses;
    return std::ranges::all_of(typed, [&words](const QString &beginning) {
        return std::ranges::any_of(
            words, [&beginning](const QString &word) { return word.startsWith(beginning); });
    });
}

Result<QList<KnownPerson>> readPeople(Connection &connection, const PeopleWish &wish)
{
    const QStringList typed =
        connection.textFolder().fold(wish.text).simplified().split(u' ', Qt::SkipEmptyParts);
    Query query(connection,
                "SELECT mailbox_key, graph_id, kind, user_name, contact FROM person"
                " WHERE mailbox_key = ?1 OR ?1 = 0"
                " ORDER BY place IS NULL, place, mailbox_key, key");
    query.run(wish.mailbox.value);
    QList<KnownPerson> people;
    while (query.next()) {
        auto person = personOf(query);
        if (!person) {
            return tl::unexpected(person.error());
        }
        const bool isWanted = wish.ids.isEmpty()
            ? holds(connection.textFolder(), person->person.contact, typed)
            : wish.ids.contains(person->person.id);
        if (isWanted) {
            people.append(*std::move(person));
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    std::ranges::stable_sort(
        people, {}, [&wish](const KnownPerson &each) { return wish.ids.indexOf(each.person.id); });
    return people;
}

// The same person of two mailboxes, or twice in one answer.
void dropDoubles(QList<KnownPerson> &people)
{
    QSet<QString> seen;
    people.removeIf([&seen](const KnownPerson &each) {
        const QStringList addresses = addressesOf(each.person.contact);
        const bool isDouble = std::ranges::any_of(
            addresses, [&seen](const QString &address) { return seen.contains(address); });
        seen.unite(QSet<QString>(addresses.begin(), addresses.end()));
        return isDouble;
    });
}

Result<> findContacts(Connection &connection, QList<KnownPerson> &people)
{
    QHash<QString, QList<qsizetype>> places;
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (const QString &address : addressesOf(people.at(i).person.contact)) {
            places[address].append(i);
        }
    }
    if (places.isEmpty()) {
        return {};
    }
    const QByteArray addresses =
        QJsonDocument(QJsonArray::fromStringList(places.keys())).toJson(QJsonDocument::Compact);
    Query query(connection,
                "SELECT key, lower(email) FROM contact WHERE deleted_at IS NULL AND email <> ''"
                " AND lower(email) IN (SELECT value FROM json_each(?)) ORDER BY key");
    query.run(Utf8Text{addresses});
    while (query.next()) {
        for (const qsizetype place : places.value(query.text(1))) {
            if (!people.at(place).contact.isValid()) {
                people[place].contact = {query.integer(0)};
            }
        }
    }
    return query.failed() ? Result<>(tl::unexpected(query.error())) : Result<>();
}

Result<> addContacts(Connection &connection, const PeopleWish &wish, QList<KnownPerson> &people)
{
    const auto order = contactOrder(connection, {.mailbox = wish.mailbox, .text = wish.text});
    if (!order) {
        return tl::unexpected(order.error());
    }
    const auto rows = contactRows(connection, order->keys.mid(0, contactsRead));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (const domain::ContactRow &row : *rows) {
        const bool isThere = std::ranges::any_of(people, [&row](const KnownPerson &each) {
            return each.contact == row.key
                || (!row.emailAddress.isEmpty()
                    && addressesOf(each.person.contact).contains(row.emailAddress.toLower()));
        });
        if (isThere) {
            continue;
        }
        KnownPerson person{.mailbox = row.mailbox, .person = {}, .contact = row.key};
        person.person.contact.displayName = row.name;
        person.person.contact.companyName = row.companyName;
        person.person.contact.jobTitle = row.jobTitle;
        if (!row.emailAddress.isEmpty()) {
            person.person.contact.emailAddresses = {{.address = row.emailAddress}};
        }
        people.append(person);
    }
    return {};
}

} // namespace

Result<domain::ChangeSet> keepPeople(Connection &connection, domain::MailboxKey mailbox,
                                     QList<wire::PersonItem> people, PeopleAnswer answer,
                                     QDateTime now)
{
    const qint64 seen = now.toMSecsSinceEpoch();
    const bool isEverybody = answer == PeopleAnswer::Everybody;
    if (isEverybody) {
        Query forget(connection, "UPDATE person SET place = NULL WHERE mailbox_key = ?");
        if (const auto done = forget.execute(mailbox); !done) {
            return tl::unexpected(done.error());
        }
    }
    for (qsizetype i = 0; i < people.size(); ++i) {
        const wire::PersonItem &each = people.at(i);
        Query keep(connection,
                   "INSERT INTO person (mailbox_key, graph_id, place, kind, user_name, contact,"
                   " seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (mailbox_key, graph_id) DO UPDATE SET"
                   " place = ifnull(excluded.place, place), kind = excluded.kind,"
                   " user_name = excluded.user_name, contact = excluded.contact,"
                   " seen_at = excluded.seen_at");
        const auto done =
            keep.execute(mailbox, each.id, isEverybody ? std::optional<qint64>(i) : std::nullopt,
                         each.personClass + u'/' + each.personSubclass, each.userPrincipalName,
                         textOf(each.contact), seen);
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    Query tidy(connection,
               "DELETE FROM person WHERE mailbox_key = ?1 AND place IS NULL AND (seen_at < ?2"
               " OR key IN (SELECT key FROM person WHERE mailbox_key = ?1"
               " ORDER BY seen_at DESC, key LIMIT -1 OFFSET ?3))");
    if (const auto done = tidy.execute(mailbox, seen - longestKept, mostKept); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{};
}

Result<QList<KnownPerson>> knownPeople(Connection &connection, PeopleWish wish)
{
    auto people = readPeople(connection, wish);
    if (!people) {
        return people;
    }
    dropDoubles(*people);
    people->resize(std::min<qsizetype>(people->size(), wish.most));
    if (const auto found = findContacts(connection, *people); !found) {
        return tl::unexpected(found.error());
    }
    if (!wish.text.trimmed().isEmpty()) {
        if (const auto added = addContacts(connection, wish, *people); !added) {
            return tl::unexpected(added.error());
        }
    }
    people->resize(std::min<qsizetype>(people->size(), wish.most));
    return people;
}

Result<std::optional<KnownPerson>> personOfContact(Connection &connection,
                                                   domain::ContactKey contact)
{
    const auto details = contactDetails(connection, contact);
    if (!details) {
        return tl::unexpected(details.error());
    }
    const auto origin = personOrigin(connection, contact);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    PeopleWish all;
    all.most = mostKept;
    const auto people = readPeople(connection, all);
    if (!people) {
        return tl::unexpected(people.error());
    }
    const QStringList addresses = addressesOf(details->contact);
    const auto isSame = [&](const KnownPerson &each) {
        return *origin ? each.person.id == (*origin)->id && each.mailbox == (*origin)->mailbox
                       : std::ranges::any_of(addressesOf(each.person.contact),
                                             [&addresses](const QString &address) {
                                                 return addresses.contains(address);
                                             });
    };
    const auto found = std::ranges::find_if(*people, isSame);
    if (found == people->end()) {
        return std::nullopt;
    }
    KnownPerson person = *found;
    person.contact = contact;
    return person;
}

Result<domain::ChangeSet> setPersonOrigin(Connection &connection, domain::ContactKey contact,
                                          PersonOrigin origin)
{
    Query query(
        connection,
        "INSERT OR REPLACE INTO person_contact (contact_key, mailbox_key, graph_id, contact)"
        " VALUES (?, ?, ?, ?)");
    const auto done = query.execute(contact, origin.mailbox, origin.id, textOf(origin.contact));
    return done ? Result<domain::ChangeSet>(domain::ChangeSet{}) : tl::unexpected(done.error());
}

Result<std::optional<PersonOrigin>> personOrigin(Connection &connection, domain::ContactKey contact)
{
    Query query(connection,
                "SELECT mailbox_key, graph_id, contact FROM person_contact WHERE contact_key = ?");
    if (!query.run(contact) || !query.next()) {
        return query.failed() ? Result<std::optional<PersonOrigin>>(tl::unexpected(query.error()))
                              : std::nullopt;
    }
    auto taken = contactOf(query.text(2));
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    return PersonOrigin{
        .mailbox = {query.integer(0)}, .id = query.text(1), .contact = *std::move(taken)};
}

Result<QList<PeopleSource>> peopleSources(Connection &connection)
{
    Query query(connection, "SELECT mailbox_key, is_offered, asked_at FROM person_source");
    query.run();
    QList<PeopleSource> sources;
    while (query.next()) {
        sources.append({.mailbox = {query.integer(0)},
                        .isOffered = query.integer(1) != 0,
                        .askedAt = QDateTime::fromMSecsSinceEpoch(query.integer(2), Qt::UTC)});
    }
    return query.failed() ? Result<QList<PeopleSource>>(tl::unexpected(query.error())) : sources;
}

Result<domain::ChangeSet> setPeopleSource(Connection &connection, PeopleSource source)
{
    Query before(connection, "SELECT is_offered FROM person_source WHERE mailbox_key = ?");
    const bool wasOffered = !before.run(source.mailbox) || !before.next() || before.integer(0) != 0;
    Query query(connection,
                "INSERT OR REPLACE INTO person_source (mailbox_key, is_offered, asked_at)"
                " VALUES (?, ?, ?)");
    const auto done =
        query.execute(source.mailbox, source.isOffered, source.askedAt.toMSecsSinceEpoch());
    if (!done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{.accountsChanged = wasOffered != source.isOffered};
}

} // namespace store
