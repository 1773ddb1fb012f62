#include "services/auth/scopes.h"

#include <algorithm>
#include <iterator>

namespace auth {

namespace {

bool hasScope(const QStringList &granted, const QString &scope)
{
    return std::ranges::any_of(granted, [&scope](const QString &each) {
        return each.section(u'/', -1).compare(scope.section(u'/', -1), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QStringList basicScopes()
{
    return {QStringLiteral("offline_access"), QStringLiteral("User.Read"),
            QStringLiteral("Contacts.ReadWrite")};
}

QStringList sharedScopes()
{
    return {QStringLiteral("Contacts.ReadWrite.Shared")};
}

QStringList categoryScopes()
{
    return {QStringLiteral("MailboxSettings.ReadWrite")};
}

QStringList missingScopes(const QStringList &granted, const QStringList &wanted)
{
    QStringList missing;
    std::ranges::copy_if(wanted, std::back_inserter(missing), [&granted](const QString &scope) {
        return scope != QLatin1String("offline_access") && !hasScope(granted, scope);
    });
    return missing;
}

} // namespace auth
