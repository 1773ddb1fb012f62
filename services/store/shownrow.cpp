#include "services/store/shownrow.h"

#include "services/store/conflicts.h"
#include "services/store/connection.h"
#include "services/store/extendedvalues.h"
#include "services/store/followups.h"
#include "services/store/insertfolded.h"
#include "services/store/nameorder.h"
#include "services/store/searchindex.h"
#include "services/wire/contactcodec.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

struct StoredRow
{
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    domain::FolderKey serverFolder;
    QString categories;
    bool deleted = false;
};

// What the unsettled targets make of the mirror.
struct Overlay
{
    domain::Contact contact;
    domain::FolderKey folder; // invalid: no move is open
    bool creates = false;
    qint64 created =
        0; // the target that created it last, and the one that deleted it last: a delete
    qint64 deleted = 0; // in flight may have been taken back by a create behind it
    int waiting = 0;
    int parked = 0;
};

domain::Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return domain::failure(domain::Error::Kind::BadReply,
                               QStringLiteral("stored object: %1").arg(problem.errorString()));
    }
    return document.object();
}

domain::Result<StoredRow> storedRow(Connection &connection, domain::ContactKey key)
{
    Query query(connection,
                "SELECT mailbox_key, folder_key, server_folder_key, categories,"
                " deleted_at FROM contact WHERE key = ?");
    if (query.run(key) && query.next()) {
        return StoredRow{.mailbox = {query.integer(0)},
                         .folder = {query.integer(1)},
                         .serverFolder = {query.integer(2)},
                         .categories = query.text(3),
                         .deleted = !query.isNull(4)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
}

domain::Result<> layOver(Overlay &overlay, const QString &action, const QByteArray &patch,
                         qint64 id)
{
    const bool creates = action == QLatin1String("createContact");
    overlay.creates = overlay.creates || creates;
    if (creates) {
        overlay.created = id;
    } else if (action == QLatin1String("deleteContact")) {
        overlay.deleted = id;
    }
    if (creates || action == QLatin1String("updateContact")) {
        const auto json = parseObject(patch);
        if (!json) {
            return tl::unexpected(json.error());
        }
        const auto values = wire::patchFromJson(*json);
        if (!values) {
            return tl::unexpected(values.error());
        }
        overlay.contact = domain::apply(std::move(overlay.contact), *values);
    } else if (action == QLatin1String("moveContact")) {
        const auto json = parseObject(patch);
        if (!json) {
            return tl::unexpected(json.error());
        }
        overlay.folder = {json->value(QLatin1String("folder")).toInteger()};
    }
    return {};
}

domain::Result<Overlay> overlayOf(Connection &connection, domain::ContactKey key,
                                  domain::Contact mirror)
{
    Overlay overlay{.contact = std::move(mirror)};
    Query query(connection,
                "SELECT action, patch, state, id FROM change_target"
                " WHERE contact_key = ? AND state <> 'settled'"
                " ORDER BY action <> 'createContact', id");
    query.run(key);
    while (query.next()) {
        ++(query.text(2) == QLatin1String("parked") ? overlay.parked : overlay.waiting);
        if (const auto done = layOver(overlay, query.text(0), query.bytes(1), query.integer(3));
            !done) {
            return tl::unexpected(done.error());
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return overlay;
}

domain::Result<bool> isFolderDeleted(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT deleted_at IS NOT NULL FROM folder WHERE key = ?");
    if (query.run(folder) && query.next()) {
        return query.integer(0) != 0;
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("folder"));
}

QString firstOf(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : texts.first();
}

domain::ContactRow makeRow(domain::ContactKey key, const domain::Contact &contact,
                           domain::NameOrder order)
{
    const QString phone = !contact.mobilePhone.isEmpty() ? contact.mobilePhone
        : !firstOf(contact.businessPhones).isEmpty()     ? firstOf(contact.businessPhones)
                                                         : firstOf(contact.homePhones);
    return {.key = key,
            .name = domain::listedName(contact, order),
            .companyName = contact.companyName,
            .jobTitle = contact.jobTitle,
            .emailAddress = contact.emailAddresses.isEmpty()
                ? QString()
                : contact.emailAddresses.first().address,
            .phone = phone,
            .categories = contact.categories};
}

QString categoriesJson(const QStringList &categories)
{
    if (categories.isEmpty()) {
        return QStringLiteral("[]");
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(categories)).toJson(QJsonDocument::Compact));
}

domain::Result<> addCategories(Connection &connection, domain::ContactKey key,
                               const QStringList &categories)
{
    for (const QString &category : categories) {
        Query insert(connection,
                     "INSERT OR IGNORE INTO contact_category (contact_key, name) VALUES (?, ?)");
        if (auto done = insert.execute(key, category); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> writeCategories(Connection &connection, domain::ContactKey key,
                                 const QStringList &categories)
{
    Query remove(connection, "DELETE FROM contact_category WHERE contact_key = ?");
    if (auto done = remove.execute(key); !done) {
        return done;
    }
    return addCategories(connection, key, categories);
}

domain::Result<> writeRow(Connection &connection, const domain::ContactRow &row,
                          const Overlay &overlay, bool hidden)
{
    const std::optional<qint64> hiddenSince =
        hidden ? std::optional(QDateTime::currentMSecsSinceEpoch()) : std::nullopt;
    Query query(connection,
                "UPDATE contact SET folder_key = ?, name = ?, sort_key = ?, section = ?,"
                " company = ?, company_key = ?, job_title = ?, email = ?, phone = ?,"
                " categories = ?, pending = ?, failed = ?,"
                " deleted_at = CASE WHEN ? IS NULL THEN NULL ELSE coalesce(deleted_at, ?) END,"
                " deleted_json = CASE WHEN ? IS NULL THEN NULL ELSE deleted_json END"
                " WHERE key = ?");
    return query.execute(row.folder, row.name, sortKeyOf(connection, row.name), row.section,
                         row.companyName, sortKeyOf(connection, row.companyName), row.jobTitle,
                         row.emailAddress, row.phone, categoriesJson(row.categories),
                         overlay.waiting + overlay.parked, overlay.parked, hiddenSince, hiddenSince,
                         hiddenSince, row.key);
}

// Invalid when the mailbox has a contact of that Graph id.
domain::Result<domain::ContactKey> insertRow(Connection &connection, const ArrivedContact &arrived,
                                             const domain::Contact &contact,
                                             domain::ChangeSet &changes)
{
    const auto order = nameOrder(connection);
    if (!order) {
        return tl::unexpected(order.error());
    }
    domain::ContactRow row = makeRow({}, contact, *order);
    row.mailbox = arrived.mailbox;
    row.folder = arrived.folder;
    row.section = sectionOf(connection, row.name);
    {
        Query query(connection,
                    "INSERT INTO contact (mailbox_key, folder_key, graph_id, server_folder_key,"
                    " etag, server_json, round, name, sort_key, section, company, company_key,"
                    " job_title, email, phone, categories)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT (mailbox_key, graph_id) WHERE graph_id IS NOT NULL DO NOTHING");
        if (auto done = query.execute(row.mailbox, row.folder, arrived.graphId, row.folder,
                                      arrived.etag, Utf8Text{arrived.json}, arrived.round, row.name,
                                      sortKeyOf(connection, row.name), row.section, row.companyName,
                                      sortKeyOf(connection, row.companyName), row.jobTitle,
                                      row.emailAddress, row.phone, categoriesJson(row.categories));
            !done) {
            return tl::unexpected(done.error());
        }
        if (query.rowsAffected() == 0) {
            return domain::ContactKey{};
        }
        row.key = {query.insertedKey()};
    }
    if (const auto done = addCategories(connection, row.key, row.categories); !done) {
        return tl::unexpected(done.error());
    }
    changes.upserted.append(row);
    return row.key;
}

} // namespace

domain::Result<std::optional<domain::Contact>> mirrorContact(Connection &connection,
                                                             domain::ContactKey key)
{
    QByteArray json;
    QByteArray extended;
    {
        Query query(connection, "SELECT server_json, extended_json FROM contact WHERE key = ?");
        if (!query.run(key) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("contact"));
        }
        if (query.isNull(0)) {
            return std::optional<domain::Contact>();
        }
        json = query.bytes(0);
        extended = query.bytes(1);
    }
    const auto object = parseObject(json);
    if (!object) {
        return tl::unexpected(object.error());
    }
    auto contact = wire::toContact(*object);
    if (contact) {
        contact = withExtended(std::move(*contact), extended);
    }
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    return std::optional(std::move(*contact));
}

domain::Result<domain::Contact> shownContact(Connection &connection, domain::ContactKey key)
{
    auto mirror = mirrorContact(connection, key);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    auto overlay = overlayOf(connection, key, mirror->value_or(domain::Contact()));
    if (!overlay) {
        return tl::unexpected(overlay.error());
    }
    return std::move(overlay->contact);
}

domain::Result<> refreshShown(Connection &connection, domain::ContactKey key,
                              domain::ChangeSet &changes)
{
    const auto mirror = mirrorContact(connection, key);
    if (!mirror) {
        return tl::unexpected(mirror.error());
    }
    return refreshShown(connection, key, *mirror, changes);
}

domain::Result<> refreshShown(Connection &connection, domain::ContactKey key,
                              const std::optional<domain::Contact> &mirror,
                              domain::ChangeSet &changes)
{
    const auto stored = storedRow(connection, key);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    const auto overlay = overlayOf(connection, key, mirror.value_or(domain::Contact()));
    if (!overlay) {
        return tl::unexpected(overlay.error());
    }
    const auto order = nameOrder(connection);
    if (!order) {
        return tl::unexpected(order.error());
    }
    domain::ContactRow row = makeRow(key, overlay->contact, *order);
    row.mailbox = stored->mailbox;
    row.folder = overlay->folder.isValid() ? overlay->folder
        : stored->serverFolder.isValid()   ? stored->serverFolder
                                           : stored->folder;
    row.section = sectionOf(connection, row.name);
    row.pending = overlay->waiting > 0;
    const auto conflicting = hasOpenConflict(connection, key);
    if (!conflicting) {
        return tl::unexpected(conflicting.error());
    }
    row.failed = overlay->parked > 0 || *conflicting;

    const auto folderDeleted = isFolderDeleted(connection, row.folder);
    if (!folderDeleted) {
        return tl::unexpected(folderDeleted.error());
    }
    const bool exists = mirror.has_value() || overlay->creates;
    // One that was shown when its folder went stays so: the end of the pass tells where it is.
    const bool isUndecided = mirror && !stored->serverFolder.isValid() && !stored->deleted;
    const bool hidden =
        overlay->deleted > overlay->created || !exists || (*folderDeleted && !isUndecided);

    if (auto done = writeRow(connection, row, *overlay, hidden); !done) {
        return done;
    }
    const QString oldCategories = stored->deleted ? QStringLiteral("[]") : stored->categories;
    const QStringList categories = hidden ? QStringList() : row.categories;
    if (oldCategories != categoriesJson(categories)) {
        if (auto done = writeCategories(connection, key, categories); !done) {
            return done;
        }
    }
    if (auto done = refreshFlag(connection, row); !done) {
        return done;
    }
    if (hidden) {
        changes.removed.append(key);
        return unindexContact(connection, key);
    }
    changes.upserted.append(row);
    return indexContact(connection, key, overlay->contact);
}

domain::Result<> insertShown(Connection &connection, const ArrivedContact &arrived,
                             const domain::Contact &contact, domain::ChangeSet &changes)
{
    const auto key = insertRow(connection, arrived, contact, changes);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return indexNewContact(connection, *key, contact);
}

domain::Result<Insertion> insertFolded(Connection &connection, const ArrivedContact &arrived,
                                       const domain::Contact &contact, const FoldedContact &folded,
                                       domain::ChangeSet &changes)
{
    const auto key = insertRow(connection, arrived, contact, changes);
    if (!key) {
        return tl::unexpected(key.error());
    }
    if (!key->isValid()) {
        return Insertion::WasThere;
    }
    if (const auto done = indexNewContact(connection, *key, folded); !done) {
        return tl::unexpected(done.error());
    }
    return Insertion::Done;
}

} // namespace store
