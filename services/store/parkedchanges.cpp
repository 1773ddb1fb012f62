#include "services/domain/contactmerge.h"
#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/discardedfolder.h"
#include "services/store/errorjson.h"
#include "services/store/followups.h"
#include "services/store/movecopy.h"
#include "services/store/neteffect.h"
#include "services/store/pushqueue.h"
#include "services/store/shownrow.h"
#include "services/store/targetchoice.h"
#include "services/wire/contactcodec.h"

#include <algorithm>

namespace store {

namespace {

struct Parked
{
    domain::ContactKeys contacts;
    QList<domain::FolderKey> folders;
    QList<domain::CategoryKey> categories;

    void add(const ChangeTarget &target)
    {
        const auto addOnce = [](auto &list, auto key) {
            if (key.isValid() && !list.contains(key)) {
                list.append(key);
            }
        };
        addOnce(contacts, target.contact);
        addOnce(folders, target.folder);
        addOnce(categories, target.category);
    }
};

domain::Result<Parked> allParked(Connection &connection)
{
    Parked parked;
    Query query(connection,
                "SELECT DISTINCT contact_key, folder_key, category_key FROM change_target"
                " WHERE state = 'parked' AND state <> 'settled'");
    query.run();
    while (query.next()) {
        parked.add({.contact = {query.integer(0)},
                    .folder = {query.integer(1)},
                    .category = {query.integer(2)}});
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
        if (target.state != TargetState::Settled) {
            owners.add(target);
        }
    }
    return owners;
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
                         wire::patchToJson(domain::baseOf(*patch, *mirror)));
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
        auto done = target.state == TargetState::New ? domain::Result<>()
                                                     : startFromMirror(connection, target, *mirror);
        done = done ? sendAgain(connection, target) : done;
        if (done && target.action == PushAction::SetFlag) {
            done = forgetFlagsRefused(connection, contact);
        }
        if (!done) {
            return done;
        }
    }
    return {};
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
        const auto left =
            openTargets(connection, contact); // what later ones start from has changed
        if (!left) {
            return tl::unexpected(left.error());
        }
        rest = *left;
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
        const auto left = openTargets(connection, folder);
        const auto isFollowed = left ? rebaseNext(connection, target, *left)
                                     : domain::Result<bool>(tl::unexpected(left.error()));
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

domain::Result<> retrySteps(Connection &connection, const domain::Result<ChangeTargets> &open,
                            Scope scope)
{
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!scope.holds(target)) {
            continue;
        }
        if (auto done = sendAgain(connection, target); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> discardSteps(Connection &connection, domain::CategoryKey category, Scope scope)
{
    auto open = openTargets(connection, category);
    if (!open) {
        return tl::unexpected(open.error());
    }
    open->removeIf([scope](const ChangeTarget &target) { return !scope.holds(target); });
    return discardCategory(connection, category, *open);
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
            done = retrySteps(connection, openTargets(connection, folder), scope);
        }
        done = done ? refreshFolder(connection, folder) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        changes.foldersChanged = true;
    }
    for (const domain::CategoryKey category : std::as_const(parked->categories)) {
        auto done = choice == Choice::Discard
            ? discardSteps(connection, category, scope)
            : retrySteps(connection, openTargets(connection, category), scope);
        done = done ? refreshCategory(connection, category) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        changes.categoriesChanged = true;
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
    return contacts.isEmpty() ? allParked(connection) : Parked{contacts, {}, {}};
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
