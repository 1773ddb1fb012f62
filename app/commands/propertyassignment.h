// "--set PROPERTY=VALUE": one property of a contact from text.
//
// Shape    PROPERTY is Graph's name. VALUE is text; for lists one entry, or a JSON list; for an address a
//          JSON object, or one member of it as businessAddress.city=Prague; birthday as 1970-12-31.
//          An empty VALUE clears.
// Promise  Pure.
// Errors   a sentence that names the property.
#pragma once

#include "services/domain/contact.h"

#include <tl/expected.hpp>

namespace app {

tl::expected<domain::Contact, QString> assign(const domain::Contact &contact,
                                              const QString &assignment);

} // namespace app
