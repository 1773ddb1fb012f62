#include "services/store/changelist.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/errorjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

QDateTime instant(qint64 milliseconds)
{
    return milliseconds > 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

domain::Result<std::optional<ChangeRow>> titleRow(Connection &connection, domain::ChangeKey key)
{
    Query query(connection,
                "SELECT c.kind, c.title_args, c.created_at, c.inverse_of IS NOT NULL,"
                " (SELECT count(*) FROM change i WHERE i.inverse_of = coalesce(c.inverse_of, c.id)"
                " AND i.id <= c.id),"
                " (SELECT count(*) FROM change i WHERE i.inverse_of = c.id)"
                " FROM change c WHERE c.id = ?");
    if (!query.run(key) || !query.next()) {
        return query.failed()
            ? domain::Result<std::optional<ChangeRow>>(tl::unexpected(query.error()))
            : domain::Result<std::optional<ChangeRow>>();
    }
    const QJsonArray arguments = QJsonDocument::fromJson(query.bytes(1)).array();
    const bool isInverse = query.integer(3) != 0;
    const bool isOdd = query.integer(4) % 2 != 0;
    return ChangeRow{.title = {.key = key,
                               .kind = changeKindFrom(query.text(0)),
                               .count = arguments.at(0).toInt(),
                               .name = arguments.at(1).toString(),
                               .folderName = arguments.at(2).toString(),
                               .createdAt = instant(query.integer(2))},
                     .way = !isInverse ? ChangeRow::Way::Done
                         : isOdd       ? ChangeRow::Way::Undone
                                       : ChangeRow::Way::Redone,
                     .isUndone = query.integer(5) % 2 != 0};
}

domain::Result<> countTargets(Connection &connection, ChangeRow &row)
{
    Query query(connection,
                "SELECT state, count(*), max(tries), min(not_before), max(settled_at),"
                " sum(error LIKE '%\"kind\":\"cancelled\"%') FROM change_target"
                " WHERE change_id = ? GROUP BY state");
    query.run(row.title.key);
    qint64 notBefore = -1;
    qint64 settledAt = 0;
    while (query.next()) {
        const QString state = query.text(0);
        const int count = static_cast<int>(query.integer(1));
        row.targets += count;
        if (state == nameOf(TargetState::Settled)) {
            row.discarded += static_cast<int>(query.integer(5));
            settledAt = query.integer(4);
            continue;
        }
        (state == nameOf(TargetState::New)          ? row.waiting
             : state == nameOf(TargetState::Parked) ? row.refused
                                                    : row.sent) += count;
        row.tries = std::max(row.tries, static_cast<int>(query.integer(2)));
        const qint64 first = query.integer(3);
        notBefore = notBefore < 0 ? first : std::min(notBefore, first);
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    row.notBefore = instant(notBefore);
    row.settledAt = row.isSettled() ? instant(settledAt) : QDateTime();
    return {};
}

domain::Result<> countConflicts(Connection &connection, ChangeRow &row)
{
    Query query(connection,
                "SELECT count(*) FROM change_target t JOIN conflict k"
                " ON k.contact_key = t.contact_key AND k.choice = ''"
                " WHERE t.change_id = ?1 AND json_type(t.patch, '$.' || k.property) IS NOT NULL"
                " AND k.found_at >= (SELECT created_at FROM change WHERE id = ?1)");
    if (query.run(row.title.key) && query.next()) {
        row.conflicts = static_cast<int>(query.integer(0));
    }
    return query.failed() ? domain::Result<>(tl::unexpected(query.error())) : domain::Result<>();
}

domain::Result<> addError(Connection &connection, ChangeRow &row)
{
    Query query(connection,
                "SELECT error FROM change_target WHERE change_id = ? AND error <> ''"
                " ORDER BY state = 'parked' DESC, state = 'settled', id LIMIT 1");
    if (query.run(row.title.key) && query.next()) {
        row.error = errorFromJson(query.text(0));
    }
    return query.failed() ? domain::Result<>(tl::unexpected(query.error())) : domain::Result<>();
}

domain::Result<> addContact(Connection &connection, ChangeRow &row)
{
    Query query(connection,
                "SELECT min(contact_key), max(contact_key), count(folder_key) + count(category_key)"
                " FROM change_target"
                " WHERE change_id = ?");
    if (!query.run(row.title.key) || !query.next()) {
        return tl::unexpected(query.error());
    }
    const domain::ContactKey contact{query.integer(0)};
    if (contact.value != query.integer(1) || query.integer(2) > 0) {
        return {};
    }
    const auto standing = contactStanding(connection, contact);
    if (standing && !standing->isDeleted) {
        row.contact = contact;
    }
    return standing || standing.error().kind == domain::Error::Kind::NotFound
        ? domain::Result<>()
        : tl::unexpected(standing.error());
}

} // namespace

domain::Result<ChangeOrder> changeOrder(Connection &connection)
{
    ChangeOrder order{.revision = connection.revision()};
    Query query(connection,
                "SELECT id, json_extract(title_args, '$[0]') > 1"
                " OR kind IN ('deleteFolder', 'renameCategory', 'deleteCategory')"
                " AND EXISTS (SELECT 1 FROM change_target WHERE change_id = change.id"
                " LIMIT 1 OFFSET 1) FROM change ORDER BY id DESC");
    query.run();
    while (query.next()) {
        const domain::ChangeKey key{query.integer(0)};
        order.keys.append(key);
        if (query.integer(1) != 0) {
            order.several.insert(key);
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return order;
}

domain::Result<QList<ChangeRow>> changeRows(Connection &connection, QList<domain::ChangeKey> keys)
{
    QList<ChangeRow> rows;
    for (const domain::ChangeKey key : std::as_const(keys)) {
        auto row = titleRow(connection, key);
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            continue;
        }
        auto done = countTargets(connection, **row);
        done = done ? countConflicts(connection, **row) : done;
        done = done ? addError(connection, **row) : done;
        done = done ? addContact(connection, **row) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
        rows.append(std::move(**row));
    }
    return rows;
}

domain::Result<QList<ChangeTargetRow>> changeTargetRows(Connection &connection,
                                                        domain::ChangeKey change, int maximum)
{
    QList<ChangeTargetRow> rows;
    Query query(connection,
                "SELECT t.id, t.folder_key IS NOT NULL, iif(c.deleted_at IS NULL, c.key, NULL),"
                " coalesce(nullif(c.name, ''), f.name, g.name, json_extract(t.base, "
                "'$.contact.displayName'),"
                " json_extract(t.patch, '$.displayName'),"
                " json_extract(c.deleted_json, '$.displayName'),"
                " (SELECT json_extract(d.base, '$.contact.displayName') FROM change_target d"
                " WHERE d.contact_key = t.contact_key AND d.action = 'deleteContact'"
                " ORDER BY d.id DESC LIMIT 1), ''), t.state, t.tries, t.not_before, t.error,"
                " t.category_key IS NOT NULL"
                " FROM change_target t LEFT JOIN contact c ON c.key = t.contact_key"
                " LEFT JOIN folder f ON f.key = t.folder_key"
                " LEFT JOIN category g ON g.key = t.category_key WHERE t.change_id = ?"
                " ORDER BY t.state = 'parked' DESC, t.state = 'settled', t.id LIMIT ?");
    query.run(change, maximum);
    while (query.next()) {
        rows.append({.key = {query.integer(0)},
                     .isFolder = query.integer(1) != 0,
                     .isCategory = query.integer(8) != 0,
                     .contact = {query.integer(2)},
                     .name = query.text(3),
                     .state = targetStateFrom(query.text(4)),
                     .tries = static_cast<int>(query.integer(5)),
                     .notBefore = instant(query.integer(6)),
                     .error = errorFromJson(query.text(7))});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return rows;
}

domain::Result<ChangeChoices> changeChoices(Connection &connection, domain::ChangeKey change)
{
    ChangeChoices choices;
    {
        Query query(connection,
                    "SELECT sum(state = 'parked' OR state = 'new' AND tries > 0),"
                    " sum(state IN ('parked', 'new')) FROM change_target WHERE change_id = ?");
        if (!query.run(change) || !query.next()) {
            return tl::unexpected(query.error());
        }
        choices.retry = query.integer(0) > 0;
        choices.discard = query.integer(1) > 0;
    }
    const auto undoable = canUndo(connection, change);
    if (!undoable) {
        return tl::unexpected(undoable.error());
    }
    choices.undo = *undoable;
    return choices;
}

} // namespace store
