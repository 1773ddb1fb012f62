// Words about a person whom the service knows.
// Thread   GUI thread.
#pragma once

#include "services/store/people.h"

#include <QString>

namespace ui {

// "Designer · Contoso · anna@contoso.example", what there is of it.
QString personDetail(const store::KnownPerson &person);

// Where they are known from: "In your contacts", "Suggested by the service", both.
QString personSource(const store::KnownPerson &person);

} // namespace ui
