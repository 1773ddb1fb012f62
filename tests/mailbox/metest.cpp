#include "tests/mailbox/mailboxfixture.h"

namespace {

using Me = MailboxTest;

const QString me = QStringLiteral("/me");

TEST_F(Me, HasTheDefaultMembers)
{
    const Reply reply = get(me);
    QStringList names = reply.json().keys();
    names.removeAll(QStringLiteral("@odata.context"));
    EXPECT_EQ(
        names,
        (QStringList{QStringLiteral("businessPhones"), QStringLiteral("displayName"),
                     QStringLiteral("givenName"), QStringLiteral("id"), QStringLiteral("jobTitle"),
                     QStringLiteral("mail"), QStringLiteral("mobilePhone"),
                     QStringLiteral("officeLocation"), QStringLiteral("preferredLanguage"),
                     QStringLiteral("surname"), QStringLiteral("userPrincipalName")}));
    EXPECT_EQ(reply.text("displayName"), QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(reply.text("givenName"), QStringLiteral("Ada"));
    EXPECT_EQ(reply.text("mail"), QStringLiteral("ada@kartei.example"));
}

TEST_F(Me, HasOtherMembersWhenTheyAreSelected)
{
    const QJsonObject user =
        get(me + QStringLiteral("?$select=id,proxyAddresses,otherMails,mailboxSettings,city"))
            .json();
    EXPECT_EQ(user.size(), 6);
    EXPECT_EQ(user.value(QStringLiteral("proxyAddresses")),
              QJsonArray{QStringLiteral("SMTP:ada@kartei.example")});
    EXPECT_EQ(user.value(QStringLiteral("otherMails")), QJsonArray());
    EXPECT_TRUE(user.value(QStringLiteral("mailboxSettings")).isObject());
    EXPECT_TRUE(user.value(QStringLiteral("city")).isNull());
}

TEST_F(Me, RefusesToSelectWhatAUserDoesNotHave)
{
    EXPECT_EQ(get(me + QStringLiteral("?$select=id,shoeSize")).status, 400);
}

TEST_F(Me, IsTheSameByIdAndByName)
{
    const Reply mine = get(me);
    for (const QString &name : {mine.text("id"), QStringLiteral("ada%40kartei.example")})
        EXPECT_EQ(get(QStringLiteral("/users/") + name).body, mine.body);
}

TEST_F(Me, HasAnInboxWithANameAndNothingMore)
{
    const Reply reply =
        get(QStringLiteral("/users/ada%40kartei.example/mailFolders/inbox?$select=displayName"));
    EXPECT_EQ(reply.json().keys(),
              (QStringList{QStringLiteral("@odata.context"), QStringLiteral("displayName"),
                           QStringLiteral("id")}));
    EXPECT_EQ(get(QStringLiteral("/me/mailFolders/inbox/messages")).status, 400);
}

} // namespace
