// The shared cards of many producers, with the values that a person would look for.
#include "tests/interchange/cards.h"

#include <QDir>
#include <QFile>

namespace interchange {

namespace {

class SampleCards : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!m_folder.exists()) {
            GTEST_SKIP() << "the shared cards are not here";
        }
    }

    ImportedCards read(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        EXPECT_EQ(file.open(QIODevice::ReadOnly), true) << name;
        return readVCards(file.readAll());
    }

    ImportedContact imported(const char *name, qsizetype index = 0) const
    {
        return read(name).contacts.value(index);
    }

    domain::Contact contact(const char *name, qsizetype index = 0) const
    {
        return imported(name, index).contact;
    }

    const QDir m_folder{QStringLiteral(KARTEI_SHARED_DIR "/data/vcards")};
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList addresses(const domain::Contact &contact)
{
    QStringList result;
    for (const domain::EmailAddress &email : contact.emailAddresses) {
        result.append(email.address);
    }
    return result;
}

TEST_F(SampleCards, AllComeInWholeButForOneBrokenByte)
{
    qsizetype contacts = 0;
    QList<ImportProblem> problems;
    for (const QString &name : m_folder.entryList({QStringLiteral("*.vcf")})) {
        const ImportedCards cards = read(name.toLatin1().constData());
        EXPECT_EQ(cards.contacts.isEmpty(), false) << name.toStdString();
        contacts += cards.contacts.size();
        problems += cards.problems;
    }
    EXPECT_EQ(contacts, 28);
    // android_john-doe.vcf: a lone 0x80 in its last ORG.
    EXPECT_EQ(problems, (QList<ImportProblem>{{82, Kind::BadEncoding, text("UTF-8")}}));
}

TEST_F(SampleCards, Android)
{
    const ImportedCards cards = read("android_john-doe.vcf");
    EXPECT_EQ(names(cards).first(2),
              (QStringList{text("john.doe@company.com"), text("jane.doe@company.com")}));
    EXPECT_EQ(names(cards).at(2), text("Ñ Ñ Ñ Ñ Ñ"));
    const domain::Contact fourth = cards.contacts.at(3).contact;
    EXPECT_EQ(fourth.surname, text("Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ"));
    EXPECT_EQ(fourth.mobilePhone, text("123456"));
    EXPECT_EQ(fourth.homePhones, (QStringList{text("234567"), text("45678901")}));
    EXPECT_EQ(fourth.personalNotes.endsWith(text("\nMobile phone: 3456789")), true);
    EXPECT_EQ(fourth.categories, QStringList{text("My Contacts")});
    const ImportedContact fifth = cards.contacts.at(4);
    EXPECT_EQ(fifth.line, 36);
    EXPECT_EQ(fifth.photo.size(), 876);
    EXPECT_EQ(fifth.photo.startsWith("\xFF\xD8\xFF"), true);
    EXPECT_EQ(addresses(fifth.contact),
              (QStringList{text("bob@company.com"), text("Ñ").repeated(14)}));
    EXPECT_EQ(fifth.contact.businessFax, text("123456"));
    EXPECT_EQ(fifth.contact.personalNotes, text("Website: http://www.company.com"));
}

TEST_F(SampleCards, AppleItemGroups)
{
    const domain::Contact apple = contact("apple_item-groups.vcf");
    EXPECT_EQ(apple.businessAddress,
              (domain::PhysicalAddress{text("STREET"), text("CITY"), text("STATE"), text("COUNTRY"),
                                       text("ZIP")}));
    EXPECT_EQ(apple.businessPhones, QStringList{text("(111) 111-1111")});
    EXPECT_EQ(apple.personalNotes, text("SOME NOTES"));
    EXPECT_EQ(imported("apple_item-groups.vcf").uid, text("fe395f83-d5a6-49e3-ae22-ae0799a5aa99"));
}

TEST_F(SampleCards, Charsets)
{
    EXPECT_EQ(contact("charset_quoted-printable-no-charset.vcf").displayName, text("Adèle Fermée"));
    const domain::Contact western = contact("charset_windows-1252.vcf");
    EXPECT_EQ(western.displayName, text("John Doë"));
    EXPECT_EQ(western.surname, text("Doë"));
    EXPECT_EQ(addresses(western),
              (QStringList{text("roundcube@gmail.com"), text("inbox@roundcube.net")}));
    EXPECT_EQ(western.businessAddress.countryOrRegion, text("Cayman Islands"));
    EXPECT_EQ(contact("utf8_hebrew.vcf").displayName, text("אפרים קישון"));
}

TEST_F(SampleCards, Evolution)
{
    const domain::Contact john = contact("evolution_john-doe.vcf");
    EXPECT_EQ(john.displayName, text("Mr. John Richter, James Doe Sr."));
    EXPECT_EQ(john.middleName, text("Richter, James"));
    EXPECT_EQ(john.fileAs, text("Doe, John"));
    EXPECT_EQ(john.department, text("Accounting"));
    EXPECT_EQ(john.officeLocation, text("Dungeon"));
    EXPECT_EQ(john.manager, text("Big Blue"));
    EXPECT_EQ(john.assistantName, text("Little Red"));
    EXPECT_EQ(john.spouseName, text("Maria"));
    EXPECT_EQ(john.birthday, QDate(1980, 3, 22));
    EXPECT_EQ(john.mobilePhone, text("905-666-1234"));
    EXPECT_EQ(john.imAddresses, QStringList{text("aim:johnny5@aol.com")});
    EXPECT_EQ(john.homeAddress,
              (domain::PhysicalAddress{text("ASB-123\n15 Crescent moon drive"), text("Albaney"),
                                       text("New York"), text("United States of America"),
                                       text("12345")}));
    EXPECT_EQ(john.businessHomePage, text("http://www.ibm.com"));
    EXPECT_EQ(john.weddingAnniversary, QDate(1980, 3, 22));
    EXPECT_EQ(john.personalNotes.endsWith(text("SUCH DAMAGE.")), true);
    EXPECT_EQ(john.categories, QStringList{text("VIP")});
}

TEST_F(SampleCards, Gmail)
{
    const domain::Contact john = contact("gmail_john-doe.vcf");
    EXPECT_EQ(john.yomiGivenName, text("Jon"));
    EXPECT_EQ(john.yomiSurname, text("Dow"));
    EXPECT_EQ(john.spouseName, text("Jenny"));
    EXPECT_EQ(john.businessHomePage, text("http://www.ibm.com"));
    EXPECT_EQ(john.homeAddress.street,
              text("Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\n"
                   "United States of America"));
    EXPECT_EQ(john.weddingAnniversary, QDate(1975, 3, 1));
    EXPECT_EQ(john.personalNotes.endsWith(text("Favotire Color: Blue")), true);
    EXPECT_EQ(names(read("gmail_list.vcf")),
              (QStringList{text("Arnold Smith"), text("Chris Beatle"), text("Doug White")}));
}

TEST_F(SampleCards, KAddressBook)
{
    EXPECT_EQ(contact("kaddressbook_multiline-note.vcf").personalNotes,
              text("line one\nline two\nline three"));
    EXPECT_EQ(addresses(contact("kaddressbook_two-emails.vcf")),
              (QStringList{text("email1@abc.de"), text("email2@abc.de")}));
}

TEST_F(SampleCards, MacOs)
{
    const ImportedContact john = imported("macos_contacts_vcard3.vcf");
    EXPECT_EQ(john.contact.displayName, text("Mr. John Q. Public, Esq."));
    EXPECT_EQ(john.contact.surname, text("Public"));
    EXPECT_EQ(john.contact.companyName, text("ABC, Inc."));
    EXPECT_EQ(john.contact.department, text("North American Division, Marketing"));
    EXPECT_EQ(john.contact.birthday, QDate(1996, 4, 15));
    EXPECT_EQ(addresses(john.contact),
              (QStringList{text("jane_doe@abc.com"), text("jqpublic@xyz.dom1.com"),
                           text("jdoe@isp.net")}));
    EXPECT_EQ(john.contact.profession, text("Programmer"));
    EXPECT_EQ(john.contact.fileAs, text("Harten"));
    EXPECT_EQ(john.contact.homeAddress.street, text("123 Main Street"));
    EXPECT_EQ(john.photo, "Hello, this is not a real image just a test.");
    for (const char *line :
         {"Photo: http://www.abc.com/pub/photos/jqpublic.gif", "Nickname: Jimmie",
          "Name: Dr. John Philip Paul Stevenson Jr., M.D., A.C.P.", "Birthday: 1953-10-15",
          "Agent: Susan Thomas, +1-919-555-1234, sthomas@host.com", "Time zone: -05:00",
          "Location: 37.386013, -122.082932"}) {
        EXPECT_EQ(john.contact.personalNotes.split(u'\n').contains(text(line)), true) << line;
    }
}

TEST_F(SampleCards, MalformedWhitespaceAfterBegin)
{
    const domain::Contact dirk = contact("malformed_whitespace-after-begin.vcf");
    EXPECT_EQ(dirk.displayName, text("Dirk"));
    EXPECT_EQ(dirk.businessAddress.street, text("Szczecin"));
    EXPECT_EQ(dirk.personalNotes, text("The canonical Dirk"));
    EXPECT_EQ(addresses(dirk), QStringList{text("dirk@sap.com")});
}

TEST_F(SampleCards, Nextcloud)
{
    const domain::Contact gump = contact("nextcloud_forrest-gump.vcf");
    EXPECT_EQ(gump.title, text("Mr."));
    EXPECT_EQ(gump.jobTitle, text("Ultimate Warrior"));
    EXPECT_EQ(gump.companyName, text("Sheri Nom Co."));
    EXPECT_EQ(gump.imAddresses, QStringList{text("qq:21588891")});
}

TEST_F(SampleCards, Rfc2426)
{
    const domain::Contact frank = contact("rfc2426_frank-dawson_folded.vcf");
    EXPECT_EQ(frank.businessAddress,
              (domain::PhysicalAddress{text("6544 Battleford Drive"), text("Raleigh"), text("NC"),
                                       text("U.S.A."), text("27613-3502")}));
    EXPECT_EQ(frank.businessPhones, QStringList{text("+1-919-676-9515")});
    EXPECT_EQ(frank.businessFax, text("+1-919-676-9564"));
    EXPECT_EQ(frank.personalNotes, QString());
    const domain::Contact tim = contact("rfc2426_tim-howes_folded.vcf");
    EXPECT_EQ(tim.businessAddress,
              (domain::PhysicalAddress{text("501 E. Middlefield Rd."), text("Mountain View"),
                                       text("CA"), text("U.S.A."), text("94043")}));
    EXPECT_EQ(addresses(tim), QStringList{text("howes@netscape.com")});
}

TEST_F(SampleCards, Rfc6350)
{
    const domain::Contact simon = contact("rfc6350_example.vcf");
    EXPECT_EQ(simon.generation, text("ing. jr, M.Sc."));
    EXPECT_EQ(simon.businessPhones, QStringList{text("+1-418-656-9254 ext. 102")});
    EXPECT_EQ(simon.mobilePhone, text("+1-418-262-6501"));
    EXPECT_EQ(simon.businessAddress.street, text("Suite D2-630\n2875 Laurier"));
    EXPECT_EQ(simon.personalHomePage, text("http://nomis80.org"));
    EXPECT_EQ(simon.weddingAnniversary, QDate(2009, 8, 8));
    EXPECT_EQ(simon.gender, text("male"));
    EXPECT_EQ(simon.personalNotes,
              text("Birthday (no year): 02-03\n"
                   "Language: fr\nLanguage: en\nLocation: 46.772673,-71.282945\n"
                   "Key: http://www.viagenie.ca/simon.perreault/simon.asc\nTime zone: -0500"));
}

TEST_F(SampleCards, Thunderbird)
{
    const domain::Contact second = contact("thunderbird_export.vcf", 1);
    EXPECT_EQ(second.jobTitle, text("\"worker\""));
    EXPECT_EQ(second.userField1, text("custom, 1"));
    EXPECT_EQ(second.userField2, text("custom\t2"));
    EXPECT_EQ(second.userField3, text("custom\n3"));
    EXPECT_EQ(second.userField4, text("custom\n4"));
    EXPECT_EQ(second.personalNotes, text("here's some unicode text…"));
    const QByteArray photo = imported("thunderbird_v4_photo-png-data-uri.vcf").photo;
    EXPECT_EQ(photo.size(), 11019);
    EXPECT_EQ(photo.startsWith("\x89PNG") && photo.endsWith("IEND\xAE\x42\x60\x82"), true);
}

TEST_F(SampleCards, VCardsLibrary)
{
    const domain::Contact folker = contact("vcards-lib_v3.vcf");
    EXPECT_EQ(folker.birthday, QDate(1978, 3, 11));
    EXPECT_EQ(addresses(folker),
              (QStringList{text("email1@wumms.de"), text("email2@folker-kinzel.de")}));
    EXPECT_EQ(folker.otherAddress.street, text("Berliner Str. 85"));
    EXPECT_EQ(folker.businessHomePage, text("www.folker-kinzel.de"));
    EXPECT_EQ(folker.personalNotes.startsWith(text("Photo: https://lh3.googleusercontent.com/")),
              true);
    const domain::Contact kms = contact("vcards-lib_v3.vcf", 1);
    EXPECT_EQ(kms.companyName, text("KMS Außenstelle"));
    EXPECT_EQ(addresses(kms), QStringList{text("blablö@blub.com")});
    EXPECT_EQ(kms.homePhones, QStringList{text("01234-303776")});
    EXPECT_EQ(kms.homeFax, text("03443-333440"));
    EXPECT_EQ(kms.personalNotes, QString());
}

} // namespace

} // namespace interchange
