// Cards that are torn, nested, endless or no cards at all.
#include "tests/interchange/cards.h"

namespace interchange {

namespace {

const QByteArray ada = card("FN:Ada");

TEST(VCardStructure, EmptyFileIsNoVCard)
{
    EXPECT_EQ(readVCards({}).problems, (QList<ImportProblem>{{1, Kind::NotAVCard, {}}}));
}

TEST(VCardStructure, BeginAloneGivesNoContact)
{
    EXPECT_EQ(readVCards("BEGIN:VCARD").contacts.size(), 0);
    EXPECT_EQ(readVCards("BEGIN:VCARD").problems,
              (QList<ImportProblem>{{1, Kind::UnexpectedEnd, {}}}));
}

TEST(VCardStructure, EndWithoutBeginIsNamedAndTheRestRead)
{
    EXPECT_EQ(names(readVCards("END:VCARD\r\n" + ada)), QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(readVCards("\r\nEND:VCARD\r\n" + ada).problems,
              (QList<ImportProblem>{{2, Kind::EndWithoutBegin, {}}}));
}

TEST(VCardStructure, AHundredThousandNestedBeginsAreOneProblem)
{
    const QByteArray bytes = QByteArray("BEGIN:VCARD\n").repeated(100'000) + "FN:Deep\n"
        + QByteArray("END:VCARD\n").repeated(100'000);
    EXPECT_EQ(names(readVCards(bytes)), QStringList{QStringLiteral("Deep")});
    EXPECT_EQ(problemKinds(bytes), (QList{Kind::NestedCard, Kind::EndWithoutBegin}));
}

TEST(VCardStructure, AgentsNestedDeepAreCountedNotFollowed)
{
    const QByteArray bytes = "BEGIN:VCARD\nFN:Boss\n"
        + QByteArray("AGENT:\nBEGIN:VCARD\nFN:Agent\n").repeated(50'000)
        + QByteArray("END:VCARD\n").repeated(50'000) + "TEL:1\nEND:VCARD\n";
    const domain::Contact boss = only(bytes);
    EXPECT_EQ(boss.businessPhones, QStringList{QStringLiteral("1")});
    EXPECT_EQ(boss.personalNotes, QStringLiteral("Agent: Agent"));
    EXPECT_EQ(problemKinds(bytes), QList{Kind::NestedCard});
}

TEST(VCardStructure, AgentWithoutAnEndDoesNotSwallowTheNextCards)
{
    EXPECT_EQ(names(readVCards("BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:X\nEND:VCARD\n" + ada
                               + ada)),
              (QStringList{QStringLiteral("Boss"), QStringLiteral("Ada"), QStringLiteral("Ada")}));
}

TEST(VCardStructure, VersionMayBeMissing)
{
    EXPECT_EQ(only("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n").displayName, QStringLiteral("Ada"));
    EXPECT_EQ(problemKinds("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"), QList<Kind>{});
}

TEST(VCardStructure, VersionsMayBeMixedAndUnknownOnesAreReadToo)
{
    const QByteArray bytes =
        card("FN:A", "2.1") + card("FN:B") + card("FN:C", "4.0") + card("FN:D", "9.9");
    EXPECT_EQ(names(readVCards(bytes)).join(QString()), QStringLiteral("ABCD"));
    EXPECT_EQ(readVCards(bytes).problems,
              (QList<ImportProblem>{{14, Kind::UnsupportedVersion, QStringLiteral("9.9")}}));
}

TEST(VCardStructure, AnyLineEndEndsALine)
{
    for (const char *end : {"\r", "\n", "\r\n"}) {
        QByteArray bytes = card("FN:Ada\r\nTITLE:Count\r\n ess") + ada;
        bytes.replace("\r\n", end);
        const ImportedCards cards = readVCards(bytes);
        ASSERT_EQ(cards.contacts.size(), 2);
        EXPECT_EQ(cards.contacts.first().contact.jobTitle, QStringLiteral("Countess"));
        EXPECT_EQ(cards.contacts.last().line, 7);
        EXPECT_EQ(cards.problems.size(), 0);
    }
    EXPECT_EQ(only("BEGIN:VCARD\rFN:Ada\nTITLE:Countess\r\nEND:VCARD").jobTitle,
              QStringLiteral("Countess"));
}

TEST(VCardStructure, FoldsByTabAndInsideACharacter)
{
    EXPECT_EQ(only(card("FN:Ad\r\n\ta")).displayName, QStringLiteral("Ada"));
    EXPECT_EQ(only(card("FN:Ad\xC3\r\n \xA8le")).displayName, QString::fromUtf8("Ad\xC3\xA8le"));
}

TEST(VCardStructure, FoldsBetweenParametersToo)
{
    EXPECT_EQ(only(card("TEL;TYPE=HOME;\r\n TYPE=VOICE\r\n :1")).homePhones,
              QStringList{QStringLiteral("1")});
}

TEST(VCardStructure, LinesThatAreNoPropertyContinueTheOneAbove)
{
    EXPECT_EQ(only(card("NOTE:one\r\ntwo words\r\nand; more\r\nFN:Ada")).personalNotes,
              QStringLiteral("one\ntwo words\nand; more"));
    EXPECT_EQ(problemKinds(card("FN:Ada")), QList<Kind>{});
    EXPECT_EQ(problemKinds("BEGIN:VCARD\n<html>\nFN:Ada\nEND:VCARD"), QList{Kind::UnreadableLine});
}

TEST(VCardStructure, AHundredMegabytesOnOneLineLoseOnlyThatLine)
{
    const QByteArray bytes = card("NOTE:" + QByteArray(100'000'000, 'x') + "\r\nFN:Ada");
    EXPECT_EQ(only(bytes).displayName, QStringLiteral("Ada"));
    EXPECT_EQ(readVCards(bytes).problems,
              (QList<ImportProblem>{{3, Kind::TooLong, QStringLiteral("NOTE")}}));
}

TEST(VCardStructure, FoldedTextOverOneMegabyteIsTooLong)
{
    const QByteArray note = QByteArray("\r\n ") + QByteArray(70, 'x');
    EXPECT_EQ(problemKinds(card("NOTE:" + note.repeated(20'000) + "\r\nFN:Ada")),
              QList{Kind::TooLong});
}

TEST(VCardStructure, TenMillionEmptyLinesAreSkipped)
{
    const QByteArray empty(10'000'000, '\n');
    const ImportedCards cards = readVCards(empty + "BEGIN:VCARD\nFN:Ada\n" + empty + "END:VCARD");
    EXPECT_EQ(names(cards), QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(cards.contacts.first().line, 10'000'001);
    EXPECT_EQ(cards.problems.size(), 0);
}

TEST(VCardStructure, UnclosedCardIsKeptAndTheNextOneToo)
{
    const QByteArray bytes = "BEGIN:VCARD\nFN:Bob\n" + ada;
    EXPECT_EQ(names(readVCards(bytes)),
              (QStringList{QStringLiteral("Bob"), QStringLiteral("Ada")}));
    EXPECT_EQ(readVCards(bytes).problems, (QList<ImportProblem>{{1, Kind::UnclosedCard, {}}}));
}

TEST(VCardStructure, CardCutOffByTheEndOfFileIsKept)
{
    const QByteArray bytes = ada + "BEGIN:VCARD\nFN:Bob\nTEL:12";
    EXPECT_EQ(names(readVCards(bytes)),
              (QStringList{QStringLiteral("Ada"), QStringLiteral("Bob")}));
    EXPECT_EQ(readVCards(bytes).problems, (QList<ImportProblem>{{5, Kind::UnexpectedEnd, {}}}));
}

TEST(VCardStructure, EveryPrefixOfACardIsReadWithoutACrash)
{
    const QByteArray bytes =
        card("N:D;A;\\,\r\nFN;CHARSET=x;ENCODING=QUOTED-PRINTABLE:=C3=\r\n=A8"
             "\r\nitem1.TEL;TYPE=\"a,b\":1\r\nPHOTO:data:image/png;base64,AA==");
    qsizetype contacts = 0;
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        contacts += readVCards(bytes.left(size)).contacts.size();
    }
    EXPECT_EQ(contacts > 0 && contacts <= bytes.size(), true);
}

TEST(VCardStructure, TenThousandParametersAreReadOnce)
{
    const QByteArray bytes =
        card("TEL;TYPE=CELL;TYPE;=;;" + QByteArray("X-A=\"b\";").repeated(10'000) + "X-B:123");
    EXPECT_EQ(only(bytes).mobilePhone, QStringLiteral("123"));
}

TEST(VCardStructure, GroupPrefixOfAnyLengthIsTakenOff)
{
    EXPECT_EQ(only(card("item1.TEL;TYPE=CELL:1")).mobilePhone, QStringLiteral("1"));
    EXPECT_EQ(only(card(QByteArray(1'000'000, 'g') + ".TEL;TYPE=CELL:1")).mobilePhone,
              QStringLiteral("1"));
}

TEST(VCardStructure, MoreThanTenThousandPropertiesAreCutOff)
{
    const QByteArray bytes = card("FN:Ada\r\n" + QByteArray("X-A:1\r\n").repeated(10'001)) + ada;
    const ImportedCards cards = readVCards(bytes);
    EXPECT_EQ(names(cards), (QStringList{QStringLiteral("Ada"), QStringLiteral("Ada")}));
    EXPECT_EQ(cards.problems, (QList<ImportProblem>{{10'002, Kind::TooManyProperties, {}}}));
}

TEST(VCardStructure, CardOverEightMegabytesKeepsWhatWasBefore)
{
    const QByteArray note = "NOTE:" + QByteArray(1'000'000, 'x') + "\r\n";
    const QByteArray bytes = card("FN:Ada\r\n" + note.repeated(9) + "TITLE:late") + ada;
    const ImportedCards cards = readVCards(bytes);
    EXPECT_EQ(names(cards), (QStringList{QStringLiteral("Ada"), QStringLiteral("Ada")}));
    EXPECT_EQ(problemKinds(bytes), QList{Kind::CardTooLarge});
}

TEST(VCardStructure, SameUidTwiceGivesBothCards)
{
    const ImportedCards cards = readVCards(card("UID:1\r\nFN:Ada") + card("UID:1\r\nFN:Bob"));
    ASSERT_EQ(cards.contacts.size(), 2);
    EXPECT_EQ(cards.contacts.first().uid, cards.contacts.last().uid);
    EXPECT_EQ(cards.problems.size(), 0);
}

TEST(VCardStructure, OtherFormatsAreNoVCards)
{
    const QByteArray zip("PK\x03\x04\x14\0\0\0\x08\0\xDE\xAD\n\r\xBE\xEF", 16);
    const QByteArray png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    const QByteArray html("\n<html><body>BEGIN</body></html>\n");
    EXPECT_EQ(readVCards(zip).problems, (QList<ImportProblem>{{1, Kind::NotAVCard, {}}}));
    EXPECT_EQ(readVCards(png).problems, (QList<ImportProblem>{{1, Kind::NotAVCard, {}}}));
    EXPECT_EQ(readVCards(html).problems, (QList<ImportProblem>{{2, Kind::NotAVCard, {}}}));
}

TEST(VCardStructure, TextBetweenCardsIsNamedByItsLine)
{
    EXPECT_EQ(readVCards("From: x\n\nhello\n" + ada + "and\nmore\n" + ada).problems,
              (QList<ImportProblem>{{1, Kind::StrayText, {}}, {8, Kind::StrayText, {}}}));
}

TEST(VCardStructure, EmptyCardGivesNoContact)
{
    EXPECT_EQ(readVCards(ada + card("PRODID:x")).problems,
              (QList<ImportProblem>{{5, Kind::EmptyCard, {}}}));
}

TEST(VCardStructure, ProblemsStopAtAThousandAndSaySo)
{
    const QList<Kind> kinds = problemKinds(QByteArray("BEGIN:VCARD\nFN:A\n").repeated(5'000));
    EXPECT_EQ(kinds.size(), 1001);
    EXPECT_EQ(kinds.last(), Kind::LimitReached);
}

} // namespace

} // namespace interchange
