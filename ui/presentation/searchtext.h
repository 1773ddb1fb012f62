// What people are told about a search: what is wrong with it, and what its fields are.
//
// Promise  whole sentences; what a person typed stands in quotes, isolated.
// Thread   GUI thread.
#pragma once

#include "services/domain/searchquery.h"

#include <QString>

namespace presentation {

QString searchProblemText(const domain::SearchProblem &problem);
QString searchProblemAdvice(const domain::SearchProblem &problem);

// What may stand behind a field: "part of the company's name".
QString searchFieldHint(const domain::SearchField &field);

} // namespace presentation
