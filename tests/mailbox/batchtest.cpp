#include "tests/mailbox/mailboxfixture.h"

#include <QMap>

namespace {

class Batches : public MailboxTest
{
protected:
    Reply run(const QByteArray &requests)
    {
        return post(QStringLiteral("/$batch"), "{\"requests\":[" + requests + "]}");
    }
    QMap<QString, QJsonObject> answers(const QByteArray &requests)
    {
        const Reply reply = run(requests);
        EXPECT_EQ(reply.status, 200) << reply.body.constData();
        QMap<QString, QJsonObject> byId;
        for (const QJsonValue &answer : reply.json().value(QStringLiteral("responses")).toArray())
            byId.insert(answer.toObject().value(QStringLiteral("id")).toString(),
                        answer.toObject());
        return byId;
    }
    static int status(const QJsonObject &answer)
    {
        return answer.value(QStringLiteral("status")).toInt();
    }
};

TEST_F(Batches, AnswerEachRequestByItsId)
{
    const QByteArray id = makeContact(R"({"givenName":"Ada"})").toLatin1();
    const auto byId =
        answers(R"({"id":"1","method":"GET","url":"/me/contacts/)" + id
                + R"("},{"id":"2","method":"GET","url":"me/contacts/garbage"},)"
                + R"({"id":"3","method":"DELETE","url":"/me/contacts/)" + id + R"("})");
    EXPECT_EQ(byId[QStringLiteral("1")]
                  .value(QStringLiteral("body"))
                  .toObject()
                  .value(QStringLiteral("givenName")),
              QJsonValue(QStringLiteral("Ada")));
    EXPECT_EQ(status(byId[QStringLiteral("2")]), 400);
    EXPECT_EQ(status(byId[QStringLiteral("3")]), 204);
    EXPECT_FALSE(byId[QStringLiteral("3")].contains(QStringLiteral("body")));
}

TEST_F(Batches, TakeAddressesEncodedOrNot)
{
    const QByteArray id = makeContact("{}").toLatin1();
    QByteArray encoded = id;
    encoded.replace('=', "%3D");
    const auto byId = answers(
        R"({"id":"1","method":"GET","url":"/me/contacts/)" + id
        + R"(?$select=id"},{"id":"2","method":"GET","url":"/me/contacts/)" + encoded
        + R"("},{"id":"3","method":"GET","url":"/me/contacts?$filter=surname eq 'O''Neil'"},)"
        + R"({"id":"4","method":"GET","url":"/me/contacts?$filter=surname%20eq%20'x'"})");
    for (const char *which : {"1", "2", "3", "4"})
        EXPECT_EQ(status(byId[QLatin1String(which)]), 200) << which;
}

TEST_F(Batches, GiveEachRequestOnlyItsOwnHeaders)
{
    const QByteArray id = makeContact("{}").toLatin1();
    const auto byId =
        answers(R"({"id":"1","method":"GET","url":"/me/contacts"},{"id":"2","method":"GET",)"
                R"("url":"/me/contacts","headers":{"Prefer":"IdType=\"ImmutableId\""}},)"
                R"({"id":"3","method":"PATCH","url":"/me/contacts/)"
                + id
                + R"(","headers":{"Content-Type":"application/json","If-Match":"W/\"old\""},)"
                  R"("body":{"nickName":"x"}})");
    const auto first = [&](const char *which) {
        return members(byId[QLatin1String(which)]
                           .value(QStringLiteral("body"))
                           .toObject()
                           .value(QStringLiteral("value"))
                           .toArray(),
                       "id")
            .value(0);
    };
    EXPECT_NE(first("1"), QString::fromLatin1(id));
    EXPECT_EQ(first("2"), QString::fromLatin1(id));
    EXPECT_EQ(status(byId[QStringLiteral("3")]), 412);
}

TEST_F(Batches, CarryPicturesAsBase64)
{
    const QByteArray id = makeContact("{}").toLatin1();
    const QByteArray picture = QByteArray("GIF89a\x01\x00\x01\x00", 10);
    const auto byId = answers(
        R"({"id":"1","method":"PUT","url":"/me/contacts/)" + id
        + R"(/photo/$value","headers":{"Content-Type":"image/gif"},"body":")" + picture.toBase64()
        + R"("},{"id":"2","dependsOn":["1"],"method":"GET","url":"/me/contacts/)" + id
        + R"(/photo/$value"})");
    const QJsonObject answer = byId[QStringLiteral("2")];
    EXPECT_EQ(QByteArray::fromBase64(answer.value(QStringLiteral("body")).toString().toLatin1()),
              picture);
    EXPECT_EQ(
        answer.value(QStringLiteral("headers")).toObject().value(QStringLiteral("Content-Type")),
        QJsonValue(QStringLiteral("image/gif")));
}

TEST_F(Batches, RunDependantsAfterwardsAndNotAtAllAfterAFailure)
{
    const auto byId = answers(
        R"({"id":"3","dependsOn":["2"],"method":"GET","url":"/me/contactFolders"},)"
        R"({"id":"2","dependsOn":["1"],"method":"POST","url":"/me/contactFolders","headers":)"
        R"({"Content-Type":"application/json"},"body":{"displayName":"A"}},)"
        R"({"id":"1","method":"GET","url":"/me"},)"
        R"({"id":"5","dependsOn":["4"],"method":"POST","url":"/me/contactFolders","headers":)"
        R"({"Content-Type":"application/json"},"body":{"displayName":"B"}},)"
        R"({"id":"4","method":"GET","url":"/me/contacts/garbage"})");
    EXPECT_EQ(members(byId[QStringLiteral("3")]
                          .value(QStringLiteral("body"))
                          .toObject()
                          .value(QStringLiteral("value"))
                          .toArray(),
                      "displayName"),
              QStringList{QStringLiteral("A")});
    EXPECT_EQ(status(byId[QStringLiteral("5")]), 424);
    EXPECT_EQ(members(get(QStringLiteral("/me/contactFolders")).value(), "displayName"),
              QStringList{QStringLiteral("A")});
}

TEST_F(Batches, AreRefusedWholeWhenTheyAreNoBatch)
{
    const QByteArray item = R"({"id":"1","method":"GET","url":"/me"})";
    QByteArrayList many;
    for (int i = 0; i < 21; ++i)
        many.append(R"({"id":")" + QByteArray::number(i) + R"(","method":"GET","url":"/me"})");
    EXPECT_EQ(run(many.join(',')).status, 400);
    EXPECT_EQ(run(many.mid(1).join(',')).status, 200);
    EXPECT_EQ(run("").status, 400);
    EXPECT_EQ(run(item + ',' + item).status, 400);
    EXPECT_EQ(run(R"({"method":"GET","url":"/me"})").status, 400);
    EXPECT_EQ(run(R"({"id":"1","dependsOn":["9"],"method":"GET","url":"/me"})").status, 400);
    EXPECT_EQ(run(R"({"id":"1","dependsOn":["1"],"method":"GET","url":"/me"})").status, 400);
    EXPECT_EQ(run(R"({"id":"1","method":"POST","url":"/$batch"})").status, 400);
    EXPECT_EQ(run(R"({"id":"1","method":"POST","url":"/me/contacts","body":{}})").status, 400);
}

TEST_F(Batches, AreWrittenDownItemByItem)
{
    start();
    server().requests().reset();
    run(R"({"id":"1","method":"GET","url":"/me"})");
    EXPECT_EQ(server().requests().count(), 1);
    const auto records = server().requests().records();
    ASSERT_EQ(records.size(), 2);
    EXPECT_EQ(records[0].path, QByteArray("/v1.0/me"));
    EXPECT_EQ(records[0].origin, mailbox::RequestOrigin::BatchItem);
    EXPECT_EQ(records[1].path, QByteArray("/v1.0/$batch"));
}

TEST_F(Batches, TakeAnyGraphOfDependenciesOrOnlyTheDocumentedShapes)
{
    const auto item = [](const char *id, const QByteArray &dependsOn) {
        return QByteArray("{\"id\":\"") + id + "\",\"method\":\"GET\",\"url\":\"/me\""
            + (dependsOn.isEmpty() ? QByteArray() : ",\"dependsOn\":[" + dependsOn + ']') + '}';
    };
    const QByteArray none = item("1", "") + ',' + item("2", "");
    const QByteArray chain = item("1", "") + ',' + item("2", "\"1\"") + ',' + item("3", "\"2\"");
    const QByteArray allOnOne = item("1", "") + ',' + item("2", "\"1\"") + ',' + item("3", "\"1\"");
    const QByteArray other = item("1", "") + ',' + item("2", "") + ',' + item("3", "\"1\",\"2\"");
    EXPECT_EQ(run(other).status, 200);
    use("batch-shapes", "documented");
    EXPECT_EQ(run(none).status, 200);
    EXPECT_EQ(run(chain).status, 200);
    EXPECT_EQ(run(allOnOne).status, 200);
    EXPECT_EQ(run(other).status, 400);
}

TEST_F(Batches, AnswerShuffledOrAsSent)
{
    const auto order = [this] {
        return members(run(R"({"id":"1","method":"GET","url":"/me"},)"
                           R"({"id":"2","method":"GET","url":"/me"},)"
                           R"({"id":"3","method":"GET","url":"/me"})")
                           .json()
                           .value(QStringLiteral("responses"))
                           .toArray(),
                       "id");
    };
    const QStringList sent{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    EXPECT_NE(order(), sent);
    use("batch-order", "as-sent");
    EXPECT_EQ(order(), sent);
}

TEST_F(Batches, InheritNothingButTheAuthorization)
{
    const QByteArray id = makeContact("{}").toLatin1();
    const QByteArray item = R"({"id":"1","method":"GET","url":"/me/contacts/)" + id + '"';
    const auto idIn = [](const Reply &reply) {
        return reply.json()
            .value(QStringLiteral("responses"))
            .toArray()[0]
            .toObject()
            .value(QStringLiteral("body"))
            .toObject()
            .value(QStringLiteral("id"))
            .toString()
            .toLatin1();
    };
    const Reply inherited = post(QStringLiteral("/$batch"), "{\"requests\":[" + item + "}]}",
                                 {{"Prefer", "IdType=\"ImmutableId\""}});
    EXPECT_NE(idIn(inherited), id);
    EXPECT_EQ(idIn(run(item + R"(,"headers":{"Prefer":"IdType=\"ImmutableId\""}})")), id);
}

TEST_F(Batches, SpellContentTypeExactly)
{
    const auto byId = answers(R"({"id":"1","method":"GET","url":"/me"})");
    EXPECT_TRUE(byId[QStringLiteral("1")]
                    .value(QStringLiteral("headers"))
                    .toObject()
                    .contains(QStringLiteral("Content-Type")));
}

TEST_F(Batches, AreRefusedWholeWithoutATokenOrWhenTooBig)
{
    const QByteArray item = R"({"id":"1","method":"GET","url":"/me"})";
    EXPECT_EQ(post(QStringLiteral("/$batch"), "{\"requests\":[" + item + "]}",
                   {{"Authorization", "Bearer wrong"}})
                  .status,
              401);
    EXPECT_EQ(run(item + QByteArray(5 * 1024 * 1024, ' ')).status, 413);
}

} // namespace
