#include "services/store/accounts.h"
#include "services/store/allcontacts.h"
#include "services/store/categoryorder.h"
#include "services/store/connection.h"
#include "services/store/contactrows.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace store {

namespace {

using domain::ContactFolder;

domain::Result<QHash<domain::FolderKey, int>> contactCounts(Connection &connection)
{
    QHash<domain::FolderKey, int> counts;
    Query query(connection,
                "SELECT folder_key, count(*) FROM contact WHERE deleted_at IS NULL"
                " GROUP BY folder_key");
    query.run();
    while (query.next()) {
        counts.insert({query.integer(0)}, static_cast<int>(query.integer(1)));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return counts;
}

struct Sibling
{
    ContactFolder folder;
    QByteArray sortKey;

    auto place() const { return std::tuple(!folder.isDefault, sortKey, folder.key); }
};

// Children by parent; folders at the top are filed under an invalid key.
using Siblings = std::map<domain::FolderKey, std::vector<Sibling>>;

void appendBelow(Siblings &siblings, domain::FolderKey parent, QList<ContactFolder> &ordered)
{
    const auto found = siblings.find(parent);
    if (found == siblings.end()) {
        return;
    }
    std::ranges::sort(found->second, {}, &Sibling::place);
    for (const Sibling &each : found->second) {
        ordered.append(each.folder);
        appendBelow(siblings, each.folder.key, ordered);
    }
}

domain::Result<Siblings> readFolders(Connection &connection)
{
    const auto counts = contactCounts(connection);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    Siblings siblings;
    Query query(connection,
                "SELECT f.key, f.mailbox_key, p.key, f.name, f.is_default, f.pending,"
                " f.rights = 'read'"
                " FROM folder f LEFT JOIN folder p ON p.key = f.parent_key AND p.deleted_at IS NULL"
                " WHERE f.deleted_at IS NULL");
    query.run();
    while (query.next()) {
        const ContactFolder folder{.key = {query.integer(0)},
                                   .mailbox = {query.integer(1)},
                                   .parent = {query.integer(2)},
                                   .displayName = query.text(3),
                                   .isDefault = query.integer(4) != 0,
                                   .contactCount = counts->value({query.integer(0)}),
                                   .pending = query.integer(5) != 0,
                                   .isReadOnly = query.integer(6) != 0};
        siblings[folder.parent].push_back(
            {folder, connection.collator().sortKey(folder.displayName)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return siblings;
}

using CategoryOfMailbox = std::pair<domain::MailboxKey, QString>; // domain::categoryId

struct Labelled
{
    QString name; // of several spellings, the one that most contacts have
    int contacts = 0;
    int mostOfOne = 0;
};

domain::Result<bool> isOnlyMailbox(Connection &connection)
{
    Query query(connection, "SELECT count(*) = 1 FROM mailbox");
    return query.run() && query.next() ? domain::Result<bool>(query.integer(0) != 0)
                                       : tl::unexpected(query.error());
}

domain::Result<std::map<CategoryOfMailbox, Labelled>> categoryCounts(Connection &connection)
{
    std::map<CategoryOfMailbox, Labelled> counts;
    const auto hasOneMailbox = isOnlyMailbox(connection);
    if (!hasOneMailbox) {
        return tl::unexpected(hasOneMailbox.error());
    }
    // To look up the mailbox of each label is the longest read of a start.
    Query query(connection,
                *hasOneMailbox
                    ? "SELECT (SELECT key FROM mailbox), name, count(*) FROM contact_category"
                      " GROUP BY name"
                    : "SELECT c.mailbox_key, g.name, count(*) FROM contact_category g"
                      " JOIN contact c ON c.key = g.contact_key GROUP BY 1, 2");
    query.run();
    while (query.next()) {
        const QString name = query.text(1);
        const int count = static_cast<int>(query.integer(2));
        Labelled &labelled = counts[{{query.integer(0)}, domain::categoryId(name)}];
        labelled.contacts += count;
        if (count > labelled.mostOfOne) {
            labelled.mostOfOne = count;
            labelled.name = name;
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return counts;
}

domain::Result<int> countUnlabelled(Connection &connection)
{
    Query query(connection,
                "SELECT (SELECT count(*) FROM contact WHERE deleted_at IS NULL)"
                " - (SELECT count(DISTINCT contact_key) FROM contact_category)");
    return query.run() && query.next() ? domain::Result<int>(static_cast<int>(query.integer(0)))
                                       : tl::unexpected(query.error());
}

} // namespace

domain::Result<FolderList> folderList(Connection &connection)
{
    auto found = mailboxes(connection);
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto siblings = readFolders(connection);
    if (!siblings) {
        return tl::unexpected(siblings.error());
    }
    FolderList list;
    list.mailboxes = std::move(*found);
    appendBelow(*siblings, {}, list.folders);
    const auto apart = mailboxesApart(connection);
    if (!apart) {
        return tl::unexpected(apart.error());
    }
    for (const ContactFolder &folder : list.folders) {
        list.contactCount += apart->contains(folder.mailbox) ? 0 : folder.contactCount;
    }
    list.revision = connection.revision();
    return list;
}

domain::Result<QString> folderName(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT name FROM folder WHERE key = ?");
    const bool isThere = query.run(folder) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.text(0) : QString();
}

domain::Result<CategoryList> categoryList(Connection &connection)
{
    auto counts = categoryCounts(connection);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    CategoryList list;
    {
        Query query(connection,
                    "SELECT key, mailbox_key, name, color, pending FROM category"
                    " WHERE deleted_at IS NULL");
        query.run();
        while (query.next()) {
            const QString name = query.text(2);
            const CategoryOfMailbox named{{query.integer(1)}, domain::categoryId(name)};
            list.categories.append({.key = {query.integer(0)},
                                    .mailbox = named.first,
                                    .displayName = name,
                                    .color = domain::categoryColorFromGraph(query.text(3)),
                                    .contactCount = (*counts)[named].contacts,
                                    .pending = query.integer(4) != 0});
            counts->erase(named);
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const auto &[named, labelled] : *counts) {
        list.categories.append({.key = {},
                                .mailbox = named.first,
                                .displayName = labelled.name,
                                .color = {},
                                .contactCount = labelled.contacts});
    }
    const auto places = categoryPlaces(connection);
    if (!places) {
        return tl::unexpected(places.error());
    }
    std::ranges::stable_sort(list.categories, {}, [&](const domain::OutlookCategory &each) {
        const int place =
            places->value(domain::categoryId(each.displayName), static_cast<int>(places->size()));
        return std::tuple(!each.key.isValid(), place,
                          connection.collator().sortKey(each.displayName), each.mailbox);
    });
    const auto unlabelled = countUnlabelled(connection);
    if (!unlabelled) {
        return tl::unexpected(unlabelled.error());
    }
    list.unlabelled = *unlabelled;
    list.revision = connection.revision();
    return list;
}

} // namespace store
