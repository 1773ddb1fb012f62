// Graph cannot rename a category: the job that does, with everything that may come between.
#include "tests/sync/categoriesfixture.h"

using namespace testsync;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::names;

namespace {

class CategoryRename : public CategoriesFixture
{
};

} // namespace

TEST_F(CategoryRename, ARenameRelabelsEveryContactInBatchesAndIsOneChange)
{
    makeThere(work, QStringLiteral("preset11"));
    beginLabelled(45, work);
    rename(QStringLiteral("work"), clients);
    EXPECT_EQ(labelsOf(QStringLiteral("P44")), names("Before", "Clients", "After"));
    EXPECT_EQ(here(), State{"Clients preset11"});
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_LE(requestsOf("POST", "$batch"), 3 + 3); // and those of the pull
    EXPECT_EQ(there(), State{"Clients preset11"});
    expectAllSent();

    startApp(); // undo survives a restart
    app().undo();
    EXPECT_EQ(labelsOf(QStringLiteral("P0")), names("Before", "Work", "After"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"Work preset11"});
    expectAllSent();

    app().commit(&store::redo);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"Clients preset11"});
    expectAllSent();
}

TEST_F(CategoryRename, AnUndoneRenameLeavesTheLabelsThatCameSince)
{
    makeThere(work, QStringLiteral("preset1"));
    beginLabelled(1, work);
    rename(work, clients);
    ASSERT_TRUE(syncOnce());
    label(mailbox(), QStringLiteral("P0"), names("Before", "Clients", "New"));
    ASSERT_TRUE(syncOnce());
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(labelsOf(QStringLiteral("P0")), names("Before", "New", "Work"));
    expectAllSent();
}

TEST_F(CategoryRename, ARenameThatWasNotSentComesToNothingWhenTakenBack)
{
    makeThere(work, QStringLiteral("preset1"));
    beginLabelled(3, work);
    rename(work, clients);
    app().undo();
    mailbox().requests().reset();
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "") + requestsOf("DELETE", "")
                  + requestsOf("POST", "masterCategories"),
              0);
    EXPECT_EQ(there(), State{"Work preset1"});
    expectAllSent();
}

TEST_F(CategoryRename, ARenameOfCaseAloneGoesThroughADeleteFirst)
{
    makeThere(work, QStringLiteral("preset6"));
    beginLabelled(2, work);
    rename(work, QStringLiteral("WORK"));
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"WORK preset6"});
    EXPECT_EQ(labelsOf(QStringLiteral("P1")), names("Before", "WORK", "After"));
    expectAllSent();
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"Work preset6"});
    expectAllSent();
}

TEST_F(CategoryRename, ContactsThatArriveWithTheOldNameWhileTheJobIsOpenAreRelabelled)
{
    makeThere(work, QStringLiteral("preset6"));
    beginLabelled(2, work);
    rename(work, clients);
    mailbox().create(names("Late"), {});
    label(mailbox(), QStringLiteral("Late"), names("WORK"));
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce()); // the pull that shows none with the old name any more
    EXPECT_EQ(labelsOf(QStringLiteral("Late")), names("Clients"));
    EXPECT_EQ(there(), State{"Clients preset6"});
    expectAllSent();
}

TEST_F(CategoryRename, ARenameGoesOnAfterATroubleAndARestartAtEachStep)
{
    makeThere(QStringLiteral("Name0"), QStringLiteral("preset2"));
    beginLabelled(25, QStringLiteral("Name0"));
    constexpr FaultAction troubles[]{FaultAction::DropBeforeExecuting,
                                     FaultAction::DropAfterExecuting};
    for (int step = 0; step < 12; ++step) {
        const QString name = QStringLiteral("Name%1").arg(step);
        const QString newName = QStringLiteral("Name%1").arg(step + 1);
        rename(name, newName);
        mailbox().faults().add(Fault{.action = troubles[step % 2], .after = step / 2});
        (void)app().syncOnce(std::chrono::milliseconds(0));
        startApp();
        mailbox().faults().clear();
        EXPECT_TRUE(testsupport::eventually([this] {
            return syncOnce() && app().outbox() == domain::OutboxCounts();
        })) << step;
        EXPECT_EQ(there(), State{newName.toStdString() + " preset2"}) << step;
        expectAllSent();
    }
}

TEST_F(CategoryRename, ARenameWhoseNewNameIsRefusedStillRelabelsAndKeepsTheOldEntry)
{
    makeThere(work, QStringLiteral("preset6"));
    beginLabelled(2, work);
    rename(work, clients);
    mailbox().faults().add(Fault{.action = FaultAction::Answer,
                                 .status = 403,
                                 .method = "POST",
                                 .path = QStringLiteral("masterCategories")});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.waiting = 1, .parked = 1}));
    EXPECT_EQ(there(), State{"Work preset6"});
    EXPECT_EQ(app().state(), mailbox().state());

    const domain::ChangeKey change = app().read(&store::changeOrder).keys.first();
    app().commit(&store::retryChange, change);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), State{"Clients preset6"});
    expectAllSent();
}

TEST_F(CategoryRename, OrphansAreRenamedAndRemovedLikeOthers)
{
    beginLabelled(2, QStringLiteral("Lost"));
    rename(QStringLiteral("Lost"), QStringLiteral("Found"));
    drop(QStringLiteral("before"), ContactLabels::Remove);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(labelsOf(QStringLiteral("P0")), names("Found", "After"));
    EXPECT_EQ(there(), State());
    expectAllSent();
}
