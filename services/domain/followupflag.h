// The follow-up flag of a contact: days, not instants.
//
// Source   Graph "followupFlag resource type"; facts 5.
#pragma once

#include <QDate>
#include <QString>

namespace domain {

struct FollowupFlag
{
    enum class Status { NotFlagged, Complete, Flagged };

    Status status = Status::NotFlagged;
    QDate start; // null: none; one that is due starts on that day at the latest
    QDate due;
    QDate completed;
    QString timeZone; // of the days, by its Windows or its IANA name; empty: UTC

    bool operator==(const FollowupFlag &) const = default;
};

// Whether the service holds what was meant: it fills in a start and a day of completion by itself, and
// writes zones its own way.
inline bool isSameFlag(const FollowupFlag &one, const FollowupFlag &other)
{
    const auto startOf = [](const FollowupFlag &flag) {
        return flag.start.isValid() ? flag.start : flag.due;
    };
    return one.status == other.status
        && (one.status != FollowupFlag::Status::Flagged
            || (one.due == other.due && startOf(one) == startOf(other)));
}

} // namespace domain
