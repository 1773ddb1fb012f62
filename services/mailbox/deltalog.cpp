#include "services/mailbox/deltalog.h"

#include "services/mailbox/contactchanges.h"
#include "services/mailbox/contactproperties.h"
#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactview.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <algorithm>

namespace mailbox {
namespace {

constexpr int defaultDeltaPage = 50;
constexpr int replayedItems = 2;
const QByteArray foldersScope = "folders";

int roomOnPage(const Request &request, const DeltaToken &token)
{
    const int asked = request.preferences.maxPageSize;
    const int size = asked > 0 ? asked : defaultDeltaPage;
    return token.left < 0 ? size : std::min(size, token.left);
}

bool isNoisy(const Request &request, const char *kind)
{
    return request.is("delta-noise", kind) || request.is("delta-noise", "all");
}

QByteArray removedItem(const Request &request, const QString &id, const char *reasonSwitch)
{
    return "{\"@removed\":{\"reason\":\"" + request.switches->value(reasonSwitch).toLatin1()
        + "\"},\"id\":\"" + id.toLatin1() + "\"}";
}

// The first item that is there comes twice, and before that as removed: the last one counts.
void repeatOne(const Request &request, const QString &id, const QByteArray &item,
               QByteArrayList &items)
{
    if (id.isEmpty() || !isNoisy(request, "duplicates"))
        return;
    items.prepend(removedItem(request, id, "removed-by-delete"));
    items.append(item);
}

QByteArray folderItem(const Request &request, const DeltaToken &token, const FolderRecord &folder)
{
    const QByteArray json = folderJson(folder, request);
    if (token.select.isEmpty())
        return json;
    return '{' + selectedMembers(json.mid(1, json.size() - 2), token.select + QByteArrayList{"id"})
        + '}';
}

// A folder that is not there is one answer for a new round and another for a token.
FolderRecord folderOf(MailboxDatabase &database, const Request &request, const QString &id)
{
    try {
        return folderById(database, id);
    } catch (const Refusal &refusal) {
        if (refusal.status != 404)
            throw;
        const bool hasToken = request.query.skipToken || request.query.deltaToken;
        refuse(404, hasToken ? "ErrorSyncFolderNotFound" : "ErrorItemNotFound", refusal.message);
    }
}

[[noreturn]] void refuseToken(const Request &request)
{
    const QString answer = request.switches->value("token-death");
    const QString code = answer.section(QLatin1Char('-'), 1);
    const int status = answer.section(QLatin1Char('-'), 0, 0).toInt();
    throw Refusal{status,
                  !code.isEmpty() ? code
                                  : QLatin1String(status == 404 ? "ErrorSyncFolderNotFound"
                                                                : "SyncStateInvalid"),
                  QStringLiteral("The sync state generation is not found.")};
}

} // namespace

DeltaLog::DeltaLog(MailboxDatabase &database)
    : m_database(database)
{
}

DeltaToken DeltaLog::readToken(const Request &request, const QByteArray &scope, const QString &text)
{
    const auto token = DeltaToken::read(text, m_database.secret());
    if (!token || token->scope != scope || token->until > m_database.sequence())
        refuseToken(request);
    const int life = request.switches->number("token-life");
    if (life > 0 && m_generations.value(scope) - token->generation >= life)
        refuseToken(request);
    if (request.query.skipToken && request.switches->takeOne("mid-round-death"))
        refuseToken(request);
    return *token;
}

DeltaToken DeltaLog::startOrResume(const Request &request, const QByteArray &scope)
{
    const ODataQuery &query = request.query;
    refuseOptions(request,
                  {QueryOption::Filter, QueryOption::OrderBy, QueryOption::Search,
                   QueryOption::Expand, QueryOption::Skip});
    if (query.deltaToken && query.deltaToken->compare(QLatin1String("latest")) == 0)
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("The delta token 'latest' is not supported for this resource."));
    // An empty $deltatoken is how Graph's Location header says "start over".
    const QString text = query.skipToken.value_or(query.deltaToken.value_or(QString()));
    DeltaToken token;
    if (!text.isEmpty())
        token = readToken(request, scope, text);
    if (query.skipToken && !text.isEmpty())
        return token;
    DeltaToken round;
    round.scope = scope;
    round.select = text.isEmpty() ? query.select : token.select;
    round.left = query.top.value_or(-1);
    round.since = token.until;
    round.cursor = token.until;
    const int delay = request.switches->number("delta-delay");
    round.until = std::max(round.since, m_database.sequenceBefore(std::chrono::seconds(delay)));
    round.reached = round.until;
    if (!round.isFirstRound() && scope != foldersScope)
        holdBack(request, scope.toLongLong(), token.reached, round);
    return round;
}

void DeltaLog::holdBack(const Request &request, qint64 folder, qint64 reachedBefore,
                        DeltaToken &token)
{
    QString held;
    if (request.is("move-order", "target-first"))
        held = QStringLiteral("SELECT min(sequence) FROM contact_removal WHERE folder = ?"
                              " AND moved IS NOT NULL AND sequence > ? AND sequence <= ?");
    else if (request.is("move-order", "round-apart"))
        held = QStringLiteral("SELECT min(contact.sequence) FROM contact_removal"
                              " JOIN contact ON contact.key = contact_removal.moved"
                              " WHERE contact.folder = ? AND contact_removal.sequence > ?"
                              " AND contact.sequence <= ?");
    else
        return;
    Statement find(m_database.prepared(held));
    find.bind(folder).bind(std::max(token.since, reachedBefore)).bind(token.until).run();
    if (find.next() && !find.isNull(0))
        token.until = find.integer(0) - 1;
}

Response DeltaLog::page(const Request &request, DeltaToken token, const QByteArrayList &items,
                        bool isLast, const QByteArray &context)
{
    if (isLast)
        token.cursor = token.until;
    token.generation = isLast ? ++m_generations[token.scope] : m_generations.value(token.scope);
    const QByteArray link =
        request.link((isLast ? "$deltatoken=" : "$skiptoken=") + token.text(m_database.secret()));
    qsizetype size = 512;
    for (const QByteArray &item : items)
        size += item.size() + 1;
    QByteArray body;
    body.reserve(size);
    body += '{' + request.context(context)
        + (isLast ? ",\"@odata.deltaLink\":\"" : ",\"@odata.nextLink\":\"") + link
        + "\",\"value\":[";
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            body += ',';
        body += items[i];
    }
    return jsonResponse(200, body + "]}");
}

Response DeltaLog::contacts(const Request &request, const QString &folderId)
{
    const FolderRecord folder = folderOf(m_database, request, folderId);
    checkContactSelect(request.query.select, request.api());
    const QByteArray context = "Collection(contact)";
    DeltaToken token = startOrResume(request, QByteArray::number(folder.key));
    token.isPaused = !token.isPaused && isNoisy(request, "empty-pages");
    if (token.isPaused)
        return page(request, token, {}, false, context);
    bool isLast = false;
    QByteArrayList items = contactItems(request, folder.key, token, &isLast);
    if (isLast && isNoisy(request, "replays"))
        items += unchangedContacts(request, token, folder.key);
    return page(request, token, items, isLast, context);
}

QByteArrayList DeltaLog::contactItems(const Request &request, qint64 folder, DeltaToken &token,
                                      bool *isLast)
{
    const int room = roomOnPage(request, token);
    const IdFormat format = request.preferences.idFormat;
    ContactChanges::Kinds kinds = ContactChanges::Present;
    // What changed again too late for this round is shown as it was.
    if (request.switches->number("delta-delay") > 0)
        kinds |= ContactChanges::Past;
    if (!token.isFirstRound() || isNoisy(request, "replays"))
        kinds |= ContactChanges::Removed;
    ContactChanges changes(m_database, {folder, token.cursor, token.until, room + 1}, kinds);
    QByteArrayList items;
    QString twice; // the id of a contact
    QByteArray twiceItem;
    bool hasMore = changes.next();
    for (; hasMore && items.size() < room; hasMore = changes.next()) {
        token.cursor = changes.sequence();
        if (changes.isRemoval()) {
            items.append(removedItem(request, changes.removedId(format),
                                     changes.isMove() ? "removed-by-move" : "removed-by-delete"));
            continue;
        }
        const ContactRecord record = changes.contact();
        items.append(contactItem(request, token, record));
        if (twice.isEmpty()) {
            twice = record.id(format);
            twiceItem = items.last();
        }
    }
    if (token.left >= 0)
        token.left -= static_cast<int>(items.size());
    *isLast = !hasMore || token.left == 0;
    repeatOne(request, twice, twiceItem, items);
    return items;
}

QByteArray DeltaLog::contactItem(const Request &request, const DeltaToken &token,
                                 const ContactRecord &record)
{
    const IdFormat format = request.preferences.idFormat;
    QByteArray members = contactMembers(request, record, token.select);
    if (!token.isFirstRound() && request.is("delta-content", "changes")) {
        Statement find(m_database.prepared(
            QStringLiteral("SELECT ") + contactColumns
            + QStringLiteral(" FROM contact_past AS contact WHERE key = ? AND folder = ?"
                             " AND sequence <= ? AND superseded > ?")));
        find.bind(record.key).bind(record.folder).bind(token.since).bind(token.since).run();
        if (find.next())
            members = "\"id\":\"" + record.id(format).toLatin1() + "\","
                + changedMembers(contactMembers(request, readContactRecord(find), token.select),
                                 members);
    }
    return '{' + members + '}';
}

QByteArrayList DeltaLog::unchangedContacts(const Request &request, const DeltaToken &token,
                                           qint64 folder)
{
    Statement find(
        m_database.prepared(QStringLiteral("SELECT ") + contactColumns
                            + QStringLiteral(" FROM contact WHERE folder = ? AND sequence <= ?"
                                             " ORDER BY sequence LIMIT ?")));
    find.bind(folder).bind(token.since).bind(replayedItems).run();
    QByteArrayList items;
    while (find.next())
        items.append('{' + contactMembers(request, readContactRecord(find), token.select) + '}');
    return items;
}

Response DeltaLog::folders(const Request &request)
{
    checkFolderSelect(request, request.query.select);
    const QByteArray context = "Collection(contactFolder)";
    DeltaToken token = startOrResume(request, foldersScope);
    // A folder has no past: the first round shows all as they are.
    if (token.isFirstRound() && !request.query.skipToken)
        token.until = m_database.sequence();
    token.isPaused = !token.isPaused && isNoisy(request, "empty-pages");
    if (token.isPaused)
        return page(request, token, {}, false, context);
    bool isLast = false;
    QByteArrayList items = folderItems(request, token, &isLast);
    if (isLast && isNoisy(request, "replays"))
        items += unchangedFolders(request, token);
    return page(request, token, items, isLast, context);
}

QByteArrayList DeltaLog::folderItems(const Request &request, DeltaToken &token, bool *isLast)
{
    const int room = roomOnPage(request, token);
    const bool withRemovals = !token.isFirstRound() || isNoisy(request, "replays");
    Statement changes(m_database.prepared(QStringLiteral(
        "SELECT sequence, key, NULL FROM folder WHERE (parent IS NOT NULL OR ?)"
        " AND sequence > ? AND sequence <= ? UNION ALL"
        " SELECT sequence, NULL, id FROM folder_removal WHERE sequence > ? AND sequence <= ?"
        " ORDER BY 1 LIMIT ?")));
    changes.bind(request.is("default-folder", "include"))
        .bind(token.cursor)
        .bind(token.until)
        .bind(token.cursor)
        .bind(withRemovals ? token.until : 0)
        .bind(room + 1)
        .run();
    QByteArrayList items;
    QString twice; // the id of a folder
    QByteArray twiceItem;
    bool hasMore = changes.next();
    for (; hasMore && items.size() < room; hasMore = changes.next()) {
        token.cursor = changes.integer(0);
        if (changes.isNull(1)) {
            items.append(removedItem(request, changes.text(2), "removed-by-delete"));
            continue;
        }
        const FolderRecord folder = folderByKey(m_database, changes.integer(1));
        items.append(folderItem(request, token, folder));
        if (twice.isEmpty()) {
            twice = folder.id;
            twiceItem = items.last();
        }
    }
    if (token.left >= 0)
        token.left -= static_cast<int>(items.size());
    *isLast = !hasMore || token.left == 0;
    repeatOne(request, twice, twiceItem, items);
    return items;
}

QByteArrayList DeltaLog::unchangedFolders(const Request &request, const DeltaToken &token)
{
    Statement find(m_database.prepared(
        QStringLiteral("SELECT key FROM folder WHERE parent IS NOT NULL AND sequence <= ?"
                       " ORDER BY sequence LIMIT ?")));
    find.bind(token.since).bind(replayedItems).run();
    QByteArrayList items;
    while (find.next())
        items.append(folderItem(request, token, folderByKey(m_database, find.integer(0))));
    return items;
}

} // namespace mailbox
