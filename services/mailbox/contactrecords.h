#pragma once

#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/preferences.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace mailbox {

// One stored contact. body: the members of its JSON without braces, id and etag.
struct ContactRecord
{
    qint64 key = 0;
    qint64 folder = 0;
    QString plainId;
    QString immutableId;
    QByteArray changeKey;
    QByteArray body;

    QByteArray etag() const { return "W/\"" + changeKey + '"'; }
    QString id(IdFormat format) const;
};

// The columns that readContactRecord expects first in a row, in its order.
extern const QString contactColumns;
ContactRecord readContactRecord(const Statement &statement);

// The contact as a caller sees it: the members without braces. An empty select means all.
QByteArray contactMembers(const ContactRecord &record, IdFormat format,
                          const QByteArrayList &select);

// By either id; Refusal 404 for an id that is not there, 400 for what is no id.
ContactRecord contactById(MailboxDatabase &database, const QString &id);

// Writing. Each call is one change in the delta log of its folder; none begins a transaction.
// 'when' is the ISO time for created and modified.
ContactRecord insertContact(MailboxDatabase &database, qint64 folder, const QString &folderId,
                            const QJsonObject &contact, const QString &when);
void replaceContact(MailboxDatabase &database, ContactRecord &record, const QJsonObject &contact,
                    const QString &when);
// The plain id changes, the immutable one stays; the old folder's log gets a removal.
void moveContact(MailboxDatabase &database, ContactRecord &record, qint64 folder,
                 const QString &folderId);
void removeContact(MailboxDatabase &database, const ContactRecord &record);
// A new changeKey that no delta reports: what a new photo does.
void touchContact(MailboxDatabase &database, ContactRecord &record);

// id and value pairs; a null value removes one, what is not named stays.
void writeExtendedProperties(MailboxDatabase &database, qint64 contact,
                             const QJsonArray &properties);
// "singleValueExtendedProperties":[...] of those ids, or nothing when none is set.
QByteArray extendedPropertyMembers(MailboxDatabase &database, qint64 contact,
                                   const QStringList &ids);

QJsonObject contactObject(const ContactRecord &record);
QString isoNow();

} // namespace mailbox
