#include "services/store/deletedcontacts.h"

#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/extendedvalues.h"
#include "services/store/historypurge.h"
#include "services/wire/contactcodec.h"

#include <QJsonDocument>

namespace store {

namespace {

// What a contact was before it was deleted, in the form of a deleteContact target's base.
struct Former
{
    domain::Contact contact;
    QJsonObject base;
    QDateTime deletedAt;
    DeletedContact::Where where = DeletedContact::Where::Here;
};

using MaybeFormer = domain::Result<std::optional<Former>>;

QJsonObject objectFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

MaybeFormer deletedHere(Connection &connection, domain::ContactKey key, Former former)
{
    Query query(connection,
                "SELECT base FROM change_target WHERE contact_key = ?"
                " AND action = 'deleteContact' ORDER BY id DESC LIMIT 1");
    if (!query.run(key) || !query.next()) {
        return query.failed() ? MaybeFormer(tl::unexpected(query.error())) : MaybeFormer();
    }
    former.base = objectFrom(query.bytes(0));
    const auto values = wire::patchFromJson(former.base.value(QLatin1String("contact")).toObject());
    if (!values) {
        return tl::unexpected(values.error());
    }
    former.contact = domain::apply({}, *values);
    return former;
}

MaybeFormer deletedElsewhere(Connection &connection, domain::ContactKey key,
                             domain::FolderKey folder, const QByteArray &mirror,
                             const QByteArray &extended, Former former)
{
    auto contact = wire::toContact(objectFrom(mirror));
    if (contact) {
        contact = withExtended(std::move(*contact), extended);
    }
    const auto photo = photoFile(connection, key);
    if (!contact || !photo) {
        return tl::unexpected(contact ? photo.error() : contact.error());
    }
    former.where = DeletedContact::Where::Elsewhere;
    former.base = {{QStringLiteral("folder"), folder.value},
                   {QStringLiteral("contact"), wire::patchToJson(domain::difference({}, *contact))},
                   {QStringLiteral("photo"), *photo}};
    former.contact = std::move(*contact);
    return former;
}

MaybeFormer formerOf(Connection &connection, domain::ContactKey key)
{
    Former former;
    domain::FolderKey folder;
    QByteArray mirror;
    QByteArray extended;
    {
        Query query(connection,
                    "SELECT folder_key, deleted_at, deleted_json, extended_json FROM contact"
                    " WHERE key = ? AND deleted_at IS NOT NULL");
        if (!query.run(key) || !query.next()) {
            return query.failed() ? MaybeFormer(tl::unexpected(query.error())) : MaybeFormer();
        }
        folder = {query.integer(0)};
        former.deletedAt = QDateTime::fromMSecsSinceEpoch(query.integer(1), Qt::UTC);
        mirror = query.bytes(2);
        extended = query.bytes(3);
    }
    return mirror.isEmpty()
        ? deletedHere(connection, key, std::move(former))
        : deletedElsewhere(connection, key, folder, mirror, extended, std::move(former));
}

domain::Result<QString> folderName(Connection &connection, domain::FolderKey folder)
{
    Query query(connection, "SELECT name FROM folder WHERE key = ?");
    const bool isThere = query.run(folder) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.text(0) : QString();
}

} // namespace

domain::Result<DeletedOrder> deletedContactOrder(Connection &connection, QDateTime now)
{
    DeletedOrder order{.revision = connection.revision()};
    Query query(connection,
                "SELECT key FROM contact WHERE deleted_at > ? AND (deleted_json IS NOT NULL"
                " OR EXISTS (SELECT 1 FROM change_target t WHERE t.contact_key = contact.key"
                " AND t.action = 'deleteContact')) ORDER BY deleted_at DESC, key DESC");
    query.run(historyStart(now));
    while (query.next()) {
        order.keys.append(domain::ContactKey{query.integer(0)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return order;
}

domain::Result<QList<DeletedContact>> deletedContacts(Connection &connection,
                                                      domain::ContactKeys keys)
{
    QList<DeletedContact> rows;
    for (const domain::ContactKey key : std::as_const(keys)) {
        const auto former = formerOf(connection, key);
        if (!former && former.error().kind == domain::Error::Kind::BadReply) {
            continue; // one that does not read must not hide the others
        }
        if (!former) {
            return tl::unexpected(former.error());
        }
        if (!*former) {
            continue;
        }
        const auto folder =
            folderName(connection, folderIn((*former)->base, QLatin1String("folder")));
        if (!folder) {
            return tl::unexpected(folder.error());
        }
        const domain::Contact &contact = (*former)->contact;
        rows.append({.key = key,
                     .name = domain::shownName(contact),
                     .companyName = contact.companyName,
                     .emailAddress = contact.emailAddresses.isEmpty()
                         ? QString()
                         : contact.emailAddresses.first().address,
                     .folderName = *folder,
                     .deletedAt = (*former)->deletedAt,
                     .where = (*former)->where});
    }
    return rows;
}

domain::Result<domain::ChangeSet> restoreContacts(Connection &connection, domain::ContactKeys keys)
{
    ChangeWriter writer(connection, ChangeKind::RestoreContacts);
    QString name;
    for (const domain::ContactKey key : std::as_const(keys)) {
        const auto former = formerOf(connection, key);
        if (!former) {
            return tl::unexpected(former.error());
        }
        if (!*former) {
            continue;
        }
        if (const auto done = writer.restoreContact(key, (*former)->base); !done) {
            return tl::unexpected(done.error());
        }
        name = domain::shownName((*former)->contact);
    }
    if (!writer.hasRecorded()) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("deleted contact"));
    }
    return writer.finish(name, QString());
}

} // namespace store
