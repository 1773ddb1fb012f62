#include "services/store/storethread.h"

#include "services/store/historypurge.h"
#include "services/store/indexcheck.h"
#include "services/store/namedirectory.h"
#include "services/store/schema.h"
#include "services/store/searchindex.h"
#include "services/store/shownrow.h"
#include "services/store/soundmark.h"
#include "services/store/storebackup.h"

#include <QLoggingCategory>

#include <chrono>

namespace store {

namespace {

Q_LOGGING_CATEGORY(lcStore, "kartei.store")

// Short enough that a read for the screen never waits for it noticeably.
constexpr int contactsIndexedAtOnce = 40;

// The pages of a sync come with gaps between them that are no leisure.
constexpr std::chrono::milliseconds leisureAfter{200};

} // namespace

StoreThread::StoreThread(std::function<void(domain::ChangeSet)> historyPurged)
    : m_historyPurged(std::move(historyPurged))
    , m_thread([this] { run(); })
{
}

StoreThread::~StoreThread()
{
    close();
}

void StoreThread::open(QString file, StoreOptions options, std::function<void(StoreOpening)> opened)
{
    post(Queue::Read,
         [this, file = std::move(file), options = std::move(options),
          opened = std::move(opened)](Connection *) {
             if (m_closing.load()) {
                 opened(domain::failure(domain::Error::Kind::Cancelled,
                                        QStringLiteral("store closed")));
                 return;
             }
             auto store = openStoreFile(file, options);
             if (!store) {
                 opened(tl::unexpected(store.error()));
                 return;
             }
             m_file = file;
             m_connection = std::move(store->connection);
             opened(std::move(store->recovery));
         });
}

void StoreThread::post(Queue queue, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closing.load()) {
            (queue == Queue::Read ? m_reads : m_commits).push_back(std::move(job));
            m_wakeUp.notify_one();
            return;
        }
    }
    job(nullptr);
}

void StoreThread::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing.store(true);
        m_wakeUp.notify_one();
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

StoreThread::Job StoreThread::takeJob()
{
    std::deque<Job> &queue = m_reads.empty() ? m_commits : m_reads;
    Job job;
    if (!queue.empty()) {
        job = std::move(queue.front());
        queue.pop_front();
    }
    return job;
}

bool StoreThread::doIdleWork()
{
    if (!m_connection || !m_connection->begin(Durability::InOrder)) {
        return false;
    }
    const auto indexed = indexWaitingContacts(*m_connection, contactsIndexedAtOnce);
    if (!indexed || !m_connection->commitTransaction()) {
        m_connection->rollBack();
        return false;
    }
    if (*indexed == contactsIndexedAtOnce || purgeIfDue() || checkIndexIfDue()) {
        return true;
    }
    (void)nameDirectory(*m_connection); // so that the next search finds it made
    m_connection->emptyLogAtLeisure();
    backUpIfDue();
    return false;
}

bool StoreThread::purgeIfDue()
{
    const QDate today = QDate::currentDate();
    if (m_purgedOn == today || !m_connection->begin()) {
        return false;
    }
    const auto purged = purgeHistory(*m_connection, QDateTime::currentDateTimeUtc());
    const auto outbox = outboxCounts(*m_connection);
    if (!purged || !outbox || !m_connection->commitTransaction()) {
        m_connection->rollBack();
        return false;
    }
    if (*purged != Purge::More) {
        m_purgedOn = today;
    }
    if (*purged != Purge::Nothing) {
        m_connection->setRevision(m_connection->revision() + 1);
        m_historyPurged({.revision = m_connection->revision(),
                         .origin = domain::ChangeSet::Origin::Delta,
                         .historyChanged = true,
                         .outbox = *outbox});
    }
    return *purged == Purge::More;
}

bool StoreThread::checkIndexIfDue()
{
    if (!m_connection->begin(Durability::InOrder)) {
        return false;
    }
    const auto checked = checkIndex(*m_connection, QDate::currentDate());
    if (!checked || !m_connection->commitTransaction()) {
        m_connection->rollBack();
        return false;
    }
    if (*checked == IndexCheck::Emptied) {
        qCWarning(lcStore) << "the text index did not agree with the contacts and is made anew";
    }
    return *checked == IndexCheck::Emptied;
}

void StoreThread::backUpIfDue()
{
    const QDate today = QDate::currentDate();
    const bool isRunning =
        m_backup.valid() && m_backup.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
    if (isRunning || m_file == memoryFile || !StoreBackup(m_file).isDue(today)) {
        return;
    }
    // Before the first whole pass there is nothing that the server would not give again.
    Query synced(*m_connection, "SELECT 1 FROM mailbox WHERE synced_at IS NOT NULL");
    if (!synced.run() || !synced.next()) {
        return;
    }
    m_backup = std::async(std::launch::async, [file = m_file, today] {
        if (const auto done = StoreBackup(file).daily(today); !done) {
            qCWarning(lcStore) << "no backup today:" << done.error().message;
        }
    });
}

void StoreThread::run()
{
    bool idleWorkLeft = false;
    bool isQuiet = false;
    std::unique_lock lock(m_mutex);
    while (!m_closing.load()) {
        if (Job job = takeJob()) {
            lock.unlock();
            job(m_connection.get());
            idleWorkLeft = true;
            isQuiet = false;
            lock.lock();
        } else if (idleWorkLeft && !isQuiet) {
            isQuiet = m_wakeUp.wait_for(lock, leisureAfter) == std::cv_status::timeout;
        } else if (idleWorkLeft) {
            lock.unlock();
            idleWorkLeft = doIdleWork();
            lock.lock();
        } else {
            m_wakeUp.wait(lock);
        }
    }
    while (Job job = takeJob()) {
        lock.unlock();
        job(nullptr);
        lock.lock();
    }
    lock.unlock();
    if (m_backup.valid()) {
        m_backup.wait();
    }
    if (m_connection) {
        m_connection.reset();
        SoundMark(m_file).set(QDate::currentDate());
    }
}

} // namespace store
