// The master list and the labels of contacts, through the outbox: what the person makes of categories is
// what the server has, whatever happens on the way.
#include "tests/sync/categoriesfixture.h"

using namespace testsync;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::names;

namespace {

class Categories : public CategoriesFixture
{
};

} // namespace

TEST_F(Categories, AreMadeRecolouredAndDeletedOnTheServerToo)
{
    make(QStringLiteral("Work, and more; of it"), 3);
    make(QString(255, u'x'), -1);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), (State{"Work, and more; of it preset3", std::string(255, 'x') + " none"}));
    expectAllSent();

    app().commit(&store::recolorCategory, keyOf("Work, and more; of it"), CategoryColor{24});
    drop(QString(255, u'x'), ContactLabels::Keep);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"Work, and more; of it preset24"});
    expectAllSent();
}

TEST_F(Categories, AreKeptWithoutAConnectionAndComeToNothingWhenTakenBack)
{
    mailbox().stop();
    make(work, 1);
    app().commit(&store::recolorCategory, keyOf("Work"), CategoryColor{2});
    make(clients, 5);
    app().undo();
    EXPECT_EQ(here(), State{"Work preset2"});
    EXPECT_EQ(app().outbox().waiting, 2);
    startApp();
    mailbox().start();
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("POST", "masterCategories"), 1);
    EXPECT_EQ(requestsOf("PATCH", "masterCategories"), 0);
    expectAllSent();
}

TEST_F(Categories, ARefusedNameIsToldBeforeItIsStored)
{
    make(work, 1);
    const QList<store::NewCategory> again{{QStringLiteral("wORK"), {}}};
    const QList<store::NewCategory> tooLong{{QString(256, u'x'), {}}};
    const auto kindOf = [this](const QList<store::NewCategory> &made) {
        return testsupport::await(
                   app().store().commit(&store::createCategories, app().mailboxKey(), made))
            .error()
            .kind;
    };
    EXPECT_EQ(kindOf(again), domain::Error::Kind::Conflict);
    EXPECT_EQ(kindOf(tooLong), domain::Error::Kind::BadInput);
    EXPECT_EQ(kindOf({{QStringLiteral("  "), {}}}), domain::Error::Kind::BadInput);
    EXPECT_EQ(here(), State{"Work preset1"});
}

TEST_F(Categories, ACreateWhoseAnswerIsLostIsNotMadeTwice)
{
    make(work, 7);
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("masterCategories")});
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("POST", "masterCategories"), 1);
    EXPECT_EQ(there(), State{"Work preset7"});
    expectAllSent();
}

TEST_F(Categories, ANameThatSomebodyElseMadeIsUsedAndGetsOurColour)
{
    for (const char *refusal : {"409", "400"}) {
        ASSERT_FALSE(
            mailbox().switches().set(QLatin1String("duplicate-category"), QLatin1String(refusal)));
        const QString name = QStringLiteral("Made%1").arg(QLatin1String(refusal));
        make(name, 4);
        makeThere(name.toUpper(), QStringLiteral("preset9"));
        ASSERT_TRUE(syncOnce());
        expectAllSent();
    }
    EXPECT_EQ(there(), (State{"MADE400 preset4", "MADE409 preset4"}));
}

TEST_F(Categories, WithoutAMasterListThatCanBeWrittenTheCreateIsRefusedAndTold)
{
    ASSERT_FALSE(mailbox().switches().set(QLatin1String("master-list"), QLatin1String("refuse")));
    make(work, 7);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.parked = 1}));
    EXPECT_EQ(here(), State{"Work preset7"});
    const domain::ContactKeys everything;
    app().commit(&store::discardParked, everything);
    EXPECT_EQ(here(), State());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(Categories, ADeletedCategoryLeavesTheLabelsOrTakesThemAlongAsChosen)
{
    makeThere(work, QStringLiteral("preset6"));
    makeThere(clients, QStringLiteral("preset7"));
    beginLabelled(2, work);
    label(mailbox(), QStringLiteral("P0"), names("Clients", "Work"));
    ASSERT_TRUE(syncOnce());
    drop(work, ContactLabels::Remove);
    drop(clients, ContactLabels::Keep);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State());
    EXPECT_EQ(labelsOf(QStringLiteral("P0")), names("Clients"));
    EXPECT_EQ(labelsOf(QStringLiteral("P1")), names("Before", "After"));
    expectAllSent();

    app().undo();
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), (State{"Clients preset7", "Work preset6"}));
    EXPECT_EQ(labelsOf(QStringLiteral("P1")), names("Before", "Work", "After"));
    expectAllSent();
}

TEST_F(Categories, OrphansAreListedWithTheirCountsAndComeIntoTheMasterList)
{
    makeThere(clients, QStringLiteral("preset7"));
    mailbox().create(names("Ada", "Grace", "Alan"), {});
    label(mailbox(), QStringLiteral("Ada"), names("Lost", "clients"));
    label(mailbox(), QStringLiteral("Grace"), names("Lost", "Clients"));
    label(mailbox(), QStringLiteral("Alan"), names("LOST"));
    ASSERT_TRUE(syncOnce());
    const auto listed = categories();
    ASSERT_EQ(listed.size(), 2);
    EXPECT_EQ(listed[0].contactCount, 2);
    EXPECT_FALSE(listed[1].key.isValid());
    EXPECT_EQ(listed[1].displayName, QStringLiteral("Lost"));
    EXPECT_EQ(listed[1].contactCount, 3);
    EXPECT_EQ(app().read(&store::spellingsOf, QStringLiteral("lost")), names("LOST", "Lost"));

    make(QStringLiteral("Lost"), 12);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), (State{"Clients preset7", "Lost preset12"}));
    expectAllSent();
}

TEST_F(Categories, OneThatIsDeletedElsewhereGoesHereAndItsWaitingColourWithIt)
{
    makeThere(work, QStringLiteral("preset6"));
    ASSERT_TRUE(syncOnce());
    app().commit(&store::recolorCategory, keyOf("Work"), CategoryColor{1});
    mailbox().request("DELETE", listPath + u'/' + listed().first().toObject()[u"id"].toString());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(here(), State());
    expectAllSent();
}
