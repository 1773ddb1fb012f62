// The properties that v1.0 has no member for, as the service hands them out and takes them.
#include "services/wire/extendedproperties.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

using domain::ContactProperty;

QJsonObject entry(const char *id, const QJsonValue &value)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("value"), value}};
}

domain::Result<domain::Contact> read(const QJsonArray &entries)
{
    return wire::toContact({{QString(wire::extendedMember), entries}});
}

QJsonArray extendedIn(const QJsonObject &body)
{
    return body.value(wire::extendedMember).toArray();
}

TEST(ExtendedProperties, EveryOneHasAnIdOfItsOwn)
{
    QSet<QString> ids;
    qsizetype index = 0;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        if (domain::isExtended(info.property)) {
            const auto &row = wire::extendedProperties()[static_cast<size_t>(index++)];
            EXPECT_EQ(row.property, info.property);
            ids.insert(QString(row.id).toLower());
        }
    }
    EXPECT_EQ(ids.size(), index);
    EXPECT_EQ(index, static_cast<qsizetype>(wire::extendedProperties().size()));
}

TEST(ExtendedProperties, AreReadWhateverTheLettersOfTheirIds)
{
    const auto contact = read(
        {entry("String 0x3a24", QStringLiteral("+49 30 1")),
         entry("string {00062004-0000-0000-c000-000000000046} id 0x804f", QStringLiteral("blue")),
         entry("Short 0x3a4d", QStringLiteral("1"))});
    ASSERT_TRUE(contact);
    domain::Contact expected;
    expected.businessFax = QStringLiteral("+49 30 1");
    expected.userField1 = QStringLiteral("blue");
    expected.gender = QStringLiteral("female");
    EXPECT_EQ(*contact, expected);
}

TEST(ExtendedProperties, UnknownOnesAreNoFaultAndStayAsTheyAre)
{
    const QJsonArray sent{entry("Integer 0x1090", QStringLiteral("2")),
                          entry("String 0x3A21", QStringLiteral("7"))};
    const auto contact = read(sent);
    ASSERT_TRUE(contact);
    domain::Contact expected;
    expected.pager = QStringLiteral("7");
    EXPECT_EQ(*contact, expected);
    const QJsonArray after{entry("Integer 0x1090", QStringLiteral("2"))};
    EXPECT_EQ(wire::extendedAfter(sent, {{{ContactProperty::Pager, QString()}}}), after);
}

TEST(ExtendedProperties, AKnownOneThatIsNoTextIsABadReply)
{
    const auto contact = read({entry("String 0x3A21", QJsonArray{1})});
    ASSERT_FALSE(contact);
    EXPECT_EQ(contact.error().kind, domain::Error::Kind::BadReply);
    EXPECT_EQ(contact.error().message,
              QStringLiteral("singleValueExtendedProperties 'String 0x3A21'"));
}

TEST(ExtendedProperties, AnAnniversaryWrittenAsMidnightInAnyZoneIsItsDay)
{
    const struct
    {
        const char *instant;
        QDate day;
    } rows[] = {{"2001-06-09T11:59:00Z", QDate(2001, 6, 9)},
                {"2001-06-08T22:00:00Z", QDate(2001, 6, 9)}, // midnight in Berlin
                {"2001-06-09T07:00:00Z", QDate(2001, 6, 9)}, // midnight in Seattle
                {"2001-06-09T00:00:00+02:00", QDate(2001, 6, 9)},
                {"1601-01-01T00:00:00Z", QDate()},
                {"4501-01-01T00:00:00Z", QDate()},
                {"soon", QDate()}};
    for (const auto &row : rows) {
        const auto contact = read({entry("SystemTime 0x3A41", QString::fromLatin1(row.instant))});
        ASSERT_TRUE(contact);
        EXPECT_EQ(contact->weddingAnniversary, row.day) << row.instant;
    }
}

TEST(ExtendedProperties, TheLocalAnniversaryCountsWhereverItStands)
{
    const QJsonObject plain = entry("SystemTime 0x3A41", QStringLiteral("2001-06-08T11:00:00Z"));
    const QJsonObject local = entry("SystemTime {00062004-0000-0000-c000-000000000046} Id 0x80df",
                                    QStringLiteral("2001-06-09T00:00:00Z"));
    for (const QJsonArray &both : {QJsonArray{plain, local}, QJsonArray{local, plain}}) {
        const auto contact = read(both);
        ASSERT_TRUE(contact);
        EXPECT_EQ(contact->weddingAnniversary, QDate(2001, 6, 9));
    }
}

TEST(ExtendedProperties, APatchHoldsOnlyWhatChangedAndNullRemoves)
{
    domain::Contact after;
    after.displayName = QStringLiteral("Ada");
    after.businessFax = QStringLiteral("1");
    after.pager = QStringLiteral("2");
    const domain::ContactPatch patch{
        {{ContactProperty::BusinessFax, after.businessFax}, {ContactProperty::HomeFax, QString()}}};
    const QJsonObject expected{
        {QStringLiteral("displayName"), QStringLiteral("Ada")},
        {QString(wire::extendedMember),
         QJsonArray{entry("String 0x3A24", QStringLiteral("1")), entry("String 0x3A25", {})}}};
    EXPECT_EQ(wire::patchBody(patch, after), expected);
}

TEST(ExtendedProperties, APatchOfOtherPropertiesNamesNone)
{
    domain::Contact after;
    after.businessFax = QStringLiteral("1");
    const QJsonObject body =
        wire::patchBody({{{ContactProperty::Surname, QStringLiteral("King")}}}, after);
    EXPECT_FALSE(body.contains(wire::extendedMember));
}

TEST(ExtendedProperties, AnAnniversaryIsWrittenInBothItsFormsAndReadsBack)
{
    domain::Contact contact;
    contact.weddingAnniversary = QDate(2001, 6, 9);
    contact.gender = QStringLiteral("male");
    const QJsonArray sent = extendedIn(wire::createBody(contact, QStringLiteral("t")));
    const QJsonArray expected{entry(wire::createTokenPropertyId().toLatin1(), QStringLiteral("t")),
                              entry("SystemTime 0x3A41", QStringLiteral("2001-06-09T11:59:00Z")),
                              entry("SystemTime {00062004-0000-0000-C000-000000000046} Id 0x80DF",
                                    QStringLiteral("2001-06-09T11:59:00Z")),
                              entry("Short 0x3A4D", QStringLiteral("2"))};
    EXPECT_EQ(sent, expected);
    EXPECT_EQ(read(sent).value(), contact);
}

TEST(ExtendedProperties, WhatTheServiceHoldsAfterAPatchReadsAsThePatchedContact)
{
    domain::Contact before;
    before.businessFax = QStringLiteral("1");
    before.pager = QStringLiteral("2");
    before.weddingAnniversary = QDate(2001, 6, 9);
    const domain::ContactPatch patch{{{ContactProperty::Pager, QStringLiteral("3")},
                                      {ContactProperty::WeddingAnniversary, QDate()}}};
    const QJsonArray held = extendedIn(wire::createBody(before, QStringLiteral("t")));
    EXPECT_EQ(read(wire::extendedAfter(held, patch)).value(), domain::apply(before, patch));
}

TEST(ExtendedProperties, TheExpansionNamesEveryIdAndIsEncoded)
{
    const QString expansion = wire::extendedExpansion();
    EXPECT_TRUE(expansion.startsWith(QLatin1String(
        "$expand=singleValueExtendedProperties($filter=id%20eq%20'String%200x3A2E'%20or")))
        << expansion.toStdString();
    for (const wire::ExtendedProperty &row : wire::extendedProperties()) {
        EXPECT_TRUE(expansion.contains(QString(row.id).section(u' ', -1))) << row.id.data();
    }
    EXPECT_FALSE(expansion.contains(u'{'));
}

} // namespace
