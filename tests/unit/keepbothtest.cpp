#include "services/domain/keepboth.h"

#include <gtest/gtest.h>

namespace domain {

namespace {

using P = ContactProperty;

const QString one = QStringLiteral("1");
const QString two = QStringLiteral("2");
const QString three = QStringLiteral("3");
const QString four = QStringLiteral("4");

EmailAddress email(const QString &name, const char *address)
{
    return {name, QString::fromLatin1(address)};
}

} // namespace

TEST(KeepingBoth, OfASingleValueLeavesMineForTheNotes)
{
    Contact now;
    now.mobilePhone = one;
    EXPECT_EQ(keepBoth(P::MobilePhone, two, now), (KeptBoth{{}, two}));
    now.birthday = QDate(1815, 12, 10);
    EXPECT_EQ(keepBoth(P::Birthday, QDate(1815, 12, 11), now), (KeptBoth{{}, QDate(1815, 12, 11)}));
}

TEST(KeepingBoth, PutsMineWhereNothingIs)
{
    EXPECT_EQ(keepBoth(P::MobilePhone, two, {}), (KeptBoth{{{{P::MobilePhone, two}}}, {}}));
}

TEST(KeepingBoth, AddsNothingForAValueThatWasRemovedHere)
{
    Contact now;
    now.homePhones = {one};
    EXPECT_EQ(keepBoth(P::HomePhones, QStringList(), now), KeptBoth());
}

TEST(KeepingBoth, FillsAListUpToTheServicesLimit)
{
    Contact now;
    now.businessPhones = {one};
    EXPECT_EQ(keepBoth(P::BusinessPhones, QStringList{two, one, three}, now),
              (KeptBoth{{{{P::BusinessPhones, QStringList{one, two}}}}, QStringList{three}}));
}

TEST(KeepingBoth, LeavesAFullListAlone)
{
    Contact now;
    now.homePhones = {one, two};
    EXPECT_EQ(keepBoth(P::HomePhones, QStringList{three, four}, now),
              (KeptBoth{{}, QStringList{three, four}}));
}

TEST(KeepingBoth, GivesAnAddressOneEntryOnly)
{
    Contact now;
    now.emailAddresses = {email(QStringLiteral("Ada"), "ada@x.example")};
    const QList<EmailAddress> mine{email(QStringLiteral("Countess"), "Ada@x.example"),
                                   email(QStringLiteral("Ada"), "ada@y.example")};
    EXPECT_EQ(keepBoth(P::EmailAddresses, mine, now),
              (KeptBoth{{{{P::EmailAddresses,
                           QList<EmailAddress>{now.emailAddresses.front(), mine.back()}}}},
                        QList<EmailAddress>{mine.front()}}));
}

TEST(KeepingBoth, AddsTheLinesOfNotesThatAreNotThere)
{
    Contact now;
    now.personalNotes = QStringLiteral("Likes tea\nMet in Paris");
    const QString mine = QStringLiteral("Likes coffee\nMet in Paris");
    EXPECT_EQ(
        keepBoth(P::PersonalNotes, mine, now),
        (KeptBoth{{{{P::PersonalNotes, QStringLiteral("Likes tea\nMet in Paris\nLikes coffee")}}},
                  {}}));
}

} // namespace domain
