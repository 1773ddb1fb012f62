#include "services/graph/headerrules.h"

#include <algorithm>

namespace graph {

namespace {

constexpr qsizetype maximumEtagLength = 256;
constexpr qsizetype maximumValueLength = 4096;
constexpr qsizetype maximumTokenLength = 65536;

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

bool isDotSegment(QStringView segment)
{
    const QString plain =
        segment.toString().replace(QLatin1String("%2e"), QLatin1String("."), Qt::CaseInsensitive);
    return plain == QLatin1String(".") || plain == QLatin1String("..");
}

tl::unexpected<domain::Error> wrong(const QString &message)
{
    return domain::failure(domain::Error::Kind::BadInput, message);
}

} // namespace

bool isEtag(QByteArrayView value)
{
    if (value == "*") {
        return true;
    }
    if (value.startsWith("W/")) {
        value = value.sliced(2);
    }
    if (value.size() < 3 || value.size() > maximumEtagLength + 2 || value.front() != '"'
        || value.back() != '"') {
        return false;
    }
    const QByteArrayView inner = value.sliced(1, value.size() - 2);
    return std::ranges::all_of(inner, [](char c) { return isVisible(c) && c != '"'; });
}

bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, isWordCharacter);
}

bool isHeaderValue(QByteArrayView value)
{
    return !value.isEmpty() && value.size() <= maximumValueLength
        && std::ranges::all_of(value, [](char c) { return isVisible(c) || c == ' '; });
}

bool isBearerToken(QByteArrayView token)
{
    return !token.isEmpty() && token.size() <= maximumTokenLength
        && std::ranges::all_of(token, isVisible);
}

bool isRequestPath(const QString &pathAndQuery)
{
    if (!pathAndQuery.startsWith(u'/') || pathAndQuery.startsWith(QLatin1String("//"))) {
        return false;
    }
    const bool isPlain = std::ranges::all_of(pathAndQuery, [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'\\' && c != u'#';
    });
    const qsizetype query = pathAndQuery.indexOf(u'?');
    const QStringView path =
        QStringView(pathAndQuery).left(query < 0 ? pathAndQuery.size() : query);
    const auto segments = path.split(u'/');
    return isPlain && std::ranges::none_of(segments, isDotSegment);
}

domain::Result<> checkRequest(const GraphRequest &request)
{
    if (!isRequestPath(request.path)) {
        return wrong(QStringLiteral("the path is not encoded"));
    }
    if (!request.body.isEmpty() && !isHeaderValue(request.contentType)) {
        return wrong(QStringLiteral("the body has no content type"));
    }
    for (const Header &header : request.headers) {
        const bool isMatch = header.name.compare("If-Match", Qt::CaseInsensitive) == 0
            || header.name.compare("If-None-Match", Qt::CaseInsensitive) == 0;
        if (!isHeaderName(header.name) || !isHeaderValue(header.value)
            || (isMatch && !isEtag(header.value))) {
            return wrong(QStringLiteral("the header %1 has a value that must not be sent")
                             .arg(QString::fromLatin1(header.name.left(64))));
        }
    }
    return {};
}

} // namespace graph
