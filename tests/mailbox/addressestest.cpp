#include "tests/mailbox/mailboxfixture.h"

#include <algorithm>

namespace {

class Addresses : public MailboxTest
{
protected:
    void SetUp() override
    {
        parent = makeFolder(QStringLiteral("Clubs"));
        child = makeFolder(QStringLiteral("Chess"), parent);
        contact = makeContact(R"({"displayName":"Ada"})", child);
    }
    int status(const QString &path) { return get(path).status; }

    QString parent;
    QString child;
    QString contact;
};

TEST_F(Addresses, ReachAContactByItsIdAloneOrThroughItsFolder)
{
    for (const QString &path :
         {QStringLiteral("/me/contacts/%1").arg(contact),
          QStringLiteral("/me/contacts('%1')").arg(contact),
          QStringLiteral("/me/contactFolders/%1/contacts/%2").arg(child, contact),
          QStringLiteral("/me/contactFolders/%1/childFolders/%2/contacts/%3")
              .arg(parent, child, contact),
          QStringLiteral("/users/ada@kartei.example/contacts/%1").arg(contact),
          QStringLiteral("/users/ada%40kartei.example/contacts/%1").arg(contact)})
        EXPECT_EQ(get(path, immutable).text("id"), contact) << path.toStdString();
}

TEST_F(Addresses, DoNotReachAContactThroughAnotherFolder)
{
    EXPECT_EQ(status(QStringLiteral("/me/contactFolders/%1/contacts/%2").arg(parent, contact)),
              404);
    EXPECT_EQ(status(QStringLiteral("/me/contactFolders/contacts/contacts/%1").arg(contact)), 404);
}

TEST_F(Addresses, MatchSegmentsInAnyLetterCaseButIdsExactly)
{
    EXPECT_EQ(status(QStringLiteral("/ME/contactfolders/%1/CONTACTS/%2").arg(child, contact)), 200);
    QString other = contact;
    const auto letter = std::find_if(other.rbegin(), other.rend(),
                                     [](QChar character) { return character.isLetter(); });
    *letter = letter->isUpper() ? letter->toLower() : letter->toUpper();
    EXPECT_EQ(get(QStringLiteral("/me/contacts/%1").arg(other)).errorCode(),
              QStringLiteral("ErrorItemNotFound"));
}

TEST_F(Addresses, TakeIdsPercentEncoded)
{
    const QString encoded = QString::fromLatin1(contact.toUtf8().toPercentEncoding());
    EXPECT_EQ(status(QStringLiteral("/me/contacts/%1").arg(encoded)), 200);
}

TEST_F(Addresses, ThatLeadNowhereAre400AndOtherMethods405)
{
    EXPECT_EQ(status(QStringLiteral("/me/nothing")), 400);
    EXPECT_EQ(send("PUT", QStringLiteral("/me/contacts"), "{}", {}).status, 405);
    EXPECT_EQ(get(QStringLiteral("/me")).header("OData-Version"), QByteArray("4.0"));
}

} // namespace
