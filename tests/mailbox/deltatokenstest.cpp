#include "tests/mailbox/mailboxfixture.h"

namespace {

// How long delta tokens live, and what follows.
class DeltaTokens : public MailboxTest
{
protected:
    const QString delta = QStringLiteral("/me/contacts/delta");

    QString roundFrom(const QString &path)
    {
        QString link;
        allPages(path, immutable, &link);
        return link;
    }
};

TEST_F(DeltaTokens, LiveOnWhileNewerOnesAreGiven)
{
    const QString oldest = roundFrom(delta);
    QString newest = oldest;
    for (int i = 0; i < 20; ++i)
        newest = roundFrom(newest);
    EXPECT_EQ(get(oldest).status, 200);
}

TEST_F(DeltaTokens, AreNewOnEachCallEvenWhenNothingHappens)
{
    const QString first = roundFrom(delta);
    const QString second = roundFrom(first);
    EXPECT_NE(first, second);
    EXPECT_NE(roundFrom(first), second);
}

TEST_F(DeltaTokens, DieAfterSoManyNewerOnesOfTheirFolder)
{
    use("token-life", "2");
    const QString first = roundFrom(delta);
    const QString second = roundFrom(first);
    roundFrom(QStringLiteral("/me/contactFolders/delta"));
    EXPECT_EQ(get(first).status, 200); // gives the third
    EXPECT_EQ(get(first).status, 410);
    EXPECT_EQ(get(second).status, 200);
}

TEST_F(DeltaTokens, AnswerTheirDeathAsAskedFor)
{
    struct Case
    {
        const char *death;
        int status;
        const char *code;
    };
    const QString dead = delta + QStringLiteral("?$deltatoken=dead");
    for (const Case &c :
         {Case{"410-SyncStateNotFound", 410, "SyncStateNotFound"},
          Case{"410-resyncRequired", 410, "resyncRequired"}, Case{"400", 400, "SyncStateInvalid"},
          Case{"404", 404, "ErrorSyncFolderNotFound"}}) {
        use("token-death", c.death);
        const Reply reply = get(dead);
        EXPECT_EQ(reply.status, c.status);
        EXPECT_EQ(reply.errorCode(), QLatin1String(c.code));
        EXPECT_EQ(reply.header("Location").endsWith("/me/contacts/delta?$deltatoken="),
                  c.status == 410);
    }
}

TEST_F(DeltaTokens, DieInTheMiddleOfARoundSoManyTimes)
{
    makeContact("{}");
    makeContact("{}");
    const Headers one{{"Prefer", "odata.maxpagesize=1"}};
    const QString next = get(delta, one).text("@odata.nextLink");
    use("mid-round-death", "1");
    EXPECT_EQ(get(next, one).status, 410);
    EXPECT_EQ(get(next, one).value().size(), 1);
}

TEST_F(DeltaTokens, OfADeletedFolderAre404)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString path = QStringLiteral("/me/contactFolders/%1/contacts/delta").arg(folder);
    const QString link = roundFrom(path);
    remove(QStringLiteral("/me/contactFolders/") + folder);
    const Reply fresh = get(path);
    EXPECT_EQ(fresh.status, 404);
    EXPECT_EQ(fresh.errorCode(), QStringLiteral("ErrorItemNotFound"));
    const Reply resumed = get(link);
    EXPECT_EQ(resumed.status, 404);
    EXPECT_EQ(resumed.errorCode(), QStringLiteral("ErrorSyncFolderNotFound"));
}

TEST_F(DeltaTokens, KeepTheOptionsOfTheFirstRequest)
{
    makeContact(R"({"nickName":"A"})");
    const QString link = roundFrom(delta + QStringLiteral("?$select=nickName"));
    makeContact(R"({"nickName":"B","jobTitle":"x"})");
    const QJsonArray items = allPages(link, immutable);
    EXPECT_EQ(members(items, "nickName"), QStringList{QStringLiteral("B")});
    EXPECT_FALSE(items[0].toObject().contains(QStringLiteral("jobTitle")));
}

TEST_F(DeltaTokens, CapAWholeRoundByTop)
{
    for (int i = 0; i < 5; ++i)
        makeContact("{}");
    const Headers two{{"Prefer", "odata.maxpagesize=2"}};
    QString link;
    EXPECT_EQ(allPages(delta + QStringLiteral("?$top=3"), two, &link).size(), 3);
    EXPECT_TRUE(link.contains(QStringLiteral("$deltatoken=")));
}

TEST_F(DeltaTokens, IgnoreUnsupportedOptionsIfAskedTo)
{
    makeContact("{}");
    const QString filtered = delta + QStringLiteral("?$filter=surname eq 'x'&$orderby=surname");
    EXPECT_EQ(get(filtered).errorCode(), QStringLiteral("ErrorInvalidUrlQuery"));
    use("unsupported-options", "ignore");
    EXPECT_EQ(get(filtered).value().size(), 1);
    EXPECT_EQ(get(delta + QStringLiteral("?$deltatoken=latest")).status, 400);
}

} // namespace
