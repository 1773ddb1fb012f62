#include "photofixture.h"

#include "services/photos/photodecoder.h"
#include "services/store/editcontacts.h"

using namespace testphotos;

class PhotoImport : public PhotoFixture
{
protected:
    QStringList files() const { return QDir(folder).entryList(QDir::Files); }

    void makeOld(const QString &name) const
    {
        QFile file(QDir(folder).filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2),
                                     QFileDevice::FileModificationTime));
    }

    QString folder = app().photoFolder();
};

TEST_F(PhotoImport, StoresAJpegOfAtMost648)
{
    QImage large(1300, 1300, QImage::Format_RGB32);
    large.fill(Qt::green);
    const auto file = await(cache->importPhoto(encoded(large, "png")));
    ASSERT_TRUE(file);
    const QByteArray bytes = photos::PhotoCache::readFile(folder, *file);
    EXPECT_TRUE(bytes.startsWith("\xff\xd8\xff"));
    EXPECT_EQ(photos::decodePhoto(bytes)->size(), QSize(648, 648));
}

TEST_F(PhotoImport, TurnsThePictureUpright)
{
    QImage wide(60, 30, QImage::Format_RGB32);
    wide.fill(Qt::green);
    const auto file = await(cache->importPhoto(jpegTurned(wide, 6)));
    ASSERT_TRUE(file);
    const QByteArray bytes = photos::PhotoCache::readFile(folder, *file);
    EXPECT_EQ(QImage::fromData(bytes).size(), QSize(30, 60));
}

TEST_F(PhotoImport, RefusesWhatIsNoPictureAndStoresNothing)
{
    for (const QByteArray &bytes : {svg(), pngHeader(60000, 60000), QByteArray()}) {
        const auto file = await(cache->importPhoto(bytes));
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().kind, domain::Error::Kind::BadInput);
    }
    EXPECT_EQ(files(), QStringList());
}

TEST_F(PhotoImport, SweepsOnlyOldFilesThatNobodyNames)
{
    begin(names("Ada"));
    const QString used = await(cache->importPhoto(jpeg(Qt::blue))).value();
    const QString unused = await(cache->importPhoto(jpeg(Qt::red))).value();
    const QString young = await(cache->importPhoto(jpeg(Qt::green))).value();
    app().commit(&store::setContactPhoto, key("Ada"), used);
    makeOld(used);
    makeOld(unused);
    await(cache->sweep());
    QStringList kept{used, young};
    kept.sort();
    EXPECT_EQ(files(), kept);
}

TEST_F(PhotoImport, MakesAFileYoungThatIsChosenAgain)
{
    const QString file = await(cache->importPhoto(jpeg(Qt::red))).value();
    makeOld(file);
    await(cache->importPhoto(jpeg(Qt::red)));
    await(cache->sweep());
    EXPECT_EQ(files(), QStringList{file});
}

TEST_F(PhotoImport, ReadsNoFileThatIsNotWhatItsNameSays)
{
    const QString file = await(cache->importPhoto(jpeg(Qt::red))).value();
    QFile stored(QDir(folder).filePath(file));
    ASSERT_TRUE(stored.open(QIODevice::Append));
    stored.write("x");
    stored.close();
    EXPECT_EQ(photos::PhotoCache::readFile(folder, file), QByteArray());
    EXPECT_EQ(photos::PhotoCache::readFile(folder, QStringLiteral("../store.sqlite")),
              QByteArray());
}
