#include "services/mailbox/sharebook.h"
#include "tests/mailbox/mailboxfixture.h"

namespace {

using mailbox::Share;
using mailbox::ShareRight;

// Ada owns; Bo comes to look.
class Shares : public MailboxTest
{
protected:
    void SetUp() override
    {
        options().moreUsers = {{QStringLiteral("bo@kartei.example"), QStringLiteral("Bo Diddley"),
                                QStringLiteral("bo-token")}};
        start();
        m_clients = makeFolder(QStringLiteral("Clients"));
        m_private = makeFolder(QStringLiteral("Private"));
        m_client = makeContact(R"({"givenName":"Client"})", m_clients);
        m_secret = makeContact(R"({"givenName":"Secret"})", m_private);
        m_friend = makeContact(R"({"givenName":"Friend"})");
    }
    void share(const QString &folder, ShareRight right = ShareRight::Read)
    {
        server().shares().add({QStringLiteral("ada@kartei.example"),
                               QStringLiteral("bo@kartei.example"), folder, right});
    }
    Reply asBo(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        Headers headers{{"Authorization", "Bearer bo-token"}};
        if (!body.isEmpty())
            headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
        return send(method, QStringLiteral("/users/ada@kartei.example") + path, body, headers);
    }
    Reply look(const QString &path) { return asBo("GET", path); }
    QString contactsOf(const QString &folder) const
    {
        return QStringLiteral("/contactFolders/%1/contacts").arg(folder);
    }
    static QString contact(const QString &id) { return QStringLiteral("/contacts/") + id; }

    QString m_clients;
    QString m_private;
    QString m_client;
    QString m_secret;
    QString m_friend;
};

TEST_F(Shares, AreNeededForEverythingButTheOwnersProfile)
{
    for (const QString &path :
         {QStringLiteral("/contacts"), QStringLiteral("/contactFolders"), contact(m_friend),
          QStringLiteral("/contactFolders/contacts"), contactsOf(m_clients),
          QStringLiteral("/contactFolders/delta"), QStringLiteral("/outlook/masterCategories")}) {
        const Reply reply = look(path);
        EXPECT_EQ(reply.status, 403) << path.toStdString();
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorAccessDenied"));
    }
    EXPECT_EQ(look({}).text("displayName"), QStringLiteral("Ada Lovelace"));
}

TEST_F(Shares, ThatAreMissingCanAnswerFolderNotFound)
{
    server().switches().set(QStringLiteral("shared-refusal"), QStringLiteral("404"));
    EXPECT_EQ(asBo("POST", QStringLiteral("/contacts"), "{}").status, 404);
    EXPECT_EQ(look(QStringLiteral("/contacts")).errorCode(), QStringLiteral("ErrorFolderNotFound"));
}

TEST_F(Shares, OfOneFolderShowThatFolderOnly)
{
    share(QStringLiteral("Clients"));
    EXPECT_EQ(members(look(contactsOf(m_clients)).value(), "givenName"),
              QStringList{QStringLiteral("Client")});
    EXPECT_EQ(look(contact(m_client)).status, 200);
    EXPECT_EQ(look(QStringLiteral("/contactFolders/") + m_clients).status, 200);
    EXPECT_EQ(members(look(QStringLiteral("/contactFolders")).value(), "displayName"),
              QStringList{QStringLiteral("Clients")});
    for (const QString &path :
         {contactsOf(m_private), contact(m_secret), contact(m_friend), QStringLiteral("/contacts"),
          contactsOf(m_clients) + QLatin1Char('/') + m_secret})
        EXPECT_EQ(look(path).status, 403) << path.toStdString();
}

TEST_F(Shares, OfAFolderAreFoundByItsIdToo)
{
    share(m_private);
    EXPECT_EQ(look(contact(m_secret)).status, 200);
    EXPECT_EQ(look(contact(m_client)).status, 403);
}

TEST_F(Shares, OfTheDefaultFolderLeaveTheOthersClosed)
{
    share(QStringLiteral("default"));
    EXPECT_EQ(members(look(QStringLiteral("/contacts")).value(), "givenName"),
              QStringList{QStringLiteral("Friend")});
    EXPECT_EQ(look(QStringLiteral("/contactFolders/contacts")).status, 200);
    EXPECT_EQ(look(contact(m_client)).status, 403);
}

TEST_F(Shares, OfTheDefaultFolderShowNoMoreInBeta)
{
    share(QStringLiteral("default"));
    const Reply reply = send("GET", QStringLiteral("/beta/users/ada@kartei.example/contacts"), {},
                             {{"Authorization", "Bearer bo-token"}});
    EXPECT_EQ(members(reply.value(), "givenName"), QStringList{QStringLiteral("Friend")});
}

TEST_F(Shares, OfTheWholeMailboxShowEveryFolder)
{
    share(QStringLiteral("*"));
    EXPECT_EQ(look(QStringLiteral("/contactFolders")).value().size(), 2);
    EXPECT_EQ(look(contact(m_secret)).status, 200);
    EXPECT_EQ(look(QStringLiteral("/contactFolders/delta")).status, 200);
    EXPECT_EQ(look(QStringLiteral("/outlook/masterCategories")).status, 403);
}

TEST_F(Shares, AllowDeltaOnASharedFolder)
{
    share(QStringLiteral("Clients"));
    const Reply first = look(contactsOf(m_clients) + QStringLiteral("/delta"));
    ASSERT_EQ(first.status, 200);
    makeContact(R"({"givenName":"New"})", m_clients);
    const Reply later = get(first.text("@odata.deltaLink"), {{"Authorization", "Bearer bo-token"}});
    EXPECT_EQ(members(later.value(), "givenName"), QStringList{QStringLiteral("New")});
}

TEST_F(Shares, ToReadRefuseEveryWrite)
{
    share(QStringLiteral("*"), ShareRight::Read);
    server().switches().set(QStringLiteral("shared-refusal"), QStringLiteral("404"));
    const QString clients = QStringLiteral("/contactFolders/") + m_clients;
    const QList<std::pair<QByteArray, QString>> writes{{"POST", QStringLiteral("/contacts")},
                                                       {"PATCH", contact(m_client)},
                                                       {"DELETE", contact(m_client)},
                                                       {"POST", contactsOf(m_clients)},
                                                       {"POST", QStringLiteral("/contactFolders")},
                                                       {"PATCH", clients},
                                                       {"DELETE", clients}};
    for (const auto &[method, path] : writes) {
        const Reply reply = asBo(method, path, R"({"displayName":"x"})");
        EXPECT_EQ(reply.status, 403) << method.constData() << path.toStdString();
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorAccessDenied"));
    }
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + m_client).text("givenName"),
              QStringLiteral("Client"));
}

TEST_F(Shares, ToWriteAllowEveryWrite)
{
    share(QStringLiteral("Clients"), ShareRight::Write);
    EXPECT_EQ(asBo("PATCH", contact(m_client), R"({"givenName":"Changed"})").status, 200);
    EXPECT_EQ(asBo("POST", contactsOf(m_clients), R"({"givenName":"New"})").status, 201);
    EXPECT_EQ(asBo("DELETE", contact(m_client)).status, 204);
    EXPECT_EQ(members(get(QStringLiteral("/me") + contactsOf(m_clients)).value(), "givenName"),
              QStringList{QStringLiteral("New")});
}

TEST_F(Shares, ToWriteDoNotLetContactsOutIntoOtherFolders)
{
    share(QStringLiteral("Clients"), ShareRight::Write);
    const QByteArray body = "{\"parentFolderId\":\"" + m_private.toLatin1() + "\"}";
    EXPECT_EQ(asBo("PATCH", contact(m_client), body).status, 403);
    share(QStringLiteral("Private"), ShareRight::Write);
    EXPECT_EQ(asBo("PATCH", contact(m_client), body).status, 200);
}

TEST_F(Shares, ThatAreWithdrawnEndAtOnce)
{
    share(QStringLiteral("Clients"));
    EXPECT_EQ(look(contact(m_client)).status, 200);
    EXPECT_TRUE(server().shares().withdraw({QStringLiteral("ada@kartei.example"),
                                            QStringLiteral("bo@kartei.example"),
                                            QStringLiteral("Clients"), ShareRight::Read}));
    EXPECT_EQ(look(contact(m_client)).status, 403);
}

TEST_F(Shares, OpenNoWayBack)
{
    share(QStringLiteral("*"), ShareRight::Write);
    EXPECT_EQ(get(QStringLiteral("/users/bo@kartei.example/contacts")).status, 403);
}

TEST(ShareTexts, NameOwnerReaderFolderAndRight)
{
    const auto share = Share::read(QStringLiteral("a@x:b@x:Work: old:write"));
    ASSERT_TRUE(share);
    EXPECT_EQ(share->folder, QStringLiteral("Work: old"));
    EXPECT_EQ(share->right, ShareRight::Write);
    EXPECT_EQ(share->text(), QStringLiteral("a@x:b@x:Work: old:write"));
    for (const char *wrong : {"", "a:b:c", "a:b:c:d", ":b:c:read", "a::c:read", "a:b::read"})
        EXPECT_FALSE(Share::read(QLatin1String(wrong))) << wrong;
}

TEST_F(Shares, HoldTheExtensionsOfTheirContactsAndNothingOfTheOwner)
{
    share(QStringLiteral("Clients"));
    const QByteArray notes = R"({"extensionName":"com.example.notes","colour":"red"})";
    post(QStringLiteral("/me/contacts/%1/extensions").arg(m_client), notes);
    const QString one = QStringLiteral("/extensions/com.example.notes");
    const Reply read = look(contact(m_client) + one);
    const int written =
        asBo("POST", contact(m_client) + QStringLiteral("/extensions"), notes).status;
    EXPECT_EQ(read.text("colour"), QStringLiteral("red"));
    EXPECT_EQ(written, 403);
    EXPECT_EQ(look(contact(m_secret) + QStringLiteral("/extensions")).status, 403);
    EXPECT_EQ(look(QStringLiteral("/extensions")).status, 403);
}

} // namespace
