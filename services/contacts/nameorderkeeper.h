// Keeps the names in lists in the order that the person wants.
//
// Promise  keep() lets every contact that is written from now on have the order, and renames the others in
//          the background, a slice a time, so that nobody waits; where a former run was interrupted it goes
//          on. The last call wins. What fails is tried again at the next call: no name is lost by it.
// Thread   GUI thread. Not to be destroyed before drained(). Destroy before the store.
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/nameorder.h"

#include <QCoroTask>
#include <QObject>

namespace store {
class Store;
}

namespace contacts {

class NameOrderKeeper : public QObject
{
    Q_OBJECT

public:
    explicit NameOrderKeeper(store::Store &store, QObject *parent = nullptr);

    void keep(domain::NameOrder order);
    bool isRenaming() const { return m_isRenaming; }

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

Q_SIGNALS:
    void renamed(); // every row has the order

private:
    QCoro::Task<> work();

    store::Store &m_store;
    domain::NameOrder m_order = domain::NameOrder::AsWritten;
    bool m_isRenaming = false;
    async::TaskScope m_scope;
};

} // namespace contacts
