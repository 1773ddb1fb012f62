#include "tests/conformance/comparison.h"

#include <QJsonArray>
#include <QSet>

namespace conformance {
namespace {

const QString bodyName = QStringLiteral("body");

QByteArray mediaType(const Headers &headers)
{
    return headerOf(headers, "Content-Type").split(';').first().trimmed().toLower();
}

QStringList headerDifferences(const Sample &sample, const Route &route, const WireAnswer &answer)
{
    static const QList<QByteArray> always{"request-id", "client-request-id", "Date"};
    static const QSet<QByteArray> whenDocumented{"odata-version", "location", "retry-after",
                                                 "preference-applied"};
    QStringList found;
    const auto need = [&](const QByteArray &name) {
        if (headerOf(answer.headers, name).isEmpty())
            found.append(QStringLiteral("no header %1").arg(QString::fromLatin1(name)));
    };
    for (const QByteArray &name : always)
        need(name);
    if (sample.answer) {
        for (const auto &header : sample.answer->headers) {
            if (whenDocumented.contains(header.first.toLower()))
                need(header.first);
        }
    }
    const QByteArray type = mediaType(answer.headers);
    const bool isRight = answer.body.isEmpty() ? type.isEmpty()
        : route.result == Route::Result::Bytes ? type.startsWith("image/")
                                               : type == "application/json";
    if (!isRight)
        found.append(QStringLiteral("Content-Type is \"%1\"").arg(QString::fromLatin1(type)));
    return found;
}

// Whether a value contains what was sent: objects may have more members.
bool contains(const QJsonValue &real, const QJsonValue &sent, const QString &kind)
{
    if (sent.isObject()) {
        const QJsonObject object = sent.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.key().startsWith(QLatin1Char('@'))
                && !contains(real.toObject().value(it.key()), it.value(), {}))
                return false;
        }
        return real.isObject();
    }
    if (sent.isArray()) {
        const QJsonArray array = sent.toArray();
        bool isSame = array.size() == real.toArray().size();
        for (qsizetype i = 0; isSame && i < array.size(); ++i)
            isSame = contains(real.toArray().at(i), array.at(i), {});
        return isSame;
    }
    if (kind == QLatin1String("DateTimeOffset")) // a birthday's time is the service's
        return real.toString().left(10) == sent.toString().left(10);
    return real == sent;
}

QStringList echoDifferences(const TypeTable &types, const Sample &sample, const Play &play,
                            const QJsonObject &real)
{
    QStringList found;
    const QJsonObject asked = sample.request->body.toObject();
    const QJsonObject shown = sample.answer->body.toObject();
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        const auto declared = types.member(play.route.version, play.route.type, it.key());
        if (it.key().contains(QLatin1Char('@')) || shown.value(it.key()) != it.value())
            continue;
        if (!contains(real.value(it.key()), play.sent.value(it.key()),
                      declared ? declared->kind : QString()))
            found.append(QStringLiteral("%1 is not what was sent").arg(it.key()));
    }
    return found;
}

QStringList errorDifferences(const QJsonObject &documented, const QJsonObject &real)
{
    QStringList found;
    const QJsonObject shown = documented.value(QLatin1String("error")).toObject();
    const QJsonObject error = real.value(QLatin1String("error")).toObject();
    const auto text = [](const QJsonObject &object, const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    if (text(error, "code").compare(text(shown, "code"), Qt::CaseInsensitive) != 0)
        found.append(QStringLiteral("the code is %1").arg(text(error, "code")));
    if (text(error, "message").isEmpty())
        found.append(QStringLiteral("no message"));
    const QJsonObject inner = error.value(QLatin1String("innerError")).toObject();
    if (text(inner, "request-id").isEmpty() || text(inner, "date").isEmpty())
        found.append(QStringLiteral("no innerError with date and request-id"));
    return found;
}

QSet<QString> idsIn(const QJsonObject &body, const char *member)
{
    QSet<QString> ids;
    const QJsonArray items = body.value(QLatin1String(member)).toArray();
    for (const QJsonValue &item : items)
        ids.insert(item.toObject().value(QLatin1String("id")).toString());
    return ids;
}

QStringList batchDifferences(const TypeTable &types, const Play &play, const QJsonObject &real)
{
    QStringList found;
    if (idsIn(real, "responses") != idsIn(play.sent, "requests"))
        found.append(QStringLiteral("not every request has an answer"));
    const QJsonArray items = real.value(QLatin1String("responses")).toArray();
    for (const QJsonValue &item : items)
        found += types.violations(play.route.version, QStringLiteral("batchItem"), item.toObject(),
                                  QStringLiteral("responses[]"));
    return found;
}

QStringList collectionDifferences(const TypeTable &types, const Route &route,
                                  const QJsonObject &documented, const QJsonObject &real)
{
    static const QStringList annotations{QStringLiteral("@odata.context"),
                                         QStringLiteral("@odata.nextLink"),
                                         QStringLiteral("@odata.deltaLink")};
    QStringList found;
    const QLatin1String valueName("value");
    if (!real.value(valueName).isArray())
        return {QStringLiteral("no list of values")};
    const QJsonArray values = real.value(valueName).toArray();
    const QJsonArray shown = documented.value(valueName).toArray();
    if (values.isEmpty() && !shown.isEmpty())
        found.append(QStringLiteral("the list is empty"));
    for (const QString &name : annotations) {
        if (documented.contains(name) && !real.contains(name))
            found.append(QStringLiteral("no %1").arg(name));
    }
    for (const QJsonValue &value : values)
        found += shapeDifferences(types, route.version, route.type, shown.first().toObject(),
                                  value.toObject(), QStringLiteral("value[]"));
    found.removeDuplicates();
    return found;
}

} // namespace

QStringList shapeDifferences(const TypeTable &types, const QString &version, const QString &type,
                             const QJsonObject &documented, const QJsonObject &real,
                             const QString &where)
{
    static const QStringList annotations{QStringLiteral("@odata.context"),
                                         QStringLiteral("@odata.type"),
                                         QStringLiteral("@odata.etag")};
    QStringList found = types.violations(version, type, real, where);
    const bool isExtension = type == QLatin1String("openTypeExtension");
    for (auto it = documented.begin(); it != documented.end(); ++it) {
        const QString here = where + QLatin1Char('.') + it.key();
        const auto declared = types.member(version, type, it.key());
        const bool isOwn = isExtension && !it.key().contains(QLatin1Char('@'));
        if (!declared && !isOwn && !annotations.contains(it.key()))
            continue;
        if (!real.contains(it.key())) {
            found.append(QStringLiteral("%1 is missing").arg(here));
            continue;
        }
        const QJsonValue value = real.value(it.key());
        if (!declared) {
            if (value.type() != it.value().type())
                found.append(QStringLiteral("%1 is of another kind").arg(here));
        } else if (types.knows(version, declared->kind)) {
            const QJsonArray values = value.toArray();
            const QJsonArray shown = it.value().toArray();
            if (shown.size() > values.size())
                found.append(QStringLiteral("%1 has too few values").arg(here));
            for (qsizetype i = 0; i < qMin(shown.size(), values.size()); ++i)
                found += shapeDifferences(types, version, declared->kind, shown[i].toObject(),
                                          values[i].toObject(), here);
            if (it.value().isObject() && !it.value().toObject().isEmpty())
                found += shapeDifferences(types, version, declared->kind, it.value().toObject(),
                                          value.toObject(), here);
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList differences(const TypeTable &types, const Sample &sample, const Play &play,
                        const WireAnswer &answer)
{
    QStringList found;
    const int status = sample.answer ? sample.answer->status : 0;
    const QJsonObject documented = sample.answer ? sample.answer->body.toObject() : QJsonObject();
    const bool isSuccess = answer.status / 100 == 2;
    const bool isRefusal = documented.contains(QLatin1String("error"));
    if (status != 0 ? answer.status != status : isSuccess == isRefusal)
        found.append(
            QStringLiteral("the status is %1 %2")
                .arg(answer.status)
                .arg(answer.status >= 400 ? QString::fromUtf8(answer.body.left(300)) : QString()));
    found += headerDifferences(sample, play.route, answer);

    const QJsonObject real = answer.json();
    if (isRefusal)
        return found + errorDifferences(documented, real);
    if (!isSuccess)
        return found;
    if (sample.answer && sample.answer->body.isNull() && !answer.body.isEmpty())
        found.append(QStringLiteral("the answer has a body"));
    if (answer.body.isEmpty() && !documented.isEmpty())
        found.append(QStringLiteral("the answer has no body"));
    switch (play.route.result) {
    case Route::Result::One:
        if (!answer.body.isEmpty())
            found += shapeDifferences(types, play.route.version, play.route.type, documented, real,
                                      bodyName);
        if (!documented.isEmpty() && !play.sent.isEmpty())
            found += echoDifferences(types, sample, play, real);
        break;
    case Route::Result::Collection:
        found += collectionDifferences(types, play.route, documented, real);
        break;
    case Route::Result::Batch:
        found += batchDifferences(types, play, real);
        break;
    case Route::Result::Bytes:
        if (answer.body.isEmpty())
            found.append(QStringLiteral("no bytes"));
        break;
    case Route::Result::Nothing:
        break;
    }
    return found;
}

} // namespace conformance
