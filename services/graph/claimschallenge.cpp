#include "services/graph/claimschallenge.h"

#include "services/graph/rawanswer.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace graph {

QJsonObject claimsChallenge(const QList<Header> &headers)
{
    // Base64 of either alphabet.
    static const QRegularExpression pattern(
        QStringLiteral("\\bclaims=\"([A-Za-z0-9+/_-]{1,8192}={0,2})\""));
    const QString header = QString::fromLatin1(headerValue(headers, "WWW-Authenticate"));
    QByteArray text = pattern.match(header).captured(1).toLatin1();
    text.replace('-', '+').replace('_', '/');
    return QJsonDocument::fromJson(QByteArray::fromBase64(text)).object();
}

} // namespace graph
