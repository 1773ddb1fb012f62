#include "services/store/storefile.h"
#include "tests/storecrash/storescript.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace store {

namespace {

#ifdef Q_OS_UNIX

// Lives of one file in a row, so that each begins with what the kill before it left.
constexpr int livesOfAFile = 20;

struct Life
{
    int acknowledged = 0; // the last step that was answered
    int status = 0;       // of waitpid
};

// In the child: opens the store and edits it until it is killed. Each step that was answered goes into
// the pipe, as the window would have said "saved".
[[noreturn]] void live(const QString &file, quint32 seed, int step, int pipe)
{
    constexpr int cannotOpen = 3;
    constexpr int cannotEdit = 4;
    const auto opened = openStoreFile(file);
    if (!opened || opened->recovery) {
        _exit(cannotOpen);
    }
    StoreScript script(*opened->connection, seed);
    while (::write(pipe, &step, sizeof step) == sizeof step) {
        if (!script.run(++step)) {
            _exit(cannotEdit);
        }
    }
    _exit(0);
}

Life liveAndDie(const QString &file, quint32 seed, int step, QRandomGenerator &random)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        live(file, seed, step, ends[1]);
    }
    ::close(ends[1]);
    Life life{.acknowledged = step};
    int acknowledged = step;
    const auto readOne = [&] {
        return ::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged;
    };
    // One of four may be killed while it still opens the file.
    if (random.bounded(4) != 0) {
        readOne();
    }
    std::this_thread::sleep_for(std::chrono::microseconds(5000 + random.bounded(30000)));
    ::kill(child, SIGKILL);
    ::waitpid(child, &life.status, 0);
    while (readOne()) { }
    life.acknowledged = acknowledged;
    ::close(ends[0]);
    return life;
}

// What a new process finds, without taking the log away from the next life.
void copyStore(const QString &from, const QString &to)
{
    QFile::remove(to + QStringLiteral("-shm"));
    writeBytes(to, bytesOf(from));
    writeBytes(to + QStringLiteral("-wal"), bytesOf(from + QStringLiteral("-wal")));
}

#endif

} // namespace

// RELIABILITY P6.
TEST(StoreCrash, LosesNothingInAThousandKills)
{
#ifdef Q_OS_UNIX
    constexpr int kills = 1000;
    const quint32 seed = testSeed();
    SCOPED_TRACE("KARTEI_SEED=" + std::to_string(seed));
    QRandomGenerator random(seed);
    const QTemporaryDir folder(folderInMemory());
    const QString file = folder.filePath(QStringLiteral("kartei.sqlite"));
    const QString copy = folder.filePath(QStringLiteral("copy.sqlite"));
    StoreScript::fill(file);
    const QByteArray filled = bytesOf(file);
    ExpectedStates expected(filled, seed);
    int acknowledged = 0;
    int unanswered = 0;
    int step = 0;
    for (int kill = 0; kill < kills; ++kill) {
        if (kill % livesOfAFile == 0) {
            step = 0;
            QFile::remove(file + QStringLiteral("-wal"));
            QFile::remove(file + QStringLiteral("-shm"));
            writeBytes(file, filled);
        }
        const Life life = liveAndDie(file, seed, step, random);
        ASSERT_TRUE(WIFSIGNALED(life.status)) << "ended by itself: " << WEXITSTATUS(life.status);
        copyStore(file, copy);
        const auto opened = openStoreFile(copy);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        ASSERT_FALSE(opened->recovery) << "found damaged after kill " << kill;
        const QByteArray state = stateOf(*opened->connection);
        const int found = expected.stepOf(state, life.acknowledged, life.acknowledged + 1);
        ASSERT_GE(found, 0) << "kill " << kill << ", step " << life.acknowledged << '\n'
                            << expected.differencesFrom(state, life.acknowledged).toStdString();
        ASSERT_EQ(brokenIn(*opened->connection), QByteArray());
        acknowledged += life.acknowledged - step;
        unanswered += found - life.acknowledged;
        step = found;
    }
    std::cout << kills << " kills: " << acknowledged << " acknowledged steps, 0 lost, "
              << unanswered << " unanswered ones kept, seed " << seed << '\n';
    EXPECT_GT(acknowledged, 0);
#else
    GTEST_SKIP() << "needs fork and SIGKILL";
#endif
}

} // namespace store
