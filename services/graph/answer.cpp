#include "services/graph/answer.h"

#include "services/graph/gzip.h"
#include "services/graph/headerrules.h"
#include "services/graph/replyerror.h"
#include "services/wire/jsonextent.h"
#include "services/wire/jsonreader.h"

namespace graph {

namespace {

using Kind = domain::Error::Kind;

tl::unexpected<domain::Error> fault(Kind kind, const RawAnswer &answer, const QString &message)
{
    const QByteArray requestId = headerValue(answer.headers, "request-id").left(128);
    return tl::unexpected(domain::Error{.kind = kind,
                                        .httpStatus = answer.status,
                                        .message = message,
                                        .requestId = QString::fromLatin1(requestId)});
}

bool isPicture(const QByteArray &type)
{
    return type.startsWith("image/") || type == "application/octet-stream";
}

domain::Result<> checkLength(const RawAnswer &answer)
{
    const QByteArray stated = headerValue(answer.headers, "Content-Length");
    if (stated.isEmpty()) {
        return {};
    }
    bool isNumber = false;
    const qint64 length = stated.toLongLong(&isNumber);
    if (!isNumber || length < 0 || stated.startsWith('+')) {
        return fault(Kind::ServerFault, answer, QStringLiteral("Content-Length is unreadable"));
    }
    if (length != answer.body.size()) {
        return fault(Kind::ServerFault, answer,
                     QStringLiteral("%1 of %2 bytes came")
                         .arg(QString::number(answer.body.size()), QString::number(length)));
    }
    return {};
}

tl::unexpected<domain::Error> foreignContent(Method method, const RawAnswer &answer)
{
    return fault(method == Method::Get ? Kind::Offline : Kind::BadReply, answer,
                 QStringLiteral("something else than Graph answered"));
}

} // namespace

domain::Result<QByteArray> unpackedBody(const RawAnswer &answer, qint64 maximumSize)
{
    const QByteArray encoding = headerValue(answer.headers, "Content-Encoding").toLower();
    if (encoding.isEmpty() || encoding == "identity" || answer.body.isEmpty()) {
        return answer.body;
    }
    if (encoding != "gzip" && encoding != "x-gzip") {
        return fault(Kind::BadReply, answer, QStringLiteral("unknown Content-Encoding"));
    }
    QByteArray plain;
    switch (gunzip(answer.body, maximumSize, plain)) {
    case GzipOutcome::Whole:
        return plain;
    case GzipOutcome::Truncated:
        return fault(Kind::ServerFault, answer, QStringLiteral("the gzip stream has no end"));
    case GzipOutcome::Corrupt:
        return fault(Kind::ServerFault, answer, QStringLiteral("the gzip stream is broken"));
    case GzipOutcome::TooLarge:
        return fault(Kind::BadReply, answer, QStringLiteral("the answer is too large"));
    }
    Q_UNREACHABLE();
}

namespace {

domain::Result<> checkContent(Method method, const RawAnswer &answer, const QByteArray &type,
                              const QByteArray &body)
{
    if (body.isEmpty()) {
        return {};
    }
    if (isPicture(type)) {
        const bool isFramed = !headerValue(answer.headers, "Content-Length").isEmpty()
            || !headerValue(answer.headers, "Transfer-Encoding").isEmpty();
        return isFramed
            ? domain::Result<>()
            : fault(Kind::ServerFault, answer, QStringLiteral("nothing tells where the body ends"));
    }
    if (!isJsonType(type) && !type.isEmpty()) {
        return foreignContent(method, answer);
    }
    switch (wire::jsonExtent(body)) {
    case wire::JsonExtent::Whole:
        return {};
    case wire::JsonExtent::Truncated:
        return fault(Kind::ServerFault, answer, QStringLiteral("the JSON body has no end"));
    case wire::JsonExtent::TooDeep:
        return fault(Kind::BadReply, answer, QStringLiteral("the JSON body is nested too deep"));
    case wire::JsonExtent::Foreign:
        return foreignContent(method, answer);
    }
    Q_UNREACHABLE();
}

QJsonObject errorBody(const RawAnswer &answer, qint64 maximumSize)
{
    return unpackedBody(answer, maximumSize).and_then(wire::parseObject).value_or(QJsonObject());
}

} // namespace

domain::Result<GraphResponse> judgeAnswer(Method method, RawAnswer answer, qint64 maximumSize)
{
    if (answer.ending != RawAnswer::Ending::Finished || answer.status == 0) {
        return tl::unexpected(errorFromTransport(method, answer));
    }
    if (answer.status >= 400 && answer.status < 600) {
        return tl::unexpected(
            errorFromStatus(answer.status, answer.headers, errorBody(answer, maximumSize)));
    }
    const QByteArray etag = headerValue(answer.headers, "ETag");
    const QByteArray safeEtag = isEtag(etag) ? etag : QByteArray();
    const QString requestId =
        QString::fromLatin1(headerValue(answer.headers, "request-id").left(128));
    if (answer.status == 304) {
        return GraphResponse{304, {}, {}, safeEtag, requestId};
    }
    if (answer.status < 200 || answer.status >= 300) {
        return fault(Kind::BadReply, answer, QStringLiteral("an answer that Graph never gives"));
    }
    if (answer.networkError != QNetworkReply::NoError) {
        return fault(Kind::ServerFault, answer, answer.networkMessage);
    }
    if (const auto length = checkLength(answer); !length && answer.status != 204) {
        return tl::unexpected(length.error());
    }
    domain::Result<QByteArray> body = unpackedBody(answer, maximumSize);
    if (!body) {
        return tl::unexpected(body.error());
    }
    const QByteArray type = mediaType(headerValue(answer.headers, "Content-Type"));
    if (const auto content = checkContent(method, answer, type, *body); !content) {
        return tl::unexpected(content.error());
    }
    return GraphResponse{answer.status, *std::move(body), type, safeEtag, requestId};
}

} // namespace graph
