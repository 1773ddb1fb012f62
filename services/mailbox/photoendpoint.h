#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

struct ContactRecord;

// contacts/{id}/photo (metadata) and photo/$value (bytes): read, set by PUT or PATCH, removed by an
// empty PUT; on beta also by DELETE of the photo.
//
// Promise  gives back the bytes that were stored; a new photo gives the contact a new changeKey and
//          is in no delta.
// Switches photo-removal, photo-bumps-contact, and those of phototransfer.h.
// Errors   404 ImageNotFound, 405 where DELETE removes nothing, and those of phototransfer.h.
// Source   Graph "Get profilePhoto", "Update profilePhoto".
class PhotoEndpoint
{
public:
    explicit PhotoEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response set(const Request &request, ContactRecord contact);
    Response remove(const Request &request, ContactRecord contact);
    void bump(const Request &request, ContactRecord &contact);

    MailboxDatabase &m_database;
};

} // namespace mailbox
