#include "services/mailbox/mailboxschema.h"
#include "tests/mailbox/mailboxfixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace {

const QString folderId = QStringLiteral("AAMkAGZvbGRlcg==");
const QString contactId = QStringLiteral("AAkAAGNvbnRhY3Q=");

// A file as the first version of the program left it: the first step's tables, one contact.
void makeFirstVersion(const QString &fileName)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        database.setDatabaseName(fileName);
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        for (const char *sql : mailbox::schemaSteps().constFirst())
            ASSERT_TRUE(query.exec(QString::fromLatin1(sql)));
        const QStringList rows{
            QStringLiteral("INSERT INTO meta VALUES('key', 'ada@kartei.example'),"
                           " ('secret', 'secret'), ('sequence', '2'), ('number', '10')"),
            QStringLiteral("INSERT INTO folder VALUES(1, '%1', NULL, 'Contacts', 'contacts', 1)")
                .arg(folderId),
            QStringLiteral("INSERT INTO contact VALUES(1, 'AAMkAHBsYWlu', '%1', 1, 'key', 2, 'Ada',"
                           " CAST('\"givenName\":\"Ada\",\"displayName\":\"Ada\",\"mobilePhone\":"
                           "\"4\"' AS BLOB))")
                .arg(contactId),
            QStringLiteral("INSERT INTO extended_property VALUES(1, 'String 0x3a21', 'Pager 7')"),
            QStringLiteral("PRAGMA user_version = 1")};
        for (const QString &row : rows)
            ASSERT_TRUE(query.exec(row)) << row.toStdString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
}

} // namespace

using OldFileTest = MailboxTest;

TEST_F(OldFileTest, IsBroughtUpToDateAndKeepsWhatItHolds)
{
    makeFirstVersion(directory() + QStringLiteral("/mailbox.sqlite"));
    const Reply folder = get(QStringLiteral("/me/contactFolders/contacts"));
    const Reply contact =
        get(QStringLiteral("/me/contacts/%1?$select=givenName&$expand="
                           "singleValueExtendedProperties($filter=id eq 'String 0x3A21')")
                .arg(contactId),
            immutable);
    const Reply found =
        get(QStringLiteral("/me/contacts?$filter=singleValueExtendedProperties/any(ep: ep/id eq "
                           "'String 0x3A21' and ep/value eq 'pager 7')"),
            immutable);
    EXPECT_EQ(folder.text("id"), folderId);
    EXPECT_EQ(contact.text("givenName"), QStringLiteral("Ada"));
    EXPECT_EQ(
        members(contact.json().value(QStringLiteral("singleValueExtendedProperties")).toArray(),
                "value"),
        QStringList{QStringLiteral("Pager 7")});
    EXPECT_EQ(members(found.value(), "id"), QStringList{contactId});
    EXPECT_EQ(post(QStringLiteral("/me/contacts"), R"({"givenName":"Grace"})").status, 201);
}

TEST_F(OldFileTest, ShowsItsContactsInBetaToo)
{
    makeFirstVersion(directory() + QStringLiteral("/mailbox.sqlite"));
    const QString path = QStringLiteral("/beta/me/contacts/") + contactId;
    const QJsonArray phones{QJsonObject{{QStringLiteral("type"), QStringLiteral("mobile")},
                                        {QStringLiteral("number"), QStringLiteral("4")}}};
    EXPECT_EQ(get(path).json().value(QStringLiteral("phones")).toArray(), phones);
    const Reply changed = patch(path, R"({"gender":"f"})");
    EXPECT_EQ(changed.json().value(QStringLiteral("phones")).toArray(), phones);
    EXPECT_EQ(changed.text("gender"), QStringLiteral("f"));
    EXPECT_EQ(get(QStringLiteral("/me/contacts/") + contactId).text("mobilePhone"),
              QStringLiteral("4"));
}

TEST_F(OldFileTest, OfANewerProgramIsRefusedAndNotChanged)
{
    const QString fileName = directory() + QStringLiteral("/mailbox.sqlite");
    makeFirstVersion(fileName);
    const auto version = [&](const QString &sql) {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("new"));
        database.setDatabaseName(fileName);
        database.open();
        QSqlQuery query(sql, database);
        return query.next() ? query.value(0).toInt() : 0;
    };
    version(QStringLiteral("PRAGMA user_version = 1000"));
    QSqlDatabase::removeDatabase(QStringLiteral("new"));
    mailbox::MailboxOptions options;
    options.dataDirectory = directory();
    options.userPrincipalName = QStringLiteral("ada@kartei.example");
    EXPECT_TRUE(mailbox::MailboxServer(options).start());
    EXPECT_EQ(version(QStringLiteral("PRAGMA user_version")), 1000);
    QSqlDatabase::removeDatabase(QStringLiteral("new"));
}
