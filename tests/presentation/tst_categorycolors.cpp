#include "ui/presentation/categorycolors.h"
#include "ui/presentation/metrics.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace presentation;

TEST(CategoryColors, AreOutlooksPresets)
{
    EXPECT_EQ(color({0}).name(), QStringLiteral("#e7a1a2"));
    EXPECT_EQ(color({7}).name(), QStringLiteral("#9db7e8"));
    EXPECT_EQ(color({24}).name(), QStringLiteral("#93446b"));
}

TEST(CategoryColors, NoColourIsANeutralGrey)
{
    EXPECT_EQ(color({}), color({25}));
    EXPECT_LT(color({}).hsvSaturation(), 30);
}

TEST(CategoryColors, AChipGrowsWithItsNameAndIsFilledWithItsColour)
{
    const QSizeF small = chipSizeHint(QStringLiteral("VIP"), captionFont());
    const QSizeF large = chipSizeHint(QStringLiteral("Holiday in Norway"), captionFont());
    EXPECT_GT(large.width(), small.width());
    EXPECT_EQ(large.height(), small.height());

    QImage image(small.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintChip(&painter, image.rect(), QStringLiteral("VIP"), color({15}), captionFont());
    painter.end();
    EXPECT_EQ(QColor(image.pixel(4, image.height() / 2)), color({15}));
    EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0);
}

TEST(CategoryColors, APaleDotHasAnOutlineThatIsSeen)
{
    const QColor base(Qt::white);
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(base);
    QPainter painter(&image);
    paintCategoryDot(&painter, QRectF(2, 2, 20, 20), color({3}), base);
    painter.end();
    qreal best = 0;
    for (int x = 0; x < image.width(); ++x) {
        best = std::max(best, contrastRatio(QColor(image.pixel(x, 12)), base));
    }
    EXPECT_GE(best, 3.0);
    EXPECT_EQ(QColor(image.pixel(12, 12)), color({3}));
}
