// How each place of the tree is shown, as the person left it.
//
// Promise  view() answers at once, the default for a place that was never changed; before loaded() has
//          come, that is all of them. What is set is kept in the store, and holds here at once.
// Thread   GUI thread.
// Errors   failed(error): the views could not be read or written; this session goes on with them.
#pragma once

#include "services/domain/contactview.h"
#include "services/domain/result.h"

#include <QHash>
#include <QObject>

namespace store {
class Store;
}

namespace models {

class PlaceViews : public QObject
{
    Q_OBJECT

public:
    explicit PlaceViews(store::Store &store, QObject *parent = nullptr);

    bool isLoaded() const { return m_isLoaded; }
    // `untouched`: what a place looks like that was never changed.
    domain::ContactView view(const QString &place, const domain::ContactView &untouched = {}) const;
    void setView(const QString &place, const domain::ContactView &view);

Q_SIGNALS:
    void loaded();
    void failed(const domain::Error &error);

private:
    store::Store &m_store;
    QHash<QString, domain::ContactView> m_views;
    bool m_isLoaded = false;
};

} // namespace models
