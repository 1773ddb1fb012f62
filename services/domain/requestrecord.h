// One request that was sent, as diagnostics tell of it.
//
// Promise  holds nothing personal and nothing secret: no ids, no addresses, no text of a query, no body.
#pragma once

#include "services/domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace domain {

struct RequestRecord
{
    QDateTime sentAt; // UTC
    QString method;   // "PATCH"
    QString path;     // "/v1.0/me/contacts/…" (graph/loggedpath.h)
    int status = 0;   // HTTP; 0: no answer came
    std::optional<Error::Kind> failure;
    QString code; // Graph's error code
    std::chrono::milliseconds duration{0};
    QString requestId; // Graph's, for support
};

} // namespace domain

Q_DECLARE_METATYPE(domain::RequestRecord)
