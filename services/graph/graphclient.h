// HTTP to one mailbox's Graph: one method, and everything that Qt's network manager gets wrong
// undone.
//
// Promise  A body is sent once: the transport never repeats a request by itself. Redirects are
// errors.
//          Every answer is checked for completeness. Two clocks: 30 s without a byte, and the
//          request's total time. The token goes to the origin only, checked again where it is
//          attached. Values from the service that become headers are validated. Every request
//          carries Prefer: IdType="ImmutableId", client-request-id, Accept, User-Agent. 401
//          (and 403 with a claims challenge) asks the token source once for a fresh token and
//          repeats once; of a $batch whose parts were refused so, those parts alone. 429, and 503 with
//          Retry-After,
//          close the gate for the whole mailbox until then; nothing else is retried here. Each send
//          answers exactly once.
// Thread   GUI thread. Answers of more than a few kilobytes are unpacked, checked and, of a batch,
//          taken apart in the pool; their JSON is left to whoever reads it.
// Errors   Offline, Timeout, Cancelled, SignInNeeded, Forbidden, NotFound, Conflict, DeltaExpired,
//          Throttled, Rejected, ServerFault, BadReply.
// Source   Graph "Best practices", "Error responses", "JSON batching".
#pragma once

#include "services/async/canceltoken.h"
#include "services/async/taskscope.h"
#include "services/domain/requestrecord.h"
#include "services/domain/result.h"
#include "services/graph/clientoptions.h"
#include "services/graph/graphorigin.h"
#include "services/graph/graphrequest.h"
#include "services/graph/rawanswer.h"
#include "services/graph/requestgate.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QObject>

class QNetworkAccessManager;

namespace graph {

class TokenSource;
struct BatchAnswer;

class GraphClient : public QObject
{
    Q_OBJECT

public:
    // The manager and the token source are borrowed and outlive the client.
    GraphClient(GraphOrigin origin, QNetworkAccessManager &manager, TokenSource &tokens,
                QObject *parent = nullptr, ClientOptions options = {});
    ~GraphClient() override;

    QCoro::Task<domain::Result<GraphResponse>> send(GraphRequest request,
                                                    async::CancelToken cancel = {});

    // For a person to look at: whatever the service answered, a refusal too, with its body unpacked. An
    // error only where no answer came, or none that was whole.
    QCoro::Task<domain::Result<RawAnswer>> ask(GraphRequest request,
                                               async::CancelToken cancel = {});

    // Up to 20 requests in one $batch, answered in the order they were given. The outer error when
    // the batch itself failed; otherwise one result for each request. A request that the answer
    // does not mention is ServerFault (outcome unknown). Retry-After of any part closes the gate.
    QCoro::Task<domain::Result<QList<domain::Result<GraphResponse>>>>
    sendBatch(QList<GraphRequest> requests, async::CancelToken cancel = {});

    const GraphOrigin &origin() const { return m_origin; }
    RequestGate &gate() { return m_gate; }
    qint64 requestCount() const { return m_requestCount; } // HTTP requests sent, each try counted

    // Aborts what is in flight (answered as Cancelled) and refuses new requests.
    void shutDown();
    QCoro::Task<> drained() { return m_scope.drained(); }

Q_SIGNALS:
    void answered(const domain::RequestRecord &record); // each try, also one that got no answer

private:
    struct Refusal
    {
        QByteArray token;   // empty: none was refused yet
        QJsonObject claims; // that the service wants to see in the next one
    };
    struct Attempt
    {
        domain::Result<GraphResponse> response;
        QJsonObject claims; // that the service wants to see in the next token
        RawAnswer raw = {};
        QByteArray token = {};
        bool isRenewed = false; // with the token that a refusal led to
    };
    struct Parts;

    QCoro::Task<Attempt> attempted(GraphRequest request, async::CancelToken cancel,
                                   Refusal refusal = {});
    QCoro::Task<Attempt> sendOnce(GraphRequest request, async::CancelToken cancel,
                                  QByteArray token);
    QCoro::Task<domain::Result<GraphResponse>> judged(Method method, RawAnswer answer);
    QCoro::Task<domain::Result<Parts>> sendParts(QList<GraphRequest> requests,
                                                 async::CancelToken cancel, Refusal refusal);
    QCoro::Task<domain::Result<BatchAnswer>> parted(QByteArray body, qsizetype requests);
    QCoro::Task<> repeatRefused(QList<GraphRequest> requests, async::CancelToken cancel,
                                Parts *parts);
    void noteThrottling(const domain::Error &error);
    void tell(const GraphRequest &request, const QDateTime &sentAt,
              const domain::Result<GraphResponse> &response);

    GraphOrigin m_origin;
    QNetworkAccessManager &m_manager;
    TokenSource &m_tokens;
    ClientOptions m_options;
    RequestGate m_gate;
    async::TaskScope m_scope;
    qint64 m_requestCount = 0;
    int m_throttledInARow = 0;
};

} // namespace graph
