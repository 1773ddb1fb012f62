#include "services/store/storefile.h"
#include "tests/storecrash/diskrecord.h"
#include "tests/storecrash/storescript.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace store {

namespace {

const QByteArray name = QByteArrayLiteral("kartei.sqlite");
const QByteArray logName = name + "-wal";

class PowerCut : public testing::Test
{
protected:
    PowerCut()
        : m_folder(folderInMemory())
        , m_seed(testSeed())
        , m_random(m_seed)
    {
    }

    // Everything that is written to the store from now on.
    void follow(DiskRecord &disk)
    {
        m_shim.setHook([&disk](const ShimVfs::Operation &call) {
            return call.file.startsWith(name) ? disk.note(call) : SQLITE_OK;
        });
    }

    QString file() const { return m_folder.filePath(QString::fromLatin1(name)); }

    void putOnDisk(const DiskImage &image) const
    {
        const QDir folder(m_folder.path());
        for (const QString &old : folder.entryList(QDir::Files)) {
            QFile::remove(folder.filePath(old));
        }
        for (const auto &[each, bytes] : image.asKeyValueRange()) {
            writeBytes(folder.filePath(QString::fromLatin1(each)), bytes);
        }
    }

    // Steps on the store as it lies on the disk, with a start of the program between them. One that
    // fails is done again.
    void record(DiskRecord &disk, int step, ExpectedStates &expected) const
    {
        for (int run = 0; run < 2; ++run) {
            const auto opened = openStoreFile(file());
            ASSERT_TRUE(opened) << opened.error().message.toStdString();
            StoreScript script(*opened->connection, m_seed);
            for (int i = 0; i < stepsOfARun; ++i) {
                auto done = script.run(++step);
                done = done ? done : script.run(step);
                ASSERT_TRUE(done) << done.error().message.toStdString();
                // A commit that writes nothing syncs nothing.
                disk.acknowledge(step, expected.changesNothing(step) ? Durability::InOrder : *done);
            }
        }
    }

    // What a start of the program finds after the cut: the step up to which it is all there.
    void examine(const DiskRecord::Cut &cut, ExpectedStates &expected, int &found) const
    {
        putOnDisk(cut.image);
        const auto opened = openStoreFile(file());
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        ASSERT_FALSE(opened->recovery) << "found damaged";
        const QByteArray state = stateOf(*opened->connection);
        found = expected.stepOf(state, cut.durable, cut.last + 1);
        ASSERT_GE(found, 0) << "steps " << cut.durable << " to " << cut.last << '\n'
                            << expected.differencesFrom(state, cut.last).toStdString();
        ASSERT_EQ(brokenIn(*opened->connection), QByteArray());
    }

    static constexpr int stepsOfARun = 20;
    QTemporaryDir m_folder;
    ShimVfs m_shim;
    quint32 m_seed;
    QRandomGenerator m_random;
};

} // namespace

// RELIABILITY P7. Each record starts from what one of the cuts before it left.
TEST_F(PowerCut, TakesNothingThatWasSyncedAndTearsNothing)
{
    constexpr int records = 20;
    constexpr int cutsOfARecord = 100;
    SCOPED_TRACE("KARTEI_SEED=" + std::to_string(m_seed));
    StoreScript::fill(file());
    const QByteArray filled = bytesOf(file());
    ExpectedStates expected(filled, m_seed);
    DiskImage image{{name, filled}};
    int step = 0;
    int unsyncedLost = 0;
    for (int each = 0; each < records; ++each) {
        putOnDisk(image);
        DiskRecord disk(image, step);
        follow(disk);
        record(disk, step, expected);
        m_shim.setHook({});
        int examined = 0;
        const int chosen = m_random.bounded(cutsOfARecord);
        disk.cut(cutsOfARecord, m_random, [&](const DiskRecord::Cut &cut) {
            int found = 0;
            examine(cut, expected, found);
            unsyncedLost += std::max(0, cut.last - found);
            if (examined++ == chosen) {
                image = cut.image;
                step = found;
            }
        });
        ASSERT_FALSE(HasFatalFailure());
    }
    std::cout << records * cutsOfARecord << " cuts over " << step << " steps: 0 synced ones lost, "
              << unsyncedLost << " pages of the server to be read again, seed " << m_seed << '\n';
}

// The pages that went with a failed sync would be a hole in the log before all that comes later.
TEST_F(PowerCut, AfterASyncThatFailedTakesNoLaterEdit)
{
    constexpr int records = 20;
    SCOPED_TRACE("KARTEI_SEED=" + std::to_string(m_seed));
    StoreScript::fill(file());
    const DiskImage filled{{name, bytesOf(file())}};
    ExpectedStates expected(filled[name], m_seed);
    for (int each = 0; each < records; ++each) {
        putOnDisk(filled);
        DiskRecord disk(filled, 0);
        m_shim.setHook(
            [&, syncsLeft = 1 + m_random.bounded(30)](const ShimVfs::Operation &call) mutable {
                if (call.file == logName && call.call == ShimVfs::Call::Sync && --syncsLeft == 0) {
                    disk.noteFailedSync(call.file);
                    return SQLITE_IOERR_FSYNC;
                }
                return call.file.startsWith(name) ? disk.note(call) : SQLITE_OK;
            });
        record(disk, 0, expected);
        m_shim.setHook({});
        disk.cut(25, m_random, [&](const DiskRecord::Cut &cut) {
            int found = 0;
            examine(cut, expected, found);
        });
        ASSERT_FALSE(HasFatalFailure());
    }
}

TEST_F(PowerCut, WhileTheStoreIsMadeLeavesOneThatOpens)
{
    SCOPED_TRACE("KARTEI_SEED=" + std::to_string(m_seed));
    DiskRecord disk({}, 0);
    follow(disk);
    StoreScript::fill(file());
    m_shim.setHook({});
    disk.cut(200, m_random, [&](const DiskRecord::Cut &cut) {
        putOnDisk(cut.image);
        const auto opened = openStoreFile(file());
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        ASSERT_FALSE(opened->recovery) << "found damaged";
        ASSERT_EQ(brokenIn(*opened->connection), QByteArray());
    });
}

} // namespace store
