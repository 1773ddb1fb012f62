#include "tests/conformance/sample.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace conformance {
namespace {

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

Headers headersIn(const QJsonValue &value)
{
    Headers headers;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QJsonObject header = entry.toObject();
        headers.append({text(header, "name").toUtf8(), text(header, "value").toUtf8()});
    }
    return headers;
}

Sample pairIn(const QString &name, const QJsonObject &object)
{
    Sample sample{name, {}, {}};
    if (const QJsonObject request = object.value(QLatin1String("request")).toObject();
        !request.isEmpty())
        sample.request = Sample::Request{text(request, "method").toLatin1(), text(request, "url"),
                                         headersIn(request.value(QLatin1String("headers"))),
                                         request.value(QLatin1String("body"))};
    if (const QJsonObject answer = object.value(QLatin1String("response")).toObject();
        !answer.isEmpty())
        sample.answer = Sample::Answer{answer.value(QLatin1String("status")).toInt(),
                                       headersIn(answer.value(QLatin1String("headers"))),
                                       answer.value(QLatin1String("body"))};
    return sample;
}

QList<Sample> queriesIn(const QString &file, const QJsonArray &queries)
{
    QList<Sample> samples;
    for (const QJsonValue &value : queries) {
        const QJsonObject query = value.toObject();
        const QString url = text(query, "requestUrl");
        const QByteArray method = text(query, "method").toLatin1();
        const QJsonDocument body = QJsonDocument::fromJson(text(query, "postBody").toUtf8());
        Sample sample{file + QLatin1Char('/') + QString::fromLatin1(method) + QLatin1Char(' ')
                          + text(query, "humanName"),
                      Sample::Request{method, url, headersIn(query.value(QLatin1String("headers"))),
                                      body.isNull() ? QJsonValue() : QJsonValue(body.object())},
                      {}};
        samples.append(sample);
    }
    return samples;
}

} // namespace

QList<Sample> readSamples(const QString &folder, QStringList &problems)
{
    QList<Sample> samples;
    const QDir directory(folder);
    for (const QString &fileName : directory.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(directory.filePath(fileName));
        const QString name = fileName.chopped(5);
        QJsonParseError error{};
        const QJsonDocument document = file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll(), &error)
            : QJsonDocument();
        const QJsonObject object = document.object();
        if (object.contains(QLatin1String("queries")))
            samples += queriesIn(name, object.value(QLatin1String("queries")).toArray());
        else if (object.contains(QLatin1String("request")))
            samples.append(pairIn(name, object));
        else
            problems.append(QStringLiteral("%1 is not a sample %2").arg(name, error.errorString()));
    }
    return samples;
}

QByteArray headerOf(const Headers &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace conformance
