#include "services/mailbox/endpointtools.h"

#include "services/mailbox/refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace mailbox {
namespace {

// W/"abc", "abc" and abc are the same tag here.
QByteArray bareTag(QByteArray tag)
{
    tag = tag.trimmed();
    if (tag.startsWith("W/"))
        tag = tag.mid(2);
    if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"'))
        tag = tag.mid(1, tag.size() - 2);
    return tag;
}

bool names(const QByteArray &header, const QByteArray &tag)
{
    for (const QByteArray &candidate : header.split(',')) {
        if (candidate.trimmed() == "*" || bareTag(candidate) == bareTag(tag))
            return true;
    }
    return false;
}

[[noreturn]] void refuseChangeKey()
{
    refuse(412, "ErrorIrresolvableConflict",
           QStringLiteral("The send or update operation could not be performed because the "
                          "change key passed in the request does not match the current change "
                          "key for the item."));
}

bool isUsed(const ODataQuery &query, QueryOption option)
{
    switch (option) {
    case QueryOption::Filter:
        return !query.filter.isEmpty();
    case QueryOption::OrderBy:
        return !query.orderBy.isEmpty();
    case QueryOption::Search:
        return !query.search.isEmpty();
    case QueryOption::Expand:
        return !query.expand.isEmpty();
    case QueryOption::Skip:
        return query.skip > 0;
    }
    return false;
}

} // namespace

QJsonObject jsonBody(const Request &request)
{
    const QByteArray type = request.header("Content-Type").split(';').value(0).trimmed().toLower();
    if (type.isEmpty())
        refuse(400, "RequestBodyRead",
               QStringLiteral("A missing or empty content type header was found when trying to "
                              "read a message."));
    if (type != "application/json" && type != "text/json")
        refuse(415, "UnsupportedMediaType",
               QStringLiteral("The content type of the request body is not supported."));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuseBody(QStringLiteral("The request body is not a JSON object."));
    return document.object();
}

void refuseOptions(const Request &request, std::initializer_list<QueryOption> unsupported)
{
    for (const QueryOption option : unsupported) {
        if (isUsed(request.query, option) && request.is("unsupported-options", "refuse"))
            refuse(400, "ErrorInvalidUrlQuery",
                   QStringLiteral("A query option is not supported by this resource."));
    }
}

void checkIfMatch(const Request &request, const QByteArray &changeKey)
{
    if (request.switches->takeOne("spontaneous-412"))
        refuseChangeKey();
    const QByteArray header = request.header("If-Match");
    if (request.is("if-match", "ignore"))
        return;
    if (!header.isEmpty() && !names(header, changeKey))
        refuseChangeKey();
}

bool isNotModified(const Request &request, const QByteArray &entityTag)
{
    const QByteArray header = request.header("If-None-Match");
    return !header.isEmpty() && names(header, entityTag);
}

int pageSize(const Request &request)
{
    const int most = std::max(1, request.switches->number("maximum-top"));
    if (request.query.top)
        return std::min(*request.query.top, most);
    return request.preferences.maxPageSize > 0 ? std::min(request.preferences.maxPageSize, most)
                                               : defaultPageSize;
}

Response collectionPage(const Request &request, const QByteArray &context, QByteArrayList items,
                        qint64 total)
{
    const int size = pageSize(request);
    const bool hasMore = items.size() > size;
    if (hasMore)
        items.resize(size);
    return collectionPage(request, context, {items, hasMore, total});
}

Response collectionPage(const Request &request, const QByteArray &context,
                        const CollectionPage &page)
{
    QByteArray body = '{' + context;
    if (request.query.count && page.total >= 0)
        body += ",\"@odata.count\":" + QByteArray::number(page.total);
    if (page.hasMore) {
        const int skip = request.query.skip + pageSize(request);
        body += ",\"@odata.nextLink\":"
            + jsonString(QString::fromUtf8(request.link(queryWithSkip(request.rawQuery, skip))));
    }
    return jsonResponse(200, body + ",\"value\":[" + page.items.join(',') + "]}");
}

Response writtenObject(const Request &request, int status, const QByteArray &json)
{
    if (request.preferences.returns == ReturnPreference::Representation
        || request.is("return-minimal", "ignore"))
        return jsonResponse(status, json);
    Response response = emptyResponse(204);
    response.appliesMinimal = true;
    return response;
}

} // namespace mailbox
