// One person, with the properties that Graph v1.0 gives a contact, and those of Outlook for which it
// has no member.
//
// Shape    Strings are empty when absent: null, "", [] and {} on the wire all mean empty here.
//          emailAddresses keeps Graph's order (slot 0 is the primary one).
//          birthday and weddingAnniversary are days without time or zone; a null QDate when there is
//          none. gender is "female", "male" or empty.
// Promise  A plain value: no ids, no server bookkeeping, comparable.
// Source   Graph v1.0 "contact resource type"; limits as the service enforces them (400 above).
#pragma once

#include "services/domain/nameorder.h"
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

inline constexpr qsizetype maximumEmailAddresses = 3;
inline constexpr qsizetype maximumBusinessPhones = 2;
inline constexpr qsizetype maximumHomePhones = 2;
inline constexpr qsizetype maximumImAddresses = 3;

// The year of a birthday whose year is not known. The service has no such thing; this is the year that
// Apple's programs write to it for the same purpose, a leap year, and read as "no year".
inline constexpr int unknownYear = 1604;

struct PhysicalAddress
{
    QString street; // may hold several lines
    QString city;
    QString state;
    QString countryOrRegion;
    QString postalCode;

    bool isEmpty() const { return *this == PhysicalAddress{}; }
    bool operator==(const PhysicalAddress &) const = default;
};

struct EmailAddress
{
    QString name;
    QString address;

    bool operator==(const EmailAddress &) const = default;
};

struct Contact
{
    QString displayName;
    QString title; // "Dr."; not the job title
    QString givenName;
    QString middleName;
    QString surname;
    QString generation; // "Jr."
    QString nickName;
    QString initials;
    QString fileAs;
    QString yomiGivenName;
    QString yomiSurname;
    QString yomiCompanyName;
    QString companyName;
    QString department;
    QString jobTitle;
    QString officeLocation;
    QString profession;
    QString manager;
    QString assistantName;
    QString spouseName;
    QStringList children;
    QDate birthday;
    QList<EmailAddress> emailAddresses;
    QStringList businessPhones;
    QStringList homePhones;
    QString mobilePhone;
    QStringList imAddresses;
    PhysicalAddress businessAddress;
    PhysicalAddress homeAddress;
    PhysicalAddress otherAddress;
    QString businessHomePage;
    QString personalNotes;
    QStringList categories; // names, in the order of the contact; unknown ones are legal

    // Extended properties of the service (wire/extendedproperties.h).
    QString assistantPhone;
    QString businessFax;
    QString callbackPhone;
    QString carPhone;
    QString companyMainPhone;
    QString homeFax;
    QString isdnNumber;
    QString otherFax;
    QString otherPhone;
    QString pager;
    QString primaryPhone;
    QString radioPhone;
    QString telexNumber;
    QString textPhone; // for the deaf
    QDate weddingAnniversary;
    QString gender;
    QString personalHomePage;
    QString hobbies;
    QString referredBy;
    QString customerId;
    QString governmentId;
    QString userField1; // what they mean is up to the person, as in Outlook
    QString userField2;
    QString userField3;
    QString userField4;

    bool operator==(const Contact &) const = default;
};

// The name that lists show: displayName, else the name parts, else company, else first e-mail
// address, else empty. Never a placeholder: words for "no name" belong to the ui.
QString shownName(const Contact &contact);

// The same in the order that lists are kept in.
QString listedName(const Contact &contact, NameOrder order);

// What the service generates when displayName is not sent: given, middle, surname, generation, else
// the company, else the first e-mail address.
QString generatedDisplayName(const Contact &contact);

// What Outlook files a contact under when nobody says otherwise: "Surname, Given Middle", else the one
// there is, else the company.
QString generatedFileAs(const Contact &contact);

} // namespace domain
