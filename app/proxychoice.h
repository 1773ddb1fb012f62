// Which proxy a request goes through.
//
// Promise  an address of this computer is always reached directly. A proxy by hand without an address
//          counts as none.
// Thread   GUI thread.
#pragma once

#include "models/preferences.h"

#include <QNetworkProxyFactory>
#include <QString>

#include <memory>

namespace app {

struct ProxyChoice
{
    models::ProxyKind kind = models::ProxyKind::System;
    QString host;
    quint16 port = 0;
    QString user;     // empty: it asks for none
    QString password; // never in the preferences: proxykeeper.h

    bool asksForPassword() const
    {
        const bool isByHand = kind == models::ProxyKind::Http || kind == models::ProxyKind::Socks5;
        return isByHand && !user.isEmpty();
    }
};

ProxyChoice proxyOf(const models::Preferences &preferences);

std::unique_ptr<QNetworkProxyFactory> proxyFactory(const ProxyChoice &choice);

} // namespace app
