#include "services/mailbox/deltatoken.h"

#include <QMessageAuthenticationCode>

namespace mailbox {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int signatureSize = 12;

QByteArray signature(const QByteArray &payload, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(payload, secret, QCryptographicHash::Sha256)
        .left(signatureSize);
}

} // namespace

QByteArray DeltaToken::text(const QByteArray &secret) const
{
    QByteArrayList parts{scope};
    for (const qint64 number :
         {since, until, cursor, reached, generation, qint64{left}, qint64{isPaused ? 1 : 0}})
        parts.append(QByteArray::number(number));
    parts.append(select.join(','));
    const QByteArray payload = parts.join('|');
    return (signature(payload, secret) + payload).toBase64(urlSafe);
}

std::optional<DeltaToken> DeltaToken::read(const QString &text, const QByteArray &secret)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray payload = (*decoded).mid(signatureSize);
    const QByteArrayList parts = payload.split('|');
    if (!decoded || parts.size() != 9
        || (*decoded).left(signatureSize) != signature(payload, secret))
        return std::nullopt;
    DeltaToken token;
    token.scope = parts[0];
    token.since = parts[1].toLongLong();
    token.until = parts[2].toLongLong();
    token.cursor = parts[3].toLongLong();
    token.reached = parts[4].toLongLong();
    token.generation = parts[5].toLongLong();
    token.left = parts[6].toInt();
    token.isPaused = parts[7] == "1";
    if (!parts[8].isEmpty())
        token.select = parts[8].split(',');
    return token;
}

} // namespace mailbox
