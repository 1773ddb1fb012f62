#include "app/proxykeeper.h"

#include "services/auth/tokenvault.h"

#include <QNetworkAccessManager>

namespace app {

ProxyKeeper::ProxyKeeper(QNetworkAccessManager &network, auth::TokenVault &vault, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_vault(vault)
{
}

void ProxyKeeper::use(const ProxyChoice &choice)
{
    const QString before = vaultKey();
    const QString password = m_choice.password;
    m_choice = choice;
    m_choice.password = vaultKey() == before ? password : QString();
    apply();
    if (m_choice.asksForPassword() && m_choice.password.isEmpty()) {
        m_scope.spawn(readPassword());
    }
}

void ProxyKeeper::setPassword(const QString &password)
{
    m_choice.password = password;
    apply();
    m_scope.spawn(keepPassword());
}

QString ProxyKeeper::vaultKey() const
{
    return QStringLiteral("proxy %1@%2:%3").arg(m_choice.user, m_choice.host).arg(m_choice.port);
}

void ProxyKeeper::apply()
{
    m_network.setProxyFactory(proxyFactory(m_choice).release()); // the manager owns it
}

QCoro::Task<> ProxyKeeper::readPassword()
{
    const QString key = vaultKey();
    const auto password = co_await m_vault.read(key);
    if (password && !password->isEmpty() && vaultKey() == key && m_choice.password.isEmpty()) {
        m_choice.password = QString::fromUtf8(*password);
        apply();
    }
}

// Where it cannot be kept it is typed again in the next run.
QCoro::Task<> ProxyKeeper::keepPassword()
{
    const QString key = vaultKey();
    const QByteArray password = m_choice.password.toUtf8();
    if (password.isEmpty()) {
        co_await m_vault.remove(key);
    } else {
        co_await m_vault.write(key, password);
    }
}

} // namespace app
