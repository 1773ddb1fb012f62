#include "models/conflictlistmodel.h"
#include "models/contactroles.h"
#include "storeonfile.h"
#include "tests/support/madeconflict.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace testmodels;

class ConflictList : public StoreOnFile
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(eventually([this] { return model.isLoaded(); }));
    }

    void clash(domain::ContactKey contact, const QString &mine)
    {
        const domain::PropertyConflict conflict{domain::ContactProperty::MobilePhone,
                                                QStringLiteral("1"), mine, QString()};
        commit(&testsupport::makeConflict, contact, conflict);
    }

    void settle(qint64 id)
    {
        const QList<store::ConflictDecision> decisions{
            {.id = id, .choice = store::ConflictChoice::Mine}};
        commit(&store::settleConflicts, decisions);
    }

    // "Ada: 2, 3": names with our values.
    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList mine;
            for (const store::Conflict &conflict : model.conflictsAt(row)) {
                mine.append(std::get<QString>(conflict.values.mine));
            }
            rows.append(model.index(row).data().toString() + QLatin1String(": ")
                        + mine.join(QLatin1String(", ")));
        }
        return rows;
    }

    bool shows(const QStringList &rows)
    {
        return eventually([&] { return shown() == rows; });
    }

    models::ConflictListModel model{store()};
    QAbstractItemModelTester tester{&model};
};

TEST_F(ConflictList, FollowsWhatComesAndGoes)
{
    const domain::ContactKey zoe = create(QStringLiteral("Zoe"));
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    EXPECT_EQ(model.rowCount(), 0);
    clash(zoe, QStringLiteral("2"));
    EXPECT_TRUE(shows({QStringLiteral("Zoe: 2")}));
    clash(ada, QStringLiteral("3"));
    clash(ada, QStringLiteral("4"));
    EXPECT_TRUE(shows({QStringLiteral("Ada: 3, 4"), QStringLiteral("Zoe: 2")}));
    EXPECT_EQ(model.rowOf(zoe), 1);
    EXPECT_EQ(model.index(0).data(models::ContactKeyRole).value<domain::ContactKey>(), ada);
    settle(model.conflictsAt(0).front().id);
    EXPECT_TRUE(shows({QStringLiteral("Ada: 4"), QStringLiteral("Zoe: 2")}));
    commit(&store::deleteContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(shows({QStringLiteral("Zoe: 2")}));
    EXPECT_EQ(model.rowOf(ada), -1);
    settle(model.conflictsAt(0).front().id);
    EXPECT_TRUE(shows({}));
}

TEST_F(ConflictList, FollowsNames)
{
    const domain::ContactKey ada = create(QStringLiteral("Ada"));
    const domain::ContactKey zoe = create(QStringLiteral("Zoe"));
    clash(ada, QStringLiteral("2"));
    clash(zoe, QStringLiteral("3"));
    ASSERT_TRUE(shows({QStringLiteral("Ada: 2"), QStringLiteral("Zoe: 3")}));
    rename(ada, QStringLiteral("Zuzana"));
    EXPECT_TRUE(shows({QStringLiteral("Zoe: 3"), QStringLiteral("Zuzana: 2")}));
}
