// Contacts to a CSV file under the names of Outlook's columns, in English as Outlook itself reads them.
//
// Shape    UTF-8 with its mark, lines ended by CR LF, every value in quotes. Columns that Outlook has no name
//          for (nickname, chat, file as) stand at the end.
// Promise  What comes in again by csvtable.h is the same contact, but for photos, and e-mail addresses,
//          phones and children beyond Outlook's columns. No value is a formula to a spreadsheet: those that
//          would be begin with an apostrophe, which the reader takes away.
// Thread   any.
#pragma once

#include "services/domain/contact.h"

#include <QByteArray>

namespace interchange {

// Of custom fields; they stand behind all others.
struct ExtraColumn
{
    QString name;
    QStringList values; // one for each contact
};

QByteArray writeCsv(const QList<domain::Contact> &contacts, const QList<ExtraColumn> &extra = {});

// Of a cell as another program would calculate it: "=1+1", "@SUM", "-2+3"; no phone number.
bool looksLikeFormula(const QString &text);

} // namespace interchange
