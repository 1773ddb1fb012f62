#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/photorecords.h"

#include <optional>

namespace mailbox {

// What requests about photos have in common, whether of contacts or of users.
//
// Switches photo-support, no-photo.
// Source   Graph "Get profilePhoto", "Update profilePhoto".

// Refusal 501 where the account has no photos.
void checkPhotoSupport(const Request &request);

// The picture in a request's body; nothing for an empty body. What the bytes are decides, whatever
// image type the header names.
// Errors   Refusal 413 above 4 MB, 400 without a Content-Type, 415 for other types than JPEG, PNG,
//          GIF and application/octet-stream and for bytes that are none of these pictures.
std::optional<PhotoRecord> receivedPhoto(const Request &request);

// Refusal 404 without a photo, unless a switch wants an empty or a tiny one.
Response photoMetadata(const Request &request, const QByteArray &context,
                       const std::optional<PhotoRecord> &photo);
// 304 for those who have it already.
Response photoBytes(const Request &request, const std::optional<PhotoRecord> &photo);

// {"id":"48X48","height":48,"width":48} and the media annotations, without braces and context.
QByteArray photoMembers(const QByteArray &address, const PhotoRecord &photo);

} // namespace mailbox
