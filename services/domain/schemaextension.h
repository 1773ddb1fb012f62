// Schema extensions: values beside a contact whose names and types somebody defined for the whole tenant,
// or for all of them.
//
// Shape    Beside a contact such a value lies among its open extensions under "schema:" and the id of its
//          definition, which is no name of an open extension (store/openextensions.h). To people each
//          property is a field (domain/customfield.h) with the id "ext1a2b3c4d_project/code"; what a
//          contact has of them and of its own fields is one object by ids.
// Promise  fieldValues and byExtension are each other's inverse for values of fields.
// Thread   any; pure.
// Source   Graph v1.0 "schemaExtension", "extensionSchemaProperty"; facts 11.2.
#pragma once

#include "services/domain/customfield.h"
#include "services/domain/openextension.h"

namespace domain {

inline constexpr qsizetype mostSchemasOfOwner = 5;
inline constexpr qsizetype longestSchemaValue = 256; // characters, or bytes of a binary one

struct SchemaProperty
{
    QString name;
    QString type; // "String", "DateTime", "Binary", "Integer", "Boolean"

    bool operator==(const SchemaProperty &) const = default;
};

enum class SchemaStatus { Unknown, InDevelopment, Available, Deprecated }; // Unknown: it is gone

QLatin1String statusName(SchemaStatus status); // "InDevelopment"
SchemaStatus statusByName(QStringView name);

// Where it may go from there; Unknown: nowhere.
SchemaStatus nextStatus(SchemaStatus status);

struct SchemaExtension
{
    QString id;
    QString description;
    QString owner;
    SchemaStatus status = SchemaStatus::Unknown;
    QStringList targetTypes;
    QList<SchemaProperty> properties;

    bool isForContacts() const;
    // Whether contacts may be asked for its values.
    bool isReadable() const { return status != SchemaStatus::Unknown && isForContacts(); }
    bool operator==(const SchemaExtension &) const = default;
};

// What the service would refuse in a definition for contacts.
enum class SchemaProblem {
    NoId,
    BadId,
    NoProperty,
    BadProperty,
    SameProperties,
    TypeNotForContacts
};
std::optional<SchemaProblem> schemaProblem(const SchemaExtension &extension);

QString schemaName(const QString &id);      // "schema:ext1a2b3c4d_project"
QString schemaIdOf(const QString &name);    // empty: of an open extension
bool isSchemaField(const QString &fieldId); // no custom field of the account

// Whether each member is a value by itself, which one person gives and another takes away: none is left is
// none at all. Of other programs' extensions nobody can tell.
bool isOfFields(const QString &name);

// Of one that takes no new values the fields are offered nowhere: they show where there is one.
CustomFields fieldsOf(const SchemaExtension &extension);

QJsonObject fieldValues(const QList<OpenExtension> &extensions);
QList<OpenExtension> byExtension(const QJsonObject &values); // by name

} // namespace domain
