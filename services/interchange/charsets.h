// Bytes of a card to text, by the charset that the card names or else by what the bytes look like.
//
// Promise  Any bytes give a text. Without a charset: UTF-8 when it mostly is, else windows-1252.
//          cleaned(): lines end in \n, no NUL, no control character but tab and newline, no half
//          surrogate pair, no byte order mark.
// Errors   isExact is false when the charset is unknown or some bytes are not of it.
#pragma once

#include <QByteArray>
#include <QString>

namespace interchange {

struct DecodedText
{
    QString text;
    bool isExact = true;
};

DecodedText decodeCharset(const QByteArray &bytes, const QByteArray &charset);

QString cleaned(QString text);

} // namespace interchange
