#pragma once

#include "services/mailbox/folderrecords.h"
#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/preferences.h"

#include <QJsonObject>

#include <optional>

namespace mailbox {

// One stored contact. body: the members that v1.0 shows, without braces, id and etag; beta: what
// beta shows in place of v1.0's own (contactmodel.h), empty in a contact that was written before
// there was beta.
struct ContactRecord
{
    qint64 key = 0;
    qint64 folder = 0;
    QString plainId;
    QString immutableId;
    QByteArray changeKey;
    QByteArray body;
    QByteArray beta;

    QByteArray etag() const { return "W/\"" + changeKey + '"'; }
    QString id(IdFormat format) const;
};

// The columns that readContactRecord expects first in a row, in its order.
extern const QString contactColumns;
constexpr int contactColumnCount = 7;
ContactRecord readContactRecord(const Statement &statement);

// By either id; Refusal 404 for an id that is not there, 400 for what is no id.
ContactRecord contactById(MailboxDatabase &database, const QString &id);
ContactRecord contactByKey(MailboxDatabase &database, qint64 key);

// Writing. Each call is one change in the delta log of its folder; none begins a transaction.
// 'contact' is a model; 'when' is the ISO time for created and modified.
ContactRecord insertContact(MailboxDatabase &database, const FolderRecord &folder,
                            const QJsonObject &contact, const QString &when);
void replaceContact(MailboxDatabase &database, ContactRecord &record, const QJsonObject &contact,
                    const QString &when);
// The plain id changes always; the old folder's log gets a removal.
enum class MovedIds { ImmutableStays, AllNew };
void moveContact(MailboxDatabase &database, ContactRecord &record, const FolderRecord &folder,
                 MovedIds ids);
void removeContact(MailboxDatabase &database, const ContactRecord &record);
// What is left of a removed contact in Deleted Items, where only its immutable id finds it.
void keepDeletedContact(MailboxDatabase &database, const ContactRecord &record);
std::optional<ContactRecord> deletedContact(MailboxDatabase &database, const QString &immutableId);
// A new changeKey that no delta reports: what a new photo does.
void touchContact(MailboxDatabase &database, ContactRecord &record);

QJsonObject contactModel(const ContactRecord &record);
QString isoNow();

} // namespace mailbox
