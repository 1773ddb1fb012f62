// Tokens of accounts at Graph-compatible addresses on loopback. Such a token is no Microsoft token (those
// live in the system's keychain only) and may lie in the profile, readable by its owner alone.
//
// Shape    {"<account key>": "token"}; file 0600.
// Thread   GUI thread; a few bytes.
// Errors   Storage.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace app {

class TokenFile
{
public:
    explicit TokenFile(QString file)
        : m_file(std::move(file))
    {
    }

    QByteArray token(domain::AccountKey account) const; // empty: none
    domain::Result<> setToken(domain::AccountKey account, const QByteArray &token);
    domain::Result<> removeToken(domain::AccountKey account);

private:
    domain::Result<> write(const QJsonObject &tokens) const;

    QString m_file;
};

} // namespace app
