#include "services/store/applydelta.h"
#include "services/store/categoryeffect.h"
#include "services/store/connection.h"
#include "services/store/pushsettlement.h"
#include "services/store/standing.h"
#include "services/wire/deltapage.h"

#include <QDateTime>

#include <map>

namespace store {

namespace {

struct KnownCategory
{
    domain::CategoryKey key;
    QString name;
    QString serverColor;
};

struct KnownCategories
{
    std::map<QString, KnownCategory> onServer;         // by Graph id
    std::map<QString, domain::CategoryKey> notCreated; // by domain::categoryId
};

domain::Result<KnownCategories> knownCategories(Connection &connection, domain::MailboxKey mailbox)
{
    KnownCategories known;
    Query query(connection,
                "SELECT key, graph_id, name, server_color, deleted_at FROM category"
                " WHERE mailbox_key = ?");
    query.run(mailbox);
    while (query.next()) {
        const domain::CategoryKey key{query.integer(0)};
        const QString name = query.text(2);
        if (!query.isNull(1)) {
            known.onServer[query.text(1)] = {key, name, query.text(3)};
        } else if (query.isNull(4)) {
            known.notCreated[domain::categoryId(name)] = key;
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return known;
}

domain::Result<> writeMirror(Connection &connection, domain::CategoryKey key,
                             const wire::CategoryItem &item)
{
    auto done =
        Query(connection,
              "UPDATE category SET graph_id = ?, name = ?, server_color = ? WHERE key = ?")
            .execute(item.id, item.displayName, domain::categoryColorToGraph(item.color), key);
    done = done ? settleMoot(connection, key) : done;
    return done ? refreshCategory(connection, key) : done;
}

domain::Result<> apply(Connection &connection, domain::MailboxKey mailbox,
                       const wire::CategoryItem &item, KnownCategories &known, bool &changed)
{
    const QString color = domain::categoryColorToGraph(item.color);
    if (const auto found = known.onServer.find(item.id.text); found != known.onServer.end()) {
        const KnownCategory old = found->second;
        known.onServer.erase(found);
        if (old.name == item.displayName && old.serverColor == color) {
            return {};
        }
        changed = true;
        return writeMirror(connection, old.key, item);
    }
    changed = true;
    // Made here and, its answer lost or by somebody else, there: one and the same.
    if (const auto made = known.notCreated.find(domain::categoryId(item.displayName));
        made != known.notCreated.end()) {
        return writeMirror(connection, made->second, item);
    }
    return Query(connection,
                 "INSERT INTO category (mailbox_key, graph_id, name, color, server_color)"
                 " VALUES (?, ?, ?, ?, ?)")
        .execute(mailbox, item.id, item.displayName, color, color);
}

// The master list lacks it: what still waited for it is moot, but for a create that brings it back.
domain::Result<> takeAway(Connection &connection, domain::CategoryKey key)
{
    const auto open = openTargets(connection, key);
    if (!open) {
        return tl::unexpected(open.error());
    }
    bool isMadeAnew = false;
    for (const ChangeTarget &target : *open) {
        if (target.action == PushAction::CreateCategory) {
            isMadeAnew = true;
        } else if (auto done = settleTarget(connection, target.key); !done) {
            return done;
        }
    }
    if (auto done = clearCategoryMirror(connection, key); !done) {
        return done;
    }
    if (isMadeAnew) {
        return refreshCategory(connection, key);
    }
    if (auto done = Query(connection,
                          "UPDATE category SET deleted_at = coalesce(deleted_at, ?), pending = 0"
                          " WHERE key = ?")
                        .execute(QDateTime::currentMSecsSinceEpoch(), key);
        !done) {
        return done;
    }
    return Query(connection,
                 "DELETE FROM category WHERE key = ? AND NOT EXISTS"
                 " (SELECT 1 FROM change_target WHERE category_key = category.key)")
        .execute(key);
}

} // namespace

domain::Result<Refetchable<domain::ChangeSet>>
applyCategories(Connection &connection, domain::MailboxKey mailbox, QList<QByteArray> pages)
{
    auto known = knownCategories(connection, mailbox);
    if (!known) {
        return tl::unexpected(known.error());
    }
    Refetchable<domain::ChangeSet> changes{{.origin = domain::ChangeSet::Origin::Delta}};
    for (const QByteArray &page : pages) {
        const auto parsed = wire::readCategoryPage(page);
        if (!parsed) {
            return tl::unexpected(parsed.error());
        }
        for (const wire::CategoryItem &item : parsed->items) {
            const auto done = apply(connection, mailbox, item, *known, changes.categoriesChanged);
            if (!done) {
                return tl::unexpected(done.error());
            }
        }
    }
    for (const auto &[graphId, category] : known->onServer) {
        changes.categoriesChanged = true;
        if (const auto done = takeAway(connection, category.key); !done) {
            return tl::unexpected(done.error());
        }
    }
    changes.historyChanged = changes.categoriesChanged;
    return changes;
}

} // namespace store
