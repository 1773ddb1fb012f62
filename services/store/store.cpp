#include "services/store/store.h"

#include "services/store/schema.h"

#include <QCoreApplication>
#include <QEvent>

namespace store {

namespace {

class OpenAwaiter
{
public:
    OpenAwaiter(StoreThread &thread, QObject &context, QString file, StoreOptions options)
        : m_thread(thread)
        , m_context(context)
        , m_file(std::move(file))
        , m_options(std::move(options))
    {
    }

    bool await_ready() const noexcept { return false; }

    void await_suspend(std::coroutine_handle<> waiter)
    {
        m_thread.open(m_file, m_options, [this, waiter](StoreOpening result) {
            m_result = std::move(result);
            QMetaObject::invokeMethod(
                &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
        });
    }

    StoreOpening await_resume() { return std::move(m_result); }

private:
    StoreThread &m_thread;
    QObject &m_context;
    QString m_file;
    StoreOptions m_options;
    StoreOpening m_result;
};

} // namespace

Store::Store(QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<StoreThread>([this](const domain::ChangeSet &changes) {
        QMetaObject::invokeMethod(
            this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    }))
{
    connect(&m_room, &DiskRoom::filled, this, &Store::diskFilled);
    connect(&m_room, &DiskRoom::roomReturned, this, &Store::diskHasRoom);
}

Store::~Store()
{
    close();
}

QCoro::Task<StoreOpening> Store::open(QString file, StoreOptions options)
{
    if (file != memoryFile) {
        m_room.watch(file, options.roomToWriteAgain);
    }
    OpenAwaiter awaiter(*m_thread, *this, std::move(file), std::move(options));
    co_return co_await awaiter;
}

void Store::close()
{
    m_thread->close();
    // The answers are on their way as queued events. Delivered now, every waiter resumes; left to a
    // store that is destroyed next, they would be dropped with the frames that wait for them.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

} // namespace store
