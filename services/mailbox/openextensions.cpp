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
    const QByteArray text = compactMembers(members);
    if (text.size() > largestOpenExtension)
        refuse(413, "RequestEntityTooLarge",
               QStringLiteral("The extension is larger than the maximum of %1 bytes.")
                   .arg(largestOpenExtension));
    return text;
}

void write(MailboxDatabase &database, qint64 contact, const OpenExtension &extension)
{
    Statement(database.prepared(QStringLiteral(
                  "REPLACE INTO open_extension(item, name, members) VALUES(?, ?, ?)")))
        .bind(contact)
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

QByteArray OpenExtension::json(const QByteArray &context) const
{
    return (context.isEmpty() ? "{" : '{' + context + ',')
        + "\"@odata.type\":\"#microsoft.graph.openTypeExtension\",\"id\":"
        + jsonString(currentPrefix + name) + ",\"extensionName\":" + jsonString(name)
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

OpenExtension openExtension(MailboxDatabase &database, qint64 contact, const QString &nameOrId)
{
    Statement find(database.prepared(
        QStringLiteral("SELECT name, members FROM open_extension WHERE item = ? AND name = ?")));
    find.bind(contact).bind(openExtensionName(nameOrId)).run();
    if (!find.next())
        refuseItemNotFound();
    return {find.text(0), find.bytes(1)};
}

QList<OpenExtension> openExtensions(MailboxDatabase &database, qint64 contact)
{
    Statement find(database.prepared(
        QStringLiteral("SELECT name, members FROM open_extension WHERE item = ? ORDER BY name")));
    find.bind(contact).run();
    QList<OpenExtension> extensions;
    while (find.next())
        extensions.append({find.text(0), find.bytes(1)});
    return extensions;
}

void insertOpenExtension(MailboxDatabase &database, qint64 contact, const OpenExtension &extension,
                         DuplicateExtension duplicate)
{
    const QList<OpenExtension> present = openExtensions(database, contact);
    const bool isThere = std::any_of(present.begin(), present.end(), [&](const auto &other) {
        return other.name == extension.name;
    });
    if (isThere && duplicate == DuplicateExtension::Refuse)
        refuse(409, "Conflict",
               QStringLiteral("The extension '%1' already exists.").arg(extension.name));
    if (!isThere && present.size() >= mostOpenExtensions)
        refuse(400, "ErrorPropertyValidationFailure",
               QStringLiteral("The contact has the maximum of %1 extensions.")
                   .arg(mostOpenExtensions));
    write(database, contact, extension);
}

OpenExtension changeOpenExtension(MailboxDatabase &database, qint64 contact,
                                  const QString &nameOrId, const QJsonObject &body,
                                  ExtensionUpdate update)
{
    OpenExtension extension = openExtension(database, contact, nameOrId);
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
    write(database, contact, extension);
    return extension;
}

void removeOpenExtension(MailboxDatabase &database, qint64 contact, const QString &nameOrId)
{
    const OpenExtension extension = openExtension(database, contact, nameOrId);
    Statement(
        database.prepared(QStringLiteral("DELETE FROM open_extension WHERE item = ? AND name = ?")))
        .bind(contact)
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
        list += OpenExtension{find.text(1), find.bytes(2)}.json();
    }
    return found;
}

} // namespace mailbox
