#include "photofixture.h"

using namespace testphotos;

class PhotoMemory : public PhotoFixture
{
protected:
    void beginWith(const QByteArray &photo)
    {
        begin(names("Ada"));
        putOnServer(QStringLiteral("Ada"), photo);
        ada = key("Ada");
    }

    domain::ContactKey ada;
};

TEST_F(PhotoMemory, AnswersTheSizeThatIsAskedFor)
{
    beginWith(jpeg(Qt::blue, 240, 240));
    fetch({ada}); // before anybody has asked for a size
    EXPECT_EQ(cache->photo(ada, 32).size(), QSize(32, 32));
}

TEST_F(PhotoMemory, BringsALargerOneWhenItIsAskedFor)
{
    beginWith(jpeg(Qt::blue, 240, 240));
    fetch({ada});
    cache->photo(ada, 32);
    cache->photo(ada, 192);
    EXPECT_TRUE(eventually([&] { return cache->photo(ada, 192).width() == 192; }));
    EXPECT_EQ(cache->photo(ada, 32).size(), QSize(32, 32));
}

TEST_F(PhotoMemory, ScalesOnceForAllPaints)
{
    beginWith(jpeg(Qt::blue, 240, 240));
    fetch({ada});
    EXPECT_EQ(cache->photo(ada, 32).constBits(), cache->photo(ada, 32).constBits());
}

TEST_F(PhotoMemory, DoesNotAskForeverForMoreThanThereIs)
{
    beginWith(jpeg(Qt::blue, 48, 48));
    fetch({ada});
    cache->photo(ada, 10000);
    EXPECT_TRUE(eventually([&] { return !cache->isFetching(); }));
    EXPECT_EQ(cache->photo(ada, 10000).size(), QSize(48, 48));
    EXPECT_FALSE(cache->isFetching());
}

TEST_F(PhotoMemory, AnswersTheWholePhoto)
{
    beginWith(jpeg(Qt::blue, 400, 300));
    EXPECT_EQ(await(cache->fullPhoto(ada)).size(), QSize(400, 300));
    EXPECT_EQ(photosAskedFor(), 1);
    EXPECT_EQ(await(cache->fullPhoto(ada)).size(), QSize(400, 300));
    EXPECT_EQ(photosAskedFor(), 1);
}

TEST_F(PhotoMemory, IsBoundedAndReadsAgainWhatItDropped)
{
    QStringList people;
    for (int i = 0; i < 300; ++i) {
        people.append(QStringLiteral("Person %1").arg(i));
    }
    begin(people);
    const domain::ContactKeys keys = app().contactKeys(people);
    const QString file =
        photos::writePhotoFile(app().photoFolder(), jpeg(Qt::blue, 300, 300)).value();
    QList<store::PhotoRecord> records = app().read(&store::photoRecords, keys);
    for (store::PhotoRecord &each : records) {
        each.state = store::PhotoRecord::State::Have;
        each.file = file;
        each.checkedAt = QDateTime::currentDateTimeUtc();
    }
    app().commit(&store::setPhotoRecords, records);
    cache->photo(keys[0], 256);
    for (int first = 0; first < 300; first += 100) {
        fetch(keys.mid(first, 100));
    }
    qsizetype held = 0;
    for (const domain::ContactKey contact : keys) {
        held += cache->photo(contact, 256).isNull() ? 0 : 1;
    }
    EXPECT_LE(held * 2 * 256 * 256 * 4, 64 * 1024 * 1024);
    EXPECT_GE(held, 100);
    fetch(keys.mid(0, 1));
    EXPECT_TRUE(shows(keys[0], Qt::blue));
}
