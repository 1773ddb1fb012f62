// The parts of settlePush: one outcome laid on the targets of one contact, folder or category.
//
// Thread   store thread, inside a commit.   Errors  Storage, BadReply.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"

#include <optional>

namespace store {

// The group is what was sent together; targets that were recorded later wait behind it.
domain::Result<> settleContact(Connection &connection, domain::ContactKey contact,
                               const ChangeTargets &group, const PushOutcome &outcome,
                               domain::ChangeSet &changes);

domain::Result<> settleFolder(Connection &connection, domain::FolderKey folder,
                              const ChangeTargets &group, const PushOutcome &outcome);

domain::Result<> settleCategory(Connection &connection, domain::CategoryKey category,
                                const ChangeTargets &group, const PushOutcome &outcome);

// Of a photo: what the server has of it (photo.server_file; nullopt: not known), and what its answers
// mean. `sent`: the file, empty for a removal.
domain::Result<std::optional<QString>> serverPhoto(Connection &connection,
                                                   domain::ContactKey contact);
domain::Result<> forgetServerPhoto(Connection &connection, domain::ContactKey contact);
domain::Result<> photoDone(Connection &connection, domain::ContactKey contact, const QString &sent,
                           const PushOutcome &outcome);
domain::Result<> photoSuperseded(Connection &connection, domain::ContactKey contact,
                                 const ChangeTargets &group, const ChangeTargets &later,
                                 const PushOutcome &outcome, domain::ChangeSet &changes);

// The category is not on the server any more.
domain::Result<> clearCategoryMirror(Connection &connection, domain::CategoryKey category);

// What an outcome makes of the targets that it was for, where nothing else comes of it.
TargetState stateAfter(PushOutcome::Kind kind);

// A new state, with the error and the instant of the outcome. A look that was complete and found
// nothing, one without an error, is counted.
domain::Result<> markTargets(Connection &connection, const ChangeTargets &group, TargetState state,
                             const PushOutcome &outcome);

} // namespace store
