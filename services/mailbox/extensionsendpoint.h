#pragma once

#include "services/mailbox/openextensions.h"
#include "services/mailbox/router.h"

#include <functional>

namespace mailbox {

// extensions of contacts and of the user: list, create, read, change, delete. Each write gives the
// contact a new changeKey, but no delta reports it.
//
// Source   Graph "openTypeExtension" methods.
class ExtensionsEndpoint
{
public:
    explicit ExtensionsEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    using ItemOf = std::function<ExtensionItem(const QStringList &values)>;
    void addCollection(Router &router, const QString &path, const ItemOf &itemOf);

    Response list(const Request &request, const ExtensionItem &item);
    Response create(const Request &request, const ExtensionItem &item);
    Response read(const Request &request, const ExtensionItem &item, const QString &name);
    Response change(const Request &request, const ExtensionItem &item, const QString &name);
    Response remove(const ExtensionItem &item, const QString &name);
    void touch(const ExtensionItem &item);

    MailboxDatabase &m_database;
};

} // namespace mailbox
