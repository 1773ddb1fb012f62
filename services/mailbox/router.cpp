#include "services/mailbox/router.h"

#include <QUuid>

namespace mailbox {
namespace {

bool sameText(const QString &a, const char *b)
{
    return a.compare(QLatin1String(b), Qt::CaseInsensitive) == 0;
}

QStringList segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &raw : path.split('/')) {
        if (raw.isEmpty())
            continue;
        QString segment = QString::fromUtf8(QByteArray::fromPercentEncoding(raw));
        const qsizetype open = segment.indexOf(QLatin1String("('"));
        if (open > 0 && segment.endsWith(QLatin1String("')"))) {
            segments.append(segment.left(open));
            segment = segment.mid(open + 2, segment.size() - open - 4);
        }
        segments.append(segment);
    }
    return segments;
}

// Folder ids are unique in a mailbox, so a chain of childFolders means its last folder.
QStringList folded(QStringList segments)
{
    while (segments.size() >= 4 && sameText(segments[0], "contactFolders")
           && sameText(segments[2], "childFolders") && !segments[3].isEmpty()) {
        segments.removeAt(1);
        segments.removeAt(1);
    }
    if (!segments.isEmpty()) {
        QString &last = segments.last();
        if (sameText(last, "delta()") || sameText(last, "microsoft.graph.delta")
            || sameText(last, "microsoft.graph.delta()"))
            last = QStringLiteral("delta");
    }
    return segments;
}

bool matches(const QStringList &pattern, const QStringList &segments, QStringList *values)
{
    if (pattern.size() != segments.size())
        return false;
    values->clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == QLatin1String("{}")) {
            // "delta" is never the id of something.
            if (sameText(segments[i], "delta"))
                return false;
            values->append(segments[i]);
        } else if (pattern[i].compare(segments[i], Qt::CaseInsensitive) != 0) {
            return false;
        }
    }
    return true;
}

} // namespace

Router::Router(MailboxDatabase &database, const MailboxUser &user, FaultPlan &faults,
               MailboxSwitches &switches, RequestLog &log)
    : m_database(database)
    , m_user(user)
    , m_faults(faults)
    , m_switches(switches)
    , m_log(log)
{
}

void Router::add(const QByteArray &method, const QString &pattern, RouteKind kind, Handler handler)
{
    m_routes.append(
        {method, pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts), kind, std::move(handler)});
}

void Router::addToRoot(const QByteArray &method, const QString &pattern, RouteKind kind,
                       Handler handler)
{
    m_rootRoutes.append(
        {method, pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts), kind, std::move(handler)});
}

Response Router::handle(Request request, RequestOrigin origin)
{
    const QByteArray target =
        request.rawQuery.isEmpty() ? request.path : request.path + '?' + request.rawQuery;
    const auto fault =
        m_faults.take(request.method, QString::fromUtf8(QByteArray::fromPercentEncoding(target)));
    Response response;
    if (!fault || fault->action == FaultAction::ExecuteThenAnswer
        || fault->action == FaultAction::DropAfterExecuting)
        response = execute(request);
    if (fault) {
        switch (fault->action) {
        case FaultAction::Answer:
        case FaultAction::ExecuteThenAnswer:
            response = errorAnswer(
                request,
                {fault->status, fault->code.isEmpty() ? usualErrorCode(fault->status) : fault->code,
                 QStringLiteral("A fault that was asked for.")});
            if (!fault->retryAfter.isEmpty())
                response.addHeader("Retry-After", fault->retryAfter);
            break;
        case FaultAction::DropBeforeExecuting:
        case FaultAction::DropAfterExecuting:
            response.delivery = Delivery::DropConnection;
            break;
        case FaultAction::NeverAnswer:
            response.delivery = Delivery::NeverAnswer;
            break;
        }
    }
    finish(request, response);
    const int status = response.delivery == Delivery::Send ? response.status : 0;
    m_log.append({request.method, target, status, origin});
    return response;
}

Response Router::execute(Request &request)
{
    request.switches = &m_switches;
    try {
        QStringList segments = segmentsOf(request.path);
        if (segments.isEmpty()
            || (segments[0] != QLatin1String("v1.0") && segments[0] != QLatin1String("beta")))
            refuse(400, "BadRequest", QStringLiteral("Invalid version."));
        request.version = segments.takeFirst().toLatin1();
        request.preferences = readPreferences(headerValues(request.headers, "Prefer"));
        request.query = readODataQuery(request.rawQuery);
        bool isRoot = false;
        segments = belowUser(segments, &isRoot);
        return dispatch(isRoot ? m_rootRoutes : m_routes, request, segments);
    } catch (const Refusal &refusal) {
        return errorAnswer(request, refusal);
    }
}

QStringList Router::belowUser(QStringList segments, bool *isRoot) const
{
    *isRoot = false;
    if (!segments.isEmpty() && sameText(segments[0], "me"))
        return folded(segments.mid(1));
    if (segments.size() >= 2 && sameText(segments[0], "users")) {
        const QString &user = segments[1];
        if (user.compare(m_user.userPrincipalName, Qt::CaseInsensitive) != 0
            && user.compare(m_database.identifiers().userId(), Qt::CaseInsensitive) != 0)
            refuse(404, "ErrorInvalidUser",
                   QStringLiteral("The requested user '%1' is invalid.").arg(user));
        return folded(segments.mid(2));
    }
    *isRoot = true;
    return segments;
}

Response Router::dispatch(const QList<Route> &routes, const Request &request,
                          const QStringList &segments)
{
    QByteArrayList allowed;
    QStringList values;
    for (const Route &route : routes) {
        if (!matches(route.pattern, segments, &values))
            continue;
        if (route.method == request.method)
            return run(route, request, values);
        allowed.append(route.method);
    }
    if (!allowed.isEmpty()) {
        Response response = errorAnswer(
            request,
            {405, QStringLiteral("ErrorInvalidRequest"),
             QStringLiteral("The OData request is not supported: %1 is not allowed here.")
                 .arg(QString::fromLatin1(request.method))});
        response.addHeader("Allow", allowed.join(", "));
        return response;
    }
    refuse(400, "BadRequest",
           QStringLiteral("Resource not found for the segment '%1'.")
               .arg(segments.isEmpty() ? QString() : segments.last()));
}

Response Router::run(const Route &route, const Request &request, const QStringList &values)
{
    if (route.kind != RouteKind::Write)
        return route.handler(request, values);
    m_database.begin();
    try {
        Response response = route.handler(request, values);
        m_database.commit();
        return response;
    } catch (const Refusal &) {
        m_database.rollBack();
        throw;
    }
}

Response Router::errorAnswer(const Request &request, const Refusal &refusal) const
{
    Response response = graphError(request, refusal.status, refusal.code, refusal.message);
    if (refusal.status == 410)
        response.addHeader("Location", request.link("$deltatoken="));
    return response;
}

void Router::finish(const Request &request, Response &response) const
{
    if (headerValue(response.headers, "request-id").isEmpty())
        response.addHeader("request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    const QByteArray clientRequestId = request.header("client-request-id");
    if (!clientRequestId.isEmpty())
        response.addHeader("client-request-id", clientRequestId);
    if (response.status < 400 && !request.preferences.applied.isEmpty()
        && m_switches.is("preference-applied", "sent"))
        response.addHeader("Preference-Applied", request.preferences.applied.join(", "));
}

} // namespace mailbox
