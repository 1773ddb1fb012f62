#include "services/store/foldedcontact.h"

#include "services/domain/contact.h"
#include "services/text/foldedtext.h"

namespace store {

QStringList textsOf(const domain::PropertyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        return {*text};
    }
    if (const auto *texts = std::get_if<QStringList>(&value)) {
        return *texts;
    }
    if (const auto *date = std::get_if<QDate>(&value)) {
        return {date->toString(Qt::ISODate)};
    }
    if (const auto *address = std::get_if<domain::PhysicalAddress>(&value)) {
        return {address->street, address->city, address->state, address->countryOrRegion,
                address->postalCode};
    }
    QStringList texts;
    for (const domain::EmailAddress &each : std::get<QList<domain::EmailAddress>>(value)) {
        texts << each.address << each.name;
    }
    return texts;
}

bool isPhone(domain::ContactProperty property)
{
    using P = domain::ContactProperty;
    return property == P::BusinessPhones || property == P::HomePhones || property == P::MobilePhone
        || (property >= P::AssistantPhone && property <= P::TextPhone);
}

FoldedContact foldContact(const text::TextFolder &folder, const domain::Contact &contact)
{
    FoldedContact folded;
    const QString name = domain::shownName(contact);
    folded.name = folder.fold(name);
    QString details;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const QStringList texts = textsOf(domain::value(contact, info.property));
        for (const QString &text : texts) {
            if (text.isEmpty() || text == name) {
                continue;
            }
            details += folder.fold(text) + u'\n';
            if (isPhone(info.property)) {
                folded.digits += text::digitsOf(text) + u' ';
            }
        }
    }
    folded.details = details;
    return folded;
}

} // namespace store
