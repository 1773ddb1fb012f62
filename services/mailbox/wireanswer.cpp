#include "services/mailbox/wireanswer.h"

#include <QDateTime>
#include <QLocale>

namespace mailbox {
namespace {

// How the end of the body is told.
enum class Framing { Length, Chunks, End };

QByteArray httpDate()
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc(),
                         QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
               .toLatin1()
        + " GMT";
}

QByteArrayList lengthsOf(const Response &response)
{
    const qsizetype size = response.body.size();
    if (!response.wireFault)
        return {QByteArray::number(size)};
    const Fault &fault = *response.wireFault;
    switch (fault.action) {
    case FaultAction::LongLength:
        return {QByteArray::number(size + (fault.size > 0 ? fault.size : 10))};
    case FaultAction::ShortLength:
        return {QByteArray::number(size / 2)};
    case FaultAction::NegativeLength:
        return {QByteArrayLiteral("-1")};
    case FaultAction::TwoLengths:
        return {QByteArray::number(size), QByteArray::number(size + 7)};
    default:
        return {QByteArray::number(size)};
    }
}

Framing framingOf(const Response &response)
{
    if (!response.wireFault)
        return Framing::Length;
    switch (response.wireFault->action) {
    case FaultAction::Chunked:
    case FaultAction::ChunksUnended:
    case FaultAction::ChunksWrong:
        return Framing::Chunks;
    case FaultAction::CutUnmarked:
        return Framing::End;
    default:
        return Framing::Length;
    }
}

QByteArray head(const Response &response, AfterAnswer after)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + reasonPhrase(response.status) + "\r\nDate: " + httpDate();
    // 204 and 304 have no body and must not claim one.
    const Framing framing = framingOf(response);
    if (framing == Framing::Chunks)
        text += "\r\nTransfer-Encoding: chunked";
    else if (framing == Framing::Length && response.status != 204 && response.status != 304)
        for (const QByteArray &length : lengthsOf(response))
            text += "\r\nContent-Length: " + length;
    if (!response.contentType.isEmpty())
        text += "\r\nContent-Type: " + response.contentType;
    for (const auto &[name, value] : response.headers)
        text += "\r\n" + name + ": " + value;
    if (response.wireFault && response.wireFault->action == FaultAction::BareHeader)
        text += "\r\nThis line has no colon";
    return text + "\r\nConnection: "
        + (after == AfterAnswer::CloseConnection ? "close" : "keep-alive") + "\r\n\r\n";
}

QByteArray chunks(const QByteArray &body, FaultAction action)
{
    const qsizetype half = body.size() / 2;
    QByteArray text;
    for (const QByteArray &piece : {body.left(half), body.mid(half)}) {
        if (!piece.isEmpty())
            text += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        if (action == FaultAction::ChunksWrong)
            return text + "zz\r\n" + body.mid(half) + "\r\n0\r\n\r\n";
    }
    return action == FaultAction::ChunksUnended ? text : text + "0\r\n\r\n";
}

QByteArrayList singleBytes(const QByteArray &text)
{
    QByteArrayList bytes;
    bytes.reserve(text.size());
    for (const char c : text)
        bytes.append(QByteArray(1, c));
    return bytes;
}

} // namespace

WireAnswer WireAnswer::of(const Response &response, AfterAnswer after)
{
    const QByteArray top = head(response, after);
    if (!response.wireFault)
        return {{top + response.body}, 0, after};
    const Fault &fault = *response.wireFault;
    const qsizetype half = response.body.size() / 2;
    const auto closed = [](const QByteArray &text) {
        return WireAnswer{{text}, 0, AfterAnswer::CloseConnection};
    };
    switch (fault.action) {
    case FaultAction::CutStatusLine:
        return closed(top.left(10));
    case FaultAction::CutHead:
        return closed(top.left(top.size() / 2));
    case FaultAction::CutBody:
    case FaultAction::CutUnmarked:
        return closed(top + response.body.left(half));
    case FaultAction::ShortLength:
    case FaultAction::NegativeLength:
    case FaultAction::TwoLengths:
    case FaultAction::CloseAfter:
        return closed(top + response.body);
    case FaultAction::Chunked:
        return {{top + chunks(response.body, fault.action)}, 0, after};
    case FaultAction::ChunksUnended:
    case FaultAction::ChunksWrong:
        return closed(top + chunks(response.body, fault.action));
    case FaultAction::Drip:
        return {singleBytes(top + response.body), fault.size > 0 ? fault.size : 20, after};
    case FaultAction::Interim:
        return {
            {QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(fault.size > 0 ? fault.size : 100)
             + top + response.body},
            0,
            after};
    default:
        return {{top + response.body}, 0, after};
    }
}

} // namespace mailbox
