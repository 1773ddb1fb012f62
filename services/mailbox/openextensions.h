#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace mailbox {

constexpr qsizetype largestOpenExtension = 16 * 1024; // bytes of its members
constexpr int mostOpenExtensions = 10;                // of one contact

enum class ExtensionUpdate { Replace, Merge };
enum class DuplicateExtension { Refuse, Overwrite };
DuplicateExtension duplicateExtension(const Request &request); // as the switch says

// Named sets of free JSON members that programs put on a contact. They go with it: a move keeps
// them, a removal takes them along.
//
// Shape    a name is a reverse domain; "microsoft.graph.openTypeExtension.{name}" and the older
//          "Microsoft.OutlookServices.OpenTypeExtension.{name}" (prefix in any letter case) name
//          the same one. members: the free members only, without braces.
// Errors   Refusal 404 for one that is not there; 400 for names and types that cannot be and for
//          one too many; 409 for one that is there; 413 for a large one.
// Source   Graph "openTypeExtension resource type", "Create open extension".
struct OpenExtension
{
    QString name;
    QByteArray members;

    QByteArray json(const QByteArray &context = {}) const;
};

// The bare name of any of its spellings.
QString openExtensionName(const QString &nameOrId);

// What a create body says. Members that are null are left out.
OpenExtension readOpenExtension(const QJsonObject &body);

OpenExtension openExtension(MailboxDatabase &database, qint64 contact, const QString &nameOrId);
QList<OpenExtension> openExtensions(MailboxDatabase &database, qint64 contact);

void insertOpenExtension(MailboxDatabase &database, qint64 contact, const OpenExtension &extension,
                         DuplicateExtension duplicate);
OpenExtension changeOpenExtension(MailboxDatabase &database, qint64 contact,
                                  const QString &nameOrId, const QJsonObject &body,
                                  ExtensionUpdate update);
void removeOpenExtension(MailboxDatabase &database, qint64 contact, const QString &nameOrId);

// JSON of the extensions of these contacts, joined by commas, by contact; only the named ones, or
// all without a list. One statement, whatever the numbers.
QHash<qint64, QByteArray> openExtensionsOf(MailboxDatabase &database, const QList<qint64> &contacts,
                                           const std::optional<QStringList> &namesOrIds);

} // namespace mailbox
