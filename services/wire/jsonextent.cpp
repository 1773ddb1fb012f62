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

const char *afterSpace(const char *at, const char *end)
{
    while (at != end && isSpace(*at)) {
        ++at;
    }
    return at;
}

// The position after the bracket that closes the one at `at`.
const char *afterPartner(const char *at, const char *end)
{
    int depth = 0;
    while (at != end) {
        const char c = *at++;
        if (c == '"') {
            at = afterString(at, end);
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            break;
        }
    }
    return at;
}

QList<QByteArray> objectsIn(const char *at, const char *end)
{
    QList<QByteArray> objects;
    while (at != end) {
        at = afterSpace(at, end);
        if (at == end || *at != '{') {
            return {};
        }
        const char *const after = afterPartner(at, end);
        objects.append(QByteArray(at, after - at));
        at = afterSpace(after, end);
        if (at != end && *at++ != ',') {
            return {};
        }
    }
    return objects;
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

QList<QByteArray> objectsAsSent(const QByteArray &bytes, QByteArrayView name)
{
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while (at != end && *at != '{') {
        ++at;
    }
    QList<QByteArray> objects;
    bool found = false;
    while (at != end && ++at != end) { // behind the first bracket, or behind a comma
        at = afterSpace(at, end);
        if (at == end || *at != '"') {
            break;
        }
        const char *const key = at + 1;
        at = afterString(key, end);
        const bool isWanted = QByteArrayView(key, at - key - 1) == name;
        at = afterSpace(at, end);
        if (at == end || *at != ':') {
            return {};
        }
        at = afterSpace(at + 1, end);
        if (at == end) {
            return {};
        }
        const char *const value = at;
        at = *at == '{' || *at == '[' ? afterPartner(at, end)
            : *at == '"'              ? afterString(at + 1, end)
                                      : at;
        if (isWanted) {
            if (found || *value != '[') {
                return {};
            }
            found = true;
            objects = objectsIn(value + 1, at - 1);
        }
        while (at != end && *at != ',' && *at != '}') {
            ++at;
        }
        if (at != end && *at == '}') {
            break;
        }
    }
    return objects;
}

} // namespace wire
