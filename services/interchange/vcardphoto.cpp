#include "services/interchange/vcardphoto.h"

#include "services/interchange/vcardvalue.h"

#include <algorithm>

namespace interchange {

namespace {

// data:[type][;parameter...][;base64],content; the separators may be escaped.
std::optional<QByteArray> dataUriContent(const QByteArray &uri)
{
    const qsizetype comma = uri.indexOf(',');
    if (comma < 0) {
        return std::nullopt;
    }
    const QByteArray head = uri.left(comma).toLower();
    QByteArray content = uri.mid(comma + 1);
    if (head.contains("base64")) {
        return decodeBase64(QByteArray::fromPercentEncoding(content));
    }
    return QByteArray::fromPercentEncoding(content);
}

bool hasScheme(const QByteArray &value)
{
    const qsizetype colon = value.indexOf(':');
    return colon > 0 && std::all_of(value.cbegin(), value.cbegin() + colon, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-';
           });
}

} // namespace

VCardPhoto photoOf(const VCardProperty &property, ProblemLog &problems)
{
    const QByteArray value = property.value.trimmed();
    if (value.isEmpty()) {
        return {};
    }
    std::optional<QByteArray> bytes;
    if (value.left(5).toLower() == "data:") {
        bytes = dataUriContent(value);
    } else if (hasScheme(value) || (property.isUri() && !property.isBase64())) {
        VCardProperty plain = property;
        plain.encoding = property.isQuotedPrintable() ? property.encoding : QByteArray();
        return {.bytes = {}, .address = unescaped(textOf(plain, problems)).trimmed()};
    } else {
        bytes = decodeBase64(value);
    }
    if (!bytes) {
        problems.add(property.line, ImportProblem::Kind::BadEncoding,
                     QString::fromLatin1(property.name));
    }
    return {.bytes = bytes.value_or(QByteArray()), .address = {}};
}

QByteArray pictureType(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return "image/jpeg";
    }
    if (bytes.startsWith("\x89PNG\r\n")) {
        return "image/png";
    }
    if (bytes.startsWith("GIF8")) {
        return "image/gif";
    }
    return bytes.startsWith("BM") ? "image/bmp" : QByteArray();
}

} // namespace interchange
