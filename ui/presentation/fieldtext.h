// Words about the fields that people define, and their values as the locale writes them.
//
// Shape    The columns of tables that are fields are told once by setFieldColumns(), as the theme is: a
//          column is a number to all who draw it.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/customfield.h"

#include <QJsonValue>

namespace presentation {

QString kindText(domain::FieldKind kind);
QString problemText(domain::DefinitionProblem problem);
QString problemText(const domain::CustomField &field, domain::ValueProblem problem);

// A date, a number, yes and no as people write them; else the text as it is.
QString valueText(domain::FieldKind kind, const QJsonValue &value);

void setFieldColumns(const domain::CustomFields &fields);

// All columns in the order in which they are offered: contacts' own, then fields.
QList<domain::ContactColumn> offeredColumns();

QString fieldName(const QString &id); // the id itself where no field is known by it
QString fieldColumnTitle(domain::ContactColumn column);                   // of a field
QString fieldCellText(domain::ContactColumn column, const QString &text); // domain::fieldText

} // namespace presentation
