#include "tests/mailbox/mailboxfixture.h"

namespace {

class Folders : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/me/contactFolders");
    QString at(const QString &id) const { return all + QLatin1Char('/') + id; }
    QByteArray body(const char *name, const QString &value) const
    {
        return QJsonDocument(QJsonObject{{QLatin1String(name), value}}).toJson();
    }
};

TEST_F(Folders, LeaveTheDefaultFolderOutOfTheListOfV1)
{
    EXPECT_EQ(get(all).value(), QJsonArray());
    const Reply beta = get(QStringLiteral("/beta/me/contactFolders"));
    EXPECT_EQ(members(beta.value(), "wellKnownName"), QStringList{QStringLiteral("contacts")});
}

TEST_F(Folders, FindTheDefaultFolderByItsWellKnownName)
{
    const Reply reply = get(at(QStringLiteral("contacts")));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(get(at(reply.text("id"))).text("displayName"), reply.text("displayName"));
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + makeContact("{}")).text("parentFolderId"),
              reply.text("id"));
}

TEST_F(Folders, AreMadeBelowTheDefaultFolder)
{
    const Reply reply = post(all, body("displayName", QStringLiteral("Clients")));
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text("parentFolderId"), get(at(QStringLiteral("contacts"))).text("id"));
    EXPECT_EQ(members(get(all).value(), "displayName"), QStringList{QStringLiteral("Clients")});
}

TEST_F(Folders, HaveChildren)
{
    const QString parent = makeFolder(QStringLiteral("Clients"));
    const QString child = makeFolder(QStringLiteral("Europe"), parent);
    EXPECT_EQ(members(get(at(parent) + QStringLiteral("/childFolders")).value(), "id"),
              QStringList{child});
    EXPECT_EQ(get(at(child)).text("parentFolderId"), parent);
    const QString nested = at(parent) + QStringLiteral("/childFolders/%1/contacts").arg(child);
    EXPECT_EQ(post(nested, "{}").status, 201);
    EXPECT_EQ(get(at(child) + QStringLiteral("/contacts")).value().size(), 1);
}

TEST_F(Folders, RefuseANameThatASiblingHasInAnyLetterCase)
{
    makeFolder(QStringLiteral("Clients"));
    const QString other = makeFolder(QStringLiteral("Friends"));
    const Reply create = post(all, body("displayName", QStringLiteral("CLIENTS")));
    EXPECT_EQ(create.status, 409);
    EXPECT_EQ(create.errorCode(), QStringLiteral("ErrorFolderExists"));
    EXPECT_EQ(patch(at(other), body("displayName", QStringLiteral("clients"))).status, 409);
    EXPECT_EQ(patch(at(other), body("displayName", QStringLiteral("FRIENDS"))).status, 200);
}

TEST_F(Folders, RefuseAnEmptyName)
{
    EXPECT_EQ(post(all, body("displayName", QString())).status, 400);
    EXPECT_EQ(post(all, "{}").status, 400);
}

TEST_F(Folders, AreRenamedAndMovedWithoutANewId)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"));
    const Reply renamed = patch(at(a), body("displayName", QStringLiteral("C")));
    EXPECT_EQ(renamed.status, 200);
    EXPECT_EQ(renamed.text("id"), a);
    const Reply moved = patch(at(a), body("parentFolderId", b));
    EXPECT_EQ(moved.text("id"), a);
    EXPECT_EQ(moved.text("parentFolderId"), b);
    EXPECT_EQ(moved.text("displayName"), QStringLiteral("C"));
}

TEST_F(Folders, CannotBeMovedBelowThemselves)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"), a);
    EXPECT_EQ(patch(at(a), body("parentFolderId", b)).status, 400);
    EXPECT_EQ(patch(at(a), body("parentFolderId", a)).status, 400);
    EXPECT_EQ(get(at(b)).text("parentFolderId"), a);
}

TEST_F(Folders, TakeEverythingInThemAlongWhenDeleted)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"), a);
    const QString contact = makeContact("{}", b);
    EXPECT_EQ(remove(at(a)).status, 204);
    EXPECT_EQ(get(at(b)).status, 404);
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + contact).status, 404);
    EXPECT_EQ(get(at(b) + QStringLiteral("/contacts/delta")).errorCode(),
              QStringLiteral("ErrorItemNotFound"));
}

TEST_F(Folders, RefuseToRenameOrDeleteTheDefaultFolder)
{
    EXPECT_EQ(remove(at(QStringLiteral("contacts"))).status, 403);
    EXPECT_EQ(
        patch(at(QStringLiteral("contacts")), body("displayName", QStringLiteral("X"))).status,
        403);
}

TEST_F(Folders, ComeInADeltaAtAllDepthsWithoutTheDefaultFolder)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"), a);
    QString link;
    EXPECT_EQ(members(allPages(all + QStringLiteral("/delta"), {}, &link), "id"),
              (QStringList{a, b}));
    EXPECT_EQ(allPages(link, {}, &link), QJsonArray());
    patch(at(b), body("displayName", QStringLiteral("C")));
    EXPECT_EQ(members(allPages(link, {}, &link), "displayName"), QStringList{QStringLiteral("C")});
    remove(at(a));
    const QJsonArray gone = allPages(link, {}, &link);
    EXPECT_EQ(members(gone, "id"), (QStringList{b, a}));
    EXPECT_TRUE(gone[0].toObject().contains(QStringLiteral("@removed")));
}

} // namespace
