#pragma once

#include "services/mailbox/contactquery.h"
#include "services/mailbox/contactschema.h"
#include "services/mailbox/deltalog.h"
#include "services/mailbox/mailboxuser.h"
#include "services/mailbox/router.h"

namespace mailbox {

class Expansion;
struct ContactRecord;

// contacts: list, count, create, read, change, move, delete, delta; in v1.0 and in beta.
//
// Source   Graph "contact" and "contactFolder" methods. What a PATCH of parentFolderId does is not
//          documented: the switch contact-move says.
class ContactsEndpoint
{
public:
    ContactsEndpoint(MailboxDatabase &database, const MailboxUser &user);
    void addRoutes(Router &router);

private:
    using Collection = ContactQuery::Collection;
    void addCollection(Router &router, const QString &path, Collection collection);

    Response list(const Request &request, Collection collection, const QString &folderId);
    Response count(const Request &request, Collection collection, const QString &folderId);
    Response create(const Request &request, const QString &folderId);
    Response read(const Request &request, const ContactRecord &record);
    Response change(const Request &request, ContactRecord record);
    void move(const Request &request, ContactRecord &record, const QString &folderId);
    Response remove(const Request &request, const ContactRecord &record);
    QByteArray json(const Request &request, const ContactRecord &record, const Expansion &expansion,
                    bool isAlone);
    QByteArray alone(const Request &request, const ContactRecord &record);

    MailboxDatabase &m_database;
    DeltaLog m_delta;
    MailboxUser m_user;
};

} // namespace mailbox
