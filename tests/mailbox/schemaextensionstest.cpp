#include "tests/mailbox/mailboxfixture.h"

class SchemaExtensionsTest : public MailboxTest
{
protected:
    static QByteArray definition(const QByteArray &id, const QByteArray &more = {},
                                 const QByteArray &target = "Contact")
    {
        return R"({"id":")" + id + R"(","description":"A project","targetTypes":[")" + target
            + R"("],"properties":[{"name":"code","type":"String"},{"name":"due","type":"DateTime"},)"
              R"({"name":"seal","type":"Binary"}])"
            + more + '}';
    }

    QString define(const QByteArray &id, const QByteArray &more = {})
    {
        const Reply reply = post(root, definition(id, more));
        EXPECT_EQ(reply.status, 201) << reply.body.constData();
        return reply.text("id");
    }

    Reply setStatus(const QString &id, const QByteArray &status)
    {
        return patch(root + QLatin1Char('/') + id, R"({"status":")" + status + "\"}");
    }

    static QByteArray value(const QString &id, const QByteArray &members)
    {
        return "{\"" + id.toUtf8() + "\":" + members + '}';
    }

    // The value of the extension as $select shows it, without its annotation.
    QJsonValue valueOf(const QString &contact, const QString &id)
    {
        const QJsonValue value =
            get(at(contact) + QStringLiteral("?$select=") + id).json().value(id);
        if (!value.isObject())
            return value;
        QJsonObject members = value.toObject();
        EXPECT_EQ(members.take(QStringLiteral("@odata.type")).toString(),
                  QStringLiteral("#microsoft.graph.ComplexExtensionValue"));
        return members;
    }

    static QString at(const QString &contact) { return QStringLiteral("/me/contacts/") + contact; }

    static inline const QString root = QStringLiteral("/schemaExtensions");
};

TEST_F(SchemaExtensionsTest, AreCreatedInDevelopmentWithAnOwnerAndListed)
{
    const Reply created = post(root, definition("kartei_project"));
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.text("id"), QStringLiteral("kartei_project"));
    EXPECT_EQ(created.text("status"), QStringLiteral("InDevelopment"));
    EXPECT_EQ(created.text("owner").size(), 36);
    define("kartei_other");
    const QJsonArray found = get(root + QStringLiteral("?$filter=id eq 'kartei_project'")).value();
    QJsonObject expected = created.json();
    expected.remove(QStringLiteral("@odata.context"));
    EXPECT_EQ(found, QJsonArray{expected});
    EXPECT_EQ(members(get(root).value(), "id"),
              QStringList({QStringLiteral("kartei_project"), QStringLiteral("kartei_other")}));
    EXPECT_EQ(
        get(root + QStringLiteral("/kartei_project")).json().value(QStringLiteral("properties")),
        expected.value(QStringLiteral("properties")));
    EXPECT_EQ(get(root + QStringLiteral("/kartei_none")).status, 404);
}

TEST_F(SchemaExtensionsTest, GetAnIdOfTheServicesWhenOnlyANameIsGiven)
{
    static const QRegularExpression shape(QStringLiteral("^ext[a-z0-9]{8}_project$"));
    const QString first = define("project");
    const QString second = define("project");
    EXPECT_TRUE(shape.match(first).hasMatch()) << first.toStdString();
    EXPECT_TRUE(shape.match(second).hasMatch()) << second.toStdString();
    EXPECT_NE(first, second);
}

TEST_F(SchemaExtensionsTest, WithIdsThatCannotBeAreRefused)
{
    define("kartei_project");
    EXPECT_EQ(post(root, definition("kartei_project")).status, 409);
    QList<int> statuses;
    for (const char *id : {"", "_project", "kartei_", "ext1a2b3c4d_project", "microsoft_project",
                           "kartei_a b", "kar tei_project", "1project"})
        statuses.append(post(root, definition(id)).status);
    EXPECT_EQ(statuses, QList<int>(8, 400));
}

TEST_F(SchemaExtensionsTest, WithBooleanOrIntegerForContactsAreRefusedUnlessTheSwitchAllowsThem)
{
    const auto body = [](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
        return R"({"id":")" + id + R"(","targetTypes":[")" + target
            + R"("],"properties":[{"name":"count","type":")" + type + R"("}]})";
    };
    QList<int> strict;
    for (const char *type : {"Boolean", "Integer"})
        strict.append(post(root, body("kartei_a", type, "Contact")).status);
    const int forGroups = post(root, body("kartei_b", "Integer", "Group")).status;
    const int forContactsLater =
        patch(root + QStringLiteral("/kartei_b"), R"({"targetTypes":["Contact"]})").status;
    server().switches().set(QStringLiteral("schema-types"), QStringLiteral("any"));
    const int any = post(root, body("kartei_c", "Integer", "Contact")).status;
    EXPECT_EQ(strict, QList<int>({400, 400}));
    EXPECT_EQ(forGroups, 201);
    EXPECT_EQ(forContactsLater, 400);
    EXPECT_EQ(any, 201);
}

TEST_F(SchemaExtensionsTest, WithTypesThatAreNoneAreRefused)
{
    QList<int> statuses;
    for (
        const char *body :
        {R"({"id":"kartei_a","targetTypes":["Contact"],"properties":[{"name":"x","type":"Text"}]})",
         R"({"id":"kartei_a","targetTypes":["Contact"],"properties":[]})",
         R"({"id":"kartei_a","targetTypes":[],"properties":[{"name":"x","type":"String"}]})",
         R"({"id":"kartei_a","targetTypes":["Person"],"properties":[{"name":"x","type":"String"}]})",
         R"({"id":"kartei_a","status":"Available","targetTypes":["Contact"],)"
         R"("properties":[{"name":"x","type":"String"}]})",
         R"({"id":"kartei_a","colour":"red","targetTypes":["Contact"],)"
         R"("properties":[{"name":"x","type":"String"}]})"})
        statuses.append(post(root, body).status);
    EXPECT_EQ(statuses, QList<int>(6, 400));
    EXPECT_EQ(get(root).value(), QJsonArray());
}

TEST_F(SchemaExtensionsTest, AreAtMostFiveOfOneOwner)
{
    for (int i = 0; i < 5; ++i)
        define("kartei_n" + QByteArray::number(i));
    EXPECT_EQ(post(root, definition("kartei_n5")).status, 400);
    EXPECT_EQ(
        post(root, definition("kartei_n5", R"(,"owner":"50897f70-a455-4adf-87bc-4cf17091d5ac")"))
            .status,
        201);
    EXPECT_EQ(remove(root + QStringLiteral("/kartei_n0")).status, 204);
    EXPECT_EQ(post(root, definition("kartei_n6")).status, 201);
}

TEST_F(SchemaExtensionsTest, GrowByAChangeThatAnswers204)
{
    const QString id = define("kartei_project");
    const Reply changed = patch(root + QLatin1Char('/') + id,
                                R"({"description":"Work","targetTypes":["Event"],)"
                                R"("properties":[{"name":"client","type":"String"}]})");
    const QJsonObject json = get(root + QLatin1Char('/') + id).json();
    EXPECT_EQ(changed.status, 204);
    EXPECT_EQ(changed.body, QByteArray());
    EXPECT_EQ(json.value(QStringLiteral("description")), QJsonValue(QStringLiteral("Work")));
    EXPECT_EQ(json.value(QStringLiteral("targetTypes")),
              QJsonValue(QJsonArray({QStringLiteral("Contact"), QStringLiteral("Event")})));
    EXPECT_EQ(members(json.value(QStringLiteral("properties")).toArray(), "name"),
              QStringList({QStringLiteral("code"), QStringLiteral("due"), QStringLiteral("seal"),
                           QStringLiteral("client")}));
    EXPECT_EQ(patch(root + QLatin1Char('/') + id, R"({"id":"kartei_other"})").status, 400);
}

TEST_F(SchemaExtensionsTest, GoFromDevelopmentToAvailableToDeprecatedAndBackToAvailableOnly)
{
    const QString id = define("kartei_project");
    QList<int> statuses;
    for (const char *status :
         {"Deprecated", "Available", "InDevelopment", "Deprecated", "InDevelopment", "Available"})
        statuses.append(setStatus(id, status).status);
    EXPECT_EQ(statuses, QList<int>({400, 204, 400, 204, 400, 204}));
    EXPECT_EQ(get(root + QLatin1Char('/') + id).text("status"), QStringLiteral("Available"));
}

TEST_F(SchemaExtensionsTest, ChangeTypesOnlyInDevelopmentAndNothingWhenDeprecated)
{
    const QString id = define("kartei_project");
    const QString path = root + QLatin1Char('/') + id;
    const QByteArray toBinary = R"({"properties":[{"name":"code","type":"Binary"}]})";
    const QByteArray toString = R"({"properties":[{"name":"code","type":"String"}]})";
    const QByteArray more = R"({"properties":[{"name":"client","type":"String"}]})";
    QList<int> statuses{patch(path, toBinary).status};
    setStatus(id, "Available");
    statuses += {patch(path, toString).status, patch(path, more).status};
    setStatus(id, "Deprecated");
    statuses += {patch(path, R"({"description":"Late"})").status};
    EXPECT_EQ(statuses, QList<int>({204, 400, 204, 403}));
}

TEST_F(SchemaExtensionsTest, AreDeletedOnlyByTheirOwnerAndOnlyInDevelopment)
{
    const QString own = define("kartei_a");
    const QString available = define("kartei_b");
    const QString foreign =
        define("kartei_c", R"(,"owner":"50897f70-a455-4adf-87bc-4cf17091d5ac")");
    setStatus(available, "Available");
    QList<int> statuses;
    for (const QString &id : {own, own, available, foreign})
        statuses.append(remove(root + QLatin1Char('/') + id).status);
    EXPECT_EQ(statuses, QList<int>({204, 404, 403, 403}));
    EXPECT_EQ(setStatus(foreign, "Available").status, 403);
    EXPECT_EQ(members(get(root).value(), "id"), QStringList({available, foreign}));
}

TEST_F(SchemaExtensionsTest, ValuesAreWrittenByAChangeAndReadOnlyBySelect)
{
    const QString id = define("kartei_project");
    const QString contact = makeContact(R"({"givenName":"Ada"})");
    const Reply changed =
        patch(at(contact), value(id, R"({"code":"X","due":"2026-05-01T00:00:00Z","seal":"AAEC"})"));
    const Reply list = get(QStringLiteral("/me/contacts?$select=givenName,") + id);
    EXPECT_EQ(changed.status, 200);
    EXPECT_FALSE(changed.json().contains(id));
    EXPECT_FALSE(get(at(contact)).json().contains(id));
    EXPECT_EQ(
        valueOf(contact, id),
        QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("X")},
                               {QStringLiteral("due"), QStringLiteral("2026-05-01T00:00:00Z")},
                               {QStringLiteral("seal"), QStringLiteral("AAEC")}}));
    EXPECT_EQ(list.value()[0].toObject().value(id).toObject().value(QStringLiteral("code")),
              QJsonValue(QStringLiteral("X")));
    EXPECT_EQ(list.value()[0].toObject().value(QStringLiteral("givenName")),
              QJsonValue(QStringLiteral("Ada")));
}

TEST_F(SchemaExtensionsTest, ValuesAreTakenAwayMemberByMemberOrAsAWhole)
{
    const QString id = define("kartei_project");
    const QString first = makeContact(R"({"givenName":"Ada"})");
    const QString second = makeContact(R"({"givenName":"Grace"})");
    const QByteArray both = value(id, R"({"code":"X","seal":"AAEC"})");
    patch(at(first), both);
    patch(at(second), both);
    patch(at(first), value(id, R"({"seal":null})"));
    const QJsonValue one = valueOf(first, id);
    patch(at(first), value(id, R"({"code":null})"));
    patch(at(second), value(id, "null"));
    EXPECT_EQ(one, QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("X")}}));
    EXPECT_EQ(valueOf(first, id), QJsonValue(QJsonValue::Undefined));
    EXPECT_EQ(valueOf(second, id), QJsonValue(QJsonValue::Undefined));
}

TEST_F(SchemaExtensionsTest, ValuesMustFitTheDefinition)
{
    const QString id = define("kartei_project");
    const QString forGroups = post(root, definition("kartei_group", {}, "Group")).text("id");
    const QString contact = makeContact(R"({"givenName":"Ada"})");
    QList<int> statuses;
    for (const QByteArray &members :
         {QByteArray(R"({"code":7})"), QByteArray(R"({"due":"1 May"})"),
          QByteArray(R"({"due":"2026-05-01T00:00:00+02:00"})"), QByteArray(R"({"seal":"%"})"),
          QByteArray(R"({"other":"X"})"), QByteArray("[]"),
          R"({"code":")" + QByteArray(257, 'x') + "\"}",
          R"({"seal":")" + QByteArray(257, 'x').toBase64() + "\"}"})
        statuses.append(patch(at(contact), value(id, members)).status);
    EXPECT_EQ(statuses, QList<int>(8, 400));
    EXPECT_EQ(patch(at(contact), value(forGroups, R"({"code":"X"})")).status, 400);
    EXPECT_EQ(patch(at(contact), value(QStringLiteral("kartei_none"), R"({"code":"X"})")).status,
              400);
    EXPECT_EQ(patch(at(contact), value(id, R"({"code":")" + QByteArray(256, 'x') + "\"}")).status,
              200);
}

TEST_F(SchemaExtensionsTest, IntegersAndBooleansAreChecked)
{
    start();
    server().switches().set(QStringLiteral("schema-types"), QStringLiteral("any"));
    const QString id = post(root,
                            R"({"id":"kartei_count","targetTypes":["Contact"],"properties":[)"
                            R"({"name":"n","type":"Integer"},{"name":"b","type":"Boolean"}]})")
                           .text("id");
    const QString contact = makeContact(R"({"givenName":"Ada"})");
    QList<int> statuses;
    for (const char *members : {R"({"n":3000000000})", R"({"n":1.5})", R"({"n":"1"})", R"({"b":1})",
                                R"({"n":-2147483648,"b":false})"})
        statuses.append(patch(at(contact), value(id, members)).status);
    EXPECT_EQ(statuses, QList<int>({400, 400, 400, 400, 200}));
}

TEST_F(SchemaExtensionsTest, ValuesCannotBeSetWhenAContactIsCreated)
{
    const QString id = define("kartei_project");
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), value(id, R"({"code":"X"})")).status, 400);
    EXPECT_EQ(get(QStringLiteral("/me/contacts")).value(), QJsonArray());
}

TEST_F(SchemaExtensionsTest, ValuesCannotBeFilteredOrOrderedBy)
{
    const QString id = define("kartei_project");
    EXPECT_EQ(get(QStringLiteral("/me/contacts?$filter=%1/code eq 'X'").arg(id)).errorCode(),
              QStringLiteral("ErrorInvalidUrlQueryFilter"));
    EXPECT_EQ(get(QStringLiteral("/me/contacts?$orderby=%1/code").arg(id)).status, 400);
}

TEST_F(SchemaExtensionsTest, ValuesAreNotReportedByDelta)
{
    const QString id = define("kartei_project");
    const QString contact = makeContact(R"({"givenName":"Ada"})");
    QString deltaLink;
    allPages(QStringLiteral("/me/contactFolders/contacts/contacts/delta"), {}, &deltaLink);
    const QString before = get(at(contact)).text("changeKey");
    patch(at(contact), value(id, R"({"code":"X"})"));
    EXPECT_NE(get(at(contact)).text("changeKey"), before);
    EXPECT_EQ(allPages(deltaLink), QJsonArray());
    EXPECT_EQ(
        get(QStringLiteral("/me/contactFolders/contacts/contacts/delta?$select=") + id).status,
        400);
}

TEST_F(SchemaExtensionsTest, DeprecatedOnesTakeNoNewContactsButKeepTheirValues)
{
    const QString id = define("kartei_project");
    const QString old = makeContact(R"({"givenName":"Ada"})");
    const QString young = makeContact(R"({"givenName":"Grace"})");
    patch(at(old), value(id, R"({"code":"X"})"));
    setStatus(id, "Available");
    setStatus(id, "Deprecated");
    EXPECT_EQ(patch(at(young), value(id, R"({"code":"Y"})")).status, 400);
    EXPECT_EQ(valueOf(old, id),
              QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("X")}}));
    EXPECT_EQ(patch(at(old), value(id, "null")).status, 200);
}

TEST_F(SchemaExtensionsTest, ValuesSurviveAMoveAndGoWithTheirDefinition)
{
    const QString id = define("kartei_project");
    const QString folder = makeFolder(QStringLiteral("Club"));
    const QString contact = makeContact(R"({"givenName":"Ada"})");
    patch(at(contact), value(id, R"({"code":"X"})"));
    patch(at(contact), R"({"parentFolderId":")" + folder.toLatin1() + "\"}", immutable);
    const QJsonValue moved = valueOf(contact, id);
    remove(root + QLatin1Char('/') + id);
    EXPECT_EQ(moved, QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("X")}}));
    EXPECT_EQ(get(at(contact) + QStringLiteral("?$select=") + id).status, 400);
}

TEST_F(SchemaExtensionsTest, AreTheTenantsWhoeverAsks)
{
    options().moreUsers = {{QStringLiteral("bo@kartei.example"), QStringLiteral("Bo Diddley"),
                            QStringLiteral("bo-token")}};
    start();
    const auto asBo = [this](const QByteArray &method, const QString &path,
                             const QByteArray &body = {}) {
        return send(method, path, body,
                    {{"Authorization", "Bearer bo-token"}, {"Content-Type", "application/json"}});
    };
    const QString id = define("kartei_project");
    const QString contact =
        asBo("POST", QStringLiteral("/me/contacts"), R"({"givenName":"Bo"})").text("id");
    EXPECT_EQ(members(asBo("GET", root).value(), "id"), QStringList{id});
    EXPECT_EQ(asBo("PATCH", at(contact), value(id, R"({"code":"X"})")).status, 200);
    EXPECT_EQ(asBo("GET", at(contact) + QStringLiteral("?$select=") + id)
                  .json()
                  .value(id)
                  .toObject()
                  .value(QStringLiteral("code")),
              QJsonValue(QStringLiteral("X")));
}
