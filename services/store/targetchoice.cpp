#include "services/store/targetchoice.h"

#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/openextensions.h"
#include "services/store/standing.h"

#include <QDateTime>

namespace store {

domain::Result<> sendAgain(Connection &connection, const ChangeTarget &target)
{
    if (target.state == TargetState::New) {
        return Query(connection, "UPDATE change_target SET not_before = 0 WHERE id = ?")
            .execute(target.key);
    }
    return Query(connection,
                 "UPDATE change_target SET state = 'new', tries = 0, not_before = 0,"
                 " error = ? WHERE id = ?")
        .execute(mayHaveHappened(target) ? withDoubt(target.error) : QStringLiteral(""),
                 target.key);
}

domain::Result<> markDiscarded(Connection &connection, const ChangeTarget &target)
{
    if (auto done = settleTarget(connection, target.key); !done) {
        return done;
    }
    return Query(connection, "UPDATE change_target SET error = ? WHERE id = ?")
        .execute(errorToJson({.kind = domain::Error::Kind::Cancelled}), target.key);
}

domain::Result<bool> rebaseNext(Connection &connection, const ChangeTarget &discarded,
                                const ChangeTargets &open)
{
    bool isFollowed = false;
    QStringList members = discarded.patch.keys() + discarded.base.keys();
    members.removeDuplicates();
    for (const ChangeTarget &later : open) {
        if (later.key <= discarded.key || later.action != discarded.action
            || extensionIn(later.patch) != extensionIn(discarded.patch)) {
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

domain::Result<> discardCategory(Connection &connection, domain::CategoryKey category,
                                 const ChangeTargets &discarded)
{
    const auto standing = categoryStanding(connection, category);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    for (const ChangeTarget &target : discarded) {
        const auto open = openTargets(connection, category);
        const auto isFollowed = open ? rebaseNext(connection, target, *open)
                                     : domain::Result<bool>(tl::unexpected(open.error()));
        if (!isFollowed) {
            return tl::unexpected(isFollowed.error());
        }
        auto done = markDiscarded(connection, target);
        if (done && target.action == PushAction::CreateCategory && !standing->isOnServer()) {
            // One that never was has no other steps.
            done = settleTargets(connection, *open);
            done = done ? markDiscarded(connection, target) : done;
            done = done ? Query(connection, "UPDATE category SET deleted_at = ? WHERE key = ?")
                              .execute(QDateTime::currentMSecsSinceEpoch(), category)
                        : done;
        } else if (done && target.action == PushAction::DeleteCategory) {
            done = Query(connection, "UPDATE category SET deleted_at = NULL WHERE key = ?")
                       .execute(category);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace store
