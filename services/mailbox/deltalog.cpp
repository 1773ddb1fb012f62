#include "services/mailbox/deltalog.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactschema.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>

namespace mailbox {
namespace {

constexpr int defaultDeltaPage = 50;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray signature(const QByteArray &payload, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(payload, secret, QCryptographicHash::Sha256).left(12);
}

int pageSize(const Request &request)
{
    return request.preferences.maxPageSize > 0 ? request.preferences.maxPageSize : defaultDeltaPage;
}

QByteArray removedItem(const QString &id)
{
    return "{\"@removed\":{\"reason\":\"deleted\"},\"id\":\"" + id.toLatin1() + "\"}";
}

} // namespace

QByteArray DeltaToken::text(const QByteArray &secret) const
{
    const QByteArray payload =
        QByteArrayList{scope, QByteArray::number(since), QByteArray::number(until),
                       QByteArray::number(cursor), select.join(','),
                       // Each answer carries a token of its own, as Graph's.
                       QByteArray::number(QDateTime::currentMSecsSinceEpoch())}
            .join('|');
    return (signature(payload, secret) + payload).toBase64(urlSafe);
}

std::optional<DeltaToken> DeltaToken::read(const QString &text, const QByteArray &secret)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray payload = (*decoded).mid(12);
    const QByteArrayList parts = payload.split('|');
    if (!decoded || parts.size() != 6 || (*decoded).left(12) != signature(payload, secret))
        return std::nullopt;
    DeltaToken token{
        parts[0], parts[1].toLongLong(), parts[2].toLongLong(), parts[3].toLongLong(), {}};
    if (!parts[4].isEmpty())
        token.select = parts[4].split(',');
    return token;
}

DeltaLog::DeltaLog(MailboxDatabase &database)
    : m_database(database)
{
}

DeltaToken DeltaLog::startOrResume(const Request &request, const QByteArray &scope)
{
    const ODataQuery &query = request.query;
    if (!query.filter.isEmpty() || !query.orderBy.isEmpty() || !query.search.isEmpty()
        || !query.expand.isEmpty() || query.skip > 0)
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("The query option is not supported by change tracking."));
    // An empty $deltatoken is how Graph's Location header says "start over".
    if (query.deltaToken && query.deltaToken->compare(QLatin1String("latest")) == 0)
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("The delta token 'latest' is not supported for this resource."));
    const QString text = query.skipToken.value_or(query.deltaToken.value_or(QString()));
    DeltaToken token{scope, 0, m_database.sequence(), 0, query.select};
    if (text.isEmpty())
        return token;
    const auto known = DeltaToken::read(text, m_database.secret());
    if (!known || known->scope != scope || known->until > m_database.sequence())
        refuse(410, "SyncStateNotFound", QStringLiteral("The sync state generation is not found."));
    if (query.skipToken)
        return *known;
    token.since = known->until;
    token.cursor = known->until;
    token.select = known->select;
    return token;
}

Response DeltaLog::page(const Request &request, DeltaToken token, const QByteArrayList &items,
                        bool isLast, const QByteArray &context)
{
    if (isLast)
        token.cursor = token.until;
    const QByteArray link =
        request.link((isLast ? "$deltatoken=" : "$skiptoken=") + token.text(m_database.secret()));
    qsizetype size = 512;
    for (const QByteArray &item : items)
        size += item.size() + 1;
    QByteArray body;
    body.reserve(size);
    body += '{' + context + (isLast ? ",\"@odata.deltaLink\":\"" : ",\"@odata.nextLink\":\"") + link
        + "\",\"value\":[";
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            body += ',';
        body += items[i];
    }
    return jsonResponse(200, body + "]}");
}

Response DeltaLog::contacts(const Request &request, qint64 folder)
{
    for (const QByteArray &name : request.query.select) {
        if (!isContactProperty(name))
            refuse(400, "RequestBroker--ParseUri",
                   QStringLiteral("Could not find a property named '%1' on type "
                                  "'microsoft.graph.contact'.")
                       .arg(QString::fromUtf8(name)));
    }
    DeltaToken token = startOrResume(request, QByteArray::number(folder));
    const int size = pageSize(request);
    const IdFormat format = request.preferences.idFormat;

    // Live contacts and removals are two ordered lists of changes: merged, page by page.
    Statement live(m_database.prepared(
        QStringLiteral("SELECT ") + contactColumns
        + QStringLiteral(", sequence FROM contact WHERE folder = ? AND sequence > ?"
                         " AND sequence <= ? ORDER BY sequence LIMIT ?")));
    live.bind(folder).bind(token.cursor).bind(token.until).bind(size + 1).run();
    Statement gone(m_database.prepared(
        QStringLiteral("SELECT sequence, plain_id, immutable_id FROM contact_removal"
                       " WHERE folder = ? AND sequence > ? AND sequence <= ?"
                       " ORDER BY sequence LIMIT ?")));
    const bool withRemovals = token.since > 0;
    gone.bind(folder).bind(token.cursor).bind(withRemovals ? token.until : 0).bind(size + 1).run();

    QByteArrayList items;
    bool hasLive = live.next();
    bool hasGone = gone.next();
    while ((hasLive || hasGone) && items.size() < size) {
        if (hasLive && (!hasGone || live.integer(6) < gone.integer(0))) {
            token.cursor = live.integer(6);
            items.append('{' + contactMembers(readContactRecord(live), format, token.select) + '}');
            hasLive = live.next();
        } else {
            token.cursor = gone.integer(0);
            items.append(removedItem(gone.text(format == IdFormat::Immutable ? 2 : 1)));
            hasGone = gone.next();
        }
    }
    return page(request, token, items, !hasLive && !hasGone,
                request.context("Collection(contact)"));
}

Response DeltaLog::folders(const Request &request)
{
    checkFolderSelect(request.query.select);
    DeltaToken token = startOrResume(request, QByteArrayLiteral("folders"));
    const int size = pageSize(request);
    Statement changes(m_database.prepared(QStringLiteral(
        "SELECT sequence, key, NULL FROM folder WHERE parent IS NOT NULL AND sequence > ?"
        " AND sequence <= ? UNION ALL"
        " SELECT sequence, NULL, id FROM folder_removal WHERE sequence > ? AND sequence <= ?"
        " ORDER BY 1 LIMIT ?")));
    const bool withRemovals = token.since > 0;
    changes.bind(token.cursor)
        .bind(token.until)
        .bind(token.cursor)
        .bind(withRemovals ? token.until : 0)
        .bind(size + 1)
        .run();
    QByteArrayList items;
    bool hasMore = changes.next();
    while (hasMore && items.size() < size) {
        token.cursor = changes.integer(0);
        if (changes.isNull(1)) {
            items.append(removedItem(changes.text(2)));
        } else {
            const QByteArray folder =
                folderJson(folderByKey(m_database, changes.integer(1)),
                           request.isBeta() ? FolderShape::Beta : FolderShape::V1);
            items.append(token.select.isEmpty() ? folder
                                                : '{'
                                 + selectedMembers(folder.mid(1, folder.size() - 2),
                                                   token.select + QByteArrayList{"id"})
                                 + '}');
        }
        hasMore = changes.next();
    }
    return page(request, token, items, !hasMore, request.context("Collection(contactFolder)"));
}

} // namespace mailbox
