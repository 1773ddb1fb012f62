// The left pane: accounts with their folders, "All contacts", categories.
//
// Shape    Top level, in order: one FavouritesHeader with FavouriteFolder and FavouriteContact rows below;
//          AllContacts; each Mailbox with its Folder tree, People, and the mailboxes that others share with
//          its account below; one ViewsHeader with SavedView rows below; one CategoriesHeader with Category
//          rows and at last NoCategory below; FollowUp. Headers stand where they have rows. Roles:
//          models/contactroles.h. One column.
// Promise  Follows the store's change sets by the fewest inserts, moves and data changes, so expansion,
//          selection and an open rename editor survive a sync. Drops are intentions: they become signals,
//          nothing is done here. Dragging contacts offers move and copy (move by default within a mailbox,
//          copy to another), on a category the label; a category goes to the place of another; a folder
//          cannot be dropped on itself, below itself, or into another mailbox. setData with Qt::EditRole
//          asks for a rename (renameRequested) and answers false: the row changes when the store does.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/outlookcategory.h"
#include "services/domain/result.h"
#include "services/store/favourites.h"
#include "services/store/savedviews.h"

#include <QAbstractItemModel>
#include <QSet>
#include <QUrl>

#include <functional>
#include <memory>

namespace domain {
struct ChangeSet;
}
namespace store {
class Store;
}

namespace models {

struct DraggedFolder;
struct DroppedText;
struct FolderNode;
struct FolderNodeValue;
class MailboxFacts;
struct PlannedRow;

class FolderTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind {
        AllContacts,
        Mailbox,
        Folder,
        CategoriesHeader,
        Category,
        FavouritesHeader,
        FavouriteFolder,
        FavouriteContact,
        ViewsHeader,
        SavedView,
        NoCategory, // contacts without one
        FollowUp,
        People, // whom the service finds relevant
    };
    Q_ENUM(Kind)

    explicit FolderTreeModel(store::Store &store, QObject *parent = nullptr);
    ~FolderTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;
    Qt::DropActions supportedDropActions() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    Kind kindOf(const QModelIndex &index) const;
    domain::ContactFolder folderAt(const QModelIndex &index) const; // invalid key: no folder
    domain::Mailbox mailboxAt(const QModelIndex &index) const;      // invalid key: no mailbox row
    QModelIndex indexOf(domain::FolderKey folder) const;
    QModelIndex indexOfCategory(const QString &name) const;
    QModelIndex indexOf(Kind kind) const; // of the one row of a kind that has no more
    QModelIndex allContacts() const;
    const QList<domain::ContactFolder> &folders() const; // parents before children
    const QList<domain::Mailbox> &mailboxes() const;
    MailboxFacts &facts() const { return *m_facts; }
    bool isReadOnly(domain::FolderKey folder) const; // shared for reading alone
    int categoryPreset(const QString &name) const;   // -1: none or unknown
    store::Favourite favouriteAt(const QModelIndex &index) const;
    store::SavedView savedViewAt(const QModelIndex &index) const; // invalid key: none
    QModelIndex indexOf(store::SavedViewKey view) const;
    const QList<store::Favourite> &favourites() const;
    const QList<store::SavedView> &savedViews() const;
    void setSpokenNames(std::function<QString(const QModelIndex &)> names); // the window's words
    void refresh(); // what no change set tells of: favourites, saved views

Q_SIGNALS:
    void loaded(); // the first answer has come
    void renameRequested(domain::FolderKey folder, const QString &name);
    void viewRenameRequested(store::SavedViewKey view, const QString &name);
    void categoryRenameRequested(const QString &category, const QString &name);
    void contactsDropped(const domain::ContactKeys &contacts, domain::FolderKey folder,
                         Qt::DropAction action); // MoveAction or CopyAction
    // CopyAction adds the category, MoveAction makes it the only one, LinkAction takes it off.
    void categoryDropped(const domain::ContactKeys &contacts, const QString &category,
                         Qt::DropAction action);
    void noCategoryDropped(const domain::ContactKeys &contacts);
    void followUpDropped(const domain::ContactKeys &contacts);
    void categoryMoved(const QString &category, const QString &target); // to stand in its place
    void folderDropped(domain::FolderKey folder,
                       domain::FolderKey parent, // invalid: top of mailbox
                       domain::MailboxKey mailbox, Qt::DropAction action);
    void filesDropped(const QList<QUrl> &files, domain::FolderKey folder);
    void textDropped(const models::DroppedText &text, domain::FolderKey folder);
    void failed(const domain::Error &error);
private:
    void storeChanged(const domain::ChangeSet &changes);
    void reload();
    void countViews();
    static bool isHeader(Kind kind);
    void follow(const QList<PlannedRow> &plan);
    FolderNode *insertNode(const FolderNodeValue &value, FolderNode &parent, int row);
    void moveNode(FolderNode &node, FolderNode &parent, int row);
    void setValue(FolderNode &node, const FolderNodeValue &value);
    void removeAllBut(const QSet<const FolderNode *> &kept, FolderNode &parent);
    FolderNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(FolderNode *node) const;
    QModelIndex find(const FolderNodeValue &wanted) const;
    static domain::MailboxKey mailboxOf(const FolderNodeValue &value);
    bool acceptsFolder(const DraggedFolder &dragged, const QModelIndex &target) const;

    std::function<QString(const QModelIndex &)> m_spokenNames;
    struct Private;
    std::unique_ptr<Private> m_private;
    MailboxFacts *m_facts;
    store::Store &m_store;
};

} // namespace models
