// What the store calls a kind of account.
#pragma once

#include "services/domain/contactfolder.h"

#include <QLatin1String>

#include <algorithm>
#include <array>

namespace store {

struct AccountKindName
{
    domain::AccountKind kind;
    QLatin1String name;
};

inline constexpr std::array accountKindNames{
    AccountKindName{domain::AccountKind::Local, QLatin1String("local")},
    AccountKindName{domain::AccountKind::GraphUrl, QLatin1String("graphUrl")},
    AccountKindName{domain::AccountKind::Microsoft, QLatin1String("microsoft")},
};

inline QLatin1String nameOf(domain::AccountKind kind)
{
    return std::ranges::find(accountKindNames, kind, &AccountKindName::kind)->name;
}

inline domain::AccountKind accountKindOf(const QString &name)
{
    const auto *found = std::ranges::find_if(
        accountKindNames, [&name](const AccountKindName &each) { return name == each.name; });
    return found == accountKindNames.end() ? domain::AccountKind::Local : found->kind;
}

} // namespace store
