#include "services/mailbox/peoplesearch.h"
#include "tests/mailbox/mailboxfixture.h"

namespace {

class People : public MailboxTest
{
protected:
    const QString people = QStringLiteral("/me/people");

    void SetUp() override
    {
        options().moreUsers = {{QStringLiteral("bo@kartei.example"), QStringLiteral("Bo Diddley"),
                                QStringLiteral("bo-token")}};
        start();
    }
    void make(const char *givenName, const char *surname, const QByteArray &more = {})
    {
        const QByteArray address =
            QByteArray(givenName).toLower() + '.' + QByteArray(surname).toLower() + "@example.com";
        makeContact("{\"givenName\":\"" + QByteArray(givenName) + "\",\"surname\":\"" + surname
                    + "\",\"emailAddresses\":[{\"address\":\"" + address + "\"}]" + more + '}');
    }
    void makeSome()
    {
        make("Annabel", "Smith", R"(,"personalNotes":"Annual budget, travel")");
        make("Andrea", "Jones", R"(,"department":"Budget office")");
        make("Jörg", "Anders");
        make("Zoe", "Quinn");
    }
    QStringList names(const QString &query, const Headers &headers = {})
    {
        const Reply reply = get(people + query, headers);
        EXPECT_EQ(reply.status, 200) << reply.body.constData();
        QStringList found = members(reply.value(), "displayName");
        found.sort();
        return found;
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList result;
        for (const char *text : texts)
            result.append(QString::fromUtf8(text));
        return result;
    }
};

TEST_F(People, AreContactsWithAnAddressAndTheOtherUsers)
{
    makeSome();
    makeContact(R"({"givenName":"No","surname":"Address"})");
    EXPECT_EQ(names({}),
              list({"Andrea Jones", "Annabel Smith", "Bo Diddley", "Jörg Anders", "Zoe Quinn"}));
}

TEST_F(People, ComeByRelevanceHighestFirstTheSameEachTime)
{
    makeSome();
    const Reply reply = get(people);
    QList<double> scores;
    for (const QJsonValue &person : reply.value())
        scores.append(person.toObject()
                          .value(QStringLiteral("scoredEmailAddresses"))
                          .toArray()[0]
                          .toObject()
                          .value(QStringLiteral("relevanceScore"))
                          .toDouble());
    QList<double> sorted = scores;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    EXPECT_EQ(scores, sorted);
    EXPECT_EQ(members(reply.value(), "displayName")[0], QStringLiteral("Bo Diddley"));
    EXPECT_EQ(get(people).value(), reply.value());
}

TEST_F(People, HaveTheShapeOfTheirVersion)
{
    make("Ada", "King",
         R"(,"jobTitle":"Countess","businessPhones":["+44 20"],)"
         R"("homeAddress":{"city":"London"},"businessHomePage":"https://a.example",)"
         R"("imAddresses":["im:ada"])");
    const Headers mailbox{{"X-PeopleQuery-QuerySources", "Mailbox"}};
    const QJsonObject v1 = get(people, mailbox).value()[0].toObject();
    const QJsonObject beta = get(QStringLiteral("/beta/me/people"), mailbox).value()[0].toObject();
    const QStringList common = list(
        {"birthday", "companyName", "department", "displayName", "givenName", "id", "isFavorite",
         "officeLocation", "personNotes", "personType", "phones", "postalAddresses", "profession",
         "surname", "userPrincipalName", "websites", "yomiCompany"});
    const auto sorted = [](QStringList names) {
        names.sort();
        return names;
    };
    EXPECT_EQ(sorted(v1.keys()),
              sorted(common + list({"imAddress", "jobTitle", "scoredEmailAddresses"})));
    EXPECT_EQ(sorted(beta.keys()),
              sorted(common + list({"emailAddresses", "mailboxType", "sources", "title"})));
    EXPECT_EQ(v1.value(QStringLiteral("jobTitle")), QStringLiteral("Countess"));
    EXPECT_EQ(beta.value(QStringLiteral("title")), QStringLiteral("Countess"));
    EXPECT_EQ(v1.value(QStringLiteral("personType")),
              (QJsonObject{{QStringLiteral("class"), QStringLiteral("Person")},
                           {QStringLiteral("subclass"), QStringLiteral("PersonalContact")}}));
    EXPECT_EQ(beta.value(QStringLiteral("personType")), QStringLiteral("Person"));
    EXPECT_EQ(v1.value(QStringLiteral("imAddress")), QStringLiteral("im:ada"));
    EXPECT_EQ(v1.value(QStringLiteral("phones")),
              (QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("Business")},
                                      {QStringLiteral("number"), QStringLiteral("+44 20")}}}));
    EXPECT_EQ(v1.value(QStringLiteral("department")), QString());
    EXPECT_EQ(v1.value(QStringLiteral("postalAddresses"))
                  .toArray()[0]
                  .toObject()
                  .value(QStringLiteral("locationType")),
              QStringLiteral("homeAddress"));
}

TEST_F(People, OfTheProgramAreOrganizationUsersWithTheirName)
{
    makeContact(R"({"givenName":"Bo","jobTitle":"Guitarist",)"
                R"("emailAddresses":[{"address":"BO@kartei.example"}]})");
    const QJsonArray all = get(people).value();
    ASSERT_EQ(all.size(), 1);
    const QJsonObject bo = all[0].toObject();
    EXPECT_EQ(bo.value(QStringLiteral("userPrincipalName")), QStringLiteral("bo@kartei.example"));
    EXPECT_EQ(bo.value(QStringLiteral("jobTitle")), QStringLiteral("Guitarist"));
    EXPECT_EQ(bo.value(QStringLiteral("personType")).toObject().value(QStringLiteral("subclass")),
              QStringLiteral("OrganizationUser"));
}

TEST_F(People, ComeInPagesOfTenUnlessTopSaysOtherwise)
{
    for (int i = 0; i < 14; ++i)
        make("Given", ("Name" + QByteArray::number(i)).constData());
    const Reply first = get(people);
    EXPECT_EQ(first.value().size(), 10);
    EXPECT_TRUE(first.text("@odata.nextLink").contains(QStringLiteral("skip=10")));
    EXPECT_EQ(get(first.text("@odata.nextLink")).value().size(), 5);
    EXPECT_EQ(get(people + QStringLiteral("?$top=1000")).value().size(), 15);
    EXPECT_EQ(allPages(people + QStringLiteral("?$top=4")).size(), 15);
}

TEST_F(People, AreNotCounted)
{
    EXPECT_FALSE(get(people + QStringLiteral("?$count=true"))
                     .json()
                     .contains(QStringLiteral("@odata.count")));
}

TEST_F(People, AreOrderedByDisplayNameAndSelected)
{
    makeSome();
    const QJsonArray all =
        get(people + QStringLiteral("?$orderby=displayName desc&$select=displayName")).value();
    EXPECT_EQ(members(all, "displayName"),
              list({"Zoe Quinn", "Jörg Anders", "Bo Diddley", "Annabel Smith", "Andrea Jones"}));
    EXPECT_EQ(all[0].toObject().keys(), list({"displayName", "id"}));
    EXPECT_EQ(get(people + QStringLiteral("?$select=title")).status, 400);
    EXPECT_EQ(get(people + QStringLiteral("?$orderby=surname")).status, 400);
}

TEST_F(People, AreFoundByTheBeginningOfNamesAndAddresses)
{
    makeSome();
    EXPECT_EQ(names(QStringLiteral("?$search=an")),
              list({"Andrea Jones", "Annabel Smith", "Jörg Anders"}));
    EXPECT_EQ(names(QStringLiteral("?$search=JORG")), list({"Jörg Anders"}));
    EXPECT_EQ(names(QStringLiteral("?$search=\"zoe.quinn@ex\"")), list({"Zoe Quinn"}));
    EXPECT_EQ(names(QStringLiteral("?$search=\"an jo\"")), list({"Andrea Jones", "Jörg Anders"}));
    EXPECT_EQ(names(QStringLiteral("?$search=oe")), QStringList());
}

TEST_F(People, AreFoundInSpiteOfWrongLetters)
{
    makeSome();
    for (const char *typed : {"smiht", "smth", "smiith", "snith"})
        EXPECT_EQ(names(QStringLiteral("?$search=") + QLatin1String(typed)),
                  list({"Annabel Smith"}))
            << typed;
    EXPECT_EQ(names(QStringLiteral("?$search=qin")), QStringList()); // below four letters
    EXPECT_EQ(names(QStringLiteral("?$search=snitt")), QStringList());
}

TEST_F(People, WhoMatchExactlyComeFirst)
{
    make("Marta", "Zed");
    make("Marto", "Zed");
    make("Martha", "Zed");
    const QJsonArray found = get(people + QStringLiteral("?$search=martha")).value();
    EXPECT_EQ(found.size(), 2);
    EXPECT_EQ(members(found, "displayName")[0], QStringLiteral("Martha Zed"));
}

TEST_F(People, AreFoundByTopicAloneOrWithAName)
{
    makeSome();
    EXPECT_EQ(names(QStringLiteral("?$search=\"topic: budget\"")),
              list({"Andrea Jones", "Annabel Smith"}));
    EXPECT_EQ(names(QStringLiteral("?$search=\"anna topic: budget\"")), list({"Annabel Smith"}));
    use("people-topics", "500");
    const Reply broken = get(people + QStringLiteral("?$search=\"topic: budget\""));
    EXPECT_EQ(broken.status, 500);
    EXPECT_EQ(broken.errorCode(), QStringLiteral("ErrorInternalServerError"));
    EXPECT_EQ(names(QStringLiteral("?$search=anna")), list({"Annabel Smith"}));
}

TEST_F(People, RefuseSkipWithSearchAndASearchWithoutItsQuotes)
{
    makeSome();
    EXPECT_EQ(get(people + QStringLiteral("?$search=an&$skip=1")).status, 400);
    EXPECT_EQ(get(people + QStringLiteral("?$search=an jo")).status, 400);
    EXPECT_EQ(get(people + QStringLiteral("?$search=a@b")).status, 400);
    EXPECT_FALSE(get(people + QStringLiteral("?$search=an&$top=1"))
                     .json()
                     .contains(QStringLiteral("@odata.nextLink")));
}

TEST_F(People, AreFilteredByTypeAndName)
{
    makeSome();
    const QString person = QStringLiteral("?$filter=personType/class eq 'Person'");
    EXPECT_EQ(names(person).size(), 5);
    EXPECT_EQ(names(person + QStringLiteral(" and personType/subclass eq 'OrganizationUser'")),
              list({"Bo Diddley"}));
    EXPECT_EQ(names(QStringLiteral("?$filter=personType/class eq 'Group'")), QStringList());
    EXPECT_EQ(names(QStringLiteral("?$filter=displayName eq 'Zoe Quinn'")), list({"Zoe Quinn"}));
    EXPECT_EQ(get(people + QStringLiteral("?$filter=startswith(surname,'A')")).errorCode(),
              QStringLiteral("ErrorInvalidUrlQueryFilter"));
    use("unsupported-options", "ignore");
    EXPECT_EQ(names(QStringLiteral("?$filter=startswith(surname,'A')")).size(), 5);
}

TEST_F(People, AreFilteredAndSearchedAtOnce)
{
    makeSome();
    EXPECT_EQ(names(QStringLiteral("?$search=an&$filter=displayName eq 'Jörg Anders'")),
              list({"Jörg Anders"}));
}

TEST_F(People, AreFilteredBySourceInBetaOnly)
{
    makeSome();
    const QString filter =
        QStringLiteral("/me/people?$filter=Sources/Any(source: source/Type eq 'Directory')");
    EXPECT_EQ(members(get(QStringLiteral("/beta") + filter).value(), "displayName"),
              list({"Bo Diddley"}));
    EXPECT_EQ(get(filter).status, 400);
}

TEST_F(People, ComeFromTheSourcesThatAHeaderNames)
{
    makeSome();
    EXPECT_EQ(names({}, {{"X-PeopleQuery-QuerySources", "Directory"}}), list({"Bo Diddley"}));
    EXPECT_EQ(names({}, {{"X-PeopleQuery-QuerySources", "Mailbox"}}).size(), 4);
    EXPECT_EQ(names({}, {{"X-PeopleQuery-QuerySources", "Mailbox,Directory"}}).size(), 5);
}

TEST_F(People, AreReadOneByOne)
{
    makeSome();
    for (const QJsonValue &person : get(people).value()) {
        QJsonObject alone = get(people + QLatin1Char('/')
                                + person.toObject().value(QStringLiteral("id")).toString())
                                .json();
        alone.remove(QStringLiteral("@odata.context"));
        EXPECT_EQ(alone, person.toObject());
    }
    EXPECT_EQ(get(people + QStringLiteral("/nobody")).status, 404);
}

TEST_F(People, OfOtherUsersAreListedButNotSearched)
{
    const QString others = QStringLiteral("/users/bo@kartei.example/people");
    EXPECT_EQ(members(get(others).value(), "displayName"), list({"Ada Lovelace"}));
    EXPECT_EQ(get(others + QStringLiteral("?$search=ada")).status, 400);
    EXPECT_EQ(get(QStringLiteral("/users/ada@kartei.example/people?$search=bo")).value().size(), 1);
}

TEST_F(People, CannotBeWrittenExpandedOrTracked)
{
    const QString one = people + QLatin1Char('/') + members(get(people).value(), "id").value(0);
    EXPECT_EQ(QList<int>({post(people, "{}").status, patch(one, "{}").status, remove(one).status}),
              QList<int>({405, 405, 405}));
    EXPECT_EQ(get(people + QStringLiteral("?$expand=x")).status, 400);
    EXPECT_EQ(get(people + QStringLiteral("/delta")).status, 400);
}

TEST_F(People, MayBeRefusedOrMissing)
{
    makeSome();
    use("people", "403");
    EXPECT_EQ(get(people).errorCode(), QStringLiteral("ErrorAccessDenied"));
    use("people", "404");
    EXPECT_EQ(get(people).status, 404);
    use("people", "none");
    EXPECT_EQ(get(people).value(), QJsonArray());
}

TEST(PeopleSearch, CountsTheChangesToTheBeginningOfAWord)
{
    const auto changes = [](const char *start, const char *word) {
        return mailbox::changesToStartWith(QLatin1String(start), QLatin1String(word));
    };
    EXPECT_EQ(
        QList<int>({changes("an", "anna"), changes("nana", "anna"), changes("ana", "anna"),
                    changes("annna", "anna"), changes("amna", "anna"), changes("wxyz", "anna")}),
        QList<int>({0, 1, 1, 1, 1, 4}));
}

} // namespace
