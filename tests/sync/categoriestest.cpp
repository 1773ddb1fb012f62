// The master list and the labels of contacts, through the outbox: what the person makes of categories is
// what the server has, whatever happens on the way.
#include "services/store/categorylabels.h"
#include "services/store/changelist.h"
#include "services/store/contactrows.h"
#include "services/store/editcategories.h"
#include "services/store/history.h"
#include "tests/support/mailboxfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using domain::CategoryColor;
using domain::ContactProperty;
using mailbox::Fault;
using mailbox::FaultAction;
using store::ContactLabels;
using testsupport::MailboxFixture;
using testsupport::names;
using testsupport::State;

namespace {

const QString listPath = QStringLiteral("/v1.0/me/outlook/masterCategories");

class Categories : public MailboxFixture
{
protected:
    Categories()
    {
        for (const auto &each : listed()) {
            mailbox().request("DELETE", listPath + u'/' + each.toObject()[u"id"].toString());
        }
        EXPECT_TRUE(syncOnce());
    }

    QJsonArray listed()
    {
        return QJsonDocument::fromJson(mailbox().request("GET", listPath).body)
            .object()
            .value(u"value")
            .toArray();
    }

    // "name color", sorted.
    State there()
    {
        State lines;
        for (const auto &each : listed()) {
            lines.push_back((each.toObject()[u"displayName"].toString() + u' '
                             + each.toObject()[u"color"].toString())
                                .toStdString());
        }
        std::ranges::sort(lines);
        return lines;
    }

    QList<domain::OutlookCategory> categories()
    {
        return app().read(&store::categoryList).categories;
    }

    State here()
    {
        State lines;
        for (const domain::OutlookCategory &each : categories()) {
            if (each.key.isValid()) {
                lines.push_back((each.displayName + u' ' + domain::categoryColorToGraph(each.color))
                                    .toStdString());
            }
        }
        std::ranges::sort(lines);
        return lines;
    }

    domain::CategoryKey keyOf(const char *name)
    {
        for (const domain::OutlookCategory &each : categories()) {
            if (each.displayName == QString::fromUtf8(name)) {
                return each.key;
            }
        }
        return {};
    }

    void make(const QString &name, int preset)
    {
        const QList<store::NewCategory> made{{name, CategoryColor{preset}}};
        app().commit(&store::createCategories, app().mailboxKey(), made);
    }

    void makeThere(const QString &name, const QString &color)
    {
        const QJsonObject body{{QStringLiteral("displayName"), name},
                               {QStringLiteral("color"), color}};
        ASSERT_EQ(mailbox().request("POST", listPath, QJsonDocument(body).toJson()).status, 201);
    }

    void rename(const QString &name, const QString &newName)
    {
        app().commit(&store::renameCategory, app().mailboxKey(), name, newName);
    }

    void drop(const QString &name, ContactLabels labels)
    {
        app().commit(&store::deleteCategory, app().mailboxKey(), name, labels);
    }

    static void label(testsupport::Side &side, const QString &contact, const QStringList &labels)
    {
        side.update(contact, {{{ContactProperty::Categories, labels}}});
    }

    // Contacts "P0", "P1" ... with this label, made on the server and known here.
    void beginLabelled(int count, const QString &category)
    {
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("P%1").arg(i);
            mailbox().create({name}, {});
            label(mailbox(), name, {QStringLiteral("Before"), category, QStringLiteral("After")});
        }
        ASSERT_TRUE(syncOnce());
    }

    QStringList labelsOf(const QString &contact)
    {
        return app().read(&store::contactDetails, app().contactKey(contact)).contact.categories;
    }

    void expectAllSent()
    {
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(here(), there());
        EXPECT_EQ(app().state(), mailbox().state());
    }
};

const QString work = QStringLiteral("Work");
const QString clients = QStringLiteral("Clients");

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

TEST_F(Categories, ARenameRelabelsEveryContactInBatchesAndIsOneChange)
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

TEST_F(Categories, AnUndoneRenameLeavesTheLabelsThatCameSince)
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

TEST_F(Categories, ARenameThatWasNotSentComesToNothingWhenTakenBack)
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

TEST_F(Categories, ARenameOfCaseAloneGoesThroughADeleteFirst)
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

TEST_F(Categories, ContactsThatArriveWithTheOldNameWhileTheJobIsOpenAreRelabelled)
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

TEST_F(Categories, ARenameGoesOnAfterATroubleAndARestartAtEachStep)
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

TEST_F(Categories, ARenameWhoseNewNameIsRefusedStillRelabelsAndKeepsTheOldEntry)
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

TEST_F(Categories, OrphansAreRenamedAndRemovedLikeOthers)
{
    beginLabelled(2, QStringLiteral("Lost"));
    rename(QStringLiteral("Lost"), QStringLiteral("Found"));
    drop(QStringLiteral("before"), ContactLabels::Remove);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(labelsOf(QStringLiteral("P0")), names("Found", "After"));
    EXPECT_EQ(there(), State());
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
