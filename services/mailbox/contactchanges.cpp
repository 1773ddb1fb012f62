#include "services/mailbox/contactchanges.h"

namespace mailbox {
namespace {

// Of contact or of contact_past, whose columns have the same names.
QString contactQuery(const char *table, const char *condition)
{
    return QStringLiteral("SELECT ") + contactColumns
        + QStringLiteral(", contact.sequence FROM %1 AS contact WHERE contact.folder = ?"
                         " AND contact.sequence > ? AND contact.sequence <= ? %2"
                         " ORDER BY contact.sequence LIMIT ?")
              .arg(QLatin1String(table), QLatin1String(condition));
}

const QString removalQuery = QStringLiteral(
    "SELECT sequence, plain_id, immutable_id, moved FROM contact_removal"
    " WHERE folder = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?");

} // namespace

ContactChanges::List::List(QSqlQuery &query, int column)
    : statement(query)
    , sequenceColumn(column)
{
}

void ContactChanges::List::step()
{
    sequence = statement.next() ? statement.integer(sequenceColumn) : 0;
}

ContactChanges::ContactChanges(MailboxDatabase &database, const Range &range, Kinds kinds)
    : m_present(database.prepared(contactQuery("contact", "")), contactColumnCount)
    , m_past(database.prepared(contactQuery("contact_past", "AND superseded > ?")),
             contactColumnCount)
    , m_removed(database.prepared(removalQuery), 0)
{
    const auto run = [&](List &list) {
        list.statement.bind(range.folder).bind(range.after).bind(range.until);
        if (&list == &m_past)
            list.statement.bind(range.until);
        list.statement.bind(range.limit).run();
        list.step();
    };
    if (kinds & Present)
        run(m_present);
    if (kinds & Past)
        run(m_past);
    if (kinds & Removed)
        run(m_removed);
}

bool ContactChanges::next()
{
    if (m_current)
        m_current->step();
    m_current = nullptr;
    for (List *list : {&m_present, &m_past, &m_removed}) {
        if (list->sequence > 0 && (!m_current || list->sequence < m_current->sequence))
            m_current = list;
    }
    return m_current != nullptr;
}

qint64 ContactChanges::sequence() const
{
    return m_current->sequence;
}

ContactRecord ContactChanges::contact() const
{
    return readContactRecord(m_current->statement);
}

QString ContactChanges::removedId(IdFormat format) const
{
    return m_removed.statement.text(format == IdFormat::Immutable ? 2 : 1);
}

bool ContactChanges::isMove() const
{
    return !m_removed.statement.isNull(3);
}

} // namespace mailbox
