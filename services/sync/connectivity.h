// Tells when the system says that the network is back. Only ever shortens a wait: whether the service
// can be reached is found out by asking it.
//
// Thread   GUI thread.   Source  Qt QNetworkInformation; silent where there is no back end for it.
#pragma once

#include <QObject>

namespace syncing {

class Connectivity : public QObject
{
    Q_OBJECT

public:
    explicit Connectivity(QObject *parent = nullptr);

Q_SIGNALS:
    void cameBack();
};

} // namespace syncing
