#include "services/mailbox/contactrecords.h"

#include "services/mailbox/contactmodel.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <QDateTime>

namespace mailbox {

const QString contactColumns = QStringLiteral(
    "contact.key, contact.folder, contact.plain_id, contact.immutable_id, contact.change_key,"
    " contact.body, contact.beta");

namespace {

void setTexts(ContactRecord &record, const QJsonObject &contact)
{
    record.body = v1Members(contact);
    record.beta = betaMembers(contact);
}

void writeEmails(MailboxDatabase &database, qint64 contact, const QJsonObject &object)
{
    for (const QJsonValue &email : object.value(QLatin1String("emailAddresses")).toArray()) {
        const QString address = email.toObject().value(QLatin1String("address")).toString();
        if (address.isEmpty())
            continue;
        Statement(database.prepared(
                      QStringLiteral("INSERT INTO contact_email(contact, address) VALUES(?, ?)")))
            .bind(contact)
            .bind(address.toCaseFolded())
            .run();
    }
}

// Keeps what the contact is until now, for deltas that look back; not more than a few states.
void keepPast(MailboxDatabase &database, qint64 contact, qint64 superseded)
{
    Statement(database.prepared(QStringLiteral(
                  "INSERT INTO contact_past(key, plain_id, immutable_id, folder, change_key,"
                  " sequence, superseded, body, beta) SELECT key, plain_id, immutable_id, folder,"
                  " change_key, sequence, ?, body, beta FROM contact WHERE key = ?")))
        .bind(superseded)
        .bind(contact)
        .run();
    Statement(database.prepared(QStringLiteral(
                  "DELETE FROM contact_past WHERE key = ? AND sequence <= (SELECT sequence FROM"
                  " contact_past WHERE key = ? ORDER BY sequence DESC LIMIT 1 OFFSET 16)")))
        .bind(contact)
        .bind(contact)
        .run();
}

void storeBody(MailboxDatabase &database, ContactRecord &record, QJsonObject contact,
               qint64 sequence)
{
    keepPast(database, record.key, sequence);
    record.changeKey = database.identifiers().changeKey(sequence);
    contact.insert(QStringLiteral("changeKey"), QString::fromLatin1(record.changeKey));
    setTexts(record, contact);
    Statement update(database.prepared(QStringLiteral(
        "UPDATE contact SET change_key = ?, sequence = ?, display_name = ?, body = ?, beta = ?,"
        " folder = ?, plain_id = ?, immutable_id = ? WHERE key = ?")));
    update.bind(QString::fromLatin1(record.changeKey))
        .bind(sequence)
        .bind(contact.value(QLatin1String("displayName")).toString())
        .bind(record.body)
        .bind(record.beta)
        .bind(record.folder)
        .bind(record.plainId)
        .bind(record.immutableId)
        .bind(record.key)
        .run();
}

// moved: the key of the contact that goes on elsewhere, or null.
void logRemoval(MailboxDatabase &database, const ContactRecord &record, const QVariant &moved)
{
    Statement log(database.prepared(QStringLiteral(
        "INSERT INTO contact_removal(sequence, folder, plain_id, immutable_id, moved)"
        " VALUES(?, ?, ?, ?, ?)")));
    log.bind(database.nextSequence())
        .bind(record.folder)
        .bind(record.plainId)
        .bind(record.immutableId)
        .bind(moved)
        .run();
}

} // namespace

QString ContactRecord::id(IdFormat format) const
{
    return format == IdFormat::Immutable ? immutableId : plainId;
}

ContactRecord readContactRecord(const Statement &statement)
{
    return {statement.integer(0), statement.integer(1),         statement.text(2),
            statement.text(3),    statement.text(4).toLatin1(), statement.bytes(5),
            statement.bytes(6)};
}

ContactRecord contactById(MailboxDatabase &database, const QString &id)
{
    if (!Identifiers::looksLikeId(id))
        refuseMalformedId();
    Statement find(database.prepared(QStringLiteral("SELECT ") + contactColumns
                                     + QStringLiteral(" FROM contact WHERE immutable_id = ?"
                                                      " OR plain_id = ?")));
    find.bind(id).bind(id).run();
    if (!find.next())
        refuseItemNotFound();
    return readContactRecord(find);
}

ContactRecord contactByKey(MailboxDatabase &database, qint64 key)
{
    Statement find(database.prepared(QStringLiteral("SELECT ") + contactColumns
                                     + QStringLiteral(" FROM contact WHERE key = ?")));
    find.bind(key).run();
    if (!find.next())
        refuseItemNotFound();
    return readContactRecord(find);
}

ContactRecord insertContact(MailboxDatabase &database, const FolderRecord &folder,
                            const QJsonObject &contact, const QString &when)
{
    const qint64 sequence = database.nextSequence();
    ContactRecord record;
    record.folder = folder.key;
    record.plainId = database.identifiers().plainContact(database.nextNumber());
    record.immutableId = database.identifiers().immutableContact(database.nextNumber());
    record.changeKey = database.identifiers().changeKey(sequence);
    QJsonObject whole = contact;
    whole.insert(QStringLiteral("createdDateTime"), when);
    whole.insert(QStringLiteral("lastModifiedDateTime"), when);
    whole.insert(QStringLiteral("parentFolderId"), folder.id);
    whole.insert(QStringLiteral("changeKey"), QString::fromLatin1(record.changeKey));
    setTexts(record, whole);
    QSqlQuery &query = database.prepared(QStringLiteral(
        "INSERT INTO contact(folder, plain_id, immutable_id, change_key, sequence, display_name,"
        " body, beta) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    Statement insert(query);
    insert.bind(folder.key)
        .bind(record.plainId)
        .bind(record.immutableId)
        .bind(QString::fromLatin1(record.changeKey))
        .bind(sequence)
        .bind(whole.value(QLatin1String("displayName")).toString())
        .bind(record.body)
        .bind(record.beta)
        .run();
    record.key = query.lastInsertId().toLongLong();
    writeEmails(database, record.key, whole);
    return record;
}

void replaceContact(MailboxDatabase &database, ContactRecord &record, const QJsonObject &contact,
                    const QString &when)
{
    QJsonObject whole = contact;
    whole.insert(QStringLiteral("lastModifiedDateTime"), when);
    storeBody(database, record, whole, database.nextSequence());
    Statement(database.prepared(QStringLiteral("DELETE FROM contact_email WHERE contact = ?")))
        .bind(record.key)
        .run();
    writeEmails(database, record.key, whole);
}

void moveContact(MailboxDatabase &database, ContactRecord &record, const FolderRecord &folder,
                 MovedIds ids)
{
    logRemoval(database, record, record.key);
    record.folder = folder.key;
    record.plainId = database.identifiers().plainContact(database.nextNumber());
    if (ids == MovedIds::AllNew)
        record.immutableId = database.identifiers().immutableContact(database.nextNumber());
    QJsonObject contact = contactModel(record);
    contact.insert(QStringLiteral("parentFolderId"), folder.id);
    contact.insert(QStringLiteral("lastModifiedDateTime"), isoNow());
    storeBody(database, record, contact, database.nextSequence());
}

void removeContact(MailboxDatabase &database, const ContactRecord &record)
{
    logRemoval(database, record, QVariant());
    Statement(database.prepared(QStringLiteral("DELETE FROM contact WHERE key = ?")))
        .bind(record.key)
        .run();
}

void keepDeletedContact(MailboxDatabase &database, const ContactRecord &record)
{
    const QString deletedItems = database.identifiers().folder(-1);
    Statement(database.prepared(QStringLiteral(
                  "REPLACE INTO deleted_contact(immutable_id, change_key, body, beta)"
                  " VALUES(?, ?, ?, ?)")))
        .bind(record.immutableId)
        .bind(QString::fromLatin1(record.changeKey))
        .bind(replacedMember(record.body, "parentFolderId", jsonString(deletedItems)))
        .bind(record.beta)
        .run();
}

std::optional<ContactRecord> deletedContact(MailboxDatabase &database, const QString &immutableId)
{
    Statement find(
        database.prepared(QStringLiteral("SELECT change_key, body, beta FROM deleted_contact"
                                         " WHERE immutable_id = ?")));
    find.bind(immutableId).run();
    if (!find.next())
        return std::nullopt;
    ContactRecord record;
    record.plainId = record.immutableId = immutableId;
    record.changeKey = find.text(0).toLatin1();
    record.body = find.bytes(1);
    record.beta = find.bytes(2);
    return record;
}

void touchContact(MailboxDatabase &database, ContactRecord &record)
{
    // Only the changeKey is new: the contact keeps its place in the delta log.
    record.changeKey = database.identifiers().changeKey(database.nextSequence());
    record.body = replacedMember(record.body, "changeKey", '"' + record.changeKey + '"');
    record.body = replacedMember(record.body, "lastModifiedDateTime", jsonString(isoNow()));
    Statement(database.prepared(
                  QStringLiteral("UPDATE contact SET change_key = ?, body = ? WHERE key = ?")))
        .bind(QString::fromLatin1(record.changeKey))
        .bind(record.body)
        .bind(record.key)
        .run();
}

QJsonObject contactModel(const ContactRecord &record)
{
    return contactModelOf(record.body, record.beta);
}

QString isoNow()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
}

} // namespace mailbox
