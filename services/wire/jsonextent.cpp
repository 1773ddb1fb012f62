#include "services/wire/jsonextent.h"

namespace wire {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOnlySpace(const char *at, const char *end)
{
    while (at != end && isSpace(*at)) {
        ++at;
    }
    return at == end;
}

// The position after the closing quote, or `end` when there is none.
const char *afterString(const char *at, const char *end)
{
    while (at != end && *at != '"') {
        at += *at == '\\' && at + 1 != end ? 2 : 1;
    }
    return at == end ? end : at + 1;
}

} // namespace

JsonExtent jsonExtent(const QByteArray &bytes)
{
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    if (bytes.startsWith("\xef\xbb\xbf")) {
        at += 3;
    }
    while (at != end && isSpace(*at)) {
        ++at;
    }
    if (at == end) {
        return JsonExtent::Truncated;
    }
    if (*at != '{' && *at != '[') {
        return JsonExtent::Foreign;
    }
    int depth = 0;
    while (at != end) {
        const char c = *at++;
        if (c == '"') {
            at = afterString(at, end);
        } else if (c == '{' || c == '[') {
            if (++depth > maximumJsonDepth) {
                return JsonExtent::TooDeep;
            }
        } else if (c == '}' || c == ']') {
            if (--depth == 0) {
                return isOnlySpace(at, end) ? JsonExtent::Whole : JsonExtent::Foreign;
            }
        }
    }
    return JsonExtent::Truncated;
}

} // namespace wire
