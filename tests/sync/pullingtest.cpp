// What comes from the server, and what asking for it costs.
#include "services/store/applydelta.h"
#include "services/store/contactrows.h"
#include "tests/support/mailboxfixture.h"
#include "tests/support/rowswritten.h"

using domain::Error;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;
using testsupport::rowsWritten;

namespace {

class Pulling : public MailboxFixture
{
};

class PullingSeeded : public MailboxFixture
{
protected:
    PullingSeeded()
        : MailboxFixture(900)
    {
    }
};

QStringList people(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("Person %1").arg(i, 4, 10, QLatin1Char('0')));
    }
    return list;
}

} // namespace

TEST_F(PullingSeeded, TheFirstSyncBringsEverything)
{
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().contactNames().size(), 900);
    EXPECT_EQ(app().engine().state().contactsPulled, 900);
    EXPECT_EQ(app().engine().state().activity, domain::SyncState::Activity::Idle);
}

TEST_F(Pulling, AFolderOfManyPagesComesWhole)
{
    mailbox().create(people(1050), {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().contactNames().size(), 1050);
}

TEST_F(Pulling, AQuietMailboxOfFiftyFoldersCostsThreeRequests)
{
    for (int i = 0; i < 50; ++i) {
        mailbox().createFolder({}, QStringLiteral("Folder %1").arg(i));
    }
    ASSERT_TRUE(syncOnce());
    const qint64 before = app().client().requestCount();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().client().requestCount() - before, 3);
}

TEST_F(Pulling, AQuietPassWritesNothing)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    begin(names("Ada", "Grace"));
    ASSERT_TRUE(syncOnce());
    const qint64 before = app().read(&rowsWritten);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().read(&rowsWritten), before);
}

TEST_F(Pulling, TokensAreRenewedBeforeTheyGrowOld)
{
    syncing::SyncCadence cadence = testsupport::quickCadence();
    cadence.quietWrites = std::chrono::milliseconds(0);
    startApp(cadence);
    begin(names("Ada"));
    mailbox().create(names("Grace"), {}); // the log moves on: the next token is another
    ASSERT_TRUE(syncOnce());
    mailbox().createFolder({}, QStringLiteral("Clients"));
    const store::PullPlan before = app().read(&store::pullPlan, app().mailboxKey());
    ASSERT_TRUE(syncOnce());
    const store::PullPlan after = app().read(&store::pullPlan, app().mailboxKey());
    EXPECT_NE(after.folders.first().link, before.folders.first().link);
}

TEST_F(Pulling, ATokenThatWasKeptStillTellsWhatCame)
{
    begin(names("Ada"));
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    mailbox().contact("Ada").setPhone("1");
    mailbox().create(names("Grace"), {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Pulling, AnEditOnTheServerArrives)
{
    begin(names("Ada", "Grace"));
    mailbox().contact("Ada").setPhone("1").setEmail("ada@example.com");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Pulling, ADeletionOnTheServerArrives)
{
    begin(names("Ada", "Grace"));
    mailbox().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames(), names("Grace"));
}

TEST_F(Pulling, FoldersComeGoAndAreRenamed)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    mailbox().createFolder(QStringLiteral("Clients"), QStringLiteral("Old"));
    mailbox().create(names("Ada"), QStringLiteral("Clients/Old"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());

    mailbox().renameFolder(QStringLiteral("Clients"), QStringLiteral("Customers"));
    mailbox().moveFolder(QStringLiteral("Customers/Old"), {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());

    mailbox().removeFolder(QStringLiteral("Old"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().contactNames(), QStringList());
}

TEST_F(Pulling, ADeadTokenListsTheFolderAnew)
{
    begin(names("Ada", "Grace"));
    mailbox().contact("Ada").remove();
    mailbox().create(names("Alan"), {});
    Fault dead{.status = 410, .path = QStringLiteral("/contacts/delta\\?.*deltatoken"), .count = 2};
    dead.code = QStringLiteral("SyncStateNotFound");
    mailbox().faults().add(dead);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().faults().remaining(), 0);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Pulling, ADeadFolderTokenListsTheFoldersAnew)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    mailbox().createFolder({}, QStringLiteral("Friends"));
    begin(names("Ada"));
    mailbox().removeFolder(QStringLiteral("Clients"));
    Fault dead{.status = 410, .path = QStringLiteral("contactFolders/delta\\?.*deltatoken")};
    dead.code = QStringLiteral("SyncStateNotFound");
    mailbox().faults().add(dead);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Pulling, APassingServerFaultIsAskedAgain)
{
    mailbox().create(people(1050), {});
    mailbox().faults().add(Fault{.status = 503, .path = QStringLiteral("skiptoken"), .count = 2});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Pulling, ALastingServerFaultEndsThePassAndKeepsWhatCame)
{
    mailbox().create(people(1050), {});
    mailbox().faults().add(
        Fault{.status = 500, .path = QStringLiteral("skiptoken"), .after = 1, .count = 1000});
    EXPECT_EQ(app().syncOnce().error().kind, Error::Kind::ServerFault);
    EXPECT_EQ(app().engine().state().activity, domain::SyncState::Activity::Failed);
    EXPECT_EQ(app().contactNames().size(), 1000);

    mailbox().faults().clear();
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(requestsOf("GET", "skiptoken"), 1); // went on where it had stopped
}

TEST_F(Pulling, NoConnectionIsOfflineAndNotAFailure)
{
    begin(names("Ada"));
    mailbox().stop();
    EXPECT_EQ(app().syncOnce().error().kind, Error::Kind::Offline);
    EXPECT_EQ(app().engine().state().activity, domain::SyncState::Activity::Offline);

    mailbox().start();
    mailbox().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().engine().state().activity, domain::SyncState::Activity::Idle);
}

TEST_F(Pulling, AMailboxWithoutAMasterListHasTheCategoriesOfItsContacts)
{
    ASSERT_FALSE(mailbox().switches().set(QStringLiteral("master-list"), QStringLiteral("refuse")));
    mailbox().create(names("Ada", "Grace"), {});
    mailbox().contact("Ada").set(domain::ContactProperty::Categories,
                                 QStringList{QStringLiteral("Family")});
    ASSERT_TRUE(syncOnce());
    app().contact("Grace").set(domain::ContactProperty::Categories,
                               QStringList{QStringLiteral("Work")});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    QStringList named;
    for (const domain::OutlookCategory &each : app().read(&store::categoryList).categories) {
        EXPECT_EQ(each.contactCount, 1);
        named.append(each.displayName);
    }
    EXPECT_EQ(named, (QStringList{QStringLiteral("Family"), QStringLiteral("Work")}));
}

TEST_F(Pulling, TheNextStartGoesOnFromTheSameTokens)
{
    begin(names("Ada", "Grace"));
    startApp();
    mailbox().contact("Ada").setPhone("1");
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().engine().state().contactsPulled, 1);
    EXPECT_EQ(app().state(), mailbox().state());
}
