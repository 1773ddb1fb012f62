#include "models/changelistmodel.h"

#include "services/store/history.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace testmodels;

class ChangeListTest : public StoreOnFile
{
protected:
    using Way = store::ChangeRow::Way;

    // Kinds of the rows as they are shown, newest first; empty while one is on its way.
    QList<store::ChangeKind> kinds() const
    {
        QList<store::ChangeKind> shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            (void)index.data();
            const store::ChangeRow *change = model.rowAt(index);
            if (change == nullptr) {
                return {};
            }
            shown.append(change->title.kind);
        }
        return shown;
    }

    bool comesToShow(const QList<store::ChangeKind> &wanted)
    {
        return eventually([&] { return model.isLoaded() && kinds() == wanted; });
    }

    QStringList namesBelow(const QModelIndex &parent) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            names.append(model.targetAt(model.index(row, 0, parent))->name);
        }
        return names;
    }

    models::ChangeListModel model{store()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ChangeListTest, FollowsTheStoreNewestFirst)
{
    const auto ada = create(QStringLiteral("Ada"));
    EXPECT_TRUE(comesToShow({store::ChangeKind::CreateContacts}));
    const QPersistentModelIndex first = model.index(0, 0);
    commit(&store::moveContacts, domain::ContactKeys{ada}, clients);
    EXPECT_TRUE(comesToShow({store::ChangeKind::MoveContacts, store::ChangeKind::CreateContacts}));
    EXPECT_EQ(first.row(), 1);
    commit(&store::undo);
    EXPECT_TRUE(eventually([&] {
        const store::ChangeRow *newest = model.rowAt(model.index(0, 0));
        return newest != nullptr && newest->way == Way::Undone;
    }));
    EXPECT_TRUE(eventually([&] { return model.rowAt(model.index(1, 0))->isUndone; }));
}

TEST_F(ChangeListTest, ShowsWhatBecameOfEachOfABulkChange)
{
    const auto keys = createMany({QStringLiteral("Ada"), QStringLiteral("Bob")});
    commit(&store::moveContacts, keys, clients);
    EXPECT_TRUE(comesToShow({store::ChangeKind::MoveContacts, store::ChangeKind::CreateContacts}));
    const QModelIndex move = model.index(0, 0);
    ASSERT_TRUE(model.hasChildren(move));
    model.fetchMore(move);
    EXPECT_TRUE(eventually([&] { return model.rowCount(move) == 2; }));
    EXPECT_EQ(namesBelow(move), QStringList({QStringLiteral("Ada"), QStringLiteral("Bob")}));
    rename(keys.first(), QStringLiteral("Countess"));
    EXPECT_TRUE(eventually([&] {
        return namesBelow(model.index(1, 0))
            == QStringList({QStringLiteral("Countess"), QStringLiteral("Bob")});
    }));
}

TEST_F(ChangeListTest, FetchesTheRowsOfAHugeChangeInSteps)
{
    QStringList names;
    for (int i = 0; i < 450; ++i) {
        names.append(QString::number(i));
    }
    createMany(names);
    EXPECT_TRUE(comesToShow({store::ChangeKind::CreateContacts}));
    const QModelIndex change = model.index(0, 0);
    int fetched = 0;
    EXPECT_TRUE(eventually([&] {
        if (model.canFetchMore(change)) {
            model.fetchMore(change);
        }
        const int more = model.rowCount(change) - fetched;
        EXPECT_LE(more, models::ChangeListModel::targetsAtOnce);
        fetched += more;
        return fetched == names.size();
    }));
    QStringList shown = namesBelow(change);
    names.sort();
    shown.sort();
    EXPECT_EQ(shown, names);
    EXPECT_FALSE(model.canFetchMore(change));
}

TEST_F(ChangeListTest, HoldsAFewRowsOfTenThousandChanges)
{
    const auto ada = create(QStringLiteral("Ada"));
    for (int i = 0; i < 10; ++i) {
        commit(&store::moveContacts, domain::ContactKeys{ada}, i % 2 == 0 ? clients : friends);
    }
    commit(+[](store::Connection &connection) -> domain::Result<domain::ChangeSet> {
        for (int i = 0; i < 10000; ++i) {
            if (const auto done =
                    store::Query(connection,
                                 "INSERT INTO change (kind, created_at) VALUES ('setPhoto', 1)")
                        .execute();
                !done) {
                return tl::unexpected(done.error());
            }
        }
        return domain::ChangeSet{.historyChanged = true};
    });
    EXPECT_TRUE(eventually([&] { return model.rowCount() == 10011; }));
    for (const int row : {9000, 5000, 100, 10010}) {
        EXPECT_TRUE(eventually([&] {
            (void)model.index(row, 0).data();
            return model.rowAt(model.index(row, 0)) != nullptr;
        })) << row;
    }
    int held = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        held += model.rowAt(model.index(row, 0)) != nullptr ? 1 : 0;
    }
    EXPECT_LE(held, models::ChangeListModel::maximumRows);
    EXPECT_EQ(model.rowAt(model.index(10010, 0))->title.name, QStringLiteral("Ada"));
}

TEST_F(ChangeListTest, SaysWhatCanBeDoneAboutAChange)
{
    create(QStringLiteral("Ada"));
    EXPECT_TRUE(comesToShow({store::ChangeKind::CreateContacts}));
    QList<store::ChangeChoices> answers;
    QObject::connect(
        &model, &models::ChangeListModel::choicesReady, &model,
        [&](domain::ChangeKey, const store::ChangeChoices &choices) { answers.append(choices); });
    model.requestChoices(model.changeAt(model.index(0, 0)));
    EXPECT_TRUE(eventually([&] { return !answers.isEmpty(); }));
    EXPECT_EQ(answers.first(), (store::ChangeChoices{.discard = true, .undo = true}));
}
