#include "tests/mailbox/mailboxfixture.h"

namespace {

class Categories : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/me/outlook/masterCategories");
    QString one(const Reply &category) const
    {
        return all + QLatin1Char('/') + category.text("id");
    }
    QStringList namesOn(const QString &contact)
    {
        QStringList names;
        for (const QJsonValue &name : get(QStringLiteral("/me/contacts/") + contact)
                                          .json()
                                          .value(QStringLiteral("categories"))
                                          .toArray())
            names.append(name.toString());
        return names;
    }
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
    EXPECT_EQ(get(one(reply)).text("displayName"), QStringLiteral("Project"));
}

TEST_F(Categories, HaveNoneAndTwentyFivePresetsForColours)
{
    QStringList colors{QStringLiteral("none")};
    for (int preset = 0; preset < 25; ++preset)
        colors.append(QStringLiteral("preset%1").arg(preset));
    QStringList kept;
    for (const QString &color : colors) {
        const QByteArray name = color.toLatin1();
        kept.append(post(all, R"({"displayName":"My )" + name + R"(","color":")" + name + "\"}")
                        .text("color"));
    }
    EXPECT_EQ(kept, colors);
    for (const char *unknown : {"preset25", "preset-1", "Preset1", "red", "preset01"})
        EXPECT_EQ(post(all, QByteArray(R"({"displayName":"X","color":")") + unknown + "\"}").status,
                  400)
            << unknown;
}

TEST_F(Categories, RefuseANameThatIsThereInAnyLetterCase)
{
    const Reply reply = post(all, R"({"displayName":"RED CATEGORY"})");
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("CategoryNameAlreadyExists"));
}

TEST_F(Categories, AnswerADuplicateNameWith400IfAskedTo)
{
    use("duplicate-category", "400");
    EXPECT_EQ(post(all, R"({"displayName":"red category"})").status, 400);
}

TEST_F(Categories, RefuseEmptyAndOverlongNamesAndTakeAllOthers)
{
    const QByteArray longest(255, 'n');
    QList<int> refused;
    for (const QByteArray &name : {QByteArray(), QByteArray(" "), longest + 'n'})
        refused.append(post(all, "{\"displayName\":\"" + name + "\"}").status);
    refused.append(post(all, R"({"color":"preset1"})").status);
    EXPECT_EQ(refused, QList<int>({400, 400, 400, 400}));
    QList<int> taken;
    for (const QByteArray &name : {QByteArray("a, b; c"), longest})
        taken.append(post(all, "{\"displayName\":\"" + name + "\"}").status);
    EXPECT_EQ(taken, QList<int>({201, 201}));
}

TEST_F(Categories, ChangeTheirColourButNeverTheirName)
{
    const QString path = one(post(all, R"({"displayName":"P"})"));
    EXPECT_EQ(patch(path, R"({"color":"preset24"})").text("color"), QStringLiteral("preset24"));
    EXPECT_EQ(patch(path, R"({"displayName":"Q","color":"preset1"})").status, 400);
    EXPECT_EQ(get(path).text("color"), QStringLiteral("preset24"));
}

TEST_F(Categories, DropANewNameSilentlyIfAskedTo)
{
    use("category-rename", "ignore");
    const QString path = one(post(all, R"({"displayName":"P"})"));
    const Reply reply = patch(path, R"({"displayName":"Q","color":"preset1"})");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text("displayName"), QStringLiteral("P"));
    EXPECT_EQ(reply.text("color"), QStringLiteral("preset1"));
}

TEST_F(Categories, LeaveTheirNameOnContactsWhenDeleted)
{
    const QString path = one(post(all, R"({"displayName":"P"})"));
    const QString contact = makeContact(R"({"categories":["P"]})");
    EXPECT_EQ(remove(path).status, 204);
    EXPECT_EQ(remove(path).status, 404);
    EXPECT_EQ(namesOn(contact), QStringList{QStringLiteral("P")});
}

TEST_F(Categories, OfContactsAreNamesKnownOrNotInTheirOrderWithoutDuplicates)
{
    const QString contact = makeContact(R"({"categories":["Zoo","Red category","zoo","Alp"]})");
    EXPECT_EQ(namesOn(contact),
              (QStringList{QStringLiteral("Zoo"), QStringLiteral("Red category"),
                           QStringLiteral("Alp")}));
}

TEST_F(Categories, HaveNoDeltaSearchOrExpansion)
{
    QList<int> statuses;
    for (const char *tail : {"/delta", "?$search=red", "?$expand=x", "?$filter=color eq 'none'"})
        statuses.append(get(all + QLatin1String(tail)).status);
    EXPECT_EQ(statuses, QList<int>({400, 400, 400, 400}));
    use("unsupported-options", "ignore");
    EXPECT_EQ(get(all + QStringLiteral("?$search=red")).value().size(), 6);
}

TEST_F(Categories, ComeInPagesOnlyWhenAskedFor)
{
    const Reply first = get(all + QStringLiteral("?$top=4"));
    EXPECT_EQ(first.value().size(), 4);
    EXPECT_EQ(get(first.text("@odata.nextLink")).value().size(), 2);
}

TEST_F(Categories, AreRefusedForAnAccountWithoutMasterList)
{
    use("master-list", "refuse");
    for (const Reply &reply : {get(all), post(all, R"({"displayName":"P"})")}) {
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("RequestBroker-ParseUri"));
    }
}

} // namespace
