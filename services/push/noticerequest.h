// The head of a request to the receiver of notices, judged.
//
// Promise  pure. Only a POST with one Host that is ours, without Origin, with at most one length and no
//          transfer coding is read on; everything else gets a status to send back at once.
// Thread   any.
// Source   Graph "Receive change notifications through webhooks"; RFC 9112 section 6; facts 10.3, 10.4.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace push {

constexpr qint64 largestDelivery = 8 * 1024 * 1024;

struct NoticeRequest
{
    int refusal = 0;                           // status to send back; 0: none
    QByteArray path;                           // its last part
    std::optional<QByteArray> validationToken; // of the handshake, decoded
    qint64 bodySize = 0;
    bool keepsConnection = true;

    bool operator==(const NoticeRequest &) const = default;
};

// head: everything before the empty line. hosts: "127.0.0.1:1234" and the like, in small letters.
NoticeRequest judgeNotice(const QByteArray &head, const QByteArrayList &hosts);

} // namespace push
