// Follow-up flags by keyboard and pointer, where the day is not the one in Greenwich: window, store and
// server name the same days, after a restart too.

#include "models/contactroles.h"
#include "models/foldertreemodel.h"
#include "tests/e2e/gestures.h"
#include "tests/e2e/pointer.h"
#include "tests/e2e/serverstate.h"
#include "tests/support/waiting.h"

#include <QDateEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTreeView>

#include <gtest/gtest.h>

#include <ctime>

namespace {

using e2e::Pointer;
using e2e::RunningKartei;
using testsupport::eventually;

constexpr QLatin1String localUser("me@this-computer.example");

// For as long as it lives.
class TimeZone
{
public:
    explicit TimeZone(const QByteArray &name)
        : m_before(qgetenv("TZ"))
    {
        set(name);
    }
    ~TimeZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(TimeZone)

private:
    static void set(const QByteArray &name)
    {
        name.isEmpty() ? (void)qunsetenv("TZ") : (void)qputenv("TZ", name);
        tzset();
    }

    QByteArray m_before;
};

class FollowUps : public testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        if (!Pointer::isAvailable()) {
            GTEST_SKIP() << "needs an X display and xdotool; tests/run brings both";
        }
        m_zone.emplace(GetParam());
    }

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }

    std::optional<TimeZone> m_zone;
    QTemporaryDir m_folder;
};

const QString ada = QStringLiteral("Ada");
const QString bob = QStringLiteral("Bob");
const QString cyd = QStringLiteral("Cyd");

void chooseFollowUps(RunningKartei &kartei)
{
    auto &model = *qobject_cast<models::FolderTreeModel *>(kartei.tree().model());
    const QModelIndex row = model.indexOf(models::FolderTreeModel::Kind::FollowUp);
    kartei.tree().scrollTo(row);
    Pointer::click(*kartei.tree().viewport(), kartei.tree().visualRect(row).center());
}

} // namespace

TEST_P(FollowUps, LeaveWindowStoreAndServerEqual)
{
    {
        RunningKartei kartei(profile(), {.addLocalAccount = true});
        kartei.openFolder(QStringLiteral("Contacts"));
        for (const QString &name : {ada, bob, cyd}) {
            e2e::createContact(kartei, name);
        }
        e2e::selectRange(kartei, ada, cyd);
        Pointer::key(QStringLiteral("Insert")); // all three today
        chooseFollowUps(kartei);
        EXPECT_TRUE(eventually([&] {
            return kartei.listedNames() == QStringList({ada, bob, cyd});
        }));

        Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(ada));
        Pointer::key(QStringLiteral("ctrl+shift+g"));
        const auto due = [&] {
            return kartei.window().findChild<QDateEdit *>(QStringLiteral("followUpDue"));
        };
        ASSERT_TRUE(eventually([&] { return due() != nullptr && due()->hasFocus(); }));
        due()->setDate(QDate::currentDate().addDays(9));
        Pointer::key(QStringLiteral("Return"));
        EXPECT_TRUE(eventually([&] {
            return kartei.listedNames() == QStringList({bob, cyd, ada});
        }));

        Pointer::click(*kartei.list().viewport(), kartei.placeOfContact(bob));
        Pointer::key(QStringLiteral("Insert")); // done
        EXPECT_TRUE(eventually([&] {
            return kartei.listedNames() == QStringList({cyd, ada, bob});
        }));
        ASSERT_TRUE(kartei.becomesQuiet());
    }
    e2e::MailboxState shown;
    {
        RunningKartei kartei(profile(), {});
        EXPECT_TRUE(eventually([&] {
            return kartei.listedNames() == QStringList({cyd, ada, bob}); // the place is kept
        }));
        shown = kartei.state();
    }
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QStringList flags;
    for (const e2e::PersonState &person : shown.value(QStringLiteral("Contacts"))) {
        flags << person.contact.displayName + u' ' + person.flag;
    }
    flags.sort();
    EXPECT_EQ(
        flags,
        QStringList(
            {QStringLiteral("Ada flagged ") + QDate::currentDate().addDays(9).toString(Qt::ISODate),
             QStringLiteral("Bob complete "), QStringLiteral("Cyd flagged ") + today}));
    const e2e::MailboxState server =
        e2e::serverState(profile() + QStringLiteral("/mailbox"), localUser);
    EXPECT_EQ(shown, server) << qPrintable(e2e::summary(shown) + u'\n' + e2e::summary(server));
}

INSTANTIATE_TEST_SUITE_P(Zones, FollowUps,
                         testing::Values("Pacific/Kiritimati", "Pacific/Pago_Pago"));
