#include "tests/mailbox/mailboxfixture.h"

namespace {

class Moves : public MailboxTest
{
protected:
    QByteArray into(const QString &folder) const
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("parentFolderId"), folder}}).toJson();
    }
};

TEST_F(Moves, KeepTheImmutableIdAndChangeThePlainOne)
{
    const QString folder = makeFolder(QStringLiteral("Clients"));
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const QString path = QStringLiteral("/me/contacts/") + id;
    const QString plain = get(path).text("id");
    const Reply moved = patch(path, into(folder), immutable);
    EXPECT_EQ(moved.status, 200);
    EXPECT_EQ(moved.text("id"), id);
    EXPECT_EQ(moved.text("parentFolderId"), folder);
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + plain).status, 404);
    EXPECT_NE(get(path).text("id"), plain);
}

TEST_F(Moves, AreSeenOnlyThroughTheNewFolder)
{
    const QString a = makeFolder(QStringLiteral("A"));
    const QString b = makeFolder(QStringLiteral("B"));
    const QString id = makeContact("{}", a);
    patch(QStringLiteral("/me/contacts/") + id, into(b));
    const QString through = QStringLiteral("/me/contactFolders/%1/contacts/%2");
    EXPECT_EQ(get(through.arg(b, id)).status, 200);
    EXPECT_EQ(get(through.arg(a, id)).status, 404);
}

TEST_F(Moves, ChangeOtherMembersInTheSameRequest)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}");
    QJsonObject body = QJsonDocument::fromJson(into(folder)).object();
    body.insert(QStringLiteral("nickName"), QStringLiteral("N"));
    const Reply reply = patch(QStringLiteral("/me/contacts/") + id, QJsonDocument(body).toJson());
    EXPECT_EQ(reply.text("nickName"), QStringLiteral("N"));
    EXPECT_EQ(reply.text("parentFolderId"), folder);
}

TEST_F(Moves, ApplyBothOrNeither)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact("{}");
    const QString path = QStringLiteral("/me/contacts/") + id;
    const QString before = get(path).text("parentFolderId");
    QJsonObject body = QJsonDocument::fromJson(into(folder)).object();
    body.insert(QStringLiteral("nickName"), 7);
    EXPECT_EQ(patch(path, QJsonDocument(body).toJson()).status, 400);
    EXPECT_EQ(get(path).text("parentFolderId"), before);
}

TEST_F(Moves, RefuseAFolderThatIsNotThere)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    remove(QStringLiteral("/me/contactFolders/") + folder);
    const Reply reply = patch(QStringLiteral("/me/contacts/") + makeContact("{}"), into(folder));
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorFolderNotFound"));
}

TEST_F(Moves, ShowAsARemovalHereAndAnArrivalThere)
{
    const QString folder = makeFolder(QStringLiteral("A"));
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const QString from = QStringLiteral("/me/contactFolders/contacts/contacts/delta");
    const QString to = QStringLiteral("/me/contactFolders/%1/contacts/delta").arg(folder);
    QString fromLink;
    QString toLink;
    allPages(from, immutable, &fromLink);
    allPages(to, immutable, &toLink);
    patch(QStringLiteral("/me/contacts/") + id, into(folder), immutable);
    const QJsonArray left = allPages(fromLink, immutable);
    const QJsonArray arrived = allPages(toLink, immutable);
    EXPECT_EQ(members(left, "id"), QStringList{id});
    EXPECT_EQ(left[0].toObject().value(QStringLiteral("@removed")).toObject(),
              (QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}));
    EXPECT_EQ(members(arrived, "id"), QStringList{id});
    EXPECT_EQ(members(arrived, "givenName"), QStringList{QStringLiteral("Ada")});
}

} // namespace
