#include "contactlistfixture.h"

#include <QElapsedTimer>

using namespace testmodels;

using ContactList = ContactListFixture;

TEST_F(ContactList, ShowsContactsByName)
{
    createMany(list({"Grace", "Ada", "Émile"}));
    show();
    EXPECT_EQ(shown(), list({"Ada", "Émile", "Grace"}));
}

TEST_F(ContactList, ShowsTheFirstScreenWithTheOrder)
{
    createMany(numbered("p", 100));
    show();
    EXPECT_TRUE(isLoaded(0));
    EXPECT_FALSE(isLoaded(99));
}

TEST_F(ContactList, SaysThatARowIsOnItsWayUntilItsPageCame)
{
    createMany(numbered("p", 100));
    show();
    ASSERT_FALSE(isLoaded(99));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(eventually([&] { return changed.count() > 0; }));
    EXPECT_EQ(painted(), numbered("p", 100));
}

TEST_F(ContactList, AsksForAPageOnce)
{
    createMany(numbered("p", 100));
    show();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    shown();
    shown();
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(ContactList, ShowsAFolderOnly)
{
    create(QStringLiteral("Ada"), clients);
    create(QStringLiteral("Grace"), friends);
    show({.folder = clients});
    EXPECT_EQ(shown(), list({"Ada"}));
}

TEST_F(ContactList, ShowsACategoryOnly)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    create(QStringLiteral("Grace"));
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::Categories, list({"Red"}));
    const QList<store::ContactEdit> edits{{ada, patch}};
    commit(&store::updateContacts, edits);
    show({.filter = {.categories = {QStringLiteral("Red")}}});
    EXPECT_EQ(shown(), list({"Ada"}));
}

TEST_F(ContactList, ShowsWhatASearchFindsOfHowMany)
{
    createMany(list({"Ada", "Adam", "Grace"}));
    show({.text = QStringLiteral("ada")});
    EXPECT_EQ(shown(), list({"Ada", "Adam"}));
    EXPECT_EQ(model.total(), 3);
}

TEST_F(ContactList, NamesTheFieldThatASearchFoundAndFollowsItsEdit)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    const auto setNotes = [&](const char *notes) {
        domain::ContactPatch patch;
        patch.values.emplace(domain::ContactProperty::PersonalNotes, QString::fromLatin1(notes));
        const QList<store::ContactEdit> edits{{ada, patch}};
        commit(&store::updateContacts, edits);
    };
    setNotes("likes engines");
    show({.text = QStringLiteral("engine")});
    shown();
    const auto reason = [&] { return model.index(0).data(models::HitReasonRole).toString(); };
    EXPECT_EQ(reason(), QStringLiteral("likes engines"));
    setNotes("sells engines");
    EXPECT_TRUE(eventually([&] { return reason() == QStringLiteral("sells engines"); }));
}

TEST_F(ContactList, EndsFastTypingWithTheLastText)
{
    createMany(list({"Ada", "Adam", "Albert", "Grace"}));
    show();
    for (const char *text : {"a", "al", "alb", "al", "ada"}) {
        model.setQuery({.text = QString::fromLatin1(text)});
    }
    EXPECT_TRUE(comesToShow(list({"Ada", "Adam"})));
}

TEST_F(ContactList, TitlesTheSectionsOfNames)
{
    createMany(list({"Ada", "Adam", "Grace"}));
    show();
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString title = model.index(row).data(models::SectionRole).toString();
        if (model.index(row).data(models::StartsSectionRole).toBool()) {
            title += u'!';
        }
        titles.append(title);
    }
    EXPECT_EQ(titles, list({"A!", "A", "G!"}));
}

TEST_F(ContactList, AnnouncesThatSectionsWentThoughTheRowsStay)
{
    createMany(list({"Ada", "Adam"}));
    show();
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    show({.text = QStringLiteral("ada")});
    EXPECT_EQ(layout.count(), 1);
    EXPECT_EQ(model.index(0).data(models::SectionRole).toString(), QString());
}

TEST_F(ContactList, AnswersTheSameQueryAgainAfterAnError)
{
    create(QStringLiteral("Ada"));
    store().close();
    QSignalSpy failed(&model, &models::ContactListModel::failed);
    model.setQuery({});
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; }));
    model.setQuery({});
    EXPECT_TRUE(eventually([&] { return failed.count() == 2; }));
}

TEST_F(ContactList, TakesAnswersThatComeAfterItsEndQuietly)
{
    create(QStringLiteral("Ada"));
    auto other = std::make_unique<models::ContactListModel>(store(), photos(), presets());
    other->setQuery({});
    other.reset();
    show();
    EXPECT_EQ(shown(), list({"Ada"}));
}

TEST_F(ContactList, DropsAChangeSetThatItsSnapshotHolds)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    show();
    shown();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    domain::ChangeSet old{.revision = 1};
    old.upserted.append({.key = ada, .name = QStringLiteral("Old")});
    Q_EMIT store().changed(old);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(painted(), list({"Ada"}));
}

TEST_F(ContactList, LeavesTheWindowFreeWithTwentyThousandRows)
{
    createMany(numbered("p", 20000));
    QElapsedTimer clock;
    clock.start();
    model.setQuery({});
    const double asked = double(clock.nsecsElapsed()) / 1e6;
    QSignalSpy ready(&model, &models::ContactListModel::resultReady);
    double longest = 0; // of one turn of the event loop
    while (ready.isEmpty()) {
        clock.restart();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
    }
    RecordProperty("setQueryMilliseconds", std::to_string(asked));
    RecordProperty("longestTurnMilliseconds", std::to_string(longest));
    std::printf("setQuery %.2f ms, longest turn of the loop %.2f ms\n", asked, longest);
    EXPECT_EQ(model.rowCount(), 20000);
}
