#include "services/store/storebackup.h"
#include "services/store/storefile.h"
#include "tests/storehealth/filledstore.h"

#include <QFileInfo>

#include <gtest/gtest.h>

namespace store {

TEST(StoreBackup, HoldsWhatTheStoreHolds)
{
    const FilledStore filled;
    const auto connection = std::move(*Connection::open(filled.file()));
    const StoreBackup backup(filled.file());
    ASSERT_TRUE(backup.daily(QDate(2026, 1, 1)));
    const auto copy = Connection::open(backup.newestFirst().value(0));
    ASSERT_TRUE(copy);
    EXPECT_EQ(FilledStore::unsentIn(**copy), filled.unsent());
}

TEST(StoreBackup, KeepsTheLastThreeDays)
{
    const FilledStore filled;
    const StoreBackup backup(filled.file());
    for (int day = 1; day <= 5; ++day) {
        EXPECT_TRUE(backup.isDue(QDate(2026, 1, day)));
        ASSERT_TRUE(backup.daily(QDate(2026, 1, day)));
        EXPECT_FALSE(backup.isDue(QDate(2026, 1, day)));
    }
    QStringList names;
    for (const QString &path : backup.newestFirst()) {
        names.prepend(QFileInfo(path).fileName());
    }
    names.sort();
    EXPECT_EQ(names,
              QStringList({QStringLiteral("day-2026-01-03.sqlite"),
                           QStringLiteral("day-2026-01-04.sqlite"),
                           QStringLiteral("day-2026-01-05.sqlite")}));
}

TEST(StoreBackup, IsReadableByTheOwnerAlone)
{
    const FilledStore filled;
    const StoreBackup backup(filled.file());
    ASSERT_TRUE(backup.daily(QDate(2026, 1, 1)));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile::permissions(backup.newestFirst().value(0)) & others, QFile::Permissions());
}

TEST(StoreBackup, GivesTheEditsBackWhenTheFileTellsNothing)
{
    const FilledStore filled;
    ASSERT_TRUE(StoreBackup(filled.file()).daily(QDate(2026, 1, 1)));
    filled.write(QByteArray("this is no database at all, but it is long enough to be read as one"));
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_EQ(FilledStore::unsentIn(*opened->connection), filled.unsent());
}

} // namespace store
