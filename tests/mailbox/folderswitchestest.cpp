#include "tests/mailbox/mailboxfixture.h"

namespace {

class FolderSwitches : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/me/contactFolders");
    QString at(const QString &id) const { return all + QLatin1Char('/') + id; }
    QByteArray body(const char *name, const QString &value) const
    {
        return QJsonDocument(QJsonObject{{QLatin1String(name), value}}).toJson();
    }
    QString names(const QString &query)
    {
        return members(get(all + QLatin1Char('?') + query).value(), "displayName")
            .join(QLatin1Char(' '));
    }
};

TEST_F(FolderSwitches, TheDefaultFolderIsInTheListAndDeltaOfV1)
{
    const QString other = makeFolder(QStringLiteral("A"));
    use("default-folder", "include");
    const QString id = get(at(QStringLiteral("contacts"))).text("id");
    EXPECT_EQ(members(get(all).value(), "id"), (QStringList{id, other}));
    EXPECT_TRUE(members(allPages(all + QStringLiteral("/delta")), "id").contains(id));
}

TEST_F(FolderSwitches, TheDefaultFolderHasALocalisedName)
{
    start();
    use("default-folder-name", "Kontakte");
    EXPECT_EQ(get(at(QStringLiteral("contacts"))).text("displayName"), QStringLiteral("Kontakte"));
    EXPECT_EQ(members(get(QStringLiteral("/beta/me/contactFolders")).value(), "displayName"),
              QStringList{QStringLiteral("Kontakte")});
}

TEST_F(FolderSwitches, ChangesOfTheDefaultFolderAre400)
{
    start();
    use("default-folder-refusal", "400");
    const QString path = at(QStringLiteral("contacts"));
    EXPECT_EQ(remove(path).status, 400);
    EXPECT_EQ(patch(path, body("displayName", QStringLiteral("X"))).status, 400);
    EXPECT_EQ(post(path + QStringLiteral("/permanentDelete"), "{}").status, 400);
}

TEST_F(FolderSwitches, AMoveIsDroppedOrRefused)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"));
    const QString before = get(at(a)).text("parentFolderId");
    use("folder-move", "ignore");
    const Reply ignored = patch(at(a), body("parentFolderId", b));
    EXPECT_EQ(ignored.status, 200);
    EXPECT_EQ(ignored.text("parentFolderId"), before);
    use("folder-move", "refuse");
    EXPECT_EQ(patch(at(a), body("parentFolderId", b)).status, 400);
    EXPECT_EQ(get(at(a)).text("parentFolderId"), before);
}

TEST_F(FolderSwitches, AMoveToWhereTheNameIsTakenIs409)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"));
    makeFolder(QStringLiteral("a"), b);
    EXPECT_EQ(patch(at(a), body("parentFolderId", b)).errorCode(),
              QStringLiteral("ErrorFolderExists"));
}

TEST_F(FolderSwitches, FoldersAreFilteredSortedAndPagedByName)
{
    for (const char *name : {"Clients", "Friends", "Colleagues"})
        makeFolder(QLatin1String(name));
    EXPECT_EQ(names(QStringLiteral("$filter=displayName eq 'friends'")), QStringLiteral("Friends"));
    EXPECT_EQ(names(QStringLiteral("$filter=startswith(displayName,'C')")),
              QStringLiteral("Clients Colleagues"));
    EXPECT_EQ(names(QStringLiteral("$orderby=displayName desc&$top=2")),
              QStringLiteral("Friends Colleagues"));
    EXPECT_EQ(members(allPages(all + QStringLiteral("?$top=1")), "displayName").size(), 3);
    EXPECT_EQ(get(all + QStringLiteral("?$filter=contains(displayName,'C')")).status, 400);
    EXPECT_EQ(get(all + QStringLiteral("?$orderby=id")).status, 400);
}

TEST_F(FolderSwitches, FoldersAreNotSearchable)
{
    EXPECT_EQ(get(all + QStringLiteral("?$search=x")).status, 400);
}

TEST_F(FolderSwitches, WellKnownNamesAreBetasAlone)
{
    EXPECT_EQ(get(all + QStringLiteral("?$select=wellKnownName")).status, 400);
    EXPECT_EQ(post(all, R"({"displayName":"A","wellKnownName":"x"})").status, 400);
    const Reply beta = post(QStringLiteral("/beta/me/contactFolders"), R"({"displayName":"A"})");
    EXPECT_TRUE(beta.json().value(QStringLiteral("wellKnownName")).isNull());
    EXPECT_TRUE(beta.json().contains(QStringLiteral("wellKnownName")));
}

TEST_F(FolderSwitches, FoldersAndWhatIsInThemArePermanentlyDeleted)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}", a);
    EXPECT_EQ(post(at(a) + QStringLiteral("/permanentDelete"), "{}").status, 204);
    EXPECT_EQ(get(at(a)).status, 404);
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + id).status, 404);
}

TEST_F(FolderSwitches, AreMadeBelowTheParentThatTheBodyNames)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const Reply reply = post(all, R"({"displayName":"B","parentFolderId":")" + a.toUtf8() + "\"}");
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text("parentFolderId"), a);
}

} // namespace
