#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

namespace mailbox {

enum class FaultAction {
    Answer,              // answers with the status, nothing is executed
    ExecuteThenAnswer,   // executes, then answers with the status instead of the result
    DropBeforeExecuting, // closes the connection, nothing is executed
    DropAfterExecuting,  // executes, then closes the connection without a byte of answer
    NeverAnswer,         // nothing is executed and nothing is said; the connection stays open
};

// One fault: which requests it meets and what happens to them.
struct Fault
{
    FaultAction action = FaultAction::Answer;
    int status = 503;
    QByteArray method;     // empty: any
    QString path;          // regular expression on "/v1.0/me/contacts?query"; empty: any
    int after = 0;         // let that many matching requests pass first
    int count = 1;         // then meet that many
    QByteArray retryAfter; // the header's value; empty: no header
    QString code;          // Graph's error code; empty: the usual one of the status
};

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
    int remaining() const; // requests that are still going to be met

    std::optional<Fault> take(const QByteArray &method, const QString &pathAndQuery);

private:
    mutable QMutex m_mutex;
    QList<Fault> m_faults;
};

// The error code that Graph usually sends with a status.
QString usualErrorCode(int status);

} // namespace mailbox
