// What the diagnostics show: the last requests, and how the store is doing.
// Thread   GUI thread.
#pragma once

#include "models/requestlogmodel.h"
#include "services/domain/result.h"
#include "services/store/storehealth.h"

namespace store {
class Store;
}

namespace models {

class Diagnostics : public QObject
{
    Q_OBJECT

public:
    explicit Diagnostics(store::Store &store, QObject *parent = nullptr);

    RequestLogModel &requests() { return m_requests; }
    void readHealth(); // healthRead() follows

Q_SIGNALS:
    void healthRead(const domain::Result<store::StoreHealth> &health);

private:
    store::Store &m_store;
    RequestLogModel m_requests;
};

} // namespace models
