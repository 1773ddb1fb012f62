// The follow-up flag of a contact, which beta alone has.
//
// Promise  Pure but for the system's time zone. A flag with a due day carries a start as well, which the
//          service demands. A day is written as its midnight in the flag's zone. Midnight reads as the day
//          that it is written with, whatever the zone; another time, a midnight that the service moved to
//          its own zone, reads as the day that it is here. An unknown status is BadReply.
// Thread   any.
// Source   Graph "followupFlag resource type"; facts 5.
#pragma once

#include "services/domain/followupflag.h"
#include "services/domain/result.h"

#include <QJsonObject>

namespace wire {

using domain::FollowupFlag;

// The member "flag" of a beta contact; not flagged when it is absent.
domain::Result<FollowupFlag> readFlag(const QByteArray &contact);
domain::Result<FollowupFlag> toFlag(const QJsonObject &contact);

// Body of the PATCH that sets it: {"flag": ...} and nothing else.
QJsonObject flagBody(const FollowupFlag &flag);

} // namespace wire
