#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

struct ContactRecord;

// contacts/{id}/photo (metadata) and photo/$value (bytes): read, set by PUT or PATCH, removed by an
// empty PUT; on beta also by DELETE of the photo.
//
// Promise  gives back the bytes that were stored; a new photo gives the contact a new changeKey and
//          is in no delta.
// Errors   404 ImageNotFound, 413 above 4 MB, 415 for what is no JPEG, PNG or GIF.
// Source   Graph "Get profilePhoto", "Update profilePhoto".
class PhotoEndpoint
{
public:
    explicit PhotoEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response metadata(const Request &request, const ContactRecord &contact);
    Response bytes(const Request &request, const ContactRecord &contact);
    Response set(const Request &request, ContactRecord contact);
    Response remove(const Request &request, ContactRecord contact);

    MailboxDatabase &m_database;
};

} // namespace mailbox
