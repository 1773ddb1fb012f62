// The value of a property as text: transfer encoding, charset and escapes taken off.
//
// Shape    textOf: encoding and charset only; escapes are still in it, for the functions below.
//          unescaped: \n \N \, \; \: \" \\ resolved; any other backslash stays. The same for 2.1,
//          whose writers escape like 3.0 more often than they mean a bare backslash.
//          components: split at ';', each trimmed and unescaped. list: split at ','.
// Promise  Pure and linear. What cannot be decoded is noted in the log and read as far as possible.
#pragma once

#include "services/interchange/vcardproperty.h"

#include <QStringList>

namespace interchange {

QString textOf(const VCardProperty &property, ProblemLog &problems);

QString unescaped(QStringView value);

// Parts between separators that are not escaped; still escaped, not trimmed. At most `most` parts:
// the last one takes the rest.
QStringList splitUnescaped(QStringView value, QChar separator, qsizetype most = 1000);

QStringList components(QStringView value);
QStringList list(QStringView value);

QByteArray decodeQuotedPrintable(const QByteArray &value);

// Blanks and the URL alphabet are fine; nothing when other characters are in it.
std::optional<QByteArray> decodeBase64(QByteArray value);

} // namespace interchange
