// Bytes to a picture and back, suspicious of the bytes.
//
// Promise  Formats are told by their first bytes and pinned: JPEG, PNG, GIF, BMP; anything else
// (SVG
//          above all, which can read local files) is refused. At most 4 MB of bytes, 4096 x 4096
//          pixels, 64 MB decoded, judged before decoding. EXIF orientation is applied. A truncated
//          file is refused, never half a picture.
// Thread   any; run it in a pool.   Cost  about 2 ms for a 240 x 240 JPEG.
// Errors   BadInput with code "format", "size", "truncated".
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QImage>

namespace photos {

inline constexpr qsizetype maximumBytes = 4 * 1024 * 1024;
inline constexpr int maximumSide = 4096;
inline constexpr int uploadSide = 648; // what Outlook keeps at most

domain::Result<QImage> decodePhoto(const QByteArray &bytes);

// Cropped to its centre square and scaled to at most `pixels`.
QImage squareThumbnail(const QImage &photo, int pixels);

// JPEG, at most uploadSide.
QByteArray encodeForUpload(const QImage &photo);

// SHA-256, lower-case hex: the name of the file.
QString photoFileName(const QByteArray &bytes);

} // namespace photos
