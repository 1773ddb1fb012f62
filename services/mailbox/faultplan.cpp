#include "services/mailbox/faultplan.h"

#include <QMutexLocker>
#include <QRegularExpression>

namespace mailbox {

void FaultPlan::add(const Fault &fault)
{
    const QMutexLocker locker(&m_mutex);
    m_faults.append(fault);
}

void FaultPlan::clear()
{
    const QMutexLocker locker(&m_mutex);
    m_faults.clear();
}

QList<Fault> FaultPlan::waiting() const
{
    const QMutexLocker locker(&m_mutex);
    return m_faults;
}

int FaultPlan::remaining() const
{
    const QMutexLocker locker(&m_mutex);
    int total = 0;
    for (const Fault &fault : m_faults)
        total += fault.count;
    return total;
}

std::optional<Fault> FaultPlan::take(const QByteArray &method, const QString &pathAndQuery)
{
    const QMutexLocker locker(&m_mutex);
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (!fault.method.isEmpty() && fault.method != method)
            continue;
        if (!fault.path.isEmpty()
            && !QRegularExpression(fault.path, QRegularExpression::CaseInsensitiveOption)
                    .match(pathAndQuery)
                    .hasMatch())
            continue;
        if (fault.after > 0) {
            --fault.after;
            continue;
        }
        const Fault met = fault;
        if (--fault.count <= 0)
            m_faults.removeAt(i);
        return met;
    }
    return std::nullopt;
}

QString usualErrorCode(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("ErrorInvalidRequest");
    case 401:
        return QStringLiteral("InvalidAuthenticationToken");
    case 403:
        return QStringLiteral("ErrorAccessDenied");
    case 404:
        return QStringLiteral("ErrorItemNotFound");
    case 409:
        return QStringLiteral("Conflict");
    case 410:
        return QStringLiteral("SyncStateNotFound");
    case 412:
        return QStringLiteral("ErrorIrresolvableConflict");
    case 413:
        return QStringLiteral("RequestEntityTooLarge");
    case 429:
        return QStringLiteral("ApplicationThrottled");
    case 500:
        return QStringLiteral("ErrorInternalServerError");
    case 501:
        return QStringLiteral("notSupported");
    case 503:
        return QStringLiteral("serviceNotAvailable");
    case 507:
        return QStringLiteral("quotaLimitReached");
    default:
        return QStringLiteral("UnknownError");
    }
}

} // namespace mailbox
