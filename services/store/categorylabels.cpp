#include "services/store/categorylabels.h"

#include "services/domain/outlookcategory.h"
#include "services/store/connection.h"

#include <algorithm>

namespace store {

domain::Result<QStringList> spellingsOf(Connection &connection, const QString &name)
{
    // From one name to the next along the key: a contact or a hundred thousand cost the same.
    Query query(connection,
                "WITH RECURSIVE names (name) AS (SELECT min(name) FROM contact_category"
                " UNION ALL SELECT (SELECT min(c.name) FROM contact_category c"
                " WHERE c.name > names.name) FROM names WHERE names.name IS NOT NULL)"
                " SELECT name FROM names WHERE name IS NOT NULL");
    QStringList spellings;
    query.run();
    while (query.next()) {
        const QString each = query.text(0);
        if (domain::isSameCategory(each, name)) {
            spellings.append(each);
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return spellings;
}

domain::Result<domain::ContactKeys> labelledContacts(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     const QString &name, const QString &except)
{
    const auto spellings = spellingsOf(connection, name);
    if (!spellings) {
        return tl::unexpected(spellings.error());
    }
    domain::ContactKeys keys;
    for (const QString &spelling : *spellings) {
        if (spelling == except) {
            continue;
        }
        Query query(connection,
                    "SELECT c.key FROM contact_category g JOIN contact c ON c.key = g.contact_key"
                    " WHERE g.name = ? AND c.mailbox_key = ? ORDER BY c.key");
        query.run(spelling, mailbox);
        while (query.next()) {
            keys.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    std::ranges::sort(keys); // one that has two spellings comes once
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    return keys;
}

QStringList relabelled(const QStringList &labels, const QString &name, const QString &newName)
{
    QStringList after;
    bool isThere = newName.isEmpty();
    for (const QString &label : labels) {
        if (!domain::isSameCategory(label, name)
            && (newName.isEmpty() || !domain::isSameCategory(label, newName))) {
            after.append(label);
        } else if (!isThere) {
            after.append(newName);
            isThere = true;
        }
    }
    return after;
}

} // namespace store
