#include "services/interchange/fieldrule.h"

#include <array>

namespace interchange {

namespace {

using F = TableField;
using C = domain::Contact;
using A = domain::PhysicalAddress;
using Use = FieldRule::Use;

constexpr FieldRule text(F field, QString C::*member)
{
    return {.field = field, .use = Use::Text, .text = member};
}

constexpr FieldRule phone(F field, const char *type)
{
    return {.field = field, .use = Use::Phone, .type = type};
}

constexpr FieldRule plain(F field, Use use)
{
    return {.field = field, .use = use};
}

constexpr FieldRule kind(F field, Use of)
{
    return {.field = field, .use = Use::Kind, .kindOf = of};
}

constexpr FieldRule part(F field, A C::*address, Use use, QString A::*member = nullptr)
{
    return {.field = field, .use = use, .address = address, .part = member};
}

constexpr std::array rules{
    plain(F::Nothing, Use::Nothing),
    plain(F::NamedNote, Use::NamedNote),
    text(F::DisplayName, &C::displayName),
    text(F::Title, &C::title),
    text(F::GivenName, &C::givenName),
    text(F::MiddleName, &C::middleName),
    text(F::Surname, &C::surname),
    text(F::Generation, &C::generation),
    text(F::NickName, &C::nickName),
    text(F::Initials, &C::initials),
    text(F::FileAs, &C::fileAs),
    text(F::YomiGivenName, &C::yomiGivenName),
    text(F::YomiSurname, &C::yomiSurname),
    text(F::YomiCompanyName, &C::yomiCompanyName),
    text(F::CompanyName, &C::companyName),
    text(F::Department, &C::department),
    text(F::JobTitle, &C::jobTitle),
    text(F::OfficeLocation, &C::officeLocation),
    text(F::Profession, &C::profession),
    text(F::Manager, &C::manager),
    text(F::AssistantName, &C::assistantName),
    plain(F::Email, Use::Email),
    plain(F::EmailName, Use::EmailName),
    kind(F::EmailKind, Use::Email),
    phone(F::BusinessPhone, "WORK"),
    phone(F::HomePhone, "HOME"),
    phone(F::MobilePhone, "CELL"),
    phone(F::OtherPhone, "OTHER"),
    phone(F::PrimaryPhone, "X-PRIMARY"),
    phone(F::CompanyMainPhone, "COMPANY"),
    phone(F::AssistantPhone, "ASSISTANT"),
    phone(F::CallbackPhone, "CALLBACK"),
    phone(F::CarPhone, "CAR"),
    phone(F::RadioPhone, "RADIO"),
    phone(F::TextPhone, "TEXTPHONE"),
    phone(F::Pager, "PAGER"),
    phone(F::TelexNumber, "TELEX"),
    phone(F::IsdnNumber, "ISDN"),
    phone(F::BusinessFax, "WORK,FAX"),
    phone(F::HomeFax, "HOME,FAX"),
    phone(F::OtherFax, "FAX"),
    phone(F::LabelledPhone, ""),
    kind(F::PhoneKind, Use::Phone),
    plain(F::ImAddress, Use::Im),
    part(F::BusinessStreet, &C::businessAddress, Use::Street),
    part(F::BusinessPostBox, &C::businessAddress, Use::PostBox),
    part(F::BusinessCity, &C::businessAddress, Use::Place, &A::city),
    part(F::BusinessState, &C::businessAddress, Use::Place, &A::state),
    part(F::BusinessPostalCode, &C::businessAddress, Use::Place, &A::postalCode),
    part(F::BusinessCountry, &C::businessAddress, Use::Place, &A::countryOrRegion),
    part(F::HomeStreet, &C::homeAddress, Use::Street),
    part(F::HomePostBox, &C::homeAddress, Use::PostBox),
    part(F::HomeCity, &C::homeAddress, Use::Place, &A::city),
    part(F::HomeState, &C::homeAddress, Use::Place, &A::state),
    part(F::HomePostalCode, &C::homeAddress, Use::Place, &A::postalCode),
    part(F::HomeCountry, &C::homeAddress, Use::Place, &A::countryOrRegion),
    part(F::OtherStreet, &C::otherAddress, Use::Street),
    part(F::OtherPostBox, &C::otherAddress, Use::PostBox),
    part(F::OtherCity, &C::otherAddress, Use::Place, &A::city),
    part(F::OtherState, &C::otherAddress, Use::Place, &A::state),
    part(F::OtherPostalCode, &C::otherAddress, Use::Place, &A::postalCode),
    part(F::OtherCountry, &C::otherAddress, Use::Place, &A::countryOrRegion),
    part(F::LabelledStreet, nullptr, Use::Street),
    part(F::LabelledPostBox, nullptr, Use::PostBox),
    part(F::LabelledCity, nullptr, Use::Place, &A::city),
    part(F::LabelledState, nullptr, Use::Place, &A::state),
    part(F::LabelledPostalCode, nullptr, Use::Place, &A::postalCode),
    part(F::LabelledCountry, nullptr, Use::Place, &A::countryOrRegion),
    kind(F::AddressKind, Use::Street),
    FieldRule{.field = F::BusinessHomePage, .use = Use::Page, .type = "WORK"},
    FieldRule{.field = F::PersonalHomePage, .use = Use::Page, .type = "HOME"},
    plain(F::LabelledPage, Use::Page),
    kind(F::PageKind, Use::Page),
    FieldRule{.field = F::Birthday, .use = Use::Day, .date = &C::birthday},
    plain(F::BirthYear, Use::BirthPart),
    plain(F::BirthMonth, Use::BirthPart),
    plain(F::BirthDay, Use::BirthPart),
    FieldRule{.field = F::Anniversary, .use = Use::Day, .date = &C::weddingAnniversary},
    plain(F::LabelledDate, Use::LabelledDay),
    kind(F::DateKind, Use::LabelledDay),
    plain(F::Gender, Use::Gender),
    text(F::SpouseName, &C::spouseName),
    plain(F::Children, Use::Children),
    plain(F::LabelledRelation, Use::Relation),
    kind(F::RelationKind, Use::Relation),
    text(F::Hobbies, &C::hobbies),
    text(F::ReferredBy, &C::referredBy),
    text(F::CustomerId, &C::customerId),
    text(F::GovernmentId, &C::governmentId),
    text(F::UserField1, &C::userField1),
    text(F::UserField2, &C::userField2),
    text(F::UserField3, &C::userField3),
    text(F::UserField4, &C::userField4),
    plain(F::Categories, Use::Categories),
    plain(F::Notes, Use::Notes),
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < rules.size(); ++i) {
        if (static_cast<size_t>(rules[i].field) != i) {
            return false;
        }
    }
    return rules.size() == static_cast<size_t>(tableFieldCount);
}
static_assert(isInOrder());

} // namespace

const FieldRule &ruleOf(TableField field)
{
    return rules[static_cast<size_t>(field)];
}

} // namespace interchange
