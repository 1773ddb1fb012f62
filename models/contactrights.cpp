#include "models/contactrights.h"

#include "services/store/sharedmailbox.h"
#include "services/store/store.h"

#include <utility>

namespace models {

namespace {
constexpr std::chrono::milliseconds recountPause(100);
}

ContactRights::ContactRights(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(recountPause);
    connect(&m_pause, &QTimer::timeout, this, &ContactRights::count);
    connect(&m_store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        const bool mayBeMoved = changes.foldersChanged || !changes.upserted.isEmpty();
        if (mayBeMoved && !m_pause.isActive()) { // a sync changes a page at a time
            m_pause.start();
        }
    });
}

void ContactRights::setContacts(const domain::ContactKeys &contacts)
{
    if (contacts != m_contacts) {
        m_contacts = contacts;
        count();
    }
}

void ContactRights::count()
{
    if (m_contacts.isEmpty()) {
        setReadOnly(0);
        return;
    }
    if (m_isCounting) {
        m_isStale = true;
        return;
    }
    m_isCounting = true;
    QCoro::connect(m_store.read(&store::countReadOnly, m_contacts), this,
                   [this](const domain::Result<int> &count) {
                       m_isCounting = false;
                       if (std::exchange(m_isStale, false)) {
                           this->count();
                       } else if (!m_contacts.isEmpty()) {
                           setReadOnly(count.value_or(0));
                       }
                   });
}

void ContactRights::setReadOnly(int count)
{
    if (m_readOnly != count) {
        m_readOnly = count;
        Q_EMIT changed();
    }
}

} // namespace models
