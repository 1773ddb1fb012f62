#include "tests/mailbox/mailboxfixture.h"

#include <QFile>

namespace {

class Users : public MailboxTest
{
protected:
    void SetUp() override
    {
        options().moreUsers = {{QStringLiteral("bo@kartei.example"), QStringLiteral("Bo Diddley"),
                                QStringLiteral("bo-token")}};
        start();
    }
    Reply asBo(const QString &path) { return get(path, {{"Authorization", "Bearer bo-token"}}); }
    const QString me = QStringLiteral("/me");
};

TEST_F(Users, MeIsTheUserOfTheToken)
{
    EXPECT_EQ(get(me).text("userPrincipalName"), QStringLiteral("ada@kartei.example"));
    EXPECT_EQ(asBo(me).text("userPrincipalName"), QStringLiteral("bo@kartei.example"));
    EXPECT_EQ(asBo(me).text("displayName"), QStringLiteral("Bo Diddley"));
    EXPECT_NE(asBo(me).text("id"), get(me).text("id"));
}

TEST_F(Users, HaveTheirOwnContacts)
{
    makeContact(R"({"givenName":"Ada's"})");
    const Headers bo{{"Authorization", "Bearer bo-token"}};
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"givenName":"Bo's"})", bo).status, 201);
    const QString contacts = QStringLiteral("/me/contacts");
    EXPECT_EQ(members(get(contacts).value(), "givenName"), QStringList{QStringLiteral("Ada's")});
    EXPECT_EQ(members(asBo(contacts).value(), "givenName"), QStringList{QStringLiteral("Bo's")});
}

TEST_F(Users, AreFoundByNameEncodedOrNotAndById)
{
    const QString id = get(me).text("id");
    for (const QString &name : {QStringLiteral("ada@kartei.example"),
                                QStringLiteral("ADA%40kartei.example"), id, id.toUpper()}) {
        const Reply reply = get(QStringLiteral("/users/%1/contactFolders/contacts").arg(name));
        EXPECT_EQ(reply.status, 200) << name.toStdString();
    }
    EXPECT_EQ(get(QStringLiteral("/users('ada@kartei.example')/contacts")).status, 200);
}

TEST_F(Users, ThatAreNotThereAreRefusedAsInvalid)
{
    const Reply reply = get(QStringLiteral("/users/nobody@kartei.example/contacts"));
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorInvalidUser"));
}

TEST_F(Users, KeepTheirMailboxesInFilesOfTheirOwn)
{
    EXPECT_TRUE(QFile::exists(directory() + QStringLiteral("/mailbox.sqlite")));
    EXPECT_TRUE(QFile::exists(directory() + QStringLiteral("/users/bo@kartei.example.sqlite")));
}

TEST_F(Users, KeepTheirMailboxesOverARestart)
{
    const Headers bo{{"Authorization", "Bearer bo-token"}};
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"givenName":"Bo's"})", bo).status, 201);
    const QString id = asBo(me).text("id");
    stop();
    start();
    EXPECT_EQ(asBo(me).text("id"), id);
    EXPECT_EQ(asBo(QStringLiteral("/me/contacts")).value().size(), 1);
}

TEST_F(Users, WithATokenThatIsNotListedAreStrangersUnlessAnyTokenWillDo)
{
    const Headers stranger{{"Authorization", "Bearer from-elsewhere"}};
    EXPECT_EQ(get(me, stranger).status, 401);
    server().switches().set(QStringLiteral("tokens"), QStringLiteral("any"));
    EXPECT_EQ(get(me, stranger).text("userPrincipalName"), QStringLiteral("ada@kartei.example"));
    EXPECT_EQ(asBo(me).text("userPrincipalName"), QStringLiteral("bo@kartei.example"));
    EXPECT_EQ(get(me, {{"Authorization", "Bearer "}}).status, 401);
}

TEST_F(Users, OfABatchItemAreThoseOfTheItemsOwnTokenIfItHasOne)
{
    const Reply reply = post(QStringLiteral("/$batch"),
                             R"({"requests":[{"id":"1","method":"GET","url":"/me","headers":)"
                             R"({"Authorization":"Bearer bo-token"}}]})");
    const QJsonObject answer =
        reply.json().value(QStringLiteral("responses")).toArray()[0].toObject();
    EXPECT_EQ(answer.value(QStringLiteral("body"))
                  .toObject()
                  .value(QStringLiteral("userPrincipalName"))
                  .toString(),
              QStringLiteral("bo@kartei.example"));
}

TEST(UsersOfAServer, MustHaveDifferentNames)
{
    QTemporaryDir directory;
    mailbox::MailboxOptions options;
    options.dataDirectory = directory.path();
    options.userPrincipalName = QStringLiteral("ada@kartei.example");
    options.moreUsers = {{QStringLiteral("ADA@kartei.example"), {}, {}}};
    mailbox::MailboxServer server(options);
    const auto failure = server.start();
    ASSERT_TRUE(failure);
    EXPECT_TRUE(failure->contains(QStringLiteral("ADA@kartei.example")));
}

} // namespace
