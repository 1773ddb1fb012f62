#include "services/graph/batchrequest.h"

#include "services/graph/claimschallenge.h"
#include "services/graph/headerrules.h"
#include "services/graph/replyerror.h"
#include "services/wire/batchanswer.h"
#include "services/wire/jsonreader.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace graph {

namespace {

using Kind = domain::Error::Kind;
using PartResult = domain::Result<GraphResponse>;

// "/v1.0/me/contacts" gives "/v1.0": addresses inside a batch are relative to it.
QString versionRoot(const QString &path)
{
    return path.left(path.indexOf(u'/', 1));
}

QJsonValue encodeBody(const GraphRequest &request)
{
    if (isJsonType(mediaType(request.contentType))) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (document.isObject()) {
            return document.object();
        }
    }
    return QString::fromLatin1(request.body.toBase64());
}

QJsonObject encodePart(const GraphRequest &request, qsizetype index)
{
    QJsonObject headers;
    for (const Header &header : commonHeaders(request)) {
        headers.insert(QString::fromLatin1(header.name), QString::fromLatin1(header.value));
    }
    QJsonObject part{
        {QStringLiteral("id"), QString::number(index + 1)},
        {QStringLiteral("method"), QString::fromLatin1(methodName(request.method))},
        {QStringLiteral("url"), request.path.mid(versionRoot(request.path).size())},
    };
    if (!request.body.isEmpty()) {
        headers.insert(QStringLiteral("Content-Type"), QString::fromLatin1(request.contentType));
        part.insert(QStringLiteral("body"), encodeBody(request));
    }
    part.insert(QStringLiteral("headers"), headers);
    return part;
}

tl::unexpected<domain::Error> unknownOutcome(const QString &message)
{
    return domain::failure(Kind::ServerFault, message);
}

PartResult decodeBody(GraphResponse response, const wire::BatchPart &part)
{
    switch (part.form) {
    case wire::BatchPart::Form::None:
        return response;
    case wire::BatchPart::Form::Json:
        response.body = part.body;
        if (response.contentType.isEmpty()) {
            response.contentType = "application/json";
        }
        return response;
    case wire::BatchPart::Form::Text: {
        auto decoded =
            QByteArray::fromBase64Encoding(part.body, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok) {
            return unknownOutcome(QStringLiteral("a binary part is not base64"));
        }
        response.body = std::move(decoded.decoded);
        return response;
    }
    case wire::BatchPart::Form::Mistyped:
        return unknownOutcome(QStringLiteral("the body of a part is mistyped"));
    }
    Q_UNREACHABLE();
}

QList<Header> headersOf(const wire::BatchPart &part)
{
    QList<Header> headers;
    for (const auto &[name, value] : part.headers) {
        headers.append({name, value});
    }
    return headers;
}

PartResult decodePart(const wire::BatchPart &part, const QList<Header> &headers)
{
    if (part.status >= 400 && part.status < 600) {
        auto error = errorFromStatus(part.status, headers,
                                     wire::parseObject(part.body).value_or(QJsonObject()));
        if (part.status == 403 && !claimsChallenge(headers).isEmpty()) {
            error.kind = Kind::SignInNeeded;
        }
        return tl::unexpected(error);
    }
    if ((part.status < 200 || part.status >= 300) && part.status != 304) {
        return unknownOutcome(QStringLiteral("the status of a part is %1").arg(part.status));
    }
    const QByteArray etag = headerValue(headers, "ETag");
    GraphResponse response{part.status,
                           {},
                           mediaType(headerValue(headers, "Content-Type")),
                           isEtag(etag) ? etag : QByteArray()};
    return decodeBody(std::move(response), part);
}

} // namespace

domain::Result<GraphRequest> encodeBatch(const QList<GraphRequest> &requests)
{
    if (requests.isEmpty() || requests.size() > maximumBatchSize) {
        return domain::failure(Kind::BadInput, QStringLiteral("a batch holds 1 to 20 requests"));
    }
    const QString root = versionRoot(requests.first().path);
    GraphRequest envelope{.method = Method::Post,
                          .path = root + QLatin1String("/$batch"),
                          .contentType = "application/json"};
    QJsonArray parts;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const GraphRequest &request = requests.at(i);
        if (const auto checked = checkRequest(request); !checked) {
            return tl::unexpected(checked.error());
        }
        if (versionRoot(request.path) != root) {
            return domain::failure(Kind::BadInput, QStringLiteral("one batch, one version"));
        }
        parts.append(encodePart(request, i));
        envelope.priority = std::max(envelope.priority, request.priority);
        envelope.totalTime = std::max(envelope.totalTime, request.totalTime);
    }
    const QJsonObject json{{QStringLiteral("requests"), parts}};
    envelope.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return envelope;
}

domain::Result<BatchAnswer> decodeBatch(const QByteArray &body, qsizetype requests)
{
    const auto parts = wire::readBatchAnswer(body);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    const PartResult missing = unknownOutcome(QStringLiteral("the batch answer has no such part"));
    BatchAnswer answer{.parts = QList<PartResult>(requests, missing), .claims = {}};
    QList<int> seen(requests, 0);
    for (const wire::BatchPart &part : *parts) {
        if (part.id > requests) {
            continue;
        }
        const int index = part.id - 1;
        const QList<Header> headers = headersOf(part);
        answer.parts[index] = ++seen[index] == 1
            ? decodePart(part, headers)
            : unknownOutcome(QStringLiteral("the batch answer has this part twice"));
        if (answer.claims.isEmpty()) {
            answer.claims = claimsChallenge(headers);
        }
    }
    return answer;
}

QList<Header> commonHeaders(const GraphRequest &request)
{
    QByteArray prefer = "IdType=\"ImmutableId\"";
    QList<Header> headers{
        {"client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}};
    for (const Header &header : request.headers) {
        if (header.name.compare("Prefer", Qt::CaseInsensitive) == 0) {
            prefer += ", " + header.value;
        } else {
            headers.append(header);
        }
    }
    headers.append({"Prefer", prefer});
    return headers;
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Patch:
        return "PATCH";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

} // namespace graph
