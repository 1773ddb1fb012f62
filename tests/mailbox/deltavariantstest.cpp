#include "tests/mailbox/mailboxfixture.h"

#include <QSet>

namespace {

// What Graph leaves open about deltas, each way.
class DeltaVariants : public MailboxTest
{
protected:
    const QString delta = QStringLiteral("/me/contactFolders/contacts/contacts/delta");
    const QString folders = QStringLiteral("/me/contactFolders/delta");

    static QString deltaOf(const QString &folder)
    {
        return QStringLiteral("/me/contactFolders/%1/contacts/delta").arg(folder);
    }
    static QString at(const QString &contact) { return QStringLiteral("/me/contacts/") + contact; }
    void change(const QString &contact, const char *json = R"({"jobTitle":"new"})")
    {
        EXPECT_EQ(patch(at(contact), json).status, 200);
    }
    void move(const QString &contact, const QString &folder)
    {
        change(contact, "{\"parentFolderId\":\"" + folder.toLatin1() + "\"}");
    }
    // The link at the end of a round, and what the round held.
    QString roundFrom(const QString &path, QJsonArray *items = nullptr)
    {
        QString link;
        const QJsonArray all = allPages(path, immutable, &link);
        if (items)
            *items = all;
        return link;
    }
    QStringList idsFrom(QString &link)
    {
        QJsonArray items;
        link = roundFrom(link, &items);
        return members(items, "id");
    }
    static QStringList reasons(const QJsonArray &items)
    {
        QStringList found;
        for (const QJsonValue &item : items)
            found.append(item.toObject()
                             .value(QStringLiteral("@removed"))
                             .toObject()
                             .value(QStringLiteral("reason"))
                             .toString());
        return found;
    }
    // Applies a round as a client does: the last of each id counts.
    static QMap<QString, QJsonObject> settled(const QJsonArray &items)
    {
        QMap<QString, QJsonObject> last;
        for (const QJsonValue &item : items) {
            const QJsonObject object = item.toObject();
            last.insert(object.value(QStringLiteral("id")).toString(), object);
        }
        return last;
    }
};

TEST_F(DeltaVariants, HoldWholeContactsUnlessOnlyChangesAreAskedFor)
{
    const QString id = makeContact(R"({"givenName":"Ada","surname":"Byron"})");
    const QString link = roundFrom(delta);
    change(id);
    change(id, R"({"surname":"Lovelace"})");
    QJsonArray items;
    roundFrom(link, &items);
    EXPECT_EQ(items[0].toObject().value(QStringLiteral("givenName")), QStringLiteral("Ada"));
    use("delta-content", "changes");
    roundFrom(link, &items);
    QSet<QString> names;
    for (const QString &name : items[0].toObject().keys())
        names.insert(name);
    EXPECT_TRUE(names.contains(QStringLiteral("id")));
    EXPECT_TRUE(names.contains(QStringLiteral("jobTitle")));
    EXPECT_TRUE(names.contains(QStringLiteral("surname")));
    EXPECT_FALSE(names.contains(QStringLiteral("givenName")));
    EXPECT_FALSE(names.contains(QStringLiteral("emailAddresses")));
}

TEST_F(DeltaVariants, HoldOnlyTheChangesOfBetaMembersToo)
{
    const QString id = makeContact(R"({"givenName":"Ada","mobilePhone":"1"})");
    use("delta-content", "changes");
    QJsonArray items;
    const QString link = roundFrom(QStringLiteral("/beta") + delta);
    EXPECT_EQ(patch(QStringLiteral("/beta") + at(id), R"({"isFavorite":true})").status, 200);
    roundFrom(link, &items);
    const QJsonObject changed = items[0].toObject();
    EXPECT_EQ(changed.value(QStringLiteral("isFavorite")), true);
    EXPECT_FALSE(changed.contains(QStringLiteral("phones")));
    EXPECT_FALSE(changed.contains(QStringLiteral("givenName")));
}

TEST_F(DeltaVariants, HoldNewAndArrivedContactsWholeEvenWithChangesOnly)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString moved = makeContact(R"({"givenName":"Ada"})");
    const QString link = roundFrom(deltaOf(folder));
    use("delta-content", "changes");
    move(moved, folder);
    makeContact(R"({"givenName":"Ben"})", folder);
    QJsonArray items;
    roundFrom(link, &items);
    EXPECT_EQ(members(items, "givenName"),
              (QStringList{QStringLiteral("Ada"), QStringLiteral("Ben")}));
}

TEST_F(DeltaVariants, ReplayUnchangedContactsAndStrangeRemovals)
{
    use("delta-noise", "replays");
    const QString gone = makeContact("{}");
    const QString id = makeContact("{}");
    remove(at(gone));
    QJsonArray items;
    QString link = roundFrom(delta, &items);
    EXPECT_EQ(reasons(items), (QStringList{QString(), QStringLiteral("deleted")}));
    EXPECT_EQ(idsFrom(link), QStringList{id});
}

TEST_F(DeltaVariants, HoldAContactTwiceAndARemovalBeforeIt)
{
    use("delta-noise", "duplicates");
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const QString other = makeContact("{}");
    QJsonArray items;
    roundFrom(delta, &items);
    EXPECT_EQ(members(items, "id"), (QStringList{id, id, other, id}));
    EXPECT_EQ(reasons(items)[0], QStringLiteral("deleted"));
    EXPECT_EQ(settled(items)[id].value(QStringLiteral("givenName")), QStringLiteral("Ada"));
}

TEST_F(DeltaVariants, AreNoisyAboutFoldersToo)
{
    const QString gone = makeFolder(QStringLiteral("Gone"));
    const QString a = makeFolder(QStringLiteral("A"));
    remove(QStringLiteral("/me/contactFolders/") + gone);
    use("delta-noise", "replays");
    QJsonArray items;
    QString link = roundFrom(folders, &items);
    EXPECT_EQ(members(items, "id"), (QStringList{a, gone}));
    EXPECT_EQ(idsFrom(link), QStringList{a});
    use("delta-noise", "duplicates");
    roundFrom(folders, &items);
    EXPECT_EQ(reasons(items), (QStringList{QStringLiteral("deleted"), QString(), QString()}));
    EXPECT_EQ(members(items, "id"), (QStringList{a, a, a}));
}

TEST_F(DeltaVariants, HaveEmptyPagesInBetween)
{
    use("delta-noise", "empty-pages");
    const QString id = makeContact("{}");
    const Reply first = get(delta, immutable);
    EXPECT_EQ(first.value(), QJsonArray());
    EXPECT_FALSE(first.json().contains(QStringLiteral("@odata.deltaLink")));
    EXPECT_EQ(members(get(first.text("@odata.nextLink"), immutable).value(), "id"),
              QStringList{id});
    EXPECT_EQ(get(folders).value(), QJsonArray());
    EXPECT_EQ(allPages(folders).size(), 0);
}

TEST_F(DeltaVariants, WithAllNoiseStillSayTheTruth)
{
    use("delta-noise", "all");
    QStringList ids;
    for (int i = 0; i < 7; ++i)
        ids.append(makeContact("{\"nickName\":\"" + QByteArray::number(i) + "\"}"));
    QString link;
    const Headers small{{"Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=2"}};
    const auto truth = settled(allPages(delta, small, &link));
    EXPECT_EQ(truth.size(), 7);
    remove(at(ids[3]));
    change(ids[4]);
    const auto later = settled(allPages(link, small));
    EXPECT_TRUE(later[ids[3]].contains(QStringLiteral("@removed")));
    EXPECT_EQ(later[ids[4]].value(QStringLiteral("jobTitle")), QStringLiteral("new"));
}

TEST_F(DeltaVariants, ShowChangesOnlyAfterTheDelay)
{
    const QString old = makeContact(R"({"nickName":"old"})");
    const QString link = roundFrom(delta);
    change(old, R"({"nickName":"visible"})");
    stop();
    start();
    use("delta-delay", "3600");
    change(old, R"({"nickName":"hidden"})");
    makeContact("{}");
    QJsonArray items;
    QString next = roundFrom(link.mid(link.indexOf(QStringLiteral("/v1.0"))), &items);
    EXPECT_EQ(members(items, "nickName"), QStringList{QStringLiteral("visible")});
    EXPECT_EQ(idsFrom(next), QStringList());
    roundFrom(delta, &items);
    EXPECT_EQ(members(items, "nickName"), QStringList{QStringLiteral("visible")});
    use("delta-delay", "0");
    roundFrom(next, &items);
    EXPECT_EQ(items.size(), 2);
    EXPECT_EQ(members(items, "nickName")[0], QStringLiteral("hidden"));
}

TEST_F(DeltaVariants, NameTheReasonThatIsAskedFor)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString moved = makeContact("{}");
    const QString deleted = makeContact("{}");
    const QString link = roundFrom(delta);
    const QString folderLink = roundFrom(folders);
    move(moved, folder);
    remove(at(deleted));
    QJsonArray items;
    roundFrom(link, &items);
    EXPECT_EQ(reasons(items), (QStringList{QStringLiteral("deleted"), QStringLiteral("deleted")}));
    use("removed-by-move", "changed");
    roundFrom(link, &items);
    EXPECT_EQ(reasons(items), (QStringList{QStringLiteral("changed"), QStringLiteral("deleted")}));
    use("removed-by-delete", "changed");
    remove(QStringLiteral("/me/contactFolders/") + folder);
    roundFrom(folderLink, &items);
    EXPECT_EQ(reasons(items), QStringList{QStringLiteral("changed")});
}

TEST_F(DeltaVariants, ShowAMoveInBothFoldersAtOnce)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}");
    QString source = roundFrom(delta);
    QString target = roundFrom(deltaOf(folder));
    move(id, folder);
    EXPECT_EQ(idsFrom(source), QStringList{id});
    EXPECT_EQ(idsFrom(target), QStringList{id});
}

TEST_F(DeltaVariants, ShowAMoveInTheTargetARoundBeforeTheSource)
{
    use("move-order", "target-first");
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}");
    QString source = roundFrom(delta);
    QString target = roundFrom(deltaOf(folder));
    move(id, folder);
    EXPECT_EQ(idsFrom(source), QStringList());
    EXPECT_EQ(idsFrom(target), QStringList{id});
    EXPECT_EQ(idsFrom(source), QStringList{id});
    EXPECT_EQ(idsFrom(source), QStringList());
}

TEST_F(DeltaVariants, ShowAMoveInTheTargetOneRoundLate)
{
    use("move-order", "round-apart");
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}");
    QString source = roundFrom(delta);
    QString target = roundFrom(deltaOf(folder));
    move(id, folder);
    EXPECT_EQ(idsFrom(source), QStringList{id});
    EXPECT_EQ(idsFrom(target), QStringList());
    EXPECT_EQ(idsFrom(target), QStringList{id});
}

TEST_F(DeltaVariants, HoldTheDefaultFolderAmongTheFoldersIfAskedTo)
{
    makeFolder(QStringLiteral("B"), makeFolder(QStringLiteral("A")));
    EXPECT_EQ(members(allPages(folders), "displayName"),
              (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    use("default-folder", "include");
    EXPECT_EQ(members(allPages(folders), "displayName"),
              (QStringList{QStringLiteral("Contacts"), QStringLiteral("A"), QStringLiteral("B")}));
}

} // namespace
