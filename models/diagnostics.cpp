#include "models/diagnostics.h"

#include "services/store/store.h"

namespace models {

Diagnostics::Diagnostics(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void Diagnostics::readHealth()
{
    QCoro::connect(
        m_store.read(&store::storeHealth), this,
        [this](const domain::Result<store::StoreHealth> &health) { Q_EMIT healthRead(health); });
}

} // namespace models
