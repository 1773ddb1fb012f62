#include "services/store/changewriter.h"

#include "services/domain/contactmerge.h"
#include "services/store/carriedcontact.h"
#include "services/store/categoryeffect.h"
#include "services/store/connection.h"
#include "services/store/followups.h"
#include "services/store/neteffect.h"
#include "services/store/openextensions.h"
#include "services/store/servermirror.h"
#include "services/store/sharedmailbox.h"
#include "services/store/shownrow.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace store {

namespace {

QJsonObject folderJson(domain::FolderKey folder)
{
    return {{QStringLiteral("folder"), folder.value}};
}

QJsonObject photoJson(const QString &file)
{
    return file.isNull() ? QJsonObject() : QJsonObject{{QStringLiteral("photo"), file}};
}

QJsonObject filledProperties(const domain::Contact &contact)
{
    return wire::patchToJson(domain::difference({}, contact));
}

} // namespace

ChangeWriter::ChangeWriter(Connection &connection, ChangeKind kind, domain::ChangeKey inverseOf)
    : m_connection(connection)
    , m_kind(kind)
    , m_inverseOf(inverseOf)
{
}

domain::Result<> ChangeWriter::ensureChange()
{
    if (m_change.isValid()) {
        return {};
    }
    if (!m_inverseOf.isValid()) {
        Query query(m_connection,
                    "UPDATE change SET undo_state = 'final' WHERE undo_state = 'undone'");
        if (auto done = query.execute(); !done) {
            return done;
        }
    }
    Query query(m_connection, "INSERT INTO change (kind, created_at, inverse_of) VALUES (?, ?, ?)");
    if (!query.run(nameOf(m_kind), QDateTime::currentMSecsSinceEpoch(), m_inverseOf)) {
        return tl::unexpected(query.error());
    }
    m_change = {query.insertedKey()};
    return {};
}

domain::Result<domain::TargetKey> ChangeWriter::record(ChangeTarget target)
{
    const auto writable = target.contact.isValid() ? requireWritable(m_connection, target.contact)
        : target.folder.isValid()                  ? requireWritable(m_connection, target.folder)
                                                   : domain::Result<>();
    if (!writable) {
        return tl::unexpected(writable.error());
    }
    if (const auto done = ensureChange(); !done) {
        return tl::unexpected(done.error());
    }
    target.change = m_change;
    if (target.contact.isValid()) {
        if (m_contactSteps[target.contact]++ == 0) {
            m_contacts.append(target.contact);
        }
    } else if (target.category.isValid()) {
        if (!m_categories.contains(target.category)) {
            m_categories.append(target.category);
        }
    } else if (!m_folders.contains(target.folder)) {
        m_folders.append(target.folder);
    }
    return addTarget(m_connection, target);
}

domain::Result<> ChangeWriter::queueCreate(const ContactStanding &standing,
                                           const QJsonObject &values, domain::FolderKey folder)
{
    const auto recorded = record({.action = PushAction::CreateContact,
                                  .contact = standing.key,
                                  .patch = values,
                                  .base = folderJson(folder),
                                  .token = newToken()});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

domain::Result<domain::ContactKey> ChangeWriter::createContact(domain::FolderKey folder,
                                                               const domain::Contact &contact,
                                                               const QString &photo)
{
    const auto home = folderStanding(m_connection, folder);
    if (!home) {
        return tl::unexpected(home.error());
    }
    domain::ContactKey key;
    {
        Query query(m_connection, "INSERT INTO contact (mailbox_key, folder_key) VALUES (?, ?)");
        if (!query.run(home->mailbox, folder)) {
            return tl::unexpected(query.error());
        }
        key = {query.insertedKey()};
    }
    if (const auto queued =
            queueCreate({.key = key, .mailbox = home->mailbox}, filledProperties(contact), folder);
        !queued) {
        return tl::unexpected(queued.error());
    }
    if (!photo.isEmpty()) {
        if (const auto put = putPhoto(key, photo); !put) {
            return tl::unexpected(put.error());
        }
    }
    return key;
}

domain::Result<> ChangeWriter::updateContact(domain::ContactKey contact,
                                             const domain::ContactPatch &patch)
{
    const auto shown = shownContact(m_connection, contact);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    const domain::ContactPatch net = domain::difference(*shown, domain::apply(*shown, patch));
    if (net.isEmpty()) {
        return {};
    }
    const auto recorded = record({.action = PushAction::UpdateContact,
                                  .contact = contact,
                                  .patch = wire::patchToJson(net),
                                  .base = wire::patchToJson(domain::baseOf(net, *shown))});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

domain::Result<> ChangeWriter::moveContact(domain::ContactKey contact, domain::FolderKey folder)
{
    const auto standing = contactStanding(m_connection, contact);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->folder == folder) {
        return {};
    }
    const auto recorded = record({.action = PushAction::MoveContact,
                                  .contact = contact,
                                  .patch = folderJson(folder),
                                  .base = folderJson(standing->folder)});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

domain::Result<> ChangeWriter::deleteContact(domain::ContactKey contact,
                                             domain::ContactKey carriedTo)
{
    const auto standing = contactStanding(m_connection, contact);
    const auto shown = shownContact(m_connection, contact);
    const auto photo = photoFile(m_connection, contact);
    if (!standing || !shown || !photo) {
        return tl::unexpected(!standing    ? standing.error()
                                  : !shown ? shown.error()
                                           : photo.error());
    }
    if (standing->isDeleted) {
        return {};
    }
    QJsonObject base = folderJson(standing->folder);
    base.insert(QLatin1String("contact"), filledProperties(*shown));
    if (!photo->isEmpty()) {
        base.insert(QLatin1String("photo"), *photo);
    }
    const auto flag = shownFlag(m_connection, contact);
    const auto extensions = shownExtensions(m_connection, contact);
    if (!flag || !extensions) {
        return tl::unexpected(flag ? extensions.error() : flag.error());
    }
    if (!extensions->isEmpty() || standing->pending > 0) {
        base.insert(QLatin1String("extensions"), extensionSteps(*extensions));
    }
    if (const QJsonObject json = flagJson(*flag); !json.isEmpty()) {
        base.insert(QLatin1String("flag"), json.value(QLatin1String("flag")));
    }
    const auto recorded =
        record({.action = PushAction::DeleteContact,
                .contact = contact,
                .patch = carriedTo.isValid() ? carriedJson(carriedTo) : QJsonObject(),
                .base = base});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    // At once: a folder that goes in the same change must not take the contact a second time.
    return Query(m_connection, "UPDATE contact SET deleted_at = ? WHERE key = ?")
        .execute(QDateTime::currentMSecsSinceEpoch(), contact);
}

domain::Result<> ChangeWriter::putPhoto(domain::ContactKey contact, const QString &file)
{
    const auto before = photoFile(m_connection, contact);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (before->isNull() == file.isNull() && *before == file) {
        return {};
    }
    const auto recorded = record({.action = PushAction::PutPhoto,
                                  .contact = contact,
                                  .patch = photoJson(file),
                                  .base = photoJson(*before)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    if (!m_changes.photosInvalidated.contains(contact)) {
        m_changes.photosInvalidated.append(contact);
    }
    return setPhotoFile(m_connection, contact, file);
}

domain::Result<> ChangeWriter::restoreContact(domain::ContactKey contact, const QJsonObject &base)
{
    const auto standing = contactStanding(m_connection, contact);
    const auto open = openTargets(m_connection, contact);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    if (!standing->isDeleted) {
        return {};
    }
    const auto mirror = mirrorContact(m_connection, contact);
    // While it is still there, it comes back as it is there.
    const bool isWhereItWas = !mirror || !*mirror || !standing->serverFolder.isValid()
        || std::ranges::find(*open, PushAction::MoveContact, &ChangeTarget::action) != open->end();
    const auto folder = usableFolder(m_connection,
                                     isWhereItWas ? folderIn(base, QLatin1String("folder"))
                                                  : standing->serverFolder,
                                     standing->mailbox);
    if (!folder || !mirror) {
        return tl::unexpected(folder ? mirror.error() : folder.error());
    }
    if (!*mirror) { // a pull has seen it go: its id is of no use any more
        if (auto done = clearContactMirror(m_connection, contact); !done) {
            return done;
        }
    }
    Query query(m_connection, "UPDATE contact SET folder_key = ?, deleted_at = NULL WHERE key = ?");
    if (auto done = query.execute(*folder, contact); !done) {
        return done;
    }
    const auto waiting = std::ranges::find_if(open->rbegin(), open->rend(), [](const auto &target) {
        return target.action == PushAction::DeleteContact;
    });
    QJsonObject values = base.value(QLatin1String("contact")).toObject();
    if (*mirror) {
        const auto shown = shownContact(m_connection, contact);
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        values = filledProperties(*shown);
    }
    const bool isTakenBack =
        waiting != open->rend() && !waiting->isInFlight() && !mayHaveHappened(*waiting);
    if (waiting != open->rend() && mayHaveHappened(*waiting)) {
        if (auto done = unpark(m_connection, waiting->key); !done) {
            return done;
        }
    }
    if (auto done = queueCreate(*standing, values, *folder); !done || isTakenBack) {
        // What cancels out is settled by finish(): the delete and this create.
        return done;
    }
    if (auto done = restoreFlag(contact, base); !done) {
        return done;
    }
    if (auto done = restoreExtensions(contact, base); !done) {
        return done;
    }
    const QString photo = base.value(QLatin1String("photo")).toString();
    if (photo.isEmpty()) {
        return {};
    }
    const auto put = record({.action = PushAction::PutPhoto,
                             .contact = contact,
                             .patch = photoJson(photo),
                             .base = photoJson(QStringLiteral(""))});
    if (!put) {
        return tl::unexpected(put.error());
    }
    m_changes.photosInvalidated.append(contact);
    return setPhotoFile(m_connection, contact, photo);
}

domain::Result<> ChangeWriter::writeTitle(const QString &name, const QString &folder)
{
    if (m_inverseOf.isValid()) {
        return Query(m_connection,
                     "UPDATE change SET title_args ="
                     " (SELECT title_args FROM change WHERE id = ?) WHERE id = ?")
            .execute(m_inverseOf, m_change);
    }
    constexpr std::array ofOne{
        ChangeKind::CreateFolder,   ChangeKind::RenameFolder,   ChangeKind::MoveFolder,
        ChangeKind::CopyFolder,     ChangeKind::DeleteFolder,   ChangeKind::RecolorCategory,
        ChangeKind::RenameCategory, ChangeKind::DeleteCategory, ChangeKind::RemoveView};
    const qsizetype count = std::ranges::find(ofOne, m_kind) != ofOne.end() ? 1
        : m_kind == ChangeKind::CreateCategories                            ? m_categories.size()
                                                                            : m_contacts.size();
    const QJsonArray title{count, count == 1 ? name : QString(), folder};
    return Query(m_connection, "UPDATE change SET title_args = ? WHERE id = ?")
        .execute(QString::fromUtf8(QJsonDocument(title).toJson(QJsonDocument::Compact)), m_change);
}

domain::Result<domain::ChangeSet> ChangeWriter::finish(const QString &name, const QString &folder)
{
    if (m_inverseOf.isValid()) {
        if (const auto done = ensureChange(); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (!hasRecorded()) {
        return domain::ChangeSet();
    }
    for (const domain::FolderKey key : std::as_const(m_folders)) {
        m_changes.foldersChanged = true;
        if (const auto done = settleMoot(m_connection, key); !done) {
            return tl::unexpected(done.error());
        }
        if (const auto done = refreshFolder(m_connection, key); !done) {
            return tl::unexpected(done.error());
        }
    }
    for (const domain::CategoryKey key : std::as_const(m_categories)) {
        m_changes.categoriesChanged = true;
        auto done = settleMoot(m_connection, key);
        done = done ? refreshCategory(m_connection, key) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    for (const domain::ContactKey key : std::as_const(m_contacts)) {
        const auto standing = contactStanding(m_connection, key);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        // A single step on top of nothing cannot cancel anything.
        if (standing->pending > 0 || m_contactSteps.value(key) > 1) {
            if (const auto done = settleMoot(m_connection, key); !done) {
                return tl::unexpected(done.error());
            }
        }
        if (const auto done = refreshShown(m_connection, key, m_changes); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (const auto done = writeTitle(name, folder); !done) {
        return tl::unexpected(done.error());
    }
    const auto outbox = outboxCounts(m_connection);
    if (!outbox) {
        return tl::unexpected(outbox.error());
    }
    m_changes.historyChanged = true;
    m_changes.outbox = *outbox;
    return m_changes;
}

} // namespace store
