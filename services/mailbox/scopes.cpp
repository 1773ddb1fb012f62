#include "services/mailbox/scopes.h"

namespace mailbox {
namespace {

// Contacts.Read is enough to read, Contacts.ReadWrite for everything.
QStringList readOrWrite(const Request &request, const QString &stem, const QString &tail = {})
{
    const QString write = stem + QStringLiteral(".ReadWrite") + tail;
    return request.method == "GET" ? QStringList{stem + QStringLiteral(".Read") + tail, write}
                                   : QStringList{write};
}

bool isWord(const QString &segment, const char *word)
{
    return segment.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

} // namespace

const QStringList &knownScopes()
{
    static const QStringList scopes{
        QStringLiteral("Contacts.Read"),
        QStringLiteral("Contacts.ReadWrite"),
        QStringLiteral("Contacts.Read.Shared"),
        QStringLiteral("Contacts.ReadWrite.Shared"),
        QStringLiteral("MailboxSettings.Read"),
        QStringLiteral("MailboxSettings.ReadWrite"),
        QStringLiteral("People.Read"),
        QStringLiteral("People.Read.All"),
        QStringLiteral("User.Read"),
        QStringLiteral("User.ReadBasic.All"),
        QStringLiteral("Application.ReadWrite.All"),
        QStringLiteral("offline_access"),
        QStringLiteral("openid"),
        QStringLiteral("profile"),
        QStringLiteral("email"),
    };
    return scopes;
}

std::optional<QStringList> readScopes(const QString &text)
{
    QStringList result;
    bool isDefault = false;
    bool isNamed = false;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        // https://graph.microsoft.com/Contacts.Read, or that of another root of Graph.
        const QString name = word.mid(word.lastIndexOf(QLatin1Char('/')) + 1);
        if (name == QLatin1String(".default")) {
            isDefault = true;
            continue;
        }
        const qsizetype known = knownScopes().indexOf(name, 0);
        if (known < 0)
            return std::nullopt;
        isNamed = isNamed || name.contains(QLatin1Char('.'));
        result.append(name);
    }
    if (isDefault && isNamed)
        return std::nullopt;
    if (isDefault)
        result += knownScopes().filter(QStringLiteral("."));
    result.removeDuplicates();
    result.sort();
    return result;
}

QStringList scopesFor(const Request &request, const ResourcePath &path, MailboxOwner owner)
{
    const QString first = path.segments.value(0);
    const bool isOwn = owner == MailboxOwner::Caller;
    if (path.isRoot())
        return isWord(first, "subscriptions")
            ? QStringList{QStringLiteral("Contacts.Read"), QStringLiteral("Contacts.ReadWrite")}
            : QStringList();
    if (isWord(first, "contacts") || isWord(first, "contactFolders"))
        return readOrWrite(request, QStringLiteral("Contacts"),
                           isOwn ? QString() : QStringLiteral(".Shared"));
    if (isWord(first, "outlook"))
        return readOrWrite(request, QStringLiteral("MailboxSettings"));
    if (isWord(first, "people"))
        return isOwn ? QStringList{QStringLiteral("People.Read"), QStringLiteral("People.Read.All")}
                     : QStringList{QStringLiteral("People.Read.All")};
    return isOwn ? QStringList{QStringLiteral("User.Read"), QStringLiteral("User.ReadBasic.All")}
                 : QStringList{QStringLiteral("User.ReadBasic.All")};
}

} // namespace mailbox
