#include "services/text/foldedtext.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <algorithm>
#include <set>

namespace {

QStringList sortedBy(const text::NameCollator &collator, QStringList names)
{
    std::ranges::sort(names, {},
                      [&collator](const QString &name) { return collator.sortKey(name); });
    return names;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

TEST(NameCollator, OrdersAsTheLocaleDoes)
{
    const text::NameCollator german(QStringLiteral("de_DE"));
    const text::NameCollator swedish(QStringLiteral("sv_SE"));
    EXPECT_EQ(sortedBy(german, words("Zoe Östen adam Oskar Äda Adam")),
              words("Äda adam Adam Oskar Östen Zoe"));
    EXPECT_EQ(sortedBy(swedish, words("Zoe Östen Åsa Oskar Ärla")),
              words("Oskar Zoe Åsa Ärla Östen"));
}

TEST(NameCollator, FallsBackForALocaleThatDoesNotExist)
{
    for (const char *name : {"", "C", "xx_XX", "not a locale", "POSIX"}) {
        const text::NameCollator collator(QString::fromLatin1(name));
        EXPECT_EQ(sortedBy(collator, words("b á C A")), words("A á b C")) << name;
        EXPECT_EQ(collator.section(QStringLiteral("ada")), QStringLiteral("A")) << name;
    }
}

TEST(NameCollator, KeysHoldNoZeroByteAndGrowWithTheName)
{
    const text::NameCollator collator(QStringLiteral("en_US"));
    const QByteArray key = collator.sortKey(QString(5000, u'張'));
    EXPECT_FALSE(key.contains('\0'));
    EXPECT_GT(key.size(), 5000);
    EXPECT_EQ(collator.sortKey(QString()), collator.sortKey(QString()));
}

TEST(NameCollator, FilesUnderTheLetterOfEachAlphabet)
{
    const text::NameCollator collator(QStringLiteral("en_US"));
    const struct
    {
        const char *name;
        const char *section;
    } rows[] = {
        {"Ada", "A"},   {"ada", "A"},   {"Ångström", "A"}, {"Émile", "E"},   {"Øre", "O"},
        {"Zoe", "Z"},   {"Яна", "Я"},   {"иванов", "И"},   {"Ωmega", "Ω"},   {"ωμέγα", "Ω"},
        {"42", "#"},    {"+420", "#"},  {"", "#"},         {"🙂", "#"},    {"!x", "#"},
        {"張偉", "張"}, {"张伟", "张"}, {"김철수", "ㄱ"},  {"さくら", "さ"}, {"サクラ", "さ"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(collator.section(QString::fromUtf8(row.name)).toStdString(), row.section)
            << row.name;
    }
    EXPECT_NE(collator.section(QStringLiteral("محمد")), QStringLiteral("#"));
    EXPECT_NE(collator.section(QStringLiteral("דוד")), QStringLiteral("#"));
    EXPECT_NE(collator.section(QStringLiteral("สมชาย")), QStringLiteral("#"));
}

// A section is one run of the sorted list, or the list would show its letter twice. Chinese locales
// are the exception by design: Han by pinyin first, then Latin, both filed under A to Z.
TEST(NameCollator, EverySectionIsOneRunOfTheSortedList)
{
    const QStringList names =
        words("Ada ada Ångström Bob Čapek Cyril Dora Đorđe Émile Zoe Žofie Æsir Øre Яна Иван Ён "
              "Ωmega Άννα 張偉 张伟 王芳 김철수 박민 さくら サクラ たろう محمد احمد דוד สมชาย राम "
              "42 7 +420 !x 🙂 _y (a) ßa ﬁ Ⅷ");
    for (const char *locale :
         {"en_US", "de_DE", "cs_CZ", "sv_SE", "ru_RU", "el_GR", "ja_JP", "ar_SA", "ko_KR"}) {
        const text::NameCollator collator(QString::fromLatin1(locale));
        std::set<QString> closed;
        QString current;
        for (const QString &name : sortedBy(collator, names)) {
            const QString section = collator.section(name);
            if (section != current) {
                closed.insert(current);
                EXPECT_FALSE(closed.contains(section) && section != QStringLiteral("#"))
                    << locale << ": " << section.toStdString() << " again at "
                    << name.toStdString();
                current = section;
            }
        }
    }
}

} // namespace
