// Open extensions and the definitions of schema extensions.
//
// Shape    {"@odata.type": "microsoft.graph.openTypeExtension", "extensionName": name, own members}; the
//          id of an answer has the name behind one of two prefixes and is not kept.
// Promise  Pure. Annotations of the whole ("@...") and the id are no values; those of a member go with it.
//          A body holds the whole set: the service replaces what it had.
// Thread   any.   Errors  BadReply with the path.
// Source   Graph v1.0 "openTypeExtension", "schemaExtension"; facts 11.
#pragma once

#include "services/domain/openextension.h"
#include "services/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace wire {

using domain::OpenExtension;

domain::Result<OpenExtension> readOpenExtension(const QByteArray &bytes);

// The member "extensions" of a contact that was expanded; none when it is absent.
domain::Result<QList<OpenExtension>> readOpenExtensions(const QJsonObject &contact);

QJsonObject openExtensionBody(const OpenExtension &extension);

struct SchemaProperty
{
    QString name;
    QString type; // "String", "DateTime", "Binary", "Integer", "Boolean"

    bool operator==(const SchemaProperty &) const = default;
};

struct SchemaExtension
{
    QString id;
    QString description;
    QString owner;
    QString status; // "InDevelopment", "Available", "Deprecated"
    QStringList targetTypes;
    QList<SchemaProperty> properties;

    bool operator==(const SchemaExtension &) const = default;
};

domain::Result<SchemaExtension> readSchemaExtension(const QByteArray &bytes);

// What defines it: no owner and no status, which the service sets.
QJsonObject schemaExtensionBody(const SchemaExtension &extension);

} // namespace wire
