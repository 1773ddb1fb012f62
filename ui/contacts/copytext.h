// What of a contact goes to the clipboard as plain text.
//
// Promise  pure; several values stand one a line; empty where the contact has none.
#pragma once

#include "ui/contacts/cardcontent.h"

namespace store {
struct ContactDetails;
}

namespace ui {

enum class CopyPart { Name, Emails, Phones, Addresses, Everything };

QString copyText(const store::ContactDetails &details, CopyPart part);

// Name, job and all that a card shows of it, with labels.
QString wholeText(const QString &name, const QString &job, const QList<CardGroup> &groups);

} // namespace ui
