// Words about schema extensions: where one stands, and the service's rules before something is sent.
// Thread   GUI thread.
#pragma once

#include "services/domain/error.h"
#include "services/domain/schemaextension.h"

namespace presentation {

QString statusText(domain::SchemaStatus status);
QString stepText(domain::SchemaStatus next);   // of the button that leads there
QString ruleText(domain::SchemaStatus status); // what can be done now, and what cannot be undone
QString definitionRules();                     // of a new one
QString typeText(const QString &type);         // "DateTime"
QString problemText(domain::SchemaProblem problem);

// Why the service took no definition.
QString schemaErrorText(const domain::Error &error);

} // namespace presentation
