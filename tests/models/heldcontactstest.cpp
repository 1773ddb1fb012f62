#include "models/heldcontactsmodel.h"

#include "services/store/removalguard.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>

using namespace testmodels;

namespace {

// As a pass leaves them that would remove them all.
domain::Result<domain::ChangeSet> setAside(store::Connection &connection)
{
    const auto done =
        store::Query(connection, "UPDATE contact SET server_folder_key = NULL").execute();
    return done ? domain::Result<domain::ChangeSet>(domain::ChangeSet())
                : tl::unexpected(done.error());
}

} // namespace

class HeldContactsTest : public StoreOnFile
{
protected:
    QStringList shown(const models::HeldContactsModel &model) const // name|folder
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            lines.append(index.data(models::NameRole).toString() + u'|'
                         + index.data(models::HeldFolderRole).toString());
        }
        return lines;
    }
};

TEST_F(HeldContactsTest, NamesThemUntilItIsDecided)
{
    pullContacts(friends, {QStringLiteral("Bob <b>bold</b>")});
    pullContacts(clients, {QStringLiteral("Ada")});
    commit(&setAside);
    models::HeldContactsModel model(store(), mailbox);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(eventually([&] {
        return shown(model)
            == QStringList{QStringLiteral("Ada|Clients"),
                           QStringLiteral("Bob <b>bold</b>|Friends")};
    }));
    commit(&store::removeHeld, mailbox);
    EXPECT_TRUE(eventually([&] { return model.rowCount() == 0; }));
}
