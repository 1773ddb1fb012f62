#include "services/sync/connectivity.h"

#include <QNetworkInformation>

namespace syncing {

Connectivity::Connectivity(QObject *parent)
    : QObject(parent)
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        return;
    }
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability == Reachability::Online || reachability == Reachability::Site) {
                    Q_EMIT cameBack();
                }
            });
}

} // namespace syncing
