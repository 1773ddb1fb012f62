// Very many contacts gone at once: nothing is removed here before the person says so.
#include "tests/support/mailboxfixture.h"

#include "services/store/removalguard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

QStringList people(const char *prefix, int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("%1 %2").arg(QLatin1String(prefix)).arg(i, 3, 10, QChar(u'0')));
    }
    return list;
}

const QString clients = QStringLiteral("Clients");

class MassRemoval : public MailboxFixture
{
protected:
    QList<store::HeldRemoval> held() { return app().read(&store::heldRemovals); }

    QList<store::HeldRemoval> heldOf(int gone, int of) { return {{app().mailboxKey(), gone, of}}; }

    void expectBothSidesEqual()
    {
        ASSERT_TRUE(syncOnce());
        ASSERT_TRUE(syncOnce());
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_TRUE(held().isEmpty());
    }
};

} // namespace

TEST_F(MassRemoval, OfThirtyOfAHundredWaitsForThePerson)
{
    begin(people("Person", 100));
    const testsupport::State before = app().state();
    mailbox().remove(people("Person", 30));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), before);
    EXPECT_EQ(held(), heldOf(30, 100));

    startApp(); // and goes on waiting
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), before);
    EXPECT_EQ(held(), heldOf(30, 100));
}

TEST_F(MassRemoval, IsAskedOfTheServiceOnce)
{
    begin(people("Person", 40));
    mailbox().remove(people("Person", 30));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("GET", "contacts?$select=id&$top=1000"), 1);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("GET", "contacts?$select=id&$top=1000"), 1);
}

TEST_F(MassRemoval, IsCarriedOutWhenThePersonSaysSo)
{
    begin(people("Person", 100));
    mailbox().remove(people("Person", 30));
    ASSERT_TRUE(syncOnce());
    app().commit(&store::removeHeld, app().mailboxKey());
    EXPECT_EQ(app().contactNames().size(), 70);
    expectBothSidesEqual();
}

TEST_F(MassRemoval, IsMadeGoodWhenThePersonKeepsThem)
{
    begin(people("Person", 100));
    const testsupport::State before = app().state();
    const domain::ContactKey key = app().contactKey(QStringLiteral("Person 000"));
    mailbox().remove(people("Person", 30));
    ASSERT_TRUE(syncOnce());
    app().commit(&store::keepHeld, app().mailboxKey());
    EXPECT_EQ(app().state(), before);
    expectBothSidesEqual();
    EXPECT_EQ(mailbox().state(), before);
    EXPECT_EQ(app().contactKey(QStringLiteral("Person 000")), key);
}

TEST_F(MassRemoval, OfFewIsNotHeld)
{
    begin(people("Person", 40));
    mailbox().remove(people("Person", 19));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames().size(), 21);
    expectBothSidesEqual();
}

TEST_F(MassRemoval, OfASmallShareIsNotHeld)
{
    begin(people("Person", 100));
    mailbox().remove(people("Person", 22));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames().size(), 78);
    expectBothSidesEqual();
}

TEST_F(MassRemoval, ByThePersonIsNotHeld)
{
    begin(people("Person", 40));
    app().remove(people("Person", 30));
    expectBothSidesEqual();
    EXPECT_EQ(app().contactNames().size(), 10);
}

TEST_F(MassRemoval, ByMovingIsNoRemoval)
{
    mailbox().createFolder({}, clients);
    begin(people("Person", 40));
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("move-order"), QStringLiteral("round-apart")));
    mailbox().move(people("Person", 30), clients);
    ASSERT_TRUE(syncOnce());
    EXPECT_TRUE(held().isEmpty());
    expectBothSidesEqual();
}

TEST_F(MassRemoval, ThatOnlyAnEmptyListingClaimsIsNotBelieved)
{
    begin(people("Person", 30));
    const testsupport::State before = app().state();
    Fault dead{.status = 410, .path = QStringLiteral("/contacts/delta\\?.*deltatoken"), .count = 2};
    dead.code = QStringLiteral("SyncStateNotFound");
    mailbox().faults().add(dead);
    Fault empty{.action = FaultAction::Body, .path = QStringLiteral("/contacts/delta$")};
    const QString link = mailbox().origin().toString()
        + QStringLiteral("/v1.0/me/contactFolders/x/contacts/delta?$deltatoken=none");
    empty.text = QJsonDocument(QJsonObject{{QStringLiteral("value"), QJsonArray()},
                                           {QStringLiteral("@odata.deltaLink"), link}})
                     .toJson();
    mailbox().faults().add(empty);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().faults().remaining(), 0);
    EXPECT_EQ(app().state(), before);
    EXPECT_TRUE(held().isEmpty()); // the plain list shows all of them
    expectBothSidesEqual();
}

TEST_F(MassRemoval, WithAFolderKeepsTheFolder)
{
    mailbox().createFolder({}, clients);
    mailbox().create(people("Client", 25), clients);
    begin(people("Person", 200));
    const testsupport::State before = app().state();
    mailbox().removeFolder(clients);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), before);
    EXPECT_EQ(held(), heldOf(25, 225));

    app().commit(&store::keepHeld, app().mailboxKey());
    EXPECT_EQ(app().state(), before);
    expectBothSidesEqual();
    EXPECT_EQ(mailbox().state(), before);
}

TEST_F(MassRemoval, WithAFolderTakesTheFolderToo)
{
    mailbox().createFolder({}, clients);
    mailbox().create(people("Client", 25), clients);
    begin(names("Ada"));
    mailbox().removeFolder(clients);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames().size(), 26);
    app().commit(&store::removeHeld, app().mailboxKey());
    EXPECT_EQ(app().contactNames(), names("Ada"));
    EXPECT_EQ(app().folderPaths(), QStringList());
    expectBothSidesEqual();
}

TEST_F(MassRemoval, OfAFolderWhoseContactsWereMovedIsNoRemoval)
{
    mailbox().createFolder({}, clients);
    mailbox().create(people("Client", 25), clients);
    begin(names("Ada"));
    mailbox().move(people("Client", 25), {});
    mailbox().removeFolder(clients);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().contactNames().size(), 26);
    expectBothSidesEqual();
    EXPECT_EQ(app().folderPaths(), QStringList());
}

TEST_F(MassRemoval, LetsEditedContactsBe)
{
    begin(people("Person", 40));
    mailbox().remove(people("Person", 30));
    ASSERT_TRUE(syncOnce());
    app().contact("Person 003").setPhone("1"); // an edit brings it back by itself
    app().contact("Person 004").remove();
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(held(), heldOf(28, 39));
    EXPECT_TRUE(mailbox().contactNames().contains(QStringLiteral("Person 003")));
    app().commit(&store::removeHeld, app().mailboxKey());
    expectBothSidesEqual();
}
