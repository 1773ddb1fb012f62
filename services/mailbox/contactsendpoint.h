#pragma once

#include "services/mailbox/deltalog.h"
#include "services/mailbox/router.h"

namespace mailbox {

struct ContactRecord;

// contacts: list, create, read, change, move, delete, delta.
//
// Source   Graph v1.0 "contact" and "contactFolder" methods. A move (PATCH of parentFolderId) is
//          honoured: the plain id changes, the immutable one stays.
class ContactsEndpoint
{
public:
    explicit ContactsEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response list(const Request &request, const QString &folderId);
    Response create(const Request &request, const QString &folderId);
    Response read(const Request &request, const ContactRecord &record);
    Response change(const Request &request, ContactRecord record);
    Response remove(const Request &request, const ContactRecord &record);
    QByteArray json(const Request &request, const ContactRecord &record,
                    const QStringList &extendedIds, bool isAlone);

    MailboxDatabase &m_database;
    DeltaLog m_delta;
};

} // namespace mailbox
