#include "services/store/storefile.h"
#include "tests/storecrash/shimvfs.h"
#include "tests/storecrash/storescript.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <array>

namespace store {

namespace {

using Call = ShimVfs::Call;
using Step = StoreScript::Step;

constexpr std::array scenario{Step::Create, Step::Edit,    Step::Move, Step::Photo,
                              Step::Push,   Step::Push,    Step::Page, Step::Edit,
                              Step::Delete, Step::Leisure, Step::Undo, Step::Page};

enum class Lasting { Once, UntilMended };

struct Fault
{
    Lasting lasting = Lasting::Once;
    int (*codeOf)(Call call); // SQLITE_OK: such calls do not fail
    int stride = 1;           // 3: every third call
};

int inputOutputError(Call call)
{
    switch (call) {
    case Call::Open:
        return SQLITE_CANTOPEN;
    case Call::Read:
        return SQLITE_IOERR_READ;
    case Call::Write:
        return SQLITE_IOERR_WRITE;
    case Call::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Call::Sync:
        return SQLITE_IOERR_FSYNC;
    case Call::Delete:
        return SQLITE_IOERR_DELETE;
    }
    Q_UNREACHABLE();
}

int diskFull(Call call)
{
    return call == Call::Write ? SQLITE_FULL : SQLITE_OK;
}

int readOnly(Call call)
{
    const bool isWriting = call == Call::Write || call == Call::Truncate || call == Call::Delete;
    return isWriting ? SQLITE_READONLY : SQLITE_OK;
}

class StoreFailure : public testing::TestWithParam<Fault>
{
protected:
    StoreFailure()
        : m_folder(folderInMemory())
    {
        StoreScript::fill(file());
        m_filled = bytesOf(file());
        const auto connection = std::move(*Connection::open(file()));
        StoreScript script(*connection, seed);
        m_expected.append(stateOf(*connection));
        for (const Step step : scenario) {
            EXPECT_TRUE(script.run(step, number()));
            m_expected.append(stateOf(*connection));
        }
    }

    QString file() const { return m_folder.filePath(QStringLiteral("kartei.sqlite")); }
    int number() const { return static_cast<int>(m_expected.size()); }

    void restore() const
    {
        for (const auto *part : {"", "-wal", "-shm"}) {
            QFile::remove(file() + QLatin1String(part));
        }
        writeBytes(file(), m_filled);
    }

    // The n-th call from now on that can fail does, and with a lasting fault all after it.
    void breakCall(int n)
    {
        m_hits = 0;
        m_shim.setHook([this, n, seen = 0](const ShimVfs::Operation &operation) mutable {
            const int code = GetParam().codeOf(operation.call);
            const bool isCounted = code != SQLITE_OK && !operation.file.isEmpty();
            seen += isCounted ? 1 : 0;
            const bool fails =
                isCounted && (GetParam().lasting == Lasting::Once ? seen == n : seen >= n);
            m_hits += fails ? 1 : 0;
            return fails ? code : SQLITE_OK;
        });
    }
    void mend() { m_shim.setHook({}); }

    static void expectInWords(const domain::Error &error)
    {
        EXPECT_EQ(error.kind, domain::Error::Kind::Storage);
        const int code = error.code.toInt() & 0xff;
        EXPECT_TRUE(code == SQLITE_IOERR || code == SQLITE_FULL || code == SQLITE_CANTOPEN
                    || code == SQLITE_READONLY)
            << error.code.toStdString() << ' ' << error.message.toStdString();
    }

    domain::Result<OpenedStore> open()
    {
        auto opened = openStoreFile(file());
        if (!opened) {
            expectInWords(opened.error());
            mend();
            opened = openStoreFile(file());
        }
        return opened;
    }

    static constexpr quint32 seed = 12;
    QTemporaryDir m_folder;
    ShimVfs m_shim;
    QByteArray m_filled;
    QByteArrayList m_expected; // by steps done
    int m_hits = 0;
};

} // namespace

// RELIABILITY P5 and P8: until there is no n-th call any more.
TEST_P(StoreFailure, OfAnyCallCostsThatOneStepAndSaysSo)
{
    int refused = 0;
    int n = 1;
    for (;; n += GetParam().stride) {
        SCOPED_TRACE("call " + std::to_string(n));
        restore();
        breakCall(n);
        {
            const auto opened = open();
            ASSERT_TRUE(opened) << opened.error().message.toStdString();
            ASSERT_FALSE(opened->recovery);
            Connection &connection = *opened->connection;
            StoreScript script(connection, seed);
            for (int step = 1; step <= int(scenario.size()); ++step) {
                auto done = script.run(scenario.at(size_t(step - 1)), step);
                if (!done) {
                    ++refused;
                    expectInWords(done.error());
                    mend();
                    ASSERT_EQ(differences(stateOf(connection), m_expected.at(step - 1)),
                              QByteArray());
                    done = script.run(scenario.at(size_t(step - 1)), step);
                }
                ASSERT_TRUE(done) << done.error().message.toStdString();
                ASSERT_EQ(differences(stateOf(connection), m_expected.at(step)), QByteArray())
                    << "step " << step;
            }
        }
        const bool wasTheLast = m_hits == 0;
        mend();
        const auto again = openStoreFile(file());
        ASSERT_TRUE(again) << again.error().message.toStdString();
        ASSERT_FALSE(again->recovery);
        ASSERT_EQ(differences(stateOf(*again->connection), m_expected.constLast()), QByteArray());
        ASSERT_EQ(brokenIn(*again->connection), QByteArray());
        if (wasTheLast) {
            break;
        }
    }
    EXPECT_FALSE(QDir(m_folder.path()).exists(QStringLiteral("quarantine")));
    EXPECT_GT(refused, int(scenario.size()));
    std::cout << n - 1 << " calls, of which each " << GetParam().stride << ". failed in turn, "
              << refused << " steps were refused\n";
}

INSTANTIATE_TEST_SUITE_P(EachKind, StoreFailure,
                         testing::Values(Fault{Lasting::Once, inputOutputError},
                                         Fault{Lasting::UntilMended, inputOutputError, 3},
                                         Fault{Lasting::UntilMended, diskFull},
                                         Fault{Lasting::UntilMended, readOnly, 3}));

} // namespace store
