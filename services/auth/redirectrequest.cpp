#include "services/auth/redirectrequest.h"

#include <QUrl>
#include <QUrlQuery>

namespace auth {

namespace {

constexpr qsizetype longestText = 512;

// The values of one header, in any letter case.
QByteArrayList headerValues(const QByteArrayList &lines, QByteArrayView name)
{
    QByteArrayList values;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            values.append(line.mid(colon + 1).trimmed());
        }
    }
    return values;
}

// As long as the state itself, whatever came: how much of it is right cannot be measured.
bool isSame(const QByteArray &given, const QByteArray &expected)
{
    unsigned difference = given.size() == expected.size() ? 0 : 1;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const char mine = expected.at(i);
        const char theirs = i < given.size() ? given.at(i) : '\0';
        difference |= static_cast<unsigned>(mine ^ theirs);
    }
    return difference == 0;
}

} // namespace

JudgedRequest judgeRedirect(const QByteArray &head, const QByteArrayList &hosts,
                            const QByteArray &state, const QString &issuer)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines) {
        line = line.endsWith('\r') ? line.chopped(1) : line;
    }
    const QByteArrayList request = lines.takeFirst().split(' ');
    if (request.size() != 3 || !request.at(2).startsWith("HTTP/1.")) {
        return {.status = 400};
    }
    const QByteArrayList host = headerValues(lines, "Host");
    if (host.size() != 1 || !hosts.contains(host.first().toLower())
        || !headerValues(lines, "Origin").isEmpty()) {
        return {.status = 403};
    }
    if (request.at(0) != "GET") {
        return {.status = 405};
    }
    if (!request.at(1).startsWith("/?")) {
        return {.status = 404};
    }
    const QUrlQuery query(QString::fromLatin1(request.at(1).mid(2)).replace(u'+', u' '));
    const auto value = [&query](const char *name) {
        const QStringList all = query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
        return all.size() == 1 ? all.first() : QString();
    };
    if (!isSame(value("state").toLatin1(), state)) {
        return {.status = 404};
    }
    const Redirected answer{.code = value("code"),
                            .error = value("error").left(longestText),
                            .errorDescription = value("error_description").left(longestText)};
    const QString named = value("iss");
    if (!issuer.isEmpty() && !named.isEmpty() && named != issuer) {
        return {.status = 200, .answer = Redirected{.error = QStringLiteral("issuer_mismatch")}};
    }
    if (answer.code.isEmpty() == answer.error.isEmpty()) {
        return {.status = 400};
    }
    return {.status = 200, .answer = answer};
}

} // namespace auth
