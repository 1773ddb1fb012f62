#include "ui/editors/addresslayout.h"

#include <gtest/gtest.h>

namespace ui {

namespace {

domain::PhysicalAddress address(const QString &country)
{
    return {QStringLiteral("1 Main St"), QStringLiteral("Springfield"), QStringLiteral("IL"),
            country, QStringLiteral("62701")};
}

} // namespace

TEST(AddressLines, PutCityStateAndCodeOnOneLineInTheUnitedStates)
{
    const QStringList expected{QStringLiteral("1 Main St"), QStringLiteral("Springfield, IL 62701"),
                               QStringLiteral("USA")};
    EXPECT_EQ(addressLines(address(QStringLiteral("USA"))), expected);
}

TEST(AddressLines, PutTheCodeBeforeTheCityInGermany)
{
    domain::PhysicalAddress berlin = address(QStringLiteral("Deutschland"));
    berlin.state.clear();
    const QStringList expected{QStringLiteral("1 Main St"), QStringLiteral("62701 Springfield"),
                               QStringLiteral("Deutschland")};
    EXPECT_EQ(addressLines(berlin), expected);
}

TEST(AddressLines, GoFromTheLargeToTheSmallInJapan)
{
    const QStringList expected{QStringLiteral("62701"), QStringLiteral("IL Springfield"),
                               QStringLiteral("1 Main St"), QStringLiteral("日本")};
    EXPECT_EQ(addressLines(address(QStringLiteral("日本"))), expected);
}

TEST(AddressLines, LeaveOutWhatIsEmpty)
{
    domain::PhysicalAddress onlyCity;
    onlyCity.city = QStringLiteral("Praha");
    EXPECT_EQ(addressLines(onlyCity), QStringList{QStringLiteral("Praha")});
}

} // namespace ui
