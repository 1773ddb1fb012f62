// One QNetworkReply with its two clocks, awaited once.
//
// Promise  Completes exactly once, always from the event loop: never inside abort() or cancel().
//          Owns the reply and the upload. stop() keeps the first reason.
// Thread   GUI thread.
#pragma once

#include "services/graph/clientoptions.h"
#include "services/graph/rawanswer.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <coroutine>
#include <memory>

namespace graph {

class OneShotUpload;

class ReplyExchange : public QObject
{
    Q_OBJECT

public:
    ReplyExchange(QNetworkReply *reply, std::unique_ptr<OneShotUpload> upload,
                  const ClientOptions &options, std::chrono::milliseconds totalTime);
    ~ReplyExchange() override;

    void stop(RawAnswer::Ending reason);

    // co_await exchange.finished(), then take answer().
    struct Awaiter
    {
        ReplyExchange &exchange;

        bool await_ready() const { return exchange.m_finished; }
        void await_suspend(std::coroutine_handle<> handle) const { exchange.m_waiter = handle; }
        void await_resume() const { }
    };
    Awaiter finished() { return {*this}; }

    RawAnswer takeAnswer() { return std::move(m_answer); }

private:
    void noteProgress();
    void noteSent();
    void readBody();
    void complete();

    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<OneShotUpload> m_upload;
    qint64 m_maximumSize;
    std::chrono::milliseconds m_stallTime;
    QTimer m_idle; // first the connect clock, then the stall clock
    QTimer m_total;
    RawAnswer m_answer;
    std::coroutine_handle<> m_waiter;
    bool m_moved = false;
    bool m_stopping = false;
    bool m_ending = false;
    bool m_finished = false;
};

} // namespace graph
