// People's words for the columns of a table, and the texts in them as the locale writes them.
//
// Promise  no two columns have the same title.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactview.h"

#include <QString>

namespace presentation {

QString columnTitle(domain::ContactColumn column);

// A day as the locale writes it; other text as it is.
QString cellText(domain::ContactColumn column, const QString &text);

// The header of a group: its title, or words for those without a value.
QString groupTitle(domain::GroupBy group, const QString &title);

// What dropping contacts on that header would do: "Move to Suppliers", "Add Blue"; empty: nothing.
QString groupDropText(domain::GroupBy group, const QString &title);

} // namespace presentation
