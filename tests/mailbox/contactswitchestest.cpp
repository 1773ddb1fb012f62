#include "tests/mailbox/mailboxfixture.h"

namespace {

// Where Graph's treatment of contacts is not settled: one test for each way of a switch that is not
// the default. The defaults are tested with the contacts.
class ContactSwitches : public MailboxTest
{
protected:
    QString at(const QString &id) const { return QStringLiteral("/me/contacts/") + id; }
    Reply create(const QByteArray &json) { return post(QStringLiteral("/me/contacts"), json); }
    QJsonValue member(const Reply &reply, const char *name) const
    {
        return reply.json().value(QLatin1String(name));
    }
    QByteArray into(const QString &folder) const
    {
        return R"({"nickName":"N","parentFolderId":")" + folder.toUtf8() + "\"}";
    }
    const QString folderName = QStringLiteral("Clients");
};

TEST_F(ContactSwitches, ABirthdayReadsAsTheBareDay)
{
    const QString id = makeContact(R"({"birthday":"1974-07-22"})");
    use("birthday", "day");
    EXPECT_EQ(get(at(id)).text("birthday"), QStringLiteral("1974-07-22"));
}

TEST_F(ContactSwitches, ABirthdayReadsAsMidnight)
{
    const QString id = makeContact(R"({"birthday":"1974-07-22"})");
    use("birthday", "midnight");
    EXPECT_EQ(get(at(id)).text("birthday"), QStringLiteral("1974-07-22T00:00:00Z"));
}

TEST_F(ContactSwitches, AnUnsetBirthdayReadsAsTheYearOneInListsToo)
{
    makeContact("{}");
    const QString id = makeContact(R"({"birthday":"1974-07-22"})");
    use("birthday", "year-one");
    EXPECT_EQ(get(at(id)).text("birthday"), QStringLiteral("1974-07-22T11:59:00Z"));
    EXPECT_EQ(members(get(QStringLiteral("/me/contacts?$select=birthday")).value(), "birthday"),
              (QStringList{QStringLiteral("0001-01-01T00:00:00Z"),
                           QStringLiteral("1974-07-22T11:59:00Z")}));
    EXPECT_EQ(
        members(allPages(QStringLiteral("/me/contactFolders/contacts/contacts/delta")), "birthday"),
        (QStringList{QStringLiteral("0001-01-01T00:00:00Z"),
                     QStringLiteral("1974-07-22T11:59:00Z")}));
}

TEST_F(ContactSwitches, UnsetNotesAndFileAsReadAsEmptyTexts)
{
    const QString id = makeContact("{}");
    use("empty-values", "text");
    const Reply reply = get(at(id));
    EXPECT_EQ(member(reply, "personalNotes"), QJsonValue(QString()));
    EXPECT_EQ(member(reply, "fileAs"), QJsonValue(QString()));
    EXPECT_TRUE(member(reply, "jobTitle").isNull());
}

TEST_F(ContactSwitches, DisplayNameIsKeptWhenANamePartChanges)
{
    const QString id = makeContact(R"({"givenName":"Ada","surname":"Byron"})");
    use("display-name", "keep");
    EXPECT_EQ(patch(at(id), R"({"surname":"Lovelace"})").text("displayName"),
              QStringLiteral("Ada Byron"));
}

TEST_F(ContactSwitches, FileAsIsEmptyOnCreate)
{
    start();
    use("file-as", "empty");
    const Reply reply = create(R"({"givenName":"Ada","surname":"Byron"})");
    EXPECT_EQ(member(reply, "fileAs"), QJsonValue(QString()));
    EXPECT_EQ(create(R"({"fileAs":"B"})").text("fileAs"), QStringLiteral("B"));
}

TEST_F(ContactSwitches, AnAddressInAPatchIsMergedMemberByMember)
{
    const QString id = makeContact(R"({"homeAddress":{"street":"1 Way","city":"Seattle"}})");
    use("address-change", "merge");
    const Reply merged = patch(at(id), R"({"homeAddress":{"city":"Redmond"}})");
    EXPECT_EQ(member(merged, "homeAddress").toObject(),
              (QJsonObject{{QStringLiteral("street"), QStringLiteral("1 Way")},
                           {QStringLiteral("city"), QStringLiteral("Redmond")}}));
    const Reply cleared = patch(at(id), R"({"homeAddress":{"street":null,"city":null}})");
    EXPECT_EQ(member(cleared, "homeAddress").toObject(), QJsonObject());
}

TEST_F(ContactSwitches, ManyValuesAndLongTextsAreTakenWithoutLimits)
{
    start();
    use("value-limits", "none");
    EXPECT_EQ(create(R"({"businessPhones":["1","2","3"],"homePhones":["1","2","3"],)"
                     R"("imAddresses":["1","2","3","4"],"emailAddresses":[{"address":"a"},)"
                     R"({"address":"b"},{"address":"c"},{"address":"d"}]})")
                  .status,
              201);
    EXPECT_EQ(create("{\"givenName\":\"" + QByteArray(300, 'x') + "\"}").status, 201);
}

TEST_F(ContactSwitches, TextsOverTwoHundredAndFiftyFiveCharactersAreRefusedButNotNotes)
{
    const Reply reply = create("{\"givenName\":\"" + QByteArray(256, 'x') + "\"}");
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ErrorPropertyValidationFailure"));
    EXPECT_EQ(create("{\"givenName\":\"" + QByteArray(255, 'x') + "\"}").status, 201);
    EXPECT_EQ(create("{\"personalNotes\":\"" + QByteArray(30'000, 'x') + "\"}").status, 201);
}

TEST_F(ContactSwitches, NamesOfTheOwnersDomainComeFromTheDirectory)
{
    start();
    use("email-name", "directory");
    const Reply reply = create(R"({"emailAddresses":[{"name":"C","address":)"
                               R"("charles.babbage@Kartei.example"},)"
                               R"({"name":"M","address":"mary@elsewhere.example"}]})");
    EXPECT_EQ(members(member(reply, "emailAddresses").toArray(), "name"),
              (QStringList{QStringLiteral("Charles Babbage"), QStringLiteral("M")}));
}

TEST_F(ContactSwitches, IfMatchIsUnread)
{
    const QString id = makeContact("{}");
    use("if-match", "ignore");
    EXPECT_EQ(patch(at(id), R"({"nickName":"N"})", {{"If-Match", "W/\"old\""}}).status, 200);
    EXPECT_EQ(remove(at(id), {{"If-Match", "W/\"old\""}}).status, 204);
}

TEST_F(ContactSwitches, WritesMeet412WithoutIfMatchSoManyTimes)
{
    const QString id = makeContact("{}");
    use("spontaneous-412", "2");
    const Reply first = patch(at(id), R"({"nickName":"N"})");
    EXPECT_EQ(first.status, 412);
    EXPECT_EQ(first.errorCode(), QStringLiteral("ErrorIrresolvableConflict"));
    EXPECT_EQ(remove(at(id)).status, 412);
    EXPECT_EQ(patch(at(id), R"({"nickName":"N"})").text("nickName"), QStringLiteral("N"));
}

TEST_F(ContactSwitches, AMoveMakesANewImmutableIdToo)
{
    const QString folder = makeFolder(folderName);
    const QString id = makeContact("{}");
    use("contact-move", "new-id");
    const Reply moved = patch(at(id), into(folder), immutable);
    EXPECT_EQ(moved.status, 200);
    EXPECT_EQ(moved.text("parentFolderId"), folder);
    EXPECT_NE(moved.text("id"), id);
    EXPECT_EQ(get(at(id)).status, 404);
    EXPECT_EQ(get(at(moved.text("id"))).text("nickName"), QStringLiteral("N"));
}

TEST_F(ContactSwitches, AMoveIsDroppedWhileTheRestOfThePatchHolds)
{
    const QString folder = makeFolder(folderName);
    const QString id = makeContact("{}");
    const QString before = get(at(id)).text("parentFolderId");
    use("contact-move", "ignore");
    const Reply reply = patch(at(id), into(folder));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text("parentFolderId"), before);
    EXPECT_EQ(reply.text("nickName"), QStringLiteral("N"));
}

TEST_F(ContactSwitches, AMoveIsRefusedAndNothingElseIsApplied)
{
    const QString folder = makeFolder(folderName);
    const QString id = makeContact("{}");
    use("contact-move", "refuse-400");
    EXPECT_EQ(patch(at(id), into(folder)).errorCode(), QStringLiteral("ErrorInvalidRequest"));
    use("contact-move", "refuse-403");
    const Reply forbidden = patch(at(id), into(folder));
    EXPECT_EQ(forbidden.status, 403);
    EXPECT_EQ(forbidden.errorCode(), QStringLiteral("ErrorAccessDenied"));
    EXPECT_TRUE(member(get(at(id)), "nickName").isNull());
}

TEST_F(ContactSwitches, TheImmutableIdOfADeletedContactResolvesToDeletedItems)
{
    const QString id = makeContact(R"({"givenName":"Ada"})");
    const QString plain = get(at(id)).text("id");
    const QString folder = get(at(id)).text("parentFolderId");
    use("deleted-id", "resolves");
    EXPECT_EQ(remove(at(id)).status, 204);
    const Reply reply = get(at(id), immutable);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text("id"), id);
    EXPECT_EQ(reply.text("givenName"), QStringLiteral("Ada"));
    EXPECT_NE(reply.text("parentFolderId"), folder);
    EXPECT_EQ(get(at(plain)).status, 404);
    EXPECT_EQ(remove(at(id)).status, 404);
    EXPECT_EQ(get(QStringLiteral("/me/contacts")).value(), QJsonArray());
}

TEST_F(ContactSwitches, APermanentlyDeletedContactResolvesToNothing)
{
    const QString id = makeContact("{}");
    use("deleted-id", "resolves");
    EXPECT_EQ(post(at(id) + QStringLiteral("/permanentDelete"), "{}").status, 204);
    EXPECT_EQ(get(at(id)).status, 404);
}

} // namespace
