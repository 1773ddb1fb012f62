// What is known of a photo without its bytes.
//
// Promise  Pure. A picture of one pixel is the service's way to say that there is none.
// Thread   any.   Errors  BadReply with the path.
// Source   Graph v1.0 "profilePhoto resource type"; facts 6.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QSize>
#include <QString>

namespace wire {

struct PhotoMetadata
{
    QString etag; // empty when the service tells none
    QString contentType;
    QSize size;

    bool isPicture() const { return size.width() > 1 || size.height() > 1; }
    bool operator==(const PhotoMetadata &) const = default;
};

domain::Result<PhotoMetadata> readPhotoMetadata(const QByteArray &bytes);

} // namespace wire
