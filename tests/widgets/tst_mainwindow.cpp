#include "models/mailboxfacts.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"

#include <QAction>
#include <QSignalSpy>
#include <QToolBar>
#include <QToolButton>

namespace widgets {

using testsupport::eventually;

class Window : public WindowFixture
{
};

TEST_F(Window, ReturnsToTheFolderAndContactOfTheLastSession)
{
    choose(clients);
    const QStringList names{QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                            QStringLiteral("Carla Diaz")};
    EXPECT_TRUE(listShows(names));
    select({QStringLiteral("Boris Adler")});
    action("densityOneLine")->trigger();
    const domain::ContactKeys boris = pane->shown;
    EXPECT_TRUE(window->close());

    openWindow();
    EXPECT_TRUE(listShows(names));
    EXPECT_TRUE(eventually([&] { return pane->shown == boris; }));
    EXPECT_EQ(list().density(), ui::Density::OneLine);
}

TEST_F(Window, SelectsAgainTheSeveralOfTheLastSession)
{
    choose(clients);
    const QStringList names{QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                            QStringLiteral("Carla Diaz")};
    EXPECT_TRUE(listShows(names));
    select({QStringLiteral("Anna Berg"), QStringLiteral("Carla Diaz")});
    const domain::ContactKeys both = pane->shown;
    EXPECT_TRUE(window->close());

    openWindow();
    EXPECT_TRUE(listShows(names));
    EXPECT_TRUE(eventually([&] { return pane->shown == both; }));
    EXPECT_EQ(list().currentKey(), both.last());
}

TEST_F(Window, CoversTheListByTheContactWhereItIsNarrow)
{
    choose(clients);
    EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    window->resize(700, 600);
    EXPECT_TRUE(eventually([&] { return !pane->isVisible(); }));
    const QPoint first = list().visualRect(contactList->index(0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, Qt::NoModifier, first);
    EXPECT_TRUE(pane->isVisible());
    EXPECT_FALSE(list().isVisible());
    window->findChild<QToolButton *>(QStringLiteral("backToList"))->click();
    EXPECT_TRUE(list().isVisible());
}

TEST_F(Window, KeepsTheSearchFieldInSightWhereItIsNarrow)
{
    auto *bar = window->findChild<QToolBar *>(QStringLiteral("mainToolBar"));
    const auto *edit = qobject_cast<QToolButton *>(bar->widgetForAction(action("editContact")));
    window->resize(1280, 800);
    ASSERT_TRUE(eventually([&] { return bar->width() >= 1200; }));
    EXPECT_EQ(edit->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    // The contact goes first, and only then is there room to become narrower.
    ASSERT_TRUE(eventually([&] {
        window->resize(560, 600);
        return bar->width() < 700;
    }));
    EXPECT_TRUE(search().isVisible());
    EXPECT_EQ(edit->toolButtonStyle(), Qt::ToolButtonIconOnly);
}

TEST_F(Window, TellsWhatIsEmpty)
{
    const domain::FolderKey parent;
    const auto made =
        testsupport::await(service->createFolder(mailbox, parent, QStringLiteral("Friends")));
    choose(*made);
    EXPECT_TRUE(eventually([&] { return pane->emptyReason == ui::EmptyReason::EmptyFolder; }));
    EXPECT_EQ(labelText("listTitle"), QStringLiteral("Friends"));
}

TEST_F(Window, NamesEveryControlForScreenReaders)
{
    for (const QToolButton *button : window->findChildren<QToolButton *>()) {
        if (button->isVisible()) {
            EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty())
                << button->objectName().toStdString();
        }
    }
}

TEST_F(Window, ChangesNoRowWhenASyncBeginsOrEnds)
{
    QSignalSpy rows(contactList.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy states(&folders->facts(), &models::MailboxFacts::syncStateChanged);
    domain::SyncState pulling;
    pulling.activity = domain::SyncState::Activity::Pulling;
    folders->facts().setSyncState(mailbox, pulling);
    folders->facts().setSyncState(mailbox, {});
    EXPECT_EQ(states.count(), 2);
    EXPECT_EQ(rows.count(), 0);
}

TEST_F(Window, GivesNoShortcutTwice)
{
    QList<QKeySequence> all;
    for (const QAction *each : window->findChildren<QAction *>()) {
        if (each->shortcutContext() != Qt::WidgetWithChildrenShortcut) {
            all << each->shortcuts();
        }
    }
    QStringList keys;
    for (const QKeySequence &sequence : all) {
        keys << sequence.toString();
    }
    keys.sort();
    QStringList unique = keys;
    unique.removeDuplicates();
    EXPECT_EQ(keys, unique);
}

} // namespace widgets
