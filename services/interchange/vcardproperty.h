// One property of a card: name, the parameters that matter, and the value as bytes.
//
// Shape    name, types, encoding and valueType in capitals; group in small letters.
//          preference: 1 first; 101 when the card does not say.
// Promise  Linear in the length of the line, however many parameters. RFC 6868 (^n ^^ ^') and
// quotes
//          are resolved; a quote that is never closed is an ordinary character.
// Source   RFC 6350 (4.0), RFC 2426 (3.0), vCard 2.1 of the Versit consortium.
#pragma once

#include "services/interchange/cardscanner.h"

#include <optional>

namespace interchange {

struct VCardProperty
{
    static constexpr int noPreference = 101;

    QByteArray group;
    QByteArray name;
    QList<QByteArray> types;
    QByteArray charset;
    QByteArray encoding;
    QByteArray valueType;
    QByteArray value;
    QString label; // of a LABEL parameter
    QString sortAs;
    QString serviceType; // X-SERVICE-TYPE
    QString personName;  // X-NAME: the name beside an e-mail address
    int preference = noPreference;
    int line = 0;
    bool isDerived = false; // RFC 9554: made from other properties
    bool omitsYear = false; // X-APPLE-OMIT-YEAR

    bool isQuotedPrintable() const { return encoding == "QUOTED-PRINTABLE" || encoding == "Q"; }
    bool isBase64() const { return encoding == "BASE64" || encoding == "B"; }
    bool isUri() const { return valueType == "URI" || valueType == "URL"; }
    bool hasType(QByteArrayView type) const;
};

// Nothing when the line has no name or no colon.
std::optional<VCardProperty> parseProperty(const RawLine &line);

} // namespace interchange
