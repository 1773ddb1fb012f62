#include "services/graph/replyexchange.h"

#include "services/graph/oneshotupload.h"

#include <utility>

namespace graph {

ReplyExchange::ReplyExchange(QNetworkReply *reply, std::unique_ptr<OneShotUpload> upload,
                             const ClientOptions &options, std::chrono::milliseconds totalTime)
    : m_reply(reply)
    , m_upload(std::move(upload))
    , m_maximumSize(options.maximumReplySize)
    , m_stallTime(options.stallTime)
{
    connect(reply, &QNetworkReply::requestSent, this, &ReplyExchange::noteSent);
    connect(reply, &QNetworkReply::uploadProgress, this, &ReplyExchange::noteProgress);
    connect(reply, &QNetworkReply::metaDataChanged, this, &ReplyExchange::noteSent);
    connect(reply, &QNetworkReply::readyRead, this, &ReplyExchange::readBody);
    connect(reply, &QNetworkReply::finished, this, &ReplyExchange::complete);
    connect(reply, &QObject::destroyed, this, &ReplyExchange::complete);

    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { stop(m_moved ? RawAnswer::Ending::Stalled : RawAnswer::Ending::NeverSent); });
    m_idle.start(options.connectTime);
    m_total.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] { stop(RawAnswer::Ending::TimedOut); });
    m_total.start(totalTime);
}

ReplyExchange::~ReplyExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater();
        // Qt may still ask for the upload until the reply is gone.
        if (m_upload) {
            m_upload.release()->setParent(m_reply);
        }
    }
}

void ReplyExchange::stop(RawAnswer::Ending reason)
{
    if (m_stopping || m_ending) {
        return;
    }
    m_stopping = true;
    m_answer.ending = reason;
    // Queued: abort() emits finished() at once, and we may be inside a signal of this very reply.
    const auto abort = [this] {
        if (m_reply && !m_ending) {
            m_reply->abort();
        }
    };
    QMetaObject::invokeMethod(this, abort, Qt::QueuedConnection);
}

void ReplyExchange::noteProgress()
{
    m_moved = true;
    m_idle.start(m_stallTime);
}

void ReplyExchange::noteSent()
{
    m_answer.sent = true;
    noteProgress();
}

void ReplyExchange::readBody()
{
    noteSent();
    if (m_stopping) {
        return;
    }
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() > m_maximumSize) {
        m_answer.body.clear();
        stop(RawAnswer::Ending::TooLarge);
    }
}

void ReplyExchange::complete()
{
    if (std::exchange(m_ending, true)) {
        return;
    }
    m_idle.stop();
    m_total.stop();
    if (m_reply) {
        m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_answer.networkError = m_reply->error();
        m_answer.networkMessage = m_reply->errorString();
        for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
            m_answer.headers.append({name, value});
        }
        if (!m_stopping && m_reply->isOpen()) {
            m_answer.body += m_reply->readAll();
        }
    } else if (!m_stopping) {
        m_answer.ending = RawAnswer::Ending::Cancelled;
    }
    const auto resume = [this] {
        m_finished = true;
        if (m_waiter) {
            m_waiter.resume();
        }
    };
    QMetaObject::invokeMethod(this, resume, Qt::QueuedConnection);
}

} // namespace graph
