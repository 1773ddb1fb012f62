// What a table of contacts can show in a column, as data: text of a contact, and a name that stays.
//
// Shape    columnText: one line; a day as ISO 8601 ("2001-12-31"), several values with ", " between.
//          Folder and FollowUp have no text of their own here: they are no properties of a contact. Nor
//          have the fields that people define (domain/customfield.h): those are the columns from
//          firstFieldColumn on, by CustomField::column.
// Thread   any; pure.
#pragma once

#include "services/domain/contact.h"

#include <QLatin1String>
#include <QStringView>

#include <optional>
#include <span>

namespace domain {

// The numbers stand in the store's file: new columns go to the end, none is used again.
enum class ContactColumn {
    Name = 0,
    CompanyName = 1,
    JobTitle = 2,
    EmailAddress = 3, // the primary one
    Phone = 4,        // mobile, else business, else home
    Categories = 5,
    Folder = 6,
    Department = 7,
    OfficeLocation = 8,
    MobilePhone = 9,
    BusinessPhones = 10,
    HomePhones = 11,
    City = 12, // business, else home, else other; so the next
    CountryOrRegion = 13,
    Birthday = 14,
    WeddingAnniversary = 15,
    Title = 16,
    GivenName = 17,
    Surname = 18,
    NickName = 19,
    FileAs = 20,
    Profession = 21,
    Manager = 22,
    AssistantName = 23,
    SpouseName = 24,
    BusinessHomePage = 25,
    ImAddresses = 26,
    PersonalNotes = 27,
    FollowUp = 28, // the day that it is due
};

struct ColumnInfo
{
    ContactColumn column;
    QLatin1String name; // that it is saved by; Graph's where Graph has one
};

std::span<const ColumnInfo> contactColumns(); // in the order in which they are offered

inline constexpr int firstFieldColumn = 1000;
constexpr bool isField(ContactColumn column)
{
    return static_cast<int>(column) >= firstFieldColumn;
}
constexpr ContactColumn fieldColumn(int number) // CustomField::column
{
    return static_cast<ContactColumn>(firstFieldColumn + number);
}

// A field's: "field:7", with this computer's number.
QString columnName(ContactColumn column);
std::optional<ContactColumn> columnByName(QStringView name);

QString columnText(const Contact &contact, ContactColumn column);
constexpr bool isProperty(ContactColumn column)
{
    return column != ContactColumn::Folder && column != ContactColumn::FollowUp && !isField(column);
}
constexpr bool isDay(ContactColumn column)
{
    return column == ContactColumn::Birthday || column == ContactColumn::WeddingAnniversary;
}

} // namespace domain
