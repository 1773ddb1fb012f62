// Values of schema extensions, on the server and here.
#include "services/store/conflicts.h"
#include "services/store/contactrows.h"
#include "tests/fields/schemafixture.h"

using store::ExtensionValues;
using testsupport::json;
using testsupport::names;

namespace {

class SchemaValues : public SchemaFixture
{
};

} // namespace

TEST_F(SchemaValues, AreReadOnceTheAccountUsesTheirExtension)
{
    begin(names("Ada", "Grace"));
    plant(ada, R"({"code":"X-1","due":"2026-05-01T08:00:00Z","seal":"AAEC"})");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(fields(), QJsonObject());
    use();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(fields(),
              json(R"({"kartei_project/code":"X-1","kartei_project/due":"2026-05-01T08:00:00Z",)"
                   R"("kartei_project/seal":"AAEC"})"));
    EXPECT_EQ(fields(QStringLiteral("Grace")), QJsonObject());
    expectSettled();
}

TEST_F(SchemaValues, CostTwoRequestsForAllContactsAndThenNone)
{
    QStringList people;
    for (int i = 0; i < 300; ++i) {
        people.append(QStringLiteral("P%1").arg(i));
    }
    begin(people);
    use();
    const auto before = mailbox().requests().records().size();
    ASSERT_TRUE(syncOnce());
    const auto with = mailbox().requests().records().size() - before;
    ASSERT_TRUE(syncOnce());
    const auto without = mailbox().requests().records().size() - before - with;
    EXPECT_EQ(with,
              without + 2 + 2); // one page, then the others together; other computers are told
}

TEST_F(SchemaValues, AreWrittenWithTheContactsOtherEdits)
{
    begin({ada});
    plant(ada, R"({"code":"X-1","seal":"AAEC"})");
    use();
    ASSERT_TRUE(syncOnce());
    set(ada, {{code, QStringLiteral("Y-2")}, {due, QStringLiteral("2026-05-01T08:00:00Z")}});
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(
        there(),
        ExtensionValues(json(R"({"code":"Y-2","due":"2026-05-01T08:00:00Z","seal":"AAEC"})")));
    expectSettled();
}

TEST_F(SchemaValues, AreTakenAwayOneByOneAndAsAWhole)
{
    begin({ada});
    use();
    set(ada, {{code, QStringLiteral("X")}, {due, QStringLiteral("2026-05-01T08:00:00Z")}});
    ASSERT_TRUE(syncOnce());
    set(ada, {{due, QJsonValue::Null}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    set(ada, {{code, QJsonValue::Null}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues());
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValues, AreKeptOfflineAndThroughARestart)
{
    begin({ada});
    use();
    ASSERT_TRUE(syncOnce());
    mailbox().stop();
    set(ada, {{code, QStringLiteral("X")}});
    EXPECT_FALSE(syncOnce());
    startApp();
    EXPECT_EQ(here(), ExtensionValues(json(R"({"code":"X"})")));
    mailbox().start();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValues, OfANewContactFollowItsCreation)
{
    begin({});
    use();
    app().commit(
        &store::createContacts, app().folderKey(QString()),
        QList<store::NewContact>{
            {testsupport::person(ada), {}, domain::byExtension({{code, QStringLiteral("X")}})}},
        store::CreateReason::Created);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValues, OfTwoProgramsAreMergedMemberByMember)
{
    begin({ada});
    use();
    set(ada, {{code, QStringLiteral("X")}});
    ASSERT_TRUE(syncOnce());
    readOften();
    plant(ada, R"({"due":"2026-05-01T08:00:00Z"})");
    set(ada, {{code, QStringLiteral("Y")}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"Y","due":"2026-05-01T08:00:00Z"})")));
    expectSettled();
    plant(ada, R"({"code":"theirs"})");
    set(ada, {{code, QStringLiteral("mine")}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().read(&store::openConflicts, domain::ContactKey()).size(), 1);
    EXPECT_EQ(here(), there());
}

TEST_F(SchemaValues, SurviveALostAnswerWithoutBeingWrittenOver)
{
    begin({ada});
    use();
    ASSERT_TRUE(syncOnce());
    mailbox().faults().add({.action = mailbox::FaultAction::DropAfterExecuting,
                            .method = "PATCH",
                            .path = QStringLiteral("/contacts/"),
                            .count = 1});
    set(ada, {{code, QStringLiteral("X")}});
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValues, RemovedElsewhereLeaveWhatWasEditedHereAlone)
{
    begin({ada});
    use();
    set(ada, {{code, QStringLiteral("X")}, {due, QStringLiteral("2027-01-01T00:00:00Z")}});
    ASSERT_TRUE(syncOnce());
    plant(ada, R"({"code":null,"due":null})");
    set(ada, {{code, QStringLiteral("Y")}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"Y"})")));
    expectSettled();
}

TEST_F(SchemaValues, AreRefusedInWordsWhereTheirExtensionIsDeprecated)
{
    begin({ada});
    change(R"({"status":"Available"})");
    use();
    ASSERT_TRUE(syncOnce());
    change(R"({"status":"Deprecated"})");
    set(ada, {{code, QStringLiteral("X")}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox().parked, 1);
    EXPECT_EQ(there(), ExtensionValues());
}

TEST_F(SchemaValues, FollowWhatIsAddedToTheirExtension)
{
    begin({ada});
    use();
    change(R"({"properties":[{"name":"client","type":"String"}]})");
    readOften();
    ASSERT_TRUE(syncOnce());
    const auto kept = accounts().first().schemas;
    EXPECT_EQ(kept.first().properties.last(),
              (domain::SchemaProperty{QStringLiteral("client"), QStringLiteral("String")}));
}

TEST_F(SchemaValues, OfAnExtensionThatIsGoneLeaveTheRestOfTheSyncAlone)
{
    begin({ada});
    plant(ada, R"({"code":"X"})");
    use();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(
        mailbox().request("DELETE", QStringLiteral("/v1.0/schemaExtensions/") + project).status,
        204);
    mailbox().create(names("Grace"), QString());
    ASSERT_TRUE(syncOnce()); // the service refuses to be asked for it
    readOften();
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_FALSE(accounts().first().schemas.first().isReadable());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(SchemaValues, AreForgottenHereAndKeptThereWhenTheAccountUsesThemNoMore)
{
    begin({ada});
    plant(ada, R"({"code":"X"})");
    use();
    ASSERT_TRUE(syncOnce());
    app().commit(&store::dropSchema, accounts().first().account, project);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(), ExtensionValues());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    EXPECT_EQ(accounts().first().schemas, QList<domain::SchemaExtension>());
}

TEST_F(SchemaValues, AreKnownToASecondComputerUntilTheAccountUsesThemNoMore)
{
    begin({ada});
    plant(ada, R"({"code":"X"})");
    use();
    ASSERT_TRUE(syncOnce());
    auto second = secondComputer();
    const auto shown = [&second] {
        return second->read(&store::fieldValuesOf, second->contactKey(ada));
    };
    mailbox().faults().add( // its own reader may not read definitions
        {.status = 403, .path = QStringLiteral("/schemaExtensions"), .count = 100});
    ASSERT_TRUE(second->syncOnce()); // it comes to know the extension
    ASSERT_TRUE(second->syncOnce()); // and reads the values
    EXPECT_EQ(second->read(&store::schemaExtensions).first().schemas, accounts().first().schemas);
    EXPECT_EQ(shown(), json(R"({"kartei_project/code":"X"})"));
    second->commit(&store::dropSchema, second->read(&store::schemaExtensions).first().account,
                   project);
    ASSERT_TRUE(second->syncOnce());
    readOften();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(accounts().first().schemas, QList<domain::SchemaExtension>());
    EXPECT_EQ(fields(), QJsonObject());
    EXPECT_EQ(shown(), QJsonObject());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
}

TEST_F(SchemaValues, OfExtensionsThatTwoComputersCameToUseAreKnownToBoth)
{
    const auto made =
        mailbox().request("POST", QStringLiteral("/v1.0/schemaExtensions"),
                          R"({"id":"kartei_club","description":"","targetTypes":["Contact"],)"
                          R"("properties":[{"name":"since","type":"DateTime"}]})");
    ASSERT_EQ(made.status, 201);
    begin({ada});
    auto second = secondComputer();
    ASSERT_TRUE(second->syncOnce());
    use();
    const auto club = testsupport::await(graph::findSchema(
        second->client(), QStringLiteral("kartei_club"), graph::Priority::Interactive));
    ASSERT_TRUE(club);
    second->commit(&store::keepSchemas, second->read(&store::schemaExtensions).first().account,
                   QList<domain::SchemaExtension>{*club}, QDateTime::currentDateTimeUtc());
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(second->syncOnce());
    readOften();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(accounts().first().schemas.size(), 2);
    EXPECT_EQ(second->read(&store::schemaExtensions).first().schemas, accounts().first().schemas);
}

TEST_F(SchemaValues, WhoseLastWasTakenAwayAndAnotherGivenElsewhereKeepTheOtherAlone)
{
    begin({ada});
    use();
    set(ada, {{code, QStringLiteral("X")}});
    ASSERT_TRUE(syncOnce());
    readOften();
    plant(ada, R"({"due":"2026-05-01T08:00:00Z"})");
    set(ada, {{code, QJsonValue::Null}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"due":"2026-05-01T08:00:00Z"})")));
    expectSettled();
}
