#include "services/store/changetargets.h"
#include "services/store/connection.h"
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

bool isParked(const ChangeTarget &target)
{
    return target.state == TargetState::Parked;
}

domain::Result<> makeNew(Connection &connection, const ChangeTarget &target)
{
    return Query(connection,
                 "UPDATE change_target SET state = 'new', tries = 0, not_before = 0,"
                 " error = '' WHERE id = ?")
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

domain::Result<> retryContact(Connection &connection, domain::ContactKey contact)
{
    const auto open = openTargets(connection, contact);
    const auto mirror = mirrorContact(connection, contact);
    if (!open || !mirror) {
        return tl::unexpected(open ? mirror.error() : open.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!isParked(target)) {
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

domain::Result<> discardTarget(Connection &connection, const ChangeTarget &target,
                               domain::ChangeSet &changes)
{
    if (target.action == PushAction::PutPhoto) {
        const QJsonValue before = target.base.value(QLatin1String("photo"));
        changes.photosInvalidated.append(target.contact);
        if (auto done = setPhotoFile(connection, target.contact,
                                     before.isString() ? before.toString() : QString());
            !done) {
            return done;
        }
    }
    return settleTarget(connection, target.key);
}

domain::Result<> discardContact(Connection &connection, domain::ContactKey contact,
                                domain::ChangeSet &changes)
{
    const auto open = openTargets(connection, contact);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const bool isNeverCreated = std::ranges::any_of(*open, [](const ChangeTarget &target) {
        return isParked(target) && target.action == PushAction::CreateContact;
    });
    ChangeTargets newestFirst = *open;
    std::ranges::reverse(newestFirst);
    for (const ChangeTarget &target : std::as_const(newestFirst)) {
        if (isParked(target) || isNeverCreated) {
            if (auto done = discardTarget(connection, target, changes); !done) {
                return done;
            }
        }
    }
    return settleMoot(connection, contact);
}

// Whoever was to go into a folder that will never be stays where the server has it.
domain::Result<> emptyUnmadeFolder(Connection &connection, const FolderStanding &folder,
                                   domain::ChangeSet &changes)
{
    if (auto done = Query(connection, "UPDATE folder SET deleted_at = ? WHERE key = ?")
                        .execute(QDateTime::currentMSecsSinceEpoch(), folder.key);
        !done) {
        return done;
    }
    domain::ContactKeys contacts;
    {
        Query query(connection, "SELECT key FROM contact WHERE folder_key = ?");
        query.run(folder.key);
        while (query.next()) {
            contacts.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    const auto home = usableFolder(connection, folder.key, folder.mailbox);
    if (!home) {
        return tl::unexpected(home.error());
    }
    for (const domain::ContactKey contact : std::as_const(contacts)) {
        const auto open = openTargets(connection, contact);
        if (!open) {
            return tl::unexpected(open.error());
        }
        for (const ChangeTarget &target : *open) {
            QJsonObject base = target.base;
            domain::Result<> done;
            if (target.action == PushAction::MoveContact
                && folderIn(target.patch, QLatin1String("folder")) == folder.key) {
                done = settleTarget(connection, target.key);
            } else if (target.action == PushAction::CreateContact
                       && folderIn(base, QLatin1String("folder")) == folder.key) {
                base.insert(QLatin1String("folder"), home->value);
                done = setTargetJson(connection, target.key, target.patch, base);
            }
            if (!done) {
                return done;
            }
        }
        Query move(connection, "UPDATE contact SET folder_key = ? WHERE key = ?");
        if (auto done = move.execute(*home, contact); !done) {
            return done;
        }
        if (auto done = refreshShown(connection, contact, changes); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> discardFolder(Connection &connection, domain::FolderKey folder,
                               domain::ChangeSet &changes)
{
    const auto standing = folderStanding(connection, folder);
    const auto open = openTargets(connection, folder);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    for (const ChangeTarget &target : *open) {
        if (!isParked(target)) {
            continue;
        }
        domain::Result<> done = settleTarget(connection, target.key);
        if (done && target.action == PushAction::CreateFolder) {
            done = emptyUnmadeFolder(connection, *standing, changes);
        } else if (done && target.action == PushAction::DeleteFolder) {
            done = Query(connection, "UPDATE folder SET deleted_at = NULL WHERE key = ?")
                       .execute(folder);
        } else if (done && target.action == PushAction::RenameFolder) {
            done = Query(connection, "UPDATE folder SET name = server_name WHERE key = ?")
                       .execute(folder);
        } else if (done && target.action == PushAction::MoveFolder) {
            done = Query(connection, "UPDATE folder SET parent_key = ? WHERE key = ?")
                       .execute(folderIn(target.base, QLatin1String("parent")), folder);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

enum class Choice { Retry, Discard };

domain::Result<domain::ChangeSet> decide(Connection &connection,
                                         const domain::ContactKeys &contacts, Choice choice)
{
    auto parked = contacts.isEmpty() ? allParked(connection) : Parked{contacts, {}};
    if (!parked) {
        return tl::unexpected(parked.error());
    }
    domain::ChangeSet changes{.historyChanged = true};
    for (const domain::FolderKey folder : std::as_const(parked->folders)) {
        domain::Result<> done;
        if (choice == Choice::Discard) {
            done = discardFolder(connection, folder, changes);
        } else {
            done = Query(connection,
                         "UPDATE change_target SET state = 'new', tries = 0,"
                         " not_before = 0, error = ''"
                         " WHERE folder_key = ? AND state = 'parked'")
                       .execute(folder);
        }
        done = done ? refreshFolder(connection, folder) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        changes.foldersChanged = true;
    }
    for (const domain::ContactKey contact : std::as_const(parked->contacts)) {
        auto done = choice == Choice::Discard ? discardContact(connection, contact, changes)
                                              : retryContact(connection, contact);
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

} // namespace

domain::Result<domain::ChangeSet> retryParked(Connection &connection, domain::ContactKeys contacts)
{
    return decide(connection, contacts, Choice::Retry);
}

domain::Result<domain::ChangeSet> discardParked(Connection &connection,
                                                domain::ContactKeys contacts)
{
    return decide(connection, contacts, Choice::Discard);
}

} // namespace store
