// People whom the service finds relevant to an account's person, as they were last seen; and who of them
// stands among the contacts.
//
// Shape    A person and a contact are the same where they have an address in common (of a contact in a
//          list: its first one), or where it was made of them.
// Promise  At most 2000 a mailbox; whom nobody has shown for ninety days goes first.
// Thread   store thread.   Errors  Storage, BadReply.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/wire/personcodec.h"

#include <QDateTime>

#include <optional>

namespace store {

class Connection;

struct KnownPerson
{
    domain::MailboxKey mailbox;
    wire::PersonItem person;    // without an id: a contact alone
    domain::ContactKey contact; // the same one; invalid: not among the contacts

    bool operator==(const KnownPerson &) const = default;
};

enum class PeopleAnswer {
    Everybody, // the most relevant first
    Found,     // by a search: their place among all is not known
};

domain::Result<domain::ChangeSet> keepPeople(Connection &connection, domain::MailboxKey mailbox,
                                             QList<wire::PersonItem> people, PeopleAnswer answer,
                                             QDateTime now);

struct PeopleWish
{
    domain::MailboxKey mailbox; // invalid: of every mailbox
    QString text;               // as it was typed; empty: everybody
    QStringList ids;            // of those whom the service found for it, in its order
    int most = 200;
};

// Whom the service found; else who of the known ones has words that begin so, the most relevant first;
// then contacts that hold the text and are none of them.
domain::Result<QList<KnownPerson>> knownPeople(Connection &connection, PeopleWish wish);

// Who a contact is.
domain::Result<std::optional<KnownPerson>> personOfContact(Connection &connection,
                                                           domain::ContactKey contact);

// Where a contact was taken from.
struct PersonOrigin
{
    domain::MailboxKey mailbox;
    QString id;
    domain::Contact contact; // as the person was then
};

domain::Result<domain::ChangeSet> setPersonOrigin(Connection &connection,
                                                  domain::ContactKey contact, PersonOrigin origin);
domain::Result<std::optional<PersonOrigin>> personOrigin(Connection &connection,
                                                         domain::ContactKey contact);

struct PeopleSource
{
    domain::MailboxKey mailbox;
    bool isOffered = false;
    QDateTime askedAt;
};

domain::Result<QList<PeopleSource>> peopleSources(Connection &connection); // that were asked
domain::Result<domain::ChangeSet> setPeopleSource(Connection &connection, PeopleSource source);

} // namespace store
