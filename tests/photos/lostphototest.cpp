#include "photofixture.h"

using namespace testphotos;

using LostPhoto = PhotoFixture;

TEST_F(LostPhoto, IsFetchedAgainWhenItsFileIsGone)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    QFile::remove(QDir(app().photoFolder()).filePath(record(key("Ada")).file));
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
}

TEST_F(LostPhoto, IsFetchedAgainWhenItsFileIsDamaged)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    QFile file(QDir(app().photoFolder()).filePath(record(key("Ada")).file));
    ASSERT_TRUE(file.resize(100));
    EXPECT_EQ(await(cache->fullPhoto(key("Ada"))).size(), QSize(48, 48));
}

TEST_F(LostPhoto, StaysWhenTheServiceAnswersABrokenOne)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    const QString file = record(key("Ada")).file;
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::red, 200, 200).left(900));
    age(key("Ada"), 8);
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(shows(key("Ada"), Qt::blue));
    EXPECT_EQ(record(key("Ada")).file, file);
}

TEST_F(LostPhoto, IsNoneWhenTheFirstAnswerIsBroken)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::red, 200, 200).left(900));
    fetch({key("Ada")});
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
    EXPECT_EQ(record(key("Ada")).state, store::PhotoRecord::State::Unknown);
}

TEST_F(LostPhoto, LeavesAContactWhosePhotoTheServiceRemoved)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    putOnServer(QStringLiteral("Ada"), {});
    age(key("Ada"), 8);
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
    EXPECT_EQ(record(key("Ada")).state, store::PhotoRecord::State::None);
}

TEST_F(LostPhoto, IsReplacedByAnotherOneSetHere)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    fetch({key("Ada")});
    ASSERT_TRUE(shows(key("Ada"), Qt::blue));
    app().setPhoto(QStringLiteral("Ada"), jpeg(Qt::green));
    EXPECT_FALSE(shows(key("Ada"), Qt::blue));
    EXPECT_TRUE(eventually([&] { return shows(key("Ada"), Qt::green); }));
    app().setPhoto(QStringLiteral("Ada"), {});
    EXPECT_TRUE(eventually([&] { return !cache->isFetching(); }));
    EXPECT_TRUE(cache->photo(key("Ada"), 32).isNull());
}

TEST_F(LostPhoto, OfTheServiceNeverCoversOneSetMeanwhile)
{
    begin(names("Ada"));
    putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
    const domain::ContactKey ada = key("Ada");
    cache->setWanted(&view, {ada});
    app().setPhoto(QStringLiteral("Ada"), jpeg(Qt::green));
    EXPECT_TRUE(eventually([&] { return !cache->isFetching(); }));
    EXPECT_TRUE(shows(ada, Qt::green));
}
