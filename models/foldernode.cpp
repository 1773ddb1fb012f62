#include "models/foldernode.h"

#include <QHash>

#include <algorithm>

namespace models {

using Kind = FolderTreeModel::Kind;

bool FolderNodeValue::isSameRow(const FolderNodeValue &other) const
{
    if (kind != other.kind) {
        return false;
    }
    switch (kind) {
    case Kind::AllContacts:
    case Kind::CategoriesHeader:
        return true;
    case Kind::Mailbox:
        return mailbox.key == other.mailbox.key;
    case Kind::Folder:
        return folder.key == other.folder.key;
    case Kind::Category:
        return category.displayName == other.category.displayName;
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
        placeOfFolder.insert(folder.key, place);
    }

    if (!categories.categories.isEmpty()) {
        const int header = static_cast<int>(rows.size());
        rows.append({.value = {.kind = Kind::CategoriesHeader}});
        for (const domain::OutlookCategory &category : categories.categories) {
            const bool isTwin = std::ranges::any_of(rows, [&category](const PlannedRow &row) {
                return row.value.kind == Kind::Category
                    && row.value.category.displayName == category.displayName;
            });
            if (!isTwin) { // two mailboxes may know the same name
                rows.append({.value = {.kind = Kind::Category,
                                       .category = category,
                                       .count = category.contactCount},
                             .parent = header});
            }
        }
    }
    return rows;
}

} // namespace models
