// Names for exported files that no file system and no shell can be hurt with.
#include "services/interchange/safefilename.h"

#include "tests/interchange/cards.h"

namespace interchange {

namespace {

QString fileName(const QString &name)
{
    domain::Contact contact;
    contact.displayName = name;
    return safeFileName(contact);
}

QString fileName(const char *utf8)
{
    return fileName(QString::fromUtf8(utf8));
}

TEST(SafeFileName, OrdinaryNamesStay)
{
    EXPECT_EQ(fileName("Ada Lovelace"), QStringLiteral("Ada Lovelace.vcf"));
    EXPECT_EQ(fileName("Adèle (Büro) 2"), QString::fromUtf8("Adèle (Büro) 2.vcf"));
    EXPECT_EQ(fileName("山田 太郎"), QString::fromUtf8("山田 太郎.vcf"));
}

TEST(SafeFileName, NeverLeavesItsFolder)
{
    EXPECT_EQ(fileName("../../x"), QStringLiteral("x.vcf"));
    EXPECT_EQ(fileName("/etc/passwd"), QStringLiteral("etc_passwd.vcf"));
    EXPECT_EQ(fileName("C:\\x"), QStringLiteral("C_x.vcf"));
    EXPECT_EQ(fileName("~"), QStringLiteral("contact.vcf"));
    EXPECT_EQ(fileName("%2e%2e"), QStringLiteral("2e_2e.vcf"));
}

TEST(SafeFileName, OddCharactersAreReplaced)
{
    EXPECT_EQ(fileName(QString(u'a') + QChar(0) + u'\n' + u'b'), QStringLiteral("a_b.vcf"));
    EXPECT_EQ(fileName(QString(u'a') + QChar(0x202E) + u'b'), QStringLiteral("a_b.vcf"));
    EXPECT_EQ(fileName("<a>|b?*"), QStringLiteral("a_b.vcf"));
}

TEST(SafeFileName, HasNoOuterDotOrBlank)
{
    EXPECT_EQ(fileName(" .hidden. . "), QStringLiteral("hidden.vcf"));
    EXPECT_EQ(fileName("..."), QStringLiteral("contact.vcf"));
    EXPECT_EQ(fileName(""), QStringLiteral("contact.vcf"));
}

TEST(SafeFileName, ReservedNamesArePrefixed)
{
    for (const char *name : {"CON", "nul", "Com1", "LPT9", "aux.txt", "PRN"}) {
        EXPECT_EQ(fileName(name), u'_' + QString::fromUtf8(name) + QStringLiteral(".vcf"));
    }
    EXPECT_EQ(fileName("Conrad"), QStringLiteral("Conrad.vcf"));
}

TEST(SafeFileName, IsAtMostAHundredBytesAndNeverCutsACharacter)
{
    EXPECT_EQ(fileName(QString(300, u'a')).toUtf8().size(), 99);
    const QString clef = QString::fromUtf8("𝐀"); // four bytes
    EXPECT_EQ(fileName(clef.repeated(100)), clef.repeated(23) + QStringLiteral(".vcf"));
    const QString marks = QStringLiteral("a") + QString(10'000, QChar(0x301));
    EXPECT_EQ(fileName(QStringLiteral("Ada ") + marks), QStringLiteral("Ada.vcf"));
}

} // namespace

} // namespace interchange
