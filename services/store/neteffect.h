// What the unsettled targets of one contact or one folder come to.
//
// Shape    A run is a part of its open targets, in their order: those in flight, or those that wait.
// Promise  netStep answers the one request to send next for the run; a run that comes to nothing but
//          is still open is sent as it stands, which the service takes without effect.
//          settleMoot settles the targets that cancel each other, so that they are never sent.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply for JSON that does not read.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"
#include "services/store/standing.h"

#include <optional>

namespace store {

struct NetStep
{
    PushAction action = PushAction::UpdateContact;
    ChangeTargets targets;
    domain::ContactPatch patch;
    domain::ContactPatch base;
    domain::Contact after;
    domain::FolderKey folder; // of a create or a move
    QString photoFile;
    domain::FollowupFlag flag;
    QString extensionName;
    std::optional<QJsonObject> extension;
    QString token;
};

// nullopt: a create and a delete that cancel each other.
domain::Result<std::optional<NetStep>> netStep(const ContactStanding &standing,
                                               const std::optional<domain::Contact> &mirror,
                                               const ChangeTargets &run);

struct FolderStep
{
    PushAction action = PushAction::RenameFolder;
    ChangeTargets targets;
    QString name;
    domain::FolderKey parent;
};

std::optional<FolderStep> netStep(const FolderStanding &standing, const ChangeTargets &run);

bool endsDeleted(const ChangeTargets &run);

domain::Result<> settleMoot(Connection &connection, domain::ContactKey contact);
domain::Result<> settleMoot(Connection &connection, domain::FolderKey folder);

// After the mirror of a contact changed under pending edits: settles what became moot and merges the rest
// with it (store/mergepending.h). Nothing is judged while a request is in flight.
domain::Result<> reviewPending(Connection &connection, domain::ContactKey contact);

} // namespace store
