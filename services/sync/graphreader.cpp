#include "services/sync/graphreader.h"

namespace syncing {

using domain::Error;
using domain::Result;
using graph::GraphRequest;
using graph::GraphResponse;

namespace {

constexpr int maximumTries = 4;

GraphRequest getRequest(QString path, int pageSize)
{
    GraphRequest request;
    request.path = std::move(path);
    if (pageSize > 0) {
        const QByteArray preference = "odata.maxpagesize=" + QByteArray::number(pageSize);
        request.headers.append({QByteArrayLiteral("Prefer"), preference});
    }
    return request;
}

bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::Throttled || error.kind == Error::Kind::ServerFault
        || error.kind == Error::Kind::Timeout
        || (error.kind == Error::Kind::Conflict && error.httpStatus == 412);
}

} // namespace

GraphReader::GraphReader(graph::GraphClient &client, SyncCadence cadence)
    : m_client(client)
    , m_cadence(cadence)
{
}

QCoro::Task<bool> GraphReader::mayRepeat(Error error, int tries)
{
    if (!isPassing(error) || tries >= maximumTries || m_scope.isStopping()) {
        co_return false;
    }
    const auto closed = m_client.gate().closedUntil();
    if (closed && *closed > now().addMSecs(m_cadence.patience.count())) {
        co_return false;
    }
    if (!closed) { // else the gate itself makes the next try wait
        co_await m_scope.sleep(backoff(m_cadence, tries - 1));
    }
    co_return !m_scope.isStopping();
}

QCoro::Task<Result<GraphResponse>> GraphReader::get(QString path, int pageSize)
{
    const GraphRequest request = getRequest(std::move(path), pageSize);
    for (int tries = 1;; ++tries) {
        Result<GraphResponse> response = co_await m_client.send(request, m_scope.token());
        if (response) {
            co_return response;
        }
        const bool again = co_await mayRepeat(response.error(), tries);
        if (!again) {
            co_return response;
        }
    }
}

QCoro::Task<Result<QList<Result<GraphResponse>>>> GraphReader::getTogether(QStringList paths,
                                                                           int pageSize)
{
    QList<GraphRequest> requests;
    for (const QString &path : paths) {
        requests.append(getRequest(path, pageSize));
    }
    for (int tries = 1;; ++tries) {
        Result<QList<Result<GraphResponse>>> responses =
            co_await m_client.sendBatch(requests, m_scope.token());
        if (responses) {
            co_return responses;
        }
        const bool again = co_await mayRepeat(responses.error(), tries);
        if (!again) {
            co_return responses;
        }
    }
}

} // namespace syncing
