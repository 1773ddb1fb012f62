#include "services/text/readings.h"
#include "services/text/editdistance.h"
#include "services/text/foldedtext.h"
#include "services/text/matchranges.h"

#include <gtest/gtest.h>

namespace {

TEST(Readings, AreTheOtherWaysIntoLatinLetters)
{
    const text::TextFolder folder;
    const struct
    {
        const char *text;
        const char *readings;
    } rows[] = {
        {"", ""},
        {"Anna", ""},
        {"Dvořák", ""},
        {"Müller", "mueller"},
        {"Mu\xcc\x88ller", "mueller"},
        {"Søren Ågård", "soeren aagaard"},
        {"Щербаков", "shcherbakov"},
        {"张伟", "zhangwei,zw"},
        {"张伟 Ltd", "zhangwei,zw"},
        {"张", ""},
        {"さくら", ""},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(folder.readings(QString::fromUtf8(row.text)).join(u',').toStdString(),
                  row.readings)
            << row.text;
    }
    EXPECT_TRUE(folder.readings(QString(200, QChar(0x4f1f))).isEmpty());
}

TEST(Readings, FindNamesThatAreWrittenWithoutVowels)
{
    const text::TextFolder folder;
    const struct
    {
        const char *name;
        const char *typed;
    } rows[] = {{"محمد", "muhammad"},
                {"محمد", "mohamed"},
                {"أحمد", "ahmed"},
                {"حسين", "hussein"},
                {"يوسف", "yusuf"}};
    for (const auto &row : rows) {
        if (row.typed != nullptr) {
            EXPECT_TRUE(folder.readings(QString::fromUtf8(row.name))
                            .contains(text::skeletonOf(QString::fromLatin1(row.typed))))
                << row.name << ' '
                << folder.readings(QString::fromUtf8(row.name)).join(u',').toStdString();
        }
    }
    EXPECT_EQ(text::skeletonOf(QStringLiteral("aio")), QString());
}

TEST(MatchRanges, MarkWhatWasFoundInTheTextAsItIsShown)
{
    const text::TextFolder folder;
    const struct
    {
        const char *text;
        QStringList needles;
        domain::TextRanges ranges;
    } rows[] = {
        {"Anna Berg", {QStringLiteral("ann")}, {{0, 3}}},
        {"Anna Hannah", {QStringLiteral("ann")}, {{0, 3}, {6, 3}}},
        {"Anna", {QStringLiteral("an"), QStringLiteral("nn")}, {{0, 3}}},
        {"Ångström", {QStringLiteral("trom")}, {{4, 4}}},
        {"Straße 5", {QStringLiteral("strasse")}, {{0, 6}}},
        {"Straße 5", {QStringLiteral("s")}, {{0, 1}, {4, 1}}},
        {"Иванов", {QStringLiteral("vano")}, {{1, 4}}},
        {"张伟", {QStringLiteral("zw")}, {{0, 2}}},
        {"Müller", {QStringLiteral("mueller")}, {{0, 6}}},
        {"Anna", {QStringLiteral("bob")}, {}},
        {"", {QStringLiteral("a")}, {}},
        {"Anna", {QString()}, {}},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(text::rangesOf(folder, QString::fromUtf8(row.text), row.needles), row.ranges)
            << row.text;
    }
    const QString phone = QStringLiteral("+420 777-123 456");
    EXPECT_EQ(text::digitRanges(phone, QStringLiteral("771234")), (domain::TextRanges{{6, 8}}));
    EXPECT_EQ(text::digitRanges(phone, QStringLiteral("999")), domain::TextRanges());
}

TEST(EditDistance, CountsTypingErrorsUpToTheMostAllowed)
{
    const struct
    {
        const char *typed;
        const char *word;
        int most;
        int errors;
    } rows[] = {
        {"anna", "anna", 1, 0},         {"anna", "annabell", 1, 0},
        {"micheal", "michael", 1, 1},   {"jonson", "johnson", 1, 1},
        {"ivanof", "ivanov", 1, 1},     {"ivanow", "ivan", 1, 2},
        {"anna", "bob", 1, 2},          {"schmidtt", "schmidt", 2, 1},
        {"kowalksi", "kowalski", 2, 1}, {"", "x", 1, 0},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(text::errorsBetween(QString::fromLatin1(row.typed), QString::fromLatin1(row.word),
                                      row.most),
                  row.errors)
            << row.typed << ' ' << row.word;
    }
    EXPECT_EQ(text::forgivenErrors(3), 0);
    EXPECT_EQ(text::forgivenErrors(4), 1);
    EXPECT_EQ(text::forgivenErrors(8), 2);
}

} // namespace
