#include "services/mailbox/preferences.h"

#include <algorithm>

namespace mailbox {
namespace {

QByteArrayList splitOutsideQuotes(const QByteArray &text)
{
    QByteArrayList parts;
    QByteArray part;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (c == ',' && !quoted) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part.append(c);
        }
    }
    parts.append(part.trimmed());
    return parts;
}

QByteArray unquoted(QByteArray value)
{
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    return value;
}

} // namespace

Preferences readPreferences(const QByteArrayList &headerValues)
{
    Preferences preferences;
    for (const QByteArray &header : headerValues) {
        for (const QByteArray &preference : splitOutsideQuotes(header)) {
            const qsizetype equals = preference.indexOf('=');
            const QByteArray name = preference.left(equals).trimmed().toLower();
            const QByteArray value =
                equals < 0 ? QByteArray() : unquoted(preference.mid(equals + 1).trimmed());
            if (name == "idtype" && value.compare("ImmutableId", Qt::CaseInsensitive) == 0) {
                preferences.idFormat = IdFormat::Immutable;
                preferences.applied.append(QByteArrayLiteral("IdType=\"ImmutableId\""));
            } else if (name == "odata.maxpagesize" || name == "maxpagesize") {
                preferences.maxPageSize = std::clamp(value.toInt(), 0, 1000);
                if (preferences.maxPageSize > 0)
                    preferences.applied.append("odata.maxpagesize="
                                               + QByteArray::number(preferences.maxPageSize));
            } else if (name == "return" && value.compare("minimal", Qt::CaseInsensitive) == 0) {
                preferences.returns = ReturnPreference::Minimal;
            }
        }
    }
    return preferences;
}

} // namespace mailbox
