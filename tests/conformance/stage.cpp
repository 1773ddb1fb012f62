#include "tests/conformance/stage.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

namespace conformance {
namespace {

QByteArray encoded(const QString &path)
{
    return path.toUtf8().toPercentEncoding("/$=&,()':", {});
}

QByteArray picture()
{
    QImage image(96, 96, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG");
    return bytes;
}

// The object that an answer shows, or the first of its list.
QJsonObject shownBy(const Sample &sample)
{
    const QJsonObject body = sample.answer ? sample.answer->body.toObject() : QJsonObject();
    const QJsonArray values = body.value(QLatin1String("value")).toArray();
    return values.isEmpty() ? body : values.first().toObject();
}

QString extensionName(const QString &id)
{
    const qsizetype prefix =
        id.indexOf(QLatin1String("OpenTypeExtension."), 0, Qt::CaseInsensitive);
    if (id.startsWith(QLatin1Char('{')))
        return QStringLiteral("com.contoso.roamingSettings");
    return prefix < 0 ? id : id.mid(prefix + 18);
}

} // namespace

Stage::Stage(MailboxCaller &caller, NoticeListener &listener, const TypeTable &types)
    : m_caller(caller)
    , m_listener(listener)
    , m_types(types)
    , m_userPrincipalName(caller.call("GET", "/v1.0/me").text("userPrincipalName"))
    , m_defaultFolder(caller.call("GET", "/v1.0/me/contactFolders/contacts").text("id"))
{
}

Play Stage::set(const Sample &sample)
{
    Play play;
    play.method = sample.request->method;
    play.headers = sample.request->headers;
    play.route = routeOf(play.method, sample.request->url);
    const Route &route = play.route;
    const QJsonObject shown = shownBy(sample);

    QString path = QLatin1Char('/') + route.version;
    for (qsizetype i = 0; i < route.segments.size(); ++i) {
        const QString segment = route.segments[i];
        const QString next = route.segments.value(i + 1);
        path += QLatin1Char('/') + segment;
        if (segment.toLower() == QLatin1String("users") && !next.isEmpty()) {
            path += QLatin1Char('/') + m_userPrincipalName;
            ++i;
        } else if (!itemTypeOf(segment).isEmpty() && !next.isEmpty() && isItemId(next)) {
            path += QLatin1Char('/')
                + makeItem(route, path, next,
                           i + 2 == route.segments.size() ? shown : QJsonObject());
            ++i;
        } else if (play.method == "GET" && !itemTypeOf(segment).isEmpty()) {
            fillCollection(route, path, sample);
        } else if (play.method == "GET" && segment.startsWith(QLatin1String("photo"))) {
            m_caller.call("PUT", "/v1.0/me/photo/$value", {{"Content-Type", "image/jpeg"}},
                          picture());
        }
    }
    if (route.query.contains(QLatin1String("$expand=extensions"))) {
        const QJsonArray extensions = shown.value(QLatin1String("extensions")).toArray();
        for (const QJsonValue &extension : extensions)
            makeItem(route, QStringLiteral("/v1.0/me/extensions"),
                     extension.toObject().value(QLatin1String("extensionName")).toString(),
                     extension.toObject());
    }

    QString query = route.query;
    for (auto it = m_realIds.constBegin(); it != m_realIds.constEnd(); ++it)
        query.replace(it.key(), it.value());
    play.target = encoded(path);
    if (!query.isEmpty())
        play.target += '?' + encoded(query);

    const QJsonValue body = sample.request->body;
    if (body.toObject().contains(QLatin1String("raw"))) {
        play.body = picture();
    } else if (body.isObject()) {
        play.sent = rewritten({}, body).toObject();
        play.body = QJsonDocument(play.sent).toJson(QJsonDocument::Compact);
        if (headerOf(play.headers, "Content-Type").isEmpty())
            play.headers.append(
                qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    }
    play.headers.removeIf([](const auto &header) {
        return header.first.toLower() == "authorization" || header.first.toLower() == "host";
    });
    return play;
}

QString Stage::makeItem(const Route &route, const QString &collection, const QString &sampleId,
                        const QJsonObject &like)
{
    const QString type = itemTypeOf(collection.section(QLatin1Char('/'), -1));
    QString id =
        type == QLatin1String("outlookCategory") ? existingItem(collection, like) : QString();
    if (id.isEmpty()) {
        const WireAnswer made =
            m_caller.callJson("POST", encoded(collection), itemLike(route, type, sampleId, like));
        id = made.text("id");
        if (made.status != 201)
            m_problems.append(QStringLiteral("POST %1 to prepare: %2 %3")
                                  .arg(collection)
                                  .arg(made.status)
                                  .arg(QString::fromUtf8(made.body)));
        else
            add(encoded(collection + QLatin1Char('/') + id));
    }
    m_realIds.insert(sampleId, id);
    return type == QLatin1String("openTypeExtension") && !sampleId.startsWith(QLatin1Char('{'))
        ? sampleId // names are chosen by callers
        : id;
}

QJsonObject Stage::itemLike(const Route &route, const QString &type, const QString &sampleId,
                            const QJsonObject &like)
{
    static const QStringList computed{
        QStringLiteral("id"), QStringLiteral("changeKey"), QStringLiteral("createdDateTime"),
        QStringLiteral("lastModifiedDateTime"), QStringLiteral("parentFolderId")};
    QJsonObject item;
    for (auto it = like.begin(); it != like.end(); ++it) {
        const auto declared = m_types.member(route.version, type, it.key());
        const bool isOwn =
            type == QLatin1String("openTypeExtension") && !it.key().contains(QLatin1Char('@'));
        const bool isMadeLater = it.key() == QLatin1String("extensions");
        if ((declared || isOwn) && !isMadeLater && !computed.contains(it.key())
            && !it.value().isNull())
            item.insert(it.key(), rewritten(it.key(), it.value()));
        if (declared && declared->kind == QLatin1String("DateTimeOffset")
            && !QDateTime::fromString(it.value().toString(), Qt::ISODate).isValid())
            item.remove(it.key());
    }
    if (type == QLatin1String("openTypeExtension")) {
        item.insert(QStringLiteral("@odata.type"),
                    QStringLiteral("microsoft.graph.openTypeExtension"));
        item.insert(QStringLiteral("extensionName"), extensionName(sampleId));
    } else if (type == QLatin1String("schemaExtension")) {
        item = {{QStringLiteral("id"),
                 sampleId.contains(QLatin1Char('{')) ? QStringLiteral("conformance") : sampleId},
                {QStringLiteral("description"), QStringLiteral("A definition")},
                {QStringLiteral("targetTypes"), QJsonArray{QStringLiteral("Contact")}},
                {QStringLiteral("properties"),
                 QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("testName")},
                                        {QStringLiteral("type"), QStringLiteral("String")}}}}};
    } else if (type == QLatin1String("subscription")) {
        item = {{QStringLiteral("changeType"), QStringLiteral("created,updated")},
                {QStringLiteral("notificationUrl"), m_listener.url()},
                {QStringLiteral("lifecycleNotificationUrl"), m_listener.url()},
                {QStringLiteral("clientState"), QStringLiteral("secretClientValue")},
                {QStringLiteral("resource"), rewritten(QStringLiteral("resource"), QString())},
                {QStringLiteral("expirationDateTime"),
                 rewritten(QStringLiteral("expirationDateTime"), QString())}};
    } else if (item.isEmpty() || type == QLatin1String("contactFolder")) {
        item = {{QStringLiteral("displayName"), uniqueText(type)}};
    }
    return item;
}

QString Stage::existingItem(const QString &collection, const QJsonObject &like)
{
    const QJsonArray items =
        m_caller.call("GET", encoded(collection)).json().value(QLatin1String("value")).toArray();
    const QLatin1String name("displayName");
    for (const QJsonValue &item : items) {
        if (item.toObject().value(name) == like.value(name))
            return item.toObject().value(QLatin1String("id")).toString();
    }
    return {};
}

void Stage::fillCollection(const Route &route, const QString &collection, const Sample &sample)
{
    const QJsonObject shown = shownBy(sample);
    const QString last = collection.section(QLatin1Char('/'), -1);
    if (last == QLatin1String("masterCategories"))
        return;
    const bool isPaged =
        sample.answer && sample.answer->body.toObject().contains(QLatin1String("@odata.nextLink"));
    const QString sampleId = shown.value(QLatin1String("id")).toString();
    for (int i = 0; i < (isPaged ? 5 : 1); ++i) {
        const QString id = makeItem(route, collection,
                                    sampleId.isEmpty() ? QStringLiteral("{id}") : sampleId, shown);
        const QJsonArray extensions = shown.value(QLatin1String("extensions")).toArray();
        for (const QJsonValue &extension : extensions)
            makeItem(route, collection + QLatin1Char('/') + id + QLatin1String("/extensions"),
                     extension.toObject().value(QLatin1String("extensionName")).toString(),
                     extension.toObject());
    }
}

QJsonValue Stage::rewritten(const QString &key, const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = rewritten(it.key(), it.value());
        return object;
    }
    if (key == QLatin1String("inputIds")) {
        const QString contact =
            makeItem(routeOf("GET", QStringLiteral("/v1.0/me/contacts")),
                     QStringLiteral("/v1.0/me/contacts"), QStringLiteral("{contact}"), {});
        return QJsonArray{contact};
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = rewritten(key, array[i]);
        return array;
    }
    if (key.endsWith(QLatin1String("otificationUrl")))
        return m_listener.url();
    if (key == QLatin1String("resource"))
        return QStringLiteral("me/contacts");
    if (key == QLatin1String("expirationDateTime"))
        return QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODateWithMs);
    if (key == QLatin1String("parentFolderId"))
        return m_defaultFolder;
    if (value.toString().endsWith(QLatin1String("-value")))
        return key == QLatin1String("type") ? QStringLiteral("String") : uniqueText(key);
    return value;
}

QString Stage::uniqueText(const QString &kind)
{
    return QStringLiteral("%1%2").arg(kind).arg(++m_counter);
}

QString Stage::subscribe()
{
    const QString collection = QStringLiteral("/v1.0/subscriptions");
    m_listener.forgetAll();
    return makeItem(routeOf("POST", collection), collection, QStringLiteral("{id}"), {});
}

void Stage::add(const QByteArray &target)
{
    m_made.append(target);
}

void Stage::clear()
{
    while (!m_made.isEmpty())
        m_caller.call("DELETE", m_made.takeLast());
    m_realIds.clear();
    m_problems.clear();
}

} // namespace conformance
