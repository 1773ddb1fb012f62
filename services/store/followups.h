// Follow-up flags: setting them, and what is known of those that are set. The contacts that have one:
// a ContactQuery with the filter for follow-ups.
//
// Shape    A flag lies beside the contact: no v1.0 contact holds it, it is read with the extended
//          properties and written by a request of its own. No mirror of it: not flagged.
// Promise  A flag that the service ignores or refuses stays here, parked and told; from then on flags of
//          that mailbox are parked unsent, until the person has one sent again.
// Thread   store thread.   Errors  Storage; NotFound for a contact that is gone.
// Source   facts 5.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/followupflag.h"
#include "services/domain/result.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace store {

class Connection;

// Sets, completes or (not flagged) clears: one change.
domain::Result<domain::ChangeSet> flagContacts(Connection &connection, domain::ContactKeys keys,
                                               domain::FollowupFlag flag);

// How many follow-ups are open, by the day that they are due; under a null day those without a date.
domain::Result<QMap<QDate, int>> openFollowUps(Connection &connection);

// A flag as lists show it.
struct ShownFlag
{
    domain::FollowupFlag::Status status = domain::FollowupFlag::Status::NotFlagged;
    QDate due;

    bool operator==(const ShownFlag &) const = default;
};

// What several contacts have in common.
struct FlagSummary
{
    int flagged = 0; // and not complete
    int complete = 0;
    std::optional<ShownFlag> common; // of each of them; none: they differ
    bool isRefused = false;          // the service of one of them keeps no flags

    bool operator==(const FlagSummary &) const = default;
};

domain::Result<FlagSummary> flagSummary(Connection &connection, domain::ContactKeys keys);

// As shown: the mirror, with the last flag that was not sent yet.
domain::Result<domain::FollowupFlag> shownFlag(Connection &connection, domain::ContactKey contact);

// Whether this mailbox's service keeps no flags, as far as is known.
domain::Result<bool> areFlagsRefused(Connection &connection, domain::MailboxKey mailbox);

// Inside a commit.
domain::Result<> refreshFlag(Connection &connection, domain::ContactRow &row);
domain::Result<> noteFlagsRefused(Connection &connection, domain::MailboxKey mailbox);
domain::Result<> forgetFlagsRefused(Connection &connection, domain::ContactKey contact);
// The contact gets a new id, or none: answers what is to be sent again, {"flag": ...} or nothing.
domain::Result<QJsonObject> takeFlagMirror(Connection &connection, domain::ContactKey contact);
// The same as a target of `change`, if there is something to send and nothing newer waits.
domain::Result<> sendFlagAgain(Connection &connection, domain::ContactKey contact,
                               domain::ChangeKey change);
// `answer`: a beta contact with its flag.
domain::Result<> writeFlagMirror(Connection &connection, domain::ContactKey contact,
                                 const QByteArray &answer);

// {"flag": Graph's object}; empty for none.
QJsonObject flagJson(const domain::FollowupFlag &flag);
domain::Result<domain::FollowupFlag> flagFrom(const QJsonObject &json);

} // namespace store
