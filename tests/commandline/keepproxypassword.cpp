// keepproxypassword HOST PORT USER: gives the password on standard input to the keychain, as the settings do.
#include "app/proxykeeper.h"
#include "services/auth/keychainvault.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QNetworkAccessManager>

namespace {

QCoro::Task<> keep(app::ProxyKeeper *keeper, auth::KeychainVault *vault, QString password)
{
    keeper->setPassword(password);
    co_await keeper->drained();
    co_await vault->drained();
}

} // namespace

int main(int count, char **values)
{
    QCoreApplication application(count, values);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 4 || !input.open(stdin, QIODevice::ReadOnly)) {
        return 2;
    }
    QNetworkAccessManager network;
    auth::KeychainVault vault;
    app::ProxyKeeper keeper(network, vault);
    keeper.use({.kind = models::ProxyKind::Http,
                .host = arguments.at(1),
                .port = arguments.at(2).toUShort(),
                .user = arguments.at(3),
                .password = {}});
    QCoro::waitFor(keep(&keeper, &vault, QString::fromUtf8(input.readAll())));
    return 0;
}
