#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

struct ContactRecord;

// extensions of a contact: list, create, read, change, delete. Each write gives the contact a new
// changeKey, but no delta reports it.
//
// Source   Graph "openTypeExtension" methods.
class ExtensionsEndpoint
{
public:
    explicit ExtensionsEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response list(const Request &request, const ContactRecord &contact);
    Response create(const Request &request, ContactRecord contact);
    Response read(const Request &request, const ContactRecord &contact, const QString &name);
    Response change(const Request &request, ContactRecord contact, const QString &name);
    Response remove(ContactRecord contact, const QString &name);

    MailboxDatabase &m_database;
};

} // namespace mailbox
