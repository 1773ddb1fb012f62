#include "ui/contacts/fieldcontent.h"

#include "ui/links.h"
#include "ui/presentation/fieldtext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace ui {

namespace {

struct FieldContent
{
    Q_DECLARE_TR_FUNCTIONS(FieldContent)
};

constexpr qsizetype longestForeignValue = 200;

QString entryId(const QString &member)
{
    return QStringLiteral("field.") + member;
}

// What belongs to another member ("size@odata.type") says nothing to people.
bool isAnnotation(const QString &member)
{
    return member.contains(u'@');
}

QString foreignText(const QJsonValue &value)
{
    const QString text = value.isObject()
        ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
        : presentation::valueText(domain::FieldKind::Text, value);
    return text.size() > longestForeignValue ? text.left(longestForeignValue) + QChar(0x2026)
                                             : text;
}

CardEntry entryOf(const domain::CustomField &field, const QJsonValue &value)
{
    const QUrl link = field.kind == domain::FieldKind::Link ? webLink(value.toString()) : QUrl();
    return {.id = entryId(field.id),
            .label = field.name,
            .value = presentation::valueText(field.kind, value),
            .action = link.isEmpty() ? CardAction::None : CardAction::Browse,
            .link = link,
            .quickText = {}};
}

CardGroup ownGroup(const store::ContactDetails &details)
{
    CardGroup group{QStringLiteral("fields"), FieldContent::tr("Custom fields"), {}};
    QJsonObject values = fieldValues(details);
    for (const domain::CustomField &field : details.fields) {
        const CardEntry entry = entryOf(field, values.take(field.id));
        if (!domain::isSchemaField(field.id) && !field.isRetired && !entry.value.isEmpty()) {
            group.entries.append(entry);
        }
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString text = foreignText(value.value());
        if (!isAnnotation(value.key()) && !domain::isSchemaField(value.key()) && !text.isEmpty()) {
            group.entries.append({.id = entryId(value.key()), .label = value.key(), .value = text});
        }
    }
    return group;
}

CardGroup schemaGroup(const store::ContactDetails &details, const domain::SchemaExtension &schema)
{
    const QString &title = schema.description.isEmpty() ? schema.id : schema.description;
    CardGroup group{QStringLiteral("schema.") + schema.id, title, {}};
    const QJsonObject values = fieldValues(details);
    for (const domain::CustomField &field : domain::fieldsOf(schema)) {
        const CardEntry entry = entryOf(field, values.value(field.id));
        if (!entry.value.isEmpty()) {
            group.entries.append(entry);
        }
    }
    return group;
}

CardGroup foreignGroup(const store::ContactDetails &details)
{
    CardGroup group{QStringLiteral("foreign"), FieldContent::tr("Kept by other programs"), {}};
    for (const domain::OpenExtension &extension : details.extensions) {
        if (extension.name == domain::fieldsExtension
            || !domain::schemaIdOf(extension.name).isEmpty()) {
            continue;
        }
        QStringList lines{extension.name};
        for (auto value = extension.values.begin(); value != extension.values.end(); ++value) {
            if (!isAnnotation(value.key())) {
                lines.append(value.key() + QStringLiteral(": ") + foreignText(value.value()));
            }
        }
        group.entries.append({.id = QStringLiteral("foreign.") + extension.name,
                              .label = {},
                              .value = lines.join(u'\n')});
    }
    return group;
}

} // namespace

QJsonObject fieldValues(const store::ContactDetails &details)
{
    return domain::fieldValues(details.extensions);
}

SharedFields sharedFields(const QList<store::ContactDetails> &contacts)
{
    SharedFields shared;
    QList<QJsonObject> values;
    for (const store::ContactDetails &details : contacts) {
        values.append(fieldValues(details));
    }
    for (const domain::CustomField &field : contacts.front().fields) {
        const bool isForAll = std::ranges::all_of(contacts, [&field](const auto &details) {
            const auto same = std::ranges::find(details.fields, field.id, &domain::CustomField::id);
            return same != details.fields.end() && same->kind == field.kind
                && same->isOfferedIn(details.folder);
        });
        if (!isForAll || field.kind == domain::FieldKind::Bytes) {
            continue;
        }
        shared.fields.append(field);
        const QJsonValue first = values.front().value(field.id);
        const bool isCommon = std::ranges::all_of(
            values, [&](const QJsonObject &each) { return each.value(field.id) == first; });
        if (!isCommon) {
            shared.mixed.append(field.id);
        } else if (!first.isUndefined()) {
            shared.common.insert(field.id, first);
        }
    }
    return shared;
}

QJsonObject fieldEffect(const store::ContactDetails &details, const QJsonObject &changes)
{
    const QJsonObject values = fieldValues(details);
    QJsonObject effect;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonValue before = values.value(change.key());
        const bool isSame =
            change.value().isNull() ? before.isUndefined() : before == change.value();
        if (!isSame) {
            effect.insert(change.key(), change.value());
        }
    }
    return effect;
}

QList<CardGroup> fieldGroups(const store::ContactDetails &details)
{
    QList<CardGroup> groups{ownGroup(details)};
    for (const domain::SchemaExtension &schema : details.schemas) {
        groups.append(schemaGroup(details, schema));
    }
    groups.append(foreignGroup(details));
    groups.removeIf([](const CardGroup &group) { return group.entries.isEmpty(); });
    return groups;
}

} // namespace ui
