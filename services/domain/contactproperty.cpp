#include "services/domain/contactproperty.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

using P = ContactProperty;

constexpr std::array properties{
    PropertyInfo{P::DisplayName, QLatin1String("displayName"), &Contact::displayName},
    PropertyInfo{P::Title, QLatin1String("title"), &Contact::title},
    PropertyInfo{P::GivenName, QLatin1String("givenName"), &Contact::givenName},
    PropertyInfo{P::MiddleName, QLatin1String("middleName"), &Contact::middleName},
    PropertyInfo{P::Surname, QLatin1String("surname"), &Contact::surname},
    PropertyInfo{P::Generation, QLatin1String("generation"), &Contact::generation},
    PropertyInfo{P::NickName, QLatin1String("nickName"), &Contact::nickName},
    PropertyInfo{P::Initials, QLatin1String("initials"), &Contact::initials},
    PropertyInfo{P::FileAs, QLatin1String("fileAs"), &Contact::fileAs},
    PropertyInfo{P::YomiGivenName, QLatin1String("yomiGivenName"), &Contact::yomiGivenName},
    PropertyInfo{P::YomiSurname, QLatin1String("yomiSurname"), &Contact::yomiSurname},
    PropertyInfo{P::YomiCompanyName, QLatin1String("yomiCompanyName"), &Contact::yomiCompanyName},
    PropertyInfo{P::CompanyName, QLatin1String("companyName"), &Contact::companyName},
    PropertyInfo{P::Department, QLatin1String("department"), &Contact::department},
    PropertyInfo{P::JobTitle, QLatin1String("jobTitle"), &Contact::jobTitle},
    PropertyInfo{P::OfficeLocation, QLatin1String("officeLocation"), &Contact::officeLocation},
    PropertyInfo{P::Profession, QLatin1String("profession"), &Contact::profession},
    PropertyInfo{P::Manager, QLatin1String("manager"), &Contact::manager},
    PropertyInfo{P::AssistantName, QLatin1String("assistantName"), &Contact::assistantName},
    PropertyInfo{P::SpouseName, QLatin1String("spouseName"), &Contact::spouseName},
    PropertyInfo{P::Children, QLatin1String("children"), &Contact::children},
    PropertyInfo{P::Birthday, QLatin1String("birthday"), &Contact::birthday},
    PropertyInfo{P::EmailAddresses, QLatin1String("emailAddresses"), &Contact::emailAddresses},
    PropertyInfo{P::BusinessPhones, QLatin1String("businessPhones"), &Contact::businessPhones},
    PropertyInfo{P::HomePhones, QLatin1String("homePhones"), &Contact::homePhones},
    PropertyInfo{P::MobilePhone, QLatin1String("mobilePhone"), &Contact::mobilePhone},
    PropertyInfo{P::ImAddresses, QLatin1String("imAddresses"), &Contact::imAddresses},
    PropertyInfo{P::BusinessAddress, QLatin1String("businessAddress"), &Contact::businessAddress},
    PropertyInfo{P::HomeAddress, QLatin1String("homeAddress"), &Contact::homeAddress},
    PropertyInfo{P::OtherAddress, QLatin1String("otherAddress"), &Contact::otherAddress},
    PropertyInfo{P::BusinessHomePage, QLatin1String("businessHomePage"),
                 &Contact::businessHomePage},
    PropertyInfo{P::PersonalNotes, QLatin1String("personalNotes"), &Contact::personalNotes},
    PropertyInfo{P::Categories, QLatin1String("categories"), &Contact::categories},
    PropertyInfo{P::AssistantPhone, QLatin1String("assistantPhone"), &Contact::assistantPhone},
    PropertyInfo{P::BusinessFax, QLatin1String("businessFax"), &Contact::businessFax},
    PropertyInfo{P::CallbackPhone, QLatin1String("callbackPhone"), &Contact::callbackPhone},
    PropertyInfo{P::CarPhone, QLatin1String("carPhone"), &Contact::carPhone},
    PropertyInfo{P::CompanyMainPhone, QLatin1String("companyMainPhone"),
                 &Contact::companyMainPhone},
    PropertyInfo{P::HomeFax, QLatin1String("homeFax"), &Contact::homeFax},
    PropertyInfo{P::IsdnNumber, QLatin1String("isdnNumber"), &Contact::isdnNumber},
    PropertyInfo{P::OtherFax, QLatin1String("otherFax"), &Contact::otherFax},
    PropertyInfo{P::OtherPhone, QLatin1String("otherPhone"), &Contact::otherPhone},
    PropertyInfo{P::Pager, QLatin1String("pager"), &Contact::pager},
    PropertyInfo{P::PrimaryPhone, QLatin1String("primaryPhone"), &Contact::primaryPhone},
    PropertyInfo{P::RadioPhone, QLatin1String("radioPhone"), &Contact::radioPhone},
    PropertyInfo{P::TelexNumber, QLatin1String("telexNumber"), &Contact::telexNumber},
    PropertyInfo{P::TextPhone, QLatin1String("textPhone"), &Contact::textPhone},
    PropertyInfo{P::WeddingAnniversary, QLatin1String("weddingAnniversary"),
                 &Contact::weddingAnniversary},
    PropertyInfo{P::Gender, QLatin1String("gender"), &Contact::gender},
    PropertyInfo{P::PersonalHomePage, QLatin1String("personalHomePage"),
                 &Contact::personalHomePage},
    PropertyInfo{P::Hobbies, QLatin1String("hobbies"), &Contact::hobbies},
    PropertyInfo{P::ReferredBy, QLatin1String("referredBy"), &Contact::referredBy},
    PropertyInfo{P::CustomerId, QLatin1String("customerId"), &Contact::customerId},
    PropertyInfo{P::GovernmentId, QLatin1String("governmentId"), &Contact::governmentId},
    PropertyInfo{P::UserField1, QLatin1String("userField1"), &Contact::userField1},
    PropertyInfo{P::UserField2, QLatin1String("userField2"), &Contact::userField2},
    PropertyInfo{P::UserField3, QLatin1String("userField3"), &Contact::userField3},
    PropertyInfo{P::UserField4, QLatin1String("userField4"), &Contact::userField4},
};

} // namespace

std::span<const PropertyInfo> contactProperties()
{
    return properties;
}

QLatin1String graphName(ContactProperty property)
{
    return properties[static_cast<size_t>(property)].graphName;
}

std::optional<ContactProperty> propertyByGraphName(QStringView name)
{
    const auto found = std::ranges::find_if(
        properties, [name](const PropertyInfo &info) { return name == info.graphName; });
    if (found == properties.end()) {
        return std::nullopt;
    }
    return found->property;
}

PropertyValue value(const Contact &contact, ContactProperty property)
{
    return std::visit([&contact](auto member) -> PropertyValue { return contact.*member; },
                      properties[static_cast<size_t>(property)].member);
}

void setValue(Contact &contact, ContactProperty property, const PropertyValue &value)
{
    std::visit(
        [&contact, &value]<class T>(T Contact::*member) { contact.*member = std::get<T>(value); },
        properties[static_cast<size_t>(property)].member);
}

bool isEmpty(const PropertyValue &value)
{
    return std::visit(
        []<class T>(const T &held) {
            if constexpr (std::is_same_v<T, QDate>) {
                return !held.isValid();
            } else {
                return held.isEmpty();
            }
        },
        value);
}

} // namespace domain
