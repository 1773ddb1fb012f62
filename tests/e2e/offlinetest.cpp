// A walk in the real window without a server: it stops, forty contacts are edited, moved, deleted and
// created by pointer and keyboard, ten of them change on the server too, it comes back. Then window,
// store and server are equal, every conflict is shown, and nothing that was written is missing.

#include "tests/e2e/gestures.h"
#include "tests/e2e/mailboxprogram.h"
#include "tests/e2e/pointer.h"
#include "tests/support/waiting.h"

#include "services/store/conflicts.h"

#include <QAbstractButton>
#include <QListView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using e2e::MailboxProgram;
using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::await;
using testsupport::eventually;

constexpr int tenOfAKind = 10;
const QString contactsFolder = QStringLiteral("Contacts");
const QString clients = QStringLiteral("Contacts/Clients");

QString changed(int i)
{
    return QStringLiteral("Change %1").arg(i);
}

QString moved(int i)
{
    return QStringLiteral("Move %1").arg(i);
}

QString deleted(int i)
{
    return QStringLiteral("Delete %1").arg(i);
}

QString created(int i)
{
    return QStringLiteral("New %1").arg(i);
}

QString phoneHere(int i)
{
    return QStringLiteral("+420 777 000 00%1").arg(i);
}

QString phoneThere(int i)
{
    return QStringLiteral("+44 7700 90000%1").arg(i);
}

QJsonObject text(const char *property, const QString &value)
{
    return {{QLatin1String(property), value}};
}

class OfflineWalk : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!Pointer::isAvailable()) {
            GTEST_SKIP() << "needs an X display and xdotool; tests/run brings both";
        }
        m_folder.emplace();
        m_server = std::make_unique<MailboxProgram>(m_folder->filePath(QStringLiteral("server")),
                                                    QStringLiteral("ada@example.com"));
        m_server->createFolder(QStringLiteral("Clients"));
        m_suppliers = m_server->createFolder(QStringLiteral("Suppliers"));
        for (int i = 0; i < tenOfAKind; ++i) {
            for (const QString &name : {changed(i), moved(i), deleted(i)}) {
                m_server->create(QStringLiteral("/v1.0/me/contacts"),
                                 {{QLatin1String("givenName"), name},
                                  {QLatin1String("displayName"), name},
                                  {QLatin1String("mobilePhone"), QStringLiteral("1")}});
            }
        }
        m_kartei.emplace(m_folder->filePath(QStringLiteral("profile")), m_server->account());
    }

    MailboxProgram &server() { return *m_server; }
    RunningKartei &kartei() { return *m_kartei; }

    QString statusText()
    {
        return kartei()
            .window()
            .findChild<QToolButton *>(QStringLiteral("statusIndicator"))
            ->text();
    }

    bool statusBecomes(const QString &text)
    {
        return eventually([&] { return statusText() == text; });
    }

    void changeHere();
    void changeThere();
    void expectEqual(const char *when);
    e2e::PersonState stateOf(const QString &path, const QString &name);

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<MailboxProgram> m_server;
    std::optional<RunningKartei> m_kartei;
    QString m_suppliers; // its id
    e2e::MailboxState m_shown;
};

// Forty contacts: ten edited, ten moved, ten deleted, ten new.
void OfflineWalk::changeHere()
{
    kartei().openFolder(contactsFolder);
    for (int i = 0; i < tenOfAKind; ++i) {
        e2e::editMobilePhone(kartei(), changed(i), phoneHere(i));
        if (i == 2) {
            EXPECT_TRUE(statusBecomes(QStringLiteral("3 changes waiting · offline")))
                << qPrintable(statusText());
        }
    }
    e2e::dragContact(kartei(), moved(0), clients);
    e2e::dragContact(kartei(), moved(1), clients);
    e2e::selectRange(kartei(), moved(2), moved(9));
    e2e::dragContact(kartei(), moved(5), clients); // takes all that are selected along
    e2e::selectRange(kartei(), deleted(0), deleted(9));
    e2e::deleteSelected(kartei());
    for (int i = 0; i < tenOfAKind; ++i) {
        e2e::createContact(kartei(), created(i));
    }
    EXPECT_TRUE(statusBecomes(QStringLiteral("40 changes waiting · offline")))
        << qPrintable(statusText());
}

void OfflineWalk::changeThere()
{
    for (int i = 0; i < 3; ++i) {
        server().change(changed(i), text("mobilePhone", phoneThere(i)));
    }
    server().change(changed(3), text("companyName", QStringLiteral("Contoso")));
    server().change(changed(4), text("companyName", QStringLiteral("Fabrikam")));
    server().remove(changed(5));
    server().change(moved(0), text("companyName", QStringLiteral("Litware")));
    server().change(moved(1), text("parentFolderId", m_suppliers));
    server().change(deleted(0), text("companyName", QStringLiteral("Tailspin")));
    server().remove(deleted(1));
}

void OfflineWalk::expectEqual(const char *when)
{
    ASSERT_TRUE(kartei().becomesQuiet()) << when;
    m_shown = kartei().state();
    const e2e::MailboxState served = server().state();
    EXPECT_EQ(m_shown, served) << when << ": window:\n"
                               << qPrintable(e2e::summary(m_shown)) << "server:\n"
                               << qPrintable(e2e::summary(served));
}

e2e::PersonState OfflineWalk::stateOf(const QString &path, const QString &name)
{
    for (const e2e::PersonState &person : m_shown.value(path)) {
        if (person.contact.displayName == name) {
            return person;
        }
    }
    ADD_FAILURE() << qPrintable(name) << " is not in " << qPrintable(path);
    return {};
}

} // namespace

TEST_F(OfflineWalk, ComesBackWithEveryEditAndEveryConflict)
{
    ASSERT_NO_FATAL_FAILURE(expectEqual("before"));
    server().stop();
    changeHere();
    server().changeUnseen([this] { changeThere(); });
    const QDateTime before = kartei().lastSynced();
    server().start();
    Pointer::key(QStringLiteral("F9"));
    ASSERT_TRUE(kartei().syncsAfter(before));
    ASSERT_NO_FATAL_FAILURE(expectEqual("back"));

    for (int i = 0; i < tenOfAKind; ++i) {
        const domain::Contact contact = stateOf(contactsFolder, changed(i)).contact;
        EXPECT_EQ(contact.mobilePhone, i < 3 ? phoneThere(i) : phoneHere(i)) << i;
        stateOf(clients, moved(i)); // also the one that was moved elsewhere there
        stateOf(contactsFolder, created(i));
    }
    EXPECT_EQ(stateOf(contactsFolder, changed(3)).contact.companyName, QStringLiteral("Contoso"));
    EXPECT_EQ(stateOf(contactsFolder, changed(4)).contact.companyName, QStringLiteral("Fabrikam"));
    EXPECT_EQ(stateOf(clients, moved(0)).contact.companyName, QStringLiteral("Litware"));
    // An edit beats a delete: of what was deleted here, only what was edited there is left.
    EXPECT_EQ(stateOf(contactsFolder, deleted(0)).contact.companyName, QStringLiteral("Tailspin"));
    EXPECT_EQ(m_shown.value(contactsFolder).size(), 2 * tenOfAKind + 1);
    EXPECT_EQ(m_shown.value(clients).size(), tenOfAKind);

    EXPECT_TRUE(statusText().startsWith(QStringLiteral("3 changes conflict with others · synced")))
        << qPrintable(statusText());
    const auto open = await(kartei().store().read(&store::openConflicts, domain::ContactKey()));
    ASSERT_TRUE(open);
    ASSERT_EQ(open->size(), 3);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(std::get<QString>(open->at(i).values.mine), phoneHere(i));
        EXPECT_EQ(std::get<QString>(open->at(i).values.theirs), phoneThere(i));
    }

    kartei().openFolder(contactsFolder);
    Pointer::click(*kartei().list().viewport(), kartei().placeOfContact(changed(0)));
    const auto button = [this](const char *objectName) -> QAbstractButton * {
        const auto all =
            kartei().window().findChildren<QAbstractButton *>(QLatin1String(objectName));
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown == all.end() ? nullptr : *shown;
    };
    ASSERT_TRUE(eventually([&] { return button("noticeButton") != nullptr; }));
    Pointer::click(*button("noticeButton"), button("noticeButton")->rect().center());
    const auto names = [this] {
        QStringList found;
        if (const auto *list =
                kartei().window().findChild<QListView *>(QStringLiteral("conflictContacts"))) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                found.append(list->model()->index(row, 0).data().toString());
            }
        }
        return found;
    };
    const QStringList inConflict{changed(0), changed(1), changed(2)};
    ASSERT_TRUE(eventually([&] { return names() == inConflict; }));
    ASSERT_TRUE(eventually([&] { return button("keepMine") != nullptr; }));
    Pointer::click(*button("keepMine"), button("keepMine")->rect().center());
    ASSERT_TRUE(eventually([&] { return names() == inConflict.mid(1); }));
    Pointer::key(QStringLiteral("Escape"));
    ASSERT_TRUE(eventually([&] { return names().isEmpty(); }));

    ASSERT_NO_FATAL_FAILURE(expectEqual("after the choice"));
    EXPECT_EQ(stateOf(contactsFolder, changed(0)).contact.mobilePhone, phoneHere(0));
}
