#pragma once

#include "services/mailbox/deltatoken.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <QHash>

namespace mailbox {

struct ContactRecord;

// Answers delta requests.
//
// Promise  exactly one of nextLink and deltaLink in each page; items in the order of their last
//          change; "@removed" with the id in the format that the request prefers. $top limits a
//          whole round, not a page. Photos and extensions are no changes.
// Switches delta-content, delta-noise, delta-delay, removed-by-move, removed-by-delete, move-order,
//          token-life, token-death, mid-round-death, default-folder, unsupported-options.
// Errors   Refusal 404 for a folder that is not there; 410 SyncStateNotFound for tokens that are
//          not of this mailbox and folder (the answer then names the address to start over); 400
//          for options that delta does not have.
// Cost     below 0.05 ms for each contact of a page.
// Source   Graph "contact: delta", "contactFolder: delta", "Delta query overview".
class DeltaLog
{
public:
    explicit DeltaLog(MailboxDatabase &database);

    Response contacts(const Request &request, const QString &folderId);
    Response folders(const Request &request);

private:
    DeltaToken startOrResume(const Request &request, const QByteArray &scope);
    DeltaToken readToken(const Request &request, const QByteArray &scope, const QString &text);
    // Ends a round before the half of a move that has to come a round after the other.
    void holdBack(const Request &request, qint64 folder, qint64 reachedBefore, DeltaToken &token);
    QByteArrayList contactItems(const Request &request, qint64 folder, DeltaToken &token,
                                bool *isLast);
    QByteArray contactItem(const Request &request, const DeltaToken &token,
                           const ContactRecord &record);
    QByteArrayList unchangedContacts(const Request &request, const DeltaToken &token,
                                     qint64 folder);
    QByteArrayList folderItems(const Request &request, DeltaToken &token, bool *isLast);
    QByteArrayList unchangedFolders(const Request &request, const DeltaToken &token);
    Response page(const Request &request, DeltaToken token, const QByteArrayList &items,
                  bool isLast, const QByteArray &context);

    MailboxDatabase &m_database;
    QHash<QByteArray, qint64> m_generations; // delta links given, by scope
};

} // namespace mailbox
