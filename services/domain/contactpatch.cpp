#include "services/domain/contactpatch.h"

namespace domain {

ContactPatch difference(const Contact &base, const Contact &edited)
{
    ContactPatch patch;
    for (const PropertyInfo &info : contactProperties()) {
        PropertyValue after = value(edited, info.property);
        if (value(base, info.property) != after) {
            patch.values.emplace(info.property, std::move(after));
        }
    }
    return patch;
}

Contact apply(Contact contact, const ContactPatch &patch)
{
    for (const auto &[property, newValue] : patch.values) {
        setValue(contact, property, newValue);
    }
    return contact;
}

ContactPatch foldPatches(ContactPatch first, const ContactPatch &second)
{
    for (const auto &[property, newValue] : second.values) {
        first.values.insert_or_assign(property, newValue);
    }
    return first;
}

ContactPatch restrictedTo(const ContactPatch &patch, const Contact &contact)
{
    ContactPatch restricted;
    for (const auto &[property, ignored] : patch.values) {
        restricted.values.emplace(property, value(contact, property));
    }
    return restricted;
}

} // namespace domain
