#include "services/store/conflicts.h"
#include "tests/support/madeconflict.h"
#include "tests/support/waiting.h"
#include "ui/outbox/conflictsdialog.h"
#include "ui/outbox/statusindicator.h"
#include "windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>

namespace widgets {

namespace {

using testsupport::await;
using testsupport::eventually;

class ConflictsOfTheWindow : public WindowFixture
{
protected:
    void clash(const QString &name)
    {
        const domain::PropertyConflict conflict{domain::ContactProperty::MobilePhone,
                                                QStringLiteral("1"), QStringLiteral("2"),
                                                QString()};
        EXPECT_TRUE(await(store.commit(&testsupport::makeConflict, keyOf(name), conflict)));
    }

    QString shownContact()
    {
        const auto *list = window->findChild<QListView *>(QStringLiteral("conflictContacts"));
        return list == nullptr ? QString() : list->currentIndex().data().toString();
    }
};

} // namespace

TEST_F(ConflictsOfTheWindow, OpenOnceFromMenuAndContact)
{
    choose(clients);
    ASSERT_TRUE(listShows(namesIn(clients)));
    clash(QStringLiteral("Anna Berg"));
    clash(QStringLiteral("Carla Diaz"));
    action("conflicts")->trigger();
    ASSERT_TRUE(eventually([this] { return shownContact() == QStringLiteral("Anna Berg"); }));
    Q_EMIT pane->conflictsRequested(keyOf(QStringLiteral("Carla Diaz")));
    EXPECT_TRUE(eventually([this] { return shownContact() == QStringLiteral("Carla Diaz"); }));
    const auto dialogs = window->findChildren<ui::ConflictsDialog *>();
    ASSERT_EQ(dialogs.size(), 1);
    EXPECT_FALSE(dialogs.front()->isModal());
}

TEST_F(ConflictsOfTheWindow, AreOfferedByTheStatusWhileThereAreAny)
{
    const auto isOffered = [this] {
        const auto *status = window->findChild<ui::StatusIndicator *>();
        return status->menu()->actions().contains(action("conflicts"));
    };
    EXPECT_FALSE(isOffered());
    domain::SyncState state;
    state.outbox.conflicts = 1;
    window->setSyncState(state);
    EXPECT_TRUE(isOffered());
    window->setSyncState({});
    EXPECT_FALSE(isOffered());
}

} // namespace widgets
