#include "app/tokenfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace app {

namespace {

QJsonObject readTokens(const QString &file)
{
    QFile stored(file);
    return stored.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(stored.readAll()).object()
                                            : QJsonObject();
}

} // namespace

QByteArray TokenFile::token(domain::AccountKey account) const
{
    return readTokens(m_file).value(QString::number(account.value)).toString().toLatin1();
}

domain::Result<> TokenFile::setToken(domain::AccountKey account, const QByteArray &token)
{
    QJsonObject tokens = readTokens(m_file);
    tokens.insert(QString::number(account.value), QString::fromLatin1(token));
    const QByteArray bytes = QJsonDocument(tokens).toJson(QJsonDocument::Compact);
    QSaveFile saved(m_file);
    if (!saved.open(QIODevice::WriteOnly)
        || !saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || saved.write(bytes) != bytes.size() || !saved.commit()) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("tokens.json: %1").arg(saved.errorString()));
    }
    return {};
}

} // namespace app
