// The charset of a whole file of text, found and used.
//
// Promise  charsetOf: by a byte order mark; UTF-8 when all of it is; UTF-16 when every second byte of its
//          beginning is zero; else what ICU thinks of its first 64 KB, where ISO 8859 is read as the
//          code page of Windows that contains it. Never empty.
//          textIn: cleaned text (charsets.h); isExact is false when bytes were not of the charset.
#pragma once

#include "services/interchange/charsets.h"

#include <QList>

namespace interchange {

QByteArray charsetOf(const QByteArray &bytes);

DecodedText textIn(const QByteArray &bytes, const QByteArray &charset);

// What a person can choose from, the usual ones first.
QList<QByteArray> offeredCharsets();

} // namespace interchange
