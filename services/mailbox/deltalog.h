#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <optional>

namespace mailbox {

// Where a caller stands in a delta round, as carried by $skiptoken and $deltatoken.
//
// A round covers the changes in (since, until]; cursor is the last one already sent. What changes
// while a round runs is in the next one. A token is text signed with the mailbox's secret: it lives
// as long as the mailbox file and nothing is kept for it.
struct DeltaToken
{
    QByteArray scope; // "folders", or the key of the folder whose contacts are meant
    qint64 since = 0; // 0: the first round, which holds no removals
    qint64 until = 0;
    qint64 cursor = 0;
    QByteArrayList select;

    QByteArray text(const QByteArray &secret) const;
    // Nothing for a text that this mailbox did not sign.
    static std::optional<DeltaToken> read(const QString &text, const QByteArray &secret);
};

// Answers delta requests.
//
// Promise  exactly one of nextLink and deltaLink in each page; items in the order of their last
//          change; "@removed" with the id in the format that the request prefers.
// Errors   Refusal 410 SyncStateNotFound for tokens that are not of this mailbox and folder (the
//          answer then names the address to start over); 400 for options that delta does not have.
// Cost     below 0.05 ms for each contact of a page.
// Source   Graph "contact: delta", "contactFolder: delta", "Delta query overview".
class DeltaLog
{
public:
    explicit DeltaLog(MailboxDatabase &database);

    Response contacts(const Request &request, qint64 folder);
    Response folders(const Request &request);

private:
    DeltaToken startOrResume(const Request &request, const QByteArray &scope);
    Response page(const Request &request, DeltaToken token, const QByteArrayList &items,
                  bool isLast, const QByteArray &context);

    MailboxDatabase &m_database;
};

} // namespace mailbox
