// The picture of a PHOTO property, or the address of one.
//
// Shape    BASE64 and b encoding, data: URI, base64 that does not say so, X-MS-CARDPICTURE.
// Promise  Nothing is loaded: an http, https or file address comes back as text. The format of the
//          picture is not judged.
// Errors   BadEncoding in the log when the bytes are not base64; then there is no picture.
#pragma once

#include "services/interchange/vcardproperty.h"

namespace interchange {

struct VCardPhoto
{
    QByteArray bytes;
    QString address; // instead of bytes
};

VCardPhoto photoOf(const VCardProperty &property, ProblemLog &problems);

// "image/jpeg", "image/png", "image/gif", "image/bmp" by the first bytes; empty for others.
QByteArray pictureType(const QByteArray &bytes);

} // namespace interchange
