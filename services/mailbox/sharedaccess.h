#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/sharebook.h"

namespace mailbox {

class MailboxDatabase;

// What a caller who is not the owner may do in a mailbox.
//
// Promise  who the owner is, their photos and their people are open to every user; contacts and
//          folders as they are shared, change tracking included; nothing else is.
// Errors   check() throws: 403 ErrorAccessDenied or 404 ErrorFolderNotFound (switch
//          shared-refusal) for what is not shared, 403 for a write where only reading is.
// Source   Graph "Get contacts in a shared or delegated folder".
class SharedAccess
{
public:
    // shares: those of the owner of this database with the caller.
    SharedAccess(MailboxDatabase &database, const QList<Share> &shares);

    void check(const Request &request, const QStringList &segments) const;
    bool mayRead(qint64 folder) const;
    QStringList readableFolders() const; // their keys

private:
    std::optional<ShareRight> right(qint64 folder) const;
    void checkFolder(const Request &request, qint64 folder) const;
    void checkFolders(const Request &request, const QStringList &segments) const;
    [[noreturn]] void refuseShared(const Request &request) const;

    MailboxDatabase &m_database;
    QList<Share> m_shares;
};

} // namespace mailbox
