#pragma once

#include "services/mailbox/photorecords.h"
#include "services/mailbox/router.h"

namespace mailbox {

// The photo of the user: photo, photo/$value, photos, photos/{W}x{H} and photos/{W}x{H}/$value.
//
// Promise  the sizes are Graph's nine, of these as many as the stored picture fills; PUT and PATCH
//          of photo/$value set it, DELETE takes it away.
// Errors   404 ImageNotFound without a photo or without that size, and those of phototransfer.h.
// Source   Graph "Get profilePhoto", "Update profilePhoto", "Delete profilePhoto".
class UserPhotoEndpoint
{
public:
    explicit UserPhotoEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    std::optional<PhotoRecord> photo();
    std::optional<PhotoRecord> photoOfSize(const QString &size);
    Response list(const Request &request);
    Response set(const Request &request);
    Response remove();

    MailboxDatabase &m_database;
};

} // namespace mailbox
