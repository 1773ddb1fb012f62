#include "services/mailbox/router.h"

namespace mailbox {
namespace {

bool matches(const QStringList &pattern, const QStringList &segments, QStringList *values)
{
    if (pattern.size() != segments.size())
        return false;
    values->clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == QLatin1String("{}")) {
            // "delta" is never the id of something.
            if (segments[i].compare(QLatin1String("delta"), Qt::CaseInsensitive) == 0)
                return false;
            values->append(segments[i]);
        } else if (pattern[i].compare(segments[i], Qt::CaseInsensitive) != 0) {
            return false;
        }
    }
    return true;
}

} // namespace

Router::Router(MailboxDatabase &database)
    : m_database(database)
{
}

void Router::add(const QByteArray &method, const QString &pattern, RouteKind kind, Handler handler)
{
    m_routes.append(
        {method, pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts), kind, std::move(handler)});
}

Response Router::dispatch(const Request &request, const QStringList &segments)
{
    QByteArrayList allowed;
    QStringList values;
    for (const Route &route : m_routes) {
        if (!matches(route.pattern, segments, &values))
            continue;
        if (route.method == request.method)
            return run(route, request, values);
        allowed.append(route.method);
    }
    if (!allowed.isEmpty())
        throw Refusal{405,
                      QStringLiteral("ErrorInvalidRequest"),
                      QStringLiteral("The OData request is not supported: %1 is not allowed here.")
                          .arg(QString::fromLatin1(request.method)),
                      {{"Allow", allowed.join(", ")}}};
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

} // namespace mailbox
