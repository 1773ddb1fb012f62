// What the window says of its exchange with the server, and what its buttons then do: over HTTP, with
// kartei-mailbox as a program of its own.

#include "tests/e2e/mailboxprogram.h"
#include "tests/e2e/runningkartei.h"
#include "tests/support/waiting.h"

#include "models/contactroles.h"
#include "ui/outbox/twolinedelegate.h"

#include <QAbstractButton>
#include <QAction>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using e2e::MailboxProgram;
using e2e::RunningKartei;
using testsupport::await;
using testsupport::eventually;

const QString contactsFolder = QStringLiteral("Contacts");

QByteArray greenPicture()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG");
    return bytes;
}

class Exchange : public testing::Test
{
protected:
    void open(int people, const QStringList &options = {})
    {
        serve(people, options);
        start();
    }

    void serve(int people, const QStringList &options = {})
    {
        server = std::make_unique<MailboxProgram>(m_folder.filePath(QStringLiteral("server")),
                                                  QStringLiteral("ada@example.com"), options);
        server->createFolder(QStringLiteral("Clients"));
        for (int i = 0; i < people; ++i) {
            server->create(QStringLiteral("/v1.0/me/contacts"),
                           {{QLatin1String("displayName"), name(i)}});
        }
    }

    void start()
    {
        kartei.emplace(m_folder.filePath(QStringLiteral("profile")), server->account());
        kartei->openFolder(contactsFolder);
    }

    static QString name(int i)
    {
        return QStringLiteral("Person %1").arg(i, 2, 10, QLatin1Char('0'));
    }

    domain::ContactKey keyOf(const QString &wanted)
    {
        domain::ContactKey key;
        EXPECT_TRUE(eventually([&] {
            QAbstractItemModel &model = *kartei->list().model();
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data().toString() == wanted) {
                    key = model.index(row, 0)
                              .data(models::ContactKeyRole)
                              .value<domain::ContactKey>();
                }
            }
            return key.isValid();
        })) << qPrintable(wanted);
        return key;
    }

    void trigger(const char *action)
    {
        kartei->window().findChild<QAction *>(QLatin1String(action))->trigger();
    }

    void edit(const QString &who, const QString &company)
    {
        domain::ContactPatch patch;
        patch.values.insert({domain::ContactProperty::CompanyName, company});
        const QList<store::ContactEdit> edits{{keyOf(who), patch}};
        ASSERT_TRUE(await(kartei->contacts().updateContacts(edits)));
    }

    template <class Widget>
    Widget *shown(const char *objectName)
    {
        const auto all = kartei->window().findChildren<Widget *>(QLatin1String(objectName));
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.end() ? nullptr : *found;
    }

    QString noticeText()
    {
        const auto *label = shown<QLabel>("noticeText");
        return label == nullptr ? QString() : label->text();
    }

    void press(const char *objectName, const QString &text = {})
    {
        ASSERT_TRUE(eventually([&] { return buttonOf(objectName, text) != nullptr; }))
            << objectName;
        QTest::mouseClick(buttonOf(objectName, text), Qt::LeftButton);
    }

    QString statusText()
    {
        return kartei->window().findChild<QToolButton *>(QStringLiteral("statusIndicator"))->text();
    }

    bool statusBecomes(const QString &text)
    {
        return eventually([&] { return statusText() == text; });
    }

    // "what was done|how far it has come", newest first, without the marks that isolate names.
    QStringList changes()
    {
        QStringList lines;
        if (const auto *view = shown<QTreeView>("changesView")) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                const QModelIndex index = view->model()->index(row, 0);
                QString line =
                    index.data().toString() + u'|' + index.data(ui::DetailRole).toString();
                lines.append(line.remove(QChar(0x2068)).remove(QChar(0x2069)));
            }
        }
        return lines;
    }

    bool firstChangeBecomes(const QString &start)
    {
        return eventually([&] { return changes().value(0).startsWith(start); });
    }

    void expectEqual()
    {
        ASSERT_TRUE(kartei->becomesQuiet());
        const e2e::MailboxState shownState = kartei->state();
        const e2e::MailboxState served = server->state();
        EXPECT_TRUE(shownState == served) << "window:\n"
                                          << qPrintable(e2e::summary(shownState)) << "server:\n"
                                          << qPrintable(e2e::summary(served));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MailboxProgram> server;
    std::optional<RunningKartei> kartei;

private:
    QAbstractButton *buttonOf(const char *objectName, const QString &text)
    {
        const auto all =
            kartei->window().findChildren<QAbstractButton *>(QLatin1String(objectName));
        const auto found = std::ranges::find_if(all, [&text](const QAbstractButton *button) {
            return button->isVisible() && button->isEnabled()
                && (text.isEmpty() || button->text() == text);
        });
        return found == all.end() ? nullptr : *found;
    }
};

} // namespace

TEST_F(Exchange, AsksBeforeVeryManyContactsGoAndKeepsThem)
{
    open(30);
    for (int i = 0; i < 25; ++i) {
        server->remove(name(i));
    }
    trigger("syncNow");
    ASSERT_TRUE(eventually([this] { return !noticeText().isEmpty(); }));
    EXPECT_EQ(noticeText(),
              QStringLiteral("Outlook says that 25 of 30 contacts are gone. They are kept here "
                             "until you decide."));
    EXPECT_EQ(kartei->list().model()->rowCount(), 30);
    press("noticeButton", QStringLiteral("Keep and restore"));
    ASSERT_TRUE(eventually([this] { return shown<QLabel>("undoText") != nullptr; }));
    const QString doneText = shown<QLabel>("undoText")->text();
    ASSERT_TRUE(eventually([this] {
        return server->list(QStringLiteral("/v1.0/me/contacts?$top=100")).size() == 30;
    }));
    expectEqual();
    EXPECT_EQ(doneText, QStringLiteral("25 contacts restored"));
}

TEST_F(Exchange, RemovesVeryManyContactsWhenThePersonSaysSo)
{
    open(30);
    for (int i = 0; i < 25; ++i) {
        server->remove(name(i));
    }
    trigger("syncNow");
    press("noticeButton", QStringLiteral("Remove them"));
    ASSERT_TRUE(eventually([this] { return kartei->list().model()->rowCount() == 5; }));
    expectEqual();
    EXPECT_EQ(noticeText(), QString());
}

TEST_F(Exchange, TellsOnceThatAServiceDoesNotMoveContacts)
{
    open(3, {QStringLiteral("--option"), QStringLiteral("contact-move=ignore")});
    const domain::ContactKeys moved{keyOf(name(0)), keyOf(name(1))};
    const QModelIndexList clients = kartei->tree().model()->match(
        kartei->tree().model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Clients"), 1,
        Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_FALSE(clients.isEmpty());
    const auto folder = clients.first().data(models::FolderKeyRole).value<domain::FolderKey>();
    ASSERT_TRUE(await(kartei->contacts().moveContacts(moved, folder)));
    ASSERT_TRUE(eventually([this] {
        return noticeText().startsWith(QStringLiteral("Outlook does not move contacts"));
    }));
    press("closeNotice");
    expectEqual();
    EXPECT_EQ(kartei->state().value(QStringLiteral("Contacts/Clients")).size(), 2);
    EXPECT_EQ(noticeText(), QString());
}

TEST_F(Exchange, BringsBackWhatWasDeletedWithItsPhoto)
{
    serve(2);
    const QString photo = server->contactPath(name(0)) + QStringLiteral("/photo/$value");
    ASSERT_EQ(server->send("PUT", photo, greenPicture(), "image/jpeg").status, 200);
    start();
    const domain::ContactKey key = keyOf(name(0));
    ASSERT_TRUE(eventually(
        [this] { return !kartei->state().value(contactsFolder).value(0).photo.isEmpty(); }));
    kartei->openFolder(contactsFolder);
    const e2e::MailboxState before = server->state();
    ASSERT_TRUE(await(kartei->contacts().deleteContacts({key})));
    ASSERT_TRUE(eventually(
        [this] { return server->list(QStringLiteral("/v1.0/me/contacts")).size() == 1; }));
    trigger("recentlyDeleted");
    press("restoreContacts");
    ASSERT_TRUE(eventually([this] { return kartei->list().model()->rowCount() == 2; }));
    expectEqual();
    EXPECT_TRUE(server->state() == before) << qPrintable(e2e::summary(before));
}

TEST_F(Exchange, ShowsEachChangeFromWaitingToSaved)
{
    open(2);
    trigger("changes");
    server->stop();
    edit(name(0), QStringLiteral("Contoso"));
    EXPECT_TRUE(statusBecomes(QStringLiteral("1 change waiting · offline")))
        << qPrintable(statusText());
    EXPECT_TRUE(firstChangeBecomes(QStringLiteral("Person 00 changed|Waits for the connection")));

    server->startWithFault(
        QStringLiteral("status status=400 code=ErrorInvalidRequest method=PATCH"));
    trigger("syncNow");
    EXPECT_TRUE(firstChangeBecomes(
        QStringLiteral("Person 00 changed|The service did not accept this change.")));
    EXPECT_TRUE(eventually([this] {
        return statusText().startsWith(QStringLiteral("1 change was refused · synced"));
    }));
    press("retryChangeButton");
    EXPECT_TRUE(firstChangeBecomes(QStringLiteral("Person 00 changed|Saved at")));
    expectEqual();
    press("undoChangeButton");
    EXPECT_TRUE(firstChangeBecomes(QStringLiteral("Undone: Person 00 changed|Saved at")));
    expectEqual();
}

TEST_F(Exchange, SaysThatAChangeConflictsInsteadOfSaved)
{
    open(1);
    trigger("changes");
    server->stop();
    edit(name(0), QStringLiteral("Contoso"));
    EXPECT_TRUE(firstChangeBecomes(QStringLiteral("Person 00 changed|Waits")));
    server->changeUnseen([this] {
        server->change(name(0), {{QLatin1String("companyName"), QStringLiteral("Fabrikam")}});
    });
    server->start();
    trigger("syncNow");
    EXPECT_TRUE(firstChangeBecomes(QStringLiteral("Person 00 changed|Conflicts with another")));
    trigger("conflicts");
    press("keepMine");
    EXPECT_TRUE(eventually([this] {
        return changes().size() == 2 && changes().at(0).contains(QLatin1String("|Saved at"))
            && changes().at(1).contains(QLatin1String("|Saved at"));
    }));
    expectEqual();
    EXPECT_EQ(server->state().value(contactsFolder).first().contact.companyName,
              QStringLiteral("Contoso"));
}

TEST_F(Exchange, SaysHowLongTheServiceAsksToWait)
{
    open(1);
    trigger("changes");
    const QDateTime before = QDateTime::currentDateTime().addSecs(600);
    server->addFault(QStringLiteral("status status=429 retry-after=600 count=9 path=v1.0"));
    edit(name(0), QStringLiteral("Contoso"));
    const auto at = [](const QDateTime &when) {
        return QStringLiteral("Outlook asks us to wait until %1")
            .arg(QLocale().toString(when.time(), QLocale::ShortFormat));
    };
    // Kartei waits up to a tenth longer than it is asked to.
    const auto isAsked = [&](const QString &text) {
        for (QDateTime when = before; when <= QDateTime::currentDateTime().addSecs(661);
             when = when.addSecs(1)) {
            if (text == at(when)) {
                return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(eventually([&] { return isAsked(statusText()); })) << qPrintable(statusText());
    EXPECT_TRUE(eventually([&] { return isAsked(changes().value(0).section(u'|', 1)); }))
        << qPrintable(changes().value(0));
}
