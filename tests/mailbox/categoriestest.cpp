#include "tests/mailbox/mailboxfixture.h"

namespace {

class Categories : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/me/outlook/masterCategories");
};

TEST_F(Categories, AreTheSixOfANewMailbox)
{
    const QJsonArray list = get(all).value();
    EXPECT_EQ(members(list, "displayName"),
              (QStringList{QStringLiteral("Red category"), QStringLiteral("Orange category"),
                           QStringLiteral("Yellow category"), QStringLiteral("Green category"),
                           QStringLiteral("Blue category"), QStringLiteral("Purple category")}));
    EXPECT_EQ(members(list, "color"),
              (QStringList{QStringLiteral("preset0"), QStringLiteral("preset1"),
                           QStringLiteral("preset3"), QStringLiteral("preset4"),
                           QStringLiteral("preset7"), QStringLiteral("preset8")}));
}

TEST_F(Categories, AreMadeWithoutAColourWhenNoneIsSent)
{
    const Reply reply = post(all, R"({"displayName":"Project"})");
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text("color"), QStringLiteral("none"));
    EXPECT_EQ(get(all + QLatin1Char('/') + reply.text("id")).text("displayName"),
              QStringLiteral("Project"));
}

TEST_F(Categories, RefuseANameThatIsThereInAnyLetterCase)
{
    EXPECT_EQ(post(all, R"({"displayName":"RED CATEGORY"})").status, 409);
    EXPECT_EQ(post(all, R"({"displayName":""})").status, 400);
    EXPECT_EQ(post(all, R"({"displayName":"X","color":"preset25"})").status, 400);
}

TEST_F(Categories, ChangeTheirColourButNeverTheirName)
{
    const QString path = all + QLatin1Char('/') + post(all, R"({"displayName":"P"})").text("id");
    EXPECT_EQ(patch(path, R"({"color":"preset24"})").text("color"), QStringLiteral("preset24"));
    EXPECT_EQ(patch(path, R"({"displayName":"Q"})").status, 400);
}

TEST_F(Categories, LeaveTheirNameOnContactsWhenDeleted)
{
    const QString path = all + QLatin1Char('/') + post(all, R"({"displayName":"P"})").text("id");
    const QString contact = makeContact(R"({"categories":["P"]})");
    EXPECT_EQ(remove(path).status, 204);
    EXPECT_EQ(remove(path).status, 404);
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + contact)
                  .json()
                  .value(QStringLiteral("categories"))
                  .toArray(),
              QJsonArray{QStringLiteral("P")});
}

} // namespace
