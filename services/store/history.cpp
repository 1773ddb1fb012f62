#include "services/store/history.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/wire/contactcodec.h"

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
                " WHERE inverse_of IS NULL AND undo_state = 'undone'"
                " ORDER BY id LIMIT 1");
    query.run();
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

domain::Result<> turnRoundContact(Connection &connection, ChangeWriter &writer,
                                  const ChangeTarget &target)
{
    const auto standing = contactStanding(connection, target.contact);
    if (!standing) {
        // The row of a contact that the server deleted may be gone altogether.
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<>()
            : tl::unexpected(standing.error());
    }
    if (target.action == PushAction::DeleteContact) {
        return writer.restoreContact(target.contact, target.base);
    }
    if (standing->isDeleted) {
        return {};
    }
    switch (target.action) {
    case PushAction::CreateContact:
        return writer.deleteContact(target.contact);
    case PushAction::UpdateContact: {
        const auto base = wire::patchFromJson(target.base);
        return base ? writer.updateContact(target.contact, *base) : tl::unexpected(base.error());
    }
    case PushAction::MoveContact: {
        const auto folder = usableFolder(connection, folderIn(target.base, QLatin1String("folder")),
                                         standing->mailbox);
        return folder ? writer.moveContact(target.contact, *folder)
                      : tl::unexpected(folder.error());
    }
    default: {
        const QJsonValue before = target.base.value(QLatin1String("photo"));
        return writer.putPhoto(target.contact, before.isString() ? before.toString() : QString());
    }
    }
}

domain::Result<> turnRoundFolder(Connection &connection, ChangeWriter &writer,
                                 const ChangeTarget &target)
{
    const auto standing = folderStanding(connection, target.folder);
    if (!standing) {
        return standing.error().kind == domain::Error::Kind::NotFound
            ? domain::Result<>()
            : tl::unexpected(standing.error());
    }
    if (target.action == PushAction::DeleteFolder) {
        return writer.restoreFolder(target.folder, target.base);
    }
    if (standing->isDeleted) {
        return {};
    }
    switch (target.action) {
    case PushAction::CreateFolder:
        return writer.deleteFolder(target.folder);
    case PushAction::RenameFolder:
        return writer.renameFolder(target.folder,
                                   target.base.value(QLatin1String("name")).toString());
    default: {
        const domain::FolderKey parent = folderIn(target.base, QLatin1String("parent"));
        if (!parent.isValid()) {
            return writer.moveFolder(target.folder, {});
        }
        const auto above = folderStanding(connection, parent);
        return above && !above->isDeleted ? writer.moveFolder(target.folder, parent)
                                          : domain::Result<>();
    }
    }
}

enum class Direction { Undo, Redo };

domain::Result<Committed<ChangeTitle>> turnRound(Connection &connection, const ChangeTitle &title,
                                                 Direction direction)
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
        if (target.action == PushAction::CreateContact
            && !target.base.contains(QLatin1String("recreated"))) {
            made.insert(target.contact);
        }
    }
    ChangeWriter writer(connection, title.kind, title.key);
    for (auto target = targets->rbegin(); target != targets->rend(); ++target) {
        const bool isCreate = target->action == PushAction::CreateContact;
        if (target->contact.isValid() && isCreate != made.contains(target->contact)) {
            continue;
        }
        const auto done = target->contact.isValid() ? turnRoundContact(connection, writer, *target)
                                                    : turnRoundFolder(connection, writer, *target);
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
    return turnRound(connection, **title, Direction::Undo);
}

domain::Result<Committed<ChangeTitle>> redo(Connection &connection)
{
    const auto title = nextRedo(connection);
    if (!title || !*title) {
        return title ? nothing() : tl::unexpected(title.error());
    }
    return turnRound(connection, **title, Direction::Redo);
}

domain::Result<Committed<ChangeTitle>> undoChange(Connection &connection, domain::ChangeKey change)
{
    const auto title = nextUndo(connection);
    if (!title || !*title || (*title)->key != change) {
        return title ? nothing() : tl::unexpected(title.error());
    }
    return turnRound(connection, **title, Direction::Undo);
}

} // namespace store
