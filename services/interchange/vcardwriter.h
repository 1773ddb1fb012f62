// Writes contacts as vCard 3.0 or 4.0.
//
// Shape    UTF-8, CR LF, folded at 75 octets and never inside a character. Properties that vCard
// has no
//          name for get widely used X- names (X-MANAGER, X-PHONETIC-LAST-NAME, ...).
// Promise  readVCards(writeVCards(c)) gives c back, photo and uid too, for contacts within Graph's
//          limits whose texts are trimmed and hold no control character but tab and newline.
//          A name that is not the contact's own is marked DERIVED=TRUE (RFC 9554) and not read
//          back.
#pragma once

#include "services/domain/contact.h"
#include "services/interchange/namedvalue.h"

#include <QByteArray>

namespace interchange {

enum class VCardVersion { Version3, Version4 };

struct ExportedContact
{
    domain::Contact contact;
    QByteArray photo;
    QString uid;
    QList<NamedValue> fields = {}; // custom ones: X-KARTEI-FIELD;X-NAME="Shoe size":42
};

QByteArray writeVCards(const QList<ExportedContact> &contacts,
                       VCardVersion version = VCardVersion::Version3);

} // namespace interchange
