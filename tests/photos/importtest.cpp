#include "photofixture.h"

#include "services/photos/photodecoder.h"
#include "services/store/editcontacts.h"

#include <QPainter>

using namespace testphotos;

class PhotoImport : public PhotoFixture
{
protected:
    domain::Result<QString> bringIn(const QByteArray &bytes, const domain::PhotoCut &cut = {})
    {
        const domain::Result<QImage> picture = await(cache->openPicture(bytes));
        return picture ? await(cache->importPicture(*picture, cut))
                       : tl::unexpected(picture.error());
    }

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
    const auto file = bringIn(encoded(large, "png"));
    ASSERT_TRUE(file);
    const QByteArray bytes = photos::PhotoCache::readFile(folder, *file);
    EXPECT_TRUE(bytes.startsWith("\xff\xd8\xff"));
    EXPECT_EQ(photos::decodePhoto(bytes)->size(), QSize(648, 648));
}

TEST_F(PhotoImport, TurnsThePictureUpright)
{
    QImage wide(60, 30, QImage::Format_RGB32);
    wide.fill(Qt::green);
    const auto file = bringIn(jpegTurned(wide, 6));
    ASSERT_TRUE(file);
    const QByteArray bytes = photos::PhotoCache::readFile(folder, *file);
    EXPECT_EQ(QImage::fromData(bytes).size(), QSize(30, 60));
}

TEST_F(PhotoImport, RefusesWhatIsNoPictureAndStoresNothing)
{
    for (const QByteArray &bytes : {svg(), pngHeader(60000, 60000), QByteArray()}) {
        const auto file = bringIn(bytes);
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().kind, domain::Error::Kind::BadInput);
    }
    EXPECT_EQ(files(), QStringList());
}

TEST_F(PhotoImport, SweepsOnlyOldFilesThatNobodyNames)
{
    begin(names("Ada"));
    const QString used = bringIn(jpeg(Qt::blue)).value();
    const QString unused = bringIn(jpeg(Qt::red)).value();
    const QString young = bringIn(jpeg(Qt::green)).value();
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
    const QString file = bringIn(jpeg(Qt::red)).value();
    makeOld(file);
    bringIn(jpeg(Qt::red));
    await(cache->sweep());
    EXPECT_EQ(files(), QStringList{file});
}

TEST_F(PhotoImport, ReadsNoFileThatIsNotWhatItsNameSays)
{
    const QString file = bringIn(jpeg(Qt::red)).value();
    QFile stored(QDir(folder).filePath(file));
    ASSERT_TRUE(stored.open(QIODevice::Append));
    stored.write("x");
    stored.close();
    EXPECT_EQ(photos::PhotoCache::readFile(folder, file), QByteArray());
    EXPECT_EQ(photos::PhotoCache::readFile(folder, QStringLiteral("../store.sqlite")),
              QByteArray());
}

// Left half red, right half blue, as wide as two squares.
QByteArray redAndBlue()
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(100, 0, 100, 100, Qt::blue);
    return encoded(image, "png");
}

TEST_F(PhotoImport, KeepsThePartThatWasCutOut)
{
    const auto file = bringIn(redAndBlue(), {.quarterTurns = 0, .area = {0.5, 0, 0.5, 1}});
    ASSERT_TRUE(file);
    const auto photo = photos::decodePhoto(photos::PhotoCache::readFile(folder, *file));
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->size(), QSize(100, 100));
    EXPECT_TRUE(isNearly(photo->pixelColor(50, 50), Qt::blue));
}

TEST_F(PhotoImport, TurnsBeforeItCuts)
{
    const auto file = bringIn(redAndBlue(), {.quarterTurns = 1, .area = {0, 0, 1, 0.5}});
    ASSERT_TRUE(file);
    const auto photo = photos::decodePhoto(photos::PhotoCache::readFile(folder, *file));
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->size(), QSize(100, 100));
    EXPECT_TRUE(isNearly(photo->pixelColor(50, 50), Qt::red)); // the left is on top now
}

TEST_F(PhotoImport, TakesWhatACameraMakesAndMakesItSmall)
{
    QImage camera(6000, 4000, QImage::Format_RGB32);
    camera.fill(Qt::green);
    const auto picture = await(cache->openPicture(encoded(camera, "jpeg")));
    ASSERT_TRUE(picture) << picture.error().message.toStdString();
    EXPECT_EQ(picture->size(), QSize(1600, 1066));
}

TEST_F(PhotoImport, ReadsOnlyFilesAndSaysWhatItCannotRead)
{
    const QString path = QDir(app().photoFolder()).filePath(QStringLiteral("../chosen.jpg"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(jpeg(Qt::blue));
    file.close();
    EXPECT_TRUE(await(cache->openPictureFile(path)));
    for (const QString &none : {QStringLiteral("/dev/zero"), QDir::tempPath(), path + u'x'}) {
        const auto refused = await(cache->openPictureFile(none));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, QStringLiteral("file"));
    }
}

TEST_F(PhotoImport, SavesAPhotoAsAJpegFile)
{
    begin(names("Ada"));
    app().commit(&store::setContactPhoto, key("Ada"), bringIn(jpeg(Qt::blue)).value());
    const QString path = QDir(app().photoFolder()).filePath(QStringLiteral("../ada.jpg"));
    ASSERT_TRUE(await(cache->exportPhoto(key("Ada"), path)));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(photos::isJpeg(bytes));
    EXPECT_TRUE(isNearly(photos::decodePhoto(bytes)->pixelColor(20, 20), Qt::blue));
}

TEST_F(PhotoImport, SaysThatThereIsNoPhotoToSave)
{
    begin(names("Ada"));
    const auto saved =
        await(cache->exportPhoto(key("Ada"), QDir(folder).filePath(QStringLiteral("none.jpg"))));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, domain::Error::Kind::NotFound);
}
