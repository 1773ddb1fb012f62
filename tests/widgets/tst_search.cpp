#include "models/contactroles.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/searchcompletion.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

namespace widgets {

using testsupport::eventually;

class Search : public WindowFixture
{
protected:
    Search()
    {
        choose(clients);
        EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                               QStringLiteral("Carla Diaz")}));
    }
};

TEST_F(Search, FiltersAsOneTypes)
{
    QTest::keyClicks(&search(), QStringLiteral("bor"));
    EXPECT_TRUE(listShows({QStringLiteral("Boris Adler")}));
    EXPECT_EQ(labelText("listCount"), QStringLiteral("1 of 3"));
}

TEST_F(Search, ShowsTheFirstHitAtOnce)
{
    QTest::keyClicks(&search(), QStringLiteral("carla"));
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    const domain::ContactKeys carla{keyOf(QStringLiteral("Carla Diaz"))};
    EXPECT_TRUE(eventually([&] { return pane->shown == carla; }));
}

TEST_F(Search, ShowsTheBestHitWhereOthersWereSelectedAndReturnsToThem)
{
    select({QStringLiteral("Boris Adler"), QStringLiteral("Carla Diaz")});
    const domain::ContactKeys both{keyOf(QStringLiteral("Boris Adler")),
                                   keyOf(QStringLiteral("Carla Diaz"))};
    const domain::ContactKeys anna{keyOf(QStringLiteral("Anna Berg"))};
    QTest::keyClicks(&search(), QStringLiteral("a"));
    EXPECT_TRUE(eventually([&] { return pane->shown == anna; }));
    QTest::keyClick(&search(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] {
        return QSet<domain::ContactKey>(pane->shown.begin(), pane->shown.end())
            == QSet<domain::ContactKey>(both.begin(), both.end());
    }));
}

TEST_F(Search, TypingInTheListStartsIt)
{
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A, Qt::NoModifier);
    EXPECT_EQ(search().text(), QStringLiteral("a"));
}

TEST_F(Search, EscapeReturnsToTheRowWhereItBegan)
{
    select({QStringLiteral("Boris Adler")});
    const domain::ContactKeys boris{keyOf(QStringLiteral("Boris Adler"))};
    QTest::keyClicks(&search(), QStringLiteral("carla"));
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    QTest::keyClick(&search(), Qt::Key_Escape);
    EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    EXPECT_TRUE(eventually([&] { return pane->shown == boris; }));
    EXPECT_EQ(search().text(), QString());
}

TEST_F(Search, EscapeInTheListClearsItToo)
{
    select({QStringLiteral("Boris Adler")});
    const domain::ContactKeys boris{keyOf(QStringLiteral("Boris Adler"))};
    QTest::keyClicks(&search(), QStringLiteral("carla"));
    EXPECT_TRUE(listShows({QStringLiteral("Carla Diaz")}));
    QTest::keyClick(&search(), Qt::Key_Down);
    EXPECT_TRUE(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Escape);
    EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    EXPECT_TRUE(eventually([&] { return pane->shown == boris; }));
    EXPECT_EQ(search().text(), QString());
    EXPECT_TRUE(list().hasFocus());
}

TEST_F(Search, WithoutAHitSaysSoAndOffersToClear)
{
    QTest::keyClicks(&search(), QStringLiteral("zzz"));
    EXPECT_TRUE(listShows({}));
    EXPECT_TRUE(eventually([&] { return pane->emptyReason == ui::EmptyReason::NoMatch; }));
    window->findChild<QPushButton *>(QStringLiteral("emptyButton"))->click();
    EXPECT_EQ(search().text(), QString());
}

TEST_F(Search, SaysWhatIsWrongWithATerm)
{
    QTest::keyClicks(&search(), QStringLiteral("has:zebra"));
    EXPECT_TRUE(listShows({}));
    EXPECT_TRUE(eventually([&] {
        for (const QLabel *label : list().parentWidget()->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("zebra"))) {
                return true;
            }
        }
        return false;
    }));
}

TEST_F(Search, LooksInAnotherPlaceWhenOneWants)
{
    QTest::keyClicks(&search(), QStringLiteral("ek"));
    EXPECT_TRUE(listShows({}));
    auto *everywhere = window->findChild<QToolButton *>(QStringLiteral("searchEverywhere"));
    EXPECT_FALSE(everywhere->parentWidget()->isHidden());
    everywhere->click();
    EXPECT_TRUE(listShows({QStringLiteral("Dora Ek")}));
    search().clear();
    EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    EXPECT_TRUE(everywhere->parentWidget()->isHidden());
    QTest::keyClicks(&search(), QStringLiteral("ek"));
    EXPECT_TRUE(listShows({}));
}

TEST_F(Search, OffersFieldsAndWhatIsKnownBehindThem)
{
    window->show();
    window->activateWindow();
    search().setFocus();
    auto &offers = *window->findChild<ui::SearchCompletion *>();
    QTest::keyClicks(&search(), QStringLiteral("co"));
    EXPECT_EQ(offers.offers(), QStringList());
    QTest::keyClicks(&search(), QStringLiteral("m"));
    EXPECT_EQ(offers.offers(), QStringList(QStringLiteral("company:")));
    QTest::keyClick(&search(), Qt::Key_Tab);
    EXPECT_EQ(search().text(), QStringLiteral("company:"));
    EXPECT_EQ(offers.offers(), QStringList());
    domain::ContactPatch patch;
    patch.values.insert({domain::ContactProperty::CompanyName, QStringLiteral("North Wind")});
    ASSERT_TRUE(testsupport::await(
        service->updateContacts({{keyOf(QStringLiteral("Anna Berg")), patch, {}}})));
    QTest::keyClicks(&search(), QStringLiteral("wi"));
    EXPECT_TRUE(eventually(
        [&] { return offers.offers() == QStringList(QStringLiteral("company:\"North Wind\"")); }));
    QTest::keyClick(&search(), Qt::Key_Tab);
    EXPECT_EQ(search().text(), QStringLiteral("company:\"North Wind\" "));

    search().clear();
    QTest::keyClicks(&search(), QStringLiteral("-folder:sup"));
    EXPECT_EQ(offers.offers(), QStringList(QStringLiteral("folder:Suppliers")));
    QTest::keyClick(&search(), Qt::Key_Down);
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_EQ(search().text(), QStringLiteral("-folder:Suppliers "));

    search().clear();
    QTest::keyClicks(&search(), QStringLiteral("has:ph"));
    EXPECT_EQ(offers.offers(),
              QStringList({QStringLiteral("has:photo"), QStringLiteral("has:phone")}));
    QTest::keyClick(&search(), Qt::Key_Escape);
    EXPECT_EQ(offers.offers(), QStringList());
    EXPECT_EQ(search().text(), QStringLiteral("has:ph"));
}

TEST_F(Search, CountsTheHitsOfASavedOneInTheTree)
{
    QTest::keyClicks(&search(), QStringLiteral("bor"));
    EXPECT_TRUE(listShows({QStringLiteral("Boris Adler")}));
    action("saveView")->trigger();
    const auto count = [&] {
        const QList<store::SavedView> saved = folders->savedViews();
        return saved.isEmpty()
            ? -1
            : folders->indexOf(saved.first().key).data(models::CountRole).toInt();
    };
    EXPECT_TRUE(eventually([&] { return count() == 1; }));
    bool isDone = false;
    QCoro::connect(service->deleteContacts({keyOf(QStringLiteral("Boris Adler"))}), window.get(),
                   [&isDone](const domain::Result<> &) { isDone = true; });
    EXPECT_TRUE(eventually([&] { return isDone && count() == 0; }));
}

} // namespace widgets
