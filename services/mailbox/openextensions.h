#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace mailbox {

enum class ExtensionUpdate { Replace, Merge };
enum class DuplicateExtension { Refuse, Overwrite };
DuplicateExtension duplicateExtension(const Request &request); // as the switch says

// What carries extensions: a contact, or the user whose mailbox this is (key 0).
enum class ExtensionOwner { Contact, User };
struct ExtensionItem
{
    ExtensionOwner owner = ExtensionOwner::Contact;
    qint64 key = 0;
};

// Named sets of free JSON members that programs put on a contact or a user. They go with it: a move
// keeps them, a removal takes them along.
//
// Shape    a name is a reverse domain; "microsoft.graph.openTypeExtension.{name}" and the older
//          "Microsoft.OutlookServices.OpenTypeExtension.{name}" (prefix in any letter case) name
//          the same one; a user's has its name as id. members: the free members only, without
//          braces.
//          A contact carries ten of 16 KiB each, a user two of 2 KiB.
// Errors   Refusal 404 for one that is not there; 400 for names and types that cannot be and for
//          one too many; 409 for one that is there; 413 for a large one.
// Source   Graph "openTypeExtension resource type", "Create open extension".
struct OpenExtension
{
    QString name;
    QByteArray members;

    QByteArray json(ExtensionOwner owner, const QByteArray &context = {}) const;
};

// The bare name of any of its spellings.
QString openExtensionName(const QString &nameOrId);

// What a create body says. Members that are null are left out.
OpenExtension readOpenExtension(const QJsonObject &body);

OpenExtension openExtension(MailboxDatabase &database, const ExtensionItem &item,
                            const QString &nameOrId);
QList<OpenExtension> openExtensions(MailboxDatabase &database, const ExtensionItem &item);

void insertOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                         const OpenExtension &extension, DuplicateExtension duplicate);
OpenExtension changeOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                                  const QString &nameOrId, const QJsonObject &body,
                                  ExtensionUpdate update);
void removeOpenExtension(MailboxDatabase &database, const ExtensionItem &item,
                         const QString &nameOrId);

// JSON of the extensions of these contacts, joined by commas, by contact; only the named ones, or
// all without a list. One statement, whatever the numbers.
QHash<qint64, QByteArray> openExtensionsOf(MailboxDatabase &database, const QList<qint64> &contacts,
                                           const std::optional<QStringList> &namesOrIds);

} // namespace mailbox
