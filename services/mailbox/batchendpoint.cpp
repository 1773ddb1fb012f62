#include "services/mailbox/batchendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/graphservice.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <QSet>

#include <algorithm>

namespace mailbox {
namespace {

constexpr qsizetype mostItems = 20;
constexpr qsizetype largestBatch = 4 * 1024 * 1024;
constexpr qsizetype itemsAtOnce = 4;

struct Item
{
    QString id;
    QStringList dependsOn;
    Request request;
};

[[noreturn]] void refuseBatch(const QString &message)
{
    refuse(400, "BadRequest", message);
}

QByteArray bodyOf(const QJsonValue &body, const QByteArray &contentType)
{
    if (body.isUndefined() || body.isNull())
        return {};
    if (contentType.isEmpty())
        refuseBatch(QStringLiteral("A request with a body needs a Content-Type header."));
    if (body.isObject())
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    const auto decoded = QByteArray::fromBase64Encoding(body.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!body.isString() || !decoded)
        refuseBatch(QStringLiteral("The body of a request is neither an object nor base64."));
    return *decoded;
}

// Addresses in a batch are JSON text: what HTTP could not carry is encoded, so that links are links.
// QByteArray::toPercentEncoding would encode the percent signs that are there already once more.
QByteArray encoded(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c > ' ' && c < '\x7f' && !QByteArrayView("\"<>\\^`{|}").contains(c))
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

Item readItem(const Request &outer, const QJsonObject &object)
{
    Item item;
    item.id = object.value(QLatin1String("id")).toString();
    QByteArray url = object.value(QLatin1String("url")).toString().toUtf8();
    const QByteArray method = object.value(QLatin1String("method")).toString().toUpper().toLatin1();
    if (item.id.isEmpty() || url.isEmpty() || method.isEmpty())
        refuseBatch(QStringLiteral("Each request of a batch needs an id, a method and a url."));
    if (!url.startsWith('/'))
        url.prepend('/');
    if (url.startsWith("/$batch"))
        refuseBatch(QStringLiteral("A batch cannot contain a batch."));
    for (const QJsonValue &id : object.value(QLatin1String("dependsOn")).toArray())
        item.dependsOn.append(id.toString());

    const qsizetype question = url.indexOf('?');
    item.request.method = method;
    item.request.origin = outer.origin;
    item.request.path = '/' + outer.version + encoded(question < 0 ? url : url.left(question));
    if (question >= 0)
        item.request.rawQuery = encoded(url.mid(question + 1));
    const QJsonObject headers = object.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        item.request.headers.append({it.key().toLatin1(), it->toString().toUtf8()});
    if (item.request.header("Authorization").isEmpty())
        item.request.headers.append({"Authorization", outer.header("Authorization")});
    item.request.body =
        bodyOf(object.value(QLatin1String("body")), item.request.header("Content-Type"));
    return item;
}

QList<Item> readItems(const Request &request)
{
    const QJsonValue requests = jsonBody(request).value(QLatin1String("requests"));
    if (!requests.isArray() || requests.toArray().isEmpty())
        refuseBatch(QStringLiteral("The batch has no requests."));
    if (requests.toArray().size() > mostItems)
        refuseBatch(QStringLiteral("The batch has %1 requests, which exceeds the maximum of %2.")
                        .arg(requests.toArray().size())
                        .arg(mostItems));
    QList<Item> items;
    for (const QJsonValue &value : requests.toArray()) {
        items.append(readItem(request, value.toObject()));
        for (qsizetype i = 0; i + 1 < items.size(); ++i) {
            if (items[i].id.compare(items.last().id, Qt::CaseInsensitive) == 0)
                refuseBatch(QStringLiteral("The id '%1' is used twice.").arg(items.last().id));
        }
    }
    return items;
}

// No dependencies, or each names the one before it, or all name the same one.
bool isDocumentedShape(const QList<Item> &items)
{
    bool isChain = true;
    QSet<QString> named;
    qsizetype dependants = 0;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QStringList &names = items[i].dependsOn;
        if (names.isEmpty() != (i == 0) || (i > 0 && names != QStringList{items[i - 1].id}))
            isChain = false;
        named.unite(QSet<QString>(names.begin(), names.end()));
        dependants += names.isEmpty() ? 0 : 1;
    }
    return named.isEmpty() || isChain || (named.size() == 1 && dependants == items.size() - 1);
}

// So that each item comes after those that it depends on.
QList<Item> inRunningOrder(QList<Item> waiting)
{
    QList<Item> ordered;
    QStringList done;
    while (!waiting.isEmpty()) {
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const Item &item) {
            return std::all_of(item.dependsOn.begin(), item.dependsOn.end(),
                               [&](const QString &id) { return done.contains(id); });
        });
        if (next == waiting.end())
            refuseBatch(QStringLiteral("A dependsOn names no request of the batch, or a circle."));
        done.append(next->id);
        ordered.append(*next);
        waiting.erase(next);
    }
    return ordered;
}

Response failedDependency()
{
    return jsonResponse(424,
                        "{\"error\":{\"code\":\"FailedDependency\",\"message\":\"A request that "
                        "this one depends on failed.\"}}");
}

QByteArray answerJson(const QString &id, const Response &response)
{
    QJsonObject headers;
    for (const auto &[name, value] : response.headers)
        headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    if (!response.contentType.isEmpty())
        headers.insert(QStringLiteral("Content-Type"), QString::fromLatin1(response.contentType));
    QByteArray json = "{\"id\":" + jsonString(id)
        + ",\"status\":" + QByteArray::number(response.status)
        + ",\"headers\":" + QJsonDocument(headers).toJson(QJsonDocument::Compact);
    if (!response.body.isEmpty()) {
        const bool isJson = response.contentType.startsWith("application/json");
        json += ",\"body\":" + (isJson ? response.body : '"' + response.body.toBase64() + '"');
    }
    return json + '}';
}

} // namespace

BatchEndpoint::BatchEndpoint(GraphService &service)
    : m_service(service)
{
}

void BatchEndpoint::addRoutes()
{
    m_service.root().add("POST", QStringLiteral("$batch"), RouteKind::Batch,
                         [this](const Request &request, const auto &) { return run(request); });
}

Response BatchEndpoint::run(const Request &request)
{
    if (request.body.size() > largestBatch)
        refuse(413, "RequestEntityTooLarge", QStringLiteral("The batch is too large."));
    const QList<Item> sent = readItems(request);
    if (request.is("batch-shapes", "documented") && !isDocumentedShape(sent))
        refuseBatch(QStringLiteral("The dependencies are neither a chain nor all on one."));
    const QList<Item> items = inRunningOrder(sent);
    if (request.is("batch-throttling", "whole"))
        m_service.throttle().check(request.caller, static_cast<int>(items.size()));

    const bool hasOrder = std::any_of(items.begin(), items.end(),
                                      [](const Item &item) { return !item.dependsOn.isEmpty(); });
    // Each lane is a place among the requests in flight; its items come one after another.
    const qsizetype width = hasOrder         ? 1
        : request.is("batch-limit", "queue") ? itemsAtOnce
                                             : items.size();
    QList<Lane> lanes(width);
    QHash<QString, int> statusOf;
    QHash<QString, QByteArray> answers;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        const bool canRun = std::all_of(item.dependsOn.begin(), item.dependsOn.end(),
                                        [&](const QString &id) { return statusOf[id] < 400; });
        const Response response =
            canRun ? runItem(item.request, lanes[i % width]) : failedDependency();
        if (response.delivery != Delivery::Send || response.wireFault)
            return response;
        statusOf.insert(item.id, response.status);
        answers.insert(item.id, answerJson(item.id, response));
    }
    QByteArrayList ordered;
    for (const Item &item : sent) {
        // Graph promises no order: every other answer goes to the front.
        if (request.is("batch-order", "shuffled") && ordered.size() % 2 == 1)
            ordered.prepend(answers[item.id]);
        else
            ordered.append(answers[item.id]);
    }
    Response response = jsonResponse(200, "{\"responses\":[" + ordered.join(',') + "]}");
    for (const Lane &lane : std::as_const(lanes))
        response.delay = std::max(response.delay, lane.delay);
    response.hold = std::make_shared<QList<Lane>>(lanes);
    return response;
}

Response BatchEndpoint::runItem(Request request, Lane &lane)
{
    request.place = lane.place;
    Response response = m_service.handle(request, RequestOrigin::BatchItem);
    if (response.later)
        return graphError(request, 501, QStringLiteral("NotImplemented"),
                          QStringLiteral("This request cannot wait inside a batch."));
    if (response.hold)
        lane.place = response.hold;
    lane.delay += response.delay;
    return response;
}

} // namespace mailbox
