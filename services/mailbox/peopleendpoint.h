#pragma once

#include "services/mailbox/person.h"
#include "services/mailbox/router.h"

namespace mailbox {

// people and people/{id}: who matters to the user, by relevance.
//
// Promise  $search, then $filter, then $orderby; pages of 10 unless $top says otherwise. The header
//          X-PeopleQuery-QuerySources takes Mailbox, Directory or both.
// Switches people, people-topics.
// Errors   Refusal 400 for $skip with $search, a $search in other users' people, and unknown
//          filters; 404 for an unknown id; writes are 405.
// Source   Graph "person resource type", "List people".
class PeopleEndpoint
{
public:
    PeopleEndpoint(MailboxDatabase &database, const QList<MailboxUser> &otherUsers);
    void addRoutes(Router &router);

private:
    QList<Person> people(const Request &request);
    Response list(const Request &request);
    Response read(const Request &request, const QString &id);

    MailboxDatabase &m_database;
    QList<MailboxUser> m_otherUsers;
};

} // namespace mailbox
