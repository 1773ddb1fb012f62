// What the person keeps at hand in the tree: views saved under a name, favourite folders and contacts.
//
// Promise  each verb stores, then changed() says that the tree should look again. It holds nothing: the
//          tree reads what there is.
// Thread   GUI thread.
// Errors   failed(error): nothing was changed.
#pragma once

#include "services/domain/result.h"
#include "services/store/favourites.h"
#include "services/store/savedviews.h"

#include <QObject>

namespace store {
class Store;
}

namespace models {

class ViewShelf : public QObject
{
    Q_OBJECT

public:
    explicit ViewShelf(store::Store &store, QObject *parent = nullptr);

    void save(const store::SavedView &view); // then saved()
    void rename(store::SavedViewKey view, const QString &name);
    void remove(store::SavedViewKey view);
    void order(const QList<store::SavedViewKey> &views);
    void addFavourites(const QList<store::Favourite> &favourites);
    void removeFavourite(const store::Favourite &favourite);
    void orderFavourites(const QList<store::Favourite> &favourites);

Q_SIGNALS:
    void changed();
    void saved(store::SavedViewKey view); // before changed()
    void failed(const domain::Error &error);

private:
    template <class Operation, class... Args>
    void commit(Operation operation, Args... args);

    store::Store &m_store;
};

} // namespace models
