#include "models/changelistmodel.h"
#include "models/deletedcontactsmodel.h"
#include "services/store/editcontacts.h"
#include "services/store/pushqueue.h"
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/emptyplace.h"
#include "ui/outbox/changesdialog.h"
#include "ui/outbox/deleteddialog.h"
#include "ui/outbox/twolinedelegate.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

class OutboxWindows : public WindowFixture
{
protected:
    OutboxWindows()
    {
        choose(clients);
        EXPECT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                               QStringLiteral("Carla Diaz")}));
    }

    void openChanges()
    {
        changes = std::make_unique<models::ChangeListModel>(store);
        m_changesTester = std::make_unique<QAbstractItemModelTester>(changes.get());
        dialog = new ui::ChangesDialog(*changes, *service, window.get());
        dialog->show();
    }

    void openDeleted()
    {
        deleted = std::make_unique<models::DeletedContactsModel>(store, *photoCache);
        m_deletedTester = std::make_unique<QAbstractItemModelTester>(deleted.get());
        dialog = new ui::DeletedDialog(*deleted, *service, window.get());
        dialog->show();
    }

    ~OutboxWindows() override { delete dialog; }

    QAbstractItemView &view() { return *dialog->findChild<QAbstractItemView *>(); }

    // "what was done|how far it has come", without the marks that isolate names.
    QStringList lines(const QModelIndex &parent = {})
    {
        QStringList texts;
        for (int row = 0; row < view().model()->rowCount(parent); ++row) {
            const QModelIndex index = view().model()->index(row, 0, parent);
            QString text = index.data().toString() + u'|' + index.data(ui::DetailRole).toString();
            text.remove(QChar(0x2068)).remove(QChar(0x2069));
            texts << text;
        }
        return texts;
    }

    bool startsWith(const QStringList &first)
    {
        return eventually([&] { return lines().mid(0, first.size()) == first; });
    }

    QPushButton &button(const char *name)
    {
        return *dialog->findChild<QPushButton *>(QLatin1String(name));
    }

    bool canPress(const char *name)
    {
        return eventually([&] { return button(name).isEnabled(); });
    }

    void remove(const QStringList &names)
    {
        domain::ContactKeys keys;
        for (const QString &name : names) {
            keys << keyOf(name);
        }
        ASSERT_TRUE(await(store.commit(&store::deleteContacts, keys)));
    }

    void moveAll()
    {
        const domain::ContactKeys keys{keyOf(QStringLiteral("Anna Berg")),
                                       keyOf(QStringLiteral("Boris Adler"))};
        ASSERT_TRUE(await(store.commit(&store::moveContacts, keys, suppliers)));
    }

    void refuse(int row) // of the list
    {
        const auto order = await(store.read(&store::changeOrder));
        ASSERT_TRUE(await(store.commit(
            +[](store::Connection &connection,
                domain::ChangeKey change) -> domain::Result<domain::ChangeSet> {
                const auto targets = store::targetsOfChange(connection, change);
                const store::PushOutcome refused{
                    .targets = store::keysOf(*targets),
                    .kind = store::PushOutcome::Kind::Parked,
                    .error = {.kind = domain::Error::Kind::Forbidden, .httpStatus = 403}};
                return store::settlePush(connection, {refused}, QDateTime::currentDateTimeUtc());
            },
            order->keys.at(row))));
    }

    std::unique_ptr<models::ChangeListModel> changes;
    std::unique_ptr<models::DeletedContactsModel> deleted;
    QPointer<QDialog> dialog;

private:
    std::unique_ptr<QAbstractItemModelTester> m_changesTester;
    std::unique_ptr<QAbstractItemModelTester> m_deletedTester;
};

TEST_F(OutboxWindows, ListChangesInWordsAndLive)
{
    openChanges();
    EXPECT_TRUE(startsWith({QStringLiteral("Dora Ek created|Waits to be sent"),
                            QStringLiteral("3 contacts created|3 of 3 left · Waits to be sent")}));
    moveAll();
    EXPECT_TRUE(
        startsWith({QStringLiteral("2 contacts moved to Suppliers|2 of 2 left · Waits to be sent"),
                    QStringLiteral("Dora Ek created|Waits to be sent")}));
}

TEST_F(OutboxWindows, SayWhyChangesWait)
{
    openChanges();
    auto *changesDialog = qobject_cast<ui::ChangesDialog *>(dialog.data());
    EXPECT_TRUE(startsWith({QStringLiteral("Dora Ek created|Waits to be sent")}));
    changesDialog->setSyncState({.activity = domain::SyncState::Activity::Offline});
    EXPECT_TRUE(startsWith({QStringLiteral("Dora Ek created|Waits for the connection")}));
    const QDateTime until(QDate::currentDate(), QTime(10, 45));
    changesDialog->setSyncState({.activity = domain::SyncState::Activity::Waiting, .until = until});
    EXPECT_TRUE(startsWith({QStringLiteral("Dora Ek created|Outlook asks us to wait until %1")
                                .arg(QLocale().toString(until.time(), QLocale::ShortFormat))}));
}

TEST_F(OutboxWindows, ShowEachOfABulkChange)
{
    moveAll();
    openChanges();
    auto *tree = dialog->findChild<QTreeView *>();
    EXPECT_TRUE(eventually([&] { return tree->model()->rowCount() > 1; }));
    QTest::keyClick(tree, Qt::Key_Right);
    const QModelIndex move = tree->model()->index(0, 0);
    EXPECT_TRUE(eventually([&] {
        return lines(move)
            == QStringList({QStringLiteral("Anna Berg|Waits to be sent"),
                            QStringLiteral("Boris Adler|Waits to be sent")});
    }));
}

TEST_F(OutboxWindows, DiscardTheCurrentChangeByKey)
{
    moveAll();
    openChanges();
    EXPECT_TRUE(canPress("discardChangeButton"));
    QTest::keyClick(&view(), Qt::Key_Delete);
    EXPECT_TRUE(startsWith({QStringLiteral("2 contacts moved to Suppliers|Discarded")}));
    EXPECT_EQ(namesIn(suppliers), QStringList(QStringLiteral("Dora Ek")));
    EXPECT_TRUE(eventually([&] { return !button("discardChangeButton").isEnabled(); }));
}

TEST_F(OutboxWindows, RetryWhatWasRefusedAndSayWhy)
{
    refuse(1);
    openChanges();
    const QString dora = QStringLiteral("Dora Ek created|Waits to be sent");
    EXPECT_TRUE(startsWith(
        {dora,
         QStringLiteral("3 contacts created|3 of 3 refused · You are not allowed to do this here. "
                        "Ask the owner of the mailbox for permission.")}));
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_TRUE(canPress("retryChangeButton"));
    EXPECT_EQ(dialog->findChild<QLabel *>(QStringLiteral("changeDetail"))->text(),
              view().currentIndex().data(ui::DetailRole).toString());
    button("retryChangeButton").click();
    EXPECT_TRUE(
        startsWith({dora, QStringLiteral("3 contacts created|3 of 3 left · Waits to be sent")}));
}

TEST_F(OutboxWindows, UndoAnOlderChange)
{
    const auto carla = keyOf(QStringLiteral("Carla Diaz"));
    moveAll();
    ASSERT_TRUE(await(store.commit(&store::moveContacts, domain::ContactKeys{carla}, suppliers)));
    openChanges();
    EXPECT_TRUE(startsWith({QStringLiteral("Carla Diaz moved to Suppliers|Waits to be sent")}));
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_TRUE(canPress("undoChangeButton"));
    QSignalSpy undone(qobject_cast<ui::ChangesDialog *>(dialog.data()), &ui::ChangesDialog::undone);
    button("undoChangeButton").click();
    EXPECT_TRUE(eventually([&] { return undone.count() == 1; }));
    EXPECT_EQ(namesIn(clients),
              QStringList({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler")}));
}

TEST_F(OutboxWindows, OpenTheContactOfAChangeForEditing)
{
    const auto boris = keyOf(QStringLiteral("Boris Adler"));
    ASSERT_TRUE(await(store.commit(&store::moveContacts, domain::ContactKeys{boris}, suppliers)));
    openChanges();
    QObject::connect(qobject_cast<ui::ChangesDialog *>(dialog.data()),
                     &ui::ChangesDialog::editRequested, window.get(), &ui::MainWindow::editContact);
    EXPECT_TRUE(canPress("editChangeButton"));
    QTest::keyClick(&view(), Qt::Key_Return);
    EXPECT_EQ(pane->edited, boris);
}

TEST_F(OutboxWindows, RestoreDeletedContacts)
{
    remove({QStringLiteral("Anna Berg"), QStringLiteral("Carla Diaz")});
    openDeleted();
    EXPECT_TRUE(eventually([&] { return lines().size() == 2 && canPress("restoreContacts"); }));
    EXPECT_TRUE(eventually([&] {
        return lines().at(0).startsWith(QStringLiteral("Carla Diaz|From Clients · deleted "));
    }));
    view().selectAll();
    EXPECT_EQ(button("restoreContacts").text(), QStringLiteral("&Restore 2 contacts"));
    QTest::keyClick(dialog.data(), Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return lines().isEmpty(); }));
    EXPECT_EQ(namesIn(clients),
              QStringList({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    EXPECT_TRUE(dialog->findChild<ui::EmptyPlace *>()->isVisible());
    EXPECT_FALSE(button("restoreContacts").isEnabled());
}

TEST_F(OutboxWindows, OpenFromTheMenuAndTheStatusBar)
{
    QSignalSpy changesAsked(window.get(), &ui::MainWindow::changesRequested);
    QSignalSpy deletedAsked(window.get(), &ui::MainWindow::deletedRequested);
    action("changes")->trigger();
    action("recentlyDeleted")->trigger();
    EXPECT_EQ(changesAsked.count(), 1);
    EXPECT_EQ(deletedAsked.count(), 1);
    const auto *status = window->findChild<QToolButton *>(QStringLiteral("statusIndicator"));
    EXPECT_TRUE(status->menu()->actions().contains(action("changes")));
}

} // namespace widgets
