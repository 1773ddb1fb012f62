// What went wrong, as scripts read it on standard output beside the exit status.
//
// Shape    {"error": {"kind": "forbidden", "code": "not-shared", "httpStatus": 403, "message": "...",
//          "requestId": "..."}}; kinds as in domain::Error::Kind, first letter small, besides "usage" and
//          "refused", which the program itself says. message is the sentence for people; what is empty is
//          left out.
// Promise  Pure.
#pragma once

#include "services/domain/error.h"

#include <QJsonObject>

namespace app {

// The inner object.
QJsonObject failureJson(const domain::Error &error, const QString &text);
QJsonObject usageJson(const QString &text);
QJsonObject refusalJson(const QString &text);

// The whole answer, in one line.
QByteArray failureLine(const QJsonObject &failure);

} // namespace app
