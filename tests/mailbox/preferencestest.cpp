#include "tests/mailbox/mailboxfixture.h"

namespace {

// What the Prefer and Accept headers of a request make of its answer.
class PreferencesTest : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/me/contacts");
    void makeThree()
    {
        for (int i = 0; i < 3; ++i)
            makeContact("{}");
    }
    Headers accept(const char *level) const
    {
        return {{"Accept", QByteArray("application/json;odata.metadata=") + level}};
    }
};

TEST_F(PreferencesTest, SeveralStandInOneHeaderOrInSeveral)
{
    makeThree();
    const Reply one = get(all, {{"Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=2"}});
    const Reply two =
        get(all, {{"Prefer", "odata.maxpagesize=2"}, {"Prefer", "idtype=\"immutableid\""}});
    EXPECT_EQ(one.value().size(), 2);
    EXPECT_EQ(members(one.value(), "id"), members(two.value(), "id"));
    EXPECT_EQ(one.header("Preference-Applied"),
              QByteArray("IdType=\"ImmutableId\", odata.maxpagesize=2"));
}

TEST_F(PreferencesTest, UnknownOnesAreIgnored)
{
    makeThree();
    const Reply reply =
        get(all, {{"Prefer", "outlook.timezone=\"Europe/Berlin, or so\", respond-async, x=1"}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.value().size(), 3);
    EXPECT_EQ(reply.header("Preference-Applied"), QByteArray());
}

TEST_F(PreferencesTest, MinimalAnswersAreNamedTogetherWithTheIdType)
{
    const Reply reply = post(all, "{}", {{"Prefer", "return=minimal, IdType=\"ImmutableId\""}});
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.header("Preference-Applied"),
              QByteArray("IdType=\"ImmutableId\", return=minimal"));
}

TEST_F(PreferencesTest, MinimalAnswersAreWholeAllTheSameWhenThatIsIgnored)
{
    start();
    use("return-minimal", "ignore");
    const Reply reply = post(all, R"({"nickName":"N"})", {{"Prefer", "return=minimal"}});
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text("nickName"), QStringLiteral("N"));
    EXPECT_EQ(reply.header("Preference-Applied"), QByteArray());
}

TEST_F(PreferencesTest, AppliedOnesAreNotNamedWhenAbsent)
{
    start();
    use("preference-applied", "absent");
    const Reply reply = post(all, "{}", {{"Prefer", "return=minimal"}});
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.header("Preference-Applied"), QByteArray());
}

TEST_F(PreferencesTest, MinimalMetadataIsTheDefault)
{
    makeThree();
    EXPECT_TRUE(get(all).header("Content-Type").contains("odata.metadata=minimal"));
    EXPECT_EQ(get(all, accept("minimal")).json(), get(all).json());
}

TEST_F(PreferencesTest, WithoutMetadataOnlyLinksAndCountsStay)
{
    makeThree();
    const Reply reply = get(all + QStringLiteral("?$top=1&$count=true"), accept("none"));
    EXPECT_TRUE(reply.header("Content-Type").contains("odata.metadata=none"));
    EXPECT_EQ(reply.json().keys().join(QLatin1Char(' ')),
              QStringLiteral("@odata.count @odata.nextLink value"));
    const QJsonObject contact = reply.value()[0].toObject();
    EXPECT_FALSE(contact.contains(QStringLiteral("@odata.etag")));
    EXPECT_TRUE(contact.contains(QStringLiteral("changeKey")));
}

TEST_F(PreferencesTest, FullMetadataNamesTypesAndLinks)
{
    const QString id = makeContact("{}");
    const Reply reply = get(all + QLatin1Char('/') + id, accept("full"));
    EXPECT_TRUE(reply.header("Content-Type").contains("odata.metadata=full"));
    EXPECT_EQ(reply.text("@odata.type"), QStringLiteral("#microsoft.graph.contact"));
    EXPECT_TRUE(reply.text("@odata.editLink").contains(reply.text("id")));
    EXPECT_EQ(reply.text("createdDateTime@odata.type"), QStringLiteral("#DateTimeOffset"));
    EXPECT_EQ(reply.text("businessPhones@odata.type"), QStringLiteral("#Collection(String)"));
    const Reply folders = get(QStringLiteral("/beta/me/contactFolders"), accept("full"));
    EXPECT_EQ(members(folders.value(), "@odata.type"),
              QStringList{QStringLiteral("#microsoft.graph.contactFolder")});
}

} // namespace
