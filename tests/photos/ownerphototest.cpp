// The face of whoever's mailbox it is.
#include "services/photos/ownerphoto.h"
#include "photofixture.h"

#include <QDateTime>
#include <QFile>

using namespace testphotos;

class OwnerPhoto : public PhotoFixture
{
protected:
    void putOwner(const QByteArray &bytes)
    {
        const testsupport::HttpAnswer answer =
            mailbox().request("PUT", QStringLiteral("/v1.0/me/photo/$value"), bytes, "image/jpeg");
        ASSERT_EQ(answer.status, 200) << answer.body.toStdString();
    }

    void refuse(int status)
    {
        mailbox().faults().add({.action = mailbox::FaultAction::Answer,
                                .status = status,
                                .path = QStringLiteral("/photo/")});
    }

    domain::Result<QImage> ask()
    {
        return await(photos::ownerPhoto(&view, &app().client(), m_file));
    }

    bool isShown(const QColor &color)
    {
        const auto photo = ask();
        return photo && photo->width() <= photos::ownerPhotoPixels
            && isNearly(photo->pixelColor(photo->rect().center()), color);
    }

    void age()
    {
        QFile file(m_file);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addDays(-8),
                                     QFileDevice::FileModificationTime));
    }

    QString m_file =
        photos::ownerPhotoFile(app().photoFolder(), QStringLiteral("Eva@Contoso.example"));
};

TEST_F(OwnerPhoto, IsFetchedOnceAWeek)
{
    putOwner(jpeg(Qt::blue));
    EXPECT_TRUE(isShown(Qt::blue));
    putOwner(jpeg(Qt::red));
    EXPECT_TRUE(isShown(Qt::blue));
    EXPECT_EQ(photosAskedFor(), 1);
    age();
    EXPECT_TRUE(isShown(Qt::red));
}

TEST_F(OwnerPhoto, IsNoneInSilenceWhereThereIsNoneOrNobodyMayLook)
{
    for (const int status : {0, 403, 400}) {
        QFile::remove(m_file);
        if (status != 0) {
            refuse(status);
        }
        const auto photo = ask();
        ASSERT_TRUE(photo) << status;
        EXPECT_TRUE(photo->isNull()) << status;
        EXPECT_TRUE(ask()) << status;
    }
    EXPECT_EQ(photosAskedFor(), 3); // a "none" is remembered
}

TEST_F(OwnerPhoto, StaysWhileTheServiceFails)
{
    refuse(500);
    EXPECT_FALSE(ask());
    putOwner(jpeg(Qt::blue));
    EXPECT_TRUE(isShown(Qt::blue));
    age();
    refuse(500);
    EXPECT_TRUE(isShown(Qt::blue));
}

TEST_F(OwnerPhoto, GoesWhenThePhotosAreCleared)
{
    begin({});
    putOwner(jpeg(Qt::blue));
    EXPECT_TRUE(isShown(Qt::blue));
    EXPECT_EQ(await(cache->usage()), QFileInfo(m_file).size());
    await(cache->shrinkTo(1 << 20));
    EXPECT_TRUE(QFile::exists(m_file));
    await(cache->shrinkTo(0));
    EXPECT_EQ(await(cache->usage()), 0);
}

TEST_F(OwnerPhoto, GoesWithTheMailbox)
{
    putOwner(jpeg(Qt::blue));
    EXPECT_TRUE(isShown(Qt::blue));
    photos::keepOwnerPhotos(app().photoFolder(), {QStringLiteral("eva@contoso.example")});
    EXPECT_TRUE(QFile::exists(m_file));
    photos::keepOwnerPhotos(app().photoFolder(), {});
    EXPECT_FALSE(QFile::exists(m_file));
}
