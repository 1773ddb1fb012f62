#include "ui/presentation/avatar.h"

#include <gtest/gtest.h>

using namespace presentation;

TEST(Initials, AreThoseThatAPersonWouldWrite)
{
    const QChar between(0x200C);
    const QList<QPair<QString, QString>> cases{
        {QStringLiteral("Anna Berg"), QStringLiteral("AB")},
        {QStringLiteral("anna"), QStringLiteral("A")},
        {QStringLiteral("  Zoë   Maria Novák "), QStringLiteral("ZN")},
        {QStringLiteral("Ånders Østby"), QStringLiteral("ÅØ")},
        {QStringLiteral("Jean-Luc Picard"), QStringLiteral("JP")},
        {QStringLiteral("Berg, Anna (Sales)"), QStringLiteral("BS")},
        {QStringLiteral("Олена Шевченко"), QStringLiteral("ОШ")},
        {QStringLiteral("Ελένη Παππά"), QStringLiteral("ΕΠ")},
        {QStringLiteral("贝拉 Běla"), QStringLiteral("贝")},
        {QStringLiteral("山田 太郎"), QStringLiteral("山")},
        {QStringLiteral("김민준"), QStringLiteral("김")},
        {QStringLiteral("محمد علي"), QStringLiteral("م") + between + QStringLiteral("ع")},
        {QStringLiteral("𠮷田 さくら"), QStringLiteral("𠮷")},
        {QStringLiteral("🦊 Fox"), QStringLiteral("F")},
        {QStringLiteral("👩‍🔬"), QStringLiteral("👩‍🔬")},
        {QStringLiteral("E\u0301ric"), QStringLiteral("É")},
        {QStringLiteral("4 Seasons"), QStringLiteral("4S")},
        {QStringLiteral("info@contoso.example"), QStringLiteral("IC")},
        {QStringLiteral("..."), QString()},
        {QString(), QString()},
    };
    for (const auto &[name, expected] : cases) {
        EXPECT_EQ(initials(name), expected) << qPrintable(name);
    }
}

TEST(Initials, SurviveHalfASurrogate)
{
    const QString broken = QString(QChar(0xD83D)) + QStringLiteral(" x");
    EXPECT_EQ(initials(broken), QStringLiteral("X"));
}

TEST(Avatar, TheHueOfANameIsTheSameOnEveryMachine)
{
    EXPECT_EQ(avatarColor(u"Anna Berg"), avatarHue(3));
    EXPECT_EQ(avatarColor(u"Anna Berg"), avatarColor(QStringLiteral("Anna Berg")));
}

TEST(Avatar, IsRoundAndAsSharpAsTheScreen)
{
    const QPixmap pixmap = avatarPixmap(QStringLiteral("Anna Berg"), QImage(), 32, 2.0);
    const QImage image = pixmap.toImage();
    EXPECT_EQ(image.size(), QSize(64, 64));
    EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0);
    EXPECT_EQ(QColor(image.pixel(32, 4)), avatarColor(u"Anna Berg"));
}

TEST(Avatar, APhotoIsCroppedToItsMiddle)
{
    QImage photo(40, 120, QImage::Format_RGB32);
    photo.fill(Qt::red);
    for (int y = 40; y < 80; ++y) {
        for (int x = 0; x < 40; ++x) {
            photo.setPixelColor(x, y, Qt::green);
        }
    }
    const QImage image = avatarPixmap(QStringLiteral("Anna"), photo, 32, 1.0).toImage();
    EXPECT_EQ(QColor(image.pixel(16, 2)), QColor(Qt::green));
    EXPECT_EQ(QColor(image.pixel(16, 29)), QColor(Qt::green));
    EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0);
}
