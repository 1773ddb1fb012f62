#include "tests/e2e/organisefixture.h"

#include "tests/e2e/pointer.h"
#include "tests/e2e/serverstate.h"

#include <QDir>

namespace e2e {

namespace {
constexpr QLatin1String localUser("me@this-computer.example");
} // namespace

void OrganiseFixture::SetUp()
{
    if (!Pointer::isAvailable()) {
        GTEST_SKIP() << "needs an X display and xdotool; tests/run brings both";
    }
    m_folder.emplace();
}

MailboxState OrganiseFixture::stateOfBoth()
{
    MailboxState shown;
    {
        RunningKartei again(profile(), {});
        shown = again.state();
    }
    const MailboxState served =
        serverState(QDir(profile()).filePath(QStringLiteral("mailbox")), localUser);
    EXPECT_EQ(shown, served) << "window:\n"
                             << qPrintable(summary(shown)) << "server:\n"
                             << qPrintable(summary(served));
    return shown;
}

QStringList namesIn(const MailboxState &state, const QString &folder)
{
    QStringList names;
    for (const PersonState &person : state.value(folder)) {
        names.append(person.contact.displayName);
    }
    names.sort();
    return names;
}

} // namespace e2e
