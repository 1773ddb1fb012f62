#include "ui/imports/fieldtext.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

using F = interchange::TableField;

// In the order of the fields.
constexpr std::array<const char *, interchange::tableFieldCount> titles{
    QT_TRANSLATE_NOOP("FieldText", "Leave out"),
    QT_TRANSLATE_NOOP("FieldText", "Notes, with its name"),
    QT_TRANSLATE_NOOP("FieldText", "Full name"),
    QT_TRANSLATE_NOOP("FieldText", "Title"),
    QT_TRANSLATE_NOOP("FieldText", "First name"),
    QT_TRANSLATE_NOOP("FieldText", "Middle name"),
    QT_TRANSLATE_NOOP("FieldText", "Last name"),
    QT_TRANSLATE_NOOP("FieldText", "Suffix"),
    QT_TRANSLATE_NOOP("FieldText", "Nickname"),
    QT_TRANSLATE_NOOP("FieldText", "Initials"),
    QT_TRANSLATE_NOOP("FieldText", "File as"),
    QT_TRANSLATE_NOOP("FieldText", "Phonetic first name"),
    QT_TRANSLATE_NOOP("FieldText", "Phonetic last name"),
    QT_TRANSLATE_NOOP("FieldText", "Phonetic company name"),
    QT_TRANSLATE_NOOP("FieldText", "Company"),
    QT_TRANSLATE_NOOP("FieldText", "Department"),
    QT_TRANSLATE_NOOP("FieldText", "Job title"),
    QT_TRANSLATE_NOOP("FieldText", "Office"),
    QT_TRANSLATE_NOOP("FieldText", "Profession"),
    QT_TRANSLATE_NOOP("FieldText", "Manager"),
    QT_TRANSLATE_NOOP("FieldText", "Assistant"),
    QT_TRANSLATE_NOOP("FieldText", "E-mail"),
    QT_TRANSLATE_NOOP("FieldText", "Name of the e-mail before it"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next e-mail"),
    QT_TRANSLATE_NOOP("FieldText", "Work phone"),
    QT_TRANSLATE_NOOP("FieldText", "Home phone"),
    QT_TRANSLATE_NOOP("FieldText", "Mobile"),
    QT_TRANSLATE_NOOP("FieldText", "Other phone"),
    QT_TRANSLATE_NOOP("FieldText", "Primary phone"),
    QT_TRANSLATE_NOOP("FieldText", "Company phone"),
    QT_TRANSLATE_NOOP("FieldText", "Assistant's phone"),
    QT_TRANSLATE_NOOP("FieldText", "Callback"),
    QT_TRANSLATE_NOOP("FieldText", "Car"),
    QT_TRANSLATE_NOOP("FieldText", "Radio"),
    QT_TRANSLATE_NOOP("FieldText", "Text phone"),
    QT_TRANSLATE_NOOP("FieldText", "Pager"),
    QT_TRANSLATE_NOOP("FieldText", "Telex"),
    QT_TRANSLATE_NOOP("FieldText", "ISDN"),
    QT_TRANSLATE_NOOP("FieldText", "Work fax"),
    QT_TRANSLATE_NOOP("FieldText", "Home fax"),
    QT_TRANSLATE_NOOP("FieldText", "Other fax"),
    QT_TRANSLATE_NOOP("FieldText", "Phone of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next phone"),
    QT_TRANSLATE_NOOP("FieldText", "Chat"),
    QT_TRANSLATE_NOOP("FieldText", "Work street"),
    QT_TRANSLATE_NOOP("FieldText", "Work P.O. box"),
    QT_TRANSLATE_NOOP("FieldText", "Work city"),
    QT_TRANSLATE_NOOP("FieldText", "Work state"),
    QT_TRANSLATE_NOOP("FieldText", "Work postal code"),
    QT_TRANSLATE_NOOP("FieldText", "Work country"),
    QT_TRANSLATE_NOOP("FieldText", "Home street"),
    QT_TRANSLATE_NOOP("FieldText", "Home P.O. box"),
    QT_TRANSLATE_NOOP("FieldText", "Home city"),
    QT_TRANSLATE_NOOP("FieldText", "Home state"),
    QT_TRANSLATE_NOOP("FieldText", "Home postal code"),
    QT_TRANSLATE_NOOP("FieldText", "Home country"),
    QT_TRANSLATE_NOOP("FieldText", "Other street"),
    QT_TRANSLATE_NOOP("FieldText", "Other P.O. box"),
    QT_TRANSLATE_NOOP("FieldText", "Other city"),
    QT_TRANSLATE_NOOP("FieldText", "Other state"),
    QT_TRANSLATE_NOOP("FieldText", "Other postal code"),
    QT_TRANSLATE_NOOP("FieldText", "Other country"),
    QT_TRANSLATE_NOOP("FieldText", "Street of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "P.O. box of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "City of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "State of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Postal code of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Country of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next address"),
    QT_TRANSLATE_NOOP("FieldText", "Web page"),
    QT_TRANSLATE_NOOP("FieldText", "Own web page"),
    QT_TRANSLATE_NOOP("FieldText", "Web page of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next web page"),
    QT_TRANSLATE_NOOP("FieldText", "Birthday"),
    QT_TRANSLATE_NOOP("FieldText", "Year of birth"),
    QT_TRANSLATE_NOOP("FieldText", "Month of birth"),
    QT_TRANSLATE_NOOP("FieldText", "Day of birth"),
    QT_TRANSLATE_NOOP("FieldText", "Anniversary"),
    QT_TRANSLATE_NOOP("FieldText", "Date of the kind before it"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next date"),
    QT_TRANSLATE_NOOP("FieldText", "Gender"),
    QT_TRANSLATE_NOOP("FieldText", "Partner"),
    QT_TRANSLATE_NOOP("FieldText", "Children"),
    QT_TRANSLATE_NOOP("FieldText", "Person of the kind before"),
    QT_TRANSLATE_NOOP("FieldText", "Kind of the next person"),
    QT_TRANSLATE_NOOP("FieldText", "Hobbies"),
    QT_TRANSLATE_NOOP("FieldText", "Referred by"),
    QT_TRANSLATE_NOOP("FieldText", "Customer ID"),
    QT_TRANSLATE_NOOP("FieldText", "Government ID"),
    QT_TRANSLATE_NOOP("FieldText", "User field 1"),
    QT_TRANSLATE_NOOP("FieldText", "User field 2"),
    QT_TRANSLATE_NOOP("FieldText", "User field 3"),
    QT_TRANSLATE_NOOP("FieldText", "User field 4"),
    QT_TRANSLATE_NOOP("FieldText", "Categories"),
    QT_TRANSLATE_NOOP("FieldText", "Notes"),
};

struct Group
{
    F first;
    F last;
};

constexpr std::array groups{
    Group{F::Nothing, F::NamedNote},
    Group{F::DisplayName, F::YomiCompanyName},
    Group{F::CompanyName, F::AssistantName},
    Group{F::Email, F::EmailKind},
    Group{F::BusinessPhone, F::PhoneKind},
    Group{F::ImAddress, F::ImAddress},
    Group{F::BusinessStreet, F::BusinessCountry},
    Group{F::HomeStreet, F::HomeCountry},
    Group{F::OtherStreet, F::OtherCountry},
    Group{F::LabelledStreet, F::AddressKind},
    Group{F::BusinessHomePage, F::PageKind},
    Group{F::Birthday, F::DateKind},
    Group{F::Gender, F::GovernmentId},
    Group{F::UserField1, F::UserField4},
    Group{F::Categories, F::Notes},
};

} // namespace

QString fieldTitle(F field)
{
    return QCoreApplication::translate("FieldText", titles[static_cast<size_t>(field)]);
}

QList<QList<F>> offeredFields()
{
    QList<QList<F>> offered;
    for (const Group &group : groups) {
        QList<F> fields;
        for (int field = static_cast<int>(group.first); field <= static_cast<int>(group.last);
             ++field) {
            fields.append(static_cast<F>(field));
        }
        offered.append(fields);
    }
    return offered;
}

} // namespace ui
