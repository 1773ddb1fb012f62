#include "services/store/connection.h"

#include "services/store/schema.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace store {

namespace {

QString pragma(const QString &file, const QByteArray &statement)
{
    const auto database = openSqlite(file);
    const auto answer = askSqlite(database->get(), statement);
    EXPECT_TRUE(answer);
    return answer.value_or(QString());
}

} // namespace

TEST(Connection, CreatesAFileThatItsOwnerAloneCanRead)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("store.db"));
    ASSERT_TRUE(Connection::open(file));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile(file).permissions() & others, QFile::Permissions());
}

TEST(Connection, MarksItsFileAndKeepsWhatWasCommitted)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("store.db"));
    {
        const auto connection = Connection::open(file);
        ASSERT_TRUE(connection);
        ASSERT_TRUE((*connection)->begin());
        ASSERT_TRUE(
            Query(**connection, "INSERT INTO meta (name, value) VALUES ('a', 'b')").execute());
        ASSERT_TRUE((*connection)->commitTransaction());
        ASSERT_TRUE((*connection)->begin());
        ASSERT_TRUE(
            Query(**connection, "INSERT INTO meta (name, value) VALUES ('c', 'd')").execute());
        (*connection)->rollBack();
    }
    EXPECT_EQ(pragma(file, "SELECT group_concat(name) FROM meta"), QStringLiteral("a"));
    EXPECT_EQ(pragma(file, "PRAGMA application_id").toInt(), applicationId);
    EXPECT_EQ(pragma(file, "PRAGMA journal_mode"), QStringLiteral("wal"));
}

TEST(Connection, RefusesAFileOfANewerVersion)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("store.db"));
    ASSERT_TRUE(Connection::open(file));
    pragma(file, "PRAGMA user_version = 9999");
    const auto again = Connection::open(file);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, QStringLiteral("NewerVersion"));
}

TEST(Connection, RefusesAFileOfAnotherProgram)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("other.db"));
    pragma(file, "CREATE TABLE theirs (a)");
    const auto opened = Connection::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("ForeignFile"));
}

TEST(Connection, RefusesAFileThatIsNoDatabase)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("text.db")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto opened = Connection::open(file.fileName());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, domain::Error::Kind::Storage);
}

TEST(Connection, RefusesASymbolicLink)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("store.db"));
    ASSERT_TRUE(Connection::open(file));
    const QString link = folder.filePath(QStringLiteral("link.db"));
    ASSERT_TRUE(QFile::link(file, link));
    const auto opened = Connection::open(link);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, domain::Error::Kind::Storage);
}

} // namespace store
