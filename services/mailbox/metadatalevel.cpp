#include "services/mailbox/metadatalevel.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mailbox {
namespace {

QByteArray levelOf(const QByteArray &accept)
{
    for (const QByteArray &parameter : accept.toLower().split(';')) {
        const QByteArray name = "odata.metadata=";
        if (parameter.trimmed().startsWith(name))
            return parameter.trimmed().mid(name.size()).split(',').value(0).trimmed();
    }
    return "minimal";
}

bool isAnnotation(const QString &name)
{
    return name.contains(QLatin1String("@odata.")) && name != QLatin1String("@odata.nextLink")
        && name != QLatin1String("@odata.deltaLink") && name != QLatin1String("@odata.count");
}

QJsonValue withoutAnnotations(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue &entry : value.toArray())
            result.append(withoutAnnotations(entry));
        return result;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isAnnotation(it.key()))
            result.insert(it.key(), withoutAnnotations(*it));
    }
    return result;
}

// "...$metadata#users('me')/contacts/$entity" is about contacts.
QString collectionOf(const QJsonObject &body)
{
    QString context =
        body.value(QLatin1String("@odata.context")).toString().section(QLatin1Char('#'), -1);
    if (context.endsWith(QLatin1String("/$entity")))
        context.chop(8);
    context = context.section(QLatin1Char('/'), -1);
    if (context.startsWith(QLatin1String("Collection(")))
        return context.mid(11).chopped(1) + QLatin1Char('s');
    return context;
}

QJsonObject annotated(const QJsonObject &item, const QString &collection)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("contacts"), QStringLiteral("contact")},
        {QStringLiteral("contactFolders"), QStringLiteral("contactFolder")},
        {QStringLiteral("masterCategories"), QStringLiteral("outlookCategory")},
    };
    const QString type = types.value(collection);
    if (type.isEmpty() || item.contains(QLatin1String("@removed")))
        return item;
    QJsonObject result = item;
    const QString link = QStringLiteral("users('me')/%1('%2')")
                             .arg(collection, item.value(QLatin1String("id")).toString());
    result.insert(QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.") + type);
    result.insert(QStringLiteral("@odata.id"), link);
    result.insert(QStringLiteral("@odata.editLink"), link);
    for (auto it = item.begin(); it != item.end(); ++it) {
        const QString annotation = it.key() + QStringLiteral("@odata.type");
        const bool isTexts =
            it->isArray() && (it->toArray().isEmpty() || it->toArray()[0].isString());
        if (isTexts)
            result.insert(annotation, QStringLiteral("#Collection(String)"));
        else if (it->isString()
                 && (it.key().endsWith(QLatin1String("DateTime"))
                     || it.key() == QLatin1String("birthday")))
            result.insert(annotation, QStringLiteral("#DateTimeOffset"));
    }
    return result;
}

QJsonObject annotatedBody(const QJsonObject &body)
{
    const QString collection = collectionOf(body);
    const QJsonValue value = body.value(QLatin1String("value"));
    if (!value.isArray())
        return annotated(body, collection);
    QJsonArray items;
    for (const QJsonValue &item : value.toArray())
        items.append(annotated(item.toObject(), collection));
    QJsonObject result = body;
    result.insert(QStringLiteral("value"), items);
    return result;
}

} // namespace

void applyMetadataLevel(const Request &request, Response &response)
{
    const QByteArray level = levelOf(request.header("Accept"));
    if ((level != "none" && level != "full") || response.status >= 400
        || !response.contentType.startsWith("application/json"))
        return;
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject changed =
        level == "none" ? withoutAnnotations(body).toObject() : annotatedBody(body);
    response.body = QJsonDocument(changed).toJson(QJsonDocument::Compact);
    response.contentType.replace("odata.metadata=minimal", "odata.metadata=" + level);
}

} // namespace mailbox
