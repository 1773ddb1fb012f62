// What Graph would refuse of a contact.

#include "services/contacts/contactservice.h"

namespace contacts {

using domain::Result;

namespace {

Result<> atMost(qsizetype maximum, qsizetype count, QLatin1String property)
{
    if (count <= maximum) {
        return {};
    }
    return tl::unexpected(
        domain::Error{.kind = domain::Error::Kind::BadInput,
                      .code = property,
                      .message = QStringLiteral("%1 has %2 entries, the service allows %3")
                                     .arg(property)
                                     .arg(count)
                                     .arg(maximum)});
}

} // namespace

Result<> validate(const domain::Contact &contact)
{
    using domain::ContactProperty;
    using domain::graphName;
    return atMost(domain::maximumEmailAddresses, contact.emailAddresses.size(),
                  graphName(ContactProperty::EmailAddresses))
        .and_then([&contact] {
            return atMost(domain::maximumBusinessPhones, contact.businessPhones.size(),
                          graphName(ContactProperty::BusinessPhones));
        })
        .and_then([&contact] {
            return atMost(domain::maximumHomePhones, contact.homePhones.size(),
                          graphName(ContactProperty::HomePhones));
        })
        .and_then([&contact] {
            return atMost(domain::maximumImAddresses, contact.imAddresses.size(),
                          graphName(ContactProperty::ImAddresses));
        });
}

} // namespace contacts
