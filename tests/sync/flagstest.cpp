// Follow-up flags through the outbox: beta alone has them, and not every service keeps them.
#include "services/graph/mailboxcalls.h"
#include "services/store/contactrows.h"
#include "services/store/followups.h"
#include "services/store/history.h"
#include "tests/support/mailboxfixture.h"

using domain::FollowupFlag;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;
using Status = FollowupFlag::Status;

namespace {

const QString me = QStringLiteral("/me");
const QString ada = QStringLiteral("Ada");

class Flags : public MailboxFixture
{
protected:
    static FollowupFlag dueOn(int day)
    {
        return {.status = Status::Flagged,
                .start = QDate(2026, 9, 1),
                .due = QDate(2026, 9, day),
                .timeZone = QStringLiteral("Europe/Prague")};
    }

    void flag(const QStringList &contacts, const FollowupFlag &flag)
    {
        app().commit(&store::flagContacts, app().contactKeys(contacts), flag);
    }

    FollowupFlag here(const QString &contact)
    {
        return app().read(&store::shownFlag, app().contactKey(contact));
    }

    FollowupFlag there(const QString &contact)
    {
        const domain::GraphId id{mailbox().contactId(contact)};
        const auto read = testsupport::await(graph::readFlag(app().client(), me, id));
        EXPECT_TRUE(read);
        return read.value_or(FollowupFlag());
    }

    QStringList followUps()
    {
        QStringList found;
        const store::ContactQuery query{
            .filter = {.among = domain::ContactFilter::Among::FollowUps},
            .sort = {{domain::ContactColumn::FollowUp}}};
        const auto order = app().read(&store::contactOrder, query);
        for (const auto &row : app().read(&store::contactRows, order.keys)) {
            found.append(row.name + u' '
                         + (row.flag == Status::Complete ? QStringLiteral("done")
                                                         : row.flagDue.toString(u"dd")));
        }
        return found;
    }

    void expectAllSent(const QStringList &contacts)
    {
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(app().state(), mailbox().state());
        for (const QString &contact : contacts) {
            EXPECT_EQ(here(contact), there(contact));
        }
    }
};

} // namespace

TEST_F(Flags, AreSetCompletedAndClearedOnTheServerToo)
{
    begin(names("Ada", "Grace", "Alan", "Edith"));
    flag(names("Ada", "Edith"), dueOn(20));
    flag(names("Grace"), dueOn(3));
    flag(names("Alan"), {.status = Status::Flagged});
    EXPECT_EQ(followUps(), names("Grace 03", "Ada 20", "Edith 20", "Alan "));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(20));
    EXPECT_EQ(there(QStringLiteral("Alan")).status, Status::Flagged);
    flag(names("Ada"), {.status = Status::Complete});
    flag(names("Edith"), {});
    EXPECT_EQ(followUps(), names("Grace 03", "Alan ", "Ada done"));
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada).status, Status::Complete);
    EXPECT_EQ(followUps(), names("Grace 03", "Alan ", "Ada done"));
    expectAllSent(names("Ada", "Grace", "Alan", "Edith"));
}

TEST_F(Flags, OfManyContactsGoInBatchesAndAreOneUndo)
{
    QStringList people;
    for (int i = 0; i < 45; ++i) {
        people.append(QStringLiteral("P%1").arg(i));
    }
    begin(people);
    flag(people, dueOn(9));
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("POST", "/beta/$batch"), 3);
    EXPECT_EQ(there(people.last()), dueOn(9));
    startApp();
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(people.first()), FollowupFlag());
    EXPECT_EQ(followUps(), QStringList());
    app().commit(&store::redo);
    ASSERT_TRUE(syncOnce());
    expectAllSent({people.first(), people.last()});
    EXPECT_EQ(followUps().size(), 45);
}

TEST_F(Flags, OfTheServerComeWithThePull)
{
    begin(names("Ada", "Grace"));
    const domain::GraphId id{mailbox().contactId(ada)};
    ASSERT_TRUE(testsupport::await(graph::writeFlag(app().client(), me, id, dueOn(5))));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(ada), dueOn(5));
    EXPECT_EQ(followUps(), names("Ada 05"));
    ASSERT_TRUE(testsupport::await(graph::writeFlag(app().client(), me, id, {})));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(followUps(), QStringList());
    expectAllSent(names("Ada"));
}

TEST_F(Flags, AreNoConflictWithAnEditAndAPhotoOfTheSameContact)
{
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    flag(names("Ada"), dueOn(5));
    ASSERT_TRUE(syncOnce());
    app().contact("Ada").setEmail("ada@kartei.example");
    flag(names("Ada"), dueOn(6));
    app().contact("Ada").setPhone("2");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(6));
    expectAllSent(names("Ada"));
}

TEST_F(Flags, OfAContactThatIsNotThereYetFollowIt)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada"), {});
    flag(names("Ada"), dueOn(5));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(5));
    expectAllSent(names("Ada"));
}

TEST_F(Flags, AFlagWhoseAnswerIsLostIsSentAgain)
{
    begin(names("Ada"));
    flag(names("Ada"), dueOn(5));
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting, .method = "PATCH"});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(5));
    expectAllSent(names("Ada"));
}

TEST_F(Flags, WhoseTimeZoneIsRefusedGoInUtc)
{
    begin(names("Ada"));
    flag(names("Ada"), dueOn(5));
    mailbox().faults().add(
        Fault{.status = 400, .method = "PATCH", .path = QStringLiteral("^/beta/"), .count = 1});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada).due, dueOn(5).due);
    EXPECT_EQ(there(ada).timeZone, QString()); // UTC
    ASSERT_TRUE(syncOnce());
    EXPECT_FALSE(app().read(&store::areFlagsRefused, app().mailboxKey()));
    expectAllSent(names("Ada"));
}

TEST_F(Flags, AServiceThatIgnoresThemIsAskedOnceAndTheFlagStaysHere)
{
    begin(names("Ada", "Grace"));
    ASSERT_FALSE(mailbox().switches().set(QStringLiteral("flag"), QStringLiteral("read-only")));
    flag(names("Ada"), dueOn(5));
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    flag(names("Grace"), dueOn(6));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "/beta/"), 1);
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.parked = 2}));
    EXPECT_EQ(here(ada), dueOn(5));
    EXPECT_TRUE(app().read(&store::areFlagsRefused, app().mailboxKey()));
    const auto failure = app().read(&store::contactDetails, app().contactKey(ada)).failure;
    ASSERT_TRUE(failure.has_value());
    EXPECT_EQ(failure->code, QStringLiteral("FlagIgnored"));

    ASSERT_FALSE(mailbox().switches().set(QStringLiteral("flag"), QStringLiteral("writable")));
    const domain::ContactKeys everything;
    app().commit(&store::retryParked, everything);
    ASSERT_TRUE(syncOnce());
    expectAllSent(names("Ada", "Grace"));
}

TEST_F(Flags, WithoutBetaTheRestIsReadAllTheSame)
{
    mailbox().faults().add(Fault{.status = 400, .path = QStringLiteral("^/beta/"), .count = 1000});
    begin(names("Ada"));
    EXPECT_TRUE(app().read(&store::contactDetails, app().contactKey(ada)).extendedKnown);
    flag(names("Ada"), dueOn(5));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.parked = 1}));
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("", "/beta/"), 0);
}

TEST_F(Flags, OfADeletedContactComeBackWithIt)
{
    begin(names("Ada"));
    flag(names("Ada"), dueOn(5));
    ASSERT_TRUE(syncOnce());
    app().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(followUps(), QStringList());
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(5));
    expectAllSent(names("Ada"));
}

TEST_F(Flags, StayWithAContactThatIsMovedByACopy)
{
    begin(names("Ada"));
    mailbox().createFolder({}, QStringLiteral("Clients"));
    ASSERT_TRUE(syncOnce());
    flag(names("Ada"), dueOn(5));
    ASSERT_TRUE(syncOnce());
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("contact-move"), QStringLiteral("ignore")));
    app().contact("Ada").moveTo("Clients");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), dueOn(5));
    expectAllSent(names("Ada"));
}
