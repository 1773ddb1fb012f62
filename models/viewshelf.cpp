#include "models/viewshelf.h"

#include "services/store/store.h"

namespace models {

ViewShelf::ViewShelf(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

template <class Operation, class... Args>
void ViewShelf::commit(Operation operation, Args... args)
{
    QCoro::connect(m_store.commit(operation, std::move(args)...), this,
                   [this](const domain::Result<domain::ChangeSet> &done) {
                       if (done) {
                           Q_EMIT changed();
                       } else {
                           Q_EMIT failed(done.error());
                       }
                   });
}

void ViewShelf::save(const store::SavedView &view)
{
    QCoro::connect(m_store.commit(&store::addSavedView, view), this,
                   [this](const domain::Result<store::SavedViewKey> &key) {
                       if (key) {
                           Q_EMIT saved(*key);
                           Q_EMIT changed();
                       } else {
                           Q_EMIT failed(key.error());
                       }
                   });
}

void ViewShelf::rename(store::SavedViewKey view, const QString &name)
{
    commit(&store::renameSavedView, view, name);
}

void ViewShelf::remove(store::SavedViewKey view)
{
    commit(&store::removeSavedView, view);
}

void ViewShelf::order(const QList<store::SavedViewKey> &views)
{
    commit(&store::orderSavedViews, views);
}

void ViewShelf::addFavourites(const QList<store::Favourite> &favourites)
{
    commit(&store::addFavourites, favourites);
}

void ViewShelf::removeFavourite(const store::Favourite &favourite)
{
    commit(&store::removeFavourite, favourite);
}

void ViewShelf::orderFavourites(const QList<store::Favourite> &favourites)
{
    commit(&store::orderFavourites, favourites);
}

} // namespace models
