#pragma once

#include "services/mailbox/httpmessage.h"

namespace mailbox {

// How a contact is read from a body and what is computed for it: the version that the caller
// speaks and the switches that bear on it.
struct ContactRules
{
    ApiVersion version = ApiVersion::V1;
    bool limitsValues = true;
    bool recomputesDisplayName = true; // when a name part changes and it is not sent along
    bool fillsFileAs = true;
    bool replacesAddresses = true; // merges their members otherwise
    bool takesFlag = true;
    QString directoryDomain; // names of addresses there are the directory's; empty: as sent
};

ContactRules contactRules(const Request &request, const QString &owner);

} // namespace mailbox
