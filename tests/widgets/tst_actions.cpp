#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

namespace widgets {

using testsupport::eventually;

class Actions : public WindowFixture
{
protected:
    Actions()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
    }

    const QString anna = QStringLiteral("Anna Berg");
    const QString boris = QStringLiteral("Boris Adler");
    const QString carla = QStringLiteral("Carla Diaz");
};

TEST_F(Actions, OfOneContactNeedExactlyOne)
{
    select({anna, boris});
    EXPECT_FALSE(action("openWindow")->isEnabled());
    EXPECT_TRUE(action("moveContacts")->isEnabled());
    select({boris});
    EXPECT_TRUE(action("openWindow")->isEnabled());
}

TEST_F(Actions, EditMeansAllThatAreSelected)
{
    select({anna, boris});
    EXPECT_EQ(action("editContact")->text(), QStringLiteral("&Edit 2 contacts"));
    action("editContact")->trigger();
    EXPECT_EQ(pane->editedTogether, (domain::ContactKeys{keyOf(anna), keyOf(boris)}));
    select({boris});
    EXPECT_EQ(action("editContact")->text(), QStringLiteral("&Edit"));
    action("editContact")->trigger();
    EXPECT_EQ(pane->edited, keyOf(boris));
}

TEST_F(Actions, AreOffWhereNothingIsSelected)
{
    list().clearSelection();
    EXPECT_TRUE(eventually([&] { return pane->shown.isEmpty(); }));
    for (const char *name : {"editContact", "deleteContacts", "moveContacts", "copyContacts"}) {
        EXPECT_FALSE(action(name)->isEnabled()) << name;
    }
    EXPECT_TRUE(action("newContact")->isEnabled());
}

TEST_F(Actions, DeleteSelectsTheNextRowAndOffersUndo)
{
    select({anna});
    action("deleteContacts")->trigger();
    EXPECT_TRUE(listShows({boris, carla}));
    const domain::ContactKeys next{keyOf(boris)};
    EXPECT_TRUE(eventually([&] { return pane->shown == next; }));
    EXPECT_TRUE(eventually([&] { return !labelText("undoText").isEmpty(); }));
    EXPECT_TRUE(eventually([&] { return action("undo")->isEnabled(); }));
    window->findChild<QPushButton *>(QStringLiteral("undoButton"))->click();
    EXPECT_TRUE(listShows({anna, boris, carla}));
}

TEST_F(Actions, UndoSelectsWhatItBringsBack)
{
    select({anna, boris});
    const domain::ContactKeys both{keyOf(anna), keyOf(boris)};
    for (const char *verb : {"deleteContacts", "moved"}) {
        if (QByteArray(verb) == "moved") {
            EXPECT_TRUE(testsupport::await(service->moveContacts(both, suppliers)));
        } else {
            action(verb)->trigger();
        }
        EXPECT_TRUE(listShows({carla}));
        EXPECT_TRUE(eventually([&] { return pane->shown == domain::ContactKeys{keyOf(carla)}; }));
        EXPECT_TRUE(eventually([&] { return action("undo")->isEnabled(); }));
        action("undo")->trigger();
        EXPECT_TRUE(listShows({anna, boris, carla}));
        EXPECT_TRUE(eventually([&] { return pane->shown == both; })) << verb;
        EXPECT_EQ(list().selectedKeys(), both);
    }
}

TEST_F(Actions, EnterInTheListEdits)
{
    select({carla});
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(pane->edited, keyOf(carla));
}

TEST_F(Actions, MoveToAsksForAFolderWithTheKeyboard)
{
    select({anna, boris});
    action("moveContacts")->trigger();
    auto *filter = window->findChild<QLineEdit *>(QStringLiteral("folderFilter"));
    ASSERT_NE(filter, nullptr);
    QTest::keyClicks(filter, QStringLiteral("supp"));
    auto *choices = window->findChild<QListWidget *>(QStringLiteral("folderChoices"));
    EXPECT_EQ(choices->count(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(listShows({carla}));
    EXPECT_EQ(namesIn(suppliers), (QStringList{anna, boris, QStringLiteral("Dora Ek")}));
}

TEST_F(Actions, RenameInPlaceReachesTheStore)
{
    tree().renameFolder(suppliers);
    auto *editor = tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor"));
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Vendors"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] {
        return folders->folderAt(folders->indexOf(suppliers)).displayName
            == QStringLiteral("Vendors");
    }));
}

TEST_F(Actions, ANewFolderOpensForItsName)
{
    action("newFolder")->trigger();
    EXPECT_TRUE(eventually([&] {
        return tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor")) != nullptr;
    }));
    EXPECT_EQ(folders->folderAt(tree().currentIndex()).parent, clients);
}

TEST_F(Actions, UnsavedEditsAreNotReplaced)
{
    select({anna});
    action("editContact")->trigger();
    const domain::ContactKeys shown = pane->shown;
    pane->isDirty = true;
    list().setFocus();
    list().selectRow(2);
    ASSERT_TRUE(eventually([this] { return pane->thenStay != nullptr; }));
    EXPECT_EQ(pane->shown, shown);
    pane->thenStay();
    EXPECT_TRUE(eventually([&] { return list().currentKey() == shown.front(); }));

    action("newContact")->trigger();
    EXPECT_FALSE(pane->newIn.isValid());
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    pane->isDirty = false; // saved, or discarded
    pane->thenLeave();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(Actions, FilesDroppedOnTheListGoToTheShownFolder)
{
    QSignalSpy imports(window.get(), &ui::MainWindow::importRequested);
    const QList<QUrl> files{QUrl::fromLocalFile(QStringLiteral("/tmp/people.vcf"))};
    Q_EMIT list().filesDropped(files);
    ASSERT_EQ(imports.count(), 1);
    EXPECT_EQ(imports.front().at(1).value<domain::FolderKey>(), clients);
}

} // namespace widgets
