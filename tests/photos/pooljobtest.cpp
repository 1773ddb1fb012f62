#include "services/async/pooljob.h"
#include "tests/support/waiting.h"

#include <QThread>

#include <gtest/gtest.h>

namespace {

struct Threads
{
    QThread *work = nullptr;
    QThread *waiter = nullptr;
};

QCoro::Task<Threads> inThePool(QObject *context)
{
    async::PoolJob<QThread *> job(*context, [] { return QThread::currentThread(); });
    QThread *const work = co_await job;
    co_return Threads{.work = work, .waiter = QThread::currentThread()};
}

QCoro::Task<Threads> atTheWorker(QObject *context, QObject *worker)
{
    async::WorkerJob<QThread *> job(*context, *worker, [] { return QThread::currentThread(); });
    QThread *const work = co_await job;
    co_return Threads{.work = work, .waiter = QThread::currentThread()};
}

} // namespace

TEST(PoolJob, WorksElsewhereAndResumesHere)
{
    QObject context;
    const Threads threads = testsupport::await(inThePool(&context));
    EXPECT_NE(threads.work, QThread::currentThread());
    EXPECT_EQ(threads.waiter, QThread::currentThread());
}

TEST(WorkerJob, WorksOnTheThreadOfItsWorker)
{
    QObject context;
    QThread thread;
    thread.start();
    auto worker = std::make_unique<QObject>();
    worker->moveToThread(&thread);
    const Threads threads = testsupport::await(atTheWorker(&context, worker.get()));
    thread.quit();
    thread.wait();
    EXPECT_EQ(threads.work, &thread);
    EXPECT_EQ(threads.waiter, QThread::currentThread());
}
