#include "contactlistfixture.h"

#include <QItemSelectionModel>

using namespace testmodels;

namespace {

class RowSignals
{
public:
    explicit RowSignals(QAbstractItemModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged)
    {
    }

    qsizetype rows() const
    {
        return inserted.count() + removed.count() + moved.count() + reset.count();
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy reset;
    QSignalSpy layout;
};

} // namespace

using ContactListOrder = ContactListFixture;

TEST_F(ContactListOrder, MovesFiveHundredOutByOneLayoutChange)
{
    const domain::ContactKeys leaving = createMany(numbered("b", 500), clients);
    createMany(list({"Ada", "Zoe"}), clients);
    show({.folder = clients});
    const RowSignals rows(model);
    commit(&store::moveContacts, leaving, friends);
    ASSERT_TRUE(eventually([&] { return model.rowCount() == 2; }));
    EXPECT_EQ(rows.layout.count(), 1);
    EXPECT_EQ(rows.rows(), 0);
}

TEST_F(ContactListOrder, KeepsSelectionAndCurrentRowOnTheirContacts)
{
    const domain::ContactKeys leaving = createMany(numbered("b", 500), clients);
    const domain::ContactKeys staying = createMany(list({"Ada", "Mary", "Zoe"}), clients);
    show({.folder = clients});
    QItemSelectionModel selection(&model);
    for (const domain::ContactKey key : {leaving[7], staying[1], staying[2]}) {
        selection.select(model.index(model.rowOf(key)), QItemSelectionModel::Select);
    }
    selection.setCurrentIndex(model.index(model.rowOf(staying[2])), QItemSelectionModel::NoUpdate);
    commit(&store::moveContacts, leaving, friends);
    ASSERT_TRUE(eventually([&] { return model.rowCount() == 3; }));
    domain::ContactKeys selected = model.keysOf(selection.selectedIndexes());
    std::ranges::sort(selected);
    EXPECT_EQ(selected, (domain::ContactKeys{staying[1], staying[2]}));
    EXPECT_EQ(model.keyAt(selection.currentIndex().row()), staying[2]);
}

TEST_F(ContactListOrder, SortsARenamedContactAnew)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    create(QStringLiteral("Grace"));
    show();
    shown();
    const QPersistentModelIndex current(model.index(0));
    rename(ada, QStringLiteral("Zoe"));
    EXPECT_TRUE(comesToShow(list({"Grace", "Zoe"})));
    EXPECT_EQ(current.row(), 1);
}

TEST_F(ContactListOrder, ShowsAnEditBeforeTheVerbReturns)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    show();
    shown();
    rename(ada, QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(painted(), list({"Ada Lovelace"}));
}

TEST_F(ContactListOrder, StaysAtItsRowsWhilePagesOfADeltaArrive)
{
    createMany(numbered("m", 1000), clients);
    show({.folder = clients});
    const QPersistentModelIndex top(model.index(600));
    const domain::ContactKey atTop = model.keyAt(600);
    for (const char *prefix : {"a", "n", "b"}) {
        pullContacts(clients, numbered(prefix, 100));
        model.index(top.row()).data();
    }
    ASSERT_TRUE(eventually([&] { return model.rowCount() == 1300; }));
    EXPECT_EQ(model.keyAt(top.row()), atTop);
    EXPECT_EQ(top.row(), 800);
    EXPECT_TRUE(eventually([&] { return top.data().toString() == QStringLiteral("m00600"); }));
}

TEST_F(ContactListOrder, KeepsRowTextBoundedAndReadsItAgain)
{
    createMany(numbered("p", 6000));
    show();
    for (const int row : {0, 5900, 3000, 1000, 5000, 0}) {
        EXPECT_TRUE(eventually([&] {
            return model.index(row).data().toString()
                == QStringLiteral("p%1").arg(row, 5, 10, QLatin1Char('0'));
        }));
    }
}
