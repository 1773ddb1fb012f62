#include "services/store/categoryeffect.h"

#include "services/domain/outlookcategory.h"
#include "services/store/connection.h"

#include <QSet>

#include <algorithm>

namespace store {

namespace {

const QLatin1String colorMember("color");

// Up to the last delete: it is sent to its end, and a create behind it makes the category anew.
ChangeTargets untilDelete(const ChangeTargets &run)
{
    const auto last = std::ranges::find(run.rbegin(), run.rend(), PushAction::DeleteCategory,
                                        &ChangeTarget::action);
    return ChangeTargets(run.begin(), last.base());
}

bool hasMember(const ChangeTargets &targets, const char *member)
{
    return std::ranges::any_of(targets, [member](const ChangeTarget &target) {
        return target.patch.contains(QLatin1String(member));
    });
}

domain::Result<bool> truth(Query &query)
{
    const bool yes = query.next() && query.integer(0) != 0;
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(yes);
}

// One of the same name that is still on the server and goes.
domain::Result<bool> isNameGoing(Connection &connection, const CategoryStanding &standing)
{
    Query query(connection,
                "SELECT DISTINCT g.name FROM category g JOIN change_target t"
                " ON t.category_key = g.key AND t.category_key IS NOT NULL"
                " WHERE g.mailbox_key = ? AND g.key <> ? AND g.graph_id IS NOT NULL"
                " AND t.action = 'deleteCategory' AND t.state NOT IN ('settled', 'parked')");
    query.run(standing.mailbox, standing.key);
    bool isGoing = false;
    while (query.next()) {
        isGoing = isGoing || domain::isSameCategory(query.text(0), standing.name);
    }
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(isGoing);
}

domain::Result<bool> mustDeleteWait(Connection &connection, const CategoryStanding &standing,
                                    const ChangeTarget &target)
{
    const QString newName = target.patch.value(QLatin1String("relabel")).toString();
    if (domain::isSameCategory(newName, standing.name)) {
        return false;
    }
    if (target.patch.contains(QLatin1String("relabel"))
        && !target.patch.contains(QLatin1String("swept"))) {
        return true;
    }
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM change_target WHERE change_id = ?"
                " AND state <> 'settled' AND (contact_key IS NOT NULL"
                " OR action = 'createCategory'))");
    query.run(target.change);
    return truth(query);
}

} // namespace

std::optional<CategoryStep> netStep(const CategoryStanding &standing, const ChangeTargets &run)
{
    if (run.isEmpty()) {
        return std::nullopt;
    }
    if (const ChangeTargets first = untilDelete(run); standing.isOnServer() && !first.isEmpty()) {
        return CategoryStep{.action = PushAction::DeleteCategory, .targets = first};
    }
    CategoryStep step{.targets = run, .color = standing.color};
    for (const ChangeTarget &target : run) {
        step.color = target.patch.value(colorMember).toString(step.color);
    }
    if (!standing.isOnServer()) {
        if (endsDeleted(run) || !hasMember(run, "name")) {
            return std::nullopt;
        }
        step.action = PushAction::CreateCategory;
    }
    return step;
}

MaybeItem categoryItem(Connection &connection, domain::CategoryKey category)
{
    const auto open = openTargets(connection, category);
    const auto standing = categoryStanding(connection, category);
    if (!open || !standing) {
        return tl::unexpected(open ? standing.error() : open.error());
    }
    const Run run = currentRun(*open);
    const auto step = netStep(*standing, run.targets);
    if (!step) {
        return MaybeItem(std::nullopt);
    }
    auto waits = domain::Result<bool>(false);
    if (!run.isInFlight && step->action == PushAction::CreateCategory) {
        waits = isNameGoing(connection, *standing);
    } else if (!run.isInFlight && step->action == PushAction::DeleteCategory) {
        waits = mustDeleteWait(connection, *standing, step->targets.last());
    }
    if (!waits || *waits) {
        return waits ? MaybeItem(std::nullopt) : tl::unexpected(waits.error());
    }
    QueuedItem queued{.notBefore = latestNotBefore(step->targets)};
    PushItem &item = queued.item;
    fillBookkeeping(item, step->targets, run.isInFlight);
    item.action = step->action;
    item.category = category;
    item.categoryId = standing->graphId;
    item.categoryName = standing->name;
    item.categoryColor = step->color;
    return MaybeItem(std::move(queued));
}

domain::Result<bool> mustWaitForCategory(Connection &connection, const NetStep &step)
{
    if (step.action != PushAction::UpdateContact
        || !step.patch.touches(domain::ContactProperty::Categories)) {
        return false;
    }
    QSet<domain::ChangeKey> asked;
    for (const ChangeTarget &target : step.targets) {
        if (asked.contains(target.change)) {
            continue;
        }
        asked.insert(target.change);
        Query query(connection,
                    "SELECT EXISTS (SELECT 1 FROM change_target WHERE change_id = ?"
                    " AND category_key IS NOT NULL AND action = 'createCategory'"
                    " AND state NOT IN ('settled', 'parked'))");
        query.run(target.change);
        const auto waits = truth(query);
        if (!waits || *waits) {
            return waits;
        }
    }
    return false;
}

domain::Result<> settleMoot(Connection &connection, domain::CategoryKey category)
{
    const auto open = openTargets(connection, category);
    const auto standing = categoryStanding(connection, category);
    if (!open || !standing) {
        return tl::unexpected(open ? standing.error() : open.error());
    }
    if (open->isEmpty() || std::ranges::any_of(*open, &ChangeTarget::isInFlight)) {
        return {};
    }
    if (!standing->isOnServer()) {
        return endsDeleted(*open) ? settleTargets(connection, *open) : domain::Result<>();
    }
    if (endsDeleted(*open) || std::ranges::any_of(*open, mayHaveHappened)) {
        return {};
    }
    // A delete that was never sent goes with what took it back; a colour that came back goes as well.
    const ChangeTargets deleted = untilDelete(*open);
    const ChangeTargets rest = open->mid(deleted.size());
    const bool isDeleteMoot = !deleted.isEmpty() && !rest.isEmpty();
    QString color = standing->serverColor;
    for (const ChangeTarget &target : *open) {
        color = target.patch.value(colorMember).toString(color);
    }
    if (color == standing->serverColor) {
        return settleTargets(connection, *open);
    }
    return isDeleteMoot ? settleTargets(connection, deleted) : domain::Result<>();
}

} // namespace store
