#include "foldertreefixture.h"

#include "models/contactmimedata.h"

#include <QMimeData>

using namespace testmodels;

namespace {

const QList<QUrl> cards{QUrl(QStringLiteral("file:///tmp/a.vcf"))};

} // namespace

class FolderTreeDrop : public FolderTreeFixture
{
protected:
    FolderTreeDrop()
    {
        commit(&store::createFolder, mailbox, clients, QStringLiteral("Old"));
        old = folderKey(QStringLiteral("Old"));
        EXPECT_TRUE(eventually([&] { return model.indexOf(old).isValid(); }));
        models::writeContacts(contacts, {{{1}, {2}}, mailbox});
        models::writeContacts(foreignContacts, {{{1}}, {99}});
        models::writeFolder(folder, clients, mailbox);
        files.setUrls(cards);
    }

    bool canDrop(const QMimeData &data, Qt::DropAction action, const QModelIndex &on) const
    {
        return model.canDropMimeData(&data, action, -1, -1, on);
    }

    domain::FolderKey old;
    QMimeData contacts;
    QMimeData foreignContacts;
    QMimeData folder; // Clients
    QMimeData files;
};

TEST_F(FolderTreeDrop, TakesContactsOnFoldersOnly)
{
    EXPECT_TRUE(canDrop(contacts, Qt::MoveAction, model.indexOf(friends)));
    EXPECT_TRUE(canDrop(contacts, Qt::CopyAction, model.indexOf(friends)));
    EXPECT_FALSE(canDrop(contacts, Qt::MoveAction, mailboxRow()));
    EXPECT_FALSE(canDrop(contacts, Qt::MoveAction, model.allContacts()));
    EXPECT_FALSE(canDrop(contacts, Qt::MoveAction, {}));
    EXPECT_FALSE(model.canDropMimeData(&contacts, Qt::MoveAction, 0, 0, model.indexOf(friends)));
}

TEST_F(FolderTreeDrop, TakesContactsOfAnotherMailboxEitherWay)
{
    EXPECT_TRUE(canDrop(foreignContacts, Qt::MoveAction, model.indexOf(friends)));
    EXPECT_TRUE(canDrop(foreignContacts, Qt::CopyAction, model.indexOf(friends)));
}

TEST_F(FolderTreeDrop, TakesAFolderWhereItCanGo)
{
    EXPECT_TRUE(canDrop(folder, Qt::MoveAction, model.indexOf(friends)));
    EXPECT_TRUE(canDrop(folder, Qt::CopyAction, model.indexOf(friends)));
    EXPECT_FALSE(canDrop(folder, Qt::MoveAction, model.indexOf(clients)));
    EXPECT_FALSE(canDrop(folder, Qt::MoveAction, model.indexOf(old)));
    EXPECT_FALSE(canDrop(folder, Qt::MoveAction, model.indexOf(clients).parent()));
    EXPECT_FALSE(canDrop(folder, Qt::MoveAction, model.allContacts()));
}

TEST_F(FolderTreeDrop, RefusesAFolderOfAnotherMailbox)
{
    QMimeData foreign;
    models::writeFolder(foreign, clients, {99});
    EXPECT_FALSE(canDrop(foreign, Qt::MoveAction, model.indexOf(friends)));
}

TEST_F(FolderTreeDrop, TakesLocalFilesOnly)
{
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://x.example/a.vcf"))});
    QMimeData none;
    none.setData(QStringLiteral("text/uri-list"), QByteArray());
    EXPECT_TRUE(canDrop(files, Qt::CopyAction, model.indexOf(friends)));
    EXPECT_FALSE(canDrop(remote, Qt::CopyAction, model.indexOf(friends)));
    EXPECT_FALSE(canDrop(none, Qt::CopyAction, model.indexOf(friends)));
}

TEST_F(FolderTreeDrop, TurnsDropsIntoIntentions)
{
    QSignalSpy contactsDropped(&model, &models::FolderTreeModel::contactsDropped);
    QSignalSpy folderDropped(&model, &models::FolderTreeModel::folderDropped);
    QSignalSpy filesDropped(&model, &models::FolderTreeModel::filesDropped);
    const QModelIndex target = model.indexOf(friends);
    EXPECT_TRUE(model.dropMimeData(&contacts, Qt::MoveAction, -1, -1, target));
    EXPECT_TRUE(model.dropMimeData(&folder, Qt::MoveAction, -1, -1, target));
    EXPECT_TRUE(model.dropMimeData(&files, Qt::CopyAction, -1, -1, target));
    ASSERT_EQ(contactsDropped.count(), 1);
    EXPECT_EQ(contactsDropped[0][0].value<domain::ContactKeys>(), (domain::ContactKeys{{1}, {2}}));
    EXPECT_EQ(contactsDropped[0][1].value<domain::FolderKey>(), friends);
    EXPECT_EQ(contactsDropped[0][2].value<Qt::DropAction>(), Qt::MoveAction);
    ASSERT_EQ(folderDropped.count(), 1);
    EXPECT_EQ(folderDropped[0][0].value<domain::FolderKey>(), clients);
    EXPECT_EQ(folderDropped[0][1].value<domain::FolderKey>(), friends);
    ASSERT_EQ(filesDropped.count(), 1);
    EXPECT_EQ(filesDropped[0][0].value<QList<QUrl>>(), cards);
}

TEST_F(FolderTreeDrop, RefusesADropThatItDoesNotTake)
{
    QSignalSpy dropped(&model, &models::FolderTreeModel::folderDropped);
    EXPECT_FALSE(model.dropMimeData(&folder, Qt::MoveAction, -1, -1, model.indexOf(old)));
    EXPECT_EQ(dropped.count(), 0);
}

TEST_F(FolderTreeDrop, DragsAFolderButNotTheDefaultOne)
{
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(clients)}));
    ASSERT_TRUE(dragged);
    EXPECT_EQ(models::readFolder(*dragged)->folder, clients);
    EXPECT_FALSE(model.flags(model.indexOf(home)).testFlag(Qt::ItemIsDragEnabled));
}
