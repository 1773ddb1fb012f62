// The editable properties of a contact as data, so that difference, patch, merge, the JSON codec and
// the search reason are each one loop over a table instead of thirty lines by hand.
#pragma once

#include "services/domain/contact.h"

#include <QLatin1String>

#include <optional>
#include <span>
#include <variant>

namespace domain {

enum class ContactProperty {
    DisplayName,
    Title,
    GivenName,
    MiddleName,
    Surname,
    Generation,
    NickName,
    Initials,
    FileAs,
    YomiGivenName,
    YomiSurname,
    YomiCompanyName,
    CompanyName,
    Department,
    JobTitle,
    OfficeLocation,
    Profession,
    Manager,
    AssistantName,
    SpouseName,
    Children,
    Birthday,
    EmailAddresses,
    BusinessPhones,
    HomePhones,
    MobilePhone,
    ImAddresses,
    BusinessAddress,
    HomeAddress,
    OtherAddress,
    BusinessHomePage,
    PersonalNotes,
    Categories,
    // Extended from here on.
    AssistantPhone,
    BusinessFax,
    CallbackPhone,
    CarPhone,
    CompanyMainPhone,
    HomeFax,
    IsdnNumber,
    OtherFax,
    OtherPhone,
    Pager,
    PrimaryPhone,
    RadioPhone,
    TelexNumber,
    TextPhone,
    WeddingAnniversary,
    Gender,
    PersonalHomePage,
    Hobbies,
    ReferredBy,
    CustomerId,
    GovernmentId,
    UserField1,
    UserField2,
    UserField3,
    UserField4,
};

using PropertyValue =
    std::variant<QString, QStringList, QDate, QList<EmailAddress>, PhysicalAddress>;

// Whether v1.0 has no member for it: it travels as an extended property and may not have been read yet.
constexpr bool isExtended(ContactProperty property)
{
    return property > ContactProperty::Categories;
}

// One row: the property, Graph's name of it (our own for an extended one), and where it lives in a
// Contact.
struct PropertyInfo
{
    ContactProperty property;
    QLatin1String graphName;
    std::variant<QString Contact::*, QStringList Contact::*, QDate Contact::*,
                 QList<EmailAddress> Contact::*, PhysicalAddress Contact::*>
        member;
};

// All properties, in the order of the enum.
std::span<const PropertyInfo> contactProperties();

QLatin1String graphName(ContactProperty property);
std::optional<ContactProperty> propertyByGraphName(QStringView name); // exact case

PropertyValue value(const Contact &contact, ContactProperty property);

// The value must be of the property's own type.
void setValue(Contact &contact, ContactProperty property, const PropertyValue &value);

bool isEmpty(const PropertyValue &value);

} // namespace domain
