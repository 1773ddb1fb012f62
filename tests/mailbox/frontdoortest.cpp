#include "tests/mailbox/mailboxfixture.h"

#include <QDateTime>
#include <QLocale>

namespace {

class FrontDoor : public MailboxTest
{
protected:
    void SetUp() override { start(); }
    QByteArray host() { return "127.0.0.1:" + QByteArray::number(server().origin().port()); }
    Reply me(const QByteArray &hostHeader, const QByteArray &more)
    {
        return raw("GET /v1.0/me HTTP/1.1\r\nHost: " + hostHeader + "\r\n" + more + "\r\n");
    }
    const QByteArray authorization = "Authorization: Bearer token\r\n";
};

TEST_F(FrontDoor, OpensOnlyToTheToken)
{
    for (const QByteArray &header :
         {QByteArray(), QByteArray("Authorization: Bearer Token\r\n"),
          QByteArray("Authorization: Basic token\r\n"), QByteArray("Authorization: token\r\n")}) {
        const Reply reply = me(host(), header);
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("InvalidAuthenticationToken"));
        EXPECT_TRUE(reply.header("WWW-Authenticate").startsWith("Bearer"));
    }
    EXPECT_EQ(me(host(), authorization).status, 200);
}

TEST_F(FrontDoor, OpensOnlyUnderItsOwnNames)
{
    const QByteArray port = host().mid(host().indexOf(':'));
    EXPECT_EQ(me("localhost" + port, authorization).status, 200);
    EXPECT_EQ(me("[::1]" + port, authorization).status, 200);
    EXPECT_EQ(me("evil.example" + port, authorization).status, 403);
    EXPECT_EQ(me("127.0.0.1:1", authorization).status, 403);
}

TEST_F(FrontDoor, IsClosedToWebPages)
{
    EXPECT_EQ(me(host(), authorization + "Origin: http://evil.example\r\n").status, 403);
    EXPECT_EQ(me(host(), authorization + "Origin: null\r\n").status, 403);
}

TEST_F(FrontDoor, KeepsTheConnection)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(get(QStringLiteral("/me")).status, 200);
    EXPECT_EQ(connectionsMade(), 1);
}

TEST_F(FrontDoor, ClosesTheConnectionWhenAsked)
{
    const Reply reply = get(QStringLiteral("/me"), {{"Connection", "close"}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.header("Connection"), QByteArray("close"));
}

TEST_F(FrontDoor, TellsLengthDateAndIds)
{
    const Reply reply = get(QStringLiteral("/me"), {{"client-request-id", "abc-1"}});
    EXPECT_EQ(reply.header("Content-Length").toInt(), reply.body.size());
    EXPECT_EQ(reply.header("client-request-id"), QByteArray("abc-1"));
    EXPECT_EQ(reply.header("request-id").size(), 36);
    EXPECT_TRUE(QLocale::c()
                    .toDateTime(QString::fromLatin1(reply.header("Date")),
                                QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                    .isValid());
    EXPECT_TRUE(reply.header("Content-Type").startsWith("application/json;odata.metadata=minimal"));
}

TEST_F(FrontDoor, WritesGraphsErrorBody)
{
    const Reply reply = get(QStringLiteral("/me/nonsense"), {{"client-request-id", "abc-2"}});
    EXPECT_EQ(reply.status, 400);
    const QJsonObject error = reply.json().value(QStringLiteral("error")).toObject();
    const QJsonObject inner = error.value(QStringLiteral("innerError")).toObject();
    EXPECT_EQ(inner.value(QStringLiteral("client-request-id")),
              QJsonValue(QStringLiteral("abc-2")));
    EXPECT_EQ(inner.value(QStringLiteral("request-id")).toString().toLatin1(),
              reply.header("request-id"));
    EXPECT_FALSE(error.value(QStringLiteral("message")).toString().isEmpty());
}

TEST_F(FrontDoor, KnowsTwoVersions)
{
    EXPECT_EQ(get(QStringLiteral("/beta/me")).status, 200);
    EXPECT_EQ(send("GET", QStringLiteral("http://x/v2.0/me"), {}, {}).status, 400);
}

TEST_F(FrontDoor, ShowsWhoTheMailboxBelongsTo)
{
    const Reply reply = get(QStringLiteral("/me"));
    EXPECT_EQ(reply.text("userPrincipalName"), QStringLiteral("ada@kartei.example"));
    EXPECT_EQ(reply.text("displayName"), QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(get(QStringLiteral("/users/") + reply.text("id")).body.mid(200), reply.body.mid(200));
}

TEST_F(FrontDoor, HonoursSeveralPreferencesInOneOrTwoHeaders)
{
    makeContact("{}");
    makeContact("{}");
    const QByteArray applied = "IdType=\"ImmutableId\", odata.maxpagesize=1";
    const QString path = QStringLiteral("/me/contacts");
    const Reply one = get(path, {{"Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=1"}});
    const Reply two =
        get(path, {{"Prefer", "IdType=\"ImmutableId\""}, {"Prefer", "odata.maxpagesize=1"}});
    EXPECT_EQ(one.header("Preference-Applied"), applied);
    EXPECT_EQ(two.header("Preference-Applied"), applied);
    EXPECT_EQ(one.value(), two.value());
    EXPECT_EQ(one.value().size(), 1);
}

TEST_F(FrontDoor, FindsAContactByEitherIdWhateverIsPreferred)
{
    const QString id = makeContact("{}");
    const QString plain = get(QStringLiteral("/me/contacts/") + id).text("id");
    EXPECT_NE(plain, id);
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + plain, immutable).text("id"), id);
    EXPECT_EQ(get(QStringLiteral("/me/contacts('%1')").arg(id), immutable).text("id"), id);
    EXPECT_GT(id.size(), 150);
}

} // namespace
