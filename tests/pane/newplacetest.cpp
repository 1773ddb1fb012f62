#include "models/foldertreemodel.h"
#include "services/store/editfolders.h"
#include "tests/pane/panefixture.h"
#include "ui/folders/folderchooser.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

class NewPlace : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        const auto list = QCoro::waitFor(store.read(&store::folderList));
        const auto made =
            QCoro::waitFor(store.commit(&store::createFolder, list->mailboxes.front().key,
                                        domain::FolderKey(), QStringLiteral("Friends")));
        ASSERT_TRUE(made);
        friends = *made;
        folders = std::make_unique<models::FolderTreeModel>(store);
        ASSERT_TRUE(QTest::qWaitFor([this] { return folders->folders().size() == 2; }));
        pane->setFolders(*folders);
    }

    void TearDown() override
    {
        PaneFixture::TearDown();
        folders.reset();
    }

    QStringList namesIn(domain::FolderKey folder)
    {
        store::ContactQuery query;
        query.folder = folder;
        const auto order = QCoro::waitFor(store.read(&store::contactOrder, query));
        const auto rows = QCoro::waitFor(store.read(&store::contactRows, order->keys));
        QStringList names;
        for (const domain::ContactRow &row : *rows) {
            names << row.name;
        }
        return names;
    }

    domain::FolderKey friends;
    std::unique_ptr<models::FolderTreeModel> folders;
};

TEST_F(NewPlace, IsToldAndChosenInTheEditor)
{
    pane->editNew(contactsFolder);
    auto *place = find<QToolButton>("editorPlace");
    EXPECT_TRUE(place->isVisible());
    EXPECT_EQ(place->text(), QStringLiteral("In \u2068Contacts\u2069…"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Ada"));
    place->click();
    auto *chooser = pane->findChild<FolderChooser *>();
    ASSERT_NE(chooser, nullptr);
    auto *filter = chooser->findChild<QLineEdit *>(QStringLiteral("folderFilter"));
    QTest::keyClicks(filter, QStringLiteral("frie"));
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(place->text(), QStringLiteral("In \u2068Friends\u2069…"));
    EXPECT_TRUE(pane->hasUnsavedEdits()); // what was typed stays
    find<QPushButton>("saveEdit")->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return namesIn(friends).size() == 1; }));
    EXPECT_EQ(namesIn(contactsFolder), QStringList());
    EXPECT_EQ(namesIn(friends), QStringList(QStringLiteral("Ada")));
}

TEST_F(NewPlace, StandsOverNoKnownContact)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    showCard(add(contact));
    pane->editContact(pane->findChild<ContactCard *>()->contact());
    EXPECT_FALSE(find<QToolButton>("editorPlace")->isVisible());
}

} // namespace ui
