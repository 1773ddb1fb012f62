#pragma once

#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/mailboxswitches.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace mailbox {

// The definition of a schema extension: a complex value that Outlook items and directory objects
// may carry.
//
// Shape    json: id, description, targetTypes, status, owner, properties[{name,type}].
// Source   Graph "schemaExtension resource type".
struct SchemaDefinition
{
    qint64 key = 0;
    QJsonObject json;

    QString id() const { return json.value(QLatin1String("id")).toString(); }
    QString owner() const { return json.value(QLatin1String("owner")).toString(); }
    QString status() const { return json.value(QLatin1String("status")).toString(); }
    bool isFor(const QString &type) const;
    QString typeOf(const QString &property) const; // empty: there is none
};

// Whether a text has the shape of such an id. No property of a type has an underscore, every id has.
bool isSchemaId(const QString &text);

std::optional<SchemaDefinition> schemaDefinition(MailboxDatabase &database, const QString &id);
SchemaDefinition schemaDefinitionById(MailboxDatabase &database, const QString &id); // Refusal 404
QList<SchemaDefinition> schemaDefinitions(MailboxDatabase &database);

constexpr int mostDefinitionsOfOwner = 5;

// Writes the definitions of the tenant. Their life: InDevelopment (may change and be deleted) ->
// Available (only grows) <-> Deprecated (stands still).
//
// Errors   Refusal 404 for an id that is not there, 409 for one that is, 403 for one of another
//          owner or in a state that forbids the change, 400 for what cannot be.
// Source   Graph "Create schemaExtension", "Update schemaExtension", "Delete schemaExtension".
class SchemaDefinitions
{
public:
    // 'caller': the id of the program that asks, the owner of what it creates.
    SchemaDefinitions(MailboxDatabase &database, const MailboxSwitches &switches,
                      const QString &caller);

    SchemaDefinition create(const QJsonObject &body);
    void change(const QString &id, const QJsonObject &body);
    void remove(const QString &id);

private:
    QString newId(const QString &asked);
    void checkTypes(const SchemaDefinition &definition) const;
    void checkOwner(const SchemaDefinition &definition) const;

    MailboxDatabase &m_database;
    const MailboxSwitches &m_switches;
    QString m_caller;
};

} // namespace mailbox
