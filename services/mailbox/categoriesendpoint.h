#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

// Adds one category to the master list; returns the members of its JSON.
// Errors  Refusal 400 for an empty name and one above 255 characters, 409 for a name that is there
//         in any letter case.
QByteArray insertCategory(MailboxDatabase &database, const QString &name, const QString &color);

// outlook/masterCategories: list, create, read, change of colour, delete.
//
// Promise  a name never changes; contacts keep the name of a deleted category. No delta, search or
//          expansion.
// Switches duplicate-category, category-rename, master-list.
// Source   Graph "outlookCategory resource type" and its methods.
class CategoriesEndpoint
{
public:
    explicit CategoriesEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response list(const Request &request);
    Response create(const Request &request);
    Response read(const Request &request, const QString &id);
    Response change(const Request &request, const QString &id);
    Response remove(const QString &id);

    MailboxDatabase &m_database;
};

} // namespace mailbox
