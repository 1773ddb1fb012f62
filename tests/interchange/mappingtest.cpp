// Which property fills which field.
#include "tests/interchange/cards.h"

namespace interchange {

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(VCardMapping, NamePartsMayBeLists)
{
    const domain::Contact contact =
        only(card("N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.\r\nFN:Dr. John\r\nNICKNAME:Jim"));
    EXPECT_EQ(contact.surname, text("Stevenson"));
    EXPECT_EQ(contact.givenName, text("John"));
    EXPECT_EQ(contact.middleName, text("Philip Paul"));
    EXPECT_EQ(contact.title, text("Dr."));
    EXPECT_EQ(contact.generation, text("Jr., M.D."));
    EXPECT_EQ(contact.displayName, text("Dr. John"));
    EXPECT_EQ(contact.nickName, text("Jim"));
}

TEST(VCardMapping, InVersion21ACommaIsACommaInANameOrAddress)
{
    EXPECT_EQ(only(card("N:Doe,Jr;J", "2.1")).surname, text("Doe,Jr"));
    EXPECT_EQ(only(card("ADR;HOME:;;1,5 Main", "2.1")).homeAddress.street, text("1,5 Main"));
}

TEST(VCardMapping, PreferredEmailAddressComesFirst)
{
    const domain::Contact contact =
        only(card("EMAIL:a@x\r\nEMAIL;TYPE=pref:b@x\r\nEMAIL:mailto:c@x\r\nEMAIL;TYPE=WORK:d@x"));
    EXPECT_EQ(
        contact.emailAddresses,
        (QList<domain::EmailAddress>{{{}, text("b@x")}, {{}, text("a@x")}, {{}, text("c@x")}}));
    EXPECT_EQ(contact.personalNotes, text("E-mail: d@x"));
}

TEST(VCardMapping, Version4PreferencesAreAnOrder)
{
    const domain::Contact contact =
        only(card("EMAIL;PREF=9:a@x\r\nEMAIL:b@x\r\nEMAIL;PREF=2:c@x", "4.0"));
    EXPECT_EQ(contact.emailAddresses.at(0).address, text("c@x"));
    EXPECT_EQ(contact.emailAddresses.at(1).address, text("a@x"));
    EXPECT_EQ(contact.emailAddresses.at(2).address, text("b@x"));
}

TEST(VCardMapping, PhonesGoByTheirTypes)
{
    const domain::Contact contact =
        only(card("TEL;TYPE=CELL:1\r\nTEL;TYPE=HOME:2\r\nTEL;TYPE=WORK,VOICE:3\r\nTEL:4\r\n"
                  "TEL;TYPE=HOME;TYPE=VOICE:5\r\nTEL;VALUE=uri:tel:+6;ext=7"));
    EXPECT_EQ(contact.mobilePhone, text("1"));
    EXPECT_EQ(contact.homePhones, (QStringList{text("2"), text("5")}));
    EXPECT_EQ(contact.businessPhones, (QStringList{text("3"), text("4")}));
    EXPECT_EQ(contact.personalNotes, text("Business phone: +6 ext. 7"));
}

TEST(VCardMapping, AddressesGoByTheirTypes)
{
    const domain::Contact contact =
        only(card("ADR;TYPE=WORK:12;Suite 1;2 Main St;Town;CA;123;US\r\n"
                  "ADR;TYPE=HOME:;;A\\nB;C;;;\r\nADR:;;Other\\, 5;;;;"));
    EXPECT_EQ(contact.businessAddress,
              (domain::PhysicalAddress{text("PO Box 12\nSuite 1\n2 Main St"), text("Town"),
                                       text("CA"), text("US"), text("123")}));
    EXPECT_EQ(contact.homeAddress.street, text("A\nB"));
    EXPECT_EQ(contact.otherAddress.street, text("Other, 5"));
}

TEST(VCardMapping, SecondAddressOfAKindTakesTheFreeField)
{
    const domain::Contact contact = only(
        card("ADR;TYPE=HOME:;;A;;;;\r\nADR;TYPE=HOME:;;B;;;;\r\nADR;TYPE=HOME:;;C;D;;;\r\nN:x"));
    EXPECT_EQ(contact.homeAddress.street, text("A"));
    EXPECT_EQ(contact.otherAddress.street, text("B"));
    EXPECT_EQ(contact.personalNotes, text("Home address: C, D"));
}

TEST(VCardMapping, BirthdayIsReadInAllSpellings)
{
    for (const char *spelling :
         {"1996-04-15", "19960415", "1996-04-15T23:10:00Z", "19960415T102200-0800",
          "1996-04-15 00:00:00", "1996/4/15", "1996-4-15", "15.4.1996", " 1996-04-15 "}) {
        EXPECT_EQ(only(card(QByteArray("BDAY:") + spelling)).birthday, QDate(1996, 4, 15))
            << spelling;
    }
    EXPECT_EQ(only(card("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05")).personalNotes,
              text("Birthday (no year): 03-05"));
}

TEST(VCardMapping, OrganizationHoldsCompanyAndDepartment)
{
    const domain::Contact plain = only(card("ORG:ABC\\, Inc.;North;Marketing"));
    EXPECT_EQ(plain.companyName, text("ABC, Inc."));
    EXPECT_EQ(plain.department, text("North, Marketing"));
    const domain::Contact evolution = only(card("ORG:ABC;North;Room 5\r\nX-EVOLUTION-MANAGER:M"));
    EXPECT_EQ(evolution.department, text("North"));
    EXPECT_EQ(evolution.officeLocation, text("Room 5"));
}

TEST(VCardMapping, PeopleAroundThePersonComeFromManyNames)
{
    for (const char *lines :
         {"X-SPOUSE:S\r\nX-MANAGER:M\r\nX-ASSISTANT:A\r\nX-CHILD:C",
          "X-EVOLUTION-SPOUSE:S\r\nX-EVOLUTION-MANAGER:M\r\nX-EVOLUTION-ASSISTANT:A\r\nX-CHILD:C",
          "X-MS-SPOUSE:S\r\nX-MS-MANAGER:M\r\nX-MS-ASSISTANT:A\r\nX-MS-CHILD:C",
          "RELATED;TYPE=spouse:S\r\nX-KADDRESSBOOK-X-ManagersName:M\r\n"
          "X-KADDRESSBOOK-X-AssistantsName:A\r\nRELATED;TYPE=child:C",
          "a.X-ABRELATEDNAMES:S\r\na.X-ABLabel:_$!<Spouse>!$_\r\n"
          "b.X-ABRELATEDNAMES:M\r\nb.X-ABLabel:_$!<Manager>!$_\r\n"
          "c.X-ABRELATEDNAMES:A\r\nc.X-ABLabel:_$!<Assistant>!$_\r\n"
          "d.X-ABRELATEDNAMES:C\r\nd.X-ABLabel:_$!<Child>!$_",
          "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;S;14;;;;\r\n"
          "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;M;7;;;;\r\n"
          "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;A;1;;;;\r\n"
          "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;C;3;;;;"}) {
        const domain::Contact contact = only(card(lines));
        EXPECT_EQ(contact.spouseName, text("S")) << lines;
        EXPECT_EQ(contact.manager, text("M")) << lines;
        EXPECT_EQ(contact.assistantName, text("A")) << lines;
        EXPECT_EQ(contact.children, QStringList{text("C")}) << lines;
        EXPECT_EQ(contact.personalNotes, QString()) << lines;
    }
}

TEST(VCardMapping, InstantMessageAddressesKeepTheirService)
{
    const domain::Contact contact =
        only(card("IMPP;X-SERVICE-TYPE=Skype:x-apple:ada\r\nX-AIM:ada\r\nIMPP:aim:ada\r\n"
                  "X-JABBER:ada@x\r\nX-ICQ:42"));
    EXPECT_EQ(contact.imAddresses,
              (QStringList{text("skype:ada"), text("aim:ada"), text("xmpp:ada@x")}));
    EXPECT_EQ(contact.personalNotes, text("Instant message: icq:42"));
}

TEST(VCardMapping, PhoneticNamesBecomeYomi)
{
    const domain::Contact apple =
        only(card("X-PHONETIC-FIRST-NAME:Taro\r\nX-PHONETIC-LAST-NAME:Yamada\r\n"
                  "X-PHONETIC-ORG:Kaisha"));
    EXPECT_EQ(apple.yomiGivenName, text("Taro"));
    EXPECT_EQ(apple.yomiSurname, text("Yamada"));
    EXPECT_EQ(apple.yomiCompanyName, text("Kaisha"));
    const domain::Contact phone =
        only(card("SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:\xD4\xCF\xC0\xDE;\xC0\xDB\xB3;;;", "2.1"));
    EXPECT_EQ(phone.yomiSurname, text("ﾔﾏﾀﾞ"));
    EXPECT_EQ(phone.yomiGivenName, text("ﾀﾛｳ"));
}

TEST(VCardMapping, FileAsPrefersWhatSaysSo)
{
    EXPECT_EQ(only(card("SORT-STRING:Harten\r\nX-EVOLUTION-FILE-AS:Harten\\, R")).fileAs,
              text("Harten, R"));
    EXPECT_EQ(only(card("SORT-STRING:Harten")).fileAs, text("Harten"));
    EXPECT_EQ(only(card("FN;SORT-AS=Harten:Rene van der Harten", "4.0")).fileAs, text("Harten"));
}

TEST(VCardMapping, PagesOfTheBusinessAndOfThePersonHaveFieldsOfTheirOwn)
{
    const domain::Contact contact =
        only(card("URL;TYPE=HOME:http://h\r\nURL;TYPE=WORK:http://w/a,b;c\r\nURL:http://u"));
    EXPECT_EQ(contact.businessHomePage, text("http://w/a,b;c"));
    EXPECT_EQ(contact.personalHomePage, text("http://h"));
    EXPECT_EQ(contact.personalNotes, text("Website: http://u"));
}

TEST(VCardMapping, NumbersOfOneKindHaveFieldsOfTheirOwn)
{
    const domain::Contact contact =
        only(card("FN:Ada\r\nTEL;TYPE=FAX,HOME:1\r\nTEL;TYPE=WORK,FAX:2\r\nTEL;TYPE=FAX:3\r\n"
                  "TEL;TYPE=PAGER:4\r\nTEL;TYPE=CAR:5\r\nTEL;TYPE=ISDN:6\r\nTEL;TYPE=OTHER:7\r\n"
                  "TEL;TYPE=X-EVOLUTION-ASSISTANT:8\r\nTEL;TYPE=X-EVOLUTION-CALLBACK:9\r\n"
                  "TEL;TYPE=X-EVOLUTION-COMPANY:10\r\nTEL;TYPE=X-EVOLUTION-RADIO:11\r\n"
                  "TEL;TYPE=X-EVOLUTION-TELEX:12\r\nTEL;VALUE=uri;TYPE=textphone:tel:13"));
    domain::Contact expected;
    expected.displayName = text("Ada");
    expected.homeFax = text("1");
    expected.businessFax = text("2");
    expected.otherFax = text("3");
    expected.pager = text("4");
    expected.carPhone = text("5");
    expected.isdnNumber = text("6");
    expected.otherPhone = text("7");
    expected.assistantPhone = text("8");
    expected.callbackPhone = text("9");
    expected.companyMainPhone = text("10");
    expected.radioPhone = text("11");
    expected.telexNumber = text("12");
    expected.textPhone = text("13");
    EXPECT_EQ(contact, expected);
}

TEST(VCardMapping, AnniversaryGenderHobbyAndOwnFieldsAreFields)
{
    const domain::Contact contact =
        only(card("FN:Ada\r\na.X-ABDATE:1835-07-08\r\na.X-ABLabel:_$!<Anniversary>!$_\r\n"
                  "GENDER:F\r\nHOBBY:chess\r\nX-CUSTOM1:one\r\nX-CUSTOM4:four"));
    domain::Contact expected;
    expected.displayName = text("Ada");
    expected.weddingAnniversary = QDate(1835, 7, 8);
    expected.gender = text("female");
    expected.hobbies = text("chess");
    expected.userField1 = text("one");
    expected.userField4 = text("four");
    EXPECT_EQ(contact, expected);
}

TEST(VCardMapping, CategoriesAreCollectedOnce)
{
    EXPECT_EQ(only(card("CATEGORIES:a,b\\,c\r\nCATEGORIES:a,d")).categories,
              (QStringList{text("a"), text("b,c"), text("d")}));
}

TEST(VCardMapping, RoleIsTheProfession)
{
    const domain::Contact contact = only(card("TITLE:Countess\r\nROLE:Programmer\r\nX-OFFICE:5"));
    EXPECT_EQ(contact.jobTitle, text("Countess"));
    EXPECT_EQ(contact.profession, text("Programmer"));
    EXPECT_EQ(contact.officeLocation, text("5"));
}

} // namespace

} // namespace interchange
