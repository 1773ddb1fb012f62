#include "tests/walk/plannerclient.h"

#include "services/store/accounts.h"
#include "services/store/extendedvalues.h"

#include <deque>

namespace walk {

namespace {

// Statements are known by their addresses.
const char *kept(const QByteArray &sql)
{
    static std::deque<QByteArray> statements;
    for (const QByteArray &each : statements) {
        if (each == sql) {
            return each.constData();
        }
    }
    return statements.emplace_back(sql).constData();
}

QList<QByteArray> tablesOf(store::Connection &connection)
{
    QList<QByteArray> tables{"sqlite_sequence"};
    store::Query query(connection,
                       "SELECT name FROM sqlite_master WHERE type = 'table'"
                       " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'contact_text%'");
    query.run();
    while (query.next()) {
        tables.append(query.bytes(0));
    }
    return tables;
}

// Accounts first: all that is theirs goes with them. No pragma: most of those make every statement be
// prepared again, which takes as long as a quarter of the walk.
void empty(store::Connection &connection)
{
    static const QList<QByteArray> tables = tablesOf(connection);
    Q_UNUSED(connection.begin());
    Q_UNUSED(store::Query(connection, "DELETE FROM account").execute());
    for (const QByteArray &table : tables) {
        Q_UNUSED(store::Query(connection, kept("DELETE FROM " + table)).execute());
    }
    Q_UNUSED(connection.commitTransaction());
    connection.setRevision(0);
}

} // namespace

void PlannerClient::begin(UnreliableLine &line, Dice &dice, const QString &photoFolder)
{
    m_line = &line;
    m_dice = &dice;
    m_photoFolder = photoFolder;
    m_cadence.fraction = [&dice] { return dice.below(100) / 100.0; };
    clockError = 0;
    startAgain();
    empty(*m_connection);
    const store::NewMailbox mailbox{.userPrincipalName = QStringLiteral("ada@example.com")};
    m_mailbox = commit(&store::addMailbox, mailbox)->value.key;
    Q_UNUSED(commit(&store::refuseExtended, m_mailbox)); // the mailbox has none
}

} // namespace walk
