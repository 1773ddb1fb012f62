#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"
#include "ui/presentation/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace presentation;

namespace {

class ThemeTest : public testing::Test
{
protected:
    void TearDown() override { theme.apply(ThemeChoice::System, ControlStyle::System); }

    Theme theme;
};

QColor pixelOfRow(RowStates states, const QPoint &point)
{
    QImage image(100, 44, QImage::Format_RGB32);
    image.fill(lightColors().base);
    QPainter painter(&image);
    paintRowBackground(&painter, image.rect(), states, lightColors());
    painter.end();
    return image.pixelColor(point);
}

} // namespace

TEST(Palette, GivesBackTheRolesItWasMadeOf)
{
    EXPECT_EQ(colorsFrom(makePalette(lightColors())), lightColors());
    EXPECT_EQ(colorsFrom(makePalette(darkColors())), darkColors());
}

TEST(Palette, TakesNoAccentFromQtsOwnDefaultOrFromAGrey)
{
    QPalette palette;
    palette.setColor(QPalette::Highlight, QColor(48, 140, 198));
    EXPECT_EQ(systemAccent(palette), std::nullopt);
    palette.setColor(QPalette::Highlight, QColor(120, 120, 124));
    EXPECT_EQ(systemAccent(palette), std::nullopt);
    palette.setColor(QPalette::Highlight, QColor(233, 84, 32));
    EXPECT_EQ(systemAccent(palette), std::optional(QColor(233, 84, 32)));
}

TEST_F(ThemeTest, SwitchesWhileTheProgramRuns)
{
    int changes = 0;
    QObject listener; // goes before the number that it counts in
    QObject::connect(&theme, &Theme::changed, &listener, [&changes] { ++changes; });
    theme.apply(ThemeChoice::Light);
    EXPECT_EQ(colorsFrom(QApplication::palette()), theme.colors());
    EXPECT_FALSE(theme.isDark());
    theme.apply(ThemeChoice::Dark);
    EXPECT_EQ(colorsFrom(QApplication::palette()), theme.colors());
    EXPECT_TRUE(theme.isDark());
    EXPECT_EQ(changes, 2);
}

TEST_F(ThemeTest, GoesBackToTheSystemsStyle)
{
    const QString before = QApplication::style()->name();
    theme.apply(ThemeChoice::Dark);
    EXPECT_NE(qobject_cast<KarteiStyle *>(QApplication::style()), nullptr);
    theme.apply(ThemeChoice::System, ControlStyle::System);
    EXPECT_EQ(QApplication::style()->name(), before);
}

TEST_F(ThemeTest, BodyTextIsThirteenPixelsOrTheSystemsWhenLarger)
{
    QFont small;
    small.setPixelSize(11);
    EXPECT_EQ(applicationFont(small).pixelSize(), 13);
    QFont large;
    large.setPixelSize(20);
    EXPECT_EQ(applicationFont(large).pixelSize(), 20);
}

TEST_F(ThemeTest, LengthsFollowTheFont)
{
    theme.apply(ThemeChoice::Light);
    QFont font = QApplication::font();
    font.setPixelSize(26);
    QApplication::setFont(font);
    EXPECT_EQ(scaled(44), 88);
    EXPECT_EQ(captionFont().pixelSize(), 22);
    EXPECT_EQ(contactNameFont().pixelSize(), 44);
}

TEST_F(ThemeTest, EveryTargetIsAtLeastTwentyEightHigh)
{
    theme.apply(ThemeChoice::Light);
    EXPECT_GE(QPushButton(QStringLiteral("Save")).sizeHint().height(), 28);
    EXPECT_GE(QLineEdit().sizeHint().height(), 28);
}

TEST_F(ThemeTest, APrimaryButtonIsFilledWithTheAccent)
{
    theme.apply(ThemeChoice::Light);
    QPushButton button(QStringLiteral("Save"));
    setButtonRole(&button, ButtonRole::Primary);
    button.resize(button.sizeHint());
    const QImage image = button.grab().toImage();
    EXPECT_EQ(image.pixelColor(8, image.height() / 2), lightColors().accent);
}

TEST(RowPainter, ASelectedRowHasATintAndABarAtTheLeadingEdge)
{
    EXPECT_EQ(pixelOfRow(RowState::Selected, {50, 20}), lightColors().selectedRow);
    EXPECT_EQ(pixelOfRow(RowState::Selected, {0, 20}), lightColors().accent);
    EXPECT_EQ(pixelOfRow(RowState::Selected | RowState::RightToLeft, {99, 20}),
              lightColors().accent);
    EXPECT_EQ(pixelOfRow(RowState::None, {50, 20}), lightColors().base);
}
