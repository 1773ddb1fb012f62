// An outbox item as a request: the one that carries it out, and the one that finds out whether an
// earlier try did.
//
// Promise  Pure but for reading photo files. PATCH bodies hold absolute values, so a repeat does no
//          harm; a create carries its token. If-Match goes along when an etag is known; nothing relies
//          on it.
// Thread   GUI thread.
// Errors   Storage when a photo's file is not there; Rejected for a flag that the service will not keep.
// Source   Graph v1.0 "Update contact", "Create contact", "Update profilePhoto", "outlookCategory"; facts
//          sections 1-6.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/store/pushqueue.h"

#include <optional>

namespace syncing {

struct PushPlaces
{
    QString photoFolder;
    domain::GraphId defaultFolder; // what "top of the mailbox" is for a folder that moves there
};

bool isFolderAction(store::PushAction action);
bool isCategoryAction(store::PushAction action);

// A photo's first request reads, where it is known what was there; this one writes.
domain::Result<graph::GraphRequest> writePhotoRequest(const store::PushItem &item,
                                                      const QString &photoFolder);
domain::Result<graph::GraphRequest> sendRequest(const store::PushItem &item,
                                                const PushPlaces &places);

// Nothing when the item may simply be sent again: deletes, photos, flags, names and places of folders,
// colours of categories.
std::optional<graph::GraphRequest> lookRequest(const store::PushItem &item);

// What the service has now: the contact, its flag, the folder, the category (of a create: all of them), or with
// PutPhoto what it knows of the picture.
graph::GraphRequest currentRequest(const store::PushItem &item);

// The other way to take a photo away.
graph::GraphRequest deletePhotoRequest(const store::PushItem &item);

// GET through the folder that the contact was moved to.
graph::GraphRequest movedRequest(const domain::GraphId &contact, const domain::GraphId &folder);

} // namespace syncing
