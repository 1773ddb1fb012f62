// One request to Graph and its answer, as values.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace graph {

enum class Method { Get, Post, Patch, Put, Delete };

enum class Priority {
    Background,  // the loop's own work: at most three in flight for a mailbox
    Interactive, // the person waits for it: may use the fourth place
};

struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

struct GraphRequest
{
    Method method = Method::Get;
    QString path;           // "/v1.0/me/contacts?$top=1": encoded, below the origin
    QByteArray body;        // empty: none
    QByteArray contentType; // of the body; "application/json" or an image type
    QList<Header> headers;  // If-Match, Prefer: odata.maxpagesize; the client adds all others
    Priority priority = Priority::Background;
    std::chrono::seconds totalTime{120};

    bool operator==(const GraphRequest &) const = default;
};

struct GraphResponse
{
    int status = 0; // 2xx, or 304
    QByteArray body;
    QByteArray contentType; // without parameters, lower case
    QByteArray etag;
    QString requestId; // Graph's, for support
};

} // namespace graph
