// Small pieces of text about contacts: names in sentences, counts, second lines.
//
// Promise  a name or other data that goes into a sentence is isolated, so that a right-to-left name
//          never reorders the words around it.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"

#include <QString>

namespace presentation {

// text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE; control characters become spaces.
QString isolated(const QString &text);

// The name, or words for a contact that has none.
QString nameOrPlaceholder(const QString &name);

// Its owner, or "On this computer".
QString mailboxName(const domain::Mailbox &mailbox);

// "Contoso · anna@contoso.example"; either may be empty.
QString secondLine(const QString &companyName, const QString &emailAddress);

QString contactCount(int count);            // "1 contact", "12 contacts", "10 000 contacts"
QString number(int count);                  // as the locale writes it
QString countOfTotal(int shown, int total); // "233 of 10 000"

// Why contacts may not be changed, of which so many are shared for reading alone. Empty: they may.
QString readOnlyReason(int readOnly, int contacts);

} // namespace presentation
