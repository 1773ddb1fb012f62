#include "models/photostorage.h"

#include "services/photos/photocache.h"

#include <chrono>

namespace models {

PhotoStorage::PhotoStorage(photos::PhotoCache &photos, QObject *parent)
    : QObject(parent)
    , m_photos(photos)
{
    m_rest.setInterval(std::chrono::minutes(30));
    connect(&m_rest, &QTimer::timeout, this, [this] { shrinkTo(m_limit); });
}

void PhotoStorage::setLimit(qint64 bytes)
{
    if (m_limit != bytes) {
        m_limit = bytes;
    }
    m_rest.start();
    shrinkTo(bytes);
}

void PhotoStorage::measure()
{
    QCoro::connect(m_photos.usage(), this, [this](qint64 bytes) { Q_EMIT measured(bytes); });
}

void PhotoStorage::clear()
{
    shrinkTo(0);
}

void PhotoStorage::shrinkTo(qint64 bytes)
{
    QCoro::connect(m_photos.shrinkTo(bytes), this, [this] { measure(); });
}

} // namespace models
