#include "services/mailbox/requestlog.h"

#include <QMutexLocker>

namespace mailbox {
namespace {
constexpr qsizetype mostRecords = 100'000;
}

void RequestLog::append(const RequestRecord &record)
{
    const QMutexLocker locker(&m_mutex);
    if (m_records.size() >= mostRecords)
        m_records.remove(0, mostRecords / 2);
    m_records.append(record);
    if (record.origin == RequestOrigin::Wire)
        ++m_count;
}

void RequestLog::reset()
{
    const QMutexLocker locker(&m_mutex);
    m_records.clear();
    m_count = 0;
}

int RequestLog::count() const
{
    const QMutexLocker locker(&m_mutex);
    return m_count;
}

QList<RequestRecord> RequestLog::records() const
{
    const QMutexLocker locker(&m_mutex);
    return m_records;
}

} // namespace mailbox
