// The fields that people define, by account (domain/customfield.h).
//
// Promise  Ids and numbers of columns are given here. A field that is not in the list any more is retired;
//          one that is added under the name and kind of a retired one is that again.
//          Definitions know no undo: a retired field is added again.
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage; NotFound for an account that is gone; BadInput, the field's name as its code, for a
//          definition that domain::definitionProblem refuses.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/customfield.h"
#include "services/domain/result.h"

#include <QJsonArray>

namespace store {

class Connection;

struct AccountFields
{
    domain::AccountKey account;
    QString userPrincipalName;           // of its own mailbox
    QList<domain::MailboxKey> mailboxes; // shared ones too
    domain::CustomFields fields;         // in the person's order, retired ones too

    bool operator==(const AccountFields &) const = default;
};

// Every account, in the person's order.
domain::Result<QList<AccountFields>> customFields(Connection &connection);

// Of the account of a mailbox, or of a folder's, those of its schema extensions too.
domain::Result<domain::CustomFields> fieldsInMailbox(Connection &connection,
                                                     domain::MailboxKey mailbox);
domain::Result<domain::CustomFields> fieldsInFolder(Connection &connection,
                                                    domain::FolderKey folder);

// All fields of the account, in order.
domain::Result<domain::ChangeSet>
setCustomFields(Connection &connection, domain::AccountKey account, domain::CustomFields fields);

// Below: inside a commit.

domain::Result<domain::CustomFields> fieldsOf(Connection &connection, domain::AccountKey account);
domain::Result<int> fieldNumber(Connection &connection, const QString &id); // made when it is new

// As the server keeps them: [{"id", "name", "kind", "choices", "folders", "retired"}].
struct KeptDefinitions
{
    QJsonArray fields;
    bool isWhole = true; // false: one names a folder that the server does not have yet
};
domain::Result<KeptDefinitions> keptDefinitions(Connection &connection, domain::AccountKey account);
domain::Result<> writeDefinitions(Connection &connection, domain::AccountKey account,
                                  const QJsonArray &fields);

} // namespace store
