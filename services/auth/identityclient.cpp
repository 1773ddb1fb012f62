#include "services/auth/identityclient.h"

#include "services/auth/identityaddress.h"
#include "services/graph/batchrequest.h"
#include "services/graph/loggedpath.h"
#include "services/graph/oneshotupload.h"
#include "services/graph/plainrequest.h"
#include "services/graph/replyerror.h"
#include "services/graph/replyexchange.h"
#include "services/graph/retryafter.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>

namespace auth {

using domain::Result;
using graph::RawAnswer;

namespace {

using Kind = domain::Error::Kind;

constexpr qint64 largestAnswer = 1024 * 1024;
constexpr std::chrono::seconds totalTime(60);

Result<IdentityAnswer> judged(graph::Method method, const RawAnswer &answer)
{
    if (answer.ending != RawAnswer::Ending::Finished || answer.status == 0) {
        return tl::unexpected(graph::errorFromTransport(method, answer));
    }
    const QByteArray length = graph::headerValue(answer.headers, "Content-Length");
    if (!length.isEmpty() && length.toLongLong() != answer.body.size()) {
        return domain::failure(Kind::ServerFault, QStringLiteral("the answer is torn"));
    }
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject() && answer.status < 400) {
        return domain::failure(Kind::BadReply, QStringLiteral("no JSON object"));
    }
    const auto retryAfter = graph::readRetryAfter(graph::headerValue(answer.headers, "Retry-After"),
                                                  graph::headerValue(answer.headers, "Date"));
    return IdentityAnswer{
        .status = answer.status, .body = document.object(), .retryAfter = retryAfter};
}

} // namespace

QByteArray encodedForm(const FormValues &values)
{
    QByteArrayList parts;
    for (const auto &[name, value] : values) {
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    }
    return parts.join('&');
}

IdentityClient::IdentityClient(QNetworkAccessManager &manager, graph::ClientOptions options,
                               QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_options(std::move(options))
{
    m_options.maximumReplySize = largestAnswer;
}

QCoro::Task<Result<IdentityAnswer>> IdentityClient::post(QUrl endpoint, FormValues values,
                                                         async::CancelToken cancel)
{
    return send(Verb::Post, std::move(endpoint), encodedForm(values), std::move(cancel));
}

QCoro::Task<Result<IdentityAnswer>> IdentityClient::get(QUrl document, async::CancelToken cancel)
{
    return send(Verb::Get, std::move(document), {}, std::move(cancel));
}

QCoro::Task<Result<IdentityAnswer>> IdentityClient::send(Verb verb, QUrl url, QByteArray form,
                                                         async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(m_scope);
    if (!isIdentityAddress(url)) {
        co_return domain::failure(Kind::Rejected, QStringLiteral("the address is not safe"));
    }
    if (cancel.isCancelled() || m_scope.isStopping()) {
        co_return domain::failure(Kind::Cancelled, QStringLiteral("stopped"));
    }
    QNetworkRequest request = graph::plainRequest(url);
    request.setRawHeader("Accept-Encoding", "identity");
    std::unique_ptr<graph::OneShotUpload> upload;
    QNetworkReply *reply = nullptr;
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    if (verb == Verb::Post) {
        request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setHeader(QNetworkRequest::ContentLengthHeader, form.size());
        upload = std::make_unique<graph::OneShotUpload>(form);
        reply = m_manager.post(request, upload.get());
    } else {
        reply = m_manager.get(request);
    }
    const auto exchange =
        std::make_shared<graph::ReplyExchange>(reply, std::move(upload), m_options, totalTime);
    const auto stop = [&exchange = *exchange] { exchange.stop(RawAnswer::Ending::Cancelled); };
    cancel.onCancel(exchange, stop);
    m_scope.token().onCancel(exchange, stop);
    co_await exchange->finished();
    const RawAnswer answer = exchange->takeAnswer();
    const auto method = verb == Verb::Post ? graph::Method::Post : graph::Method::Get;
    auto judgement = judged(method, answer);
    tell(method, url, sentAt, judgement);
    co_return judgement;
}

void IdentityClient::tell(graph::Method method, const QUrl &url, const QDateTime &sentAt,
                          const Result<IdentityAnswer> &answer)
{
    domain::RequestRecord record{
        .sentAt = sentAt,
        .method = QString::fromLatin1(graph::methodName(method)),
        .path = loggedIdentityPath(url),
        .status = answer ? answer->status : answer.error().httpStatus,
        .duration = std::chrono::milliseconds(sentAt.msecsTo(QDateTime::currentDateTimeUtc()))};
    if (!answer) {
        record.failure = answer.error().kind;
    } else if (answer->status >= 400) {
        const auto text = [&answer](const char *member) {
            return graph::loggedToken(answer->body.value(QLatin1String(member)).toString());
        };
        record.failure = Kind::Rejected;
        record.code = text("error");
        record.requestId = text("correlation_id");
    }
    Q_EMIT answered(record);
}

} // namespace auth
