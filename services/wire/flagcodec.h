// The follow-up flag of a contact, which beta alone has.
//
// Promise  Pure. A flag with a due day carries a start as well, which the service demands. Days are
//          read and written without zone: their first ten characters. An unknown status is BadReply.
// Thread   any.
// Source   Graph "followupFlag resource type"; facts 5.
#pragma once

#include "services/domain/result.h"

#include <QDate>
#include <QJsonObject>

namespace wire {

struct FollowupFlag
{
    enum class Status { NotFlagged, Complete, Flagged };

    Status status = Status::NotFlagged;
    QDate start; // null: none
    QDate due;
    QDate completed;

    bool operator==(const FollowupFlag &) const = default;
};

// The member "flag" of a beta contact; not flagged when it is absent.
domain::Result<FollowupFlag> readFlag(const QByteArray &contact);

// Body of the PATCH that sets it: {"flag": ...} and nothing else.
QJsonObject flagBody(const FollowupFlag &flag);

} // namespace wire
