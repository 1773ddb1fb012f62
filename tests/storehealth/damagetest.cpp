#include "services/store/accounts.h"
#include "services/store/storefile.h"
#include "tests/storehealth/filledstore.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>

namespace store {

namespace {

constexpr int pageSize = 4096;

QStringList quarantined(const FilledStore &filled)
{
    QStringList names;
    const QDir quarantine(filled.folder() + QStringLiteral("/quarantine"));
    for (const QFileInfo &time : quarantine.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        names += QDir(time.filePath()).entryList(QDir::Files);
    }
    return names;
}

} // namespace

TEST(StoreDamage, ASoundFileIsOpenedAsItIs)
{
    const FilledStore filled;
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->recovery, std::nullopt);
    EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
}

TEST(StoreDamage, SetsTheFileAsideWholeAndStartsAnew)
{
    const FilledStore filled;
    QByteArray bytes = filled.bytes();
    bytes.replace(0, 16, QByteArray(16, 'x'));
    filled.write(bytes);
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    QFile aside(opened->recovery->quarantineFolder + QStringLiteral("/kartei.sqlite"));
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), bytes);
    EXPECT_EQ(quarantined(filled), QStringList{QStringLiteral("kartei.sqlite")});
}

TEST(StoreDamage, ParksWhatItCouldRead)
{
    const FilledStore filled;
    QByteArray bytes = filled.bytes();
    // Only what SQLite needs to find the free pages: everything can be read.
    bytes.replace(32, 8, QByteArray(8, '\x7f'));
    filled.write(bytes);
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    ASSERT_TRUE(opened->recovery);
    Query states(*opened->connection,
                 "SELECT DISTINCT state FROM change_target WHERE state <> 'settled'");
    ASSERT_TRUE(states.run() && states.next());
    EXPECT_EQ(states.text(0), QStringLiteral("parked"));
    EXPECT_EQ(opened->recovery->edits, FilledStore::edits);
    EXPECT_EQ(opened->recovery->unreadable, 0);
    const auto known = mailboxes(*opened->connection);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->size(), 1);
}

TEST(StoreDamage, KeepsConflictsAndWhatWasDeleted)
{
    const FilledStore filled;
    QByteArray bytes = filled.bytes();
    bytes.replace(32, 8, QByteArray(8, '\x7f')); // where the free pages are
    filled.write(bytes);
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    ASSERT_TRUE(opened->recovery);
    EXPECT_EQ(FilledStore::keptIn(*opened->connection), filled.kept());
    EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
}

// Each line: what a start that was cut off while it recovered left behind.
TEST(StoreDamage, MakesUpForARecoveryThatWasCutOff)
{
    const FilledStore filled;
    QByteArray damaged = filled.bytes();
    damaged.replace(32, 8, QByteArray(8, '\x7f'));
    filled.write(damaged);
    QByteArray recovered;
    {
        ASSERT_TRUE(openStoreFile(filled.file()));
        QFile file(filled.file());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        recovered = file.readAll();
    }
    struct Leftover
    {
        const char *name;
        QByteArray bytes;
    };
    const QByteArray half = recovered.left(recovered.size() / 2);
    const QList<QList<Leftover>> starts{
        {{"", damaged}, {".reading", half}},
        {{"", damaged}, {".recovering", half}, {".recovering-wal", half}},
        {{"", damaged}, {".recovered", recovered}},
        {{".recovered", recovered}, {"-wal", half}, {"-shm", half}},
        {{".recovered", recovered}},
    };
    for (const QList<Leftover> &start : starts) {
        filled.restore();
        QFile::remove(filled.file());
        for (const Leftover &each : start) {
            QFile file(filled.file() + QLatin1String(each.name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(each.bytes);
        }
        const auto opened = openStoreFile(filled.file());
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        ASSERT_TRUE(opened->recovery);
        EXPECT_EQ(opened->recovery->edits, FilledStore::edits);
        EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
        EXPECT_EQ(FilledStore::keptIn(*opened->connection), filled.kept());
    }
}

// The log of another file, of another time, or noise: never an edit of it in this one.
TEST(StoreDamage, SurvivesALogThatIsNotItsOwn)
{
    const FilledStore filled;
    const FilledStore other;
    QRandomGenerator random(7);
    QByteArray noise(50000, '\0');
    std::ranges::generate(noise, [&random] { return char(random.bounded(256)); });
    QByteArray swapped;
    {
        const auto connection = std::move(*Connection::open(other.file()));
        ASSERT_TRUE(connection->begin());
        ASSERT_TRUE(Query(*connection, "UPDATE contact SET name = 'swapped'").execute());
        ASSERT_TRUE(connection->commitTransaction());
        QFile log(other.file() + QStringLiteral("-wal"));
        ASSERT_TRUE(log.open(QIODevice::ReadOnly));
        swapped = log.readAll();
    }
    ASSERT_FALSE(swapped.isEmpty());
    for (const QByteArray &bytes : {noise, swapped.left(swapped.size() - 1000), swapped}) {
        filled.restore();
        QFile log(filled.file() + QStringLiteral("-wal"));
        ASSERT_TRUE(log.open(QIODevice::WriteOnly));
        log.write(bytes);
        log.close();
        const auto opened = openStoreFile(filled.file());
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
    }
}

TEST(StoreDamage, RefusesWhatIsNoDamageAndTouchesNothing)
{
    const FilledStore filled;
    QByteArray newer = filled.bytes();
    newer[63] = 99; // user_version
    filled.write(newer);
    const auto opened = openStoreFile(filled.file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("NewerVersion"));
    EXPECT_EQ(quarantined(filled), QStringList());
}

TEST(StoreDamage, SurvivesFilesThatWereCutOff)
{
    const FilledStore filled;
    QStringList refused;
    for (const int size : {1, 15, 16, 99, 100, 511, 4095, 4096, 4097, 40960, 100000}) {
        filled.restore();
        filled.write(filled.bytes().left(size));
        if (!openStoreFile(filled.file())) {
            refused.append(QString::number(size));
        }
    }
    EXPECT_EQ(refused, QStringList());
}

TEST(StoreDamage, AnEmptyFileIsANewStore)
{
    const FilledStore filled;
    filled.write({});
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->recovery, std::nullopt);
}

// A letter of the schema that still reads as SQL: no check of the pages sees it, the statements do.
TEST(StoreDamage, InTheNameOfAColumnIsRecoveredFrom)
{
    struct Column
    {
        QByteArray table;
        QByteArray name;
    };
    const FilledStore filled;
    for (const Column &column : QList<Column>{{"change_target", "patch"},
                                              {"change_target", "state"},
                                              {"contact", "server_json"},
                                              {"conflict", "mine"}}) {
        SCOPED_TRACE(column.name.toStdString());
        filled.restore();
        QByteArray bytes = filled.bytes();
        const qsizetype table = bytes.indexOf("CREATE TABLE " + column.table);
        ASSERT_GT(table, 0);
        const qsizetype name = bytes.indexOf(column.name, table);
        ASSERT_GT(name, table);
        bytes[name] = '_';
        filled.write(bytes);
        const auto opened = openStoreFile(filled.file());
        ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' '
                            << opened.error().message.toStdString();
        ASSERT_TRUE(opened->recovery);
        EXPECT_EQ(quarantined(filled).size(), 1);
    }
}

// Each line: keys that name nothing. Nothing may be written for them, and all else is there.
TEST(StoreDamage, InAKeyCostsNothingButWhatItNamed)
{
    const FilledStore filled;
    for (const char *damage :
         {"UPDATE change_target SET folder_key = 999 WHERE contact_key IS NOT NULL",
          "UPDATE change_target SET category_key = 999 WHERE contact_key IS NOT NULL",
          "UPDATE change_target SET change_id = change_id + 0.5",
          "UPDATE favourite SET folder_key = 999 WHERE contact_key IS NOT NULL",
          "UPDATE favourite SET contact_key = contact_key + 0.5",
          "UPDATE conflict SET contact_key = contact_key + 0.5",
          "UPDATE draft SET contact_key = contact_key + 0.5"}) {
        SCOPED_TRACE(damage);
        filled.restore();
        {
            const auto connection = std::move(*Connection::open(filled.file()));
            ASSERT_TRUE(Query(*connection, "PRAGMA foreign_keys = OFF").execute());
            ASSERT_TRUE(Query(*connection, damage).execute());
        }
        QFile file(filled.file());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(32));
        file.write(QByteArray(8, '\x7f')); // the free pages: what makes it open as a damaged file
        file.close();
        const auto opened = openStoreFile(filled.file());
        ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' '
                            << opened.error().message.toStdString();
        ASSERT_TRUE(opened->recovery);
        EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
    }
}

// One page of the file is overwritten with noise, a thousand times. Whatever happens, the store opens,
// nothing is deleted, and of all the unsent edits at least 95 of a hundred are there or accounted for.
TEST(StoreDamage, SavesTheEditsFromAThousandDamagedPages)
{
    const FilledStore filled;
    const quint32 seed = QRandomGenerator::system()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    const qsizetype pages = filled.bytes().size() / pageSize;
    qint64 saved = 0;
    qint64 keptSaved = 0;
    int refused = 0;
    constexpr int rounds = 1000;
    for (int round = 0; round < rounds; ++round) {
        filled.restore();
        QByteArray bytes = filled.bytes();
        const qsizetype page = 1 + round % (pages - 1);
        for (int hit = 0; hit < 64; ++hit) {
            bytes[page * pageSize + random.bounded(pageSize)] = char(random.bounded(256));
        }
        filled.write(bytes);
        const auto opened = openStoreFile(filled.file());
        if (!opened) {
            ++refused;
            std::cout << "round " << round << ": " << opened.error().code.toStdString() << ' '
                      << opened.error().message.toStdString() << '\n';
            continue;
        }
        const QMap<QString, QString> unsent = FilledStore::unsentIn(*opened->connection);
        for (auto edit = unsent.begin(); edit != unsent.end(); ++edit) {
            saved += filled.unsent().value(edit.key()) == edit.value() ? 1 : 0;
        }
        for (const QString &each : FilledStore::keptIn(*opened->connection)) {
            keptSaved += filled.kept().contains(each) ? 1 : 0;
        }
    }
    const qint64 all = qint64(rounds) * FilledStore::edits;
    const qint64 allKept = qint64(rounds) * filled.kept().size();
    std::cout << "saved " << saved << " of " << all << " edits, " << keptSaved << " of " << allKept
              << " conflicts and deleted contacts, seed " << seed << '\n';
    EXPECT_EQ(refused, 0);
    EXPECT_GE(saved * 100, all * 95);
    EXPECT_GE(keptSaved * 100, allKept * 95);
}

} // namespace store
