// LDIF: folded lines, base64, several values, people among other entries, damage.
#include "services/interchange/ldiftable.h"
#include "tests/interchange/tables.h"

namespace interchange {

namespace {

using Places = QList<std::pair<int, Kind>>;

TEST(LdifTable, BringsInAPersonOfThunderbird)
{
    const ImportedCards cards = guessed(
        readLdifTable("dn: cn=Zo\xc3\xab Nov\xc3\xa1k,mail=zoe@a.example\n"
                      "objectclass: top\nobjectclass: person\nobjectclass: mozillaAbPersonAlpha\n"
                      "givenName:: Wm/Dqw==\nsn:: Tm92w6Fr\ncn:: Wm/DqyBOb3bDoWs=\n"
                      "mail: zoe@a.example\nmozillaSecondEmail: z@b.example\n"
                      "telephoneNumber: +420 777\nhomePhone: 1\nmobile: 2\n"
                      "mozillaHomeStreet: Long street\n  12\nmozillaHomeLocalityName: Praha\n"
                      "o: Contoso\nou: Design\ntitle: Head\nc: CZ\nl: Brno\n"
                      "description: one\nmail: third@c.example\n"
                      "birthyear: 1984\nbirthmonth: 3\nbirthday: 14\n"));
    domain::Contact expected;
    expected.givenName = QString::fromUtf8("Zoë");
    expected.surname = QString::fromUtf8("Novák");
    expected.displayName = QString::fromUtf8("Zoë Novák");
    expected.emailAddresses = {{QString(), QStringLiteral("zoe@a.example")},
                               {QString(), QStringLiteral("z@b.example")},
                               {QString(), QStringLiteral("third@c.example")}};
    expected.businessPhones = {QStringLiteral("+420 777")};
    expected.homePhones = {QStringLiteral("1")};
    expected.mobilePhone = QStringLiteral("2");
    expected.homeAddress.street = QStringLiteral("Long street 12");
    expected.homeAddress.city = QStringLiteral("Praha");
    expected.businessAddress.city = QStringLiteral("Brno");
    expected.businessAddress.countryOrRegion = QStringLiteral("CZ");
    expected.companyName = QStringLiteral("Contoso");
    expected.department = QStringLiteral("Design");
    expected.jobTitle = QStringLiteral("Head");
    expected.personalNotes = QStringLiteral("one");
    expected.birthday = QDate(1984, 3, 14);
    ASSERT_EQ(cards.contacts.size(), 1);
    EXPECT_EQ(differences(cards.contacts.first().contact, expected), QStringList());
}

TEST(LdifTable, LeavesOutWhatIsNoPersonAndSaysWhatItCouldNotRead)
{
    const ImportedTable table =
        readLdifTable("version: 1\n\n# a comment\n  that goes on\n"
                      "dn: ou=People\nobjectClass: organizationalUnit\nou: People\n\n"
                      "dn: cn=A\ncn: A\nno colon here\nsn:: %%%\njpegPhoto:< file:///etc/passwd\n\n"
                      "dn: cn=B\nchangetype: delete\n\n"
                      "dn: cn=C\r\nchangetype: add\r\ncn: C\r\n");
    EXPECT_EQ(places(table.problems),
              (Places{{11, Kind::UnreadableLine},
                      {12, Kind::BadEncoding},
                      {13, Kind::ValueElsewhere},
                      {15, Kind::NoContact}}));
    EXPECT_EQ(names(guessed(table)), (QStringList{QStringLiteral("A"), QStringLiteral("C")}));
}

TEST(LdifTable, IsToldFromOtherText)
{
    EXPECT_EQ(looksLikeLdif("# x\n\ndn: cn=A\ncn: A\n"), true);
    EXPECT_EQ(looksLikeLdif("version: 1\r\ndn:: Y249QQ==\r\n"), true);
    EXPECT_EQ(looksLikeLdif("Name,dn: x\n"), false);
    EXPECT_EQ(places(readLdifTable("").problems), (Places{{0, Kind::NotATable}}));
}

TEST(LdifTable, KeepsAPictureBesideTheText)
{
    const ImportedTable table = readLdifTable("dn: cn=A\ncn: A\njpegPhoto:: /9j/4A==\n");
    EXPECT_EQ(guessed(table).contacts.first().photo, QByteArray("\xff\xd8\xff\xe0"));
}

} // namespace

} // namespace interchange
