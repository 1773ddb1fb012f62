// An error as change_target.error keeps it, and back.
//
// Shape    {"kind": "conflict", "httpStatus": 412, "code": "...", "message": "...", "requestId":
// "..."};
//          kinds are spelt as in domain::Error::Kind, first letter small. Empty text is no error.
//          "isInDoubt": true says that an earlier try, whose answer was lost, may have been carried out
//          whatever this error is.
// Promise  Pure. Text that does not parse reads as BadReply, so a refusal is never lost.
#pragma once

#include "services/domain/error.h"

namespace store {

QString errorToJson(const domain::Error &error);
std::optional<domain::Error> errorFromJson(const QString &json);

QString withDoubt(const QString &json);
bool leavesDoubt(const QString &json);

} // namespace store
