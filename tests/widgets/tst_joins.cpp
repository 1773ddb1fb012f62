#include "services/store/contactrows.h"
#include "services/store/sharedmailbox.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/contactchooser.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

class Joins : public WindowFixture
{
protected:
    Joins()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
    }

    ui::ContactChooser *chooser() // waits
    {
        ui::ContactChooser *shown = nullptr;
        EXPECT_TRUE(eventually([&] {
            shown = window->findChild<ui::ContactChooser *>();
            return shown != nullptr;
        }));
        return shown;
    }

    bool chooserShows(const QStringList &names)
    {
        return eventually([&] {
            auto *shown = chooser()->findChild<ui::ContactListView *>();
            QStringList listed;
            for (int row = 0; row < shown->model()->rowCount(); ++row) {
                listed << shown->model()->index(row, 0).data().toString();
            }
            return listed == names;
        });
    }

    QMenu *question()
    {
        QMenu *menu = nullptr;
        EXPECT_TRUE(eventually([&] {
            menu = window->findChild<QMenu *>(QStringLiteral("dropMenu"));
            return menu != nullptr && menu->isVisible();
        }));
        return menu;
    }

    QString managerOf(domain::ContactKey contact)
    {
        return await(store.read(&store::contactDetails, contact))->contact.manager;
    }

    const QString anna = QStringLiteral("Anna Berg");
    const QString boris = QStringLiteral("Boris Adler");
    const QString carla = QStringLiteral("Carla Diaz");
    const QString dora = QStringLiteral("Dora Ek");
};

TEST_F(Joins, MergeOneIntoAnyOtherByTheKeyboardAndUndoItAsOne)
{
    select({anna});
    const QStringList before = namesIn(clients) + namesIn(suppliers);
    action("mergeContacts")->trigger();
    ASSERT_NE(chooser(), nullptr);
    ASSERT_TRUE(chooserShows({anna, boris, carla, dora}));
    auto *search = chooser()->findChild<QLineEdit *>(QStringLiteral("chooserSearch"));
    QTest::keyClicks(search, QStringLiteral("dora"));
    ASSERT_TRUE(chooserShows({dora}));
    auto *merge = chooser()->findChild<QPushButton *>(QStringLiteral("chooseContact"));
    ASSERT_TRUE(eventually([&] { return merge->isEnabled(); }));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(eventually([this] { return namesIn(clients) == QStringList({boris, carla}); }));
    EXPECT_EQ(namesIn(suppliers), QStringList(dora));
    ASSERT_TRUE(eventually([this] { return action("undo")->isEnabled(); }));
    action("undo")->trigger();
    EXPECT_TRUE(eventually([&] { return namesIn(clients) + namesIn(suppliers) == before; }));
}

TEST_F(Joins, MergeIntoNobodyOfWhatWasListedBeforeTheSearch)
{
    select({anna});
    action("mergeContacts")->trigger();
    ASSERT_TRUE(chooserShows({anna, boris, carla, dora}));
    auto *search = chooser()->findChild<QLineEdit *>(QStringLiteral("chooserSearch"));
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClicks(search, QStringLiteral("dora"));
    QTest::keyClick(search, Qt::Key_Return);
    ASSERT_TRUE(chooserShows({dora}));
    EXPECT_EQ(namesIn(clients), QStringList({anna, boris, carla}));
}

TEST_F(Joins, LeaveTheChoiceWhereItIsWhenContactsChange)
{
    const domain::ContactPatch patch{
        {{domain::ContactProperty::CompanyName, QStringLiteral("Acme")}}};
    const QList<store::ContactEdit> first{{keyOf(anna), patch}, {keyOf(boris), patch}};
    ASSERT_TRUE(await(service->updateContacts(first)));
    select({anna});
    action("mergeContacts")->trigger();
    auto *search = chooser()->findChild<QLineEdit *>(QStringLiteral("chooserSearch"));
    QTest::keyClicks(search, QStringLiteral("acme"));
    ASSERT_TRUE(chooserShows({anna, boris}));
    QTest::keyClick(search, Qt::Key_Down);
    const QList<store::ContactEdit> further{{keyOf(carla), patch}};
    ASSERT_TRUE(await(service->updateContacts(further)));
    ASSERT_TRUE(chooserShows({anna, boris, carla}));
    EXPECT_EQ(chooser()->findChild<ui::ContactListView *>()->currentKey(), keyOf(boris));
}

TEST_F(Joins, OfferNobodyToMergeIntoThemselves)
{
    select({anna});
    action("mergeContacts")->trigger();
    ASSERT_TRUE(chooserShows({anna, boris, carla, dora}));
    auto *merge = chooser()->findChild<QPushButton *>(QStringLiteral("chooseContact"));
    EXPECT_FALSE(merge->isEnabled());
    EXPECT_EQ(merge->toolTip(), QStringLiteral("This is the selected contact itself"));
    QTest::keyClick(chooser()->findChild<QLineEdit *>(), Qt::Key_Down);
    EXPECT_TRUE(merge->isEnabled());
}

TEST_F(Joins, AskWhichOfTwoStays)
{
    select({anna, boris});
    EXPECT_EQ(action("mergeContacts")->text(), QStringLiteral("Mer&ge 2 contacts…"));
    action("mergeContacts")->trigger();
    QMenu *menu = question();
    ASSERT_NE(menu, nullptr);
    QStringList choices;
    for (const QAction *choice : menu->actions()) {
        choices << choice->text();
    }
    EXPECT_EQ(
        choices.mid(0, 2),
        QStringList({QStringLiteral("Merge \u2068Boris Adler\u2069 into \u2068Anna Berg\u2069"),
                     QStringLiteral("Merge \u2068Anna Berg\u2069 into \u2068Boris Adler\u2069")}));
    menu->actions().at(1)->trigger();
    EXPECT_TRUE(eventually([this] { return namesIn(clients) == QStringList({boris, carla}); }));
}

TEST_F(Joins, TellTwoOfOneNameApart)
{
    const QList<store::NewContact> other{
        {.contact = {.displayName = dora, .companyName = QStringLiteral("Contoso")}}};
    ASSERT_TRUE(await(
        store.commit(&store::createContacts, suppliers, other, store::CreateReason::Created)));
    choose(suppliers);
    ASSERT_TRUE(listShows({dora, dora}));
    list().selectAll();
    ASSERT_TRUE(eventually([this] { return pane->shown.size() == 2; }));
    action("mergeContacts")->trigger();
    QMenu *menu = question();
    ASSERT_NE(menu, nullptr);
    QStringList choices{menu->actions().at(0)->text(), menu->actions().at(1)->text()};
    choices.sort();
    const auto choice = [](const QString &merged, const QString &kept) {
        return QStringLiteral("Merge \u2068Dora Ek\u2069 (\u2068%1\u2069) into \u2068Dora Ek\u2069 "
                              "(\u2068%2\u2069)")
            .arg(merged, kept);
    };
    const QString contoso = QStringLiteral("Contoso");
    const QString fabrikam = QStringLiteral("Fabrikam");
    EXPECT_EQ(choices, QStringList({choice(contoso, fabrikam), choice(fabrikam, contoso)}));
}

TEST_F(Joins, RelateOneToAnother)
{
    select({anna});
    action("relateManager")->trigger();
    ASSERT_NE(chooser(), nullptr);
    ASSERT_TRUE(chooserShows({anna, boris, carla, dora}));
    QTest::keyClicks(chooser()->findChild<QLineEdit *>(), QStringLiteral("carla"));
    ASSERT_TRUE(chooserShows({carla}));
    auto *relate = chooser()->findChild<QPushButton *>(QStringLiteral("chooseContact"));
    ASSERT_TRUE(eventually([&] { return relate->isEnabled(); }));
    relate->click();
    EXPECT_TRUE(eventually([this] { return managerOf(keyOf(carla)) == anna; }));
}

TEST_F(Joins, AreOffWithTheReason)
{
    select({anna, boris});
    EXPECT_FALSE(action("relate")->isEnabled());
    const QList<store::FolderRights> rights{{clients, {}, store::FolderRights::Right::Read}};
    EXPECT_TRUE(await(store.commit(&store::setFolderRights, rights)));
    EXPECT_TRUE(eventually([this] { return !action("mergeContacts")->isEnabled(); }));
    EXPECT_EQ(action("mergeContacts")->toolTip(),
              QStringLiteral("These contacts are shared with you for reading only"));
}

} // namespace widgets
