#include "services/domain/commonvalues.h"

#include <algorithm>

namespace domain {

CommonValues commonValues(const QList<Contact> &contacts)
{
    CommonValues values;
    for (const PropertyInfo &info : contactProperties()) {
        const PropertyValue first = value(contacts.value(0), info.property);
        const bool isCommon = std::ranges::all_of(contacts, [&](const Contact &contact) {
            return value(contact, info.property) == first;
        });
        if (isCommon) {
            setValue(values.common, info.property, first);
        } else {
            values.mixed.insert(info.property);
        }
    }
    return values;
}

ContactPatch effectOn(const Contact &contact, const ContactPatch &patch)
{
    ContactPatch effect;
    for (const auto &[property, wanted] : patch.values) {
        if (value(contact, property) != wanted) {
            effect.values.insert({property, wanted});
        }
    }
    return effect;
}

} // namespace domain
