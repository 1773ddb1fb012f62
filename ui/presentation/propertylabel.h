// People's words for the properties of a contact: the labels of the card, and what errors name.
//
// Promise  one word or two, without a colon, for a Graph name ("businessPhones"), also of one entry
//          ("businessPhones.0"); empty for a name that people never see.
// Thread   GUI thread.
#pragma once

#include <QString>

namespace presentation {

QString propertyLabel(const QString &property);

// "Female" for "female"; empty for what is neither that nor "male".
QString genderText(const QString &gender);

} // namespace presentation
