// Custom fields as files carry them: by their names, those in use.
//
// Thread   any.
#pragma once

#include "services/interchange/csvwriter.h"
#include "services/interchange/vcardwriter.h"
#include "services/store/contactrows.h"

namespace app {

// A column for each field that any of them has.
QList<interchange::ExtraColumn> fieldColumns(const QList<store::ContactDetails> &contacts);

QList<interchange::NamedValue> fieldsOnCard(const store::ContactDetails &details);

} // namespace app
