#include "services/mailbox/controlendpoint.h"

#include "services/mailbox/endpointtools.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mailbox {
namespace {

const QByteArray prefix = QByteArrayLiteral("/kartei/control/");

Response json(const QJsonObject &object)
{
    return jsonResponse(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Response list(const QJsonArray &values)
{
    return json({{QStringLiteral("value"), values}});
}

QString member(const Request &request, const char *name)
{
    return jsonBody(request).value(QLatin1String(name)).toString();
}

[[noreturn]] void refuseWords(const QString &message)
{
    refuse(400, "BadRequest", message);
}

Share shareOf(const Request &request)
{
    const auto share = Share::read(member(request, "share"));
    if (!share)
        refuseWords(QStringLiteral("A share is OWNER:READER:FOLDER:read or :write."));
    return *share;
}

} // namespace

ControlEndpoint::ControlEndpoint(MailboxDatabase &database, TokenBook &tokens, ShareBook &shares,
                                 FaultPlan &faults, MailboxSwitches &switches, RequestLog &requests,
                                 Throttle &throttle)
    : m_router(database)
    , m_tokens(tokens)
    , m_shares(shares)
    , m_faults(faults)
    , m_switches(switches)
    , m_requests(requests)
    , m_throttle(throttle)
{
    addSwitches();
    addFaults();
    addRequests();
    addShares();
    addLoad();
    addTokens();
}

bool ControlEndpoint::isMeant(const Request &request)
{
    return request.path.startsWith(prefix);
}

Response ControlEndpoint::handle(Request request)
{
    request.switches = &m_switches;
    try {
        if (!m_tokens.find(bearerToken(request)))
            refuse(401, "InvalidAuthenticationToken", QStringLiteral("A listed token is needed."));
        return m_router.dispatch(
            request,
            QString::fromUtf8(QByteArray::fromPercentEncoding(request.path.mid(prefix.size())))
                .split(QLatin1Char('/'), Qt::SkipEmptyParts));
    } catch (const Refusal &refusal) {
        return graphError(request, refusal.status, refusal.code, refusal.message);
    }
}

void ControlEndpoint::addSwitches()
{
    const QString path = QStringLiteral("switches");
    m_router.add("GET", path, RouteKind::Read, [this](const Request &, const auto &) {
        QJsonObject values;
        for (const SwitchDescription &each : switchDescriptions())
            values.insert(QLatin1String(each.name), m_switches.value(each.name));
        return json(values);
    });
    m_router.add("PATCH", path, RouteKind::Read, [this](const Request &request, const auto &) {
        const QJsonObject body = jsonBody(request);
        for (auto it = body.begin(); it != body.end(); ++it) {
            const QString value = it->isDouble() ? QString::number(it->toInt()) : it->toString();
            if (const auto failure = m_switches.set(it.key(), value))
                refuseWords(*failure);
        }
        return emptyResponse(204);
    });
    m_router.add("DELETE", path, RouteKind::Read, [this](const Request &, const auto &) {
        m_switches.reset();
        return emptyResponse(204);
    });
}

void ControlEndpoint::addFaults()
{
    const QString path = QStringLiteral("faults");
    m_router.add("GET", path, RouteKind::Read, [this](const Request &, const auto &) {
        QJsonArray waiting;
        for (const Fault &fault : m_faults.waiting())
            waiting.append(
                QJsonObject{{QStringLiteral("method"), QString::fromLatin1(fault.method)},
                            {QStringLiteral("path"), fault.path},
                            {QStringLiteral("after"), fault.after},
                            {QStringLiteral("count"), fault.count}});
        return list(waiting);
    });
    m_router.add("POST", path, RouteKind::Read, [this](const Request &request, const auto &) {
        QString reason;
        const auto fault = Fault::read(member(request, "fault"), &reason);
        if (!fault)
            refuseWords(reason);
        m_faults.add(*fault);
        return emptyResponse(204);
    });
    m_router.add("DELETE", path, RouteKind::Read, [this](const Request &, const auto &) {
        m_faults.clear();
        return emptyResponse(204);
    });
}

void ControlEndpoint::addRequests()
{
    const QString path = QStringLiteral("requests");
    m_router.add("GET", path, RouteKind::Read, [this](const Request &, const auto &) {
        QJsonArray seen;
        for (const RequestRecord &record : m_requests.records())
            seen.append(QJsonObject{
                {QStringLiteral("method"), QString::fromLatin1(record.method)},
                {QStringLiteral("path"), QString::fromLatin1(record.path)},
                {QStringLiteral("status"), record.status},
                {QStringLiteral("batched"), record.origin == RequestOrigin::BatchItem}});
        return json(
            {{QStringLiteral("count"), m_requests.count()}, {QStringLiteral("value"), seen}});
    });
    m_router.add("DELETE", path, RouteKind::Read, [this](const Request &, const auto &) {
        m_requests.reset();
        return emptyResponse(204);
    });
}

void ControlEndpoint::addShares()
{
    const QString path = QStringLiteral("shares");
    m_router.add("GET", path, RouteKind::Read, [this](const Request &, const auto &) {
        QJsonArray texts;
        for (const Share &share : m_shares.shares())
            texts.append(share.text());
        return list(texts);
    });
    m_router.add("POST", path, RouteKind::Read, [this](const Request &request, const auto &) {
        m_shares.add(shareOf(request));
        return emptyResponse(204);
    });
    m_router.add("DELETE", path, RouteKind::Read, [this](const Request &request, const auto &) {
        if (request.body.isEmpty())
            m_shares.clear();
        else if (!m_shares.withdraw(shareOf(request)))
            refuse(404, "ErrorItemNotFound", QStringLiteral("There is no such share."));
        return emptyResponse(204);
    });
}

void ControlEndpoint::addLoad()
{
    const QString path = QStringLiteral("load");
    m_router.add("GET", path, RouteKind::Read, [this](const Request &request, const auto &) {
        const auto grant = m_tokens.find(bearerToken(request));
        return json({{QStringLiteral("inFlight"), m_throttle.inFlight(grant->user)},
                     {QStringLiteral("mostInFlight"), m_throttle.mostInFlight()},
                     {QStringLiteral("refusals"), m_throttle.refusals()},
                     {QStringLiteral("earlyReturns"), m_throttle.earlyReturns()}});
    });
    m_router.add("DELETE", path, RouteKind::Read, [this](const Request &, const auto &) {
        m_throttle.reset();
        return emptyResponse(204);
    });
}

void ControlEndpoint::addTokens()
{
    const QString path = QStringLiteral("tokens");
    m_router.add("POST", path, RouteKind::Read, [this](const Request &request, const auto &) {
        TokenGrant grant;
        grant.user = member(request, "user");
        for (const QJsonValue &scope : jsonBody(request).value(QLatin1String("scopes")).toArray())
            grant.scopes.append(scope.toString());
        const QString token = member(request, "token");
        if (token.isEmpty() || grant.user.isEmpty())
            refuseWords(QStringLiteral("A token needs a user."));
        m_tokens.add(token.toUtf8(), grant);
        return emptyResponse(204);
    });
    m_router.add("POST", path + QStringLiteral("/expire"), RouteKind::Read,
                 [this](const Request &request, const auto &) {
                     const QString user = member(request, "user");
                     if (!user.isEmpty())
                         m_tokens.expireAll(user);
                     else if (!m_tokens.expire(member(request, "token").toUtf8()))
                         refuseWords(QStringLiteral("There is no such token."));
                     return emptyResponse(204);
                 });
    m_router.add("POST", path + QStringLiteral("/revoke"), RouteKind::Read,
                 [this](const Request &request, const auto &) {
                     if (!m_tokens.revoke(member(request, "token").toUtf8()))
                         refuseWords(QStringLiteral("There is no such token."));
                     return emptyResponse(204);
                 });
}

} // namespace mailbox
