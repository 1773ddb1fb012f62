// The table behind the field terms of a search.

#include "services/domain/searchquery.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

using P = ContactProperty;
using Kind = SearchField::Kind;

constexpr std::array names{P::DisplayName, P::GivenName, P::MiddleName,    P::Surname,
                           P::NickName,    P::FileAs,    P::YomiGivenName, P::YomiSurname};
constexpr std::array companies{P::CompanyName, P::YomiCompanyName};
constexpr std::array titles{P::JobTitle, P::Profession};
constexpr std::array departments{P::Department};
constexpr std::array offices{P::OfficeLocation};
constexpr std::array emails{P::EmailAddresses};
constexpr std::array phones{P::BusinessPhones, P::HomePhones,       P::MobilePhone,
                            P::AssistantPhone, P::BusinessFax,      P::CallbackPhone,
                            P::CarPhone,       P::CompanyMainPhone, P::HomeFax,
                            P::IsdnNumber,     P::OtherFax,         P::OtherPhone,
                            P::Pager,          P::PrimaryPhone,     P::RadioPhone,
                            P::TelexNumber,    P::TextPhone};
constexpr std::array addresses{P::BusinessAddress, P::HomeAddress, P::OtherAddress};
constexpr std::array notes{P::PersonalNotes};
constexpr std::array webs{P::BusinessHomePage, P::PersonalHomePage};
constexpr std::array chats{P::ImAddresses};
constexpr std::array categories{P::Categories};
constexpr std::array nicknames{P::NickName};
constexpr std::array managers{P::Manager};
constexpr std::array assistants{P::AssistantName};
constexpr std::array families{P::SpouseName, P::Children};
constexpr std::array others{P::UserField1, P::UserField2, P::UserField3,
                            P::UserField4, P::CustomerId, P::GovernmentId};

constexpr std::array fields{
    SearchField{QLatin1String("name"), QLatin1String("contact"), Kind::Text, names},
    SearchField{QLatin1String("company"), QLatin1String("organization organisation org"),
                Kind::Text, companies},
    SearchField{QLatin1String("title"), QLatin1String("job role"), Kind::Text, titles},
    SearchField{QLatin1String("email"), QLatin1String("mail e-mail"), Kind::Text, emails},
    SearchField{QLatin1String("phone"), QLatin1String("tel telephone mobile fax"), Kind::Text,
                phones},
    SearchField{QLatin1String("city"), QLatin1String("town"), Kind::Text, addresses,
                AddressPart::City},
    SearchField{QLatin1String("country"), QLatin1String("region"), Kind::Text, addresses,
                AddressPart::CountryOrRegion},
    SearchField{QLatin1String("address"), {}, Kind::Text, addresses},
    SearchField{QLatin1String("street"), {}, Kind::Text, addresses, AddressPart::Street},
    SearchField{QLatin1String("state"), QLatin1String("province"), Kind::Text, addresses,
                AddressPart::State},
    SearchField{QLatin1String("postcode"), QLatin1String("zip"), Kind::Text, addresses,
                AddressPart::PostalCode},
    SearchField{QLatin1String("category"), QLatin1String("label tag"), Kind::Text, categories},
    SearchField{QLatin1String("folder"), QLatin1String("in"), Kind::Folder},
    SearchField{QLatin1String("has"), {}, Kind::Has},
    SearchField{QLatin1String("flag"), QLatin1String("followup"), Kind::Flag},
    SearchField{QLatin1String("birthday"), QLatin1String("born"), Kind::Birthday},
    SearchField{QLatin1String("notes"), QLatin1String("note"), Kind::Text, notes},
    SearchField{QLatin1String("department"), {}, Kind::Text, departments},
    SearchField{QLatin1String("office"), {}, Kind::Text, offices},
    SearchField{QLatin1String("nickname"), {}, Kind::Text, nicknames},
    SearchField{QLatin1String("web"), QLatin1String("website url"), Kind::Text, webs},
    SearchField{QLatin1String("im"), QLatin1String("chat"), Kind::Text, chats},
    SearchField{QLatin1String("manager"), {}, Kind::Text, managers},
    SearchField{QLatin1String("assistant"), {}, Kind::Text, assistants},
    SearchField{QLatin1String("family"), QLatin1String("spouse children"), Kind::Text, families},
    SearchField{QLatin1String("custom"), {}, Kind::Text, others},
};

bool isNamed(const SearchField &field, QStringView name)
{
    if (name.compare(field.name, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const QStringList also = QString(field.also).split(u' ', Qt::SkipEmptyParts);
    return also.contains(name, Qt::CaseInsensitive);
}

} // namespace

std::span<const SearchField> searchFields()
{
    return fields;
}

const SearchField *searchField(QStringView name)
{
    const auto found = std::ranges::find_if(
        fields, [name](const SearchField &field) { return isNamed(field, name); });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace domain
