#include "services/interchange/vcardproperty.h"

#include "services/interchange/charsets.h"

#include <algorithm>
#include <array>

namespace interchange {

namespace {

constexpr qsizetype mostTypes = 64;

// RFC 6868.
QByteArray withoutCarets(QByteArray value)
{
    if (!value.contains('^')) {
        return value;
    }
    QByteArray result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char next = value.at(i) == '^' && i + 1 < value.size() ? value.at(i + 1) : '\0';
        if (next == 'n' || next == '^' || next == '\'') {
            result += next == 'n' ? '\n' : next == '^' ? '^' : '"';
            ++i;
        } else {
            result += value.at(i);
        }
    }
    return result;
}

enum class Quotes { Respected, Ordinary };

// Position of the first of `wanted` outside quotes, from `from` on; the size when there is none.
qsizetype findOutsideQuotes(QByteArrayView text, QByteArrayView wanted, qsizetype from,
                            Quotes quotes)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"' && quotes == Quotes::Respected) {
            quoted = !quoted;
        } else if (!quoted && wanted.contains(c)) {
            return i;
        }
    }
    return text.size();
}

QByteArray unquoted(QByteArrayView value)
{
    QByteArrayView inner = value.trimmed();
    if (inner.size() >= 2 && inner.startsWith('"') && inner.endsWith('"')) {
        inner = inner.sliced(1, inner.size() - 2);
    }
    return withoutCarets(inner.toByteArray());
}

QString asText(const QByteArray &value)
{
    return cleaned(decodeCharset(value, {}).text).trimmed();
}

void addTypes(VCardProperty &property, const QByteArray &values)
{
    for (const QByteArray &value : values.split(',')) {
        const QByteArray type = unquoted(value).toUpper();
        if (type == "PREF") {
            property.preference = std::min(property.preference, 1);
        } else if (!type.isEmpty() && property.types.size() < mostTypes) {
            property.types.append(type);
        }
    }
}

// vCard 2.1 writes "TEL;HOME" and "NOTE;QUOTED-PRINTABLE": a value without its name.
void addNamelessParameter(VCardProperty &property, const QByteArray &value)
{
    constexpr std::array<QByteArrayView, 6> encodings{
        "QUOTED-PRINTABLE", "BASE64", "B", "Q", "7BIT", "8BIT"};
    const QByteArray upper = value.toUpper();
    if (std::ranges::find(encodings, QByteArrayView(upper)) != encodings.end()) {
        property.encoding = upper;
    } else if (upper == "URL" || upper == "URI") {
        property.valueType = upper;
    } else {
        addTypes(property, value);
    }
}

void addParameter(VCardProperty &property, QByteArrayView parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    if (equals < 0) {
        addNamelessParameter(property, unquoted(parameter));
        return;
    }
    const QByteArray name = parameter.first(equals).trimmed().toByteArray().toUpper();
    const QByteArrayView raw = parameter.sliced(equals + 1);
    const QByteArray value = unquoted(raw);
    if (name == "TYPE") {
        addTypes(property, value);
    } else if (name == "ENCODING") {
        property.encoding = value.toUpper();
    } else if (name == "CHARSET") {
        property.charset = value;
    } else if (name == "VALUE") {
        property.valueType = value.toUpper();
    } else if (name == "PREF") {
        bool isNumber = false;
        const int preference = value.toInt(&isNumber);
        property.preference = isNumber ? std::clamp(preference, 1, 100) : 1;
    } else if (name == "LABEL") {
        property.label = asText(value);
    } else if (name == "SORT-AS") {
        property.sortAs = asText(raw.toByteArray().replace("\",\"", ",").replace('"', ""));
    } else if (name == "X-SERVICE-TYPE") {
        property.serviceType = asText(value);
    } else if (name == "X-NAME") {
        property.personName = asText(value);
    } else if (name == "DERIVED") {
        property.isDerived = value.compare("TRUE", Qt::CaseInsensitive) == 0;
    } else if (name == "X-APPLE-OMIT-YEAR") {
        property.omitsYear = true;
    }
}

} // namespace

bool VCardProperty::hasType(QByteArrayView type) const
{
    return std::ranges::any_of(types, [type](const QByteArray &own) { return own == type; });
}

std::optional<VCardProperty> parseProperty(const RawLine &line)
{
    const QByteArrayView bytes = line.bytes;
    Quotes quotes = Quotes::Respected;
    qsizetype colon = findOutsideQuotes(bytes, ":", 0, quotes);
    if (colon == bytes.size()) {
        quotes = Quotes::Ordinary;
        colon = findOutsideQuotes(bytes, ":", 0, quotes);
    }
    if (colon == bytes.size()) {
        return std::nullopt;
    }
    const QByteArrayView head = bytes.first(colon);
    const qsizetype nameEnd = findOutsideQuotes(head, ";", 0, quotes);
    const QByteArray fullName = head.first(nameEnd).trimmed().toByteArray();
    const qsizetype dot = fullName.indexOf('.');

    VCardProperty property;
    property.group = fullName.left(std::max<qsizetype>(dot, 0)).toLower();
    property.name = fullName.mid(dot + 1).toUpper();
    property.value = line.bytes.mid(colon + 1);
    property.line = line.number;
    for (qsizetype at = nameEnd; at < head.size();) {
        const qsizetype end = findOutsideQuotes(head, ";", at + 1, quotes);
        const QByteArrayView parameter = head.sliced(at + 1, end - at - 1).trimmed();
        if (!parameter.isEmpty()) {
            addParameter(property, parameter);
        }
        at = end;
    }
    return property.name.isEmpty() ? std::nullopt : std::optional(std::move(property));
}

} // namespace interchange
