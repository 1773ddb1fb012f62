// A value under a name that a person gave: a custom field, as files carry it.
#pragma once

#include <QString>

namespace interchange {

struct NamedValue
{
    QString name;
    QString value;

    bool operator==(const NamedValue &) const = default;
};

} // namespace interchange
