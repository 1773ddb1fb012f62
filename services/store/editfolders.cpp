#include "services/store/editfolders.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"

namespace store {

namespace {

tl::unexpected<domain::Error> badInput(const QString &message)
{
    return domain::failure(domain::Error::Kind::BadInput, message);
}

domain::Result<FolderStanding> livingFolder(Connection &connection, domain::FolderKey key)
{
    auto folder = folderStanding(connection, key);
    if (folder && folder->isDeleted) {
        return domain::failure(domain::Error::Kind::NotFound,
                               QStringLiteral("folder %1 is deleted").arg(key.value));
    }
    return folder;
}

// A folder that may be renamed, moved or deleted.
domain::Result<FolderStanding> ownFolder(Connection &connection, domain::FolderKey key)
{
    auto folder = livingFolder(connection, key);
    if (folder && folder->isDefault) {
        return badInput(QStringLiteral("the default folder stays as it is"));
    }
    return folder;
}

domain::Result<> checkParent(Connection &connection, domain::MailboxKey mailbox,
                             domain::FolderKey parent)
{
    if (!parent.isValid()) {
        return {};
    }
    const auto above = livingFolder(connection, parent);
    if (!above) {
        return tl::unexpected(above.error());
    }
    if (above->mailbox != mailbox) {
        return badInput(QStringLiteral("the parent folder is in another mailbox"));
    }
    return {};
}

domain::Result<> checkName(Connection &connection, domain::MailboxKey mailbox,
                           domain::FolderKey parent, const QString &name,
                           domain::FolderKey except = {})
{
    if (name.isEmpty()) {
        return badInput(QStringLiteral("a folder needs a name"));
    }
    Query query(connection,
                "SELECT key, name FROM folder WHERE mailbox_key = ?"
                " AND ifnull(parent_key, 0) = ? AND deleted_at IS NULL");
    query.run(mailbox, parent.value);
    while (query.next()) {
        if (query.integer(0) != except.value
            && query.text(1).compare(name, Qt::CaseInsensitive) == 0) {
            return domain::failure(domain::Error::Kind::Conflict,
                                   QStringLiteral("a folder beside it has that name"));
        }
    }
    return query.failed() ? domain::Result<>(tl::unexpected(query.error())) : domain::Result<>();
}

domain::Result<bool> isUnder(Connection &connection, domain::FolderKey folder,
                             domain::FolderKey ancestor)
{
    while (folder.isValid()) {
        if (folder == ancestor) {
            return true;
        }
        const auto standing = folderStanding(connection, folder);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        folder = standing->parent;
    }
    return false;
}

domain::Result<QString> nameOfFolder(Connection &connection, domain::FolderKey folder)
{
    if (!folder.isValid()) {
        return QString();
    }
    const auto standing = folderStanding(connection, folder);
    return standing ? domain::Result<QString>(standing->name) : tl::unexpected(standing.error());
}

} // namespace

domain::Result<Committed<domain::FolderKey>> createFolder(Connection &connection,
                                                          domain::MailboxKey mailbox,
                                                          domain::FolderKey parent, QString name)
{
    const QString trimmed = name.trimmed();
    if (const auto fits = checkParent(connection, mailbox, parent); !fits) {
        return tl::unexpected(fits.error());
    }
    if (const auto fits = checkName(connection, mailbox, parent, trimmed); !fits) {
        return tl::unexpected(fits.error());
    }
    const auto parentName = nameOfFolder(connection, parent);
    if (!parentName) {
        return tl::unexpected(parentName.error());
    }
    ChangeWriter writer(connection, ChangeKind::CreateFolder);
    const auto key = writer.createFolder(mailbox, parent, trimmed);
    if (!key) {
        return tl::unexpected(key.error());
    }
    auto changes = writer.finish(trimmed, *parentName);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    return Committed<domain::FolderKey>{.changes = std::move(*changes), .value = *key};
}

domain::Result<domain::ChangeSet> renameFolder(Connection &connection, domain::FolderKey folder,
                                               QString name)
{
    const QString trimmed = name.trimmed();
    const auto standing = ownFolder(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (const auto fits =
            checkName(connection, standing->mailbox, standing->parent, trimmed, folder);
        !fits) {
        return tl::unexpected(fits.error());
    }
    ChangeWriter writer(connection, ChangeKind::RenameFolder);
    if (const auto done = writer.renameFolder(folder, trimmed); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(trimmed, QString());
}

domain::Result<domain::ChangeSet> moveFolder(Connection &connection, domain::FolderKey folder,
                                             domain::FolderKey parent)
{
    const auto standing = ownFolder(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (const auto fits = checkParent(connection, standing->mailbox, parent); !fits) {
        return tl::unexpected(fits.error());
    }
    const auto loop = isUnder(connection, parent, folder);
    if (!loop) {
        return tl::unexpected(loop.error());
    }
    if (*loop) {
        return badInput(QStringLiteral("a folder cannot lie in itself"));
    }
    if (const auto fits = checkName(connection, standing->mailbox, parent, standing->name, folder);
        !fits) {
        return tl::unexpected(fits.error());
    }
    const auto parentName = nameOfFolder(connection, parent);
    if (!parentName) {
        return tl::unexpected(parentName.error());
    }
    ChangeWriter writer(connection, ChangeKind::MoveFolder);
    if (const auto done = writer.moveFolder(folder, parent); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(standing->name, *parentName);
}

domain::Result<domain::ChangeSet> deleteFolder(Connection &connection, domain::FolderKey folder)
{
    const auto standing = ownFolder(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    ChangeWriter writer(connection, ChangeKind::DeleteFolder);
    if (const auto done = writer.deleteFolder(folder); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(standing->name, QString());
}

} // namespace store
