#include "services/store/categoryeffect.h"
#include "services/store/connection.h"
#include "services/store/pushsettlement.h"
#include "services/wire/deltapage.h"

#include <QDateTime>

namespace store {

namespace {

using Kind = PushOutcome::Kind;

// A pull may have listed as another row what a lost answer had made: the two become one.
domain::Result<> takeOver(Connection &connection, const CategoryStanding &standing,
                          const domain::GraphId &id)
{
    domain::CategoryKey other;
    {
        Query query(connection,
                    "SELECT key FROM category WHERE mailbox_key = ? AND graph_id = ? AND key <> ?");
        if (!query.run(standing.mailbox, id, standing.key)) {
            return tl::unexpected(query.error());
        }
        if (!query.next()) {
            return {};
        }
        other = {query.integer(0)};
    }
    auto done =
        Query(connection, "UPDATE change_target SET category_key = ? WHERE category_key = ?")
            .execute(standing.key, other);
    return done ? Query(connection, "DELETE FROM category WHERE key = ?").execute(other) : done;
}

domain::Result<> categoryDone(Connection &connection, const CategoryStanding &standing,
                              const CategoryStep &step, const ChangeTargets &group,
                              const PushOutcome &outcome)
{
    if (step.action == PushAction::DeleteCategory) {
        if (auto done = clearCategoryMirror(connection, standing.key); !done) {
            return done;
        }
        return settleTargets(connection, group);
    }
    if (outcome.body.isEmpty()) {
        auto done = Query(connection, "UPDATE category SET server_color = ? WHERE key = ?")
                        .execute(step.color, standing.key);
        return done ? settleTargets(connection, group) : done;
    }
    const auto item = wire::readCategory(outcome.body);
    if (!item) {
        return tl::unexpected(item.error());
    }
    if (auto done = takeOver(connection, standing, item->id); !done) {
        return done;
    }
    const QString color = domain::categoryColorToGraph(item->color);
    if (auto done = Query(connection,
                          "UPDATE category SET graph_id = ?, name = ?, server_color = ?"
                          " WHERE key = ?")
                        .execute(item->id, item->displayName, color, standing.key);
        !done) {
        return done;
    }
    // One that was there already may have another colour: that is still to be sent.
    return step.action == PushAction::CreateCategory && color != step.color
        ? markTargets(connection, group, TargetState::New, outcome)
        : settleTargets(connection, group);
}

domain::Result<> categoryGone(Connection &connection, const CategoryStanding &standing,
                              const CategoryStep &step, const ChangeTargets &group,
                              const PushOutcome &outcome)
{
    switch (step.action) {
    case PushAction::DeleteCategory:
        return categoryDone(connection, standing, step, group, outcome);
    case PushAction::CreateCategory:
        return markTargets(connection, group, TargetState::Parked, outcome);
    default:
        // The next pull takes it away; a colour of its own is nothing to keep.
        return settleTargets(connection, group);
    }
}

} // namespace

domain::Result<> clearCategoryMirror(Connection &connection, domain::CategoryKey category)
{
    return Query(connection,
                 "UPDATE category SET graph_id = NULL, server_color = NULL WHERE key = ?")
        .execute(category);
}

domain::Result<> settleCategory(Connection &connection, domain::CategoryKey category,
                                const ChangeTargets &group, const PushOutcome &outcome)
{
    const auto standing = categoryStanding(connection, category);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    const auto step = netStep(*standing, group);
    const Kind kind = step ? outcome.kind : Kind::Retry;
    domain::Result<> done;
    switch (kind) {
    case Kind::Done:
        done = categoryDone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Gone:
        done = categoryGone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Retry:
    case Kind::Superseded:
    case Kind::Look:
    case Kind::Parked:
        done = markTargets(connection, group, stateAfter(kind), outcome);
        break;
    }
    done = done ? settleMoot(connection, category) : done;
    return done ? refreshCategory(connection, category) : done;
}

} // namespace store
