#include "services/mailbox/openextensions.h"

#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

const QString currentPrefix = QStringLiteral("microsoft.graph.openTypeExtension.");
const QString olderPrefix = QStringLiteral("Microsoft.OutlookServices.OpenTypeExtension.");

void checkName(const QString &name)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_.-]{1,128}")));
    if (!shape.match(name).hasMatch()
        || name.startsWith(QLatin1String("com.microsoft"), Qt::CaseInsensitive))
        refuse(400, "ErrorPropertyValidationFailure",
               QStringLiteral("The extension name is not valid: %1").arg(name));
}

void checkType(const QJsonObject &body)
{
    const QJsonValue type = body.value(QLatin1String("@odata.type"));
    if (type.isUndefined())
        return;
    const QString name = type.toString();
    const QStringView bare = name.startsWith(QLatin1Char('#')) ? QStringView(name).sliced(1) : name;
    if (bare.compare(QStringView(currentPrefix).chopped(1), Qt::CaseInsensitive) != 0
        && bare.compare(QStringView(olderPrefix).chopped(1), Qt::CaseInsensitive) != 0)
        refuseBody(QStringLiteral("The type of the extension is not known: %1").arg(name));
}

QJsonObject freeMembers(const QJsonObject &body)
{
    QJsonObject members = body;
    for (const QString &name : body.keys()) {
        // Annotations of members ("topPicks@odata.type") belong to them, those of the whole do not.
        if (name == QLatin1String("id") || name == QLatin1String("extensionName")
            || name.startsWith(QLatin1Char('@')))
            members.remove(name);
    }
    return members;
}

QByteArray stored(QJsonObject members)
{
    for (const QString &name : members.keys()) {
        if (members.value(name).isNull())
            members.remove(name);
    }
    return compactMembers(members);
}

struct Limits
{
    qsizetype bytes; // of the members of one extension
    int count;       // of the extensions of one item
};

Limits limitsOf(ExtensionOwner owner)
{
    return owner == ExtensionOwner::User ? Limits{2 * 1024, 2} : Limits{16 * 1024, 10};
}

// The statements are the same for both tables.
QString onTable(const char *sql, ExtensionOwner owner)
{
    return QString::fromLatin1(sql).arg(owner == ExtensionOwner::User
                                            ? QLatin1String("user_extension")
                                            : QLatin1String("open_extension"));
}

void write(MailboxDatabase &database, const ExtensionItem &item, const OpenExtension &extension)
{
    const qsizetype most = limitsOf(item.owner).bytes;
    if (extension.members.size() > most)
        refuse(413, "RequestEntityTooLarge",
               QStringLiteral("The extension is larger than the maximum of %1 bytes.").arg(most));
    Statement(database.prepared(
                  onTable("REPLACE INTO %1(item, name, members) VALUES(?, ?, ?)", item.owner)))
        .bind(item.key)
        .bind(extension.name)
        .bind(extension.members)
        .run();
}

} // namespace

DuplicateExtension duplicateExtension(const Request &request)
{
    return request.is("extension-duplicate", "overwrite") ? DuplicateExtension::Overwrite
                                                          : DuplicateExtension::Refuse;
}

QByteArray OpenExtension::json(ExtensionOwner owner, const QByteArray &context) const
{
    return (context.isEmpty() ? "{" : '{' + context + ',')
        + "\"@odata.type\":\"#microsoft.graph.openTypeExtension\",\"id\":"
        + jsonString(owner == ExtensionOwner::User ? name : currentPrefix + name)
        + ",\"extensionName\":" + jsonString(name)
        + (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

QString openExtensionName(const QString &nameOrId)
{
    for (const QString &prefix : {currentPrefix, olderPrefix}) {
        if (nameOrId.startsWith(prefix, Qt::CaseInsensitive))
            return nameOrId.sliced(prefix.size());
    }
    return nameOrId;
}

OpenExtension readOpenExtension(const QJsonObject &body)
{
    const QJsonValue name = body.value(QLatin1String("extensionName"));
    if (!name.isString())
        refuseBody(QStringLiteral("An open extension needs an extensionName."));
    checkType(body);
    checkName(name.toString());
    return {name.toString(), stored(freeMembers(body))};
}

OpenExtension openExtension(MailboxDatabase &database, const ExtensionItem &item,
                            const QString &nameOrId)
{
    Statement find(database.prepared(
        onTable("SELECT name, members FROM %1 WHERE item = ? AND name = ?", item.owner)));
    find.bind(item.key).bind(openExtensionName(nameOrId)).run();
    if (!find.next())
        refuseItemNotFound();
    return {find.text(0), find.bytes(1)};
}

QList<OpenExtension> openExtensions(MailboxDatabase &database, const ExtensionItem &item)
{
    Statement find(database.prepared(
        onTable("SELECT name, members FROM %1 WHERE item = ? ORDER BY name", item.owner)));
    find.bind(item.key).run();
    QList<OpenExtension> extensions;
    while (find.next())
        extensions.append({find.text(0), find.bytes(1)});
    return extensions;
}

void insertOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                         const OpenExtension &extension, DuplicateExtension duplicate)
{
    const QList<OpenExtension> present = openExtensions(database, item);
    const bool isThere = std::any_of(present.begin(), present.end(), [&](const auto &other) {
        return other.name == extension.name;
    });
    if (isThere && duplicate == DuplicateExtension::Refuse)
        refuse(409, "Conflict",
               QStringLiteral("The extension '%1' already exists.").arg(extension.name));
    if (!isThere && present.size() >= limitsOf(item.owner).count)
        refuse(400, "ErrorPropertyValidationFailure",
               QStringLiteral("The item has the maximum of %1 extensions.")
                   .arg(limitsOf(item.owner).count));
    write(database, item, extension);
}

OpenExtension changeOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                                  const QString &nameOrId, const QJsonObject &body,
                                  ExtensionUpdate update)
{
    OpenExtension extension = openExtension(database, item, nameOrId);
    const QJsonValue name = body.value(QLatin1String("extensionName"));
    if (!name.isUndefined() && name != QJsonValue(extension.name))
        refuseBody(QStringLiteral("The name of an extension cannot be changed."));
    checkType(body);
    QJsonObject members = freeMembers(body);
    if (update == ExtensionUpdate::Merge) {
        QJsonObject merged = QJsonDocument::fromJson('{' + extension.members + '}').object();
        for (auto it = members.begin(); it != members.end(); ++it)
            merged.insert(it.key(), it.value());
        members = merged;
    }
    extension.members = stored(members);
    write(database, item, extension);
    return extension;
}

void removeOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                         const QString &nameOrId)
{
    const OpenExtension extension = openExtension(database, item, nameOrId);
    Statement(database.prepared(onTable("DELETE FROM %1 WHERE item = ? AND name = ?", item.owner)))
        .bind(item.key)
        .bind(extension.name)
        .run();
}

QHash<qint64, QByteArray> openExtensionsOf(MailboxDatabase &database, const QList<qint64> &contacts,
                                           const std::optional<QStringList> &namesOrIds)
{
    const QString named =
        namesOrIds ? QStringLiteral(" AND name IN (SELECT value FROM json_each(?))") : QString();
    Statement find(database.prepared(
        QStringLiteral("SELECT item, name, members FROM json_each(?) AS items"
                       " CROSS JOIN open_extension WHERE item = items.value%1 ORDER BY item, name")
            .arg(named)));
    find.bind(jsonList(contacts));
    if (namesOrIds) {
        QStringList names;
        for (const QString &name : *namesOrIds)
            names.append(openExtensionName(name));
        find.bind(jsonList(names));
    }
    find.run();
    QHash<qint64, QByteArray> found;
    while (find.next()) {
        QByteArray &list = found[find.integer(0)];
        if (!list.isEmpty())
            list += ',';
        list += OpenExtension{find.text(1), find.bytes(2)}.json(ExtensionOwner::Contact);
    }
    return found;
}

} // namespace mailbox
