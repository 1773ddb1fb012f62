#include "services/mailbox/schemadefinitions.h"

#include "services/mailbox/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

const QString inDevelopment = QStringLiteral("InDevelopment");
const QString available = QStringLiteral("Available");
const QString deprecated = QStringLiteral("Deprecated");

[[noreturn]] void refuseDefinition(const QString &message)
{
    refuse(400, "Request_BadRequest", message);
}

[[noreturn]] void refuseState(const QString &message)
{
    refuse(403, "Authorization_RequestDenied", message);
}

bool isName(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z][A-Za-z0-9]{0,63}$"));
    return shape.match(text).hasMatch();
}

SchemaDefinition readRow(const Statement &statement)
{
    return {statement.integer(0), QJsonDocument::fromJson(statement.bytes(1)).object()};
}

void checkMembers(const QJsonObject &body)
{
    static const QStringList known{QStringLiteral("id"),          QStringLiteral("description"),
                                   QStringLiteral("targetTypes"), QStringLiteral("status"),
                                   QStringLiteral("owner"),       QStringLiteral("properties")};
    for (const QString &name : body.keys()) {
        if (!name.contains(QLatin1Char('@')) && !known.contains(name))
            refuseDefinition(QStringLiteral("The property '%1' does not exist on type "
                                            "'microsoft.graph.schemaExtension'.")
                                 .arg(name));
    }
}

QJsonArray readTargets(const QJsonValue &value)
{
    static const QStringList known{QStringLiteral("AdministrativeUnit"),
                                   QStringLiteral("Contact"),
                                   QStringLiteral("Device"),
                                   QStringLiteral("Event"),
                                   QStringLiteral("Group"),
                                   QStringLiteral("Message"),
                                   QStringLiteral("Organization"),
                                   QStringLiteral("Post"),
                                   QStringLiteral("todoTask"),
                                   QStringLiteral("todoTaskList"),
                                   QStringLiteral("User")};
    const QJsonArray targets = value.toArray();
    for (const QJsonValue &target : targets) {
        if (!known.contains(target.toString(), Qt::CaseInsensitive))
            refuseDefinition(
                QStringLiteral("A target type is not known: %1").arg(target.toString()));
    }
    if (targets.isEmpty())
        refuseDefinition(QStringLiteral("A schema extension needs target types."));
    return targets;
}

QJsonArray readProperties(const QJsonValue &value)
{
    static const QStringList types{QStringLiteral("Binary"), QStringLiteral("Boolean"),
                                   QStringLiteral("DateTime"), QStringLiteral("Integer"),
                                   QStringLiteral("String")};
    QJsonArray properties;
    QStringList names;
    for (const QJsonValue &entry : value.toArray()) {
        const QString name = entry.toObject().value(QLatin1String("name")).toString();
        const QString type = entry.toObject().value(QLatin1String("type")).toString();
        if (!isName(name) || names.contains(name, Qt::CaseInsensitive) || !types.contains(type))
            refuseDefinition(QStringLiteral("A property is not valid: %1 %2").arg(name, type));
        names.append(name);
        properties.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("type"), type}});
    }
    if (properties.isEmpty())
        refuseDefinition(QStringLiteral("A schema extension needs properties."));
    return properties;
}

QJsonValue readDescription(const QJsonValue &value)
{
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        refuseDefinition(QStringLiteral("The description is not a string."));
    return value.isString() ? value : QJsonValue(QJsonValue::Null);
}

// The properties with others added; only in development may one of them change its type.
QJsonArray grown(const SchemaDefinition &definition, const QJsonArray &added)
{
    QJsonArray properties = definition.json.value(QLatin1String("properties")).toArray();
    for (const QJsonValue &entry : added) {
        const QString name = entry.toObject().value(QLatin1String("name")).toString();
        const auto same = std::find_if(properties.begin(), properties.end(), [&](auto other) {
            return other.toObject().value(QLatin1String("name")).toString() == name;
        });
        if (same == properties.end())
            properties.append(entry);
        else if (*same != entry && definition.status() != inDevelopment)
            refuseDefinition(QStringLiteral("The type of '%1' cannot be changed.").arg(name));
        else
            *same = entry;
    }
    return properties;
}

void checkStep(const QString &from, const QString &to)
{
    const bool isAllowed = from == to || (from == inDevelopment && to == available)
        || (from == available && to == deprecated) || (from == deprecated && to == available);
    if (!isAllowed)
        refuseDefinition(QStringLiteral("The status cannot go from %1 to %2.").arg(from, to));
}

} // namespace

bool SchemaDefinition::isFor(const QString &type) const
{
    const QJsonArray targets = json.value(QLatin1String("targetTypes")).toArray();
    return std::any_of(targets.begin(), targets.end(), [&](const QJsonValue &target) {
        return target.toString().compare(type, Qt::CaseInsensitive) == 0;
    });
}

QString SchemaDefinition::typeOf(const QString &property) const
{
    for (const QJsonValue &entry : json.value(QLatin1String("properties")).toArray()) {
        if (entry.toObject().value(QLatin1String("name")).toString() == property)
            return entry.toObject().value(QLatin1String("type")).toString();
    }
    return {};
}

bool isSchemaId(const QString &text)
{
    return text.contains(QLatin1Char('_'));
}

QList<SchemaDefinition> schemaDefinitions(MailboxDatabase &database)
{
    Statement find(database.prepared(
        QStringLiteral("SELECT key, definition FROM schema_definition ORDER BY key")));
    find.run();
    QList<SchemaDefinition> definitions;
    while (find.next())
        definitions.append(readRow(find));
    return definitions;
}

std::optional<SchemaDefinition> schemaDefinition(MailboxDatabase &database, const QString &id)
{
    Statement find(database.prepared(
        QStringLiteral("SELECT key, definition FROM schema_definition WHERE id = ?")));
    find.bind(id).run();
    return find.next() ? std::optional(readRow(find)) : std::nullopt;
}

SchemaDefinition schemaDefinitionById(MailboxDatabase &database, const QString &id)
{
    const auto definition = schemaDefinition(database, id);
    if (!definition)
        refuse(404, "Request_ResourceNotFound",
               QStringLiteral("Resource '%1' does not exist.").arg(id));
    return *definition;
}

SchemaDefinitions::SchemaDefinitions(MailboxDatabase &database, const MailboxSwitches &switches,
                                     const QString &caller)
    : m_database(database)
    , m_switches(switches)
    , m_caller(caller)
{
}

QString SchemaDefinitions::newId(const QString &asked)
{
    const qsizetype underscore = asked.indexOf(QLatin1Char('_'));
    const bool isBareName = underscore < 0;
    if (!isName(asked.sliced(underscore + 1)))
        refuseDefinition(QStringLiteral("The id is not valid: %1").arg(asked));
    if (isBareName) {
        static const QString alphabet = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
        QString part;
        for (int i = 0; i < 8; ++i)
            part += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
        return QStringLiteral("ext%1_%2").arg(part, asked);
    }
    static const QRegularExpression domain(QStringLiteral("^[a-z0-9-]+$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reserved(QStringLiteral("^(ext[a-z0-9]{8}|microsoft)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString prefix = asked.left(underscore);
    if (!domain.match(prefix).hasMatch() || reserved.match(prefix).hasMatch())
        refuseDefinition(
            QStringLiteral("The id does not start with a verified domain: %1").arg(asked));
    if (schemaDefinition(m_database, asked))
        refuse(409, "Conflict", QStringLiteral("The schema extension '%1' exists.").arg(asked));
    return asked;
}

void SchemaDefinitions::checkTypes(const SchemaDefinition &definition) const
{
    if (m_switches.is("schema-types", "any"))
        return;
    for (const char *target : {"Contact", "Message", "Event", "Post"}) {
        if (!definition.isFor(QLatin1String(target)))
            continue;
        for (const QJsonValue &entry :
             definition.json.value(QLatin1String("properties")).toArray()) {
            const QString type = entry.toObject().value(QLatin1String("type")).toString();
            if (type == QLatin1String("Boolean") || type == QLatin1String("Integer"))
                refuseDefinition(QStringLiteral("The type %1 is not supported for %2.")
                                     .arg(type, QLatin1String(target)));
        }
    }
}

void SchemaDefinitions::checkOwner(const SchemaDefinition &definition) const
{
    if (definition.owner() != m_caller)
        refuseState(QStringLiteral("Only the owner of a schema extension may change it."));
}

SchemaDefinition SchemaDefinitions::create(const QJsonObject &body)
{
    checkMembers(body);
    const QJsonValue status = body.value(QLatin1String("status"));
    if (!status.isUndefined() && status != QJsonValue(inDevelopment))
        refuseDefinition(QStringLiteral("A schema extension starts as InDevelopment."));
    const QString owner = body.value(QLatin1String("owner")).toString(m_caller);
    SchemaDefinition definition{
        0,
        {{QStringLiteral("id"), newId(body.value(QLatin1String("id")).toString())},
         {QStringLiteral("description"), readDescription(body.value(QLatin1String("description")))},
         {QStringLiteral("targetTypes"), readTargets(body.value(QLatin1String("targetTypes")))},
         {QStringLiteral("status"), inDevelopment},
         {QStringLiteral("owner"), owner},
         {QStringLiteral("properties"), readProperties(body.value(QLatin1String("properties")))}}};
    checkTypes(definition);
    Statement count(m_database.prepared(
        QStringLiteral("SELECT count(*) FROM schema_definition WHERE owner = ?")));
    count.bind(owner).run();
    if (count.next() && count.integer(0) >= mostDefinitionsOfOwner)
        refuseDefinition(QStringLiteral("The application has the maximum of %1 schema extensions.")
                             .arg(mostDefinitionsOfOwner));
    Statement(m_database.prepared(QStringLiteral(
                  "INSERT INTO schema_definition(id, owner, definition) VALUES(?, ?, ?)")))
        .bind(definition.id())
        .bind(owner)
        .bind(QJsonDocument(definition.json).toJson(QJsonDocument::Compact))
        .run();
    return definition;
}

void SchemaDefinitions::change(const QString &id, const QJsonObject &body)
{
    checkMembers(body);
    SchemaDefinition definition = schemaDefinitionById(m_database, id);
    checkOwner(definition);
    for (const auto &[name, value] : {std::pair{QLatin1String("id"), definition.id()},
                                      std::pair{QLatin1String("owner"), definition.owner()}}) {
        if (body.contains(name) && body.value(name) != QJsonValue(value))
            refuseDefinition(QStringLiteral("The property '%1' cannot be changed.").arg(name));
    }
    const bool wantsStatus = body.contains(QLatin1String("status"));
    const QString status =
        wantsStatus ? body.value(QLatin1String("status")).toString() : definition.status();
    checkStep(definition.status(), status);
    if (body.contains(QLatin1String("description")))
        definition.json.insert(QStringLiteral("description"),
                               readDescription(body.value(QLatin1String("description"))));
    if (body.contains(QLatin1String("targetTypes"))) {
        QJsonArray targets = definition.json.value(QLatin1String("targetTypes")).toArray();
        for (const QJsonValue &target : readTargets(body.value(QLatin1String("targetTypes")))) {
            if (!definition.isFor(target.toString()))
                targets.append(target);
        }
        definition.json.insert(QStringLiteral("targetTypes"), targets);
    }
    if (body.contains(QLatin1String("properties")))
        definition.json.insert(
            QStringLiteral("properties"),
            grown(definition, readProperties(body.value(QLatin1String("properties")))));
    if (definition.json != schemaDefinitionById(m_database, id).json
        && definition.status() == deprecated)
        refuseState(QStringLiteral("A deprecated schema extension cannot be changed."));
    definition.json.insert(QStringLiteral("status"), status);
    checkTypes(definition);
    Statement(m_database.prepared(
                  QStringLiteral("UPDATE schema_definition SET definition = ? WHERE key = ?")))
        .bind(QJsonDocument(definition.json).toJson(QJsonDocument::Compact))
        .bind(definition.key)
        .run();
}

void SchemaDefinitions::remove(const QString &id)
{
    const SchemaDefinition definition = schemaDefinitionById(m_database, id);
    checkOwner(definition);
    if (definition.status() != inDevelopment)
        refuseState(QStringLiteral("Only a schema extension in development may be deleted."));
    Statement(m_database.prepared(QStringLiteral("DELETE FROM schema_definition WHERE key = ?")))
        .bind(definition.key)
        .run();
}

} // namespace mailbox
