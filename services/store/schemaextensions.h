// The schema extensions whose values an account reads and writes: found by id, and their definitions.
//
// Promise  One that comes is read for every contact, with the extended values (store/extendedvalues.h);
//          what contacts have of one that goes is forgotten here and stays on the server. The person's other
//          computers come to know both with the definitions of custom fields (store/fielddefinitions.h).
// Cost     Values come with what is read of contacts anyhow, no request more; a new extension has all
//          contacts of the account read again once.
// Thread   store thread.   Errors  Storage, BadReply for a definition that does not read.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/domain/schemaextension.h"

#include <QDateTime>
#include <QJsonArray>

namespace store {

class Connection;

struct AccountSchemas
{
    domain::AccountKey account;
    QString userPrincipalName; // of its own mailbox
    domain::MailboxKey mailbox;
    QList<domain::SchemaExtension> schemas; // by id

    bool operator==(const AccountSchemas &) const = default;
};

// Every account, in the person's order.
domain::Result<QList<AccountSchemas>> schemaExtensions(Connection &connection);

domain::Result<QList<domain::SchemaExtension>> schemasInMailbox(Connection &connection,
                                                                domain::MailboxKey mailbox);

// As they are on the server: new ones are used from now on. Where the status is unknown the
// definition is gone, and nothing but that is noted.
domain::Result<domain::ChangeSet> keepSchemas(Connection &connection, domain::AccountKey account,
                                              QList<domain::SchemaExtension> schemas,
                                              QDateTime now);

domain::Result<domain::ChangeSet> dropSchema(Connection &connection, domain::AccountKey account,
                                             QString id);

// To read the definitions again; none of an account's shared mailboxes.
struct SchemaStanding
{
    domain::AccountKey account;
    QStringList ids;
    QDateTime readAt;        // the oldest; null: there are none
    bool areRefused = false; // the service did not answer for their values
};
domain::Result<SchemaStanding> schemaStanding(Connection &connection, domain::MailboxKey mailbox);

// Below: inside a commit. Definitions by id, as the service answers them.
domain::Result<QJsonArray> keptSchemas(Connection &connection, domain::AccountKey account);
// The account uses these and no other. Those that came or changed are read from the service soon.
domain::Result<> writeSchemas(Connection &connection, domain::AccountKey account,
                              const QJsonArray &definitions, domain::ChangeSet &changes);

} // namespace store
