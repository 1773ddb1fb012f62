// The thread that owns the SQLite connection, and its two queues: reads before commits.
//
// Promise  One job at a time. Each posted job is called exactly once: with the connection, or with
//          nullptr when the store closed before its turn. With both queues empty the thread brings the
//          text index up to date, in slices of a few milliseconds; once a day it forgets the history
//          that is too old (and says so) and backs the file up; once a week it checks the text index.
// Thread   post() and close() from the GUI thread; jobs run on the store's thread.
#pragma once

#include "services/store/connection.h"
#include "services/store/storefile.h"

#include <QDate>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace store {

// How the file was found: sound or new (nothing), damaged and recovered, or not to be opened.
using StoreOpening = domain::Result<std::optional<Recovery>>;

class StoreThread
{
public:
    using Job = std::function<void(Connection *)>;
    enum class Queue { Read, Commit };

    // historyPurged is called on the store's thread.
    explicit StoreThread(std::function<void(domain::ChangeSet)> historyPurged);
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    // The first job: opens the file and reports how it went (on the store's thread).
    void open(QString file, StoreOptions options, std::function<void(StoreOpening)> opened);
    void post(Queue queue, Job job);
    void close(); // waits for the running job

private:
    void run();
    Job takeJob();          // with the mutex held; empty when nothing waits
    bool doIdleWork();      // whether there is more of it
    bool purgeIfDue();      // whether there is more to purge
    bool checkIndexIfDue(); // whether all contacts wait to be indexed again
    void backUpIfDue();

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Job> m_reads;
    std::deque<Job> m_commits;
    std::unique_ptr<Connection> m_connection;
    QString m_file;
    std::function<void(domain::ChangeSet)> m_historyPurged;
    QDate m_purgedOn;
    std::atomic<bool> m_closing = false;
    std::future<void> m_backup; // reads the file with a connection of its own
    std::thread m_thread;
};

} // namespace store
