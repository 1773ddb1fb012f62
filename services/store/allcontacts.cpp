#include "services/store/allcontacts.h"

#include "services/store/connection.h"

namespace store {

domain::Result<QSet<domain::MailboxKey>> mailboxesApart(Connection &connection)
{
    QSet<domain::MailboxKey> found;
    Query query(connection,
                "SELECT key FROM mailbox WHERE EXISTS"
                " (SELECT 1 FROM meta WHERE name = 'apart/' || mailbox.key)");
    query.run();
    while (query.next()) {
        found.insert({query.integer(0)});
    }
    return query.failed() ? domain::Result<QSet<domain::MailboxKey>>(tl::unexpected(query.error()))
                          : found;
}

domain::Result<domain::ChangeSet> setStanding(Connection &connection, domain::MailboxKey mailbox,
                                              Standing standing)
{
    Query query(connection,
                standing == Standing::Apart
                    ? "INSERT OR IGNORE INTO meta (name, value)"
                      " SELECT 'apart/' || key, '' FROM mailbox WHERE key = ?"
                    : "DELETE FROM meta WHERE name = 'apart/' || ?");
    if (const auto done = query.execute(mailbox); !done) {
        return tl::unexpected(done.error());
    }
    domain::ChangeSet changes;
    changes.accountsChanged = true;
    return changes;
}

} // namespace store
