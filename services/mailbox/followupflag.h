#pragma once

#include <QJsonObject>

namespace mailbox {

// The follow-up flag of a beta contact, as sent, brought into the form that is stored.
//
// Promise  one that is not flagged has no dates; one that is complete has a completion date (now,
//          when none is sent); dates read "2026-09-01T00:00:00.0000000" with a time zone, UTC
//          unless one is named. null is not flagged.
// Errors   Refusal 400: ErrorInvalidRequest for a due date without a start date,
//          UnableToDeserializePostBody for what is no flag.
// Source   Graph beta "followupFlag resource type", "dateTimeTimeZone resource type".
QJsonObject readFollowupFlag(const QJsonValue &value);

QJsonObject noFollowupFlag();

} // namespace mailbox
