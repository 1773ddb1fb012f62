#include "services/store/pushqueue.h"

#include "services/store/carriedcontact.h"
#include "services/store/categoryeffect.h"
#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/extendedvalues.h"
#include "services/store/foldercover.h"
#include "services/store/followups.h"
#include "services/store/movecopy.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/pushsettlement.h"
#include "services/store/queueditem.h"
#include "services/store/shownrow.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace store {

namespace {

// Nothing can go into a folder that is not on the server yet, or not for long.
domain::Result<bool> mustWaitFor(Connection &connection, const FolderStanding &folder)
{
    return folder.isOnServer() ? isOnItsWayOut(connection, folder) : domain::Result<bool>(true);
}

// What nobody has read yet must not be overwritten.
domain::Result<bool> mustWaitForExtended(Connection &connection, domain::ContactKey contact,
                                         const NetStep &step)
{
    const bool touches = std::ranges::any_of(
        step.patch.values, [](const auto &entry) { return domain::isExtended(entry.first); });
    if (step.action != PushAction::UpdateContact || !touches) {
        return false;
    }
    const auto known = areExtendedKnown(connection, contact);
    return known ? domain::Result<bool>(!*known) : tl::unexpected(known.error());
}

MaybeItem contactItem(Connection &connection, domain::ContactKey contact)
{
    const auto open = openTargets(connection, contact);
    const auto standing = contactStanding(connection, contact);
    const auto mirror = mirrorContact(connection, contact);
    if (!open || !standing || !mirror) {
        return tl::unexpected(!open ? open.error() : !standing ? standing.error() : mirror.error());
    }
    const Run run = currentRun(*open);
    auto step = netStep(*standing, *mirror, run.targets);
    if (!step || !*step) {
        return step ? MaybeItem(std::nullopt) : tl::unexpected(step.error());
    }
    QueuedItem queued{.notBefore = latestNotBefore((*step)->targets)};
    PushItem &item = queued.item;
    const bool goesToFolder =
        (*step)->action == PushAction::CreateContact || (*step)->action == PushAction::MoveContact;
    item.folder = goesToFolder ? (*step)->folder : standing->folder;
    const auto folder = folderStanding(connection, item.folder);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    if (goesToFolder && !run.isInFlight) {
        const auto takesNothing = mustWaitFor(connection, *folder);
        if (!takesNothing || *takesNothing) {
            return takesNothing ? MaybeItem(std::nullopt) : tl::unexpected(takesNothing.error());
        }
    }
    if (!run.isInFlight) {
        auto waits = mustWaitForExtended(connection, contact, **step);
        if (waits && !*waits) {
            waits = mustWaitForCategory(connection, **step);
        }
        if (!waits || *waits) {
            return waits ? MaybeItem(std::nullopt) : tl::unexpected(waits.error());
        }
    }
    if ((*step)->action == PushAction::DeleteContact) {
        const auto covered =
            isCovered(connection, (*step)->targets.last().change, standing->serverFolder);
        if (!covered || *covered) {
            return covered ? MaybeItem(std::nullopt) : tl::unexpected(covered.error());
        }
        const auto carriage = carriageOf(connection, (*step)->targets.last());
        if (!carriage || *carriage == Carriage::UnderWay) {
            return carriage ? MaybeItem(std::nullopt) : tl::unexpected(carriage.error());
        }
        item.copyDiffers = *carriage == Carriage::Differs;
    }
    // Another client may have made a lost contact anew already.
    const bool mayBeThere = (*step)->action == PushAction::CreateContact
        && std::ranges::any_of((*step)->targets, isRecreation);
    fillBookkeeping(item, (*step)->targets, run.isInFlight || mayBeThere);
    item.action = (*step)->action;
    item.contact = contact;
    item.contactId = standing->graphId;
    item.folderId = folder->graphId;
    item.etag = standing->etag;
    item.patch = std::move((*step)->patch);
    item.base = std::move((*step)->base);
    item.after = std::move((*step)->after);
    item.photoFile = (*step)->photoFile;
    item.flag = (*step)->flag;
    if (item.action == PushAction::SetFlag && item.tries == 0) {
        const auto refused = areFlagsRefused(connection, standing->mailbox);
        if (!refused) {
            return tl::unexpected(refused.error());
        }
        item.flagsRefused = *refused;
    }
    if (item.action == PushAction::PutPhoto) {
        auto known = serverPhoto(connection, contact);
        if (!known) {
            return tl::unexpected(known.error());
        }
        item.knownPhoto = *std::move(known);
        for (const ChangeTarget &target : std::as_const((*step)->targets)) {
            if (target.tries > 0) {
                item.triedPhotos.append(target.patch.value(QLatin1String("photo")).toString());
            }
        }
    }
    if (item.action == PushAction::SetExtension) {
        item.extensionName = (*step)->extensionName;
        item.extension = (*step)->extension;
        auto known = extensionMirror(connection, contact, item.extensionName);
        if (!known) {
            return tl::unexpected(known.error());
        }
        item.knownExtension = *std::move(known);
    }
    item.token = (*step)->token;
    if (item.action == PushAction::MoveContact) {
        MoveCopy copy = moveCopy((*step)->targets);
        item.copyToken = std::move(copy.token);
        item.copyId = std::move(copy.id);
    }
    return MaybeItem(std::move(queued));
}

MaybeItem folderItem(Connection &connection, domain::FolderKey key)
{
    const auto open = openTargets(connection, key);
    const auto standing = folderStanding(connection, key);
    if (!open || !standing) {
        return tl::unexpected(open ? standing.error() : open.error());
    }
    const Run run = currentRun(*open);
    const auto step = netStep(*standing, run.targets);
    if (!step) {
        return MaybeItem(std::nullopt);
    }
    QueuedItem queued{.notBefore = latestNotBefore(step->targets)};
    PushItem &item = queued.item;
    fillBookkeeping(item, step->targets, run.isInFlight);
    item.action = step->action;
    item.folder = key;
    item.folderId = standing->graphId;
    item.folderName = step->name;
    if (step->action == PushAction::DeleteFolder) {
        const domain::ChangeKey change = step->targets.last().change;
        const auto covered = isCovered(connection, change, *standing);
        const auto waits = run.isInFlight ? domain::Result<bool>(false)
                                          : mustFolderDeleteWait(connection, change, *standing);
        const auto along = coveredTargets(connection, change, *standing);
        if (!covered || !waits || !along) {
            return tl::unexpected(!covered     ? covered.error()
                                      : !waits ? waits.error()
                                               : along.error());
        }
        if (*covered || *waits) {
            return MaybeItem(std::nullopt);
        }
        item.targets += *along;
    } else if (step->parent.isValid()) {
        const auto parent = folderStanding(connection, step->parent);
        if (!parent) {
            return tl::unexpected(parent.error());
        }
        const auto takesNothing = mustWaitFor(connection, *parent);
        if (!takesNothing || (*takesNothing && !run.isInFlight)) {
            return takesNothing ? MaybeItem(std::nullopt) : tl::unexpected(takesNothing.error());
        }
        item.parentId = parent->graphId;
    }
    return MaybeItem(std::move(queued));
}

enum class OwnerKind { Folders, Categories, Contacts };

// A stretch of contacts, folders or categories with open targets, oldest first, after target `after`.
domain::Result<QList<qint64>> owners(Connection &connection, domain::MailboxKey mailbox,
                                     OwnerKind kind, qint64 &after)
{
    constexpr int stretch = 200;
    QList<qint64> found;
    const auto read = [&](Query &query) {
        query.run(mailbox, after, stretch);
        while (query.next()) {
            after = query.integer(0);
            found.append(query.integer(1));
        }
        return !query.failed();
    };
    if (kind == OwnerKind::Folders) {
        Query query(connection,
                    "SELECT t.id, t.folder_key FROM change_target t"
                    " JOIN folder f ON f.key = t.folder_key WHERE f.mailbox_key = ?"
                    " AND t.state <> 'settled' AND t.id > ? ORDER BY t.id LIMIT ?");
        return read(query) ? domain::Result<QList<qint64>>(found) : tl::unexpected(query.error());
    }
    if (kind == OwnerKind::Categories) {
        Query query(connection,
                    "SELECT t.id, t.category_key FROM change_target t"
                    " JOIN category g ON g.key = t.category_key WHERE g.mailbox_key = ?"
                    " AND t.state <> 'settled' AND t.id > ? ORDER BY t.id LIMIT ?");
        return read(query) ? domain::Result<QList<qint64>>(found) : tl::unexpected(query.error());
    }
    Query query(connection,
                "SELECT t.id, t.contact_key FROM change_target t"
                " JOIN contact c ON c.key = t.contact_key WHERE c.mailbox_key = ?"
                " AND t.state <> 'settled' AND t.id > ? ORDER BY t.id LIMIT ?");
    return read(query) ? domain::Result<QList<qint64>>(found) : tl::unexpected(query.error());
}

// Hands every item that is not blocked to `take`, folders first, then categories, until that answers false.
template <class Take>
domain::Result<> eachItem(Connection &connection, domain::MailboxKey mailbox, Take take)
{
    for (const OwnerKind kind : {OwnerKind::Folders, OwnerKind::Categories, OwnerKind::Contacts}) {
        QSet<qint64> seen;
        qint64 after = 0;
        while (true) {
            const auto stretch = owners(connection, mailbox, kind, after);
            if (!stretch) {
                return tl::unexpected(stretch.error());
            }
            if (stretch->isEmpty()) {
                break;
            }
            for (const qint64 owner : *stretch) {
                if (seen.contains(owner)) {
                    continue;
                }
                seen.insert(owner);
                auto item = kind == OwnerKind::Folders ? folderItem(connection, {owner})
                    : kind == OwnerKind::Categories    ? categoryItem(connection, {owner})
                                                       : contactItem(connection, {owner});
                if (!item && item.error().kind == domain::Error::Kind::BadReply) {
                    continue; // one that does not read must not hold up the others
                }
                if (!item) {
                    return tl::unexpected(item.error());
                }
                if (*item && !take(std::move(**item))) {
                    return {};
                }
            }
        }
    }
    return {};
}

} // namespace

domain::Result<QList<PushItem>> nextPushBatch(Connection &connection, domain::MailboxKey mailbox,
                                              int maximum, QDateTime now)
{
    QList<PushItem> batch;
    const qint64 instant = now.toMSecsSinceEpoch();
    // Nothing waits longer; beyond that it is the clock that was set back.
    const qint64 longest = now.addDays(1).toMSecsSinceEpoch();
    const auto done = eachItem(connection, mailbox, [&](QueuedItem queued) {
        if (queued.notBefore <= instant || queued.notBefore > longest) {
            batch.append(std::move(queued.item));
        }
        return batch.size() < maximum;
    });
    return done ? domain::Result<QList<PushItem>>(std::move(batch)) : tl::unexpected(done.error());
}

domain::Result<QDateTime> nextPushTime(Connection &connection, domain::MailboxKey mailbox)
{
    qint64 earliest = std::numeric_limits<qint64>::max();
    const auto done = eachItem(connection, mailbox, [&earliest](const QueuedItem &queued) {
        earliest = std::min(earliest, queued.notBefore);
        return earliest > 0;
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return earliest == std::numeric_limits<qint64>::max()
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(earliest, Qt::UTC);
}

domain::Result<domain::ChangeSet> markSent(Connection &connection, QList<domain::TargetKey> targets,
                                           QDateTime now)
{
    // What is sent again straight from flight never had its answer.
    const QString lost = errorToJson({.kind = domain::Error::Kind::Timeout,
                                      .message = QStringLiteral("no answer to the last try")});
    for (const domain::TargetKey target : targets) {
        Query query(connection,
                    "UPDATE change_target SET error = CASE WHEN error = ''"
                    " AND state IN ('sent', 'look') THEN ? ELSE error END, state = 'sent', tries = "
                    "tries + 1, looks = 0,"
                    " sent_at = ?, not_before = 0 WHERE id = ? AND state <> 'settled'");
        if (const auto done = query.execute(lost, now.toMSecsSinceEpoch(), target); !done) {
            return tl::unexpected(done.error());
        }
        if (query.rowsAffected() == 0) {
            return domain::failure(domain::Error::Kind::NotFound,
                                   QStringLiteral("an entry was taken back"));
        }
    }
    const auto outbox = outboxCounts(connection);
    if (!outbox) {
        return tl::unexpected(outbox.error());
    }
    return domain::ChangeSet{
        .origin = domain::ChangeSet::Origin::Push, .historyChanged = true, .outbox = *outbox};
}

} // namespace store
