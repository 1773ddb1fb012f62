#pragma once

#include "services/mailbox/router.h"

namespace mailbox {

// POST translateExchangeIds: ids of contacts and folders from one of Exchange's formats to another.
//
// Shape    restId and restImmutableEntryId are the ids of this mailbox; ewsId is a restId in
//          ordinary base64 ("/" for "-", "+" for "_"); entryId and immutableEntryId are the ids
//          that MAPI knows, in ordinary base64. Folders have the same id in either sort.
// Errors   Refusal 400 for more than 1000 ids and for formats that are none; errorDetails at an id
//          that is unknown or malformed.
// Source   Graph "user: translateExchangeIds"; parameters in either letter case, as libraries
//          write them.
class TranslateEndpoint
{
public:
    explicit TranslateEndpoint(MailboxDatabase &database);
    void addRoutes(Router &router);

private:
    Response answer(const Request &request);

    MailboxDatabase &m_database;
};

} // namespace mailbox
