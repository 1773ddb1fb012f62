#include "ui/contacts/propertytext.h"
#include "ui/outbox/conflicttext.h"

#include <gtest/gtest.h>

namespace ui {

namespace {

using P = domain::ContactProperty;

store::Conflict conflict(P property, const domain::PropertyValue &mine,
                         const domain::PropertyValue &theirs)
{
    return {.id = 7, .values = {property, {}, mine, theirs}};
}

QString noteOf(const store::Conflict &conflict)
{
    return conflictDecision(conflict, store::ConflictChoice::Both).note;
}

} // namespace

TEST(PropertyText, HasOneEntryALine)
{
    EXPECT_EQ(propertyText(P::HomePhones, QStringList{QStringLiteral("1"), QStringLiteral("2")}),
              QStringLiteral("1\n2"));
    const QList<domain::EmailAddress> emails{
        {QStringLiteral("Ada"), QStringLiteral("ada@x.example")},
        {QStringLiteral("ada@y.example"), QStringLiteral("ada@y.example")}};
    EXPECT_EQ(propertyText(P::EmailAddresses, emails),
              QStringLiteral("ada@x.example (Ada)\nada@y.example"));
}

TEST(PropertyText, WritesDatesAndAddressesAsTheCardDoes)
{
    EXPECT_EQ(propertyText(P::Birthday, QDate(1815, 12, 10)), QStringLiteral("10 December 1815"));
    domain::PhysicalAddress address;
    address.street = QStringLiteral("Dlouhá 3\nB2");
    address.city = QStringLiteral("Praha");
    address.postalCode = QStringLiteral("110 00");
    address.countryOrRegion = QStringLiteral("Czechia");
    EXPECT_EQ(propertyText(P::HomeAddress, address),
              QStringLiteral("Dlouhá 3\nB2\n110 00 Praha\nCzechia"));
    EXPECT_EQ(propertyLine(P::HomeAddress, address),
              QStringLiteral("Dlouhá 3, B2, 110 00 Praha, Czechia"));
}

TEST(PropertyTitle, IsThereForEveryPropertyAndTellsThemApart)
{
    QStringList titles;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        titles.append(propertyTitle(info.property));
    }
    EXPECT_FALSE(titles.contains(QString()));
    EXPECT_EQ(titles.removeDuplicates(), 0);
}

TEST(NoteOfBoth, NamesThePropertyAndWhatHasNoPlace)
{
    EXPECT_EQ(noteOf(conflict(P::MobilePhone, QStringLiteral("2"), QStringLiteral("3"))),
              QStringLiteral("Mobile: 2"));
    EXPECT_EQ(noteOf(conflict(P::Birthday, QDate(1815, 12, 10), QDate(1815, 12, 11))),
              QStringLiteral("Birthday: 10 December 1815"));
    EXPECT_EQ(
        noteOf(conflict(P::BusinessPhones, QStringList{QStringLiteral("1"), QStringLiteral("2")},
                        QStringList{QStringLiteral("3")})),
        QStringLiteral("Work phone: 2"));
    EXPECT_EQ(noteOf(conflict(P::JobTitle, QStringLiteral("%2 of %1"), QStringLiteral("x"))),
              QStringLiteral("Job title: %2 of %1"));
}

} // namespace ui
