// A contact as a vCard that fits on a QR code.
//
// Promise  What one needs to reach somebody: name, work, e-mail, phones, web page, addresses. Where that is too
//          long, the addresses go first, then all but one e-mail and phone of each kind. Never a photo and
//          never notes: whoever scans it stands beside the person.
// Errors   empty where not even the name fits.
// Thread   any; pure.
#pragma once

#include "services/domain/contact.h"

#include <QByteArray>

namespace interchange {

QByteArray scannableCard(const domain::Contact &contact, qsizetype maximumBytes);

} // namespace interchange
