#include "services/auth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace auth {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray randomText(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char &byte : random) {
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    }
    return random.toBase64(urlSafe);
}

Pkce makePkce()
{
    constexpr int verifierBytes = 32;
    const QByteArray verifier = randomText(verifierBytes);
    return {.verifier = verifier,
            .challenge =
                QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe)};
}

} // namespace auth
