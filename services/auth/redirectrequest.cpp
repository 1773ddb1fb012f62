#include "services/auth/redirectrequest.h"

#include "services/domain/samesecret.h"
#include "services/graph/requesthead.h"

#include <QUrl>
#include <QUrlQuery>

namespace auth {

namespace {

constexpr qsizetype longestText = 512;

} // namespace

JudgedRequest judgeRedirect(const QByteArray &head, const QByteArrayList &hosts,
                            const QByteArray &state, const QString &issuer)
{
    const auto request = graph::RequestHead::read(head);
    if (!request) {
        return {.status = 400};
    }
    const QByteArrayList host = request->values("Host");
    if (host.size() != 1 || !hosts.contains(host.first().toLower())
        || !request->values("Origin").isEmpty()) {
        return {.status = 403};
    }
    if (request->method != "GET") {
        return {.status = 405};
    }
    if (!request->target.startsWith("/?")) {
        return {.status = 404};
    }
    const QUrlQuery query(QString::fromLatin1(request->target.mid(2)).replace(u'+', u' '));
    const auto value = [&query](const char *name) {
        const QStringList all = query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
        return all.size() == 1 ? all.first() : QString();
    };
    if (!domain::isSameSecret(value("state").toLatin1(), state)) {
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
