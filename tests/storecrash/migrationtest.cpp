#include "services/store/schema.h"
#include "services/store/storefile.h"
#include "tests/storecrash/diskrecord.h"
#include "tests/storecrash/storescript.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace store {

namespace {

const QByteArray name = QByteArrayLiteral("kartei.sqlite");

QStringList answers(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *prepared = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql.constData(), -1, &prepared, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    const SqliteStatement statement(prepared);
    QStringList rows;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        QStringList values;
        for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
            const auto *text =
                reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
            values.append(text == nullptr ? QStringLiteral("NULL") : QString::fromUtf8(text));
        }
        rows.append(values.join(u'|'));
    }
    return rows;
}

// A file that an older Kartei left.
class OldStore
{
public:
    explicit OldStore(int version)
    {
        const QString text =
            QStringLiteral(KARTEI_SOURCE_DIR "/tests/storecrash/fixtures/version-%1.sql");
        QFile::remove(file());
        {
            const auto database = std::move(*openSqlite(file()));
            EXPECT_TRUE(runScript(database.get(), bytesOf(text.arg(version))));
            for (const QString &table : answers(database.get(),
                                                "SELECT name FROM sqlite_schema WHERE type ="
                                                " 'table' AND name NOT LIKE 'contact_text%'")) {
                // Version 5 wants the extended properties read once more.
                const QStringList columns =
                    answers(database.get(),
                            "SELECT name FROM pragma_table_info('" + table.toUtf8()
                                + "') WHERE name <> 'extended_read'");
                m_queries.append("SELECT '" + table.toUtf8() + "', "
                                 + columns.join(QLatin1String(", ")).toUtf8() + " FROM "
                                 + table.toUtf8()
                                 + (columns.size() > 1 ? " ORDER BY 2, 3" : " ORDER BY 2"));
            }
            m_contents = contents(database.get());
        }
        m_bytes = bytesOf(file());
    }

    QString file() const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray bytes() const { return m_bytes; }

    void put(const DiskImage &image) const
    {
        QDir(m_folder.filePath(QStringLiteral("backup"))).removeRecursively();
        for (const auto *part : {"", "-wal", "-shm"}) {
            QFile::remove(file() + QLatin1String(part));
        }
        for (const auto &[each, bytes] : image.asKeyValueRange()) {
            writeBytes(m_folder.filePath(QString::fromLatin1(each)), bytes);
        }
    }

    // Opened and closed by this version, the file is of the newest and holds what it held.
    void expectUpToDate() const
    {
        const auto opened = openStoreFile(file());
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        ASSERT_FALSE(opened->recovery);
        EXPECT_EQ(brokenIn(*opened->connection), QByteArray());
        const auto database = std::move(*openSqlite(file()));
        EXPECT_EQ(contents(database.get()), m_contents);
        EXPECT_EQ(answers(database.get(), "PRAGMA user_version"),
                  QStringList{QString::number(newestSchemaVersion())});
        EXPECT_TRUE(runScript(database.get(),
                              "INSERT INTO contact_text(contact_text) VALUES('integrity-check')"));
    }

private:
    QStringList contents(sqlite3 *database) const
    {
        QStringList rows;
        for (const QByteArray &query : m_queries) {
            rows.append(answers(database, query));
        }
        return rows;
    }

    QTemporaryDir m_folder{folderInMemory()};
    QByteArrayList m_queries; // of the tables and columns that it has
    QStringList m_contents;
    QByteArray m_bytes;
};

class Migration : public testing::TestWithParam<int>
{
};

} // namespace

// RELIABILITY P10.
TEST_P(Migration, KeepsEveryRow)
{
    const OldStore old(GetParam());
    old.expectUpToDate();
}

// After each write and sync of each step, whatever of it reached the disk.
TEST_P(Migration, MayBeCutOffAnywhere)
{
    const quint32 seed = testSeed();
    SCOPED_TRACE("KARTEI_SEED=" + std::to_string(seed));
    QRandomGenerator random(seed);
    const OldStore old(GetParam());
    const DiskImage before{{name, old.bytes()}};
    DiskRecord disk(before, 0);
    ShimVfs shim;
    shim.setHook([&disk](const ShimVfs::Operation &call) {
        return call.file.startsWith(name) ? disk.note(call) : SQLITE_OK;
    });
    ASSERT_TRUE(openStoreFile(old.file()));
    shim.setHook({});
    disk.cut(disk.places(), random, [&old](const DiskRecord::Cut &cut) {
        old.put(cut.image);
        old.expectUpToDate();
    });
}

INSTANTIATE_TEST_SUITE_P(FromVersion, Migration,
                         testing::Values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));

} // namespace store
