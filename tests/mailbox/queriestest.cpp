#include "tests/mailbox/mailboxfixture.h"

namespace {

class ContactQueries : public MailboxTest
{
protected:
    void makePeople()
    {
        makeContact(R"({"givenName":"Ada","surname":"Lovelace","companyName":"Engines",)"
                    R"("categories":["VIP"],"emailAddresses":[{"address":"ada@x.example"}]})");
        makeContact(R"({"givenName":"Alan","surname":"Turing","companyName":"Bletchley"})");
        makeContact(R"({"givenName":"Zo\u00eb","surname":"Adams","categories":["Friends"]})");
    }
    Reply ask(const QString &query) { return get(all + QLatin1Char('?') + query); }
    QString names(const QString &query)
    {
        return members(ask(query).value(), "givenName").join(QLatin1Char(' '));
    }
    const QString all = QStringLiteral("/me/contacts");
    const QString inFolder = QStringLiteral("/me/contactFolders/contacts/contacts");
};

TEST_F(ContactQueries, FilterByNamesCompaniesAndCategories)
{
    makePeople();
    EXPECT_EQ(names(QStringLiteral("$filter=displayName eq 'Alan Turing'")),
              QStringLiteral("Alan"));
    EXPECT_EQ(names(QStringLiteral("$filter=companyName eq 'Engines'")), QStringLiteral("Ada"));
    EXPECT_EQ(names(QStringLiteral("$filter=categories/any(c:c eq 'VIP')")), QStringLiteral("Ada"));
    EXPECT_EQ(names(QStringLiteral("$filter=startswith(displayName,'A')")),
              QStringLiteral("Ada Alan"));
}

TEST_F(ContactQueries, FilterByTheTimeOfTheLastChange)
{
    makePeople();
    EXPECT_EQ(names(QStringLiteral("$filter=lastModifiedDateTime ge 2020-01-01T00:00:00Z")),
              QStringLiteral("Ada Alan Zo\u00eb"));
    EXPECT_EQ(names(QStringLiteral("$filter=lastModifiedDateTime lt 2020-01-01T00:00:00Z")),
              QString());
}

TEST_F(ContactQueries, RefuseFunctionsInsideAnyAsInvalidNodes)
{
    for (const char *filter :
         {"emailAddresses/any(a:startswith(a/address,'x'))",
          "emailAddresses/any(a:contains(a/address,'x'))", "emailAddresses/any(a:a/name eq 'x')",
          "emailAddresses/any(a:a/address ne 'x')"}) {
        const Reply reply = ask(QStringLiteral("$filter=") + QLatin1String(filter));
        EXPECT_EQ(reply.status, 400) << filter;
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorInvalidUrlQueryFilter")) << filter;
        EXPECT_TRUE(reply.body.contains("The query filter contains one or more invalid nodes."));
    }
}

TEST_F(ContactQueries, RefuseAnOrderThatTheFilterDoesNotBeginWith)
{
    makePeople();
    for (const char *query :
         {"$filter=surname eq 'Turing'&$orderby=displayName",
          "$filter=surname eq 'Turing' and displayName eq 'x'&$orderby=displayName",
          "$filter=emailAddresses/any(a:a/address eq 'x')&$orderby=displayName"}) {
        const Reply reply = ask(QLatin1String(query));
        EXPECT_EQ(reply.status, 400) << query;
        EXPECT_EQ(reply.errorCode(), QStringLiteral("InefficientFilter")) << query;
    }
    EXPECT_EQ(names(QStringLiteral("$filter=startswith(displayName,'A')&$orderby=displayName "
                                   "desc")),
              QStringLiteral("Alan Ada"));
}

TEST_F(ContactQueries, SortBySeveralPropertiesAndRefuseWhatIsNoOrder)
{
    makePeople();
    EXPECT_EQ(names(QStringLiteral("$orderby=surname")), QStringLiteral("Zo\u00eb Ada Alan"));
    EXPECT_EQ(names(QStringLiteral("$orderby=companyName desc,surname asc")),
              QStringLiteral("Ada Alan Zo\u00eb"));
    EXPECT_EQ(ask(QStringLiteral("$orderby=shoeSize")).status, 400);
    EXPECT_EQ(ask(QStringLiteral("$orderby=surname upwards")).status, 400);
}

TEST_F(ContactQueries, SearchTheBeginningsOfWords)
{
    makePeople();
    EXPECT_EQ(names(QStringLiteral("$search=\"ada\"")), QStringLiteral("Ada Zo\u00eb"));
    EXPECT_EQ(names(QStringLiteral("$search=zoe")), QStringLiteral("Zo\u00eb"));
    EXPECT_EQ(names(QStringLiteral("$search=\"ala tur\"")), QStringLiteral("Alan"));
    EXPECT_EQ(names(QStringLiteral("$search=\"ada@x\"")), QStringLiteral("Ada"));
    EXPECT_EQ(names(QStringLiteral("$search=love&$count=true")), QStringLiteral("Ada"));
    EXPECT_EQ(names(QStringLiteral("$search=ngines")), QString());
}

TEST_F(ContactQueries, SearchWithUnrelatedHitsWhenNoisy)
{
    makePeople();
    use("contact-search", "noisy");
    EXPECT_EQ(names(QStringLiteral("$search=turing")), QStringLiteral("Ada Alan Zo\u00eb"));
}

TEST_F(ContactQueries, RefuseSearchInFoldersAndWhenAskedTo)
{
    makePeople();
    EXPECT_EQ(get(inFolder + QStringLiteral("?$search=ada")).status, 400);
    use("contact-search", "refuse");
    EXPECT_EQ(ask(QStringLiteral("$search=ada")).status, 400);
}

TEST_F(ContactQueries, IgnoreUnsupportedOptionsWhenAskedTo)
{
    makePeople();
    use("unsupported-options", "ignore");
    EXPECT_EQ(get(inFolder + QStringLiteral("?$search=ada")).value().size(), 3);
    EXPECT_EQ(ask(QStringLiteral("$apply=x")).value().size(), 3);
}

TEST_F(ContactQueries, DoNotExpandPhotos)
{
    const Reply reply = ask(QStringLiteral("$expand=photo"));
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ExpandNotSupported"));
}

TEST_F(ContactQueries, CountAsAPlainNumber)
{
    makePeople();
    const Reply reply = get(all + QStringLiteral("/$count"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, QByteArray("3"));
    EXPECT_EQ(reply.header("Content-Type"), QByteArray("text/plain"));
    EXPECT_EQ(get(inFolder + QStringLiteral("/$count?$filter=surname eq 'Turing'")).body,
              QByteArray("1"));
}

TEST_F(ContactQueries, LowerAPageSizeThatIsTooGreat)
{
    makePeople();
    use("maximum-top", "2");
    EXPECT_EQ(ask(QStringLiteral("$top=500")).value().size(), 2);
    EXPECT_EQ(allPages(all + QStringLiteral("?$top=500")).size(), 3);
}

TEST_F(ContactQueries, ComeShortAndEmptyWhereDistributionListsAreHidden)
{
    makePeople();
    use("hidden-lists", "2");
    const Reply counted = ask(QStringLiteral("$top=3&$count=true"));
    EXPECT_EQ(counted.json().value(QStringLiteral("@odata.count")).toInt(), 5);
    EXPECT_EQ(counted.value().size(), 2);
    EXPECT_TRUE(counted.text("@odata.nextLink").contains(QStringLiteral("skip=3")));
    QList<qsizetype> sizes;
    QString next = all + QStringLiteral("?$top=1");
    while (!next.isEmpty()) {
        const Reply reply = get(next);
        sizes.append(reply.value().size());
        next = reply.text("@odata.nextLink");
    }
    EXPECT_EQ(sizes, (QList<qsizetype>{1, 0, 1, 1, 0}));
}

TEST_F(ContactQueries, AreInAnotherOrderThanThatOfCreationWhenShuffled)
{
    makePeople();
    const QStringList inserted = members(ask(QString()).value(), "givenName");
    use("list-order", "shuffled");
    QStringList shuffled = members(allPages(all + QStringLiteral("?$top=1")), "givenName");
    EXPECT_NE(shuffled, inserted);
    EXPECT_EQ(QSet<QString>(shuffled.begin(), shuffled.end()),
              QSet<QString>(inserted.begin(), inserted.end()));
}

TEST_F(ContactQueries, OfBetasUserHoldOnlyTheDefaultFolderWhenAskedTo)
{
    makeContact("{}");
    makeContact("{}", makeFolder(QStringLiteral("A")));
    use("beta-contacts", "default-folder");
    EXPECT_EQ(get(QStringLiteral("/beta/me/contacts")).value().size(), 1);
}

TEST_F(ContactQueries, TakeOptionsWithoutTheirDollar)
{
    makePeople();
    EXPECT_EQ(names(QStringLiteral("filter=surname eq 'Turing'&select=givenName")),
              QStringLiteral("Alan"));
}

TEST_F(ContactQueries, DoNotApplyToOneContact)
{
    const QString one = all + QLatin1Char('/') + makeContact("{}");
    EXPECT_EQ(get(one + QStringLiteral("?$filter=surname eq 'x'")).status, 400);
    EXPECT_EQ(get(one + QStringLiteral("?$orderby=surname")).status, 400);
}

} // namespace
