#include "services/mailbox/foldersendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/expansion.h"
#include "services/mailbox/extensionfilter.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/sharedaccess.h"

#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

QString stringMember(const QJsonObject &body, const char *name)
{
    const QJsonValue value = body.value(QLatin1String(name));
    if (!value.isString() && !value.isUndefined() && !value.isNull())
        refuseBody(QStringLiteral("The value of property '%1' has the wrong type.")
                       .arg(QLatin1String(name)));
    return value.toString();
}

void checkMembers(const Request &request, const QJsonObject &body)
{
    for (const QString &name : body.keys()) {
        static const QStringList v1{QStringLiteral("id"), QStringLiteral("displayName"),
                                    QStringLiteral("parentFolderId")};
        static const QStringList beta = v1 + QStringList{QStringLiteral("wellKnownName")};
        if (!name.contains(QLatin1Char('@')) && !(request.isBeta() ? beta : v1).contains(name))
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on type "
                                  "'microsoft.graph.contactFolder'.")
                       .arg(name));
    }
}

// Folders are few: filter and order work on the list itself.
void applyFilter(const QString &filter, QList<FolderRecord> &folders)
{
    if (filter.isEmpty())
        return;
    static const QString literal = QStringLiteral("'((?:[^']|'')*)'");
    static const QRegularExpression equal(QStringLiteral("^displayName\\s+eq\\s+%1$").arg(literal),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression starts(
        QStringLiteral("^startswith\\(\\s*displayName\\s*,\\s*%1\\s*\\)$").arg(literal),
        QRegularExpression::CaseInsensitiveOption);
    const auto same = equal.match(filter);
    const auto start = starts.match(filter);
    if (!same.hasMatch() && !start.hasMatch())
        refuse(400, "ErrorInvalidUrlQueryFilter",
               QStringLiteral("The query filter contains one or more invalid nodes."));
    const QString name = unquotedLiteral((same.hasMatch() ? same : start).captured(1));
    folders.removeIf([&](const FolderRecord &folder) {
        return same.hasMatch() ? folder.name.compare(name, Qt::CaseInsensitive) != 0
                               : !folder.name.startsWith(name, Qt::CaseInsensitive);
    });
}

void keepMatching(MailboxDatabase &database, const SqlFilter &filter, QList<FolderRecord> &folders)
{
    Statement find(
        database.prepared(QStringLiteral("SELECT key FROM folder WHERE ") + filter.condition));
    for (const QVariant &value : filter.values)
        find.bind(value);
    find.run();
    QSet<qint64> keys;
    while (find.next())
        keys.insert(find.integer(0));
    folders.removeIf([&](const FolderRecord &folder) { return !keys.contains(folder.key); });
}

void applyOrder(const QString &orderBy, QList<FolderRecord> &folders)
{
    if (orderBy.isEmpty())
        return;
    const QStringList words = orderBy.simplified().split(QLatin1Char(' '));
    if (words[0].compare(QLatin1String("displayName"), Qt::CaseInsensitive) != 0)
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("The $orderby expression is not valid."));
    std::stable_sort(folders.begin(), folders.end(), [](const auto &a, const auto &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    if (words.value(1).compare(QLatin1String("desc"), Qt::CaseInsensitive) == 0)
        std::reverse(folders.begin(), folders.end());
}

void refuseDefaultFolder(const Request &request, const FolderRecord &folder)
{
    if (!folder.isDefault())
        return;
    const bool isForbidden = request.is("default-folder-refusal", "403");
    refuse(isForbidden ? 403 : 400, isForbidden ? "ErrorAccessDenied" : "ErrorInvalidRequest",
           QStringLiteral("The distinguished folder cannot be changed or deleted."));
}

} // namespace

FoldersEndpoint::FoldersEndpoint(MailboxDatabase &database)
    : m_database(database)
    , m_delta(database)
{
}

void FoldersEndpoint::addRoutes(Router &router)
{
    const auto top = [this](const QStringList &) { return defaultFolder(m_database); };
    const auto named = [this](const QStringList &v) { return folderById(m_database, v[0]); };
    const auto collection = [&](const char *path, auto parent, bool isTopLevel) {
        router.add("GET", QLatin1String(path), RouteKind::Read,
                   [this, parent, isTopLevel](const Request &r, const auto &v) {
                       return list(r, parent(v), isTopLevel);
                   });
        router.add(
            "POST", QLatin1String(path), RouteKind::Write,
            [this, parent](const Request &r, const auto &v) { return create(r, parent(v)); });
    };
    collection("contactFolders", top, true);
    collection("contactFolders/{}/childFolders", named, false);
    router.add("GET", QStringLiteral("contactFolders/delta"), RouteKind::Read,
               [this](const Request &r, const auto &) { return m_delta.folders(r); });
    const QString item = QStringLiteral("contactFolders/{}");
    router.add("GET", item, RouteKind::Read, [this, named](const Request &r, const auto &v) {
        return jsonResponse(200, alone(r, named(v)));
    });
    router.add("PATCH", item, RouteKind::Write,
               [this, named](const Request &r, const auto &v) { return change(r, named(v)); });
    for (const auto &[method, tail] : {std::pair{"DELETE", ""}, {"POST", "/permanentDelete"}})
        router.add(method, item + QLatin1String(tail), RouteKind::Write,
                   [this, named](const Request &r, const auto &v) {
                       const FolderRecord folder = named(v);
                       refuseDefaultFolder(r, folder);
                       removeFolder(m_database, folder);
                       return emptyResponse(204);
                   });
}

QByteArray FoldersEndpoint::json(const Request &request, const FolderRecord &folder,
                                 const Expansion &expansion, bool isAlone)
{
    checkFolderSelect(request, expansion.ownSelect());
    QByteArray text = folderJson(folder, request);
    if (!request.query.select.isEmpty())
        text = '{'
            + selectedMembers(text.mid(1, text.size() - 2),
                              request.query.select + QByteArrayList{"id"})
            + '}';
    text.insert(text.size() - 1, expansion.members(folder.key));
    if (isAlone)
        text.insert(1, request.context("users('me')/contactFolders/$entity") + ',');
    return text;
}

QByteArray FoldersEndpoint::alone(const Request &request, const FolderRecord &folder)
{
    Expansion expansion(m_database, request, PropertyOwner::Folder);
    expansion.load({folder.key});
    return json(request, folder, expansion, true);
}

Response FoldersEndpoint::list(const Request &request, const FolderRecord &parent, bool isTopLevel)
{
    refuseOptions(request, {QueryOption::Search});
    QList<FolderRecord> folders = childFolders(m_database, parent.key);
    if (isTopLevel && (request.isBeta() || request.is("default-folder", "include")))
        folders.prepend(parent);
    if (request.access)
        folders.removeIf([&](const auto &f) { return !request.access->mayRead(f.key); });
    Expansion expansion(m_database, request, PropertyOwner::Folder);
    checkFolderSelect(request, expansion.ownSelect());
    const auto byProperty =
        extensionFilter(request.query.filter, PropertyOwner::Folder, indexedUntil(request));
    if (byProperty)
        keepMatching(m_database, *byProperty, folders);
    else
        applyFilter(request.query.filter, folders);
    applyOrder(request.query.orderBy, folders);
    const auto page = folders.mid(request.query.skip, pageSize(request) + 1);
    QList<qint64> keys;
    for (const FolderRecord &folder : page)
        keys.append(folder.key);
    expansion.load(keys);
    QByteArrayList items;
    for (const FolderRecord &folder : page)
        items.append(json(request, folder, expansion, false));
    return collectionPage(request, request.context("users('me')/contactFolders"), items,
                          folders.size());
}

Response FoldersEndpoint::create(const Request &request, const FolderRecord &parent)
{
    QJsonObject body = jsonBody(request);
    const QList<PropertyChange> properties = takeExtendedProperties(body);
    checkMembers(request, body);
    const QString parentId = stringMember(body, "parentFolderId");
    const FolderRecord folder =
        insertFolder(m_database, parentId.isEmpty() ? parent : folderById(m_database, parentId),
                     stringMember(body, "displayName"));
    writeExtendedProperties(m_database, PropertyOwner::Folder, folder.key, properties);
    return writtenObject(request, 201, alone(request, folder));
}

Response FoldersEndpoint::change(const Request &request, FolderRecord folder)
{
    QJsonObject body = jsonBody(request);
    const QList<PropertyChange> properties = takeExtendedProperties(body);
    checkMembers(request, body);
    const bool isRenamed = body.contains(QLatin1String("displayName"));
    const QString parentId =
        request.is("folder-move", "ignore") ? QString() : stringMember(body, "parentFolderId");
    if (isRenamed || !parentId.isEmpty()) {
        refuseDefaultFolder(request, folder);
        if (!parentId.isEmpty() && request.is("folder-move", "refuse"))
            refuse(400, "ErrorInvalidRequest",
                   QStringLiteral("The property 'parentFolderId' is read-only and cannot be set."));
        const FolderRecord parent = parentId.isEmpty() ? folderByKey(m_database, folder.parent)
                                                       : folderById(m_database, parentId);
        changeFolder(m_database, folder, parent,
                     isRenamed ? stringMember(body, "displayName") : folder.name);
    }
    writeExtendedProperties(m_database, PropertyOwner::Folder, folder.key, properties);
    return writtenObject(request, 200, alone(request, folder));
}

} // namespace mailbox
