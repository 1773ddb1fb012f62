#include "models/placeviews.h"

#include "services/store/contactviews.h"
#include "services/store/store.h"

namespace models {

PlaceViews::PlaceViews(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    using Views = QHash<QString, domain::ContactView>;
    QCoro::connect(m_store.read(&store::placeViews), this,
                   [this](const domain::Result<Views> &views) {
                       if (views) {
                           m_views = *views;
                       } else {
                           Q_EMIT failed(views.error());
                       }
                       m_isLoaded = true;
                       Q_EMIT loaded();
                   });
}

domain::ContactView PlaceViews::view(const QString &place,
                                     const domain::ContactView &untouched) const
{
    return m_views.value(place, untouched);
}

void PlaceViews::setView(const QString &place, const domain::ContactView &view)
{
    if (m_views.contains(place) && m_views.value(place) == view) {
        return;
    }
    m_views.insert(place, view);
    QCoro::connect(m_store.commit(&store::setPlaceView, place, view), this,
                   [this](const domain::Result<domain::ChangeSet> &done) {
                       if (!done) {
                           Q_EMIT failed(done.error());
                       }
                   });
}

} // namespace models
