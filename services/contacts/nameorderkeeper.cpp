#include "services/contacts/nameorderkeeper.h"

#include "services/store/nameorder.h"
#include "services/store/store.h"

namespace contacts {

namespace {

constexpr int rowsAtOnce = 200; // about 8 ms of the store's thread

} // namespace

NameOrderKeeper::NameOrderKeeper(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void NameOrderKeeper::keep(domain::NameOrder order)
{
    m_order = order;
    if (!std::exchange(m_isRenaming, true)) {
        m_scope.spawn(work());
    }
}

QCoro::Task<> NameOrderKeeper::work()
{
    bool isDone = false;
    domain::NameOrder kept = m_order;
    while (!m_scope.isStopping() && (!isDone || kept != m_order)) {
        kept = m_order;
        const auto set = co_await m_store.commit(&store::setNameOrder, kept);
        const auto renamed = co_await m_store.commit(&store::renameRows, rowsAtOnce);
        if (!set || !renamed) {
            break;
        }
        isDone = *renamed;
    }
    m_isRenaming = false;
    if (isDone) {
        Q_EMIT renamed();
    }
}

} // namespace contacts
