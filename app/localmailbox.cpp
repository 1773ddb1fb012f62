#include "app/localmailbox.h"

#include "services/async/pooljob.h"
#include "services/mailbox/mailboxserver.h"

namespace app {

using domain::Result;

namespace {

Result<LocalMailbox::Address> startServer(QObject *host, const mailbox::MailboxOptions &options)
{
    auto *server = new mailbox::MailboxServer(options, host);
    if (const std::optional<QString> failure = server->start()) {
        return domain::failure(domain::Error::Kind::Storage, *failure);
    }
    return LocalMailbox::Address{server->origin(), server->token().toLatin1()};
}

} // namespace

LocalMailbox::LocalMailbox(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("mailbox"));
}

LocalMailbox::~LocalMailbox()
{
    stop();
}

QCoro::Task<Result<LocalMailbox::Address>> LocalMailbox::start(mailbox::MailboxOptions options)
{
    m_host = new QObject;
    m_host->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    m_thread.start();
    QObject *host = m_host;
    async::WorkerJob<Result<Address>> job(*this, *m_host,
                                          [host, options] { return startServer(host, options); });
    co_return co_await job;
}

void LocalMailbox::stop()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace app
