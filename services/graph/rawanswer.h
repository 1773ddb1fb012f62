// What came back for one request, before it is judged.
#pragma once

#include "services/graph/graphrequest.h"

#include <QNetworkReply>

namespace graph {

struct RawAnswer
{
    enum class Ending {
        Finished,  // by the transport, with or without an error
        NeverSent, // the connect clock ran out
        Stalled,   // no byte for the stall time
        TimedOut,  // the total time is over
        Cancelled,
        TooLarge, // more than maximumReplySize
    };

    Ending ending = Ending::Finished;
    bool sent = false; // the whole request has left; nothing was carried out otherwise
    int status = 0;    // 0: no status line came
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    QString networkMessage;
    QList<Header> headers; // names as sent
    QByteArray body;       // as sent: still compressed when Content-Encoding says so
};

// The value of a header in any letter case; several are joined by ", ". Empty when absent.
QByteArray headerValue(const QList<Header> &headers, QByteArrayView name);

// "Application/JSON; charset=utf-8" gives "application/json".
QByteArray mediaType(const QByteArray &contentType);

bool isJsonType(const QByteArray &mediaType);

} // namespace graph
