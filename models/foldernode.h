// One row of the folder tree, and the plan that the tree follows.
#pragma once

#include "models/foldertreemodel.h"
#include "models/mailboxfacts.h"
#include "services/store/contactrows.h"
#include "services/store/followups.h"
#include "services/store/people.h"

#include <memory>
#include <vector>

namespace models {

// What a row is, apart from where it stands. `kind` says which of the values counts.
struct FolderNodeValue
{
    FolderTreeModel::Kind kind = FolderTreeModel::Kind::AllContacts;
    domain::ContactFolder folder;
    domain::Mailbox mailbox;
    domain::OutlookCategory category;
    store::Favourite favourite;
    store::SavedView view;
    QMap<QDate, int> followUps; // open ones by day
    int count = 0;              // negative: not known yet

    bool operator==(const FolderNodeValue &) const = default;
    int overdueOn(QDate today) const;
    QString id() const; // the same for the same row before and after a change
};

struct FolderNode
{
    FolderNodeValue value;
    FolderNode *parent = nullptr;
    std::vector<std::unique_ptr<FolderNode>> children;

    int row() const; // among its siblings; 0 for the root
};

// A row of the tree as it should be: `parent` is the place of its parent in the plan, -1 for the
// top.
struct PlannedRow
{
    FolderNodeValue value;
    int parent = -1;
};

// What the tree shows, as the store has it.
struct TreeSnapshot
{
    store::FolderList folders;
    store::CategoryList categories;
    QList<store::Favourite> favourites;
    QList<store::SavedView> views;
    QMap<QDate, int> followUps;
    QList<store::PeopleSource> people;
    QSet<domain::MailboxKey> apart;             // not in "All contacts"
    QHash<store::SavedViewKey, int> viewCounts; // come behind the rest
};

// Runs on the store's thread; without the counts of views.
domain::Result<TreeSnapshot> readTree(store::Connection &connection);

// What others than the tree tell of the mailboxes.
MailboxFacts::Facts factsOf(const TreeSnapshot &snapshot);

// The whole tree, parents before children, siblings in order.
QList<PlannedRow> plannedRows(const TreeSnapshot &snapshot);

} // namespace models
