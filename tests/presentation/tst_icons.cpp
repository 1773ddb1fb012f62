#include "ui/presentation/icons.h"
#include "ui/presentation/palette.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSet>

#include <gtest/gtest.h>

using namespace presentation;

namespace {

// The colour of the most opaque pixel, and how many pixels are not empty.
struct Ink
{
    QColor color;
    int pixels = 0;
};

Ink inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    Ink ink;
    int strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            ink.pixels += qAlpha(pixel) > 0 ? 1 : 0;
            if (qAlpha(pixel) > strongest) {
                strongest = qAlpha(pixel);
                ink.color = QColor(qRed(pixel), qGreen(pixel), qBlue(pixel));
            }
        }
    }
    return ink;
}

class Icons : public testing::Test
{
protected:
    void TearDown() override { QGuiApplication::setPalette(QPalette()); }
};

} // namespace

TEST_F(Icons, EveryNameHasItsOwnFileAndNoFileIsUnused)
{
    QSet<QString> named;
    for (int index = 0; index < iconCount; ++index) {
        const QString file = iconFile(static_cast<IconName>(index));
        EXPECT_TRUE(QFile::exists(file)) << qPrintable(file);
        named.insert(file.section(QLatin1Char('/'), -1));
    }
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList(QDir::Files);
    EXPECT_EQ(named, QSet<QString>(files.begin(), files.end()));
}

TEST_F(Icons, EveryNameDrawsSomethingAtSmallAndLargeSizes)
{
    for (int index = 0; index < iconCount; ++index) {
        for (const int size : {14, 18, 48}) {
            const auto name = static_cast<IconName>(index);
            EXPECT_GT(inkOf(iconPixmap(name, size, 1.0, Qt::black)).pixels, size / 2)
                << qPrintable(iconFile(name)) << " at " << size;
        }
    }
}

TEST_F(Icons, AreTintedFromThePaletteOfTheMoment)
{
    const QIcon search = icon(IconName::Stop);
    QGuiApplication::setPalette(makePalette(lightColors()));
    EXPECT_EQ(inkOf(search.pixmap(QSize(48, 48), 1.0)).color, lightColors().text);
    QGuiApplication::setPalette(makePalette(darkColors()));
    EXPECT_EQ(inkOf(search.pixmap(QSize(48, 48), 1.0)).color, darkColors().text);
}

TEST_F(Icons, TakeTheAskedRole)
{
    QGuiApplication::setPalette(makePalette(darkColors()));
    const QIcon warning = icon(IconName::Stop, Tint::Danger);
    EXPECT_EQ(inkOf(warning.pixmap(QSize(48, 48), 1.0)).color, darkColors().danger);
}

TEST_F(Icons, KeepTheirColourInASelectedRowAndFadeWhenDisabled)
{
    QGuiApplication::setPalette(makePalette(lightColors()));
    const QIcon folder = icon(IconName::Stop);
    const QColor disabled =
        QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
    EXPECT_EQ(inkOf(folder.pixmap(QSize(48, 48), 1.0, QIcon::Selected)).color, lightColors().text);
    EXPECT_EQ(inkOf(folder.pixmap(QSize(48, 48), 1.0, QIcon::Disabled)).color, disabled);
}

TEST_F(Icons, AreDrawnInDevicePixels)
{
    const QPixmap pixmap = icon(IconName::Mail).pixmap(QSize(18, 18), 2.0);
    EXPECT_EQ(pixmap.size(), QSize(36, 36));
    EXPECT_EQ(pixmap.deviceIndependentSize(), QSizeF(18, 18));
}

TEST_F(Icons, ADrawingUsesOnlyColoursOfThePalette)
{
    for (const auto name : {DrawingName::NothingSelected, DrawingName::EmptyFolder,
                            DrawingName::NoMatch, DrawingName::Welcome}) {
        const QSize size(160, 120);
        const QPixmap light = drawing(name, size, 1.0, makePalette(lightColors()));
        const QPixmap dark = drawing(name, size, 1.0, makePalette(darkColors()));
        EXPECT_GT(inkOf(light).pixels, 1000);
        EXPECT_NE(light.toImage(), dark.toImage());
    }
}

TEST_F(Icons, TheProgramHasItsIconAtTheSizesOfDesktops)
{
    const QList<QSize> sizes = applicationIcon().availableSizes();
    EXPECT_TRUE(sizes.contains(QSize(16, 16)));
    EXPECT_TRUE(sizes.contains(QSize(256, 256)));
    EXPECT_GT(inkOf(applicationIcon().pixmap(QSize(16, 16), 1.0)).pixels, 100);
}
