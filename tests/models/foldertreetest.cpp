#include "foldertreefixture.h"

using namespace testmodels;

namespace {

struct Signals
{
    explicit Signals(QAbstractItemModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }

    // Inserted, removed, moved, reset.
    QList<qsizetype> structure() const
    {
        return {inserted.count(), removed.count(), moved.count(), reset.count()};
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy changed;
    QSignalSpy reset;
};

using Counts = QList<qsizetype>;

} // namespace

using FolderTree = FolderTreeFixture;

TEST_F(FolderTree, ShowsAllContactsThenTheMailboxWithItsFolders)
{
    EXPECT_EQ(shown(), tree({"0", "me@x", " Contacts", "  Clients", "  Friends"}));
}

TEST_F(FolderTree, InsertsANewFolderByOneSignal)
{
    const Signals seen(model);
    commit(&store::createFolder, mailbox, clients, QStringLiteral("Old"));
    ASSERT_TRUE(eventually([&] { return seen.inserted.count() > 0; }));
    EXPECT_EQ(seen.structure(), (Counts{1, 0, 0, 0}));
}

TEST_F(FolderTree, RemovesTheFirstOfManyWithoutMovingTheOthers)
{
    for (const char *name : {"F1", "F2", "F3", "F4"}) {
        commit(&store::createFolder, mailbox, clients, QString::fromLatin1(name));
    }
    ASSERT_TRUE(eventually([&] { return model.rowCount(model.indexOf(clients)) == 4; }));
    const Signals seen(model);
    commit(&store::deleteFolder, folderKey(QStringLiteral("F1")));
    ASSERT_TRUE(eventually([&] { return seen.removed.count() > 0; }));
    EXPECT_EQ(seen.structure(), (Counts{0, 1, 0, 0}));
}

TEST_F(FolderTree, MovesOnlyTheFolderThatIsRenamed)
{
    for (const char *name : {"F1", "F2", "F3", "F4"}) {
        commit(&store::createFolder, mailbox, clients, QString::fromLatin1(name));
    }
    ASSERT_TRUE(eventually([&] { return model.rowCount(model.indexOf(clients)) == 4; }));
    const domain::FolderKey first = folderKey(QStringLiteral("F1"));
    const Signals seen(model);
    commit(&store::renameFolder, first, QStringLiteral("F9"));
    ASSERT_TRUE(eventually([&] { return model.indexOf(first).row() == 3; }));
    EXPECT_EQ(seen.structure(), (Counts{0, 0, 1, 0}));
    EXPECT_EQ(model.indexOf(first).data().toString(), QStringLiteral("F9"));
}

TEST_F(FolderTree, KeepsPersistentIndexesOnAMovedFolderAndWhatIsBelowIt)
{
    commit(&store::createFolder, mailbox, clients, QStringLiteral("Old"));
    const domain::FolderKey old = folderKey(QStringLiteral("Old"));
    ASSERT_TRUE(eventually([&] { return model.indexOf(old).isValid(); }));
    const QPersistentModelIndex parent(model.indexOf(clients));
    const QPersistentModelIndex child(model.indexOf(old));
    const Signals seen(model);
    commit(&store::moveFolder, clients, friends);
    ASSERT_TRUE(eventually([&] { return seen.moved.count() > 0; }));
    EXPECT_EQ(seen.structure(), (Counts{0, 0, 1, 0}));
    EXPECT_EQ(model.folderAt(parent).key, clients);
    EXPECT_EQ(model.folderAt(parent.parent()).key, friends);
    EXPECT_EQ(model.folderAt(child).key, old);
    EXPECT_EQ(child.parent(), QModelIndex(parent));
}

TEST_F(FolderTree, TurnsParentAndChildRound)
{
    commit(&store::createFolder, mailbox, clients, QStringLiteral("Old"));
    const domain::FolderKey old = folderKey(QStringLiteral("Old"));
    commit(&store::moveFolder, old, friends);
    commit(&store::moveFolder, clients, old);
    ASSERT_TRUE(
        eventually([&] { return model.folderAt(model.indexOf(clients).parent()).key == old; }));
    EXPECT_EQ(model.folderAt(model.indexOf(old).parent()).key, friends);
}

TEST_F(FolderTree, KeepsAChildWhoseParentIsDeletedAfterItMovedOut)
{
    commit(&store::createFolder, mailbox, clients, QStringLiteral("Old"));
    const domain::FolderKey old = folderKey(QStringLiteral("Old"));
    ASSERT_TRUE(eventually([&] { return model.indexOf(old).isValid(); }));
    const QPersistentModelIndex child(model.indexOf(old));
    commit(&store::moveFolder, old, friends);
    commit(&store::deleteFolder, clients);
    ASSERT_TRUE(eventually([&] { return !model.indexOf(clients).isValid(); }));
    EXPECT_EQ(model.folderAt(child).key, old);
}

TEST_F(FolderTree, CountsContactsOfFoldersMailboxAndAll)
{
    createMany(tree({"Ada", "Grace"}), clients);
    create(QStringLiteral("Zoe"), friends);
    ASSERT_TRUE(eventually([&] { return count(model.allContacts()) == 3; }));
    EXPECT_EQ(count(model.indexOf(clients)), 2);
    EXPECT_EQ(count(model.indexOf(friends)), 1);
    EXPECT_EQ(count(mailboxRow()), 3);
}

TEST_F(FolderTree, ChangesCountsWithoutTouchingTheStructure)
{
    const Signals seen(model);
    createMany(tree({"Ada", "Grace"}), clients);
    ASSERT_TRUE(eventually([&] { return count(model.indexOf(clients)) == 2; }));
    EXPECT_EQ(seen.structure(), (Counts{0, 0, 0, 0}));
    EXPECT_EQ(seen.changed.count(), 3); // the folder, its mailbox, all contacts
}

TEST_F(FolderTree, ListsCategoriesUnderTheirHeader)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::Categories, tree({"Red"}));
    const QList<store::ContactEdit> edits{{ada, patch}};
    commit(&store::updateContacts, edits);
    ASSERT_TRUE(eventually([&] { return model.indexOfCategory(QStringLiteral("Red")).isValid(); }));
    const QModelIndex red = model.indexOfCategory(QStringLiteral("Red"));
    EXPECT_EQ(model.kindOf(red.parent()), Kind::CategoriesHeader);
    EXPECT_EQ(count(red), 1);
    EXPECT_EQ(model.categoryPreset(QStringLiteral("Red")), -1);
}

TEST_F(FolderTree, AsksForARenameInsteadOfDoingIt)
{
    QSignalSpy requested(&model, &models::FolderTreeModel::renameRequested);
    EXPECT_FALSE(
        model.setData(model.indexOf(clients), QStringLiteral(" Customers "), Qt::EditRole));
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested[0][1].toString(), QStringLiteral("Customers"));
    EXPECT_EQ(model.indexOf(clients).data().toString(), QStringLiteral("Clients"));
}

TEST_F(FolderTree, AsksForNoRenameOfTheDefaultFolderNorToNothing)
{
    QSignalSpy requested(&model, &models::FolderTreeModel::renameRequested);
    model.setData(model.indexOf(home), QStringLiteral("Mine"), Qt::EditRole);
    model.setData(model.indexOf(clients), QStringLiteral("  "), Qt::EditRole);
    model.setData(model.indexOf(clients), QStringLiteral("Clients"), Qt::EditRole);
    EXPECT_EQ(requested.count(), 0);
}
