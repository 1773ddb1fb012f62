// The sentences in which a person reads what went wrong. The one place that words an Error.
//
// Promise  every kind has a sentence of its own and says what happens next or what helps; neither
//          Error::message nor ids are shown. Data in a sentence is isolated (bidi) plain text.
// Thread   GUI thread.
#pragma once

#include "services/domain/error.h"

#include <QString>

namespace presentation {

QString errorText(const domain::Error &error); // "what happened. what to do next."

// Whether doing the same again may help, so that a banner offers it.
bool isWorthRetrying(const domain::Error &error);

} // namespace presentation
