#include "tests/conformance/typetable.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

namespace conformance {
namespace {

const QStringList versions{QStringLiteral("v1.0"), QStringLiteral("beta")};

QString keyOf(const QString &version, const QString &type)
{
    return version + QLatin1Char(' ') + type;
}

MemberKind kindIn(QString word)
{
    MemberKind kind;
    if (word.endsWith(QLatin1Char('!'))) {
        kind.isNullable = false;
        word.chop(1);
    }
    if (word.endsWith(QLatin1String("[]"))) {
        kind.isCollection = true;
        word.chop(2);
    }
    kind.kind = word;
    return kind;
}

bool isText(const QString &kind, const QString &text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$"));
    static const QRegularExpression dateTime(QStringLiteral(
        "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?(Z|[+-]\\d\\d:\\d\\d)$"));
    if (kind == QLatin1String("String"))
        return true;
    if (kind == QLatin1String("Date"))
        return date.match(text).hasMatch();
    if (kind == QLatin1String("DateTimeOffset"))
        return dateTime.match(text).hasMatch();
    if (kind == QLatin1String("Guid"))
        return !QUuid::fromString(text).isNull();
    return kind.split(QLatin1Char('|')).contains(text);
}

// All properties of a type of schema.json, with those of its ancestors.
QJsonObject schemaProperties(const QJsonObject &types, const QString &name)
{
    const QJsonObject type = types.value(name).toObject();
    QJsonObject properties = type.value(QLatin1String("properties")).toObject();
    const QString base = type.value(QLatin1String("baseType")).toString();
    if (base.isEmpty())
        return properties;
    const QJsonObject inherited = schemaProperties(types, base.section(QLatin1Char('.'), -1));
    for (auto it = inherited.begin(); it != inherited.end(); ++it)
        properties.insert(it.key(), it.value());
    return properties;
}

} // namespace

TypeTable TypeTable::read(const QString &fileName, QStringList &problems)
{
    TypeTable table;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        problems.append(QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    QStringList current;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char(' '))) {
            for (const QString &key : std::as_const(current)) {
                for (const QString &name : words.mid(1))
                    table.m_types[key].members.insert(name, kindIn(words.first()));
            }
            continue;
        }
        current.clear();
        for (const QString &version : versions) {
            if (words.first() == version || words.first() == QLatin1String("both"))
                current.append(keyOf(version, words.value(1)));
        }
        if (current.isEmpty())
            problems.append(QStringLiteral("%1: \"%2\" names no version").arg(fileName, line));
        for (const QString &key : std::as_const(current))
            table.m_types[key].isOpen = words.value(2) == QLatin1String("open");
    }
    return table;
}

bool TypeTable::knows(const QString &version, const QString &type) const
{
    return m_types.contains(keyOf(version, type));
}

std::optional<MemberKind> TypeTable::member(const QString &version, const QString &type,
                                            const QString &name) const
{
    const auto found = m_types.constFind(keyOf(version, type));
    if (found == m_types.constEnd() || !found->members.contains(name))
        return std::nullopt;
    return found->members.value(name);
}

QStringList TypeTable::violations(const QString &version, const QString &type,
                                  const QJsonObject &object, const QString &where) const
{
    QStringList found;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().contains(QLatin1Char('@')))
            continue;
        const QString here = where + QLatin1Char('.') + it.key();
        if (const auto declared = member(version, type, it.key()))
            found += violationsOfValue(version, *declared, it.value(), here);
        else if (!m_types.value(keyOf(version, type)).isOpen)
            found.append(QStringLiteral("%1 is no member of %2").arg(here, type));
    }
    return found;
}

QStringList TypeTable::violationsOfValue(const QString &version, const MemberKind &kind,
                                         const QJsonValue &value, const QString &where) const
{
    if (kind.isCollection) {
        if (!value.isArray())
            return {QStringLiteral("%1 is no collection").arg(where)};
        QStringList found;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            found += violationsOfValue(version, {kind.kind, false, false}, entry,
                                       where + QLatin1String("[]"));
        return found;
    }
    if (value.isNull() || kind.kind == QLatin1String("any"))
        return value.isNull() && !kind.isNullable
            ? QStringList{QStringLiteral("%1 is null").arg(where)}
            : QStringList{};
    if (knows(version, kind.kind))
        return value.isObject() ? violations(version, kind.kind, value.toObject(), where)
                                : QStringList{QStringLiteral("%1 is no object").arg(where)};
    const bool fits = kind.kind == QLatin1String("Boolean") ? value.isBool()
        : kind.kind == QLatin1String("Int32")
        ? value.isDouble() && value.toDouble() == value.toInt(-1)
        : value.isString() && isText(kind.kind, value.toString());
    return fits ? QStringList{} : QStringList{QStringLiteral("%1 is no %2").arg(where, kind.kind)};
}

QStringList TypeTable::differences(const QJsonObject &schema) const
{
    QStringList found;
    for (auto it = m_types.begin(); it != m_types.end(); ++it) {
        const QString type = it.key().section(QLatin1Char(' '), 1);
        const QJsonObject types = schema.value(it.key().section(QLatin1Char(' '), 0, 0))
                                      .toObject()
                                      .value(QLatin1String("types"))
                                      .toObject();
        const QJsonObject properties = schemaProperties(types, type);
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QString where = it.key() + QLatin1Char('.') + property.key();
            const QJsonObject theirs = property.value().toObject();
            if (theirs.value(QLatin1String("type")).isNull())
                continue; // the schema has the name only
            if (!it->members.contains(property.key())) {
                found.append(where + QLatin1String(" is missing"));
                continue;
            }
            const MemberKind ours = it->members.value(property.key());
            const QString kind =
                theirs.value(QLatin1String("type")).toString().section(QLatin1Char('.'), -1);
            const QJsonObject members =
                types.value(kind).toObject().value(QLatin1String("members")).toObject();
            QStringList names = ours.kind.split(QLatin1Char('|'));
            names.sort();
            const bool sameKind =
                members.isEmpty() ? ours.kind == kind : names == members.keys(); // these are sorted
            if (!sameKind
                || ours.isCollection != theirs.value(QLatin1String("collection")).toBool())
                found.append(QStringLiteral("%1 is %2 there").arg(where, kind));
        }
    }
    return found;
}

} // namespace conformance
