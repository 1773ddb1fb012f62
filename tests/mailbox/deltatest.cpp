#include "tests/mailbox/mailboxfixture.h"

namespace {

class Deltas : public MailboxTest
{
protected:
    const QString delta = QStringLiteral("/me/contactFolders/contacts/contacts/delta");
    QStringList makeMany(int count)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids.append(makeContact("{\"nickName\":\"" + QByteArray::number(i) + "\"}"));
        return ids;
    }
    Headers pages(const char *size) const
    {
        return {{"Prefer", QByteArray("IdType=\"ImmutableId\", odata.maxpagesize=") + size}};
    }
};

TEST_F(Deltas, HoldEverythingInTheFirstRound)
{
    const QStringList ids = makeMany(5);
    QString link;
    EXPECT_EQ(members(allPages(delta, pages("2"), &link), "id"), ids);
    EXPECT_TRUE(link.contains(QStringLiteral("$deltatoken=")));
}

TEST_F(Deltas, HaveExactlyOneLinkOnEachPage)
{
    makeMany(3);
    const Reply first = get(delta, pages("2"));
    EXPECT_EQ(first.value().size(), 2);
    EXPECT_TRUE(first.text("@odata.nextLink").contains(QStringLiteral("$skiptoken=")));
    EXPECT_FALSE(first.json().contains(QStringLiteral("@odata.deltaLink")));
    const Reply last = get(first.text("@odata.nextLink"), pages("2"));
    EXPECT_EQ(last.value().size(), 1);
    EXPECT_FALSE(last.json().contains(QStringLiteral("@odata.nextLink")));
}

TEST_F(Deltas, HoldLaterOnlyWhatChanged)
{
    const QStringList ids = makeMany(3);
    QString link;
    allPages(delta, immutable, &link);
    EXPECT_EQ(allPages(link, immutable, &link), QJsonArray());
    patch(QStringLiteral("/me/contacts/") + ids[1], R"({"jobTitle":"Dr"})");
    const QJsonArray changed = allPages(link, immutable, &link);
    EXPECT_EQ(members(changed, "id"), QStringList{ids[1]});
    EXPECT_EQ(members(changed, "nickName"), QStringList{QStringLiteral("1")});
    remove(QStringLiteral("/me/contacts/") + ids[0]);
    const QJsonArray removed = allPages(link, immutable, &link);
    EXPECT_EQ(removed,
              (QJsonArray{
                  QJsonObject{{QStringLiteral("@removed"),
                               QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}},
                              {QStringLiteral("id"), ids[0]}}}));
}

TEST_F(Deltas, ShowNoRemovalsInTheFirstRound)
{
    const QStringList ids = makeMany(2);
    remove(QStringLiteral("/me/contacts/") + ids[0]);
    EXPECT_EQ(members(allPages(delta, immutable), "id"), QStringList{ids[1]});
}

TEST_F(Deltas, LoseNothingThatChangesWhileARoundRuns)
{
    const QStringList ids = makeMany(4);
    const Reply first = get(delta, pages("2"));
    patch(QStringLiteral("/me/contacts/") + ids[0], R"({"jobTitle":"x"})");
    patch(QStringLiteral("/me/contacts/") + ids[3], R"({"jobTitle":"y"})");
    remove(QStringLiteral("/me/contacts/") + ids[1]);
    const QString late = makeContact("{}");
    QString link;
    QJsonArray seen = first.value();
    for (const QJsonValue &item : allPages(first.text("@odata.nextLink"), pages("2"), &link))
        seen.append(item);
    for (const QJsonValue &item : allPages(link, pages("2")))
        seen.append(item);
    QMap<QString, QJsonObject> last;
    for (const QJsonValue &item : seen)
        last.insert(item.toObject().value(QStringLiteral("id")).toString(), item.toObject());
    EXPECT_EQ(last.size(), 5);
    EXPECT_EQ(last[ids[0]].value(QStringLiteral("jobTitle")), QJsonValue(QStringLiteral("x")));
    EXPECT_TRUE(last[ids[1]].contains(QStringLiteral("@removed")));
    EXPECT_EQ(last[ids[3]].value(QStringLiteral("jobTitle")), QJsonValue(QStringLiteral("y")));
    EXPECT_TRUE(last.contains(late));
}

TEST_F(Deltas, CarryTheSelectInTheirTokens)
{
    const QStringList ids = makeMany(1);
    QString link;
    allPages(delta + QStringLiteral("?$select=nickName"), immutable, &link);
    patch(QStringLiteral("/me/contacts/") + ids[0], R"({"jobTitle":"x"})");
    const QJsonArray changed = allPages(link, immutable);
    EXPECT_EQ(changed[0].toObject().keys(),
              (QStringList{QStringLiteral("@odata.etag"), QStringLiteral("id"),
                           QStringLiteral("nickName")}));
}

TEST_F(Deltas, FollowTheIdFormatOfEachRequest)
{
    const QStringList ids = makeMany(1);
    QString link;
    const QString plain = members(allPages(delta, {}, &link), "id").value(0);
    EXPECT_NE(plain, ids[0]);
    remove(QStringLiteral("/me/contacts/") + ids[0]);
    EXPECT_EQ(members(allPages(link), "id"), QStringList{plain});
    EXPECT_EQ(members(allPages(link, immutable), "id"), ids);
}

TEST_F(Deltas, AnswerAnOldTokenAgain)
{
    QString link;
    allPages(delta, immutable, &link);
    const QStringList ids = makeMany(2);
    EXPECT_EQ(members(allPages(link, immutable), "id"), ids);
    EXPECT_EQ(members(allPages(link, immutable), "id"), ids);
}

TEST_F(Deltas, AreGoneForATokenThatNobodyGave)
{
    const QString other = makeFolder(QStringLiteral("A"));
    QString link;
    allPages(QStringLiteral("/me/contactFolders/%1/contacts/delta").arg(other), {}, &link);
    const QString token = link.mid(link.indexOf(QLatin1Char('=')) + 1);
    for (const QString &text : {QStringLiteral("nonsense"), token, token.left(20)}) {
        const Reply reply = get(delta + QStringLiteral("?$deltatoken=") + text);
        EXPECT_EQ(reply.status, 410);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("SyncStateNotFound"));
        EXPECT_TRUE(reply.header("Location").endsWith("/contacts/delta?$deltatoken="));
        EXPECT_EQ(get(QString::fromLatin1(reply.header("Location"))).status, 200);
    }
}

TEST_F(Deltas, RefuseFilterOrderSearchAndLatest)
{
    for (const char *query : {"$filter=surname eq 'x'", "$orderby=surname", "$search=\"x\"",
                              "$expand=extensions", "$deltatoken=latest"})
        EXPECT_EQ(get(delta + QLatin1Char('?') + QLatin1String(query)).status, 400) << query;
}

TEST_F(Deltas, HaveThreeSpellings)
{
    makeMany(1);
    for (const char *name : {"delta()", "microsoft.graph.delta", "microsoft.graph.delta()"})
        EXPECT_EQ(get(QStringLiteral("/me/contactfolders/contacts/contacts/") + QLatin1String(name))
                      .value()
                      .size(),
                  1)
            << name;
}

TEST_F(Deltas, AndIdsLiveThroughARestart)
{
    const QStringList ids = makeMany(3);
    const QString folder = makeFolder(QStringLiteral("A"));
    QString link;
    const QJsonArray before = allPages(delta, immutable, &link);
    const QString path = link.mid(link.indexOf(QStringLiteral("/v1.0")));
    stop();
    start();
    EXPECT_EQ(allPages(path, immutable), QJsonArray());
    EXPECT_EQ(allPages(delta, immutable), before);
    EXPECT_EQ(get(QStringLiteral("/me/contactFolders/") + folder).status, 200);
    patch(QStringLiteral("/me/contacts/") + ids[2], R"({"jobTitle":"x"})");
    EXPECT_EQ(members(allPages(path, immutable), "id"), QStringList{ids[2]});
}

TEST_F(Deltas, OfTheDefaultFolderAreAlsoThoseOfContacts)
{
    const QStringList ids = makeMany(2);
    makeContact("{}", makeFolder(QStringLiteral("A")));
    EXPECT_EQ(members(allPages(QStringLiteral("/me/contacts/delta"), immutable), "id"), ids);
}

TEST_F(Deltas, OfFoldersComeInPagesAndWithTheSelectedMembers)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"), a);
    const QString folders = QStringLiteral("/me/contactFolders/delta?$select=displayName");
    EXPECT_EQ(get(folders, pages("1")).value().size(), 1);
    QString link;
    const QJsonArray items = allPages(folders, pages("1"), &link);
    EXPECT_EQ(members(items, "id"), (QStringList{a, b}));
    EXPECT_FALSE(items[0].toObject().contains(QStringLiteral("parentFolderId")));
    patch(QStringLiteral("/me/contactFolders/") + b, R"({"displayName":"C"})");
    EXPECT_EQ(members(allPages(link), "displayName"), QStringList{QStringLiteral("C")});
}

TEST_F(Deltas, HoldTheCallersOwnChanges)
{
    QString link;
    allPages(delta, immutable, &link);
    const QStringList ids = makeMany(1);
    EXPECT_EQ(members(allPages(link, immutable), "id"), ids);
}

} // namespace
