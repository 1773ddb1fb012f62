#include "services/domain/contactcolumn.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

using C = ContactColumn;

constexpr std::array columns{
    ColumnInfo{C::Name, QLatin1String("displayName")},
    ColumnInfo{C::CompanyName, QLatin1String("companyName")},
    ColumnInfo{C::JobTitle, QLatin1String("jobTitle")},
    ColumnInfo{C::Department, QLatin1String("department")},
    ColumnInfo{C::EmailAddress, QLatin1String("emailAddresses")},
    ColumnInfo{C::Phone, QLatin1String("phone")},
    ColumnInfo{C::MobilePhone, QLatin1String("mobilePhone")},
    ColumnInfo{C::BusinessPhones, QLatin1String("businessPhones")},
    ColumnInfo{C::HomePhones, QLatin1String("homePhones")},
    ColumnInfo{C::Categories, QLatin1String("categories")},
    ColumnInfo{C::FollowUp, QLatin1String("followUp")},
    ColumnInfo{C::Folder, QLatin1String("folder")},
    ColumnInfo{C::City, QLatin1String("city")},
    ColumnInfo{C::CountryOrRegion, QLatin1String("countryOrRegion")},
    ColumnInfo{C::OfficeLocation, QLatin1String("officeLocation")},
    ColumnInfo{C::Birthday, QLatin1String("birthday")},
    ColumnInfo{C::WeddingAnniversary, QLatin1String("weddingAnniversary")},
    ColumnInfo{C::Title, QLatin1String("title")},
    ColumnInfo{C::GivenName, QLatin1String("givenName")},
    ColumnInfo{C::Surname, QLatin1String("surname")},
    ColumnInfo{C::NickName, QLatin1String("nickName")},
    ColumnInfo{C::FileAs, QLatin1String("fileAs")},
    ColumnInfo{C::Profession, QLatin1String("profession")},
    ColumnInfo{C::Manager, QLatin1String("manager")},
    ColumnInfo{C::AssistantName, QLatin1String("assistantName")},
    ColumnInfo{C::SpouseName, QLatin1String("spouseName")},
    ColumnInfo{C::BusinessHomePage, QLatin1String("businessHomePage")},
    ColumnInfo{C::ImAddresses, QLatin1String("imAddresses")},
    ColumnInfo{C::PersonalNotes, QLatin1String("personalNotes")},
};

constexpr QLatin1String fieldPrefix("field:");

QString joined(const QStringList &texts)
{
    return texts.join(QLatin1String(", "));
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString ofAddress(const Contact &contact, QString PhysicalAddress::*part)
{
    for (const PhysicalAddress *address :
         {&contact.businessAddress, &contact.homeAddress, &contact.otherAddress}) {
        if (!(address->*part).isEmpty()) {
            return address->*part;
        }
    }
    return {};
}

QString phoneOf(const Contact &contact)
{
    if (!contact.mobilePhone.isEmpty()) {
        return contact.mobilePhone;
    }
    return (contact.businessPhones + contact.homePhones).value(0);
}

} // namespace

std::span<const ColumnInfo> contactColumns()
{
    return columns;
}

QString columnName(ContactColumn column)
{
    if (isField(column)) {
        return fieldPrefix + QString::number(static_cast<int>(column) - firstFieldColumn);
    }
    return std::ranges::find(columns, column, &ColumnInfo::column)->name;
}

std::optional<ContactColumn> columnByName(QStringView name)
{
    if (name.startsWith(fieldPrefix)) {
        const int number = name.mid(fieldPrefix.size()).toInt();
        return number > 0 ? std::optional(fieldColumn(number)) : std::nullopt;
    }
    const auto found =
        std::ranges::find_if(columns, [name](const ColumnInfo &each) { return name == each.name; });
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

QString columnText(const Contact &contact, ContactColumn column)
{
    switch (column) {
    case C::Name:
        return shownName(contact);
    case C::CompanyName:
        return contact.companyName;
    case C::JobTitle:
        return contact.jobTitle;
    case C::EmailAddress:
        return contact.emailAddresses.value(0).address;
    case C::Phone:
        return phoneOf(contact);
    case C::Categories:
        return joined(contact.categories);
    case C::Folder:
    case C::FollowUp:
        return {};
    case C::Department:
        return contact.department;
    case C::OfficeLocation:
        return contact.officeLocation;
    case C::MobilePhone:
        return contact.mobilePhone;
    case C::BusinessPhones:
        return joined(contact.businessPhones);
    case C::HomePhones:
        return joined(contact.homePhones);
    case C::City:
        return ofAddress(contact, &PhysicalAddress::city);
    case C::CountryOrRegion:
        return ofAddress(contact, &PhysicalAddress::countryOrRegion);
    case C::Birthday:
        return dayText(contact.birthday);
    case C::WeddingAnniversary:
        return dayText(contact.weddingAnniversary);
    case C::Title:
        return contact.title;
    case C::GivenName:
        return contact.givenName;
    case C::Surname:
        return contact.surname;
    case C::NickName:
        return contact.nickName;
    case C::FileAs:
        return contact.fileAs;
    case C::Profession:
        return contact.profession;
    case C::Manager:
        return contact.manager;
    case C::AssistantName:
        return contact.assistantName;
    case C::SpouseName:
        return contact.spouseName;
    case C::BusinessHomePage:
        return contact.businessHomePage;
    case C::ImAddresses:
        return joined(contact.imAddresses);
    case C::PersonalNotes:
        return contact.personalNotes.simplified();
    }
    return {}; // a field
}

} // namespace domain
