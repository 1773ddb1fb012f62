#include "services/store/nameorder.h"

#include "services/store/connection.h"
#include "services/store/contactrows.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

using domain::NameOrder;
using domain::Result;

constexpr QLatin1String orderName("nameOrder");
constexpr QLatin1String renamedName("renamedUpTo");

Result<std::optional<qint64>> readNumber(Connection &connection, QLatin1String name)
{
    Query query(connection, "SELECT value FROM meta WHERE name = ?");
    const bool isThere = query.run(name) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? std::optional(query.text(0).toLongLong()) : std::nullopt;
}

Result<> writeNumber(Connection &connection, QLatin1String name, qint64 number)
{
    return Query(connection, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)")
        .execute(name, QString::number(number));
}

Result<domain::ContactKeys> nextKeys(Connection &connection, qint64 after, int most)
{
    domain::ContactKeys keys;
    Query query(
        connection,
        "SELECT key FROM contact WHERE key > ? AND deleted_at IS NULL ORDER BY key LIMIT ?");
    query.run(after, most);
    while (query.next()) {
        keys.append(domain::ContactKey{query.integer(0)});
    }
    return query.failed() ? Result<domain::ContactKeys>(tl::unexpected(query.error()))
                          : Result<domain::ContactKeys>(keys);
}

// Whether its name is another one now.
Result<bool> renameRow(Connection &connection, NameOrder order, domain::ContactKey key)
{
    const auto contact = shownContact(connection, key);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    const QString name = domain::listedName(*contact, order);
    Query query(
        connection,
        "UPDATE contact SET name = ?, sort_key = ?, section = ? WHERE key = ? AND name <> ?");
    const auto done =
        query.execute(name, sortKeyOf(connection, name), sectionOf(connection, name), key, name);
    return done ? Result<bool>(query.rowsAffected() > 0) : tl::unexpected(done.error());
}

} // namespace

QString sectionOf(const Connection &connection, const QString &name)
{
    return name.isEmpty() ? QStringLiteral("#") : connection.collator().section(name);
}

// Nameless contacts come after every name: no sort key of ICU begins with this byte.
QByteArray sortKeyOf(const Connection &connection, const QString &text)
{
    return text.isEmpty() ? QByteArray(1, '\xff') : connection.collator().sortKey(text);
}

Result<NameOrder> nameOrder(Connection &connection)
{
    if (const auto known = connection.nameOrder()) {
        return *known;
    }
    const auto number = readNumber(connection, orderName);
    if (!number) {
        return tl::unexpected(number.error());
    }
    const NameOrder order = number->value_or(0) == static_cast<qint64>(NameOrder::SurnameFirst)
        ? NameOrder::SurnameFirst
        : NameOrder::AsWritten;
    connection.setNameOrder(order);
    return order;
}

Result<domain::ChangeSet> setNameOrder(Connection &connection, NameOrder order)
{
    const auto before = nameOrder(connection);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (*before == order) {
        return domain::ChangeSet();
    }
    auto done = writeNumber(connection, orderName, static_cast<qint64>(order));
    done = done ? writeNumber(connection, renamedName, 0) : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    connection.setNameOrder(order);
    return domain::ChangeSet();
}

Result<Committed<bool>> renameRows(Connection &connection, int most)
{
    const auto renamedUpTo = readNumber(connection, renamedName);
    const auto order = nameOrder(connection);
    if (!renamedUpTo || !order) {
        return tl::unexpected(renamedUpTo ? order.error() : renamedUpTo.error());
    }
    if (!*renamedUpTo) {
        return Committed<bool>{{}, true};
    }
    const auto keys = nextKeys(connection, **renamedUpTo, most);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    domain::ContactKeys renamed;
    for (const domain::ContactKey key : *keys) {
        const auto isOther = renameRow(connection, *order, key);
        if (!isOther) {
            return tl::unexpected(isOther.error());
        }
        if (*isOther) {
            renamed.append(key);
        }
    }
    const bool isDone = keys->size() < most;
    const auto noted = isDone
        ? Query(connection, "DELETE FROM meta WHERE name = ?").execute(renamedName)
        : writeNumber(connection, renamedName, keys->last().value);
    const auto rows = contactRows(connection, renamed);
    if (!noted || !rows) {
        return tl::unexpected(noted ? rows.error() : noted.error());
    }
    Committed<bool> answer{{}, isDone};
    answer.changes.upserted = *rows;
    return answer;
}

} // namespace store
