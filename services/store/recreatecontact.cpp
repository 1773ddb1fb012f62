#include "services/store/recreatecontact.h"

#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/followups.h"
#include "services/store/openextensions.h"
#include "services/store/pushsettlement.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"
#include "services/wire/contactcodec.h"

#include <QCryptographicHash>

#include <algorithm>

namespace store {

namespace {

domain::Result<> sendPhotoAgain(Connection &connection, const ChangeTargets &open,
                                const ChangeTarget &create)
{
    const auto file = photoFile(connection, create.contact);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const bool isWaiting = std::ranges::any_of(
        open, [](const ChangeTarget &target) { return target.action == PushAction::PutPhoto; });
    if (file->isEmpty() || isWaiting) {
        return {};
    }
    const QJsonObject photo{{QStringLiteral("photo"), *file}};
    const auto added = addTarget(connection,
                                 {.change = create.change,
                                  .action = PushAction::PutPhoto,
                                  .contact = create.contact,
                                  .patch = photo,
                                  .base = sentAgain(photo)});
    if (!added) {
        return tl::unexpected(added.error());
    }
    return {};
}

// Every client that makes the same contact anew uses the same token, so that the second finds what the
// first has made.
QString tokenOf(const domain::GraphId &lost)
{
    constexpr qsizetype length = 32;
    const QByteArray hash =
        QCryptographicHash::hash("made anew: " + lost.text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(length));
}

// What waits starts from what the lost contact had; the new one has no picture, no flag, no extension.
domain::Result<> keepWhatWaits(Connection &connection, const ChangeTargets &open)
{
    for (const ChangeTarget &target : open) {
        if (target.action != PushAction::PutPhoto && target.action != PushAction::SetFlag
            && target.action != PushAction::SetExtension) {
            continue;
        }
        if (auto done = setTargetJson(connection, target.key, target.patch, sentAgain(target.base));
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace

domain::Result<> recreateContact(Connection &connection, domain::ContactKey key)
{
    const auto mirror = mirrorContact(connection, key);
    const auto standing = contactStanding(connection, key);
    const auto open = openTargets(connection, key);
    if (!mirror || !standing || !open) {
        return tl::unexpected(!mirror         ? mirror.error()
                                  : !standing ? standing.error()
                                              : open.error());
    }
    if (!mirror->has_value() || open->isEmpty()) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("edit to keep"));
    }
    const auto folder = usableFolder(connection, standing->folder, standing->mailbox);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    const ChangeTarget create{
        .change = open->last().change,
        .action = PushAction::CreateContact,
        .contact = key,
        .patch = wire::patchToJson(domain::difference({}, **mirror)),
        .base = {{QStringLiteral("folder"), folder->value}, {QStringLiteral("recreated"), true}},
        .token = standing->isOnServer() ? tokenOf(standing->graphId) : newToken(),
    };
    if (const auto added = addTarget(connection, create); !added) {
        return tl::unexpected(added.error());
    }
    if (auto done = sendPhotoAgain(connection, *open, create); !done) {
        return done;
    }
    if (auto done = forgetServerPhoto(connection, key); !done) {
        return done;
    }
    if (auto done = sendFlagAgain(connection, key, create.change); !done) {
        return done;
    }
    if (auto done = keepWhatWaits(connection, *open); !done) {
        return done;
    }
    if (auto done = sendExtensionsAgain(connection, key, create.change); !done) {
        return done;
    }
    // What was tried with the lost contact says nothing of the new one.
    if (auto done = Query(connection,
                          "UPDATE change_target SET tries = 0, looks = 0, sent_at = NULL,"
                          " not_before = 0, error = iif(error = '', '',"
                          " json_remove(error, '$.isInDoubt'))"
                          " WHERE contact_key = ? AND state <> 'settled'")
                        .execute(key);
        !done) {
        return done;
    }
    // It is made where they lead to; that folder may go before they are sent.
    for (const ChangeTarget &target : *open) {
        if (target.action == PushAction::MoveContact) {
            if (auto done = settleTarget(connection, target.key); !done) {
                return done;
            }
        }
    }
    return Query(connection,
                 "UPDATE contact SET graph_id = NULL, server_folder_key = NULL,"
                 " server_json = NULL, etag = '', extended_json = NULL, extended_read = 0,"
                 " folder_key = ? WHERE key = ?")
        .execute(*folder, key);
}

} // namespace store
