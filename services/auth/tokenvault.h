// Where refresh tokens are kept between two runs.
//
// Promise  a secret is written whole or not at all. Never in a file of the program's own.
// Thread   GUI thread.
// Errors   NotFound: nothing is kept under the key; Storage: the vault is absent, locked or refuses, code
//          the vault's own word for it.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

namespace auth {

class TokenVault
{
public:
    virtual ~TokenVault() = default;

    virtual QCoro::Task<domain::Result<QByteArray>> read(QString key) = 0;
    virtual QCoro::Task<domain::Result<>> write(QString key, QByteArray secret) = 0;
    virtual QCoro::Task<domain::Result<>> remove(QString key) = 0;
};

} // namespace auth
