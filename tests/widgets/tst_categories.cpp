#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "services/store/contactrows.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/banner.h"
#include "ui/categories/categoriesdialog.h"
#include "ui/categories/categorypicker.h"
#include "ui/folders/dropcaption.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

class Categories : public WindowFixture
{
protected:
    Categories()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
        annaKey = keyOf(anna);
        borisKey = keyOf(boris);
        EXPECT_TRUE(await(service->createCategories(
            mailbox, {{QStringLiteral("Blue"), {7}}, {QStringLiteral("VIP, gold"), {3}}})));
        EXPECT_TRUE(eventually([this] { return categories->rowCount() == 2; }));
    }

    // What each of the two has, as "Anna: Blue|VIP, gold".
    QStringList labels()
    {
        QStringList lines;
        for (const domain::ContactKey key : {annaKey, borisKey}) {
            const auto details = await(store.read(&store::contactDetails, key));
            lines.append(details->contact.categories.join(u'|'));
        }
        return lines;
    }

    bool labelsBecome(const QStringList &expected)
    {
        return eventually([&] { return labels() == expected; });
    }

    // The master list and the orphans, as "Blue 7 1": name, preset, contacts.
    QStringList listed()
    {
        QStringList lines;
        const auto list = await(store.read(&store::categoryList));
        for (const domain::OutlookCategory &each : list->categories) {
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(each.displayName)
                             .arg(each.color.preset)
                             .arg(each.contactCount)
                         + (each.key.isValid() ? QString() : QStringLiteral(" orphan")));
        }
        return lines;
    }

    bool listBecomes(const QStringList &expected)
    {
        return eventually([&] { return listed() == expected; });
    }

    QListWidget &openPicker()
    {
        action("categorise")->trigger();
        picker = window->findChild<ui::CategoryPicker *>();
        return *picker->findChild<QListWidget *>();
    }

    void drop(Qt::DropAction how)
    {
        QMimeData data;
        models::writeContacts(data, {{annaKey, borisKey}, mailbox});
        const QModelIndex blue = folders->indexOfCategory(QStringLiteral("Blue"));
        EXPECT_TRUE(folders->canDropMimeData(&data, how, -1, -1, blue));
        folders->dropMimeData(&data, how, -1, -1, blue);
    }

    ui::CategoriesDialog &openDialog()
    {
        action("manageCategoryList")->trigger();
        return *window->findChild<ui::CategoriesDialog *>();
    }

    void setCurrent(ui::CategoriesDialog &dialog, const QString &name)
    {
        auto *view = dialog.findChild<QListView *>(QStringLiteral("categoryView"));
        for (int row = 0; row < categories->rowCount(); ++row) {
            if (categories->index(row).data().toString() == name) {
                view->setCurrentIndex(categories->index(row));
            }
        }
    }

    const QString anna = QStringLiteral("Anna Berg");
    const QString boris = QStringLiteral("Boris Adler");
    const QString carla = QStringLiteral("Carla Diaz");
    const QString blue = QStringLiteral("Blue");
    const QString gold = QStringLiteral("VIP, gold");
    domain::ContactKey annaKey;
    domain::ContactKey borisKey;
    ui::CategoryPicker *picker = nullptr;
};

TEST_F(Categories, ThePickerTellsWhatAllSomeAndNoneHave)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue}, {}})));
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{gold}, {}})));
    select({anna, boris});
    QListWidget &lines = openPicker();
    const auto states = [&] {
        return QList<Qt::CheckState>{lines.item(0)->checkState(), lines.item(1)->checkState()};
    };
    const QList<Qt::CheckState> expected{Qt::Checked, Qt::PartiallyChecked};
    EXPECT_TRUE(eventually([&] { return states() == expected; }));
    EXPECT_EQ(states(), expected);
    picker->close();
}

TEST_F(Categories, ThePickerSetsForAllWhatSomeHaveAndTakesItOffAgain)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{gold}, {}})));
    select({anna, boris});
    QListWidget &lines = openPicker();
    EXPECT_TRUE(eventually([&] { return lines.item(1)->checkState() == Qt::PartiallyChecked; }));
    Q_EMIT lines.itemClicked(lines.item(1));
    EXPECT_TRUE(labelsBecome({gold, gold}));
    EXPECT_TRUE(eventually([&] { return lines.item(1)->checkState() == Qt::Checked; }));
    Q_EMIT lines.itemClicked(lines.item(1));
    EXPECT_TRUE(labelsBecome({QString(), QString()}));
    picker->close();
    action("undo")->trigger();
    EXPECT_TRUE(labelsBecome({gold, gold}));
}

TEST_F(Categories, ANameThatIsTypedIsCreatedAndSetByEnter)
{
    select({anna});
    openPicker();
    auto *filter = picker->findChild<QLineEdit *>();
    QTest::keyClicks(filter, QStringLiteral("Press"));
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(labelsBecome({QStringLiteral("Press"), QString()}));
    picker->close();
}

TEST_F(Categories, AQuickKeyTogglesForTheWholeSelection)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{blue}, {}})));
    select({anna, boris});
    action("toggleCategory1")->trigger();
    EXPECT_TRUE(labelsBecome({blue, blue}));
    action("toggleCategory1")->trigger();
    EXPECT_TRUE(labelsBecome({QString(), QString()}));
}

TEST_F(Categories, ADropAddsAndWithShiftReplaces)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{gold}, {}})));
    EXPECT_TRUE(
        eventually([this] { return folders->indexOfCategory(QStringLiteral("Blue")).isValid(); }));
    drop(Qt::CopyAction);
    EXPECT_TRUE(labelsBecome({gold + u'|' + blue, blue}));
    drop(Qt::MoveAction);
    EXPECT_TRUE(labelsBecome({blue, blue}));
}

TEST_F(Categories, RemovingAllLeavesNone)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue, gold}, {}})));
    select({anna, boris});
    action("clearCategories")->trigger();
    EXPECT_TRUE(labelsBecome({QString(), QString()}));
}

TEST_F(Categories, ANameIsChangedInTheTree)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{blue}, {}})));
    EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(blue).isValid(); }));
    folders->setData(folders->indexOfCategory(blue), QStringLiteral("Sea"), Qt::EditRole);
    EXPECT_TRUE(labelsBecome({QStringLiteral("Sea"), QString()}));
}

TEST_F(Categories, TheDialogCreatesRenamesRecoloursAndDeletes)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue}, {}})));
    ui::CategoriesDialog &dialog = openDialog();
    dialog.findChild<QLineEdit *>(QStringLiteral("newCategoryName"))
        ->setText(QStringLiteral("Sea"));
    dialog.findChild<QPushButton *>(QStringLiteral("createCategory"))->click();
    EXPECT_TRUE(listBecomes(
        {QStringLiteral("Blue 7 2"), QStringLiteral("Sea 8 0"), QStringLiteral("VIP, gold 3 0")}));
    EXPECT_TRUE(eventually([this] { return categories->rowCount() == 3; }));

    setCurrent(dialog, gold);
    Q_EMIT dialog.findChild<QMenu *>()->triggered(
        dialog.findChild<QMenu *>()->actions().at(1 + 20)); // the first is "no colour"
    EXPECT_TRUE(listBecomes(
        {QStringLiteral("Blue 7 2"), QStringLiteral("Sea 8 0"), QStringLiteral("VIP, gold 20 0")}));

    setCurrent(dialog, gold);
    dialog.findChild<QAction *>(QStringLiteral("renameCategory"))->trigger();
    auto *naming = dialog.findChild<QInputDialog *>();
    ASSERT_NE(naming, nullptr);
    naming->setTextValue(QStringLiteral("Gold"));
    naming->accept();
    EXPECT_TRUE(listBecomes(
        {QStringLiteral("Blue 7 2"), QStringLiteral("Gold 20 0"), QStringLiteral("Sea 8 0")}));

    EXPECT_TRUE(
        eventually([this] { return categories->names().contains(QStringLiteral("Gold")); }));
    setCurrent(dialog, blue);
    dialog.findChild<QAction *>(QStringLiteral("deleteCategoryFromList"))->trigger();
    EXPECT_TRUE(listBecomes({QStringLiteral("Gold 20 0"), QStringLiteral("Sea 8 0"),
                             QStringLiteral("Blue -1 2 orphan")}));

    EXPECT_TRUE(
        eventually([this] { return categories->index(2).data(models::OrphanRole).toBool(); }));
    setCurrent(dialog, blue);
    dialog.findChild<QAction *>(QStringLiteral("adoptCategory"))->trigger();
    EXPECT_TRUE(listBecomes(
        {QStringLiteral("Blue -1 2"), QStringLiteral("Gold 20 0"), QStringLiteral("Sea 8 0")}));

    EXPECT_TRUE(
        eventually([this] { return !categories->index(0).data(models::OrphanRole).toBool(); }));
    setCurrent(dialog, blue);
    dialog.findChild<QAction *>(QStringLiteral("deleteCategory"))->trigger();
    EXPECT_TRUE(listBecomes({QStringLiteral("Gold 20 0"), QStringLiteral("Sea 8 0")}));
    EXPECT_EQ(labels(), (QStringList{QString(), QString()}));
}

TEST_F(Categories, StandInTheOrderThatTheDialogGivesThem)
{
    ui::CategoriesDialog &dialog = openDialog();
    setCurrent(dialog, gold);
    dialog.findChild<QAction *>(QStringLiteral("categoryUp"))->trigger();
    EXPECT_TRUE(listBecomes({QStringLiteral("VIP, gold 3 0"), QStringLiteral("Blue 7 0")}));
    EXPECT_TRUE(eventually([this] { return categories->names() == QStringList({gold, blue}); }));
    auto *view = dialog.findChild<QListView *>(QStringLiteral("categoryView"));
    EXPECT_EQ(view->currentIndex().data().toString(), gold);
    EXPECT_TRUE(eventually([this] {
        return folders->indexOfCategory(gold).row() < folders->indexOfCategory(blue).row();
    }));
    // The same by a drag of the first row behind the last.
    const std::unique_ptr<QMimeData> data(categories->mimeData({categories->index(0)}));
    categories->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {});
    EXPECT_TRUE(listBecomes({QStringLiteral("Blue 7 0"), QStringLiteral("VIP, gold 3 0")}));
}

TEST_F(Categories, AreMovedAndTakenOffInTheirPlace)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue, gold}, {}})));
    EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(gold).isValid(); }));
    tree().setCurrentIndex(folders->indexOfCategory(gold));
    EXPECT_TRUE(listShows({anna, boris}));
    EXPECT_FALSE(action("categoryDownInTree")->isEnabled());
    action("categoryUpInTree")->trigger();
    EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(gold).row() == 0; }));
    EXPECT_EQ(tree().currentPlace().category, gold);
    EXPECT_TRUE(eventually([this] { return action("categoryDownInTree")->isEnabled(); }));
    select({anna});
    action("takeOffCategory")->trigger();
    EXPECT_TRUE(labelsBecome({blue, blue + u'|' + gold}));
    EXPECT_TRUE(listShows({boris}));
}

TEST_F(Categories, GoToThePlaceOfAnotherByADragInTheTree)
{
    EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(gold).isValid(); }));
    const QModelIndex goldRow = folders->indexOfCategory(gold);
    const std::unique_ptr<QMimeData> data(folders->mimeData({goldRow}));
    ASSERT_NE(data, nullptr);
    const QModelIndex blueRow = folders->indexOfCategory(blue);
    EXPECT_FALSE(folders->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, goldRow));
    ASSERT_TRUE(folders->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, blueRow));
    EXPECT_EQ(ui::dropVerb(*folders, *data, Qt::MoveAction, blueRow),
              QStringLiteral("Move before \u2068Blue\u2069"));
    folders->dropMimeData(data.get(), Qt::MoveAction, -1, -1, blueRow);
    EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(gold).row() == 0; }));
    openWindow(); // the order outlives a session
    EXPECT_EQ(categories->names(), QStringList({gold, blue}));
}

TEST_F(Categories, AHeaderOfAGroupGivesItsOwn)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey}, {{blue}, {}})));
    action("groupByCategory")->trigger();
    EXPECT_TRUE(eventually([this] { return contactList->groups().size() == 2; }));
    const auto dropOn = [this](int row) {
        QMimeData data;
        models::writeContacts(data, {{annaKey, borisKey}, mailbox});
        const QPoint place = list().visualRect(contactList->index(row)).center();
        QDragEnterEvent enter(place, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list().viewport(), &enter);
        QDragMoveEvent move(place, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list().viewport(), &move);
        QDropEvent drop(place, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list().viewport(), &drop);
    };
    dropOn(0);
    EXPECT_TRUE(labelsBecome({blue, blue}));
    EXPECT_TRUE(eventually([this] { return contactList->groups().front().count == 2; }));
    dropOn(contactList->groups().at(1).headerRow); // without a category
    EXPECT_TRUE(labelsBecome({QString(), QString()}));
}

TEST_F(Categories, AreTakenOffByADropWithAltAndOnTheirHeading)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue, gold}, {}})));
    const auto drop = [this](const QModelIndex &target, Qt::KeyboardModifiers keys,
                             const QString &shown) {
        QMimeData data;
        models::writeContacts(data, {{annaKey}, mailbox, {}, 0, shown});
        const auto meaning = ui::dropMeaning(*folders, data, keys, target);
        if (meaning.isPossible()
            && contactList->supportedDragActions().testFlag(meaning.actions.first())) {
            folders->dropMimeData(&data, meaning.actions.first(), -1, -1, target);
        }
        return meaning.text;
    };
    const QModelIndex heading = folders->indexOf(models::FolderTreeModel::Kind::CategoriesHeader);
    EXPECT_EQ(drop(folders->indexOfCategory(blue), Qt::AltModifier, {}),
              QStringLiteral("Remove \u2068Blue\u2069"));
    EXPECT_TRUE(labelsBecome({gold, blue + u'|' + gold}));
    EXPECT_EQ(drop(heading, Qt::NoModifier, {}),
              QStringLiteral("Drop it on a folder or a category"));
    EXPECT_EQ(drop(heading, Qt::NoModifier, gold), QStringLiteral("Remove \u2068VIP, gold\u2069"));
    EXPECT_TRUE(labelsBecome({QString(), blue + u'|' + gold}));
    action("undo")->trigger();
    EXPECT_TRUE(labelsBecome({gold, blue + u'|' + gold}));
}

TEST_F(Categories, TheRowWithoutOneTakesAllOff)
{
    EXPECT_TRUE(await(service->labelContacts({annaKey, borisKey}, {{blue, gold}, {}})));
    const QModelIndex none = folders->indexOf(models::FolderTreeModel::Kind::NoCategory);
    QMimeData data;
    models::writeContacts(data, {{annaKey, borisKey}, mailbox});
    EXPECT_TRUE(folders->canDropMimeData(&data, Qt::CopyAction, -1, -1, none));
    folders->dropMimeData(&data, Qt::CopyAction, -1, -1, none);
    EXPECT_TRUE(labelsBecome({QString(), QString()}));
    EXPECT_TRUE(eventually([this] {
        return labelText("undoText") == QStringLiteral("All categories removed from 2 contacts");
    }));
    action("undo")->trigger();
    EXPECT_TRUE(labelsBecome({blue + u'|' + gold, blue + u'|' + gold}));
}

TEST_F(Categories, ANameThatIsThereAlreadyIsRefusedInWords)
{
    ui::CategoriesDialog &dialog = openDialog();
    dialog.findChild<QLineEdit *>(QStringLiteral("newCategoryName"))
        ->setText(QStringLiteral("blue"));
    dialog.findChild<QPushButton *>(QStringLiteral("createCategory"))->click();
    EXPECT_TRUE(eventually(
        [&] { return dialog.findChild<ui::Banner *>()->isShown(QStringLiteral("category")); }));
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("Blue 7 0"), QStringLiteral("VIP, gold 3 0")}));
}

} // namespace widgets
