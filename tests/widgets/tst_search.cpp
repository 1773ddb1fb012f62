#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QPushButton>

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

} // namespace widgets
