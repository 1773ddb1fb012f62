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
    // The list of free or of search pages is hit, the rest is whole: every edit can be read.
    bytes.replace(bytes.size() - pageSize, pageSize, QByteArray(pageSize, '\xff'));
    filled.write(bytes);
    const auto opened = openStoreFile(filled.file());
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    ASSERT_TRUE(opened->recovery);
    Query states(*opened->connection, "SELECT DISTINCT state FROM change_target");
    ASSERT_TRUE(states.run() && states.next());
    EXPECT_EQ(states.text(0), QStringLiteral("parked"));
    EXPECT_EQ(opened->recovery->edits + opened->recovery->unreadable, FilledStore::edits);
    const auto known = mailboxes(*opened->connection);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->size(), 1);
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
    int refused = 0;
    constexpr int rounds = 1000;
    for (int round = 0; round < rounds; ++round) {
        filled.restore();
        QByteArray bytes = filled.bytes();
        const qsizetype page = 1 + random.bounded(int(pages - 1));
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
    }
    const qint64 all = qint64(rounds) * FilledStore::edits;
    std::cout << "saved " << saved << " of " << all << " edits, seed " << seed << '\n';
    EXPECT_EQ(refused, 0);
    EXPECT_GE(saved * 100, all * 95);
}

} // namespace store
