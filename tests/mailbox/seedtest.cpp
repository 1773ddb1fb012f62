#include "tests/mailbox/mailboxfixture.h"

#include <QImage>
#include <QRegularExpression>
#include <QSet>

namespace {

class Seeds : public MailboxTest
{
protected:
    QJsonArray everybody()
    {
        QJsonArray all;
        const QString list = QStringLiteral("/beta/me/contacts?$top=500");
        for (const QJsonValue &contact : allPages(list, immutable))
            all.append(contact);
        return all;
    }
};

TEST_F(Seeds, PlayedTwiceAreEqual)
{
    class Second : public Seeds
    {
    public:
        void TestBody() override { }
        QJsonArray people()
        {
            start(300, 20);
            return everybody();
        }
    };
    start(300, 20);
    const QJsonArray first = everybody();
    EXPECT_EQ(first.size(), 300);
    Second second;
    EXPECT_EQ(second.people(), first);
}

TEST_F(Seeds, HaveThePeopleThatWereAskedForWhateverThePhotos)
{
    class Second : public Seeds
    {
    public:
        void TestBody() override { }
        QStringList names()
        {
            start(120, 0);
            return members(everybody(), "displayName");
        }
    };
    start(120, 100);
    Second second;
    EXPECT_EQ(second.names(), members(everybody(), "displayName"));
}

TEST_F(Seeds, LeaveAMailboxWithDataAlone)
{
    makeContact(R"({"givenName":"Ada"})");
    stop();
    start(50);
    EXPECT_EQ(members(everybody(), "displayName"), QStringList{QStringLiteral("Ada")});
}

TEST_F(Seeds, SpeakSeveralAlphabets)
{
    start(400);
    QSet<QChar::Script> scripts;
    bool hasYomi = false;
    for (const QJsonValue &person : everybody()) {
        const QString name = person.toObject().value(QStringLiteral("displayName")).toString();
        for (const QChar c : name)
            scripts.insert(c.script());
        hasYomi = hasYomi || person.toObject().value(QStringLiteral("yomiSurname")).isString();
    }
    for (const QChar::Script script :
         {QChar::Script_Latin, QChar::Script_Cyrillic, QChar::Script_Greek, QChar::Script_Han,
          QChar::Script_Hiragana, QChar::Script_Arabic})
        EXPECT_TRUE(scripts.contains(script)) << script;
    EXPECT_TRUE(hasYomi);
}

TEST_F(Seeds, WriteOnlyToExampleDomains)
{
    start(400);
    const QRegularExpression example(
        QStringLiteral("^[a-z0-9.-]+@([a-z0-9-]+\\.example|example\\.(com|org|net))$"));
    for (const QJsonValue &person : everybody()) {
        const QJsonArray emails =
            person.toObject().value(QStringLiteral("emailAddresses")).toArray();
        for (const QString &address : members(emails, "address"))
            EXPECT_TRUE(example.match(address).hasMatch()) << address.toStdString();
    }
}

TEST_F(Seeds, FillNestedFolders)
{
    start(200);
    const QJsonArray folders = allPages(QStringLiteral("/me/contactFolders/delta"));
    const QStringList names = members(folders, "displayName");
    for (const char *name : {"Clients", "Europe", "Germany", "Suppliers", "Friends", "Family"})
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
}

TEST_F(Seeds, DrawPortraits)
{
    start(40, 100);
    int portraits = 0;
    for (const QString &id : members(everybody(), "id")) {
        const Reply reply = get(QStringLiteral("/me/contacts/%1/photo/$value").arg(id));
        if (reply.status != 200)
            continue;
        ++portraits;
        EXPECT_EQ(QImage::fromData(reply.body, "jpeg").size(), QSize(240, 240));
    }
    EXPECT_GT(portraits, 30);
}

} // namespace
