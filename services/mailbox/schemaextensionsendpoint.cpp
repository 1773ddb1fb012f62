#include "services/mailbox/schemaextensionsendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/expandoption.h"
#include "services/mailbox/schemadefinitions.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace mailbox {
namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray alone(const Request &request, const SchemaDefinition &definition)
{
    return compact(definition.json).insert(1, request.context("schemaExtensions/$entity") + ',');
}

// Definitions are few: the filter works on the list itself.
void applyFilter(const QString &filter, QList<SchemaDefinition> &definitions)
{
    static const QRegularExpression equal(
        QRegularExpression::anchoredPattern(
            QStringLiteral("(id|owner|status|description)\\s+eq\\s+'((?:[^']|'')*)'")),
        QRegularExpression::CaseInsensitiveOption);
    if (filter.isEmpty())
        return;
    for (const QString &clause : splitOutsideQuotes(filter, QStringLiteral(" and "))) {
        const auto match = equal.match(clause);
        if (!match.hasMatch())
            refuse(400, "Request_UnsupportedQuery",
                   QStringLiteral("The filter clause is not supported: %1").arg(clause));
        const QString name = match.captured(1).toLower();
        const QString value = unquotedLiteral(match.captured(2));
        definitions.removeIf([&](const SchemaDefinition &definition) {
            return definition.json.value(name).toString().compare(value, Qt::CaseInsensitive) != 0;
        });
    }
}

} // namespace

SchemaExtensionsEndpoint::SchemaExtensionsEndpoint(MailboxDatabase &tenant)
    : m_tenant(tenant)
{
}

void SchemaExtensionsEndpoint::addRoutes(Router &router)
{
    const auto definitions = [this](const Request &request) {
        return SchemaDefinitions(m_tenant, *request.switches,
                                 m_tenant.identifiers().applicationId());
    };
    const QString path = QStringLiteral("schemaExtensions");
    router.add("GET", path, RouteKind::Read,
               [this](const Request &r, const auto &) { return list(r); });
    router.add("POST", path, RouteKind::Write, [definitions](const Request &r, const auto &) {
        const auto created = definitions(r).create(jsonBody(r));
        return writtenObject(r, 201, alone(r, created));
    });
    const QString item = path + QStringLiteral("/{}");
    router.add("GET", item, RouteKind::Read, [this](const Request &r, const auto &v) {
        return jsonResponse(200, alone(r, schemaDefinitionById(m_tenant, v[0])));
    });
    router.add("PATCH", item, RouteKind::Write, [definitions](const Request &r, const auto &v) {
        definitions(r).change(v[0], jsonBody(r));
        return emptyResponse(204);
    });
    router.add("DELETE", item, RouteKind::Write, [definitions](const Request &r, const auto &v) {
        definitions(r).remove(v[0]);
        return emptyResponse(204);
    });
}

Response SchemaExtensionsEndpoint::list(const Request &request)
{
    QList<SchemaDefinition> definitions = schemaDefinitions(m_tenant);
    applyFilter(request.query.filter, definitions);
    QByteArrayList items;
    for (const auto &definition : definitions.mid(request.query.skip, pageSize(request) + 1))
        items.append(compact(definition.json));
    return collectionPage(request, request.context("schemaExtensions"), items, definitions.size());
}

} // namespace mailbox
