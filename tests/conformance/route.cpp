#include "tests/conformance/route.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace conformance {
namespace {

const QHash<QString, QString> collections{
    {QStringLiteral("contacts"), QStringLiteral("contact")},
    {QStringLiteral("contactfolders"), QStringLiteral("contactFolder")},
    {QStringLiteral("childfolders"), QStringLiteral("contactFolder")},
    {QStringLiteral("mastercategories"), QStringLiteral("outlookCategory")},
    {QStringLiteral("extensions"), QStringLiteral("openTypeExtension")},
    {QStringLiteral("schemaextensions"), QStringLiteral("schemaExtension")},
    {QStringLiteral("subscriptions"), QStringLiteral("subscription")},
};

const QSet<QString> operations{
    QStringLiteral("delta"),       QStringLiteral("$batch"), QStringLiteral("translateexchangeids"),
    QStringLiteral("$value"),      QStringLiteral("photo"),  QStringLiteral("photos"),
    QStringLiteral("reauthorize"), QStringLiteral("outlook")};

// Puts a contact where an open extension is shown on something else.
void replaceOwner(Route &route)
{
    const qsizetype extensions = route.segments.indexOf(QStringLiteral("extensions"));
    const bool isFilter =
        route.query.contains(QLatin1String("Extensions/any"), Qt::CaseInsensitive);
    if (extensions > 1 && route.segments[extensions - 2].toLower() != QLatin1String("contacts")) {
        route.segments =
            QStringList{QStringLiteral("me"), QStringLiteral("contacts"), QStringLiteral("{id}")}
            + route.segments.mid(extensions);
        route.isOnContactInstead = true;
    } else if (isFilter && itemTypeOf(route.segments.last()).isEmpty()) {
        route.segments = {QStringLiteral("me"), QStringLiteral("contacts")};
        route.isOnContactInstead = true;
    }
}

} // namespace

QString itemTypeOf(const QString &segment)
{
    return collections.value(segment.toLower());
}

bool isItemId(const QString &segment)
{
    return !operations.contains(segment.toLower()) && itemTypeOf(segment).isEmpty();
}

Route routeOf(const QByteArray &method, const QString &url)
{
    Route route;
    const QString beforeQuery = url.section(QLatin1Char('?'), 0, 0);
    route.query = QUrl::fromPercentEncoding(url.section(QLatin1Char('?'), 1).toUtf8());
    QStringList segments = beforeQuery.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype version =
        qMax(segments.indexOf(QStringLiteral("v1.0")), segments.indexOf(QStringLiteral("beta")));
    route.version = segments.value(version);
    route.segments = segments.mid(version + 1);
    replaceOwner(route);

    for (qsizetype i = 0; i < route.segments.size(); ++i) {
        const QString segment = route.segments[i].toLower();
        if (segment == QLatin1String("me")
            || (segment == QLatin1String("users") && i + 1 < route.segments.size())) {
            route.type = QStringLiteral("user");
            route.result = Route::Result::One;
            if (segment == QLatin1String("users"))
                ++i;
        } else if (const QString type = itemTypeOf(segment); !type.isEmpty()) {
            const bool isItem = i + 1 < route.segments.size() && isItemId(route.segments[i + 1]);
            route.type = type;
            route.result =
                isItem || method == "POST" ? Route::Result::One : Route::Result::Collection;
            if (isItem)
                ++i;
        } else if (!operations.contains(segment)) {
            if (i == 0 || route.segments[i - 1].toLower() != QLatin1String("photos"))
                route.foreign = route.segments[i];
            break;
        }
    }
    const QString last = route.last();
    route.isDelta = last == QLatin1String("delta");
    if (last == QLatin1String("$batch"))
        route.result = Route::Result::Batch;
    else if (last == QLatin1String("$value"))
        route.result = method == "GET" ? Route::Result::Bytes : Route::Result::Nothing;
    else if (last == QLatin1String("reauthorize") || method == "DELETE")
        route.result = Route::Result::Nothing;
    else if (last == QLatin1String("translateexchangeids")) {
        route.type = QStringLiteral("convertIdResult");
        route.result = Route::Result::Collection;
    }
    return route;
}

} // namespace conformance
