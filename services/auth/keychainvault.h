// The system's keychain: Credential Manager, Keychain, Secret Service or KWallet.
//
// Promise  never falls back to a file: without a keychain every call answers Storage. A first read that
//          fails is tried once more after a while, for a keychain that starts late.
#pragma once

#include "services/async/taskscope.h"
#include "services/auth/tokenvault.h"

#include <chrono>

namespace auth {

class KeychainVault : public TokenVault
{
public:
    explicit KeychainVault(std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~KeychainVault() override;

    QCoro::Task<domain::Result<QByteArray>> read(QString key) override;
    QCoro::Task<domain::Result<>> write(QString key, QByteArray secret) override;
    QCoro::Task<domain::Result<>> remove(QString key) override;

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

private:
    std::chrono::milliseconds m_patience;
    async::TaskScope m_scope;
};

} // namespace auth
