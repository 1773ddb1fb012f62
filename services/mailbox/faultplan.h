#pragma once

#include "services/mailbox/fault.h"

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

namespace mailbox {

// The faults that tests ask for; a real Graph has no such thing.
//
// Promise  each matching request, from the wire or inside a $batch, uses up the first fault that
//          has something left for it. An empty plan costs one uncontended lock.
// Thread   any.
class FaultPlan
{
public:
    void add(const Fault &fault);
    void clear();
    QList<Fault> waiting() const;
    int remaining() const; // requests that are still going to be met

    std::optional<Fault> take(const QByteArray &method, const QString &pathAndQuery);

private:
    mutable QMutex m_mutex;
    QList<Fault> m_faults;
};

// The error code that Graph usually sends with a status.
QString usualErrorCode(int status);

} // namespace mailbox
