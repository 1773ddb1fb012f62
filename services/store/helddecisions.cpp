#include "services/store/changewriter.h"
#include "services/store/connection.h"
#include "services/store/forgetcontact.h"
#include "services/store/removalguard.h"
#include "services/store/servermirror.h"
#include "services/store/shownrow.h"
#include "services/store/vanishedfolder.h"
#include "services/wire/contactcodec.h"

#include <QDateTime>

namespace store {

namespace {

domain::Result<> remakeFolder(Connection &connection, ChangeWriter &writer,
                              domain::FolderKey folder)
{
    const auto standing = folderStanding(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (auto done = clearFolderMirror(connection, folder); !done) {
        return done;
    }
    if (auto done = Query(connection, "UPDATE folder SET deleted_at = ? WHERE key = ?")
                        .execute(QDateTime::currentMSecsSinceEpoch(), folder);
        !done) {
        return done;
    }
    return writer.restoreFolder(folder,
                                {{QStringLiteral("name"), standing->name},
                                 {QStringLiteral("parent"), standing->parent.value}});
}

domain::Result<> remakeContact(Connection &connection, ChangeWriter &writer,
                               domain::ContactKey contact)
{
    const auto standing = contactStanding(connection, contact);
    const auto shown = shownContact(connection, contact);
    const auto photo = photoFile(connection, contact);
    if (!standing || !shown || !photo) {
        return tl::unexpected(!standing    ? standing.error()
                                  : !shown ? shown.error()
                                           : photo.error());
    }
    if (auto done = clearContactMirror(connection, contact); !done) {
        return done;
    }
    if (auto done = Query(connection, "UPDATE contact SET deleted_at = ? WHERE key = ?")
                        .execute(QDateTime::currentMSecsSinceEpoch(), contact);
        !done) {
        return done;
    }
    return writer.restoreContact(
        contact,
        {{QStringLiteral("contact"), wire::patchToJson(domain::difference({}, *shown))},
         {QStringLiteral("folder"), standing->folder.value},
         {QStringLiteral("photo"), *photo}});
}

} // namespace

domain::Result<domain::ChangeSet> removeHeld(Connection &connection, domain::MailboxKey mailbox)
{
    domain::ChangeSet changes;
    const auto leaving = heldContacts(connection, mailbox);
    const auto folders = heldFolders(connection, mailbox);
    auto done = endHold(connection, mailbox);
    if (!leaving || !folders || !done) {
        return tl::unexpected(!leaving       ? leaving.error()
                                  : !folders ? folders.error()
                                             : done.error());
    }
    for (const domain::ContactKey contact : *leaving) {
        done = forgetContact(connection, contact, changes);
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    for (const domain::FolderKey folder : *folders) {
        if (done = forgetFolder(connection, folder, mailbox, changes); !done) {
            return tl::unexpected(done.error());
        }
    }
    return changes;
}

domain::Result<domain::ChangeSet> keepHeld(Connection &connection, domain::MailboxKey mailbox)
{
    const auto leaving = heldContacts(connection, mailbox);
    const auto folders = heldFolders(connection, mailbox);
    auto done = endHold(connection, mailbox);
    if (!leaving || !folders || !done) {
        return tl::unexpected(!leaving       ? leaving.error()
                                  : !folders ? folders.error()
                                             : done.error());
    }
    ChangeWriter writer(connection, ChangeKind::RestoreContacts);
    for (const domain::FolderKey folder : *folders) {
        if (done = remakeFolder(connection, writer, folder); !done) {
            return tl::unexpected(done.error());
        }
    }
    for (const domain::ContactKey contact : *leaving) {
        if (done = remakeContact(connection, writer, contact); !done) {
            return tl::unexpected(done.error());
        }
    }
    return writer.finish({}, {});
}

} // namespace store
