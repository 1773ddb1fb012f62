#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/copyextensions.h"
#include "services/store/editfolders.h"
#include "services/store/shownrow.h"

#include <algorithm>

namespace store {

namespace {

struct Child
{
    domain::FolderKey key;
    QString name;
};

domain::Result<QList<Child>> childrenOf(Connection &connection, domain::MailboxKey mailbox,
                                        domain::FolderKey parent)
{
    Query query(connection,
                "SELECT key, name FROM folder WHERE mailbox_key = ? AND ifnull(parent_key, 0) = ?"
                " AND deleted_at IS NULL ORDER BY key");
    query.run(mailbox, parent.value);
    QList<Child> children;
    while (query.next()) {
        children.append({.key = {query.integer(0)}, .name = query.text(1)});
    }
    return query.failed() ? domain::Result<QList<Child>>(tl::unexpected(query.error())) : children;
}

domain::Result<QString> freeName(Connection &connection, domain::MailboxKey mailbox,
                                 domain::FolderKey parent, const QString &wanted)
{
    const auto siblings = childrenOf(connection, mailbox, parent);
    if (!siblings) {
        return tl::unexpected(siblings.error());
    }
    QString name = wanted;
    const auto isTaken = [&name](const Child &sibling) {
        return sibling.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    for (int number = 2; std::ranges::any_of(*siblings, isTaken); ++number) {
        name = QStringLiteral("%1 %2").arg(wanted, QString::number(number));
    }
    return name;
}

domain::Result<> copyContactsOf(Connection &connection, ChangeWriter &writer,
                                domain::FolderKey from, domain::FolderKey to)
{
    domain::ContactKeys keys;
    Query query(connection,
                "SELECT key FROM contact WHERE folder_key = ? AND deleted_at IS NULL ORDER BY key");
    query.run(from);
    while (query.next()) {
        keys.append(domain::ContactKey{query.integer(0)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    for (const domain::ContactKey key : std::as_const(keys)) {
        const auto shown = shownContact(connection, key);
        const auto photo = photoFile(connection, key);
        if (!shown || !photo) {
            return tl::unexpected(shown ? photo.error() : shown.error());
        }
        const auto made = writer.createContact(to, *shown, *photo);
        const auto done = made ? copyExtensions(connection, writer, key, *made)
                               : domain::Result<>(tl::unexpected(made.error()));
        if (!done) {
            return done;
        }
    }
    return {};
}

// What lies below is read before anything is made: a copy may land in the folder it is taken of.
struct Branch
{
    domain::FolderKey key;
    QString name;
    QList<Branch> below;
};

domain::Result<QList<Branch>> branchesOf(Connection &connection, domain::MailboxKey mailbox,
                                         domain::FolderKey folder)
{
    const auto children = childrenOf(connection, mailbox, folder);
    if (!children) {
        return tl::unexpected(children.error());
    }
    QList<Branch> branches;
    for (const Child &child : *children) {
        auto below = branchesOf(connection, mailbox, child.key);
        if (!below) {
            return below;
        }
        branches.append({.key = child.key, .name = child.name, .below = *std::move(below)});
    }
    return branches;
}

domain::Result<domain::FolderKey> grow(Connection &connection, ChangeWriter &writer,
                                       const Branch &branch, domain::MailboxKey mailbox,
                                       domain::FolderKey parent)
{
    const auto key = writer.createFolder(mailbox, parent, branch.name);
    if (!key) {
        return key;
    }
    if (const auto done = copyContactsOf(connection, writer, branch.key, *key); !done) {
        return tl::unexpected(done.error());
    }
    for (const Branch &below : branch.below) {
        if (const auto grown = grow(connection, writer, below, mailbox, *key); !grown) {
            return grown;
        }
    }
    return key;
}

} // namespace

domain::Result<Committed<domain::FolderKey>> copyFolder(Connection &connection,
                                                        domain::FolderKey folder,
                                                        domain::MailboxKey mailbox,
                                                        domain::FolderKey parent)
{
    const auto standing = folderStanding(connection, folder);
    const auto above = parent.isValid() ? folderStanding(connection, parent)
                                        : domain::Result<FolderStanding>(FolderStanding());
    if (!standing || !above) {
        return tl::unexpected(standing ? above.error() : standing.error());
    }
    if (standing->isDeleted || above->isDeleted) {
        return domain::failure(domain::Error::Kind::NotFound,
                               QStringLiteral("folder %1 is deleted").arg(folder.value));
    }
    if (parent.isValid() && above->mailbox != mailbox) {
        return domain::failure(domain::Error::Kind::BadInput,
                               QStringLiteral("the parent folder is in another mailbox"));
    }
    const auto name = freeName(connection, mailbox, parent, standing->name);
    auto below = branchesOf(connection, standing->mailbox, folder);
    if (!name || !below) {
        return tl::unexpected(name ? below.error() : name.error());
    }
    ChangeWriter writer(connection, ChangeKind::CopyFolder);
    const Branch branch{.key = folder, .name = *name, .below = *std::move(below)};
    const auto key = grow(connection, writer, branch, mailbox, parent);
    if (!key) {
        return tl::unexpected(key.error());
    }
    auto changes = writer.finish(*name, above->name);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    return Committed<domain::FolderKey>{.changes = std::move(*changes), .value = *key};
}

} // namespace store
