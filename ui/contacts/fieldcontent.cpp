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

CardGroup ownGroup(const store::ContactDetails &details)
{
    CardGroup group{QStringLiteral("fields"), FieldContent::tr("Custom fields"), {}};
    QJsonObject values = fieldValues(details);
    for (const domain::CustomField &field : details.fields) {
        const QJsonValue value = values.take(field.id);
        const QString text = presentation::valueText(field.kind, value);
        if (field.isRetired || text.isEmpty()) {
            continue;
        }
        const QUrl link =
            field.kind == domain::FieldKind::Link ? webLink(value.toString()) : QUrl();
        group.entries.append({.id = entryId(field.id),
                              .label = field.name,
                              .value = text,
                              .action = link.isEmpty() ? CardAction::None : CardAction::Browse,
                              .link = link,
                              .quickText = {}});
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString text = foreignText(value.value());
        if (!isAnnotation(value.key()) && !text.isEmpty()) {
            group.entries.append({.id = entryId(value.key()), .label = value.key(), .value = text});
        }
    }
    return group;
}

CardGroup foreignGroup(const store::ContactDetails &details)
{
    CardGroup group{QStringLiteral("foreign"), FieldContent::tr("Kept by other programs"), {}};
    for (const domain::OpenExtension &extension : details.extensions) {
        if (extension.name == domain::fieldsExtension) {
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
    const auto found = std::ranges::find(details.extensions, QString(domain::fieldsExtension),
                                         &domain::OpenExtension::name);
    return found == details.extensions.end() ? QJsonObject() : found->values;
}

QList<CardGroup> fieldGroups(const store::ContactDetails &details)
{
    QList<CardGroup> groups{ownGroup(details), foreignGroup(details)};
    groups.removeIf([](const CardGroup &group) { return group.entries.isEmpty(); });
    return groups;
}

} // namespace ui
