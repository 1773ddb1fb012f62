#include "services/auth/keychainvault.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

#include <memory>

namespace auth {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

QString serviceName()
{
    return QStringLiteral("Kartei");
}

struct LaterDelete
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

template <class Job>
std::unique_ptr<Job, LaterDelete> jobFor(const QString &key)
{
    std::unique_ptr<Job, LaterDelete> job(new Job(serviceName()));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

Result<> outcome(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError) {
        return {};
    }
    return tl::unexpected(domain::Error{
        .kind = job.error() == QKeychain::EntryNotFound ? Kind::NotFound : Kind::Storage,
        .code = QStringLiteral("keychain %1").arg(job.error()),
        .message = job.errorString()});
}

QCoro::Task<Result<>> run(QKeychain::Job *job)
{
    // Queued: without a keychain some jobs finish inside start(), before anybody listens.
    QMetaObject::invokeMethod(job, &QKeychain::Job::start, Qt::QueuedConnection);
    co_await qCoro(job, &QKeychain::Job::finished);
    co_return outcome(*job);
}

} // namespace

KeychainVault::KeychainVault(std::chrono::milliseconds patience)
    : m_patience(patience)
{
}

KeychainVault::~KeychainVault() = default;

QCoro::Task<Result<QByteArray>> KeychainVault::read(QString key)
{
    const async::TaskScope::Hold hold(m_scope);
    for (int attempt = 0;; ++attempt) {
        const auto job = jobFor<QKeychain::ReadPasswordJob>(key);
        const auto done = co_await run(job.get());
        if (done) {
            co_return job->binaryData();
        }
        if (done.error().kind == Kind::NotFound || attempt > 0 || m_scope.isStopping()) {
            co_return tl::unexpected(done.error());
        }
        co_await m_scope.sleep(m_patience);
    }
}

QCoro::Task<Result<>> KeychainVault::write(QString key, QByteArray secret)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto job = jobFor<QKeychain::WritePasswordJob>(key);
    job->setBinaryData(secret);
    const auto done = co_await run(job.get());
    co_return done;
}

QCoro::Task<Result<>> KeychainVault::remove(QString key)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto job = jobFor<QKeychain::DeletePasswordJob>(key);
    const auto done = co_await run(job.get());
    if (!done && done.error().kind != Kind::NotFound) {
        co_return tl::unexpected(done.error());
    }
    co_return Result<>();
}

} // namespace auth
