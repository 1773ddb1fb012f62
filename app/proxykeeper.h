// The proxy in use, with its password.
//
// Promise  the password is in the system's keychain under the proxy's address and the user, in memory, and
//          nowhere else. Without a keychain it counts until the program ends.
// Thread   GUI thread. Destroy only after drained().
#pragma once

#include "app/proxychoice.h"
#include "services/async/taskscope.h"

#include <QObject>

class QNetworkAccessManager;

namespace auth {
class TokenVault;
}

namespace app {

class ProxyKeeper : public QObject
{
    Q_OBJECT

public:
    // Borrowed; both outlive the keeper.
    ProxyKeeper(QNetworkAccessManager &network, auth::TokenVault &vault, QObject *parent = nullptr);

    void use(const ProxyChoice &choice);       // with the password that is kept for it
    void setPassword(const QString &password); // of the proxy in use; empty: none

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

private:
    QString vaultKey() const;
    void apply();
    QCoro::Task<> readPassword();
    QCoro::Task<> keepPassword();

    QNetworkAccessManager &m_network;
    auth::TokenVault &m_vault;
    ProxyChoice m_choice;
    async::TaskScope m_scope;
};

} // namespace app
