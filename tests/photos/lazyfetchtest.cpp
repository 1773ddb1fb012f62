#include "photofixture.h"

using namespace testphotos;

using LazyFetch = PhotoFixture;

TEST_F(LazyFetch, ShowsThePhotoOfTheService)
{
    begin(names("Ada", "Grace"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    QSignalSpy ready(cache.get(), &photos::PhotoCache::photoReady);
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
    fetch({key("Ada"), key("Grace")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
    EXPECT_TRUE(cache->photo(key("Grace"), 32).isNull());
    EXPECT_GE(ready.count(), 1);
}

TEST_F(LazyFetch, FetchesForPhotoWithoutAWishList)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    const domain::ContactKey ada = key("Ada");
    EXPECT_TRUE(eventually([&] { return shows(ada, Qt::blue); }));
}

TEST_F(LazyFetch, AsksInBatchesOfTwenty)
{
    QStringList people;
    for (int i = 0; i < 45; ++i) {
        people.append(QStringLiteral("Person %1").arg(i));
    }
    begin(people);
    mailbox().requests().reset();
    fetch(app().contactKeys(people));
    EXPECT_EQ(photosAskedFor(), 45);
    EXPECT_EQ(mailbox().requests().count(), 3);
}

TEST_F(LazyFetch, RemembersThatThereIsNoneAcrossAStart)
{
    begin(names("Ada"));
    fetch({key("Ada")});
    EXPECT_EQ(photosAskedFor(), 1);
    openCache();
    fetch({key("Ada")});
    EXPECT_EQ(photosAskedFor(), 1);
}

TEST_F(LazyFetch, AsksAgainAfterAWeek)
{
    begin(names("Ada", "Grace"));
    putOnServer(QStringLiteral("Grace"), jpeg(Qt::blue));
    fetch({key("Ada"), key("Grace")});
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::red));
    putOnServer(QStringLiteral("Grace"), jpeg(Qt::green));
    age(key("Ada"), 8);
    age(key("Grace"), 8);
    openCache();
    fetch({key("Ada"), key("Grace")});
    EXPECT_TRUE(shows(key("Ada"), Qt::red));
    EXPECT_TRUE(shows(key("Grace"), Qt::green));
}

TEST_F(LazyFetch, ShowsWhatIsOnTheDiskWithoutANetwork)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    const int asked = photosAskedFor();
    isOnline = false;
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
    EXPECT_EQ(photosAskedFor(), asked);
}

TEST_F(LazyFetch, AsksForWhatItMissedWhenConnected)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    isOnline = false;
    fetch({key("Ada")});
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
    isOnline = true;
    cache->retryMissing();
    EXPECT_TRUE(eventually([&] { return shows(key("Ada"), Qt::blue); }));
}

TEST_F(LazyFetch, DropsWishesThatWereReplacedBeforeTheirTurn)
{
    QStringList people;
    for (int i = 0; i < 60; ++i) {
        people.append(QStringLiteral("Person %1").arg(i));
    }
    begin(people);
    const domain::ContactKeys keys = app().contactKeys(people);
    cache->setWanted(&view, keys.mid(0, 59));
    fetch(keys.mid(59));
    EXPECT_EQ(photosAskedFor(), 21); // the batch under way, and the new wish
}

TEST_F(LazyFetch, KeepsTheWishesOfEachViewUntilItGoes)
{
    QStringList people;
    for (int i = 0; i < 60; ++i) {
        people.append(QStringLiteral("Person %1").arg(i));
    }
    begin(people);
    const domain::ContactKeys keys = app().contactKeys(people);
    cache->setWanted(&view, keys.mid(0, 40));
    auto picker = std::make_unique<QObject>();
    cache->setWanted(picker.get(), keys.mid(50, 5));
    EXPECT_TRUE(eventually([this] { return !cache->isFetching(); }));
    EXPECT_EQ(photosAskedFor(), 45);
    picker.reset();
    fetch(keys.mid(55));
    EXPECT_EQ(photosAskedFor(), 50);
}

TEST_F(LazyFetch, WaitsOutThrottlingAndAsksAgain)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    mailbox().faults().add({.action = mailbox::FaultAction::Answer,
                            .status = 429,
                            .path = QStringLiteral("/photo/"),
                            .retryAfter = "0"});
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
    EXPECT_EQ(photosAskedFor(), 2);
}

TEST_F(LazyFetch, LearnsNothingFromAServiceThatFails)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    mailbox().faults().add(
        {.action = mailbox::FaultAction::Answer, .status = 500, .path = QStringLiteral("/photo/")});
    fetch({key("Ada")});
    EXPECT_EQ(record(key("Ada")).state, store::PhotoRecord::State::Unknown);
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
}

TEST_F(LazyFetch, StopsWithoutAnAnswer)
{
    begin(names("Ada"));
    mailbox().faults().add(
        {.action = mailbox::FaultAction::NeverAnswer, .path = QStringLiteral("batch")});
    cache->setWanted(&view, {key("Ada")});
    ASSERT_TRUE(eventually([this] { return mailbox().faults().remaining() == 0; }));
    closeCache();
    EXPECT_EQ(record(key("Ada")).state, store::PhotoRecord::State::Unknown);
}
