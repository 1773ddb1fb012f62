#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

// GET /me and /users/{id}: the person whose mailbox this is; the default members, and others when
// $select names them, the open extensions when $expand does. Also mailFolders/inbox, which some clients read first to see that the sign-in
// works: its id and its name, nothing more.
//
// Errors   Refusal 400 for a $select of what a user does not have.
// Source   Graph "Get a user".
class UserEndpoint
{
public:
    UserEndpoint(MailboxDatabase &database, const MailboxUser &user);
    void addRoutes(Router &router);

private:
    QByteArray defaultMembers() const;
    QByteArray otherMembers() const;
    QByteArray expanded(const Request &request);
    Response read(const Request &request);
    Response inbox(const Request &request);

    MailboxDatabase &m_database;
    MailboxUser m_user;
};

} // namespace mailbox
