#include "models/foldernode.h"

#include <QHash>

#include <algorithm>

namespace models {

using Kind = FolderTreeModel::Kind;

QString FolderNodeValue::id() const
{
    switch (kind) {
    case Kind::AllContacts:
        return QStringLiteral("all");
    case Kind::CategoriesHeader:
        return QStringLiteral("categories");
    case Kind::Mailbox:
        return QStringLiteral("m%1").arg(mailbox.key.value);
    case Kind::Folder:
        return QStringLiteral("f%1").arg(folder.key.value);
    case Kind::Category:
        return u'=' + category.displayName;
    }
    Q_UNREACHABLE();
}

int FolderNode::row() const
{
    if (parent == nullptr) {
        return 0;
    }
    const auto found =
        std::ranges::find_if(parent->children, [this](const std::unique_ptr<FolderNode> &child) {
            return child.get() == this;
        });
    return static_cast<int>(found - parent->children.begin());
}

QList<PlannedRow> plannedRows(const store::FolderList &folders,
                              const store::CategoryList &categories)
{
    QList<PlannedRow> rows;
    rows.append({.value = {.kind = Kind::AllContacts, .count = folders.contactCount}});

    QHash<domain::MailboxKey, int> placeOfMailbox;
    for (const domain::Mailbox &mailbox : folders.mailboxes) {
        placeOfMailbox.insert(mailbox.key, static_cast<int>(rows.size()));
        rows.append({.value = {.kind = Kind::Mailbox, .mailbox = mailbox}});
    }
    QHash<domain::FolderKey, int> placeOfFolder;
    for (const domain::ContactFolder &folder : folders.folders) {
        const int place = static_cast<int>(rows.size());
        const int top = placeOfMailbox.value(folder.mailbox, -1);
        rows.append(
            {.value = {.kind = Kind::Folder, .folder = folder, .count = folder.contactCount},
             .parent = placeOfFolder.value(folder.parent, top)});
        if (top >= 0) {
            rows[top].value.count += folder.contactCount;
        }
        placeOfFolder.insert(folder.key, place);
    }

    if (!categories.categories.isEmpty()) {
        const int header = static_cast<int>(rows.size());
        rows.append({.value = {.kind = Kind::CategoriesHeader}});
        QHash<QString, qsizetype> placeOfName;
        for (const domain::OutlookCategory &category : categories.categories) {
            const auto twin = placeOfName.constFind(category.displayName);
            if (twin != placeOfName.cend()) { // two mailboxes may know the same name
                rows[*twin].value.count += category.contactCount;
                continue;
            }
            placeOfName.insert(category.displayName, rows.size());
            rows.append({.value = {.kind = Kind::Category,
                                   .category = category,
                                   .count = category.contactCount},
                         .parent = header});
        }
    }
    return rows;
}

} // namespace models
