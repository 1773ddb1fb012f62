#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace mailbox {

enum class IdFormat { Plain, Immutable };
enum class ReturnPreference { Representation, Minimal };

// What the Prefer headers of one request ask for; several headers and comma lists are the same.
// Unknown preferences are ignored, as HTTP says.
// Source   RFC 7240; Graph "Obtain immutable identifiers for Outlook resources".
struct Preferences
{
    IdFormat idFormat = IdFormat::Plain;
    ReturnPreference returns = ReturnPreference::Representation;
    int maxPageSize = 0;    // 0: not asked for
    QByteArrayList applied; // what Preference-Applied has to name
};

Preferences readPreferences(const QByteArrayList &headerValues);

} // namespace mailbox
