#include "photofixture.h"

#include "services/photos/photodecoder.h"
#include "services/store/editcontacts.h"

using namespace testphotos;

// Photos on the disk within a limit.
class PhotoLimit : public PhotoFixture
{
protected:
    QStringList files() const { return QDir(folder).entryList(QDir::Files); }

    void fetchTwo()
    {
        begin(names("Ada", "Bo"));
        putOnServer(QStringLiteral("Ada"), jpeg(Qt::blue));
        putOnServer(QStringLiteral("Bo"), jpeg(Qt::red));
        fetch({key("Ada"), key("Bo")});
    }

    void makeOld(const QString &name) const
    {
        QFile file(QDir(folder).filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2),
                                     QFileDevice::FileModificationTime));
    }

    QString folder = app().photoFolder();
};

TEST_F(PhotoLimit, TheLongestUnusedGoFirst)
{
    fetchTwo();
    const QString ada = record(key("Ada")).file;
    const QString bo = record(key("Bo")).file;
    makeOld(ada);
    await(cache->shrinkTo(await(cache->usage()) - 1));
    EXPECT_EQ(files(), QStringList{bo});
}

TEST_F(PhotoLimit, WhatIsLookedAtIsNotLongUnused)
{
    fetchTwo();
    const QString ada = record(key("Ada")).file;
    const QString bo = record(key("Bo")).file;
    makeOld(ada);
    makeOld(bo);
    openCache(); // memory is empty: Ada's file is read
    fetch({key("Ada")});
    await(cache->shrinkTo(await(cache->usage()) - 1));
    EXPECT_EQ(files(), QStringList{ada});
}

TEST_F(PhotoLimit, WhatWasRemovedComesBackWhenItIsLookedAt)
{
    fetchTwo();
    await(cache->shrinkTo(0));
    EXPECT_EQ(files(), QStringList());
    openCache();
    fetch({key("Ada")});
    EXPECT_TRUE(eventually([this] { return shows(key("Ada"), Qt::blue); }));
    EXPECT_EQ(files(), QStringList{record(key("Ada")).file});
}

TEST_F(PhotoLimit, AnUnsentPhotoAndTheOneThatUndoBringsBackStay)
{
    fetchTwo();
    const QString before = record(key("Ada")).file;
    const auto picture = await(cache->openPicture(jpeg(Qt::green)));
    ASSERT_TRUE(picture);
    const QString chosen = await(cache->importPicture(*picture, {})).value();
    app().commit(&store::setContactPhoto, key("Ada"), chosen);
    await(cache->shrinkTo(0));
    QStringList kept{before, chosen};
    kept.sort();
    EXPECT_EQ(files(), kept);
}
