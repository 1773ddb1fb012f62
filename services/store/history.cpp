#include "services/store/history.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/openextensions.h"
#include "services/store/turnround.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace store {

namespace {

using MaybeTitle = domain::Result<std::optional<ChangeTitle>>;

MaybeTitle titleFrom(Query &query)
{
    if (!query.next()) {
        return query.failed() ? MaybeTitle(tl::unexpected(query.error())) : MaybeTitle();
    }
    const QJsonArray arguments = QJsonDocument::fromJson(query.bytes(2)).array();
    return ChangeTitle{.key = {query.integer(0)},
                       .kind = changeKindFrom(query.text(1)),
                       .count = arguments.at(0).toInt(),
                       .name = arguments.at(1).toString(),
                       .folderName = arguments.at(2).toString(),
                       .createdAt = QDateTime::fromMSecsSinceEpoch(query.integer(3), Qt::UTC)};
}

MaybeTitle nextUndo(Connection &connection)
{
    Query query(connection,
                "SELECT id, kind, title_args, created_at FROM change"
                " WHERE inverse_of IS NULL AND undo_state = 'done'"
                " ORDER BY id DESC LIMIT 1");
    query.run();
    return titleFrom(query);
}

MaybeTitle nextRedo(Connection &connection)
{
    Query query(connection,
                "SELECT id, kind, title_args, created_at FROM change"
                " WHERE inverse_of IS NULL AND undo_state = 'undone' ORDER BY"
                " (SELECT max(id) FROM change i WHERE i.inverse_of = change.id) DESC LIMIT 1");
    query.run();
    return titleFrom(query);
}

MaybeTitle undoable(Connection &connection, domain::ChangeKey change)
{
    Query query(connection,
                "SELECT id, kind, title_args, created_at FROM change"
                " WHERE id = ? AND inverse_of IS NULL AND undo_state = 'done'");
    query.run(change);
    return titleFrom(query);
}

// The change that last did or undid it: what it left is what has to be turned round.
domain::Result<domain::ChangeKey> latestOf(Connection &connection, domain::ChangeKey change)
{
    Query query(connection, "SELECT max(id) FROM change WHERE id = ? OR inverse_of = ?");
    if (query.run(change, change) && query.next()) {
        return domain::ChangeKey{query.integer(0)};
    }
    return tl::unexpected(query.error());
}

domain::Result<bool> isGoneNow(Connection &connection, const ChangeTarget &target)
{
    const auto isDeleted = [](const auto &standing) -> domain::Result<bool> {
        if (standing) {
            return standing->isDeleted;
        }
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<bool>(true)
            : tl::unexpected(standing.error());
    };
    return target.contact.isValid() ? isDeleted(contactStanding(connection, target.contact))
        : target.category.isValid() ? isDeleted(categoryStanding(connection, target.category))
                                    : isDeleted(folderStanding(connection, target.folder));
}

bool isCreate(const ChangeTarget &target)
{
    return target.action == PushAction::CreateContact || target.action == PushAction::CreateFolder
        || target.action == PushAction::CreateCategory;
}

bool isOverlapping(const ChangeTarget &target, const QString &action, const QJsonObject &patch)
{
    if (target.action == PushAction::SetExtension && action == nameOf(target.action)) {
        return extensionIn(target.patch) == extensionIn(patch);
    }
    if (isCreate(target)
        || (!action.startsWith(QLatin1String("update"))
            && action != nameOf(PushAction::SettleConflict))) {
        return true;
    }
    const QStringList touched = target.patch.keys();
    return std::ranges::any_of(touched,
                               [&patch](const QString &member) { return patch.contains(member); });
}

// Whether a later change, of those that are in effect, touched the same: to undo this target would
// undo that one too.
domain::Result<bool> isTouchedSince(Connection &connection, const ChangeTarget &target,
                                    domain::ChangeKey change)
{
    const bool isDelete = target.action == PushAction::DeleteContact
        || target.action == PushAction::DeleteFolder || target.action == PushAction::DeleteCategory;
    const auto isGone = isGoneNow(connection, target);
    if (!isGone || isDelete != *isGone) {
        return isGone ? domain::Result<bool>(true) : isGone;
    }
    if (isDelete) {
        return false;
    }
    Query query(connection,
                "SELECT t.action, t.patch FROM change_target t JOIN change c ON c.id = t.change_id"
                " JOIN change root ON root.id = coalesce(c.inverse_of, c.id)"
                " WHERE (t.contact_key = ? OR t.folder_key = ? OR t.category_key = ?)"
                " AND t.id > ? AND root.id <> ? AND root.undo_state = 'done' AND (? OR t.action = ?"
                " OR t.action IN ('createContact', 'createFolder', 'createCategory'))");
    query.run(target.contact, target.folder, target.category, target.key, change, isCreate(target),
              nameOf(target.action));
    while (query.next()) {
        if (isOverlapping(target, query.text(0),
                          QJsonDocument::fromJson(query.bytes(1)).object())) {
            return true;
        }
    }
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error())) : false;
}

enum class Direction { Undo, Redo };
enum class Extent { Everything, Untouched };

domain::Result<Committed<ChangeTitle>> turnRound(Connection &connection, const ChangeTitle &title,
                                                 Direction direction, Extent extent)
{
    const auto latest = latestOf(connection, title.key);
    if (!latest) {
        return tl::unexpected(latest.error());
    }
    const auto targets = targetsOfChange(connection, *latest);
    if (!targets) {
        return tl::unexpected(targets.error());
    }
    // A photo, or an edit, of a contact that the same change made goes when the contact goes.
    QSet<domain::ContactKey> made;
    for (const ChangeTarget &target : *targets) {
        if (target.action == PushAction::CreateContact && !isRecreation(target)) {
            made.insert(target.contact);
        }
    }
    ChangeWriter writer(connection, title.kind, title.key);
    if (title.kind == ChangeKind::RemoveView) {
        using Step = ChangeWriter::ViewStep;
        const auto done =
            writer.turnView({title.folderName.toLongLong()},
                            direction == Direction::Undo ? Step::Restore : Step::Remove);
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    for (auto target = targets->rbegin(); target != targets->rend(); ++target) {
        const bool createsContact = target->action == PushAction::CreateContact;
        if (target->contact.isValid() && createsContact != made.contains(target->contact)) {
            continue;
        }
        if (extent == Extent::Untouched) {
            const auto touched = isTouchedSince(connection, *target, title.key);
            if (!touched) {
                return tl::unexpected(touched.error());
            }
            if (*touched) {
                continue;
            }
        }
        const auto done = turnRoundTarget(connection, writer, *target);
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    Query query(connection, "UPDATE change SET undo_state = ? WHERE id = ?");
    if (const auto done = query.execute(direction == Direction::Undo ? QLatin1String("undone")
                                                                     : QLatin1String("done"),
                                        title.key);
        !done) {
        return tl::unexpected(done.error());
    }
    auto changes = writer.finish({}, {});
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    return Committed<ChangeTitle>{.changes = std::move(*changes), .value = title};
}

tl::unexpected<domain::Error> nothing()
{
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("no such change"));
}

} // namespace

domain::Result<UndoState> undoState(Connection &connection)
{
    auto undo = nextUndo(connection);
    auto redo = nextRedo(connection);
    if (!undo || !redo) {
        return tl::unexpected(undo ? redo.error() : undo.error());
    }
    return UndoState{.undo = std::move(*undo), .redo = std::move(*redo)};
}

domain::Result<Committed<ChangeTitle>> undo(Connection &connection)
{
    const auto title = nextUndo(connection);
    if (!title || !*title) {
        return title ? nothing() : tl::unexpected(title.error());
    }
    return turnRound(connection, **title, Direction::Undo, Extent::Everything);
}

domain::Result<Committed<ChangeTitle>> redo(Connection &connection)
{
    const auto title = nextRedo(connection);
    if (!title || !*title) {
        return title ? nothing() : tl::unexpected(title.error());
    }
    return turnRound(connection, **title, Direction::Redo, Extent::Everything);
}

domain::Result<bool> canUndo(Connection &connection, domain::ChangeKey change)
{
    const auto next = nextUndo(connection);
    const auto title = undoable(connection, change);
    if (!next || !title) {
        return tl::unexpected(next ? title.error() : next.error());
    }
    if (!*title || (*next)->key == change) {
        return title->has_value();
    }
    const auto latest = latestOf(connection, change);
    const auto targets = latest ? targetsOfChange(connection, *latest)
                                : domain::Result<ChangeTargets>(tl::unexpected(latest.error()));
    if (!targets) {
        return tl::unexpected(targets.error());
    }
    for (const ChangeTarget &target : *targets) {
        const auto touched = isTouchedSince(connection, target, change);
        if (!touched) {
            return tl::unexpected(touched.error());
        }
        if (!*touched) {
            return true;
        }
    }
    return false;
}

domain::Result<Committed<ChangeTitle>> undoChange(Connection &connection, domain::ChangeKey change)
{
    const auto next = nextUndo(connection);
    const auto title = undoable(connection, change);
    const auto possible = canUndo(connection, change);
    if (!next || !title || !possible) {
        return tl::unexpected(!next ? next.error() : !title ? title.error() : possible.error());
    }
    if (!*possible) {
        return nothing();
    }
    return turnRound(connection, **title, Direction::Undo,
                     (*next)->key == change ? Extent::Everything : Extent::Untouched);
}

} // namespace store
