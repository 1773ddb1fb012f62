#include "app/tokenfile.h"

#include <QFile>
#include <QJsonDocument>
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
    return write(tokens);
}

domain::Result<> TokenFile::removeToken(domain::AccountKey account)
{
    QJsonObject tokens = readTokens(m_file);
    tokens.remove(QString::number(account.value));
    return QFile::exists(m_file) ? write(tokens) : domain::Result<>();
}

domain::Result<> TokenFile::write(const QJsonObject &tokens) const
{
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
