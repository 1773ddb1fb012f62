// The only host that a token may go to. Fixed at construction.
//
// Promise  A link from the service is parsed strictly, must have exactly this scheme, host and port
// and
//          no user info, and is reduced to path and query; the request is joined to the origin
//          again. https only; http solely for a literal loopback address (127.0.0.1 or [::1]).
// Errors   BadReply for a foreign or malformed link.
// Source   RELIABILITY: a next link that carries the token away is a live class of bug.
#pragma once

#include "services/domain/result.h"

#include <QUrl>

namespace graph {

class GraphOrigin
{
public:
    // Rejected when the URL is not https, nor http on a literal loopback address.
    static domain::Result<GraphOrigin> fromUrl(const QUrl &url);

    // Path and query of a link that the service sent, encoded as it was.
    domain::Result<QString> pathOf(const QString &link) const;

    // The address of a path that begins with "/" and may carry a query, both already encoded.
    QUrl url(const QString &pathAndQuery) const;

    // The second check, made where the token is attached.
    bool owns(const QUrl &url) const;

    QUrl root() const { return m_root; }

private:
    explicit GraphOrigin(QUrl root)
        : m_root(std::move(root))
    {
    }

    QUrl m_root;
};

// An id as one encoded path segment.
QString pathSegment(const QString &id);

} // namespace graph
