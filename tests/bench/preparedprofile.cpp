#include "tests/bench/preparedprofile.h"

#include "services/store/connection.h"
#include "tests/bench/opensession.h"
#include "tests/support/waiting.h"

#include <chrono>
#include <filesystem>

#include <ctime>

namespace bench {

using testsupport::await;

namespace {

constexpr std::chrono::minutes patience(10);

domain::Result<bool> isAllIndexed(store::Connection &connection)
{
    store::Query query(connection,
                       "SELECT 1 FROM contact_fold WHERE indexed = 0 OR form = 0 LIMIT 1");
    const bool isWaiting = query.run() && query.next();
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error())) : !isWaiting;
}

// A busy computer makes a program look idle that is not.
void waitUntilIndexed(store::Store &store)
{
    constexpr int look = 1500; // longer than the rest after which a store tidies up
    while (!await(store.read(&isAllIndexed)).value_or(true)) {
        QTest::qWait(look);
    }
    waitUntilIdle();
}

} // namespace

double processSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void waitUntilIdle()
{
    constexpr int look = 400;
    constexpr double nothing = 0.02;
    double before = 0;
    do {
        before = processSeconds();
        QTest::qWait(look);
    } while (processSeconds() - before > nothing);
}

QString profileIn(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("profile"));
}

PreparedProfile *PreparedProfile::of(int size)
{
    static std::unique_ptr<PreparedProfile> made;
    static int madeSize = -1;
    if (madeSize != size) {
        made.reset();
        madeSize = size;
        made = std::make_unique<PreparedProfile>(size);
        if (!made->m_mailbox.isReady() || !made->prepare()) {
            made.reset();
        }
    }
    return made.get();
}

PreparedProfile::PreparedProfile(int size)
    : m_mailbox(size)
{
}

QString PreparedProfile::storeFile() const
{
    return app::Profile(profileIn(m_folder)).storeFile();
}

bool PreparedProfile::prepare()
{
    OpenSession opened(profileIn(m_folder), m_mailbox.account());
    const bool isSynced = opened.isOpen() && await(opened.session().syncOnce(patience));
    if (isSynced) {
        waitUntilIndexed(opened.session().store());
    }
    return isSynced;
}

std::unique_ptr<QTemporaryDir> PreparedProfile::copy() const
{
    namespace fs = std::filesystem;
    auto folder = std::make_unique<QTemporaryDir>();
    const fs::path from = profileIn(m_folder).toStdString();
    const fs::path to = profileIn(*folder).toStdString();
    std::error_code ignored; // a copy that is not whole does not open
    fs::create_directories(to / "backup", ignored);
    for (const fs::directory_entry &each : fs::directory_iterator(from, ignored)) {
        if (each.is_regular_file() && each.path().filename() != "lock") {
            fs::copy_file(each.path(), to / each.path().filename(), ignored);
        }
    }
    // Nobody writes to a backup: one more name for the same file.
    for (const fs::directory_entry &each : fs::directory_iterator(from / "backup", ignored)) {
        fs::create_hard_link(each.path(), to / "backup" / each.path().filename(), ignored);
    }
    return folder;
}

} // namespace bench
