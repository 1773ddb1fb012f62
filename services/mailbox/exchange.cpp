#include "services/mailbox/exchange.h"

#include "services/mailbox/answerfaults.h"
#include "services/mailbox/metadatalevel.h"

#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

QByteArray targetOf(const Request &request)
{
    return request.rawQuery.isEmpty() ? request.path : request.path + '?' + request.rawQuery;
}

} // namespace

Exchange::Exchange(FaultPlan &faults, MailboxSwitches &switches, RequestLog &log)
    : m_faults(faults)
    , m_switches(switches)
    , m_log(log)
{
}

Response Exchange::run(Request &request, RequestOrigin origin, const Execution &execute)
{
    request.switches = &m_switches;
    const auto fault = m_faults.take(
        request.method, QString::fromUtf8(QByteArray::fromPercentEncoding(targetOf(request))));
    Response response = jsonResponse(200, "{}");
    if (!fault || fault->isExecuted())
        response = execute(request);
    if (fault && fault->action == FaultAction::ExecuteTwice)
        response = execute(request);
    if (!response.later)
        return completed(request, origin, fault, std::move(response));
    Response deferred;
    deferred.later = [this, request, origin, fault,
                      later = response.later](const std::function<void(Response)> &deliver) {
        later([=, this](Response answer) {
            deliver(completed(request, origin, fault, std::move(answer)));
        });
    };
    return deferred;
}

Response Exchange::completed(const Request &request, RequestOrigin origin,
                             const std::optional<Fault> &fault, Response response)
{
    if (fault)
        response = withFault(request, *fault, std::move(response));
    finish(request, response);
    const int status = response.delivery == Delivery::Send ? response.status : 0;
    m_log.append({request.method, targetOf(request), status, origin, request.header("Prefer")});
    return response;
}

void Exchange::finish(const Request &request, Response &response) const
{
    if (headerValue(response.headers, "request-id").isEmpty())
        response.addHeader("request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    response.addHeader("OData-Version", "4.0");
    const QByteArray clientRequestId = request.header("client-request-id");
    if (!clientRequestId.isEmpty())
        response.addHeader("client-request-id", clientRequestId);
    response.addHeader("x-ms-ags-diagnostic",
                       "{\"ServerInfo\":{\"DataCenter\":\"Loopback\",\"Slice\":\"E\","
                       "\"Ring\":\"1\",\"ScaleUnit\":\"000\",\"RoleInstance\":\"KARTEI\"}}");
    QByteArrayList applied = request.preferences.applied;
    if (response.appliesMinimal)
        applied.append("return=minimal");
    if (response.status < 400 && !applied.isEmpty() && m_switches.is("preference-applied", "sent"))
        response.addHeader("Preference-Applied", applied.join(", "));
    applyMetadataLevel(request, response);
    response.delay = std::max(response.delay, m_switches.number("latency"));
}

} // namespace mailbox
