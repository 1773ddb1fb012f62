#include "services/sync/graphreader.h"

#include <numeric>
#include <optional>
#include <utility>

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

QCoro::Task<Result<QList<QByteArray>>> GraphReader::pages(QString path, LinkIn linkIn)
{
    QList<QByteArray> pages;
    while (!path.isEmpty()) {
        const Result<GraphResponse> answer = co_await get(path);
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        pages.append(answer->body);
        const Result<QString> link = linkIn(answer->body);
        const Result<QString> next = link && !link->isEmpty() ? origin().pathOf(*link) : link;
        if (!next) {
            co_return tl::unexpected(next.error());
        }
        path = *next;
    }
    co_return QList<QByteArray>(pages);
}

QCoro::Task<Result<QList<Result<GraphResponse>>>> GraphReader::getTogether(QStringList paths,
                                                                           int pageSize)
{
    const Result<GraphResponse> none =
        domain::failure(Error::Kind::ServerFault, QStringLiteral("never answered"));
    QList<Result<GraphResponse>> answers(paths.size(), none);
    QList<qsizetype> open(paths.size());
    std::iota(open.begin(), open.end(), 0);
    for (int tries = 1;; ++tries) {
        QList<GraphRequest> requests;
        for (const qsizetype each : std::as_const(open)) {
            requests.append(getRequest(paths[each], pageSize));
        }
        const Result<QList<Result<GraphResponse>>> together =
            co_await m_client.sendBatch(requests, m_scope.token());
        std::optional<Error> reason;
        if (together) {
            const QList<qsizetype> asked = std::exchange(open, {});
            for (qsizetype i = 0; i < asked.size(); ++i) {
                answers[asked[i]] = together->at(i);
                if (!together->at(i) && together->at(i).error().kind == Error::Kind::Throttled) {
                    open.append(asked[i]);
                    reason = together->at(i).error();
                }
            }
        } else {
            reason = together.error();
        }
        if (!reason) {
            co_return answers;
        }
        const bool again = co_await mayRepeat(*reason, tries);
        if (!again && !together && open.size() == paths.size()) {
            co_return tl::unexpected(*reason);
        }
        if (!again) {
            co_return answers;
        }
    }
}

} // namespace syncing
