#include "tests/mailbox/mailboxfixture.h"

namespace {

class ContactLists : public MailboxTest
{
protected:
    void makeMany(int count)
    {
        for (int i = 0; i < count; ++i)
            makeContact("{\"displayName\":\"Person " + QByteArray::number(100 + i) + "\"}");
    }
    const QString list = QStringLiteral("/me/contacts");
};

TEST_F(ContactLists, HaveTenOnAPageByDefaultAndALinkToTheNext)
{
    makeMany(12);
    const Reply first = get(list);
    EXPECT_EQ(first.value().size(), 10);
    const Reply second = get(first.text("@odata.nextLink"));
    EXPECT_EQ(second.value().size(), 2);
    EXPECT_FALSE(second.json().contains(QStringLiteral("@odata.nextLink")));
}

TEST_F(ContactLists, CarryTheirOptionsInTheNextLink)
{
    makeMany(5);
    const QJsonArray all =
        allPages(list + QStringLiteral("?$top=2&$select=displayName&$orderby=displayName desc"));
    EXPECT_EQ(members(all, "displayName"),
              (QStringList{QStringLiteral("Person 104"), QStringLiteral("Person 103"),
                           QStringLiteral("Person 102"), QStringLiteral("Person 101"),
                           QStringLiteral("Person 100")}));
}

TEST_F(ContactLists, SkipAndCount)
{
    makeMany(4);
    const Reply reply = get(list + QStringLiteral("?$skip=3&$count=true"));
    EXPECT_EQ(reply.value().size(), 1);
    EXPECT_EQ(reply.json().value(QStringLiteral("@odata.count")).toInt(), 4);
}

TEST_F(ContactLists, HoldOnlyIdEtagAndWhatIsSelected)
{
    makeMany(1);
    const QJsonObject contact =
        get(list + QStringLiteral("?$select=displayName")).value()[0].toObject();
    EXPECT_EQ(contact.keys(),
              (QStringList{QStringLiteral("@odata.etag"), QStringLiteral("displayName"),
                           QStringLiteral("id")}));
}

TEST_F(ContactLists, RefuseToSelectWhatThereIsNot)
{
    EXPECT_EQ(get(list + QStringLiteral("?$select=phones")).status, 400);
}

TEST_F(ContactLists, AreFilteredByAnAddressInAnyLetterCase)
{
    const QString id = makeContact(R"({"emailAddresses":[{"address":"O'Neil@x.example"}]})");
    makeMany(2);
    const Reply reply = get(
        list + QStringLiteral("?$filter=emailAddresses/any(a:a/address eq 'o''neil@X.example')"),
        immutable);
    EXPECT_EQ(members(reply.value(), "id"), QStringList{id});
}

TEST_F(ContactLists, AreFilteredByNamesAndBeginnings)
{
    makeContact(R"({"givenName":"Ada","surname":"Lovelace"})");
    makeContact(R"({"givenName":"Alan","surname":"Turing"})");
    const auto names = [&](const char *filter) {
        return members(get(list + QStringLiteral("?$filter=") + QLatin1String(filter)).value(),
                       "displayName");
    };
    EXPECT_EQ(names("surname eq 'Turing'"), QStringList{QStringLiteral("Alan Turing")});
    EXPECT_EQ(names("startswith(displayName,'ada')"), QStringList{QStringLiteral("Ada Lovelace")});
    EXPECT_EQ(names("startswith(displayName,'A') and surname eq 'Lovelace'"),
              QStringList{QStringLiteral("Ada Lovelace")});
}

TEST_F(ContactLists, RefuseFiltersThatGraphRefuses)
{
    for (const char *filter :
         {"contains(displayName,'x')", "emailAddresses/any(a:startswith(a/address,'x'))",
          "displayName eq", "nonsense eq 'x'"}) {
        const Reply reply = get(list + QStringLiteral("?$filter=") + QLatin1String(filter));
        EXPECT_EQ(reply.status, 400) << filter;
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorInvalidUrlQueryFilter")) << filter;
    }
}

TEST_F(ContactLists, RefuseValuesThatCannotBe)
{
    for (const char *query : {"$top=0", "$top=x", "$skip=-1", "$nonsense=1"})
        EXPECT_EQ(get(list + QLatin1Char('?') + QLatin1String(query)).status, 400) << query;
}

TEST_F(ContactLists, TakeTheLargestPageForAnythingAboveIt)
{
    makeMany(1);
    EXPECT_EQ(get(list + QStringLiteral("?$top=5000")).status, 200);
}

TEST_F(ContactLists, OfTheUserHoldOnlyTheDefaultFolderInV1AndAllInBeta)
{
    makeContact("{}");
    makeContact("{}", makeFolder(QStringLiteral("A")));
    EXPECT_EQ(get(list).value().size(), 1);
    EXPECT_EQ(get(QStringLiteral("/beta/me/contacts")).value().size(), 2);
}

TEST_F(ContactLists, AreTheSameForMeAndForTheUsersName)
{
    makeMany(1);
    const QStringList mine = members(get(list).value(), "id");
    EXPECT_EQ(members(get(QStringLiteral("/users/ada%40kartei.example/contacts")).value(), "id"),
              mine);
    EXPECT_EQ(get(QStringLiteral("/users/bob%40kartei.example/contacts")).status, 404);
}

} // namespace
