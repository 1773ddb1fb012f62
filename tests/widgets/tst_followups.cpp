#include "models/contactmimedata.h"
#include "models/contactroles.h"
#include "services/domain/followupdays.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/contacts/followupdialog.h"
#include "ui/presentation/followuptext.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace widgets {

using testsupport::await;
using testsupport::eventually;
using Kind = models::FolderTreeModel::Kind;
using Status = domain::FollowupFlag::Status;

namespace {

const QString anna = QStringLiteral("Anna Berg");
const QString boris = QStringLiteral("Boris Adler");
const QString carla = QStringLiteral("Carla Diaz");

class FollowUps : public WindowFixture
{
protected:
    FollowUps()
    {
        choose(clients);
        EXPECT_TRUE(listShows({anna, boris, carla}));
        for (const QString &name : {anna, boris, carla}) {
            keys.append(keyOf(name));
        }
    }

    QMenu &menu() { return *window->findChild<QAction *>(QStringLiteral("followUp"))->menu(); }

    // As "today", "none", "done", "27.11.2026".
    QString flagOf(const QString &name)
    {
        const auto row = await(store.read(
            &store::contactRows,
            domain::ContactKeys{keys.at(QStringList{anna, boris, carla}.indexOf(name))}));
        const domain::ContactRow &found = row->front();
        return found.flag == Status::NotFlagged ? QStringLiteral("none")
            : found.flag == Status::Complete    ? QStringLiteral("done")
            : found.flagDue == today            ? QStringLiteral("today")
            : found.flagDue.isValid()           ? found.flagDue.toString(u"dd.MM.yyyy")
                                                : QStringLiteral("some day");
    }

    bool flagsBecome(const QStringList &expected)
    {
        return eventually([&] {
            return QStringList{flagOf(anna), flagOf(boris), flagOf(carla)} == expected;
        });
    }

    QModelIndex followUpRow() { return folders->indexOf(Kind::FollowUp); }

    QString undoText() { return labelText("undoText"); }

    void flagFor(int row, int daysAhead)
    {
        EXPECT_TRUE(await(service->flagContacts(
            {keys.at(row)}, {.status = Status::Flagged, .due = today.addDays(daysAhead)})));
    }

    domain::ContactKeys keys;
    const QDate today = QDate::currentDate();
};

QStringList states(const char *one, const char *two, const char *three)
{
    return {QLatin1String(one), QLatin1String(two), QLatin1String(three)};
}

} // namespace

TEST_F(FollowUps, AreSetForSeveralByTheMenuAndUndoneAtOnce)
{
    select({anna, boris});
    action("followUpToday")->trigger();
    EXPECT_TRUE(flagsBecome(states("today", "today", "none")));
    EXPECT_TRUE(eventually(
        [&] { return undoText().startsWith(QStringLiteral("2 contacts flagged for follow-up")); }));
    action("undo")->trigger();
    EXPECT_TRUE(flagsBecome(states("none", "none", "none")));
    action("redo")->trigger();
    EXPECT_TRUE(flagsBecome(states("today", "today", "none")));
}

TEST_F(FollowUps, AreCompletedAndCleared)
{
    select({anna, boris});
    action("followUpNoDate")->trigger();
    EXPECT_TRUE(flagsBecome(states("some day", "some day", "none")));
    select({anna});
    action("followUpComplete")->trigger();
    EXPECT_TRUE(flagsBecome(states("done", "some day", "none")));
    select({anna, boris});
    action("followUpClear")->trigger();
    EXPECT_TRUE(flagsBecome(states("none", "none", "none")));
}

TEST_F(FollowUps, AreToggledByInsertInTheList)
{
    select({anna, boris});
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Insert);
    EXPECT_TRUE(flagsBecome(states("today", "today", "none")));
    QTest::keyClick(&list(), Qt::Key_Insert);
    EXPECT_TRUE(flagsBecome(states("done", "done", "none")));
    QTest::keyClick(&list(), Qt::Key_Insert);
    EXPECT_TRUE(flagsBecome(states("today", "today", "none")));
}

TEST_F(FollowUps, TakeOtherDaysFromADialog)
{
    select({carla});
    action("followUpCustom")->trigger();
    ui::FollowUpDialog *dialog = nullptr;
    ASSERT_TRUE(eventually(
        [&] { return (dialog = window->findChild<ui::FollowUpDialog *>()) != nullptr; }));
    auto *start = dialog->findChild<QDateEdit *>(QStringLiteral("followUpStart"));
    auto *due = dialog->findChild<QDateEdit *>(QStringLiteral("followUpDue"));
    due->setDate(QDate(2031, 3, 9));
    start->setDate(QDate(2031, 3, 12));
    EXPECT_EQ(due->date(), QDate(2031, 3, 12)); // never before the start
    due->setDate(QDate(2031, 3, 10));
    EXPECT_EQ(start->date(), QDate(2031, 3, 10));
    dialog->findChild<QPushButton *>(QStringLiteral("followUpAccept"))->click();
    EXPECT_TRUE(flagsBecome(states("none", "none", "10.03.2031")));
}

TEST_F(FollowUps, TellInTheMenuWhatSeveralHave)
{
    flagFor(0, 0);
    select({anna});
    menu().popup(window->mapToGlobal(QPoint(50, 50)));
    EXPECT_TRUE(eventually([&] { return action("followUpToday")->isChecked(); }));
    EXPECT_TRUE(action("followUpComplete")->isEnabled());
    menu().hide();
    select({boris});
    menu().popup(window->mapToGlobal(QPoint(50, 50)));
    EXPECT_TRUE(eventually([&] { return !action("followUpComplete")->isEnabled(); }));
    EXPECT_FALSE(action("followUpClear")->isEnabled());
    menu().hide();
    select({anna, boris});
    menu().popup(window->mapToGlobal(QPoint(50, 50)));
    auto *note = menu().findChild<QAction *>(QStringLiteral("followUpNote"));
    EXPECT_TRUE(eventually([&] { return note->isVisible(); }));
    EXPECT_EQ(note->text(), QStringLiteral("1 of 2 flagged, 0 complete"));
    menu().hide();
}

TEST_F(FollowUps, TellWhereTheServiceKeepsNone)
{
    const auto refuse = [](store::Connection &connection,
                           domain::MailboxKey of) -> domain::Result<domain::ChangeSet> {
        const auto done = store::noteFlagsRefused(connection, of);
        return done ? domain::Result<domain::ChangeSet>(domain::ChangeSet())
                    : tl::unexpected(done.error());
    };
    ASSERT_TRUE(await(store.commit(
        static_cast<domain::Result<domain::ChangeSet> (*)(store::Connection &, domain::MailboxKey)>(
            refuse),
        mailbox)));
    select({anna});
    menu().popup(window->mapToGlobal(QPoint(50, 50)));
    auto *note = menu().findChild<QAction *>(QStringLiteral("followUpNote"));
    EXPECT_TRUE(eventually([&] { return note->isVisible(); }));
    EXPECT_TRUE(note->text().contains(QStringLiteral("does not keep flags")));
    menu().hide();
}

TEST_F(FollowUps, StandInThePlaceOfTheTreeByTheDayTheyAreDue)
{
    flagFor(0, 5);
    flagFor(1, -2);
    flagFor(2, 1);
    EXPECT_TRUE(eventually([&] { return followUpRow().data(models::CountRole).toInt() == 3; }));
    EXPECT_EQ(followUpRow().data(models::OverdueCountRole).toInt(), 1);
    tree().setCurrentIndex(followUpRow());
    EXPECT_TRUE(listShows({boris, carla, anna}));
    EXPECT_EQ(labelText("listTitle"), QStringLiteral("Follow up"));
    search().setText(QStringLiteral("berg"));
    EXPECT_TRUE(listShows({anna}));
    search().clear();
    EXPECT_TRUE(window->close());
    openWindow(); // the next session
    EXPECT_TRUE(listShows({boris, carla, anna}));
}

TEST_F(FollowUps, LeaveThePlaceWhenTheyAreCleared)
{
    flagFor(0, 0);
    flagFor(1, 1);
    tree().setCurrentIndex(followUpRow());
    EXPECT_TRUE(listShows({anna, boris}));
    select({anna});
    action("followUpClear")->trigger();
    EXPECT_TRUE(listShows({boris}));
    EXPECT_TRUE(eventually([&] { return pane->shown == domain::ContactKeys{keyOf(boris)}; }));
    action("undo")->trigger();
    EXPECT_TRUE(listShows({anna, boris}));
}

TEST_F(FollowUps, AreSetByADropOnTheirRow)
{
    QMimeData data;
    models::writeContacts(data, {{keys.at(0), keys.at(2)}, mailbox});
    ASSERT_TRUE(eventually([&] { return followUpRow().isValid(); }));
    EXPECT_TRUE(folders->canDropMimeData(&data, Qt::CopyAction, -1, -1, followUpRow()));
    folders->dropMimeData(&data, Qt::CopyAction, -1, -1, followUpRow());
    EXPECT_TRUE(flagsBecome(states("today", "none", "today")));
}

TEST_F(FollowUps, ActOnTheContactOfThePaneNotOfTheList)
{
    select({anna});
    Q_EMIT pane->followUpMenuRequested({keys.at(2)}, window->mapToGlobal(QPoint(50, 50)));
    ASSERT_TRUE(menu().isVisible());
    menu().setActiveAction(action("followUpTomorrow"));
    QTest::keyClick(&menu(), Qt::Key_Return);
    EXPECT_TRUE(eventually([&] {
        return flagOf(carla) == today.addDays(1).toString(u"dd.MM.yyyy")
            && flagOf(anna) == QStringLiteral("none");
    }));
    Q_EMIT pane->followUpCompleted({keys.at(2)});
    EXPECT_TRUE(flagsBecome(states("none", "none", "done")));
}

TEST_F(FollowUps, AreOfTheDayHereInAnyTimeZone)
{
    select({anna});
    action("followUpToday")->trigger();
    EXPECT_TRUE(flagsBecome(states("today", "none", "none")));
    const auto flag = await(store.read(&store::shownFlag, keys.at(0)));
    EXPECT_EQ(*flag,
              (domain::FollowupFlag{.status = Status::Flagged,
                                    .start = today,
                                    .due = today,
                                    .timeZone = domain::timeZoneHere()}));
}

TEST(FollowUpTexts, SayWhatIsOverdue)
{
    using presentation::dueText;
    using presentation::flagText;
    const QDate wednesday(2026, 9, 2);
    EXPECT_EQ(dueText(Status::Flagged, wednesday.addDays(-1), wednesday),
              QStringLiteral("Overdue: yesterday"));
    EXPECT_EQ(dueText(Status::Flagged, wednesday, wednesday), QStringLiteral("Today"));
    EXPECT_EQ(dueText(Status::Flagged, wednesday.addDays(2), wednesday), QStringLiteral("Friday"));
    EXPECT_EQ(dueText(Status::Complete, wednesday, wednesday), QString());
    EXPECT_TRUE(flagText({.status = Status::Flagged, .due = wednesday.addDays(-9)}, wednesday)
                    .startsWith(QStringLiteral("Overdue")));
}

} // namespace widgets
