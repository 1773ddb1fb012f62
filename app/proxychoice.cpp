#include "app/proxychoice.h"

#include <QHostAddress>

namespace app {

namespace {

using models::Preference;
using models::ProxyKind;

bool isThisComputer(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

class ProxyFactory : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(ProxyChoice choice)
        : m_choice(std::move(choice))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QList<QNetworkProxy> direct{QNetworkProxy(QNetworkProxy::NoProxy)};
        if (isThisComputer(query.peerHostName())) {
            return direct;
        }
        switch (m_choice.kind) {
        case ProxyKind::System:
            return systemProxyForQuery(query);
        case ProxyKind::None:
            return direct;
        case ProxyKind::Http:
            return byHand(QNetworkProxy::HttpProxy);
        case ProxyKind::Socks5:
            return byHand(QNetworkProxy::Socks5Proxy);
        }
        Q_UNREACHABLE();
    }

private:
    QList<QNetworkProxy> byHand(QNetworkProxy::ProxyType type) const
    {
        return {m_choice.host.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy)
                                        : QNetworkProxy(type, m_choice.host, m_choice.port,
                                                        m_choice.user, m_choice.password)};
    }

    ProxyChoice m_choice;
};

} // namespace

ProxyChoice proxyOf(const models::Preferences &preferences)
{
    return {.kind = static_cast<ProxyKind>(preferences.number(Preference::ProxyKind)),
            .host = preferences.text(Preference::ProxyHost),
            .port = static_cast<quint16>(preferences.number(Preference::ProxyPort)),
            .user = preferences.text(Preference::ProxyUser),
            .password = {}};
}

std::unique_ptr<QNetworkProxyFactory> proxyFactory(const ProxyChoice &choice)
{
    return std::make_unique<ProxyFactory>(choice);
}

} // namespace app
