#include "services/mailbox/folderrecords.h"

#include "services/mailbox/refusal.h"

namespace mailbox {
namespace {

const QString columns =
    QStringLiteral("SELECT folder.key, folder.parent, folder.id, parent.id, folder.name FROM folder"
                   " LEFT JOIN folder AS parent ON parent.key = folder.parent ");

// The folder and everything below it.
const QString subtree =
    QStringLiteral("WITH RECURSIVE tree(key) AS (SELECT ? UNION ALL"
                   " SELECT folder.key FROM folder JOIN tree ON folder.parent = tree.key) ");

FolderRecord readRecord(MailboxDatabase &database, const Statement &statement)
{
    FolderRecord record{statement.integer(0), statement.integer(1), statement.text(2),
                        statement.text(3), statement.text(4)};
    if (record.isDefault())
        record.parentId = database.identifiers().folder(0);
    return record;
}

void checkName(MailboxDatabase &database, qint64 parent, const QString &name, qint64 self)
{
    if (name.trimmed().isEmpty() || name.size() > 255)
        refuse(400, "ErrorInvalidRequest", QStringLiteral("The folder name is not valid."));
    Statement find(database.prepared(
        QStringLiteral("SELECT key FROM folder WHERE parent = ? AND folded = ? AND key <> ?")));
    find.bind(parent).bind(name.toCaseFolded()).bind(self).run();
    if (find.next())
        refuse(409, "ErrorFolderExists",
               QStringLiteral("A folder with the specified name already exists."));
}

} // namespace

QByteArray folderJson(const FolderRecord &record, const Request &request)
{
    const QString name =
        record.isDefault() ? request.switches->value("default-folder-name") : record.name;
    QByteArray json = "{\"id\":" + jsonString(record.id) + ",\"parentFolderId\":"
        + jsonString(record.parentId) + ",\"displayName\":" + jsonString(name);
    if (request.isBeta())
        json += record.isDefault() ? ",\"wellKnownName\":\"contacts\"" : ",\"wellKnownName\":null";
    return json + '}';
}

void checkFolderSelect(const Request &request, const QByteArrayList &names)
{
    static const QByteArrayList v1{"id", "displayname", "parentfolderid"};
    static const QByteArrayList beta = v1 + QByteArrayList{"wellknownname"};
    const QByteArrayList &known = request.isBeta() ? beta : v1;
    for (const QByteArray &name : names) {
        if (!known.contains(name.toLower()))
            refuse(400, "RequestBroker--ParseUri",
                   QStringLiteral("Could not find a property named '%1' on type "
                                  "'Microsoft.OutlookServices.ContactFolder'.")
                       .arg(QString::fromUtf8(name)));
    }
}

FolderRecord folderById(MailboxDatabase &database, const QString &id)
{
    if (id.compare(QLatin1String("contacts"), Qt::CaseInsensitive) == 0)
        return defaultFolder(database);
    if (!Identifiers::looksLikeId(id))
        refuseMalformedId();
    Statement find(database.prepared(columns + QStringLiteral("WHERE folder.id = ?")));
    find.bind(id).run();
    if (!find.next())
        refuseFolderNotFound();
    return readRecord(database, find);
}

FolderRecord folderByKey(MailboxDatabase &database, qint64 key)
{
    Statement find(database.prepared(columns + QStringLiteral("WHERE folder.key = ?")));
    find.bind(key).run();
    if (!find.next())
        refuseFolderNotFound();
    return readRecord(database, find);
}

FolderRecord defaultFolder(MailboxDatabase &database)
{
    Statement find(database.prepared(columns + QStringLiteral("WHERE folder.parent IS NULL")));
    find.run();
    if (!find.next())
        refuseFolderNotFound();
    return readRecord(database, find);
}

QList<FolderRecord> childFolders(MailboxDatabase &database, qint64 parent)
{
    Statement find(
        database.prepared(columns + QStringLiteral("WHERE folder.parent = ? ORDER BY folder.key")));
    find.bind(parent).run();
    QList<FolderRecord> records;
    while (find.next())
        records.append(readRecord(database, find));
    return records;
}

FolderRecord insertFolder(MailboxDatabase &database, const FolderRecord &parent,
                          const QString &name)
{
    checkName(database, parent.key, name, 0);
    const QString id = database.identifiers().folder(database.nextNumber());
    QSqlQuery &query = database.prepared(QStringLiteral(
        "INSERT INTO folder(id, parent, name, folded, sequence) VALUES(?, ?, ?, ?, ?)"));
    Statement insert(query);
    insert.bind(id)
        .bind(parent.key)
        .bind(name)
        .bind(name.toCaseFolded())
        .bind(database.nextSequence())
        .run();
    return {query.lastInsertId().toLongLong(), parent.key, id, parent.id, name};
}

void changeFolder(MailboxDatabase &database, FolderRecord &folder, const FolderRecord &parent,
                  const QString &name)
{
    {
        Statement inside(
            database.prepared(subtree + QStringLiteral("SELECT key FROM tree WHERE key = ?")));
        inside.bind(folder.key).bind(parent.key).run();
        if (inside.next())
            refuse(400, "ErrorInvalidRequest",
                   QStringLiteral("A folder cannot be moved into itself or below itself."));
    }
    checkName(database, parent.key, name, folder.key);
    Statement update(database.prepared(QStringLiteral(
        "UPDATE folder SET parent = ?, name = ?, folded = ?, sequence = ? WHERE key = ?")));
    update.bind(parent.key)
        .bind(name)
        .bind(name.toCaseFolded())
        .bind(database.nextSequence())
        .bind(folder.key)
        .run();
    folder.parent = parent.key;
    folder.parentId = parent.id;
    folder.name = name;
}

void removeFolder(MailboxDatabase &database, const FolderRecord &folder)
{
    QList<QPair<qint64, QString>> doomed;
    {
        Statement find(database.prepared(
            subtree
            + QStringLiteral("SELECT folder.key, folder.id FROM tree JOIN folder USING(key)")));
        find.bind(folder.key).run();
        while (find.next())
            doomed.append({find.integer(0), find.text(1)});
    }
    // Children after their parents in the list: taken away from the end.
    for (auto it = doomed.crbegin(); it != doomed.crend(); ++it) {
        Statement(database.prepared(QStringLiteral("DELETE FROM contact WHERE folder = ?")))
            .bind(it->first)
            .run();
        Statement(database.prepared(QStringLiteral("DELETE FROM contact_removal WHERE folder = ?")))
            .bind(it->first)
            .run();
        Statement(database.prepared(QStringLiteral("DELETE FROM folder WHERE key = ?")))
            .bind(it->first)
            .run();
        Statement(database.prepared(
                      QStringLiteral("INSERT INTO folder_removal(sequence, id) VALUES(?, ?)")))
            .bind(database.nextSequence())
            .bind(it->second)
            .run();
    }
}

void insertDefaultFolder(MailboxDatabase &database)
{
    const QString name = QStringLiteral("Contacts");
    Statement insert(database.prepared(QStringLiteral(
        "INSERT INTO folder(id, parent, name, folded, sequence) VALUES(?, NULL, ?, ?, ?)")));
    insert.bind(database.identifiers().folder(database.nextNumber()))
        .bind(name)
        .bind(name.toCaseFolded())
        .bind(database.nextSequence())
        .run();
}

} // namespace mailbox
