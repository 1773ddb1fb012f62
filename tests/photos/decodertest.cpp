#include "pictures.h"
#include "services/photos/photodecoder.h"

#include <gtest/gtest.h>

using namespace photos;
using namespace testphotos;

namespace {

std::string refusal(const QByteArray &bytes)
{
    const auto photo = decodePhoto(bytes);
    return photo ? "accepted" : photo.error().code.toStdString();
}

QImage square(const QColor &color)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

TEST(PhotoDecoder, ReadsTheFormatsOfContactPhotos)
{
    for (const char *format : {"jpeg", "png", "bmp"}) {
        const auto photo = decodePhoto(encoded(square(Qt::blue), format));
        ASSERT_TRUE(photo) << format;
        EXPECT_EQ(photo->size(), QSize(32, 32));
    }
}

TEST(PhotoDecoder, RefusesWhatIsNoPicture)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("x"), svg(), QByteArray("<html></html>"), QByteArray("II*\0", 4),
          QByteArray("RIFF0000WEBPVP8 ")}) {
        EXPECT_EQ(refusal(bytes), "format");
    }
}

TEST(PhotoDecoder, RefusesAJpegCutAnywhere)
{
    const QByteArray whole = jpeg(Qt::red, 200, 200);
    int accepted = 0;
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        accepted += decodePhoto(whole.left(length)) ? 1 : 0;
    }
    EXPECT_EQ(accepted, 0);
}

TEST(PhotoDecoder, RefusesOtherCutPictures)
{
    QImage noise(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            noise.setPixel(x, y, QRgb(x * 7919 + y * 104729) | 0xff000000U);
        }
    }
    for (const char *format : {"png", "bmp"}) {
        const QByteArray whole = encoded(noise, format);
        EXPECT_TRUE(decodePhoto(whole)) << format;
        EXPECT_EQ(refusal(whole.left(whole.size() / 2)), "truncated") << format;
    }
}

TEST(PhotoDecoder, JudgesSizesBeforeDecoding)
{
    EXPECT_EQ(refusal(pngHeader(65535, 65535)), "size");
    EXPECT_EQ(refusal(pngHeader(5700, 5700)), "size");
    EXPECT_EQ(refusal(jpeg(Qt::red) + QByteArray(maximumBytes, '\0')), "size");
}

TEST(PhotoDecoder, RefusesAJpegOfTooManyPasses)
{
    QByteArray passes;
    for (int i = 0; i < 200; ++i) {
        passes += QByteArray("\xff\xda\0\x08\x01\x01\0\0\x3f\0", 10);
    }
    QByteArray bytes = jpeg(Qt::red);
    EXPECT_EQ(refusal(bytes.insert(bytes.size() - 2, passes)), "size");
}

TEST(PhotoDecoder, TurnsAPictureAsItsCameraWasHeld)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) {
            image.setPixelColor(x, y, Qt::blue); // the left half
        }
    }
    const auto turned = decodePhoto(jpegTurned(image, 6)); // to be turned clockwise
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->size(), QSize(20, 40));
    EXPECT_TRUE(isNearly(turned->pixelColor(10, 4), Qt::blue)); // left has become top
    EXPECT_TRUE(isNearly(turned->pixelColor(10, 36), Qt::red));
}

TEST(PhotoDecoder, CutsTheCentreSquare)
{
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < 100; ++y) {
        for (int x = 100; x < 200; ++x) {
            image.setPixelColor(x, y, Qt::green);
        }
    }
    const QImage thumbnail = squareThumbnail(image, 40);
    EXPECT_EQ(thumbnail.size(), QSize(40, 40));
    EXPECT_EQ(thumbnail.pixelColor(2, 20), QColor(Qt::green));
    EXPECT_EQ(squareThumbnail(image, 400).size(), QSize(100, 100));
}

TEST(PhotoDecoder, UploadsAJpegOfAtMost648OnWhite)
{
    QImage image(1600, 800, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const QByteArray bytes = encodeForUpload(image);
    const auto photo = decodePhoto(bytes);
    ASSERT_TRUE(photo);
    EXPECT_TRUE(bytes.startsWith("\xff\xd8\xff"));
    EXPECT_EQ(photo->size(), QSize(648, 324));
    EXPECT_TRUE(isNearly(photo->pixelColor(100, 100), Qt::white));
}
