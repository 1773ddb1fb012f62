#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>

namespace mailbox {

// Where a request came from: by itself over HTTP, or as an item of a $batch.
enum class RequestOrigin { Wire, BatchItem };

struct RequestRecord
{
    QByteArray method;
    QByteArray path; // with the query, percent-encoded as it came
    int status = 0;  // 0: no answer was sent
    RequestOrigin origin = RequestOrigin::Wire;
    QByteArray preferences; // the Prefer header
};

// The requests since the last reset, in the order in which they were finished: the items of a
// $batch come before the $batch itself. Bounded: of very many only the newest are kept; all are
// counted. Thread   any.
class RequestLog
{
public:
    void append(const RequestRecord &record);
    void reset();

    int count() const; // requests over the wire, a $batch is one
    QList<RequestRecord> records() const;

private:
    mutable QMutex m_mutex;
    QList<RequestRecord> m_records;
    int m_count = 0;
};

} // namespace mailbox
