#include "services/mailbox/odataquery.h"

#include "services/mailbox/refusal.h"

namespace mailbox {
namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QString optionName(const QByteArray &rawItem)
{
    QString name = decoded(rawItem.left(rawItem.indexOf('='))).toLower();
    if (name.startsWith(QLatin1Char('$')))
        name.remove(0, 1);
    return name;
}

int readNumber(const QString &name, const QString &text, int least)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < least)
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("Invalid value '%1' for $%2 query option found.").arg(text, name));
    return value;
}

} // namespace

ODataQuery readODataQuery(const QByteArray &rawQuery)
{
    ODataQuery query;
    for (const QByteArray &item : rawQuery.split('&')) {
        if (item.isEmpty())
            continue;
        const QString name = optionName(item);
        const qsizetype equals = item.indexOf('=');
        const QString value = equals < 0 ? QString() : decoded(item.mid(equals + 1));
        if (name == QLatin1String("select")) {
            for (const QByteArray &property : value.toUtf8().split(',')) {
                if (!property.trimmed().isEmpty())
                    query.select.append(property.trimmed());
            }
        } else if (name == QLatin1String("top")) {
            query.top = readNumber(name, value, 1);
        } else if (name == QLatin1String("skip")) {
            query.skip = readNumber(name, value, 0);
        } else if (name == QLatin1String("count")) {
            query.count = value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        } else if (name == QLatin1String("filter")) {
            query.filter = value.trimmed();
        } else if (name == QLatin1String("orderby")) {
            query.orderBy = value.trimmed();
        } else if (name == QLatin1String("search")) {
            query.search = value.trimmed();
        } else if (name == QLatin1String("expand")) {
            query.expand = value.trimmed();
        } else if (name == QLatin1String("skiptoken")) {
            query.skipToken = value;
        } else if (name == QLatin1String("deltatoken")) {
            query.deltaToken = value;
        } else if (name != QLatin1String("format") && item.startsWith('$')) {
            query.unknown.append(name);
        }
    }
    return query;
}

QByteArray queryWithSkip(const QByteArray &rawQuery, int skip)
{
    QByteArrayList items;
    for (const QByteArray &item : rawQuery.split('&')) {
        if (!item.isEmpty() && optionName(item) != QLatin1String("skip"))
            items.append(item);
    }
    items.append("%24skip=" + QByteArray::number(skip));
    return items.join('&');
}

QString unquotedLiteral(const QString &text)
{
    QString result = text;
    return result.replace(QLatin1String("''"), QLatin1String("'"));
}

} // namespace mailbox
