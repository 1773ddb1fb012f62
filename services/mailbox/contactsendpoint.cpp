#include "services/mailbox/contactsendpoint.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactschema.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/odatafilter.h"
#include "services/mailbox/sharedaccess.h"

#include <QRegularExpression>

namespace mailbox {
namespace {

const QString wellKnown = QStringLiteral("contacts");

void checkSelect(const QByteArrayList &names)
{
    for (const QByteArray &name : names) {
        if (!isContactProperty(name))
            refuse(400, "RequestBroker--ParseUri",
                   QStringLiteral("Could not find a property named '%1' on type "
                                  "'microsoft.graph.contact'.")
                       .arg(QString::fromUtf8(name)));
    }
}

// The ids of $expand=singleValueExtendedProperties($filter=id eq 'a' or id eq 'b').
QStringList expandedProperties(const QString &expand)
{
    QStringList ids;
    if (expand.isEmpty())
        return ids;
    if (!expand.startsWith(QLatin1String("singleValueExtendedProperties"), Qt::CaseInsensitive))
        refuse(400, "ExpandNotSupported",
               QStringLiteral("The property cannot be expanded: %1").arg(expand));
    static const QRegularExpression id(QStringLiteral("id\\s+eq\\s+'((?:[^']|'')*)'"),
                                       QRegularExpression::CaseInsensitiveOption);
    auto matches = id.globalMatch(expand);
    while (matches.hasNext())
        ids.append(unquotedLiteral(matches.next().captured(1)));
    return ids;
}

} // namespace

ContactsEndpoint::ContactsEndpoint(MailboxDatabase &database)
    : m_database(database)
    , m_delta(database)
{
}

void ContactsEndpoint::addRoutes(Router &router)
{
    const auto collection = [&](const QString &path, bool inFolder) {
        const auto folder = [inFolder](const QStringList &values) {
            return inFolder ? values[0] : wellKnown;
        };
        router.add("GET", path, RouteKind::Read,
                   [this, folder](const Request &r, const auto &v) { return list(r, folder(v)); });
        router.add("POST", path, RouteKind::Write, [this, folder](const Request &r, const auto &v) {
            return create(r, folder(v));
        });
        router.add("GET", path + QStringLiteral("/delta"), RouteKind::Read,
                   [this, folder](const Request &r, const auto &v) {
                       return m_delta.contacts(r, folder(v));
                   });
        const auto contact = [this, inFolder](const QStringList &values) {
            const ContactRecord record = contactById(m_database, values.last());
            if (inFolder && folderById(m_database, values[0]).key != record.folder)
                refuseItemNotFound();
            return record;
        };
        const QString item = path + QStringLiteral("/{}");
        router.add("GET", item, RouteKind::Read, [this, contact](const Request &r, const auto &v) {
            return read(r, contact(v));
        });
        router.add(
            "PATCH", item, RouteKind::Write,
            [this, contact](const Request &r, const auto &v) { return change(r, contact(v)); });
        for (const auto &[method, tail] : {std::pair{"DELETE", ""}, {"POST", "/permanentDelete"}})
            router.add(
                method, item + QLatin1String(tail), RouteKind::Write,
                [this, contact](const Request &r, const auto &v) { return remove(r, contact(v)); });
    };
    collection(QStringLiteral("contacts"), false);
    collection(QStringLiteral("contactFolders/{}/contacts"), true);
}

QByteArray ContactsEndpoint::json(const Request &request, const ContactRecord &record,
                                  const QStringList &extendedIds, bool isAlone)
{
    QByteArray text(1, '{');
    if (isAlone)
        text += request.context("users('me')/contacts/$entity") + ',';
    text += contactMembers(record, request.preferences.idFormat, request.query.select);
    const QByteArray extended = extendedPropertyMembers(m_database, record.key, extendedIds);
    if (!extended.isEmpty())
        text += ',' + extended;
    return text + '}';
}

Response ContactsEndpoint::list(const Request &request, const QString &folderId)
{
    checkSelect(request.query.select);
    const SqlFilter filter = contactFilter(request.query.filter);
    const QString order = contactOrder(request.query.orderBy);
    const QStringList extendedIds = expandedProperties(request.query.expand);

    QStringList conditions;
    QVariantList values;
    const bool isUnscoped =
        folderId == wellKnown && (request.isBeta() || filter.scope == FilterScope::WholeMailbox);
    if (!isUnscoped) {
        conditions.append(QStringLiteral("contact.folder = ?"));
        values.append(folderById(m_database, folderId).key);
    } else if (request.access) {
        conditions.append(QStringLiteral("contact.folder IN (%1)")
                              .arg(request.access->readableFolders().join(QLatin1Char(','))));
    }
    if (!filter.condition.isEmpty()) {
        conditions.append(filter.condition);
        values += filter.values;
    }
    const QString from = QStringLiteral(" FROM contact")
        + (conditions.isEmpty()
               ? QString()
               : QStringLiteral(" WHERE ") + conditions.join(QLatin1String(" AND ")));
    qint64 total = -1;
    if (request.query.count) {
        Statement count(m_database.prepared(QStringLiteral("SELECT count(*)") + from));
        for (const QVariant &value : values)
            count.bind(value);
        count.run();
        total = count.next() ? count.integer(0) : 0;
    }
    Statement find(m_database.prepared(QStringLiteral("SELECT ") + contactColumns + from
                                       + QStringLiteral(" ORDER BY ") + order
                                       + QStringLiteral(" LIMIT ? OFFSET ?")));
    for (const QVariant &value : values)
        find.bind(value);
    find.bind(pageSize(request) + 1).bind(request.query.skip).run();
    QByteArrayList items;
    while (find.next())
        items.append(json(request, readContactRecord(find), extendedIds, false));
    return collectionPage(request, request.context("users('me')/contacts"), items, total);
}

Response ContactsEndpoint::create(const Request &request, const QString &folderId)
{
    const FolderRecord folder = folderById(m_database, folderId);
    const ContactChange change = readContactChange(jsonBody(request));
    const ContactRecord record =
        insertContact(m_database, folder.key, folder.id, newContact(change.values), isoNow());
    writeExtendedProperties(m_database, record.key, change.extendedProperties);
    Response response = writtenObject(request, 201, json(request, record, {}, true));
    response.addHeader("ETag", record.etag());
    response.addHeader("Location",
                       request.origin + '/' + request.version + "/me/contacts/"
                           + record.id(request.preferences.idFormat).toLatin1());
    return response;
}

Response ContactsEndpoint::read(const Request &request, const ContactRecord &record)
{
    checkSelect(request.query.select);
    const QStringList extendedIds = expandedProperties(request.query.expand);
    Response response = jsonResponse(200, json(request, record, extendedIds, true));
    response.addHeader("ETag", record.etag());
    return response;
}

Response ContactsEndpoint::change(const Request &request, ContactRecord record)
{
    checkIfMatch(request, record.changeKey);
    const ContactChange change = readContactChange(jsonBody(request));
    if (change.parentFolderId) {
        const FolderRecord folder = folderById(m_database, *change.parentFolderId);
        if (folder.key != record.folder)
            moveContact(m_database, record, folder.key, folder.id);
    }
    if (!change.values.isEmpty() || !change.extendedProperties.isEmpty()) {
        replaceContact(m_database, record, changedContact(contactObject(record), change.values),
                       isoNow());
        writeExtendedProperties(m_database, record.key, change.extendedProperties);
    }
    Response response = writtenObject(request, 200, json(request, record, {}, true));
    response.addHeader("ETag", record.etag());
    return response;
}

Response ContactsEndpoint::remove(const Request &request, const ContactRecord &record)
{
    checkIfMatch(request, record.changeKey);
    removeContact(m_database, record);
    return emptyResponse(204);
}

} // namespace mailbox
