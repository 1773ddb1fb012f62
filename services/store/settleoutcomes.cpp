#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/store/foldercover.h"
#include "services/store/pushsettlement.h"
#include "services/store/shownrow.h"

#include <QMap>

namespace store {

namespace {

using Kind = PushOutcome::Kind;

struct Groups
{
    QMap<domain::ContactKey, ChangeTargets> contacts;
    QMap<domain::FolderKey, ChangeTargets> folders;
    QMap<domain::CategoryKey, ChangeTargets> categories;
};

Groups grouped(const ChangeTargets &targets)
{
    Groups groups;
    for (const ChangeTarget &target : targets) {
        if (target.contact.isValid()) {
            groups.contacts[target.contact].append(target);
        } else if (target.category.isValid()) {
            groups.categories[target.category].append(target);
        } else {
            groups.folders[target.folder].append(target);
        }
    }
    return groups;
}

// Contacts and folders that go along with a deleted folder have no answer of their own. One that a
// pull has meanwhile seen elsewhere is not gone, and is deleted by a request of its own.
domain::Result<PushOutcome> outcomeAlong(Connection &connection, const PushOutcome &outcome,
                                         const ChangeTargets &group)
{
    if (outcome.kind != Kind::Done && outcome.kind != Kind::Gone) {
        PushOutcome along = outcome;
        along.body.clear();
        along.kind = outcome.kind == Kind::Superseded ? Kind::Retry : outcome.kind;
        return along;
    }
    const domain::ChangeKey change = group.last().change;
    auto covered = domain::Result<bool>(false);
    if (group.last().contact.isValid()) {
        const auto standing = contactStanding(connection, group.last().contact);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        covered = isCovered(connection, change, standing->serverFolder);
    } else {
        const auto standing = folderStanding(connection, group.last().folder);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        covered = isCovered(connection, change, *standing);
    }
    if (!covered) {
        return tl::unexpected(covered.error());
    }
    return PushOutcome{.kind = *covered ? Kind::Done : Kind::Retry};
}

domain::Result<> settleDeletedFolder(Connection &connection, const Groups &groups,
                                     const PushOutcome &outcome, domain::ChangeSet &changes)
{
    // Those along first: whether they are covered shows only while the folder itself is open.
    domain::FolderKey top;
    for (const auto &[folder, group] : groups.folders.asKeyValueRange()) {
        const auto standing = folderStanding(connection, folder);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        const auto covered = isCovered(connection, group.last().change, *standing);
        if (!covered) {
            return tl::unexpected(covered.error());
        }
        if (!*covered || !top.isValid()) {
            top = folder;
        }
    }
    for (const auto &[contact, group] : groups.contacts.asKeyValueRange()) {
        const auto along = outcomeAlong(connection, outcome, group);
        if (!along) {
            return tl::unexpected(along.error());
        }
        if (auto done = settleContact(connection, contact, group, *along, changes); !done) {
            return done;
        }
    }
    QMap<domain::FolderKey, PushOutcome> others;
    for (const auto &[folder, group] : groups.folders.asKeyValueRange()) {
        if (folder != top) {
            const auto along = outcomeAlong(connection, outcome, group);
            if (!along) {
                return tl::unexpected(along.error());
            }
            others.insert(folder, *along);
        }
    }
    for (const auto &[folder, along] : others.asKeyValueRange()) {
        if (auto done = settleFolder(connection, folder, groups.folders.value(folder), along);
            !done) {
            return done;
        }
    }
    if (auto done = settleFolder(connection, top, groups.folders.value(top), outcome); !done) {
        return done;
    }
    if (others.isEmpty() || (outcome.kind != Kind::Done && outcome.kind != Kind::Gone)) {
        return {};
    }
    // Somebody may have taken an inner one out, with more in it: only a whole list tells.
    const auto standing = folderStanding(connection, top);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    const auto restarted = restartFolders(connection, standing->mailbox);
    return restarted ? domain::Result<>() : tl::unexpected(restarted.error());
}

domain::Result<> settleOne(Connection &connection, const PushOutcome &outcome,
                           domain::ChangeSet &changes)
{
    const auto targets = targetsByKey(connection, outcome.targets);
    if (!targets) {
        return tl::unexpected(targets.error());
    }
    const Groups groups = grouped(*targets);
    for (const auto &[category, group] : groups.categories.asKeyValueRange()) {
        changes.categoriesChanged = true;
        if (auto done = settleCategory(connection, category, group, outcome); !done) {
            return done;
        }
    }
    if (!groups.folders.isEmpty()) {
        changes.foldersChanged = true;
        if (auto done = settleDeletedFolder(connection, groups, outcome, changes); !done) {
            return done;
        }
    } else {
        for (const auto &[contact, group] : groups.contacts.asKeyValueRange()) {
            if (auto done = settleContact(connection, contact, group, outcome, changes); !done) {
                return done;
            }
        }
    }
    for (const auto &[contact, ignored] : groups.contacts.asKeyValueRange()) {
        if (auto done = refreshShown(connection, contact, changes); !done) {
            return done;
        }
    }
    return {};
}

// Its targets wait for the person; what belongs to them may be what does not read.
domain::Result<> park(Connection &connection, const PushOutcome &outcome, domain::Error reason)
{
    const auto targets = targetsByKey(connection, outcome.targets);
    if (!targets) {
        return tl::unexpected(targets.error());
    }
    auto done =
        markTargets(connection, *targets, TargetState::Parked, {.error = std::move(reason)});
    for (const ChangeTarget &target : *targets) {
        if (done && target.contact.isValid()) {
            done = Query(connection,
                         "UPDATE contact SET failed = (SELECT count(*) FROM change_target"
                         " WHERE contact_key = contact.key AND state = 'parked') WHERE key = ?")
                       .execute(target.contact);
        }
    }
    return done;
}

// What cannot be settled holds nobody else up.
domain::Result<> settleApart(Connection &connection, const PushOutcome &outcome,
                             domain::ChangeSet &changes)
{
    if (auto done = Query(connection, "SAVEPOINT outcome").execute(); !done) {
        return done;
    }
    domain::ChangeSet own = changes;
    auto settled = settleOne(connection, outcome, own);
    if (settled) {
        changes = std::move(own);
    } else if (settled.error().kind != domain::Error::Kind::Storage) {
        const auto undone = Query(connection, "ROLLBACK TO outcome").execute();
        settled = undone ? park(connection, outcome, settled.error()) : undone;
    }
    return settled ? Query(connection, "RELEASE outcome").execute() : settled;
}

} // namespace

domain::Result<domain::ChangeSet> settlePush(Connection &connection, QList<PushOutcome> outcomes,
                                             QDateTime)
{
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Push, .historyChanged = true};
    for (const PushOutcome &outcome : outcomes) {
        if (const auto done = settleApart(connection, outcome, changes); !done) {
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

} // namespace store
