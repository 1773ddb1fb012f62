// Open extensions; schema extensions, their definitions and values.
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
#include "services/domain/schemaextension.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace wire {

using domain::OpenExtension;
using domain::SchemaExtension;
using domain::SchemaProperty;

domain::Result<OpenExtension> readOpenExtension(const QByteArray &bytes);

// The member "extensions" of a contact that was expanded; none when it is absent.
domain::Result<QList<OpenExtension>> readOpenExtensions(const QJsonObject &contact);

QJsonObject openExtensionBody(const OpenExtension &extension);

// Values of schema extensions that a contact was asked for with $select, named as domain::schemaName says.
QList<OpenExtension> readSchemaValues(const QJsonObject &contact);
// The value of one, out of a contact or the body that changes it; null removes.
std::optional<QJsonObject> readSchemaValue(const QJsonObject &contact, const QString &id);
QJsonObject schemaValueBody(const QString &id, const std::optional<QJsonObject> &members);

domain::Result<SchemaExtension> readSchemaExtension(const QByteArray &bytes);
domain::Result<SchemaExtension> readSchemaExtension(const QJsonObject &json);
domain::Result<QList<SchemaExtension>> readSchemaExtensionPage(const QByteArray &bytes);

// What defines it: no owner and no status, which the service sets.
QJsonObject schemaExtensionBody(const SchemaExtension &extension);
QJsonObject
schemaExtensionJson(const SchemaExtension &extension); // all of it, as the service answers

} // namespace wire
