#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/wire/deltapage.h"

#include <map>

namespace store {

namespace {

struct KnownCategory
{
    domain::CategoryKey key;
    QString name;
    QString color;
};

using KnownCategories = std::map<QString, KnownCategory>; // by Graph id

domain::Result<KnownCategories> knownCategories(Connection &connection, domain::MailboxKey mailbox)
{
    KnownCategories known;
    Query query(
        connection,
        "SELECT key, coalesce(graph_id, ''), name, color FROM category WHERE mailbox_key = ?");
    query.run(mailbox);
    while (query.next()) {
        known[query.text(1)] = {{query.integer(0)}, query.text(2), query.text(3)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return known;
}

domain::Result<> apply(Connection &connection, domain::MailboxKey mailbox,
                       const wire::CategoryItem &item, KnownCategories &known, bool &changed)
{
    const QString color = domain::categoryColorToGraph(item.color);
    const auto found = known.find(item.id.text);
    if (found == known.end()) {
        changed = true;
        return Query(connection,
                     "INSERT INTO category (mailbox_key, graph_id, name, color)"
                     " VALUES (?, ?, ?, ?)")
            .execute(mailbox, item.id, item.displayName, color);
    }
    const KnownCategory old = found->second;
    known.erase(found);
    if (old.name == item.displayName && old.color == color) {
        return {};
    }
    changed = true;
    return Query(connection, "UPDATE category SET name = ?, color = ? WHERE key = ?")
        .execute(item.displayName, color, old.key);
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
    for (const auto &[graphId, category] : *known) {
        changes.categoriesChanged = true;
        Query remove(connection, "DELETE FROM category WHERE key = ?");
        if (const auto done = remove.execute(category.key); !done) {
            return tl::unexpected(done.error());
        }
    }
    return changes;
}

} // namespace store
