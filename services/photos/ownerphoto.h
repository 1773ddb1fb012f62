// The photo of the person whose mailbox a client is of.
//
// Promise  What the service said last is kept in a file of its own, "none" too, and asked for again after a
//          week. A refusal means "none": many organisations let nobody look others up. While the service
//          cannot be reached the old picture stands. The file holds a small JPEG, never what came.
// Shape    at most ownerPhotoPixels square; a null image: none.
// Thread   GUI thread; files and decoding in the pool.
// Errors   those of GraphClient, where nothing is known from before.
// Source   Graph v1.0 "Get profilePhoto" (User.ReadBasic.All for others'); facts 6.2, 16.
#pragma once

#include "services/domain/result.h"

#include <QCoroTask>
#include <QImage>

namespace graph {
class GraphClient;
}

namespace photos {

inline constexpr int ownerPhotoPixels = 128;

// The client's paths lead to the owner's mailbox. `context` is the service whose scope runs this.
QCoro::Task<domain::Result<QImage>> ownerPhoto(QObject *context, graph::GraphClient *client,
                                               QString file);

// Where it is kept for an owner; below the photo folder.
QString ownerPhotoFile(const QString &photoFolder, const QString &ownerAddress);

// Removes all but these owners'.
void keepOwnerPhotos(const QString &photoFolder, const QStringList &ownerAddresses);

} // namespace photos
