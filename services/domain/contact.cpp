#include "services/domain/contact.h"

namespace domain {

QString generatedDisplayName(const Contact &contact)
{
    QStringList parts{contact.givenName, contact.middleName, contact.surname, contact.generation};
    parts.removeAll(QString());
    if (!parts.isEmpty()) {
        return parts.join(u' ');
    }
    if (!contact.companyName.isEmpty()) {
        return contact.companyName;
    }
    return contact.emailAddresses.isEmpty() ? QString() : contact.emailAddresses.first().address;
}

QString generatedFileAs(const Contact &contact)
{
    QStringList given{contact.givenName, contact.middleName};
    given.removeAll(QString());
    QStringList parts{contact.surname, given.join(u' ')};
    parts.removeAll(QString());
    return parts.isEmpty() ? contact.companyName : parts.join(QStringLiteral(", "));
}

QString shownName(const Contact &contact)
{
    return contact.displayName.trimmed().isEmpty() ? generatedDisplayName(contact)
                                                   : contact.displayName;
}

QString listedName(const Contact &contact, NameOrder order)
{
    return order == NameOrder::SurnameFirst && !contact.surname.isEmpty() ? generatedFileAs(contact)
                                                                          : shownName(contact);
}

} // namespace domain
