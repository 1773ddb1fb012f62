#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

// GET /me and /users/{id}: the person whose mailbox this is.
// Source   Graph "Get a user", default properties.
class UserEndpoint
{
public:
    UserEndpoint(MailboxDatabase &database, const MailboxUser &user);
    void addRoutes(Router &router);

private:
    Response read(const Request &request);

    MailboxDatabase &m_database;
    MailboxUser m_user;
};

} // namespace mailbox
