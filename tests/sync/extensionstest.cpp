// Open extensions through the outbox: written whole, never over what was not seen, and those of other
// programs left as they are.
#include "services/graph/mailboxcalls.h"
#include "services/store/conflicts.h"
#include "services/store/contactrows.h"
#include "services/store/deletedcontacts.h"
#include "services/store/editcontacts.h"
#include "services/store/history.h"
#include "tests/support/extensionfixture.h"

using mailbox::FaultAction;
using store::ExtensionValues;
using testsupport::ExtensionFixture;
using testsupport::json;
using testsupport::names;

namespace {

const QString ada = QStringLiteral("Ada");
const QString ours = QStringLiteral("com.example.kartei");
const QString foreign = QStringLiteral("org.example.other");

class Extensions : public ExtensionFixture
{
protected:
    void set(const QStringList &contacts, const ExtensionValues &values, const QString &name = ours)
    {
        QList<store::ExtensionEdit> edits;
        for (const domain::ContactKey key : app().contactKeys(contacts)) {
            edits.append({key, name, values});
        }
        app().commit(&store::setExtensions, edits);
    }

    ExtensionValues here(const QString &contact, const QString &name = ours)
    {
        return ExtensionFixture::here(contact, name);
    }

    ExtensionValues there(const QString &contact, const QString &name = ours)
    {
        return ExtensionFixture::there(contact, name);
    }

    void plant(const QString &contact, const char *members, const QString &name = ours)
    {
        ExtensionFixture::plant(contact, json(members), name);
    }

    void uproot(const QString &contact, const QString &name = ours)
    {
        ExtensionFixture::uproot(contact, name);
    }

    QList<store::Conflict> conflicts()
    {
        return app().read(&store::openConflicts, domain::ContactKey());
    }

    void decide(store::ConflictChoice choice)
    {
        app().commit(&store::settleConflicts,
                     QList<store::ConflictDecision>{{conflicts().first().id, choice, {}}});
    }

    void expectSettled(const QStringList &contacts)
    {
        ExtensionFixture::expectSettled(contacts, ours);
    }
};

} // namespace

TEST_F(Extensions, AreMadeChangedAndRemovedOnTheServerToo)
{
    begin(names("Ada", "Grace"));
    set(names("Ada", "Grace"), json(R"({"size":42,"colour":"red","list":[1,2]})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"size":42,"colour":"red","list":[1,2]})"));
    set({ada}, json(R"({"size":43})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"size":43})"));
    set({ada}, {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), ExtensionValues());
    EXPECT_EQ(requestsOf("DELETE", "/extensions/"), 1);
    expectSettled(names("Ada", "Grace"));
}

TEST_F(Extensions, OfManyContactsAreOneUndo)
{
    QStringList people;
    for (int i = 0; i < 45; ++i) {
        people.append(QStringLiteral("P%1").arg(i));
    }
    begin(people);
    set(people, json(R"({"v":1})"));
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("POST", "/v1.0/$batch"),
              6 + 1); // look and write, twenty at a time; the pull
    EXPECT_EQ(there(people.last()), json(R"({"v":1})"));
    startApp();
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(people.first()), ExtensionValues());
    app().commit(&store::redo);
    ASSERT_TRUE(syncOnce());
    expectSettled(people);
    EXPECT_EQ(here(people.last()), json(R"({"v":1})"));
}

TEST_F(Extensions, EditsOfOneNameAreFolded)
{
    begin({ada});
    set({ada}, json(R"({"v":1})"));
    set({ada}, json(R"({"v":2})"));
    set({ada}, json(R"({"w":3})"), QStringLiteral("com.example.second"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("POST", "/extensions"), 2);
    EXPECT_EQ(requestsOf("PATCH", "/extensions"), 0);
    set({ada}, json(R"({"v":5})"));
    set({ada}, json(R"({"v":2})")); // as it was
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    expectSettled({ada});
    EXPECT_EQ(there(ada, QStringLiteral("com.example.second")), json(R"({"w":3})"));
}

TEST_F(Extensions, OfANewContactFollowIt)
{
    begin({});
    app().create({ada}, QString());
    set({ada}, json(R"({"v":1})"));
    ASSERT_TRUE(syncOnce());
    expectSettled({ada});
    EXPECT_EQ(there(ada), json(R"({"v":1})"));
}

TEST_F(Extensions, OfTheServerComeWithTheContactsThatADeltaBrings)
{
    mailbox().create(names("Ada", "Grace"), QString());
    plant(ada, R"({"v":1,"v@odata.type":"#Int64"})", foreign);
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(ada, foreign), json(R"({"v":1,"v@odata.type":"#Int64"})"));
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().requests().count(), 1); // nothing is left to be read
    plant(ada, R"({"v":2})", foreign);          // of which no delta tells
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(ada, foreign), json(R"({"v":1,"v@odata.type":"#Int64"})"));
    mailbox().update(ada, {{{domain::ContactProperty::MobilePhone, QStringLiteral("1")}}});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(ada, foreign), json(R"({"v":2})"));
    expectSettled({ada});
}

TEST_F(Extensions, ThatNoDeltaTellsOfAreReadInTurn)
{
    readOften();
    begin(names("Ada", "Grace"));
    plant(ada, R"({"v":1})", foreign);
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("GET", "$expand=extensions"), 1);
    EXPECT_EQ(here(ada, foreign), json(R"({"v":1})"));
    uproot(ada, foreign);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(ada, foreign), ExtensionValues());
    expectSettled({ada});
}

TEST_F(Extensions, AreMergedMemberByMember)
{
    begin({ada});
    set({ada}, json(R"({"a":1,"b":1,"c":1})"));
    ASSERT_TRUE(syncOnce());
    plant(ada, R"({"a":2,"b":1,"d":4})");
    set({ada}, json(R"({"a":1,"b":3,"c":1,"e":5})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":2,"b":3,"d":4,"e":5})"));
    EXPECT_EQ(conflicts(), QList<store::Conflict>());
    expectSettled({ada});
}

TEST_F(Extensions, ThatBothChangedAreAConflict)
{
    begin({ada});
    set({ada}, json(R"({"a":"old","b":1})"));
    ASSERT_TRUE(syncOnce());
    plant(ada, R"({"a":"theirs","b":1})");
    set({ada}, json(R"({"a":"mine","b":2})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":"theirs","b":2})"));
    ASSERT_EQ(conflicts().size(), 1);
    const store::Conflict conflict = conflicts().first();
    EXPECT_EQ(conflict.extension + u' ' + conflict.member, ours + QStringLiteral(" a"));
    EXPECT_EQ(conflict.values.mine, domain::PropertyValue(QStringLiteral("mine")));
    EXPECT_EQ(conflict.values.theirs, domain::PropertyValue(QStringLiteral("theirs")));
    decide(store::ConflictChoice::Mine);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":"mine","b":2})"));
    expectSettled({ada});
    app().undo(); // the choice
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":"theirs","b":2})"));
    EXPECT_EQ(conflicts().size(), 1);
}

TEST_F(Extensions, AreMineWhereThatIsTheRule)
{
    begin({ada});
    set({ada}, json(R"({"a":"old"})"));
    ASSERT_TRUE(syncOnce());
    app().commit(&store::setMergeRule, store::MergeRule::Mine);
    plant(ada, R"({"a":"theirs"})");
    set({ada}, json(R"({"a":"mine"})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":"mine"})"));
    expectSettled({ada});
}

TEST_F(Extensions, AnEditBeatsARemovalOnEitherSide)
{
    begin(names("Ada", "Grace"));
    set(names("Ada", "Grace"), json(R"({"a":1,"b":1})"));
    ASSERT_TRUE(syncOnce());
    uproot(ada);
    set({ada}, json(R"({"a":2,"b":1})"));
    plant(QStringLiteral("Grace"), R"({"a":3,"b":1})");
    set(names("Grace"), {});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":2,"b":1})"));
    EXPECT_EQ(there(QStringLiteral("Grace")), json(R"({"a":3,"b":1})"));
    expectSettled(names("Ada", "Grace"));
}

TEST_F(Extensions, WhoseAnswerWasLostAreNotWrittenTwice)
{
    begin({ada});
    set({ada}, json(R"({"v":1})"));
    for (const char *method : {"POST", "PATCH"}) {
        mailbox().faults().add({.action = FaultAction::DropAfterExecuting,
                                .method = method,
                                .path = QStringLiteral("/extensions")});
        (void)syncOnce();
        ASSERT_TRUE(syncOnce());
        expectSettled({ada});
        set({ada}, json(R"({"v":2})"));
    }
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"v":2})"));
    EXPECT_EQ(requestsOf("POST", "/extensions"), 1);
}

TEST_F(Extensions, MembersThatAServiceKeepsAreTakenOut)
{
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("extension-change"), QStringLiteral("merge")));
    begin({ada});
    set({ada}, json(R"({"a":1,"b":1})"));
    ASSERT_TRUE(syncOnce());
    set({ada}, json(R"({"a":2})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":2})"));
    expectSettled({ada});
}

TEST_F(Extensions, OneThatAppearedMeanwhileIsMerged)
{
    begin({ada});
    plant(ada, R"({"theirs":1})");
    set({ada}, json(R"({"mine":1})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"mine":1,"theirs":1})"));
    expectSettled({ada});
}

TEST_F(Extensions, ThatAreRefusedWaitForThePerson)
{
    begin({ada});
    set({ada}, json(R"({"a":1})"));
    mailbox().faults().add(
        {.status = 400, .method = "POST", .path = QStringLiteral("/extensions")});
    (void)syncOnce();
    EXPECT_EQ(app().outbox().parked, 1);
    EXPECT_EQ(here(ada), json(R"({"a":1})"));
    app().commit(&store::retryParked, domain::ContactKeys());
    ASSERT_TRUE(syncOnce());
    expectSettled({ada});
    EXPECT_EQ(there(ada), json(R"({"a":1})"));
}

TEST_F(Extensions, ComeBackWithADeletedContactBitForBit)
{
    begin(names("Ada", "Grace"));
    const char *planted = R"({"n":1,"n@odata.type":"#Int64","list":["x"]})";
    plant(ada, planted, foreign);
    plant(QStringLiteral("Grace"), planted, foreign);
    mailbox().update(ada, {{{domain::ContactProperty::MobilePhone, QStringLiteral("1")}}});
    mailbox().update(QStringLiteral("Grace"),
                     {{{domain::ContactProperty::MobilePhone, QStringLiteral("1")}}});
    set({ada}, json(R"({"a":1})"));
    ASSERT_TRUE(syncOnce());
    const domain::ContactKeys both = app().contactKeys(names("Ada", "Grace"));
    app().remove({ada});
    mailbox().remove(names("Grace"));
    ASSERT_TRUE(syncOnce());
    ASSERT_EQ(mailbox().contactNames(), QStringList());
    app().commit(&store::restoreContacts, both);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada, foreign), json(planted));
    EXPECT_EQ(there(QStringLiteral("Grace"), foreign), json(planted));
    EXPECT_EQ(there(ada), json(R"({"a":1})"));
    expectSettled(names("Ada", "Grace"));
}

TEST_F(Extensions, ComeAlongWhereverTheContactIsMoved)
{
    for (const char *way : {"honour", "new-id", "ignore", "refuse-400"}) {
        ASSERT_FALSE(mailbox().switches().set(QStringLiteral("contact-move"), QLatin1String(way)))
            << way;
        const QString person = QString::fromLatin1(way);
        const QString folder = QStringLiteral("To ") + person;
        mailbox().create({person}, QString());
        plant(person, R"({"n":1,"list":[true]})", foreign);
        mailbox().createFolder(QString(), folder);
        ASSERT_TRUE(syncOnce());
        app().move({person}, folder);
        set({person}, json(R"({"a":1})"));
        ASSERT_TRUE(syncOnce());
        ASSERT_TRUE(syncOnce());
        EXPECT_EQ(there(person, foreign), json(R"({"n":1,"list":[true]})")) << way;
        EXPECT_EQ(there(person), json(R"({"a":1})")) << way;
        expectSettled({person});
    }
}

TEST_F(Extensions, OfAContactThatVanishedUnderAnEditAreMadeAgain)
{
    begin({ada});
    plant(ada, R"({"n":1})", foreign);
    mailbox().update(ada, {{{domain::ContactProperty::MobilePhone, QStringLiteral("1")}}});
    ASSERT_TRUE(syncOnce());
    mailbox().remove({ada});
    set({ada}, json(R"({"a":1})"));
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":1})"));
    EXPECT_EQ(there(ada, foreign), json(R"({"n":1})"));
    expectSettled({ada});
}

TEST_F(Extensions, AServiceThatSendsNoneWithContactsIsAskedForTheRest)
{
    readOften();
    mailbox().faults().add({.status = 400,
                            .method = "GET",
                            .path = QStringLiteral("expand=extensions"),
                            .count = 100});
    begin({ada});
    set({ada}, json(R"({"a":1})"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(ada), json(R"({"a":1})"));
    EXPECT_TRUE(app().read(&store::contactDetails, app().contactKey(ada)).extendedKnown);
}
