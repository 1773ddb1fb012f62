#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace mailbox {

// What becomes of a request that a fault meets.
enum class FaultAction {
    // Nothing of the request's own answer is left.
    Answer,                 // answers with the status, nothing is executed
    ExecuteThenAnswer,      // executes, then answers with the status instead of the result
    DropBeforeExecuting,    // closes the connection, nothing is executed
    DropAfterExecuting,     // executes, then closes the connection without a byte of answer
    NeverAnswer,            // nothing is executed and nothing is said; the connection stays open
    ExecuteThenNeverAnswer, // the same after executing
    Redirect,               // a 3xx to another place, nothing is executed
    Html,                   // 200 with a web page, as a captive portal does; nothing is executed
    // The answer is right, but late or twice done.
    Delay,        // sent after some milliseconds; the request counts as in flight so long
    ExecuteTwice, // as if the network had doubled the request; the second answer is sent
    // What the answer says is changed.
    Body,        // another body
    InvalidJson, // half of the body, with a Content-Length that agrees
    DeepJson,    // arrays nested very deep
    WrongType,   // another Content-Type on the same body
    NoEtag,      // neither the header nor the member
    Headers,     // more headers: doubled, contradicting, odd
    HugeHeader,  // one header of many bytes
    ManyHeaders, // very many headers
    Gzip,        // compressed as it should be
    GzipCut,     // the end is missing
    GzipDamaged, // a byte in the middle is wrong
    GzipTwice,   // compressed twice, said once
    GzipWrong,   // says gzip, is not
    GzipBomb,    // small, but unpacks to very much
    // The answer is damaged on its way.
    CutStatusLine,  // ends inside the status line
    CutHead,        // ends inside the headers
    CutBody,        // ends inside the body, which is shorter than Content-Length says
    CutUnmarked,    // ends inside the body, which has no Content-Length
    LongLength,     // Content-Length is greater than the body; the connection stays open
    ShortLength,    // Content-Length is smaller than the body
    NegativeLength, // Content-Length: -1
    TwoLengths,     // two of them, not the same
    Chunked,        // in chunks, as it should be
    ChunksUnended,  // without the last chunk, then closed
    ChunksWrong,    // a chunk size that is no number
    Drip,           // byte by byte, with a pause before each
    CloseAfter,     // says keep-alive, then closes
    BareHeader,     // a header line without a colon
    Interim,        // many 100 Continue before the answer
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
    int size = 0;          // milliseconds, bytes, headers, levels; 0: the usual amount
    QByteArray text;       // the body, the type or the address that the action needs
    QList<QPair<QByteArray, QByteArray>> headers; // added to the answer

    bool isExecuted() const;
    bool isOnTheWire() const; // damages the way of the answer, not what it says

    // Shape    "ACTION KEY=VALUE ...": `status status=429 method=POST path=/contacts$ count=2`;
    //          values with spaces in single or double quotes. See faultHelp().
    // Errors   null and an English reason.
    static std::optional<Fault> read(const QString &text, QString *reason);
};

// The actions and the keys, a line each, as `kartei-mailbox --help` shows them.
QStringList faultHelp();

} // namespace mailbox
