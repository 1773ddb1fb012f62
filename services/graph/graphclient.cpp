#include "services/graph/graphclient.h"

#include "services/async/pooljob.h"
#include "services/graph/answer.h"
#include "services/graph/batchrequest.h"
#include "services/graph/claimschallenge.h"
#include "services/graph/headerrules.h"
#include "services/graph/loggedpath.h"
#include "services/graph/mailboxpath.h"
#include "services/graph/oneshotupload.h"
#include "services/graph/plainrequest.h"
#include "services/graph/replyexchange.h"
#include "services/graph/tokensource.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>

namespace graph {

namespace {

using Kind = domain::Error::Kind;
using std::chrono::milliseconds;

// What is smaller is done before another thread would have woken up.
constexpr qsizetype largestAtOnce = 16384;

milliseconds backoff(int throttledInARow, double fraction)
{
    const int doublings = std::min(throttledInARow, 6);
    const double full = std::min(120.0, 2.0 * static_cast<double>(1 << doublings));
    return milliseconds(static_cast<qint64>(full * 500.0 * (1.0 + fraction)));
}

} // namespace

// What came of one envelope.
struct GraphClient::Parts
{
    BatchAnswer answer;
    QByteArray token;
    bool isRenewed = false;
};

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

GraphClient::GraphClient(GraphOrigin origin, QNetworkAccessManager &manager, TokenSource &tokens,
                         QObject *parent, ClientOptions options)
    : QObject(parent)
    , m_origin(std::move(origin))
    , m_manager(manager)
    , m_tokens(tokens)
    , m_options(std::move(options))
{
}

GraphClient::~GraphClient() = default;

QCoro::Task<domain::Result<GraphResponse>> GraphClient::send(GraphRequest request,
                                                             async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(m_scope);
    Attempt attempt = co_await attempted(request, cancel);
    co_return std::move(attempt.response);
}

QCoro::Task<domain::Result<RawAnswer>> GraphClient::ask(GraphRequest request,
                                                        async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(m_scope);
    Attempt attempt = co_await attempted(request, cancel);
    if (!attempt.response && attempt.raw.status < 300) {
        co_return tl::unexpected(attempt.response.error());
    }
    auto body = unpackedBody(attempt.raw, m_options.maximumReplySize);
    if (!body) {
        co_return tl::unexpected(body.error());
    }
    attempt.raw.body = std::move(*body);
    co_return std::move(attempt.raw);
}

QCoro::Task<GraphClient::Attempt> GraphClient::attempted(GraphRequest request,
                                                         async::CancelToken cancel, Refusal refusal)
{
    request.path = pathInMailbox(request.path, m_options.mailbox);
    if (const auto checked = checkRequest(request); !checked) {
        co_return Attempt{tl::unexpected(checked.error()), {}};
    }
    for (;;) {
        auto pass = co_await m_gate.enter(request.priority, cancel);
        if (!pass) {
            co_return Attempt{tl::unexpected(pass.error()), {}};
        }
        // After the gate, so that a long wait does not age it.
        domain::Result<QByteArray> token;
        if (refusal.token.isEmpty()) {
            token = co_await m_tokens.token();
        } else {
            token = co_await m_tokens.renewed(refusal.token, refusal.claims);
        }
        if (!token) {
            co_return Attempt{tl::unexpected(token.error()), {}};
        }
        Attempt attempt = co_await sendOnce(request, cancel, *token);
        attempt.token = *token;
        attempt.isRenewed = !refusal.token.isEmpty();
        if (attempt.response) {
            m_throttledInARow = 0;
            co_return attempt;
        }
        noteThrottling(attempt.response.error());
        if (attempt.response.error().kind != Kind::SignInNeeded) {
            co_return attempt;
        }
        if (attempt.isRenewed) {
            if (!attempt.claims.isEmpty()) {
                m_tokens.refusedAgain(*token, attempt.claims);
            }
            co_return attempt;
        }
        refusal = {*token, attempt.claims};
    }
}

QCoro::Task<domain::Result<QList<domain::Result<GraphResponse>>>>
GraphClient::sendBatch(QList<GraphRequest> requests, async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(m_scope);
    if (requests.isEmpty()) {
        co_return QList<domain::Result<GraphResponse>>();
    }
    for (GraphRequest &request : requests) {
        request.path = pathInMailbox(request.path, m_options.mailbox);
    }
    const Refusal none;
    auto parts = co_await sendParts(requests, cancel, none);
    if (!parts) {
        co_return tl::unexpected(parts.error());
    }
    co_await repeatRefused(requests, cancel, &*parts);
    const domain::Error *longest = nullptr;
    for (const auto &part : std::as_const(parts->answer.parts)) {
        if (!part && part.error().kind == Kind::Throttled
            && (longest == nullptr || part.error().retryAfter > longest->retryAfter)) {
            longest = &part.error();
        }
    }
    if (longest != nullptr) {
        noteThrottling(*longest);
    }
    co_return std::move(parts->answer.parts);
}

QCoro::Task<domain::Result<GraphClient::Parts>>
GraphClient::sendParts(QList<GraphRequest> requests, async::CancelToken cancel, Refusal refusal)
{
    const auto envelope = encodeBatch(requests);
    if (!envelope) {
        co_return tl::unexpected(envelope.error());
    }
    const Attempt attempt = co_await attempted(*envelope, cancel, refusal);
    if (!attempt.response) {
        co_return tl::unexpected(attempt.response.error());
    }
    auto answer = co_await parted(attempt.response->body, requests.size());
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    co_return Parts{*std::move(answer), attempt.token, attempt.isRenewed};
}

// A token may be refused for some of the parts alone: for these another one is asked for, once.
QCoro::Task<> GraphClient::repeatRefused(QList<GraphRequest> requests, async::CancelToken cancel,
                                         Parts *parts)
{
    const auto isRefused = [](const domain::Result<GraphResponse> &part) {
        return !part && part.error().kind == Kind::SignInNeeded;
    };
    QList<qsizetype> places;
    QList<GraphRequest> refused;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (isRefused(parts->answer.parts.at(i))) {
            places.append(i);
            refused.append(requests.at(i));
        }
    }
    if (refused.isEmpty() || parts->isRenewed) {
        if (!refused.isEmpty() && !parts->answer.claims.isEmpty()) {
            m_tokens.refusedAgain(parts->token, parts->answer.claims);
        }
        co_return;
    }
    const Refusal refusal{parts->token, parts->answer.claims};
    const auto again = co_await sendParts(refused, cancel, refusal);
    for (qsizetype i = 0; i < places.size(); ++i) {
        auto &part = parts->answer.parts[places.at(i)];
        if (again) {
            part = again->answer.parts.at(i);
        } else if (again.error().kind != Kind::SignInNeeded) {
            part = tl::unexpected(again.error());
        }
    }
    if (again && !again->answer.claims.isEmpty()
        && std::ranges::any_of(again->answer.parts, isRefused)) {
        m_tokens.refusedAgain(again->token, again->answer.claims);
    }
}

void GraphClient::shutDown()
{
    m_scope.requestStop();
    m_gate.shutDown();
}

QCoro::Task<GraphClient::Attempt> GraphClient::sendOnce(GraphRequest request,
                                                        async::CancelToken cancel, QByteArray token)
{
    const QUrl url = m_origin.url(request.path);
    if (!url.isValid() || !m_origin.owns(url) || !isBearerToken(token)) {
        co_return Attempt{
            domain::failure(Kind::BadInput, QStringLiteral("the address or token is wrong")), {}};
    }
    if (cancel.isCancelled() || m_scope.isStopping()) {
        co_return Attempt{domain::failure(Kind::Cancelled, QStringLiteral("stopped")), {}};
    }
    QNetworkRequest http = plainRequest(url);
    for (const Header &header : commonHeaders(request)) {
        http.setRawHeader(header.name, header.value);
    }
    http.setRawHeader("Authorization", "Bearer " + token);
    std::unique_ptr<OneShotUpload> upload;
    if (request.method != Method::Get) {
        http.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        if (!request.body.isEmpty()) {
            http.setRawHeader("Content-Type", request.contentType);
        }
        upload = std::make_unique<OneShotUpload>(request.body);
    }
    ++m_requestCount;
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    QNetworkReply *reply =
        m_manager.sendCustomRequest(http, methodName(request.method), upload.get());
    const auto exchange = std::make_shared<ReplyExchange>(reply, std::move(upload), m_options,
                                                          milliseconds(request.totalTime));
    const auto stop = [&exchange = *exchange] { exchange.stop(RawAnswer::Ending::Cancelled); };
    cancel.onCancel(exchange, stop);
    m_scope.token().onCancel(exchange, stop);
    co_await exchange->finished();
    const RawAnswer answer = exchange->takeAnswer();
    const QJsonObject claims = claimsChallenge(answer.headers);
    auto response = co_await judged(request.method, answer);
    if (!response && response.error().httpStatus == 403 && !claims.isEmpty()) {
        response.error().kind = Kind::SignInNeeded;
    }
    tell(request, sentAt, response);
    co_return Attempt{std::move(response), claims, answer};
}

QCoro::Task<domain::Result<GraphResponse>> GraphClient::judged(Method method, RawAnswer answer)
{
    const qint64 maximum = m_options.maximumReplySize;
    if (answer.body.size() <= largestAtOnce) {
        co_return judgeAnswer(method, std::move(answer), maximum);
    }
    async::PoolJob<domain::Result<GraphResponse>> job(
        *this, [method, answer, maximum] { return judgeAnswer(method, answer, maximum); });
    co_return co_await job;
}

QCoro::Task<domain::Result<BatchAnswer>> GraphClient::parted(QByteArray body, qsizetype requests)
{
    if (body.size() <= largestAtOnce) {
        co_return decodeBatch(body, requests);
    }
    async::PoolJob<domain::Result<BatchAnswer>> job(
        *this, [body, requests] { return decodeBatch(body, requests); });
    co_return co_await job;
}

void GraphClient::tell(const GraphRequest &request, const QDateTime &sentAt,
                       const domain::Result<GraphResponse> &response)
{
    domain::RequestRecord record{
        .sentAt = sentAt,
        .method = QString::fromLatin1(methodName(request.method)),
        .path = loggedPath(request.path),
        .status = response ? response->status : response.error().httpStatus,
        .duration = milliseconds(sentAt.msecsTo(QDateTime::currentDateTimeUtc()))};
    if (!response) {
        record.failure = response.error().kind;
        record.code = loggedToken(response.error().code);
    }
    record.requestId = loggedToken(response ? response->requestId : response.error().requestId);
    Q_EMIT answered(record);
}

void GraphClient::noteThrottling(const domain::Error &error)
{
    if (error.kind != Kind::Throttled) {
        return;
    }
    const double fraction = m_options.fraction();
    const milliseconds wait = error.retryAfter
        ? milliseconds(static_cast<qint64>(static_cast<double>(error.retryAfter->count())
                                           * (1.0 + fraction / 10.0)))
        : backoff(m_throttledInARow, fraction);
    ++m_throttledInARow;
    m_gate.closeUntil(QDateTime::currentDateTimeUtc().addMSecs(wait.count()));
}

} // namespace graph
