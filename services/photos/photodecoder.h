// Bytes to a picture and back, suspicious of the bytes.
//
// Promise  Formats are told by their first bytes and pinned: JPEG, PNG, GIF, BMP; anything else (SVG
//          above all, which can read local files) is refused. What comes from a service or a card
//          has at most 4 MB of bytes and 4096 x 4096 pixels; what a person chose from a camera has
//          at most 32 MB and 64 million pixels, and comes out at most chosenSide long. 64 MB
//          decoded in any case. All judged before decoding. EXIF orientation is applied. A
//          truncated file is refused, never half a picture.
// Thread   any; run it in a pool.   Cost  about 2 ms for a 240 x 240 JPEG.
// Errors   BadInput with code "format", "size", "truncated".
#pragma once

#include "services/domain/photocut.h"
#include "services/domain/result.h"

#include <QByteArray>
#include <QImage>

namespace photos {

inline constexpr qsizetype maximumBytes = 4 * 1024 * 1024;
inline constexpr int maximumSide = 4096;
inline constexpr int uploadSide = 648; // what Outlook keeps at most

domain::Result<QImage> decodePhoto(const QByteArray &bytes);

inline constexpr qsizetype maximumChosenBytes = 32 * 1024 * 1024;
inline constexpr qint64 maximumChosenPixels = 64'000'000;
inline constexpr int chosenSide = 1600; // room to cut a part out of it

domain::Result<QImage> decodeChosenPicture(const QByteArray &bytes);

QImage cutOut(const QImage &picture, const domain::PhotoCut &cut);

// Cropped to its centre square and scaled to at most `pixels`.
QImage squareThumbnail(const QImage &photo, int pixels);

bool isJpeg(const QByteArray &bytes); // by its first bytes

// JPEG, at most uploadSide.
QByteArray encodeForUpload(const QImage &photo);

// SHA-256, lower-case hex: the name of the file.
QString photoFileName(const QByteArray &bytes);

} // namespace photos
