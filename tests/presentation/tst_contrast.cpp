// The promise of the design: 4.5 : 1 for text and 3 : 1 for marks, in both themes.
#include "ui/presentation/avatar.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/palette.h"

#include <gtest/gtest.h>

using namespace presentation;

namespace {

constexpr qreal forText = 4.5;
constexpr qreal forMarks = 3.0;

// The first pair that reads worse than ratio, in words; empty when all read well.
std::string worstPair(const Colors &colors, const QList<QColor> &inks, qreal ratio)
{
    for (const QColor &ground : {colors.window, colors.base, colors.selectedRow}) {
        for (const QColor &ink : inks) {
            const qreal contrast = contrastRatio(ink, ground);
            if (contrast < ratio) {
                return QStringLiteral("%1 on %2: %3")
                    .arg(ink.name(), ground.name())
                    .arg(contrast)
                    .toStdString();
            }
        }
    }
    return {};
}

class BothThemes : public testing::TestWithParam<bool>
{
protected:
    static Colors colors(const std::optional<QColor> &accent = std::nullopt)
    {
        return GetParam() ? darkColors(accent) : lightColors(accent);
    }
};

INSTANTIATE_TEST_SUITE_P(Contrast, BothThemes, testing::Bool(),
                         [](const auto &info) { return info.param ? "Dark" : "Light"; });

} // namespace

TEST_P(BothThemes, TextReadsOnEveryGround)
{
    const Colors roles = colors();
    EXPECT_EQ(worstPair(roles, {roles.text, roles.muted}, forText), std::string());
}

TEST_P(BothThemes, AccentAndWarningColoursReadAsTextOnWindowAndBase)
{
    Colors roles = colors();
    roles.selectedRow = roles.base;
    EXPECT_EQ(worstPair(roles, {roles.accent, roles.danger, roles.warning, roles.good}, forText),
              std::string());
}

TEST_P(BothThemes, WhatASearchFoundReads)
{
    const Colors roles = colors();
    EXPECT_GE(contrastRatio(roles.text, roles.found), forText);
    EXPECT_GE(contrastRatio(roles.muted, roles.found), forText);
}

TEST_P(BothThemes, MarksAreSeenOnASelectedRowToo)
{
    const Colors roles = colors();
    EXPECT_EQ(worstPair(roles, {roles.accent, roles.danger, roles.warning, roles.good}, forMarks),
              std::string());
}

TEST_P(BothThemes, TextOnAFilledAccentReads)
{
    const Colors roles = colors();
    EXPECT_GE(contrastRatio(roles.onAccent, roles.accent), forText);
}

TEST_P(BothThemes, AnySystemAccentIsMadeReadable)
{
    for (const QColor accent : {QColor(0xFFD700u), QColor(0x000080u), QColor(0xE95420u),
                                QColor(0x3DAEE9u), QColor(0xF2A7C3u)}) {
        Colors roles = colors(accent);
        EXPECT_EQ(worstPair(roles, {roles.accent}, forMarks), std::string());
        EXPECT_EQ(worstPair(roles, {roles.text, roles.muted}, forText), std::string());
        roles.selectedRow = roles.base;
        EXPECT_EQ(worstPair(roles, {roles.accent}, forText), std::string());
        EXPECT_GE(contrastRatio(roles.onAccent, roles.accent), forText);
    }
}

TEST(Contrast, IsTwentyOneForBlackOnWhite)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 0.001);
}

TEST(Contrast, EveryChipHasReadableText)
{
    for (int preset = -1; preset < categoryPresetCount; ++preset) {
        const QColor fill = color({preset});
        EXPECT_GE(contrastRatio(textOn(fill), fill), forText) << preset;
    }
}

TEST(Contrast, EveryAvatarHueCarriesWhiteText)
{
    for (int hue = 0; hue < avatarHueCount; ++hue) {
        EXPECT_GE(contrastRatio(Qt::white, avatarHue(hue)), forText) << hue;
    }
}
