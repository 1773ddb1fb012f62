#include "services/wire/jsonreader.h"

#include "services/wire/jsonextent.h"

#include <QJsonDocument>

#include <algorithm>

namespace wire {

namespace {

// The service writes 0001-01-01 for "none"; no living contact was born before this year.
constexpr int firstBelievableYear = 1000;
constexpr qsizetype dayLength = 10; // YYYY-MM-DD

bool isDropped(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n';
}

bool needsNormalising(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSurrogate() || isDropped(c); });
}

QString elementPath(QLatin1String name, qsizetype index)
{
    return QString(name) + u'[' + QString::number(index) + u']';
}

} // namespace

QString normalised(const QString &text)
{
    if (!needsNormalising(text)) {
        return text;
    }
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean.append(c);
            clean.append(text.at(++i));
        } else if (c.isSurrogate()) {
            clean.append(QChar::ReplacementCharacter);
        } else if (!isDropped(c)) {
            clean.append(c);
        }
    }
    return clean;
}

std::optional<QDate> dayOf(const QString &text)
{
    if (text.isEmpty()) {
        return QDate();
    }
    const QDate day = QDate::fromString(text.left(dayLength), Qt::ISODate);
    const bool endsThere = text.size() == dayLength
        || (text.size() > dayLength && text.at(dayLength).toUpper() == u'T');
    if (!day.isValid() || !endsThere) {
        return {};
    }
    return day.year() < firstBelievableYear ? QDate() : day;
}

bool isEmptyForm(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return false;
    }
    Q_UNREACHABLE();
}

domain::Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    using Kind = domain::Error::Kind;
    switch (jsonExtent(bytes)) {
    case JsonExtent::Whole:
        break;
    case JsonExtent::Truncated:
        return domain::failure(Kind::BadReply, QStringLiteral("JSON ends too early"));
    case JsonExtent::TooDeep:
        return domain::failure(Kind::BadReply, QStringLiteral("JSON is nested too deep"));
    case JsonExtent::Foreign:
        return domain::failure(Kind::BadReply, QStringLiteral("not one JSON object"));
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return domain::failure(Kind::BadReply,
                               QStringLiteral("JSON is wrong at byte %1: %2")
                                   .arg(QString::number(fault.offset), fault.errorString()));
    }
    if (!document.isObject()) {
        return domain::failure(Kind::BadReply, QStringLiteral("not one JSON object"));
    }
    return document.object();
}

bool JsonReader::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::string(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isString()) {
        return normalised(value.toString());
    }
    if (!isEmptyForm(value)) {
        fail(name);
    }
    return {};
}

QString JsonReader::id(QLatin1String name)
{
    const QString text = string(name);
    if (text.isEmpty() || text.size() > maximumIdLength) {
        fail(name);
        return {};
    }
    return text;
}

QStringList JsonReader::strings(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (isEmptyForm(value)) {
        return {};
    }
    if (!value.isArray()) {
        fail(name);
        return {};
    }
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonValue element = list.at(i);
        if (!element.isString() && !isEmptyForm(element)) {
            fail(elementPath(name, i));
            return {};
        }
        if (const QString text = normalised(element.toString()); !text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts;
}

QDate JsonReader::day(QLatin1String name)
{
    const std::optional<QDate> day = dayOf(string(name));
    if (!day) {
        fail(name);
    }
    return day.value_or(QDate());
}

QDateTime JsonReader::instant(QLatin1String name)
{
    const QString text = string(name);
    if (text.isEmpty()) {
        return {};
    }
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!instant.isValid()) {
        fail(name);
    }
    return instant;
}

double JsonReader::number(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble() && !isEmptyForm(value)) {
        fail(name);
    }
    return value.toDouble();
}

bool JsonReader::isTrue(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool() && !isEmptyForm(value)) {
        fail(name);
    }
    return value.toBool();
}

QJsonObject JsonReader::object(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject() && !isEmptyForm(value)) {
        fail(name);
    }
    return value.toObject();
}

QList<QJsonObject> JsonReader::objectsOrNone(QLatin1String name)
{
    return isEmptyForm(m_object.value(name)) ? QList<QJsonObject>() : objects(name);
}

QList<domain::EmailAddress> JsonReader::emailAddresses(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (isEmptyForm(value)) {
        return {};
    }
    if (!value.isArray()) {
        fail(name);
        return {};
    }
    QList<domain::EmailAddress> addresses;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonValue element = list.at(i);
        if (isEmptyForm(element)) {
            continue;
        }
        if (!element.isObject()) {
            fail(elementPath(name, i));
            return {};
        }
        JsonReader reader(element.toObject());
        domain::EmailAddress address{reader.string(QLatin1String("name")),
                                     reader.string(QLatin1String("address"))};
        if (reader.failed()) {
            fail(elementPath(name, i) + u'.' + reader.m_fault);
            return {};
        }
        if (address != domain::EmailAddress{}) {
            addresses.append(std::move(address));
        }
    }
    return addresses;
}

domain::PhysicalAddress JsonReader::address(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (isEmptyForm(value)) {
        return {};
    }
    if (!value.isObject()) {
        fail(name);
        return {};
    }
    JsonReader reader(value.toObject());
    const domain::PhysicalAddress address{.street = reader.string(QLatin1String("street")),
                                          .city = reader.string(QLatin1String("city")),
                                          .state = reader.string(QLatin1String("state")),
                                          .countryOrRegion =
                                              reader.string(QLatin1String("countryOrRegion")),
                                          .postalCode = reader.string(QLatin1String("postalCode"))};
    if (reader.failed()) {
        fail(QString(name) + u'.' + reader.m_fault);
        return {};
    }
    return address;
}

QList<QJsonObject> JsonReader::objects(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray()) {
        fail(name);
        return {};
    }
    QList<QJsonObject> objects;
    const QJsonArray list = value.toArray();
    objects.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonValue element = list.at(i);
        if (!element.isObject()) {
            fail(elementPath(name, i));
            return {};
        }
        objects.append(element.toObject());
    }
    return objects;
}

domain::Error JsonReader::error() const
{
    return {.kind = domain::Error::Kind::BadReply, .message = m_fault};
}

void JsonReader::fail(const QString &where)
{
    if (!m_failed) {
        m_failed = true;
        m_fault = where;
    }
}

} // namespace wire
