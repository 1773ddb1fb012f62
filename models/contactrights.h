// How many of some contacts may not be changed, because their folder is shared for reading alone.
//
// Promise  follows the store and setContacts(); changed() comes after each other answer. Until the first
//          one for other contacts the last one stands; the service of contacts has the last word anyway.
// Thread   GUI thread.
// Errors   none told: what cannot be read counts as writable.
#pragma once

#include "services/domain/keys.h"

#include <QObject>
#include <QTimer>

namespace store {
class Store;
}

namespace models {

class ContactRights : public QObject
{
    Q_OBJECT

public:
    explicit ContactRights(store::Store &store, QObject *parent = nullptr);

    void setContacts(const domain::ContactKeys &contacts);
    int readOnly() const { return m_readOnly; }

Q_SIGNALS:
    void changed();

private:
    void count();
    void setReadOnly(int count);

    store::Store &m_store;
    domain::ContactKeys m_contacts;
    QTimer m_pause; // before it is counted again
    int m_readOnly = 0;
    bool m_isCounting = false;
    bool m_isStale = false; // something has changed since it was asked
};

} // namespace models
