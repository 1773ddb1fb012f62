#include "tests/mailbox/mailboxfixture.h"

namespace {

class BetaContacts : public MailboxTest
{
protected:
    const QString all = QStringLiteral("/beta/me/contacts");

    QString v1(const QString &id) const { return QStringLiteral("/v1.0/me/contacts/") + id; }
    QString beta(const QString &id) const { return QStringLiteral("/beta/me/contacts/") + id; }
    Reply patchBeta(const QString &id, const QByteArray &json) { return patch(beta(id), json); }
};

QJsonValue member(const Reply &reply, const char *name)
{
    return reply.json().value(QLatin1String(name));
}

QJsonValue parsed(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

TEST_F(BetaContacts, HaveTheirOwnMembersInPlaceOfThoseOfV1)
{
    const QString id = makeContact(R"({"givenName":"Ada","businessPhones":["1"]})");
    const QStringList inV1 = get(v1(id)).json().keys();
    const QStringList inBeta = get(beta(id)).json().keys();
    QStringList onlyV1;
    QStringList onlyBeta;
    for (const QString &name : inV1)
        if (!inBeta.contains(name))
            onlyV1.append(name);
    for (const QString &name : inBeta)
        if (!inV1.contains(name))
            onlyBeta.append(name);
    EXPECT_EQ(onlyV1.join(QLatin1Char(' ')),
              QStringLiteral("businessAddress businessHomePage businessPhones homeAddress "
                             "homePhones mobilePhone otherAddress"));
    EXPECT_EQ(onlyBeta.join(QLatin1Char(' ')),
              QStringLiteral("flag gender isFavorite phones postalAddresses websites "
                             "weddingAnniversary"));
}

TEST_F(BetaContacts, ShareIdAndChangeKeyWithV1)
{
    const QString id = makeContact("{}");
    const QString before = get(v1(id)).text("changeKey");
    const Reply changed = patchBeta(id, R"({"gender":"f"})");
    EXPECT_NE(changed.text("changeKey"), before);
    EXPECT_EQ(get(v1(id)).text("changeKey"), changed.text("changeKey"));
    EXPECT_EQ(get(v1(id)).text("id"), get(beta(id)).text("id"));
}

TEST_F(BetaContacts, ShowWhatV1WroteInTypedLists)
{
    const QString id =
        makeContact(R"({"businessPhones":["1","2"],"homePhones":["3"],"mobilePhone":"4",)"
                    R"("businessHomePage":"https://a.example","homeAddress":{"city":"Rome"},)"
                    R"("emailAddresses":[{"name":"A","address":"a@x.example"}]})");
    const Reply reply = get(beta(id));
    EXPECT_EQ(member(reply, "phones"),
              parsed(R"([{"type":"business","number":"1"},{"type":"business","number":"2"},)"
                     R"({"type":"home","number":"3"},{"type":"mobile","number":"4"}])"));
    EXPECT_EQ(member(reply, "websites"),
              parsed(R"([{"type":"work","address":"https://a.example"}])"));
    EXPECT_EQ(member(reply, "postalAddresses"), parsed(R"([{"type":"home","city":"Rome"}])"));
    EXPECT_EQ(member(reply, "emailAddresses"),
              parsed(R"([{"type":"unknown","name":"A","address":"a@x.example"}])"));
}

TEST_F(BetaContacts, ShowInV1WhatBetaWrote)
{
    const QString id =
        post(all,
             R"({"phones":[{"type":"pager","number":"9"},{"type":"home","number":"3"},)"
             R"({"type":"business","number":"1"},{"type":"mobile","number":"4"}],)"
             R"("postalAddresses":[{"type":"business","city":"Bonn","postOfficeBox":"7"}],)"
             R"("websites":[{"type":"blog","address":"b"},{"type":"work","address":"w"}],)"
             R"("emailAddresses":[{"type":"work","name":"A","address":"a@x.example"}]})",
             immutable)
            .text("id");
    const Reply reply = get(v1(id));
    EXPECT_EQ(member(reply, "businessPhones"), parsed(R"(["1"])"));
    EXPECT_EQ(member(reply, "homePhones"), parsed(R"(["3"])"));
    EXPECT_EQ(reply.text("mobilePhone"), QStringLiteral("4"));
    EXPECT_EQ(member(reply, "businessAddress"), parsed(R"({"city":"Bonn"})"));
    EXPECT_EQ(reply.text("businessHomePage"), QStringLiteral("w"));
    EXPECT_EQ(member(reply, "emailAddresses"), parsed(R"([{"name":"A","address":"a@x.example"}])"));
}

TEST_F(BetaContacts, AreNotWipedByAWriteThroughV1)
{
    const QString id =
        post(all,
             R"({"gender":"f","flag":{"flagStatus":"flagged"},)"
             R"("phones":[{"type":"pager","number":"9"},{"type":"business","number":"1"}],)"
             R"("postalAddresses":[{"type":"home","city":"A","postOfficeBox":"7"}],)"
             R"("websites":[{"type":"blog","address":"b"}],)"
             R"("emailAddresses":[{"type":"other","otherLabel":"Club","name":"A",)"
             R"("address":"a@x.example"}]})",
             immutable)
            .text("id");
    patch(v1(id),
          R"({"businessPhones":["2"],"homeAddress":{"street":"S"},)"
          R"("businessHomePage":"w","emailAddresses":[{"address":"b@x.example"},)"
          R"({"name":"B","address":"A@x.example"}]})");
    const Reply reply = get(beta(id));
    EXPECT_EQ(reply.text("gender"), QStringLiteral("f"));
    EXPECT_EQ(member(reply, "flag"), parsed(R"({"flagStatus":"flagged"})"));
    EXPECT_EQ(member(reply, "phones"),
              parsed(R"([{"type":"pager","number":"9"},{"type":"business","number":"2"}])"));
    EXPECT_EQ(member(reply, "postalAddresses"),
              parsed(R"([{"type":"home","street":"S","postOfficeBox":"7"}])"));
    EXPECT_EQ(member(reply, "websites"),
              parsed(R"([{"type":"blog","address":"b"},{"type":"work","address":"w"}])"));
    EXPECT_EQ(
        member(reply, "emailAddresses"),
        parsed(R"([{"type":"unknown","name":null,"address":"b@x.example"},)"
               R"({"type":"other","otherLabel":"Club","name":"B","address":"A@x.example"}])"));
}

TEST_F(BetaContacts, LoseEveryPhoneSlotThatANewListLeavesOut)
{
    const QString id = makeContact(R"({"mobilePhone":"4","homePhones":["3"]})");
    patchBeta(id, R"({"phones":[{"type":"business","number":"1"}]})");
    const Reply reply = get(v1(id));
    EXPECT_TRUE(member(reply, "mobilePhone").isNull());
    EXPECT_EQ(member(reply, "homePhones"), parsed("[]"));
    EXPECT_EQ(member(reply, "businessPhones"), parsed(R"(["1"])"));
}

TEST_F(BetaContacts, RefuseMembersOfTheOtherVersionWithGraphsSentence)
{
    const QString id = makeContact("{}");
    for (const char *name : {"mobilePhone", "businessPhones", "homeAddress", "businessHomePage"}) {
        const QByteArray sentence = QByteArray("Could not find a property named '") + name
            + "' on type 'Microsoft.OutlookServices.Contact'";
        const Reply sent = patchBeta(id, QByteArray("{\"") + name + "\":null}");
        EXPECT_EQ(sent.status, 400);
        EXPECT_TRUE(sent.body.contains(sentence)) << sent.body.constData();
        const Reply selected = get(all + QStringLiteral("?$select=") + QLatin1String(name));
        EXPECT_EQ(selected.status, 400);
        EXPECT_TRUE(selected.body.contains(sentence)) << selected.body.constData();
    }
    for (const char *name : {"phones", "postalAddresses", "websites", "gender", "flag",
                             "weddingAnniversary", "isFavorite"}) {
        const QByteArray sentence = QByteArray("Could not find a property named '") + name + '\'';
        EXPECT_TRUE(patch(v1(id), QByteArray("{\"") + name + "\":null}").body.contains(sentence));
        EXPECT_TRUE(get(v1(id) + QStringLiteral("?$select=") + QLatin1String(name))
                        .body.contains(sentence));
    }
}

TEST_F(BetaContacts, HaveAWeddingDayThatIsAPlainDate)
{
    const QString id = makeContact("{}");
    EXPECT_EQ(patchBeta(id, R"({"weddingAnniversary":"2011-08-27"})").text("weddingAnniversary"),
              QStringLiteral("2011-08-27"));
    EXPECT_EQ(patchBeta(id, R"({"weddingAnniversary":"2011-08-27T00:00:00Z"})").status, 400);
    EXPECT_EQ(patchBeta(id, R"({"weddingAnniversary":"2011-02-30"})").status, 400);
}

TEST_F(BetaContacts, CanBeFavorites)
{
    const QString id = makeContact("{}");
    EXPECT_EQ(member(patchBeta(id, R"({"isFavorite":true})"), "isFavorite"), QJsonValue(true));
    EXPECT_EQ(patchBeta(id, R"({"isFavorite":"true"})").status, 400);
}

TEST_F(BetaContacts, RefuseTypesThatAnEnumDoesNotHave)
{
    for (const char *body : {R"({"phones":[{"type":"satellite","number":"1"}]})",
                             R"({"emailAddresses":[{"type":"club","address":"a@x.example"}]})",
                             R"({"postalAddresses":[{"type":"work","city":"A"}]})",
                             R"({"websites":[{"type":"shop","address":"a"}]})"})
        EXPECT_EQ(post(all, body).errorCode(), QStringLiteral("UnableToDeserializePostBody"))
            << body;
}

TEST_F(BetaContacts, RefuseMorePhonesOfATypeThanThereAreSlots)
{
    const Reply reply = post(all,
                             R"({"phones":[{"type":"home","number":"1"},)"
                             R"({"type":"home","number":"2"},{"type":"home","number":"3"}]})");
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorPropertyValidationFailure"));
    EXPECT_EQ(post(all,
                   R"({"phones":[{"type":"mobile","number":"1"},)"
                   R"({"type":"mobile","number":"2"}]})")
                  .status,
              400);
}

TEST_F(BetaContacts, AreFilteredAndSortedByTheirOwnMembers)
{
    post(all, R"({"displayName":"A","gender":"f"})");
    post(all, R"({"displayName":"B","gender":"m"})");
    EXPECT_EQ(members(get(all + QStringLiteral("?$filter=gender eq 'm'")).value(), "displayName"),
              QStringList{QStringLiteral("B")});
    EXPECT_EQ(members(get(all + QStringLiteral("?$orderby=gender desc")).value(), "displayName"),
              (QStringList{QStringLiteral("B"), QStringLiteral("A")}));
}

TEST_F(BetaContacts, ComeInDeltasInTheirOwnShape)
{
    makeContact(R"({"mobilePhone":"4"})");
    const QJsonObject contact =
        allPages(QStringLiteral("/beta/me/contactFolders/contacts/contacts/delta"))[0].toObject();
    EXPECT_EQ(contact.value(QStringLiteral("phones")),
              parsed(R"([{"type":"mobile","number":"4"}])"));
    EXPECT_FALSE(contact.contains(QStringLiteral("mobilePhone")));
}

TEST_F(BetaContacts, HoldOnlyIdAndFlagWhenThoseAreSelected)
{
    makeContact("{}");
    const QJsonObject contact = get(all + QStringLiteral("?$select=id,flag")).value()[0].toObject();
    EXPECT_EQ(contact.keys().join(QLatin1Char(' ')), QStringLiteral("@odata.etag flag id"));
}

} // namespace
