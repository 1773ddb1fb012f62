// Values of schema extensions, on the server and here.
#include "services/graph/schemacalls.h"
#include "services/store/conflicts.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/fieldvalues.h"
#include "services/store/openextensions.h"
#include "services/store/schemaextensions.h"
#include "tests/support/mailboxfixture.h"

#include <QJsonDocument>

using store::ExtensionValues;
using testsupport::AppSide;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

const QString ada = QStringLiteral("Ada");
const QString project = QStringLiteral("kartei_project");
const QString code = QStringLiteral("kartei_project/code");
const QString due = QStringLiteral("kartei_project/due");

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

class SchemaValues : public MailboxFixture
{
protected:
    SchemaValues()
    {
        const auto made = mailbox().request(
            "POST", QStringLiteral("/v1.0/schemaExtensions"),
            R"({"id":"kartei_project","description":"Project","targetTypes":["Contact"],)"
            R"("properties":[{"name":"code","type":"String"},{"name":"due","type":"DateTime"},)"
            R"({"name":"seal","type":"Binary"}]})");
        EXPECT_EQ(made.status, 201) << made.body.toStdString();
    }

    void change(const char *body)
    {
        EXPECT_EQ(mailbox()
                      .request("PATCH", QStringLiteral("/v1.0/schemaExtensions/") + project, body)
                      .status,
                  204);
    }

    void use(const QString &id = project)
    {
        const auto found =
            testsupport::await(graph::findSchema(app().client(), id, graph::Priority::Interactive));
        ASSERT_TRUE(found);
        app().commit(&store::keepSchemas, accounts().first().account,
                     QList<domain::SchemaExtension>{*found}, QDateTime::currentDateTimeUtc());
    }

    QList<store::AccountSchemas> accounts() { return app().read(&store::schemaExtensions); }

    // By another program; null takes it away.
    void plant(const QString &contact, const char *members)
    {
        const QByteArray body = QByteArray("{\"kartei_project\":") + members + '}';
        const auto answer = mailbox().request("PATCH", pathOf(contact), body);
        EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
    }

    void set(const QString &contact, const QJsonObject &fields)
    {
        app().commit(&store::updateContacts,
                     QList<store::ContactEdit>{{app().contactKey(contact), {}, fields}});
    }

    ExtensionValues here(const QString &contact = ada)
    {
        return app().read(&store::shownExtension, app().contactKey(contact),
                          domain::schemaName(project));
    }

    ExtensionValues there(const QString &contact = ada)
    {
        const auto answer =
            mailbox().request("GET", pathOf(contact) + QStringLiteral("?$select=id,") + project);
        return wire::readSchemaValue(QJsonDocument::fromJson(answer.body).object(), project);
    }

    QJsonObject fields(const QString &contact = ada)
    {
        return app().read(&store::fieldValuesOf, app().contactKey(contact));
    }

    void readOften()
    {
        syncing::SyncCadence cadence = testsupport::quickCadence();
        cadence.extensionAge = std::chrono::milliseconds(-1000);
        startApp(cadence);
    }

    void expectSettled()
    {
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(here(), there());
    }

private:
    QString pathOf(const QString &contact)
    {
        return QStringLiteral("/v1.0/me/contacts/") + mailbox().contactId(contact);
    }
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
    EXPECT_EQ(with, without + 2); // one page, then the others together
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

TEST_F(SchemaValues, GoAlongWithAMoveAndComeBackWithAnUndoneDeletion)
{
    mailbox().createFolder(QString(), QStringLiteral("Clients"));
    begin({ada});
    use();
    set(ada, {{code, QStringLiteral("X")}});
    ASSERT_TRUE(syncOnce());
    app().move({ada}, QStringLiteral("Clients"));
    ASSERT_TRUE(syncOnce());
    app().remove({ada});
    ASSERT_TRUE(syncOnce());
    app().undo();
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
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
