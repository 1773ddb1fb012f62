#include "services/mailbox/categoriesendpoint.h"

#include "services/mailbox/endpointtools.h"

#include <QRegularExpression>

namespace mailbox {
namespace {

QByteArray categoryMembers(const QString &id, const QString &name, const QString &color)
{
    return "\"id\":" + jsonString(id) + ",\"displayName\":" + jsonString(name)
        + ",\"color\":" + jsonString(color);
}

QString checkedColor(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("none");
    static const QRegularExpression known(QStringLiteral("^(none|preset(\\d|1\\d|2[0-4]))$"));
    if (!known.match(value.toString()).hasMatch())
        refuseBody(QStringLiteral("The value of property 'color' is not a category colour."));
    return value.toString();
}

void checkMembers(const QJsonObject &body)
{
    for (const QString &name : body.keys()) {
        if (!name.contains(QLatin1Char('@')) && name != QLatin1String("id")
            && name != QLatin1String("displayName") && name != QLatin1String("color"))
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on type "
                                  "'microsoft.graph.outlookCategory'.")
                       .arg(name));
    }
}

void checkRequest(const Request &request)
{
    if (request.is("master-list", "refuse"))
        refuse(400, "RequestBroker-ParseUri",
               QStringLiteral("Resource not found for the segment 'outlook'."));
    refuseOptions(
        request,
        {QueryOption::Filter, QueryOption::OrderBy, QueryOption::Search, QueryOption::Expand});
}

} // namespace

QByteArray insertCategory(MailboxDatabase &database, const QString &name, const QString &color)
{
    if (name.trimmed().isEmpty() || name.size() > 255)
        refuse(400, "ErrorInvalidRequest", QStringLiteral("The category name is not valid."));
    {
        Statement find(
            database.prepared(QStringLiteral("SELECT 1 FROM category WHERE folded = ?")));
        find.bind(name.toCaseFolded()).run();
        if (find.next())
            refuse(409, "CategoryNameAlreadyExists",
                   QStringLiteral("A category with the specified name already exists."));
    }
    const QString id = database.identifiers().category(database.nextNumber());
    Statement insert(database.prepared(
        QStringLiteral("INSERT INTO category(id, name, folded, color) VALUES(?, ?, ?, ?)")));
    insert.bind(id).bind(name).bind(name.toCaseFolded()).bind(color).run();
    return categoryMembers(id, name, color);
}

CategoriesEndpoint::CategoriesEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void CategoriesEndpoint::addRoutes(Router &router)
{
    const QString all = QStringLiteral("outlook/masterCategories");
    const QString one = QStringLiteral("outlook/masterCategories/{}");
    const auto add = [&](const char *method, const QString &path, RouteKind kind, auto handler) {
        router.add(method, path, kind, [handler](const Request &request, const QStringList &v) {
            checkRequest(request);
            return handler(request, v);
        });
    };
    add("GET", all, RouteKind::Read, [this](const Request &r, const auto &) { return list(r); });
    add("POST", all, RouteKind::Write,
        [this](const Request &r, const auto &) { return create(r); });
    add("GET", one, RouteKind::Read,
        [this](const Request &r, const auto &v) { return read(r, v[0]); });
    add("PATCH", one, RouteKind::Write,
        [this](const Request &r, const auto &v) { return change(r, v[0]); });
    add("DELETE", one, RouteKind::Write,
        [this](const Request &, const auto &v) { return remove(v[0]); });
}

Response CategoriesEndpoint::list(const Request &request)
{
    // The master list is always served whole unless the caller asks for pages.
    Statement find(m_database.prepared(
        QStringLiteral("SELECT id, name, color FROM category ORDER BY key LIMIT ? OFFSET ?")));
    const bool isPaged = request.query.top.has_value();
    find.bind(isPaged ? pageSize(request) + 1 : -1).bind(request.query.skip).run();
    QByteArrayList items;
    while (find.next())
        items.append('{' + categoryMembers(find.text(0), find.text(1), find.text(2)) + '}');
    const QByteArray context = request.context("users('me')/outlook/masterCategories");
    if (isPaged)
        return collectionPage(request, context, items, -1);
    return jsonResponse(200, '{' + context + ",\"value\":[" + items.join(',') + "]}");
}

Response CategoriesEndpoint::create(const Request &request)
{
    const QJsonObject body = jsonBody(request);
    checkMembers(body);
    const QString color = checkedColor(body.value(QLatin1String("color")));
    QByteArray members;
    try {
        members =
            insertCategory(m_database, body.value(QLatin1String("displayName")).toString(), color);
    } catch (const Refusal &refusal) {
        if (refusal.status == 409 && request.is("duplicate-category", "400"))
            refuse(400, "ErrorInvalidRequest", refusal.message);
        throw;
    }
    return writtenObject(request, 201,
                         '{' + request.context("users('me')/outlook/masterCategories/$entity") + ','
                             + members + '}');
}

Response CategoriesEndpoint::read(const Request &request, const QString &id)
{
    Statement find(m_database.prepared(
        QStringLiteral("SELECT id, name, color FROM category WHERE id = ? COLLATE NOCASE")));
    find.bind(id).run();
    if (!find.next())
        refuseItemNotFound();
    return jsonResponse(200,
                        '{' + request.context("users('me')/outlook/masterCategories/$entity") + ','
                            + categoryMembers(find.text(0), find.text(1), find.text(2)) + '}');
}

Response CategoriesEndpoint::change(const Request &request, const QString &id)
{
    const QJsonObject body = jsonBody(request);
    checkMembers(body);
    if (body.contains(QLatin1String("displayName")) && request.is("category-rename", "refuse"))
        refuse(400, "ErrorInvalidRequest",
               QStringLiteral("The name of a category cannot be changed."));
    Response unchanged = read(request, id);
    if (!body.contains(QLatin1String("color")))
        return unchanged;
    Statement update(m_database.prepared(
        QStringLiteral("UPDATE category SET color = ? WHERE id = ? COLLATE NOCASE")));
    update.bind(checkedColor(body.value(QLatin1String("color")))).bind(id).run();
    return read(request, id);
}

Response CategoriesEndpoint::remove(const QString &id)
{
    QSqlQuery &query =
        m_database.prepared(QStringLiteral("DELETE FROM category WHERE id = ? COLLATE NOCASE"));
    Statement statement(query);
    statement.bind(id).run();
    if (query.numRowsAffected() == 0)
        refuseItemNotFound();
    return emptyResponse(204);
}

} // namespace mailbox
