// Everything a mailbox holds, as one value: what the window shows and what the server holds must be
// equal by ==.
#pragma once

#include "services/domain/contact.h"

#include <QMap>
#include <QStringList>

#include <ostream>

namespace e2e {

struct PersonState
{
    domain::Contact contact;
    QString photo; // SHA-256 of its bytes; empty: none
    QString flag;  // "flagged 2026-09-01", "flagged ", "complete "; empty: none

    bool operator==(const PersonState &) const = default;
};

// Folder path ("Contacts/Clients") to the people in it, by name and then by everything else.
using MailboxState = QMap<QString, QList<PersonState>>;

void sort(MailboxState &state);

// For the message of a failed assertion: folders, names, phones.
QString summary(const MailboxState &state);

} // namespace e2e
