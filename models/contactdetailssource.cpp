#include "models/contactdetailssource.h"

#include "models/categorypresets.h"
#include "services/photos/photocache.h"
#include "services/store/store.h"

#include <QSet>

#include <algorithm>

namespace models {

ContactDetailsSource::ContactDetailsSource(store::Store &store, photos::PhotoCache &photos,
                                           const CategoryPresets &presets, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_photos(photos)
    , m_presets(presets)
{
    connect(&m_store, &store::Store::changed, this, &ContactDetailsSource::storeChanged);
    connect(&m_photos, &photos::PhotoCache::photoReady, this, &ContactDetailsSource::photoReady);
    connect(&m_presets, &CategoryPresets::changed, this,
            &ContactDetailsSource::categoryPresetsChanged);
}

void ContactDetailsSource::show(const domain::ContactKeys &keys)
{
    m_keys = keys.mid(0, maximumContacts);
    m_counted = keys.size() > 1 && keys.size() <= maximumCounted ? keys : domain::ContactKeys();
    if (m_keys.isEmpty()) {
        ++m_request;
        return;
    }
    read();
}

void ContactDetailsSource::readAll(const domain::ContactKeys &keys)
{
    QCoro::connect(m_store.read(&store::contactDetailsOf, keys), this,
                   [this](const domain::Result<QList<store::ContactDetails>> &contacts) {
                       if (contacts) {
                           Q_EMIT allRead(*contacts);
                       } else {
                           Q_EMIT failed(contacts.error());
                       }
                   });
}

QImage ContactDetailsSource::photo(domain::ContactKey contact, int pixels) const
{
    return m_photos.photo(contact, pixels);
}

void ContactDetailsSource::requestFullPhoto(domain::ContactKey contact)
{
    QCoro::connect(m_photos.fullPhoto(contact), this,
                   [this, contact](const QImage &photo) { Q_EMIT fullPhotoReady(contact, photo); });
}

int ContactDetailsSource::categoryPreset(const QString &name) const
{
    return m_presets.preset(name);
}

void ContactDetailsSource::read()
{
    const quint64 request = ++m_request;
    readFacts();
    QCoro::connect(m_store.read(&store::contactDetailsOf, m_keys), this,
                   [this, request](const domain::Result<QList<store::ContactDetails>> &contacts) {
                       if (request != m_request) {
                           return;
                       }
                       if (!contacts) {
                           Q_EMIT failed(contacts.error());
                       } else if (contacts->isEmpty()) {
                           Q_EMIT gone();
                       } else {
                           Q_EMIT ready(*contacts);
                       }
                   });
}

void ContactDetailsSource::readFacts()
{
    if (m_counted.isEmpty()) {
        return;
    }
    QCoro::connect(m_store.read(&readSelectionFacts, m_counted), this,
                   [this, request = m_request](const domain::Result<SelectionFacts> &facts) {
                       if (facts && request == m_request) {
                           Q_EMIT factsReady(*facts);
                       }
                   });
}

void ContactDetailsSource::storeChanged(const domain::ChangeSet &changes)
{
    const domain::ContactKeys &watched = m_counted.isEmpty() ? m_keys : m_counted;
    const QSet<domain::ContactKey> keys(watched.begin(), watched.end());
    const bool isTouched = std::ranges::any_of(changes.upserted,
                                               [&keys](const domain::ContactRow &row) {
                                                   return keys.contains(row.key);
                                               })
        || std::ranges::any_of(changes.removed,
                               [&keys](domain::ContactKey key) { return keys.contains(key); });
    if (isTouched || (changes.fieldsChanged && !watched.isEmpty())) {
        read();
    }
}

} // namespace models
