#include "services/store/mergepending.h"

#include "services/domain/contactmerge.h"
#include "services/store/conflicts.h"
#include "services/store/connection.h"
#include "services/store/neteffect.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <algorithm>

namespace store {

namespace {

struct Update
{
    ChangeTarget target;
    domain::ContactPatch patch;
    domain::ContactPatch base;
};

domain::Result<QList<Update>> updatesIn(const ChangeTargets &open)
{
    QList<Update> updates;
    for (const ChangeTarget &target : open) {
        if (target.action != PushAction::UpdateContact) {
            continue;
        }
        auto patch = wire::patchFromJson(target.patch);
        auto base = wire::patchFromJson(target.base);
        if (!patch || !base) {
            return tl::unexpected(patch ? base.error() : patch.error());
        }
        updates.append({target, std::move(*patch), std::move(*base)});
    }
    return updates;
}

domain::Result<> write(Connection &connection, const QList<Update> &updates)
{
    for (const Update &update : updates) {
        const auto done = update.patch.isEmpty()
            ? settleTarget(connection, update.target.key)
            : setTargetJson(connection, update.target.key, wire::patchToJson(update.patch),
                            wire::patchToJson(update.base));
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

domain::Result<> mergePending(Connection &connection, domain::ContactKey contact,
                              const ChangeTargets &open)
{
    const auto standing = contactStanding(connection, contact);
    const auto mirror = mirrorContact(connection, contact);
    if (!standing || !mirror) {
        return tl::unexpected(standing ? mirror.error() : standing.error());
    }
    if (!standing->isOnServer() || !mirror->has_value() || endsDeleted(open)) {
        return {};
    }
    auto updates = updatesIn(open);
    if (!updates) {
        return tl::unexpected(updates.error());
    }
    const domain::Contact &theirs = **mirror;
    // What the first edit of each property started from, and what the last one made of it.
    domain::ContactPatch before;
    domain::ContactPatch after;
    for (const Update &update : std::as_const(*updates)) {
        before = domain::foldPatches(update.base, before);
        after = domain::foldPatches(std::move(after), update.patch);
        if (update.target.tries == 0) {
            continue;
        }
        // What was sent and is there now is our own doing: later edits start from it.
        for (const auto &[property, sent] : update.patch.values) {
            if (domain::value(theirs, property) == sent) {
                before.values.insert_or_assign(property, sent);
            }
        }
    }
    const domain::Contact base = domain::apply(theirs, before);
    const domain::ContactPatch changedThere = domain::difference(base, theirs);
    if (changedThere.isEmpty()) {
        return {};
    }
    domain::MergedContact merged = domain::merge(base, domain::apply(base, after), theirs);
    const auto rule = merged.conflicts.isEmpty() ? domain::Result<MergeRule>(MergeRule::Ask)
                                                 : mergeRule(connection);
    if (!rule) {
        return tl::unexpected(rule.error());
    }
    if (*rule == MergeRule::Mine) {
        for (const domain::PropertyConflict &conflict : std::as_const(merged.conflicts)) {
            domain::setValue(merged.contact, conflict.property, conflict.mine);
        }
    }
    // A name is in conflict as a whole, with the parts of it that only this side changed.
    domain::ContactPatch decided = changedThere;
    for (const domain::PropertyConflict &conflict : std::as_const(merged.conflicts)) {
        decided.values.insert_or_assign(conflict.property,
                                        domain::value(theirs, conflict.property));
    }
    for (const auto &[property, theirValue] : decided.values) {
        const domain::PropertyValue value = domain::value(merged.contact, property);
        bool isWanted = value != theirValue;
        for (auto update = updates->rbegin(); update != updates->rend(); ++update) {
            if (!update->patch.touches(property)) {
                if (update->base.touches(property)) { // it moves with what was edited
                    update->base.values.insert_or_assign(property, theirValue);
                }
                continue;
            }
            if (isWanted) {
                update->patch.values.insert_or_assign(property, value);
                update->base.values.insert_or_assign(property, theirValue);
                isWanted = false;
            } else {
                update->patch.values.erase(property);
                update->base.values.erase(property);
            }
        }
        for (auto update = updates->rbegin(); isWanted && update != updates->rend(); ++update) {
            if (update->base.touches(property)) {
                update->patch.values.insert_or_assign(property, value);
                isWanted = false;
            }
        }
    }
    if (auto done = write(connection, *updates); !done) {
        return done;
    }
    return recordConflicts(connection, contact, merged.conflicts, *rule);
}

} // namespace store
