// What becomes of each property of a vCard: one table.
//
// Shape    text: for Field, Noted and NotedDate the label in the notes; for InstantMessage the
// scheme
//          put before the address; for Ignored the reason why nothing is lost with it.
// Promise  A property that the table does not know is noted under a label made of its name, so
//          nothing is dropped unless a line here says why.
// Source   RFC 6350, 6474, 6715, 8605, 9554; vCard 3.0 and 2.1; the X- names of Evolution,
//          KAddressBook, Apple, Google, Android, Outlook, Thunderbird, Nokia.
#pragma once

#include "services/domain/contact.h"

#include <QByteArray>
#include <QLatin1String>

namespace interchange {

struct PropertyRule
{
    enum class Use {
        Name,
        FormattedName,
        Nickname,
        Organization,
        Email,
        Phone,
        Address,
        AddressLabel,
        Birthday,
        Anniversary,
        Note,
        HomePage,
        Categories,
        Photo,
        InstantMessage,
        Child,
        Related,      // RELATED: who, by TYPE
        RelatedLabel, // X-ABRELATEDNAMES: who, by X-ABLabel
        SortString,
        Gender,
        Location,
        Agent,
        PhoneticSound, // SOUND;X-IRMC-N
        Link,          // noted when it is an address, dropped when it is data
        AndroidCustom,
        Field,     // text straight into `field`; a second one is noted
        NotedDate, // noted, as a day when it is one
        Noted,     // noted as it is
        Uid,
        Version,
        Ignored,
    };

    const char *name = "";
    Use use = Use::Noted;
    QLatin1String text;
    QString domain::Contact::*field = nullptr;
};

// Null for a property that the table does not know.
const PropertyRule *ruleFor(const QByteArray &name);

// "X-FAVOURITE-COLOUR" to "Favourite colour".
QString labelFromName(const QByteArray &name);

} // namespace interchange
