#include "tests/screens/sharedscenes.h"

#include "services/store/accounts.h"
#include "services/store/sharedmailbox.h"
#include "tests/screens/stage.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QListView>

#include <gtest/gtest.h>

#include <algorithm>

namespace screens {

using testsupport::await;

namespace {

constexpr char folderName[] = "Germany";

// The folder is the person's own: what its rights say counts all the same.
void stand(Stage &stage)
{
    const auto mailboxes = await(stage.store().read(&store::mailboxes));
    ASSERT_TRUE(mailboxes);
    auto rights = await(stage.store().read(&store::folderRights, mailboxes->first().key));
    ASSERT_TRUE(rights);
    for (store::FolderRights &each : *rights) {
        const auto folder =
            std::ranges::find(stage.folders(), each.folder, &domain::ContactFolder::key);
        if (folder != stage.folders().end() && folder->displayName == QLatin1String(folderName)) {
            each.right = store::FolderRights::Right::Read;
        }
    }
    EXPECT_TRUE(await(stage.store().commit(&store::setFolderRights, *rights)));
    stage.openFolder(QLatin1String(folderName));
    stage.select(1);
}

} // namespace

QWidget *readOnly(Stage &stage)
{
    stand(stage);
    return &stage.window();
}

QWidget *readOnlySeveral(Stage &stage)
{
    stand(stage);
    stage.select(5);
    return &stage.window();
}

QWidget *readOnlyMenu(Stage &stage)
{
    stand(stage);
    QListView &list = stage.list();
    Q_EMIT list.customContextMenuRequested(list.visualRect(list.currentIndex()).center());
    stage.settle();
    return QApplication::activePopupWidget();
}

} // namespace screens
