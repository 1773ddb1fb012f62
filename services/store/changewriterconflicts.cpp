#include "services/store/changewriter.h"
#include "services/store/connection.h"

#include <QDateTime>

namespace store {

domain::Result<> ChangeWriter::settleConflict(domain::ContactKey contact, const QString &id,
                                              const QString &choice)
{
    QString before;
    {
        Query query(m_connection, "SELECT choice FROM conflict WHERE id = ? AND contact_key = ?");
        if (!query.run(id.toLongLong(), contact)) {
            return tl::unexpected(query.error());
        }
        if (!query.next() || query.text(0) == choice) {
            return {}; // its ninety days are over, or there is nothing to change
        }
        before = query.text(0);
    }
    const auto recorded = record({.action = PushAction::SettleConflict,
                                  .contact = contact,
                                  .patch = {{id, choice}},
                                  .base = {{id, before}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    // Its ninety days begin.
    const auto done =
        Query(m_connection, "UPDATE conflict SET choice = ?, found_at = ? WHERE id = ?")
            .execute(choice.isNull() ? QStringLiteral("") : choice,
                     QDateTime::currentMSecsSinceEpoch(), id.toLongLong());
    return done ? settleTarget(m_connection, *recorded) : done;
}

} // namespace store
