#include "services/mailbox/contactrules.h"

namespace mailbox {

ContactRules contactRules(const Request &request, const QString &owner)
{
    ContactRules rules;
    rules.version = request.api();
    rules.limitsValues = request.is("value-limits", "enforce");
    rules.recomputesDisplayName = request.is("display-name", "recompute");
    rules.fillsFileAs = request.is("file-as", "surname-first");
    rules.replacesAddresses = request.is("address-change", "replace");
    rules.takesFlag = request.is("flag", "writable");
    if (request.is("email-name", "directory"))
        rules.directoryDomain = owner.mid(owner.indexOf(QLatin1Char('@')) + 1).toCaseFolded();
    return rules;
}

} // namespace mailbox
