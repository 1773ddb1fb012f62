#include "services/graph/schemacalls.h"

#include "services/graph/graphorigin.h"

#include <QJsonDocument>
#include <QUrl>

namespace graph {

using domain::Error;
using domain::Result;
using domain::SchemaExtension;

namespace {

const QString collection = QStringLiteral("/v1.0/schemaExtensions");

QString pathOf(const QString &id)
{
    return collection + u'/' + pathSegment(id);
}

GraphRequest withJson(Method method, QString path, const QJsonObject &body)
{
    return {.method = method,
            .path = std::move(path),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .contentType = QByteArrayLiteral("application/json"),
            .priority = Priority::Interactive};
}

Result<> nothingOf(const Result<GraphResponse> &answer)
{
    return answer ? Result<>() : tl::unexpected(answer.error());
}

} // namespace

QCoro::Task<Result<SchemaExtension>> findSchema(GraphClient &client, QString id, Priority priority)
{
    QString quoted = id;
    quoted.replace(u'\'', QLatin1String("''"));
    const QByteArray filter = QUrl::toPercentEncoding(QStringLiteral("id eq '%1'").arg(quoted));
    const GraphRequest request{.method = Method::Get,
                               .path = collection + QStringLiteral("?$filter=")
                                   + QString::fromLatin1(filter),
                               .priority = priority};
    const Result<GraphResponse> answer = co_await client.send(request);
    if (!answer) {
        Error error = answer.error();
        if (error.kind == Error::Kind::NotFound) { // a service without schema extensions
            error.kind = Error::Kind::Rejected;
        }
        co_return tl::unexpected(error);
    }
    const auto found = wire::readSchemaExtensionPage(answer->body);
    if (!found || found->isEmpty()) {
        co_return tl::unexpected(found ? Error{.kind = Error::Kind::NotFound} : found.error());
    }
    co_return found->first();
}

QCoro::Task<Result<SchemaExtension>> createSchema(GraphClient &client, SchemaExtension wanted)
{
    const GraphRequest request =
        withJson(Method::Post, collection, wire::schemaExtensionBody(wanted));
    const Result<GraphResponse> answer = co_await client.send(request);
    co_return answer ? wire::readSchemaExtension(answer->body)
                     : Result<SchemaExtension>(tl::unexpected(answer.error()));
}

QCoro::Task<Result<>> changeSchema(GraphClient &client, QString id, QJsonObject changes)
{
    const GraphRequest request = withJson(Method::Patch, pathOf(id), changes);
    const Result<GraphResponse> answer = co_await client.send(request);
    co_return nothingOf(answer);
}

QCoro::Task<Result<>> deleteSchema(GraphClient &client, QString id)
{
    const GraphRequest request{
        .method = Method::Delete, .path = pathOf(id), .priority = Priority::Interactive};
    const Result<GraphResponse> answer = co_await client.send(request);
    co_return nothingOf(answer);
}

} // namespace graph
