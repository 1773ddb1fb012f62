#include "services/store/photorecords.h"

#include "services/store/connection.h"

namespace store {

namespace {

domain::Result<bool> isPhotoPending(Connection &connection, domain::ContactKey key)
{
    Query query(connection,
                "SELECT 1 FROM change_target WHERE contact_key = ?"
                " AND action = 'putPhoto' AND state <> 'settled' LIMIT 1");
    const bool found = query.run(key) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return found;
}

PhotoRecord::State stateOf(const QString &name)
{
    return name == QLatin1String("have") ? PhotoRecord::State::Have
        : name == QLatin1String("none")  ? PhotoRecord::State::None
                                         : PhotoRecord::State::Unknown;
}

domain::Result<> write(Connection &connection, const PhotoRecord &record)
{
    if (record.state == PhotoRecord::State::Unknown) {
        return Query(connection, "DELETE FROM photo WHERE contact_key = ?").execute(record.contact);
    }
    const bool have = record.state == PhotoRecord::State::Have;
    return Query(connection,
                 "INSERT INTO photo (contact_key, state, file, etag, checked_at, server_file)"
                 " SELECT key, ?1, ?2, ?3, ?4, ?2 FROM contact WHERE key = ?5"
                 " ON CONFLICT (contact_key) DO UPDATE SET state = excluded.state,"
                 " file = excluded.file, etag = excluded.etag, checked_at = excluded.checked_at,"
                 " server_file = excluded.server_file")
        .execute(have ? QLatin1String("have") : QLatin1String("none"),
                 have ? record.file : QStringLiteral(""), record.etag,
                 record.checkedAt.toMSecsSinceEpoch(), record.contact);
}

domain::Result<QStringList> fileList(Query &query)
{
    QStringList files;
    query.run();
    while (query.next()) {
        files.append(query.text(0));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return files;
}

} // namespace

domain::Result<QList<PhotoRecord>> unaskedPhotos(Connection &connection, domain::ContactKey after,
                                                 int most)
{
    QList<PhotoRecord> records;
    Query query(connection,
                "SELECT key, mailbox_key, graph_id FROM contact WHERE key > ?"
                " AND graph_id IS NOT NULL AND deleted_at IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM photo WHERE contact_key = contact.key)"
                " AND NOT EXISTS (SELECT 1 FROM change_target WHERE contact_key = contact.key"
                " AND action = 'putPhoto' AND state <> 'settled') ORDER BY key LIMIT ?");
    query.run(after.value, most); // an invalid key would be NULL
    while (query.next()) {
        records.append({.contact = {query.integer(0)},
                        .mailbox = {query.integer(1)},
                        .graphId = query.text(2)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return records;
}

domain::Result<QList<PhotoRecord>> photoRecords(Connection &connection, domain::ContactKeys keys)
{
    QList<PhotoRecord> records;
    records.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        Query query(connection,
                    "SELECT c.mailbox_key, iif(c.deleted_at IS NULL, c.graph_id, NULL), p.state, "
                    "p.file, p.etag, p.checked_at"
                    " FROM contact c LEFT JOIN photo p ON p.contact_key = c.key WHERE c.key = ?");
        if (query.run(key) && query.next()) {
            records.append({.contact = key,
                            .mailbox = {query.integer(0)},
                            .graphId = {query.text(1)},
                            .state = stateOf(query.text(2)),
                            .file = query.text(3),
                            .etag = query.text(4),
                            .checkedAt = query.isNull(5)
                                ? QDateTime()
                                : QDateTime::fromMSecsSinceEpoch(query.integer(5), Qt::UTC)});
            const auto pending = isPhotoPending(connection, key);
            if (!pending) {
                return tl::unexpected(pending.error());
            }
            records.last().pending = *pending;
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return records;
}

domain::Result<domain::ChangeSet> setPhotoRecords(Connection &connection,
                                                  QList<PhotoRecord> records)
{
    const auto known = [&] {
        domain::ContactKeys keys;
        for (const PhotoRecord &record : records) {
            keys.append(record.contact);
        }
        return photoRecords(connection, keys);
    }();
    if (!known) {
        return tl::unexpected(known.error());
    }
    QHash<domain::ContactKey, PhotoRecord> before;
    for (const PhotoRecord &record : *known) {
        before.insert(record.contact, record);
    }
    domain::ChangeSet changes{.origin = domain::ChangeSet::Origin::Delta};
    for (const PhotoRecord &record : records) {
        const auto old = before.constFind(record.contact);
        if (old == before.cend() || old->pending) {
            continue;
        }
        if (const auto done = write(connection, record); !done) {
            return tl::unexpected(done.error());
        }
        if (old->state != record.state || old->file != record.file) {
            changes.photosInvalidated.append(record.contact);
        }
    }
    return changes;
}

domain::Result<QStringList> photoFilesInUse(Connection &connection)
{
    Query query(connection,
                "SELECT file FROM photo WHERE file <> ''"
                " UNION SELECT json_extract(patch, '$.photo') FROM change_target"
                " WHERE json_extract(patch, '$.photo') <> ''"
                " UNION SELECT json_extract(base, '$.photo') FROM change_target"
                " WHERE json_extract(base, '$.photo') <> ''"
                " UNION SELECT json_extract(mine, '$.photo') FROM conflict"
                " WHERE json_extract(mine, '$.photo') <> ''"
                " UNION SELECT json_extract(theirs, '$.photo') FROM conflict"
                " WHERE json_extract(theirs, '$.photo') <> ''");
    return fileList(query);
}

domain::Result<QStringList> refetchablePhotoFiles(Connection &connection)
{
    // A cross join keeps the order of its tables: not every contact, only those with a photo.
    Query query(connection,
                "SELECT p.file FROM photo p CROSS JOIN contact c ON c.key = p.contact_key"
                " WHERE p.file <> '' AND c.graph_id IS NOT NULL AND c.deleted_at IS NULL"
                " EXCEPT SELECT p.file FROM photo p CROSS JOIN contact c ON c.key = p.contact_key"
                " WHERE c.graph_id IS NULL OR c.deleted_at IS NOT NULL"
                " EXCEPT SELECT json_extract(patch, '$.photo') FROM change_target"
                " EXCEPT SELECT json_extract(base, '$.photo') FROM change_target"
                " EXCEPT SELECT json_extract(mine, '$.photo') FROM conflict"
                " EXCEPT SELECT json_extract(theirs, '$.photo') FROM conflict");
    return fileList(query);
}

} // namespace store
