#include "services/domain/schemaextension.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace domain {

namespace {

const QLatin1String prefix("schema:");
constexpr char16_t separator = u'/';

constexpr std::array statuses{
    std::pair(SchemaStatus::InDevelopment, QLatin1String("InDevelopment")),
    std::pair(SchemaStatus::Available, QLatin1String("Available")),
    std::pair(SchemaStatus::Deprecated, QLatin1String("Deprecated")),
};

FieldKind kindOf(const QString &type)
{
    constexpr std::array kinds{std::pair(QLatin1String("Integer"), FieldKind::WholeNumber),
                               std::pair(QLatin1String("Boolean"), FieldKind::YesNo),
                               std::pair(QLatin1String("DateTime"), FieldKind::Instant),
                               std::pair(QLatin1String("Binary"), FieldKind::Bytes)};
    for (const auto &[name, kind] : kinds) {
        if (type.compare(name, Qt::CaseInsensitive) == 0) {
            return kind;
        }
    }
    return FieldKind::Text;
}

// With a name alone the service puts an id before it.
bool isId(const QString &id)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        QStringLiteral("([A-Za-z][A-Za-z0-9]*_)?[A-Za-z][A-Za-z0-9]{0,63}")));
    return shape.match(id).hasMatch() && !id.startsWith(QLatin1String("microsoft_"));
}

bool isPropertyName(const QString &name)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z][A-Za-z0-9]{0,63}")));
    return shape.match(name).hasMatch();
}

bool isForContacts(const SchemaProperty &property)
{
    return kindOf(property.type) != FieldKind::WholeNumber
        && kindOf(property.type) != FieldKind::YesNo;
}

} // namespace

QLatin1String statusName(SchemaStatus status)
{
    const auto found =
        std::ranges::find(statuses, status, &std::pair<SchemaStatus, QLatin1String>::first);
    return found == statuses.end() ? QLatin1String("") : found->second;
}

SchemaStatus statusByName(QStringView name)
{
    const auto found = std::ranges::find_if(
        statuses, [name](const auto &each) { return name.compare(each.second) == 0; });
    return found == statuses.end() ? SchemaStatus::Unknown : found->first;
}

SchemaStatus nextStatus(SchemaStatus status)
{
    switch (status) {
    case SchemaStatus::InDevelopment:
    case SchemaStatus::Deprecated:
        return SchemaStatus::Available;
    case SchemaStatus::Available:
        return SchemaStatus::Deprecated;
    case SchemaStatus::Unknown:
        return SchemaStatus::Unknown;
    }
    Q_UNREACHABLE();
}

bool SchemaExtension::isForContacts() const
{
    return targetTypes.contains(QLatin1String("Contact"), Qt::CaseInsensitive);
}

std::optional<SchemaProblem> schemaProblem(const SchemaExtension &extension)
{
    if (extension.id.isEmpty()) {
        return SchemaProblem::NoId;
    }
    if (!isId(extension.id)) {
        return SchemaProblem::BadId;
    }
    if (extension.properties.isEmpty()) {
        return SchemaProblem::NoProperty;
    }
    QStringList names;
    for (const SchemaProperty &property : extension.properties) {
        if (!isPropertyName(property.name)) {
            return SchemaProblem::BadProperty;
        }
        if (names.contains(property.name, Qt::CaseInsensitive)) {
            return SchemaProblem::SameProperties;
        }
        if (!isForContacts(property)) {
            return SchemaProblem::TypeNotForContacts;
        }
        names.append(property.name);
    }
    return std::nullopt;
}

QString schemaName(const QString &id)
{
    return prefix + id;
}

QString schemaIdOf(const QString &name)
{
    return name.startsWith(prefix) ? name.mid(prefix.size()) : QString();
}

bool isOfFields(const QString &name)
{
    return name == fieldsExtension || !schemaIdOf(name).isEmpty();
}

bool isSchemaField(const QString &fieldId)
{
    return fieldId.contains(separator);
}

CustomFields fieldsOf(const SchemaExtension &extension)
{
    CustomFields fields;
    if (!extension.isReadable()) {
        return fields;
    }
    for (const SchemaProperty &property : extension.properties) {
        CustomField field{.id = extension.id + separator + property.name,
                          .name = property.name,
                          .kind = kindOf(property.type),
                          .choices = {},
                          .folders = {}};
        if (extension.status == SchemaStatus::Deprecated) {
            field.folders = {FolderKey()}; // none that there is
        }
        fields.append(field);
    }
    return fields;
}

QJsonObject fieldValues(const QList<OpenExtension> &extensions)
{
    QJsonObject values;
    for (const OpenExtension &extension : extensions) {
        const QString schema = schemaIdOf(extension.name);
        if (schema.isEmpty() && extension.name != fieldsExtension) {
            continue;
        }
        const QString before = schema.isEmpty() ? QString() : schema + separator;
        for (auto value = extension.values.begin(); value != extension.values.end(); ++value) {
            values.insert(before + value.key(), value.value());
        }
    }
    return values;
}

QList<OpenExtension> byExtension(const QJsonObject &values)
{
    QList<OpenExtension> extensions;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const qsizetype end = value.key().indexOf(separator);
        const QString name = end < 0 ? QString(fieldsExtension) : schemaName(value.key().left(end));
        auto extension = std::ranges::find(extensions, name, &OpenExtension::name);
        if (extension == extensions.end()) {
            extensions.append({name, {}});
            extension = std::prev(extensions.end());
        }
        extension->values.insert(value.key().mid(end + 1), value.value());
    }
    return extensions;
}

} // namespace domain
