#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/discardedfolder.h"
#include "services/store/errorjson.h"
#include "services/store/movecopy.h"
#include "services/store/neteffect.h"
#include "services/store/pushqueue.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <algorithm>

namespace store {

namespace {

struct Parked
{
    domain::ContactKeys contacts;
    QList<domain::FolderKey> folders;
};

domain::Result<Parked> allParked(Connection &connection)
{
    Parked parked;
    Query query(connection,
                "SELECT DISTINCT contact_key, folder_key FROM change_target"
                " WHERE state = 'parked' AND state <> 'settled'");
    query.run();
    while (query.next()) {
        if (query.isNull(0)) {
            parked.folders.append(domain::FolderKey{query.integer(1)});
        } else {
            parked.contacts.append(domain::ContactKey{query.integer(0)});
        }
    }
    return query.failed() ? domain::Result<Parked>(tl::unexpected(query.error()))
                          : domain::Result<Parked>(parked);
}

// What the person decides about: all that is parked, or a change's targets that are not under way.
struct Scope
{
    domain::ChangeKey change; // invalid: any

    bool holds(const ChangeTarget &target) const
    {
        return change.isValid() ? target.change == change && !target.isInFlight()
                                : target.state == TargetState::Parked;
    }
};

domain::Result<Parked> ownersOf(Connection &connection, domain::ChangeKey change)
{
    const auto targets = targetsOfChange(connection, change);
    if (!targets) {
        return tl::unexpected(targets.error());
    }
    Parked owners;
    for (const ChangeTarget &target : *targets) {
        if (target.state == TargetState::Settled) {
            continue;
        }
        if (target.contact.isValid() && !owners.contacts.contains(target.contact)) {
            owners.contacts.append(target.contact);
        } else if (target.folder.isValid() && !owners.folders.contains(target.folder)) {
            owners.folders.append(target.folder);
        }
    }
    return owners;
}

domain::Result<> makeNew(Connection &connection, const ChangeTarget &target)
{
    return Query(connection,
                 "UPDATE change_target SET state = 'new', tries = 0, not_before = 0,"
                 " error = '' WHERE id = ?")
        .execute(target.key);
}

// The tries are kept: they tell whether it may have happened.
domain::Result<> hurry(Connection &connection, const ChangeTarget &target)
{
    return Query(connection, "UPDATE change_target SET not_before = 0 WHERE id = ?")
        .execute(target.key);
}

// What the person has seen of the server is from now on what the edit starts from.
domain::Result<> startFromMirror(Connection &connection, const ChangeTarget &target,
                                 const std::optional<domain::Contact> &mirror)
{
    if (target.action != PushAction::UpdateContact || !mirror) {
        return {};
    }
    const auto patch = wire::patchFromJson(target.patch);
    if (!patch) {
        return tl::unexpected(patch.error());
    }
    return setTargetJson(connection, target.key, target.patch,
                         wire::patchToJson(domain::restrictedTo(*patch, *mirror)));
}

domain::Result<> retryContact(Connection &connection, domain::ContactKey contact, Scope scope)
{
    const auto open = openTargets(connection, contact);
    const auto mirror = mirrorContact(connection, contact);
    if (!open || !mirror) {
        return tl::unexpected(open ? mirror.error() : open.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!scope.holds(target)) {
            continue;
        }
        if (target.state == TargetState::New) {
            if (auto done = hurry(connection, target); !done) {
                return done;
            }
            continue;
        }
        if (auto done = startFromMirror(connection, target, *mirror); !done) {
            return done;
        }
        if (auto done = makeNew(connection, target); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> markDiscarded(Connection &connection, const ChangeTarget &target)
{
    if (auto done = settleTarget(connection, target.key); !done) {
        return done;
    }
    return Query(connection, "UPDATE change_target SET error = ? WHERE id = ?")
        .execute(errorToJson({.kind = domain::Error::Kind::Cancelled}), target.key);
}

// The next step of the same kind behind a discarded one starts from where that one started. Answers
// whether there is such a step.
domain::Result<bool> rebaseNext(Connection &connection, const ChangeTarget &discarded,
                                const ChangeTargets &open)
{
    bool isFollowed = false;
    QStringList members = discarded.patch.keys() + discarded.base.keys();
    members.removeDuplicates();
    for (const ChangeTarget &later : open) {
        if (later.key <= discarded.key || later.action != discarded.action) {
            continue;
        }
        QJsonObject base = later.base;
        for (const QString &member : QStringList(members)) {
            if (!later.patch.contains(member) && !later.base.contains(member)) {
                continue;
            }
            isFollowed = true;
            members.removeOne(member);
            if (discarded.base.contains(member)) {
                base.insert(member, discarded.base.value(member));
            } else {
                base.remove(member);
            }
        }
        if (auto done = setTargetJson(connection, later.key, later.patch, base); !done) {
            return tl::unexpected(done.error());
        }
    }
    return isFollowed;
}

domain::Result<> discardTarget(Connection &connection, const ChangeTarget &target,
                               const ChangeTargets &open, domain::ChangeSet &changes)
{
    const auto isFollowed = rebaseNext(connection, target, open);
    if (!isFollowed) {
        return tl::unexpected(isFollowed.error());
    }
    if (target.action == PushAction::PutPhoto && !*isFollowed) {
        const QJsonValue before = target.base.value(QLatin1String("photo"));
        changes.photosInvalidated.append(target.contact);
        if (auto done = setPhotoFile(connection, target.contact,
                                     before.isString() ? before.toString() : QString());
            !done) {
            return done;
        }
    }
    if (target.action == PushAction::MoveContact && !*isFollowed) {
        // The mirror's folder, if there is one, comes first.
        Query back(connection, "UPDATE contact SET folder_key = ? WHERE key = ?");
        if (auto done =
                back.execute(folderIn(target.base, QLatin1String("folder")), target.contact);
            !done) {
            return done;
        }
    }
    if (auto done = abandonMoveCopy(connection, target); !done) {
        return done;
    }
    return markDiscarded(connection, target);
}

domain::Result<> discardContact(Connection &connection, domain::ContactKey contact, Scope scope,
                                domain::ChangeSet &changes)
{
    const auto standing = contactStanding(connection, contact);
    const auto open = openTargets(connection, contact);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    const bool isNeverCreated =
        !standing->isOnServer() && std::ranges::any_of(*open, [scope](const ChangeTarget &target) {
            return scope.holds(target) && target.action == PushAction::CreateContact;
        });
    ChangeTargets rest = *open;
    while (!rest.isEmpty()) {
        const auto next = std::ranges::find_if(rest.rbegin(), rest.rend(), [&](const auto &target) {
            return scope.holds(target) || isNeverCreated;
        });
        if (next == rest.rend()) {
            break;
        }
        if (auto done = discardTarget(connection, *next, rest, changes); !done) {
            return done;
        }
        rest.erase(std::prev(next.base()));
    }
    return settleMoot(connection, contact);
}

domain::Result<> discardFolder(Connection &connection, domain::FolderKey folder, Scope scope,
                               domain::ChangeSet &changes)
{
    const auto standing = folderStanding(connection, folder);
    const auto open = openTargets(connection, folder);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!scope.holds(target)) {
            continue;
        }
        const auto isFollowed = rebaseNext(connection, target, *open);
        if (!isFollowed) {
            return tl::unexpected(isFollowed.error());
        }
        auto done = markDiscarded(connection, target);
        if (done && target.action == PushAction::CreateFolder && !standing->isOnServer()) {
            done = settleTargets(connection, *open); // a folder that never was has no other steps
        }
        if (done && (!*isFollowed || target.action == PushAction::CreateFolder)) {
            done = showWithout(connection, *standing, target, changes);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

domain::Result<> retryFolder(Connection &connection, domain::FolderKey folder, Scope scope)
{
    const auto open = openTargets(connection, folder);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!scope.holds(target)) {
            continue;
        }
        auto done = target.state == TargetState::New ? hurry(connection, target)
                                                     : makeNew(connection, target);
        if (!done) {
            return done;
        }
    }
    return {};
}

enum class Choice { Retry, Discard };

domain::Result<domain::ChangeSet>
decide(Connection &connection, const domain::Result<Parked> &parked, Scope scope, Choice choice)
{
    if (!parked) {
        return tl::unexpected(parked.error());
    }
    domain::ChangeSet changes{.historyChanged = true};
    for (const domain::FolderKey folder : std::as_const(parked->folders)) {
        domain::Result<> done;
        if (choice == Choice::Discard) {
            done = discardFolder(connection, folder, scope, changes);
        } else {
            done = retryFolder(connection, folder, scope);
        }
        done = done ? refreshFolder(connection, folder) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        changes.foldersChanged = true;
    }
    for (const domain::ContactKey contact : std::as_const(parked->contacts)) {
        auto done = choice == Choice::Discard ? discardContact(connection, contact, scope, changes)
                                              : retryContact(connection, contact, scope);
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    const auto outbox = outboxCounts(connection);
    if (!outbox) {
        return tl::unexpected(outbox.error());
    }
    changes.outbox = *outbox;
    return changes;
}

domain::Result<Parked> parkedOf(Connection &connection, const domain::ContactKeys &contacts)
{
    return contacts.isEmpty() ? allParked(connection) : Parked{contacts, {}};
}

// A change of which nothing took effect is nothing to undo. An undo of which nothing did never was.
domain::Result<> endDiscarded(Connection &connection, domain::ChangeKey change)
{
    Query query(connection,
                "SELECT inverse_of, undo_state FROM change WHERE id = ? AND NOT EXISTS"
                " (SELECT 1 FROM change_target WHERE change_id = change.id AND (state <> 'settled'"
                " OR error NOT LIKE '%\"kind\":\"cancelled\"%'))");
    if (!query.run(change) || !query.next()) {
        return query.failed() ? domain::Result<>(tl::unexpected(query.error()))
                              : domain::Result<>();
    }
    const domain::ChangeKey root{query.integer(0)};
    if (!root.isValid()) {
        return Query(connection, "UPDATE change SET undo_state = 'final' WHERE id = ?")
            .execute(change);
    }
    if (auto done = Query(connection,
                          "UPDATE change SET undo_state = iif(undo_state = 'done', 'undone',"
                          " 'done') WHERE id = ?")
                        .execute(root);
        !done) {
        return done;
    }
    return Query(connection, "DELETE FROM change WHERE id = ?").execute(change);
}

} // namespace

domain::Result<domain::ChangeSet> retryParked(Connection &connection, domain::ContactKeys contacts)
{
    return decide(connection, parkedOf(connection, contacts), {}, Choice::Retry);
}

domain::Result<domain::ChangeSet> discardParked(Connection &connection,
                                                domain::ContactKeys contacts)
{
    return decide(connection, parkedOf(connection, contacts), {}, Choice::Discard);
}

domain::Result<domain::ChangeSet> retryChange(Connection &connection, domain::ChangeKey change)
{
    return decide(connection, ownersOf(connection, change), {change}, Choice::Retry);
}

domain::Result<domain::ChangeSet> discardChange(Connection &connection, domain::ChangeKey change)
{
    auto changes = decide(connection, ownersOf(connection, change), {change}, Choice::Discard);
    if (const auto ended = changes ? endDiscarded(connection, change) : domain::Result<>();
        !ended) {
        return tl::unexpected(ended.error());
    }
    return changes;
}

} // namespace store
