#include "tests/mailbox/mailboxfixture.h"

namespace {

using Contacts = MailboxTest;

QString at(const QString &id)
{
    return QStringLiteral("/me/contacts/") + id;
}

QJsonValue member(const Reply &reply, const char *name)
{
    return reply.json().value(QLatin1String(name));
}

TEST_F(Contacts, AnswerACreateWith201AndTheWholeContact)
{
    const Reply reply =
        post(QStringLiteral("/me/contacts"), R"({"givenName":"Pavel","surname":"Bansky"})");
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text("displayName"), QStringLiteral("Pavel Bansky"));
    EXPECT_EQ(reply.text("fileAs"), QStringLiteral("Bansky, Pavel"));
    EXPECT_EQ(reply.header("ETag"), reply.text("@odata.etag").toUtf8());
    EXPECT_EQ(reply.text("@odata.etag"), QStringLiteral("W/\"%1\"").arg(reply.text("changeKey")));
}

TEST_F(Contacts, ComeBackWithNullEmptyListAndEmptyObjectForWhatIsAbsent)
{
    const Reply reply = get(at(makeContact(R"({"givenName":"Ada"})")));
    EXPECT_TRUE(member(reply, "jobTitle").isNull());
    EXPECT_TRUE(member(reply, "birthday").isNull());
    EXPECT_EQ(member(reply, "businessPhones"), QJsonValue(QJsonArray()));
    EXPECT_EQ(member(reply, "homeAddress"), QJsonValue(QJsonObject()));
}

TEST_F(Contacts, IgnoreServerMadeMembersThatAreSent)
{
    const Reply reply =
        post(QStringLiteral("/me/contacts"), R"({"id":"x","changeKey":"y","displayName":"Ada"})");
    EXPECT_EQ(reply.status, 201);
    EXPECT_NE(reply.text("id"), QStringLiteral("x"));
    EXPECT_NE(reply.text("changeKey"), QStringLiteral("y"));
}

TEST_F(Contacts, AreNamedByTheirFourNamePartsWithoutTheTitle)
{
    const Reply made = post(QStringLiteral("/me/contacts"),
                            R"({"title":"Dr.","givenName":"Ada","middleName":"B.",)"
                            R"("surname":"Lovelace","generation":"III"})");
    EXPECT_EQ(made.text("displayName"), QStringLiteral("Ada B. Lovelace III"));
    EXPECT_EQ(made.text("fileAs"), QStringLiteral("Lovelace, Ada B."));
}

TEST_F(Contacts, KeepInitialsAsTheyAreSentAndComputeNone)
{
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"givenName":"A","initials":"x"})")
                  .text("initials"),
              QStringLiteral("x"));
    EXPECT_TRUE(post(QStringLiteral("/me/contacts"), R"({"givenName":"A","surname":"B"})")
                    .json()
                    .value(QStringLiteral("initials"))
                    .isNull());
}

TEST_F(Contacts, AreNamedAfterTheCompanyAndThenTheFirstAddress)
{
    EXPECT_EQ(
        post(QStringLiteral("/me/contacts"), R"({"companyName":"Contoso"})").text("displayName"),
        QStringLiteral("Contoso"));
    EXPECT_EQ(
        post(QStringLiteral("/me/contacts"), R"({"emailAddresses":[{"address":"a@b.example"}]})")
            .text("displayName"),
        QStringLiteral("a@b.example"));
}

TEST_F(Contacts, AreNamedWithTheirSuffixAndWithoutTheirTitle)
{
    const Reply reply = post(QStringLiteral("/me/contacts"),
                             R"({"title":"Dr.","givenName":"Ada","middleName":"A.",)"
                             R"("surname":"King","generation":"III"})");
    EXPECT_EQ(reply.text("displayName"), QStringLiteral("Ada A. King III"));
    EXPECT_EQ(reply.text("fileAs"), QStringLiteral("King, Ada A."));
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"surname":"King"})").text("fileAs"),
              QStringLiteral("King"));
}

TEST_F(Contacts, TakeTheListOfAddressesOverItsViewsInOneBody)
{
    const Reply reply = post(QStringLiteral("/me/contacts"),
                             R"({"primaryEmailAddress":{"address":"b@x.example"},)"
                             R"("emailAddresses":[{"address":"a@x.example"}]})");
    EXPECT_EQ(member(reply, "primaryEmailAddress").toObject().value(QStringLiteral("address")),
              QJsonValue(QStringLiteral("a@x.example")));
}

TEST_F(Contacts, HaveIdsInWhichTheCaseOfLettersMattersBehindSegmentsInWhichItDoesNot)
{
    const QString id = makeContact("{}");
    EXPECT_EQ(get(QStringLiteral("/ME/Contacts/") + id).status, 200);
    EXPECT_NE(get(at(id.toLower())).status, 200);
}

TEST_F(Contacts, KeepTheDayOfABirthdayHoweverItIsWritten)
{
    for (const char *sent : {"1974-07-22", "1974-07-22T00:00:00Z", "1974-07-22T23:30:00+05:00"}) {
        const Reply reply =
            post(QStringLiteral("/me/contacts"), QByteArray("{\"birthday\":\"") + sent + "\"}");
        EXPECT_EQ(reply.text("birthday"), QStringLiteral("1974-07-22T11:59:00Z"));
    }
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"birthday":"1974-13-22"})").status, 400);
}

TEST_F(Contacts, ReplaceStructuredValuesAsAWhole)
{
    const QString id = makeContact(
        R"({"homeAddress":{"street":"1 Way","city":"Seattle"},"businessPhones":["1","2"]})");
    const Reply reply =
        patch(at(id), R"({"homeAddress":{"city":"Redmond"},"businessPhones":["3"]})");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(member(reply, "homeAddress"),
              QJsonValue(QJsonObject{{QStringLiteral("city"), QStringLiteral("Redmond")}}));
    EXPECT_EQ(member(reply, "businessPhones"), QJsonValue(QJsonArray{QStringLiteral("3")}));
}

TEST_F(Contacts, AreClearedByNullEmptyListAndEmptyObject)
{
    const QString id =
        makeContact(R"({"jobTitle":"Dr","homeAddress":{"city":"A"},"otherAddress":{"city":"B"},)"
                    R"("businessAddress":{"city":"C"},"categories":["x"]})");
    const Reply reply = patch(at(id),
                              R"({"jobTitle":null,"homeAddress":{},"otherAddress":{"city":null},)"
                              R"("businessAddress":null,"categories":[]})");
    EXPECT_EQ(member(reply, "businessAddress"), QJsonValue(QJsonObject()));
    EXPECT_TRUE(member(reply, "jobTitle").isNull());
    EXPECT_EQ(member(reply, "homeAddress"), QJsonValue(QJsonObject()));
    EXPECT_EQ(member(reply, "otherAddress"), QJsonValue(QJsonObject()));
    EXPECT_EQ(member(reply, "categories"), QJsonValue(QJsonArray()));
}

TEST_F(Contacts, RecomputeDisplayNameWhenANamePartChangesWithoutIt)
{
    const QString id = makeContact(R"({"givenName":"Ada","surname":"Byron"})");
    EXPECT_EQ(patch(at(id), R"({"surname":"Lovelace"})").text("displayName"),
              QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(
        patch(at(id), R"({"surname":"King","displayName":"The Countess"})").text("displayName"),
        QStringLiteral("The Countess"));
    EXPECT_EQ(patch(at(id), R"({"jobTitle":"Analyst"})").text("displayName"),
              QStringLiteral("The Countess"));
}

TEST_F(Contacts, LeaveTheChangeKeyAloneForAnEmptyPatch)
{
    const QString id = makeContact("{}");
    const QString before = get(at(id)).text("changeKey");
    const Reply reply = patch(at(id), "{}");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text("changeKey"), before);
}

TEST_F(Contacts, ChangeTheirKeyWithEveryModification)
{
    const QString id = makeContact("{}");
    const QString before = get(at(id)).text("changeKey");
    EXPECT_NE(patch(at(id), R"({"nickName":"A"})").text("changeKey"), before);
}

TEST_F(Contacts, RefuseMoreThanThreeEmailsTwoPhonesAndThreeMessengerAddresses)
{
    const QList<QPair<QByteArray, QByteArray>> tooMany{
        {"emailAddresses", R"([{"address":"a"},{"address":"b"},{"address":"c"},{"address":"d"}])"},
        {"businessPhones", R"(["1","2","3"])"},
        {"homePhones", R"(["1","2","3"])"},
        {"imAddresses", R"(["1","2","3","4"])"}};
    for (const auto &[name, value] : tooMany) {
        const Reply reply =
            post(QStringLiteral("/me/contacts"), "{\"" + name + "\":" + value + '}');
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorPropertyValidationFailure"));
        EXPECT_TRUE(reply.body.contains(name));
    }
}

TEST_F(Contacts, RefuseMembersThatTheTypeDoesNotHave)
{
    const Reply reply = post(QStringLiteral("/me/contacts"), R"({"phones":[]})");
    EXPECT_EQ(reply.status, 400);
    EXPECT_TRUE(reply.body.contains("phones"));
}

TEST_F(Contacts, TakeMembersInAnyLetterCase)
{
    const Reply made =
        post(QStringLiteral("/me/contacts"), R"({"GivenName":"Ada","surName":"Lovelace"})");
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.text("displayName"), QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"surname":"A","SurName":"B"})").status, 400);
}

TEST_F(Contacts, RefuseWrongTypesAndWhatIsNoJson)
{
    for (const char *body : {R"({"givenName":5})", R"({"businessPhones":"1"})", "[]", "{", "",
                             R"({"homeAddress":"x"})"}) {
        const Reply reply = post(QStringLiteral("/me/contacts"), body);
        EXPECT_EQ(reply.status, 400) << body;
        EXPECT_EQ(reply.errorCode(), QStringLiteral("UnableToDeserializePostBody")) << body;
    }
}

TEST_F(Contacts, RefuseABodyWithoutOrWithAnotherContentType)
{
    EXPECT_EQ(send("POST", QStringLiteral("/me/contacts"), "{}", {}).status, 400);
    EXPECT_EQ(
        send("POST", QStringLiteral("/me/contacts"), "{}", {{"Content-Type", "text/plain"}}).status,
        415);
}

TEST_F(Contacts, TellAnUnknownIdFromAMalformedOne)
{
    const QString id = makeContact("{}");
    EXPECT_EQ(remove(at(id)).status, 204);
    const Reply gone = get(at(id));
    EXPECT_EQ(gone.status, 404);
    EXPECT_EQ(gone.errorCode(), QStringLiteral("ErrorItemNotFound"));
    const Reply garbage = get(at(QStringLiteral("garbage")));
    EXPECT_EQ(garbage.status, 400);
    EXPECT_EQ(garbage.errorCode(), QStringLiteral("ErrorInvalidIdMalformed"));
    EXPECT_EQ(remove(at(id)).status, 404);
}

TEST_F(Contacts, DoNotKnowPatchOnTheCollection)
{
    const Reply reply = patch(QStringLiteral("/me/contacts"), "{}");
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorInvalidRequest"));
    EXPECT_EQ(reply.header("Allow"), QByteArray("GET, POST"));
}

TEST_F(Contacts, CannotBePut)
{
    EXPECT_EQ(
        send("PUT", at(makeContact("{}")), "{}", {{"Content-Type", "application/json"}}).status,
        405);
}

TEST_F(Contacts, AreNotSentAgainToThoseWhoHaveThem)
{
    const QString id = makeContact("{}");
    const QByteArray etag = get(at(id)).header("ETag");
    EXPECT_EQ(get(at(id), {{"If-None-Match", etag}}).status, 304);
    patch(at(id), R"({"nickName":"N"})");
    EXPECT_EQ(get(at(id), {{"If-None-Match", etag}}).status, 200);
}

TEST_F(Contacts, RefuseEmptyAndEndlessCategories)
{
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"categories":[" "]})").status, 400);
    EXPECT_EQ(
        post(QStringLiteral("/me/contacts"), "{\"categories\":[\"" + QByteArray(256, 'x') + "\"]}")
            .status,
        400);
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"categories":["a, b; c"]})").status, 201);
}

TEST_F(Contacts, RefuseMembersNamedLikeASchemaExtensionThatThereIsNot)
{
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"ext1a2b3c4d_course":{"x":1}})").status,
              400);
}

TEST_F(Contacts, HonourIfMatchOnPatchAndDelete)
{
    const QString id = makeContact("{}");
    const QByteArray old = get(at(id)).header("ETag");
    const Reply changed = patch(at(id), R"({"nickName":"B"})", {{"If-Match", old}});
    EXPECT_EQ(changed.status, 200);
    const Reply conflict = patch(at(id), R"({"nickName":"C"})", {{"If-Match", old}});
    EXPECT_EQ(conflict.status, 412);
    EXPECT_EQ(conflict.errorCode(), QStringLiteral("ErrorIrresolvableConflict"));
    EXPECT_EQ(get(at(id)).text("nickName"), QStringLiteral("B"));
    EXPECT_EQ(remove(at(id), {{"If-Match", old}}).status, 412);
    EXPECT_EQ(patch(at(id), R"({"nickName":"D"})", {{"If-Match", "*"}}).status, 200);
    const QByteArray strong = get(at(id)).header("ETag").mid(2);
    EXPECT_EQ(remove(at(id), {{"If-Match", strong}}).status, 204);
}

TEST_F(Contacts, AnswerNothingWhenMinimalIsPreferred)
{
    const QString id = makeContact("{}");
    const Reply reply = patch(at(id), R"({"nickName":"B"})", {{"Prefer", "return=minimal"}});
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.body, QByteArray());
    EXPECT_EQ(reply.header("Preference-Applied"), QByteArray("return=minimal"));
}

TEST_F(Contacts, MirrorTheFirstThreeAddressesAndTakeThemBack)
{
    const QString id = makeContact(R"({"emailAddresses":[{"name":"A","address":"a@x.example"}]})");
    EXPECT_EQ(
        member(get(at(id)), "primaryEmailAddress").toObject().value(QStringLiteral("address")),
        QJsonValue(QStringLiteral("a@x.example")));
    const Reply reply =
        patch(at(id), R"({"primaryEmailAddress":{"name":"B","address":"b@x.example"}})");
    EXPECT_EQ(members(member(reply, "emailAddresses").toArray(), "address"),
              QStringList{QStringLiteral("b@x.example")});
}

TEST_F(Contacts, CollapseCategoriesThatDifferOnlyInLetterCase)
{
    const Reply reply =
        get(at(makeContact(R"({"categories":["Red","red","Blue","BLUE","Green"]})")));
    EXPECT_EQ(member(reply, "categories"),
              QJsonValue(QJsonArray{QStringLiteral("Red"), QStringLiteral("Blue"),
                                    QStringLiteral("Green")}));
}

TEST_F(Contacts, AreFoundAgainByAnExtendedPropertyInAnyFolder)
{
    const QString folder = makeFolder(QStringLiteral("Clients"));
    const QString id = makeContact(
        R"({"givenName":"Ada","singleValueExtendedProperties":[{"id":"String {8e1fd7bb-0000-0000)"
        R"(-0000-000000000001} Name op","value":"it's 42"}]})",
        folder);
    const QString filter = QStringLiteral(
        "singleValueExtendedProperties/any(ep: ep/id eq 'String {8e1fd7bb-0000-0000-0000-0000000000"
        "01} Name op' and ep/value eq 'it''s %1')");
    const QString list = QStringLiteral("/me/contacts?$filter=");
    EXPECT_EQ(members(get(list + filter.arg(42), immutable).value(), "id"), QStringList{id});
    EXPECT_EQ(get(list + filter.arg(43), immutable).value(), QJsonArray());
}

TEST_F(Contacts, ShowExtendedPropertiesOnlyWhenExpanded)
{
    const QString id = makeContact(
        R"({"singleValueExtendedProperties":[{"id":"String 0x3A21","value":"pager"}]})");
    EXPECT_FALSE(get(at(id)).json().contains(QStringLiteral("singleValueExtendedProperties")));
    const Reply reply = get(
        at(id)
        + QStringLiteral("?$expand=singleValueExtendedProperties($filter=id eq 'String 0x3A21')"));
    EXPECT_EQ(members(member(reply, "singleValueExtendedProperties").toArray(), "value"),
              QStringList{QStringLiteral("pager")});
    const Reply photo = get(at(id) + QStringLiteral("?$expand=photo"));
    EXPECT_EQ(photo.errorCode(), QStringLiteral("ExpandNotSupported"));
}

TEST_F(Contacts, KeepEveryCharacterThatTheyAreGiven)
{
    const QString notes =
        QStringLiteral("\"quoted\" \\ {brace} [list], \u4f60\u597d \U0001F600\n\t");
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("personalNotes"), notes}}).toJson();
    const QString id = makeContact(body);
    EXPECT_EQ(get(at(id)).text("personalNotes"), notes);
    EXPECT_EQ(get(at(id) + QStringLiteral("?$select=personalNotes")).text("personalNotes"), notes);
}

} // namespace
