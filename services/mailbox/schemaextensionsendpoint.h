#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

// schemaExtensions of the tenant, kept in one of its mailboxes: list, create, read, change, delete.
//
// Shape    below the version itself, not below a user. Every caller is the same program: what one
//          creates without naming another owner, all own.
// Source   Graph "schemaExtension" methods.
class SchemaExtensionsEndpoint
{
public:
    explicit SchemaExtensionsEndpoint(MailboxDatabase &tenant);
    void addRoutes(Router &router);

private:
    Response list(const Request &request);

    MailboxDatabase &m_tenant;
};

} // namespace mailbox
