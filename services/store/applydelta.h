// The server's truth into the store: folder lists, delta pages, categories.
//
// Shape    Pages are reply bodies, UTF-8 JSON. `link` reduces a link of the service to path and query
//          and refuses a foreign one (graph::GraphOrigin::pathOf).
// Promise  All or nothing; the next or delta link is saved in the same transaction; applying a page
//          twice changes nothing (an unchanged contact writes no row and is in no change set).
//          Pending edits stay on top. An item removed from one folder is set aside, key and edits kept,
//          until finishPass: a move shows as removal here and arrival there, in either order.
//          A full listing marks; rows not marked are set aside at its end, nothing is emptied before.
//          A contact that carries a create token of ours still unanswered is adopted, not doubled.
//          Page and link stay or go together, in a power cut too: so a page need not be synced, and a
//          person's edit or a step of the outbox, which are, takes the pages before it to the disk.
// Thread   store thread, inside a commit.   Cost  about 8 ms for 200 contacts.
// Errors   BadReply (path of the property, foreign link), Storage, NotFound (folder gone).
// Source   Graph v1.0 "contact: delta", "contactFolder: delta", "Delta query overview".
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"
#include "services/store/quietlink.h"

#include <QByteArray>

#include <functional>

namespace store {

class Connection;

using LinkReader = std::function<domain::Result<QString>(const QString &link)>;

struct DeltaProgress
{
    QString nextLink; // path and query of the next page; empty at the end of the round
    int items = 0;    // on this page
    QString keptBack; // the round's new link where QuietLink::Keep left the old one; else empty
};

using AppliedPage = Refetchable<Committed<DeltaProgress>>;

// The folder that GET contactFolders/contacts answered.
domain::Result<Refetchable<domain::ChangeSet>>
applyDefaultFolder(Connection &connection, domain::MailboxKey mailbox, QByteArray body);

// A page of GET contactFolders/delta. At the end of a full listing folders that it did not show are
// deleted here, their contacts set aside.
domain::Result<AppliedPage> applyFolderPage(Connection &connection, domain::MailboxKey mailbox,
                                            QByteArray page, LinkReader link,
                                            QuietLink quiet = QuietLink::Renew);

// All folders of a mailbox that is shared, as lists of them have it: what they do not show is gone, the
// default folder too. Where there is no delta of folders.
domain::Result<domain::ChangeSet> applySharedFolders(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     QList<QByteArray> pages,
                                                     bool showsDefaultFolder);

domain::Result<AppliedPage> applyContactPage(Connection &connection, domain::FolderKey folder,
                                             QByteArray page, LinkReader link,
                                             QuietLink quiet = QuietLink::Renew);

// The whole master category list (one page, or pages joined by the caller).
domain::Result<Refetchable<domain::ChangeSet>>
applyCategories(Connection &connection, domain::MailboxKey mailbox, QList<QByteArray> pages);

// The token of the folders, or of one folder, is dead: the next pull lists from the start.
domain::Result<domain::ChangeSet> restartFolders(Connection &connection,
                                                 domain::MailboxKey mailbox);
domain::Result<domain::ChangeSet> restartFolder(Connection &connection, domain::FolderKey folder);

// Every folder has been pulled: what is still set aside and has no pending edit is gone.
domain::Result<domain::ChangeSet> finishPass(Connection &connection, domain::MailboxKey mailbox);

struct FolderToPull
{
    domain::FolderKey key;
    domain::GraphId graphId;
    QString link; // next or delta link, path and query; empty: from the start
};

struct PullPlan
{
    domain::FolderKey defaultFolder; // invalid before the first pull
    QString folderLink;              // of contactFolders/delta; empty: from the start
    bool isShared = false;           // the mailbox is somebody else's
    QList<FolderToPull> folders;     // those on the server and not deleted
};

domain::Result<PullPlan> pullPlan(Connection &connection, domain::MailboxKey mailbox);

} // namespace store
