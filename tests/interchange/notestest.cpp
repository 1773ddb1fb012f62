// What Graph has no field for stands in the notes with its label; what says nothing is left out.
#include "tests/interchange/cards.h"

namespace interchange {

namespace {

QString notesOf(const QByteArray &lines)
{
    return only(card("FN:Ada\r\n" + lines)).personalNotes;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(VCardNotes, NoteComesFirst)
{
    EXPECT_EQ(notesOf("TEL;TYPE=MODEM:1\r\nNOTE:one\\ntwo\r\nNOTE:three\\n"),
              text("one\ntwo\nthree\nModem: 1"));
}

TEST(VCardNotes, NumbersWithoutAFieldAndSecondOnesKeepTheirKind)
{
    EXPECT_EQ(notesOf("TEL;TYPE=MODEM:1\r\nTEL;TYPE=WORK,FAX:2\r\nTEL;TYPE=WORK,FAX:3\r\n"
                      "TEL;TYPE=PAGER:4\r\nTEL;TYPE=PAGER:5\r\n"
                      "a.TEL:6\r\na.X-ABLabel:_$!<WorkFAX>!$_"),
              text("Modem: 1\nBusiness fax: 3\nPager: 5\nBusiness fax: 6"));
}

TEST(VCardNotes, OverflowKeepsItsKind)
{
    EXPECT_EQ(notesOf("TEL;TYPE=CELL:1\r\nTEL;TYPE=CELL:2\r\nTEL;TYPE=HOME:3\r\nTEL;TYPE=HOME:4\r\n"
                      "TEL;TYPE=HOME:5\r\nTEL;TYPE=WORK:6\r\nTEL;TYPE=WORK:7\r\nTEL;TYPE=WORK:8"),
              text("Mobile phone: 2\nHome phone: 5\nBusiness phone: 8"));
}

TEST(VCardNotes, OwnWordsForAValueAreKept)
{
    const domain::Contact contact =
        only(card("item1.TEL:123\r\nitem1.X-ABLabel:Boat\r\nitem2.EMAIL:a@x\r\n"
                  "item2.X-ABLabel:Fan mail\r\nitem3.URL:http://x\r\nitem3.X-ABLabel:"
                  "_$!<HomePage>!$_"));
    EXPECT_EQ(contact.businessPhones, QStringList{text("123")});
    EXPECT_EQ(contact.personalNotes, text("Fan mail: a@x\nBoat: 123"));
}

TEST(VCardNotes, DatesAreWrittenOneWay)
{
    EXPECT_EQ(notesOf("ANNIVERSARY:20100503\r\nX-EVOLUTION-ANNIVERSARY:2010-05-04T00:00:00Z\r\n"
                      "a.X-ABDATE:2011-01-02\r\na.X-ABLabel:First day\r\nX-ANNIVERSARY:May"),
              text("Anniversary: 2010-05-04\nFirst day: 2011-01-02\n"
                   "Anniversary: May"));
}

TEST(VCardNotes, FurtherValuesOfASingleFieldAreNoted)
{
    EXPECT_EQ(notesOf("FN:Countess\r\nNICKNAME:A,B\r\nORG:X\r\nORG:Y;Z\r\nTITLE:T\r\nTITLE:U\r\n"
                      "ROLE:R\r\nROLE:S\r\nX-SPOUSE:W\r\nX-SPOUSE:William"),
              text("Full name: Countess\nNickname: B\nCompany: Y, Z\nJob title: U\nRole: S\n"
                   "Spouse: William"));
}

TEST(VCardNotes, PersonalThingsAreNoted)
{
    EXPECT_EQ(
        notesOf("GENDER:F\r\nGENDER:O;intersex\r\nLANG:fr\r\nTZ:-05:00\r\n"
                "GEO:geo:46.7,-71.2\r\nGEO:37.3;-122.0\r\nHOBBY:chess\r\n"
                "X-SOCIALPROFILE;type=twitter:http\\://t/ada\r\nRELATED;TYPE=friend:Mary\r\n"
                "RELATED:urn:uuid:1\r\na.X-ABRELATEDNAMES:Anne\r\na.X-ABLabel:_$!<Mother>!$_"),
        text("Gender: intersex\nLanguage: fr\nTime zone: -05:00\n"
             "Location: 46.7,-71.2\nLocation: 37.3, -122.0\n"
             "Twitter: http://t/ada\nFriend: Mary\nMother: Anne"));
}

TEST(VCardNotes, UnknownPropertiesAreNotedUnderTheirName)
{
    EXPECT_EQ(notesOf("X-FAVOURITE-COLOUR:blue\r\nFOO_BAR:1\r\nb.X-SHOE:42\r\nb.X-ABLabel:Size"),
              text("Favourite colour: blue\nFoo bar: 1\nSize: 42"));
}

TEST(VCardNotes, TechnicalThingsAreLeftOut)
{
    EXPECT_EQ(notesOf("PRODID:x\r\nREV:2020\r\nCLASS:PUBLIC\r\nMAILER:x\r\nKIND:individual\r\n"
                      "X-MS-OL-DESIGN:<card/>\r\nX-ABUID:1\r\nX-COUCHDB-A:1\r\nKEY;ENCODING=b:AA=="
                      "\r\nSOUND;ENCODING=b:AA==\r\nLOGO;ENCODING=b:AA==\r\nKEY:-----BEGIN PGP\r\n"
                      "X-BLOB;ENCODING=b:AA==\r\nX-EMPTY:"),
              QString());
}

TEST(VCardNotes, EmbeddedAgentIsSummedUp)
{
    EXPECT_EQ(notesOf("AGENT:BEGIN:VCARD\\nFN:Susan Thomas\\nTEL:+1-919\\nEMAIL\\;INTERNET:s@x\\n"
                      "END:VCARD\\n"),
              text("Agent: Susan Thomas, +1-919, s@x"));
    EXPECT_EQ(notesOf("AGENT:\r\nBEGIN:VCARD\r\nFN:Susan Thomas\r\nTEL:+1-919\r\nEND:VCARD"),
              text("Agent: Susan Thomas, +1-919"));
    EXPECT_EQ(notesOf("AGENT;VALUE=uri:CID:x@y"), QString());
}

TEST(VCardNotes, DeliveryLabelIsNotedWhenItSaysMore)
{
    EXPECT_EQ(notesOf("ADR;TYPE=HOME:;;1 Main St;Town;;;\r\nLABEL;TYPE=HOME:1 Main St\\nTown"),
              QString());
    EXPECT_EQ(notesOf("ADR;TYPE=HOME:;;1 Main St;Town;;;\r\nLABEL;TYPE=HOME:Back door\\nTown"),
              text("Address label: Back door\nTown"));
}

} // namespace

} // namespace interchange
