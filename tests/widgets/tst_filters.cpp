#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/filterbar.h"
#include "ui/contacts/filterchip.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

namespace widgets {

using testsupport::await;
using testsupport::eventually;
using Kind = models::FolderTreeModel::Kind;

namespace {

const QString anna = QStringLiteral("Anna Berg");
const QString boris = QStringLiteral("Boris Adler");
const QString carla = QStringLiteral("Carla Diaz");
const QString blue = QStringLiteral("Blue");
const QString gold = QStringLiteral("VIP, gold");

// Anna is blue and gold, Boris blue, Carla gold.
class Filters : public WindowFixture
{
protected:
    Filters()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
        EXPECT_TRUE(await(service->createCategories(mailbox, {{blue, {7}}, {gold, {3}}})));
        EXPECT_TRUE(await(service->labelContacts({keyOf(anna), keyOf(boris)}, {{blue}, {}})));
        EXPECT_TRUE(await(service->labelContacts({keyOf(anna), keyOf(carla)}, {{gold}, {}})));
        EXPECT_TRUE(eventually([this] { return folders->indexOfCategory(gold).isValid(); }));
        tree().expandAll();
    }

    void click(const QString &category, Qt::KeyboardModifiers keys)
    {
        const QModelIndex index = folders->indexOfCategory(category);
        tree().scrollTo(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, keys,
                          tree().visualRect(index).center());
    }

    // The chips in the bar, in order; "(…)" for one that stays.
    QStringList chips()
    {
        QStringList texts;
        const auto *bar = window->findChild<ui::FilterBar *>();
        for (const ui::FilterChip *chip : bar->findChildren<ui::FilterChip *>()) {
            if (chip->isVisible()) {
                texts << (chip->isEnabled() ? chip->text() : u'(' + chip->text() + u')');
            }
        }
        return texts;
    }

    void press(const char *objectName)
    {
        window->findChild<QToolButton *>(QLatin1String(objectName))->click();
    }
};

} // namespace

TEST_F(Filters, JoinCategoriesByClicksWithControl)
{
    click(blue, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, boris}));
    click(gold, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, boris, carla}));
    EXPECT_EQ(chips(), QStringList({blue, gold}));
    press("matchAll");
    EXPECT_TRUE(listShows({anna}));
    press("matchAny");
    EXPECT_TRUE(listShows({anna, boris, carla}));
    click(blue, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, carla}));
    EXPECT_EQ(chips(), QStringList({gold}));
    EXPECT_EQ(tree().currentPlace().folder, clients);
}

TEST_F(Filters, JoinTheCategoryThatIsThePlace)
{
    click(blue, Qt::NoModifier);
    EXPECT_TRUE(listShows({anna, boris}));
    click(gold, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, boris, carla}));
    EXPECT_EQ(chips(), QStringList({u'(' + blue + u')', gold}));
    press("matchAll");
    EXPECT_TRUE(listShows({anna}));
}

TEST_F(Filters, GoByTheirChips)
{
    click(blue, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, boris}));
    window->findChild<ui::FilterChip *>()->click();
    EXPECT_TRUE(listShows({anna, boris, carla}));
    EXPECT_FALSE(window->findChild<ui::FilterBar *>()->isVisible());
}

TEST_F(Filters, AreSearchedIn)
{
    click(blue, Qt::ControlModifier);
    search().setText(QStringLiteral("contoso"));
    EXPECT_TRUE(listShows({anna, boris}));
    EXPECT_EQ(labelText("listCount"), QStringLiteral("2 of 2"));
}

TEST_F(Filters, AreRememberedWithTheirPlaceAcrossSessions)
{
    click(gold, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, carla}));
    choose(suppliers);
    EXPECT_TRUE(listShows({QStringLiteral("Dora Ek")}));
    EXPECT_EQ(chips(), QStringList());
    choose(clients);
    EXPECT_TRUE(listShows({anna, carla}));
    EXPECT_TRUE(window->close());
    openWindow();
    EXPECT_TRUE(eventually([this] { return chips() == QStringList({gold}); }));
    EXPECT_TRUE(listShows({anna, carla}));
}

TEST_F(Filters, AreCarriedBySavedViews)
{
    click(gold, Qt::ControlModifier);
    EXPECT_TRUE(listShows({anna, carla}));
    action("saveView")->trigger();
    EXPECT_TRUE(eventually([this] {
        return tree().findChild<QLineEdit *>(QStringLiteral("folderNameEditor")) != nullptr;
    }));
    choose(clients);
    EXPECT_TRUE(listShows({anna, carla}));
    window->findChild<ui::FilterChip *>()->click();
    EXPECT_TRUE(listShows({anna, boris, carla}));
    const QModelIndex saved = folders->indexOf(folders->savedViews().front().key);
    tree().setCurrentIndex(saved);
    EXPECT_TRUE(listShows({anna, carla}));
    EXPECT_EQ(chips(), QStringList({gold}));
}

TEST_F(Filters, AreChosenInAMenuToo)
{
    QMenu &menu = *window->findChild<QToolButton *>(QStringLiteral("filterButton"))->menu();
    Q_EMIT menu.aboutToShow();
    menu.actions().front()->trigger();
    EXPECT_TRUE(listShows({anna, boris}));
    action("filterUnlabelled")->trigger();
    EXPECT_TRUE(listShows({}));
    EXPECT_EQ(chips(), QStringList({QStringLiteral("No category")}));
    action("filterNone")->trigger();
    EXPECT_TRUE(listShows({anna, boris, carla}));
}

TEST_F(Filters, AreForThoseWithoutACategoryInThatRow)
{
    const QModelIndex none = folders->indexOf(Kind::NoCategory);
    tree().setCurrentIndex(none);
    EXPECT_TRUE(listShows({QStringLiteral("Dora Ek")}));
}

} // namespace widgets
