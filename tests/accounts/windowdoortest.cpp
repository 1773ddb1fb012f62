#include "app/windowdoor.h"
#include "app/privatememory.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

using testsupport::eventually;

class Door : public testing::Test
{
protected:
    std::optional<bool> ask(const QString &folder)
    {
        std::optional<bool> isRaised;
        app::askToRaise(folder, &m_caller, [&isRaised](bool is) { isRaised = is; });
        EXPECT_TRUE(eventually([&isRaised] { return isRaised.has_value(); }));
        return isRaised;
    }

    QTemporaryDir m_folder;
    QObject m_caller;
};

} // namespace

TEST_F(Door, BringsTheWindowForwardForItsOwnerAlone)
{
    const app::WindowDoor door(m_folder.path());
    QSignalSpy raised(&door, &app::WindowDoor::raiseRequested);
    ASSERT_TRUE(door.isOpen());
    EXPECT_EQ(ask(m_folder.path()), std::optional(true));
    EXPECT_EQ(raised.count(), 1);
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(m_folder.filePath(QStringLiteral("window"))) & others);
#endif
}

TEST_F(Door, UnderstandsNothingElse)
{
    const app::WindowDoor door(m_folder.path());
    QSignalSpy raised(&door, &app::WindowDoor::raiseRequested);
    const QByteArrayList texts{"close\n", "raised and more\n", QByteArray(7, '\0'),
                               "GET / HTTP/1.1\r\n"};
    for (const QByteArray &said : texts) {
        QLocalSocket stranger;
        stranger.connectToServer(m_folder.filePath(QStringLiteral("window")));
        stranger.write(said);
        EXPECT_TRUE(
            eventually([&stranger] { return stranger.state() == QLocalSocket::UnconnectedState; }));
        EXPECT_EQ(stranger.readAll(), QByteArray());
    }
    EXPECT_EQ(raised.count(), 0);
    EXPECT_EQ(ask(m_folder.path()), std::optional(true)); // and goes on
}

#ifdef Q_OS_LINUX
TEST(PrivateMemory, IsInNoCoreFile)
{
    app::keepMemoryPrivate();
    EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
    prctl(PR_SET_DUMPABLE, 1);
}
#endif

TEST_F(Door, IsNoneWhereNoWindowIsOpen)
{
    EXPECT_EQ(ask(m_folder.path()), std::optional(false));
    {
        QFile left(m_folder.filePath(QStringLiteral("window"))); // of a run that was killed
        ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    }
    EXPECT_EQ(ask(m_folder.path()), std::optional(false));
    const app::WindowDoor door(m_folder.path());
    EXPECT_EQ(ask(m_folder.path()), std::optional(true));
}
