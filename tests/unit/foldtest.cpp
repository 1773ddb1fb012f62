#include "services/text/foldedtext.h"

#include <gtest/gtest.h>

namespace {

TEST(TextFolder, WritesEveryAlphabetInPlainLatinLetters)
{
    const text::TextFolder folder;
    const struct
    {
        const char *text;
        const char *folded;
    } rows[] = {
        {"", ""},
        {"Ada KING-Noel", "ada king-noel"},
        {"Ångström", "angstrom"},
        {"A\xcc\x8angstro\xcc\x88m", "angstrom"}, // decomposed
        {"Müller", "muller"},
        {"Straße", "strasse"},
        {"STRASSE", "strasse"},
        {"Łódź", "lodz"},
        {"Đorđe Ćirić", "dorde ciric"},
        {"Þór Æsir", "thor aesir"},
        {"Œuvre", "oeuvre"},
        {"İstanbul", "istanbul"},
        {"Dvořák", "dvorak"},
        {"Nguyễn", "nguyen"},
        {"Иванов", "ivanov"},
        {"Ωμέγα", "omega"},
        {"张伟", "zhang wei"},
        {"さくら", "sakura"},
        {"サクラ", "sakura"},
        {"김철수", "gimcheolsu"},
        {"ｆｕｌｌ", "full"},
        {"O’Brien", "o'brien"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(folder.fold(QString::fromUtf8(row.text)).toStdString(), row.folded) << row.text;
    }
}

TEST(TextFolder, LeavesOnlyPlainCharactersOfArabicAndHebrew)
{
    const text::TextFolder folder;
    for (const char *text : {"محمد", "דוד", "สมชาย", "राम"}) {
        const QString folded = folder.fold(QString::fromUtf8(text));
        EXPECT_FALSE(folded.isEmpty()) << text;
        for (const QChar c : folded) {
            EXPECT_LT(c.unicode(), 0x80) << text << " gave " << folded.toStdString();
        }
    }
}

TEST(TextFolder, FoldsALetterAmongOthersAsAlone)
{
    const text::TextFolder folder;
    for (char16_t code = 0xc0; code < 0x180; ++code) {
        const QString letter = QChar(code);
        // The Cyrillic one keeps the whole text from being looked up letter by letter.
        const QString byLetter = folder.fold(u'X' + letter + u' ');
        const QString byIcu = folder.fold(u'X' + letter + u' ' + QChar(u'\u0414'));
        EXPECT_EQ((byLetter + u'd').toStdString(), byIcu.toStdString()) << int(code);
    }
}

TEST(TextFolder, AgreesWithItself)
{
    const text::TextFolder folder;
    for (const char *text : {"Ångström", "Иванов", "张伟", "محمد", "O’Brien", "🙂 x"}) {
        const QString once = folder.fold(QString::fromUtf8(text));
        EXPECT_EQ(folder.fold(once), once) << text;
    }
    EXPECT_EQ(folder.fold(QStringLiteral("ÉCOLE")), folder.fold(QStringLiteral("école")));
}

TEST(TextFolder, FoldsALongTextAsItsWords)
{
    const text::TextFolder folder;
    EXPECT_EQ(folder.fold(QStringLiteral("Иванов 张伟 ").repeated(100)),
              QStringLiteral("ivanov zhang wei ").repeated(100));
    EXPECT_EQ(folder.fold(QStringLiteral("e\u0301").repeated(1000)), QString(1000, u'e'));
}

TEST(TextFolder, SurvivesOddText)
{
    const text::TextFolder folder;
    EXPECT_FALSE(folder.fold(QStringLiteral("🙂")).isEmpty());
    EXPECT_EQ(folder.fold(QString(QChar(0xd800))).size(), 1);
    EXPECT_EQ(folder.fold(QString(100000, u'é')), QString(100000, u'e'));
}

TEST(DigitsOf, FindsTheDigitsInAnySpelling)
{
    EXPECT_EQ(text::digitsOf(u"+420 777-123-456"), QStringLiteral("420777123456"));
    EXPECT_EQ(text::digitsOf(u"(020) 7946/0958 ext. 12"), QStringLiteral("0207946095812"));
    EXPECT_EQ(text::digitsOf(u"٠١٢٣٤٥٦٧٨٩"), QStringLiteral("0123456789"));
    EXPECT_EQ(text::digitsOf(u"１２３"), QStringLiteral("123"));
    EXPECT_EQ(text::digitsOf(u"²½"), QString());
    EXPECT_EQ(text::digitsOf(u""), QString());
}

} // namespace
