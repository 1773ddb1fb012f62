// The head of a request to the redirect listener, judged.
//
// Promise  pure. Only "GET /?…" with exactly this Host, without Origin, and with the one state of this
//          sign-in is the answer of the authority; everything else is somebody else's request and gives
//          a status to send back.
// Thread   any.
// Source   RFC 8252 section 8; RFC 6749 section 4.1.2.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace auth {

struct Redirected
{
    QString code; // empty: refused, and error says why
    QString error;
    QString errorDescription;

    bool operator==(const Redirected &) const = default;
};

struct JudgedRequest
{
    int status = 400; // to send back
    std::optional<Redirected> answer;

    bool operator==(const JudgedRequest &) const = default;
};

// issuer: that an "iss" in the answer must be; empty: not known. Another one is the error
// "issuer_mismatch" (RFC 9207).
// head: everything before the empty line. hosts: "localhost:1234" and the like.
JudgedRequest judgeRedirect(const QByteArray &head, const QByteArrayList &hosts,
                            const QByteArray &state, const QString &issuer = {});

} // namespace auth
