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

// What a list began with, once what was sent has come: an element that was sent and is there, or is not
// there any more as was sent, is our own doing.
QStringList withArrived(QStringList before, const QStringList &sent, const QStringList &theirs)
{
    const QStringList began = before;
    before.removeIf(
        [&](const QString &each) { return !sent.contains(each) && !theirs.contains(each); });
    std::ranges::copy_if(sent, std::back_inserter(before), [&](const QString &each) {
        return !began.contains(each) && theirs.contains(each);
    });
    return before;
}

domain::PropertyValue withArrived(const domain::PropertyValue &before,
                                  const domain::PropertyValue &sent,
                                  const domain::PropertyValue &theirs)
{
    if (sent == theirs) {
        return sent;
    }
    const auto *list = std::get_if<QStringList>(&before);
    return list == nullptr
        ? before
        : withArrived(*list, std::get<QStringList>(sent), std::get<QStringList>(theirs));
}

// What the first edit of each property started from, and what the last one made of it.
struct Ends
{
    domain::ContactPatch before;
    domain::ContactPatch after;
};

Ends endsOf(const QList<Update> &updates, const domain::Contact &theirs)
{
    Ends ends;
    domain::ContactPatch seen; // what the last edit of each started from
    for (const Update &update : updates) {
        ends.before = domain::foldPatches(update.base, ends.before);
        ends.after = domain::foldPatches(std::move(ends.after), update.patch);
        for (const auto &[property, ignored] : update.patch.values) {
            seen.values.insert_or_assign(property, update.base.values.at(property));
        }
        if (update.target.tries == 0) {
            continue;
        }
        for (const auto &[property, sent] : update.patch.values) {
            domain::PropertyValue &before = ends.before.values.at(property);
            before = withArrived(before, sent, domain::value(theirs, property));
        }
    }
    // What was set and taken back again may have been on the server between: not by what it began with,
    // but by the last edit does one know that this side has changed something.
    for (const auto &[property, after] : ends.after.values) {
        domain::PropertyValue &before = ends.before.values.at(property);
        if (before == after && before != domain::value(theirs, property)) {
            before = seen.values.at(property);
        }
    }
    return ends;
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
    const Ends ends = endsOf(*updates, theirs);
    const domain::Contact base = domain::apply(theirs, ends.before);
    const domain::ContactPatch changedThere = domain::difference(base, theirs);
    if (changedThere.isEmpty()) {
        return {};
    }
    domain::MergedContact merged = domain::merge(base, domain::apply(base, ends.after), theirs);
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
