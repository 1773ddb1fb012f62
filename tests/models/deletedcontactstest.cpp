#include "models/deletedcontactsmodel.h"

#include "storeonfile.h"

#include <QAbstractItemModelTester>

using namespace testmodels;

class DeletedContactsTest : public StoreOnFile
{
protected:
    QStringList shown() const // name|folder
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            lines.append(index.data(models::NameRole).toString() + u'|'
                         + index.data(models::DeletedFolderRole).toString());
        }
        return lines;
    }

    bool comesToShow(const QStringList &lines)
    {
        return eventually([&] { return model.isLoaded() && shown() == lines; });
    }

    models::DeletedContactsModel model{store(), photos()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(DeletedContactsTest, FollowsDeletesAndRestores)
{
    const auto ada = create(QStringLiteral("Ada"), clients);
    const auto bob = create(QStringLiteral("Bob"), friends);
    EXPECT_TRUE(comesToShow({}));
    commit(&store::deleteContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(comesToShow({QStringLiteral("Ada|Clients")}));
    const QPersistentModelIndex first = model.index(0);
    commit(&store::deleteContacts, domain::ContactKeys{bob});
    EXPECT_TRUE(comesToShow({QStringLiteral("Bob|Friends"), QStringLiteral("Ada|Clients")}));
    EXPECT_EQ(first.row(), 1);
    EXPECT_EQ(model.keysOf({first}), domain::ContactKeys{ada});
    EXPECT_TRUE(first.data(models::DeletedAtRole).toDateTime().isValid());
    commit(&store::restoreContacts, domain::ContactKeys{bob});
    EXPECT_TRUE(comesToShow({QStringLiteral("Ada|Clients")}));
}

TEST_F(DeletedContactsTest, ShowsWhatTheContactWasWhenItWasDeletedLast)
{
    const auto ada = create(QStringLiteral("Ada"), clients);
    commit(&store::deleteContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(comesToShow({QStringLiteral("Ada|Clients")}));
    commit(&store::restoreContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(comesToShow({}));
    rename(ada, QStringLiteral("Countess"));
    commit(&store::deleteContacts, domain::ContactKeys{ada});
    EXPECT_TRUE(comesToShow({QStringLiteral("Countess|Clients")}));
}
