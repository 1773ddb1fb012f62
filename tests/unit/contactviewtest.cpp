#include "services/domain/contactview.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace domain {

using C = ContactColumn;

TEST(ContactViews, ComeBackFromTheirJson)
{
    ContactView view;
    view.kind = ViewKind::Table;
    view.columns = {{C::Birthday, 90}, {C::Name, 210}, {C::City, 0}};
    view.sort = {{C::CompanyName, Qt::DescendingOrder}, {C::Name}};
    view.group = GroupBy::Company;
    view.filter = {.among = ContactFilter::Among::FollowUps,
                   .categories = {QStringLiteral("Red"), QStringLiteral("Blue, light")},
                   .match = ContactFilter::Match::All};
    EXPECT_EQ(viewFromJson(viewToJson(view)), view);
    EXPECT_EQ(viewFromJson(viewToJson({})), ContactView());
}

TEST(ContactViews, ReadWhatANewerProgramWroteAsFarAsTheyKnowIt)
{
    QJsonObject json = viewToJson({});
    json.insert(QStringLiteral("kind"), QStringLiteral("globe"));
    json.insert(QStringLiteral("columns"),
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("mood")}},
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("displayName")},
                                       {QStringLiteral("width"), -5}},
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("displayName")}}});
    json.insert(QStringLiteral("sort"), QStringLiteral("nonsense"));
    json.insert(QStringLiteral("filter"),
                QJsonObject{{QStringLiteral("among"), QStringLiteral("birthdays")},
                            {QStringLiteral("categories"), 7}});
    ContactView expected;
    expected.columns = {{C::Name, 0}};
    EXPECT_EQ(viewFromJson(json), expected);
}

TEST(ContactViews, KeepTheNameAmongTheirColumns)
{
    const QJsonObject json{
        {QStringLiteral("columns"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("city")}}}}};
    EXPECT_EQ(viewFromJson(json).columns, ContactView::standardColumns());
}

TEST(ContactFilters, ToggleACategoryInAnySpelling)
{
    ContactFilter filter;
    filter.toggle(QStringLiteral("Red"));
    filter.toggle(QStringLiteral("Blue"));
    EXPECT_TRUE(filter.names(QStringLiteral("red")));
    filter.toggle(QStringLiteral("RED"));
    EXPECT_EQ(filter, ContactFilter{.categories = {QStringLiteral("Blue")}});
}

TEST(SortClicks, SortByOneColumnAndTurnItRound)
{
    const auto once = sortAfterClick({}, C::City, SortClick::Alone);
    EXPECT_EQ(once, QList<SortKey>({{C::City}}));
    const auto twice = sortAfterClick(once, C::City, SortClick::Alone);
    EXPECT_EQ(twice, QList<SortKey>({{C::City, Qt::DescendingOrder}}));
    EXPECT_EQ(sortAfterClick(twice, C::City, SortClick::Alone), once);
    EXPECT_EQ(sortAfterClick({}, C::Name, SortClick::Alone),
              QList<SortKey>({{C::Name, Qt::DescendingOrder}}));
}

TEST(SortClicks, AddTurnAndTakeAwayFurtherKeys)
{
    const QList<SortKey> city{{C::City}};
    const auto two = sortAfterClick(city, C::CompanyName, SortClick::Additional);
    EXPECT_EQ(two, QList<SortKey>({{C::City}, {C::CompanyName}}));
    const auto turned = sortAfterClick(two, C::CompanyName, SortClick::Additional);
    EXPECT_EQ(turned, QList<SortKey>({{C::City}, {C::CompanyName, Qt::DescendingOrder}}));
    EXPECT_EQ(sortAfterClick(turned, C::CompanyName, SortClick::Additional), city);
}

TEST(ContactColumns, AreFoundByTheirNames)
{
    for (const ColumnInfo &each : contactColumns()) {
        EXPECT_EQ(columnByName(QString(each.name)), each.column);
        EXPECT_EQ(columnName(each.column), each.name);
    }
    EXPECT_EQ(columnByName(u"mood"), std::nullopt);
}

TEST(ContactColumns, SayTheirTextOnOneLine)
{
    Contact contact;
    contact.personalNotes = QStringLiteral("one\ntwo");
    contact.birthday = QDate(1906, 12, 9);
    contact.homePhones = {QStringLiteral("1"), QStringLiteral("2")};
    contact.otherAddress.city = QStringLiteral("Oslo");
    contact.homeAddress.city = QStringLiteral("Prague");
    EXPECT_EQ(columnText(contact, C::PersonalNotes), QStringLiteral("one two"));
    EXPECT_EQ(columnText(contact, C::Birthday), QStringLiteral("1906-12-09"));
    EXPECT_EQ(columnText(contact, C::HomePhones), QStringLiteral("1, 2"));
    EXPECT_EQ(columnText(contact, C::Phone), QStringLiteral("1"));
    EXPECT_EQ(columnText(contact, C::City), QStringLiteral("Prague"));
}

} // namespace domain
