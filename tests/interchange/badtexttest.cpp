// Values that are badly encoded, escaped, dated or oversized.
#include "tests/interchange/cards.h"

namespace interchange {

namespace {

QString nameOf(const QByteArray &property)
{
    return only(card(property + "\r\nTEL:1")).displayName;
}

TEST(VCardText, QuotedPrintableMayRunToTheEndOfTheFile)
{
    const QByteArray bytes = "BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:a=\nb=\nc=";
    EXPECT_EQ(only(bytes).personalNotes, QStringLiteral("abc"));
    EXPECT_EQ(problemKinds(bytes), QList{Kind::UnexpectedEnd});
}

TEST(VCardText, SoftBreakDoesNotSwallowTheEndOfTheCard)
{
    EXPECT_EQ(only("BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:a=\nEND:VCARD\n").personalNotes,
              QStringLiteral("a"));
}

TEST(VCardText, BrokenQuotedPrintableStaysAsItIs)
{
    EXPECT_EQ(nameOf("FN;QUOTED-PRINTABLE:a=G0b"), QStringLiteral("a=G0b"));
    EXPECT_EQ(nameOf("FN;QUOTED-PRINTABLE:a=0"), QStringLiteral("a=0"));
    EXPECT_EQ(nameOf("FN;QUOTED-PRINTABLE:a==20b"), QStringLiteral("a= b"));
}

TEST(VCardText, CharsetsAreRead)
{
    EXPECT_EQ(nameOf("FN;CHARSET=UTF-7:Ad+AOg-le"), QString::fromUtf8("Ad\xC3\xA8le"));
    EXPECT_EQ(nameOf("FN;CHARSET=ISO-2022-JP:\x1B$B;3ED\x1B(B"),
              QString::fromUtf8("\xE5\xB1\xB1\xE7\x94\xB0"));
    EXPECT_EQ(nameOf("FN;CHARSET=SHIFT_JIS:\x95\x5C"), QString::fromUtf8("\xE8\xA1\xA8"));
    EXPECT_EQ(nameOf("FN;CHARSET=KOI8-R:\xF1"), QString::fromUtf8("\xD0\xAF"));
    EXPECT_EQ(nameOf("FN;CHARSET=ISO-8859-1:\x80"), QString::fromUtf8("\xE2\x82\xAC"));
}

TEST(VCardText, UnknownCharsetIsGuessedAndNamed)
{
    const QByteArray bytes = card("FN;CHARSET=nonsense:Ad\xE8le");
    EXPECT_EQ(only(bytes).displayName, QString::fromUtf8("Ad\xC3\xA8le"));
    EXPECT_EQ(readVCards(bytes).problems,
              (QList<ImportProblem>{{3, Kind::BadEncoding, QStringLiteral("nonsense")}}));
}

TEST(VCardText, WithoutACharsetUtf8IsTriedBeforeWindows1252)
{
    EXPECT_EQ(nameOf("FN:Ad\xC3\xA8le"), QString::fromUtf8("Ad\xC3\xA8le"));
    EXPECT_EQ(nameOf("FN:Ad\xE8le \x93x\x94"),
              QString::fromUtf8("Ad\xC3\xA8le \xE2\x80\x9Cx\xE2\x80\x9D"));
}

TEST(VCardText, ByteOrderMarksAreUnderstood)
{
    const QString text = QString::fromUtf8(card("FN;CHARSET=utf-16:Ad\xC3\xA8le \xF0\x9F\x98\x80"));
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little += static_cast<char>(c.cell());
        little += static_cast<char>(c.row());
        big += static_cast<char>(c.row());
        big += static_cast<char>(c.cell());
    }
    const QString name = QString::fromUtf8("Ad\xC3\xA8le \xF0\x9F\x98\x80");
    EXPECT_EQ(only(little).displayName, name);
    EXPECT_EQ(only(big).displayName, name);
    EXPECT_EQ(only(little.mid(2)).displayName, name);
    EXPECT_EQ(only(big.mid(2)).displayName, name);
    EXPECT_EQ(only(little + "\n").displayName, name);
    EXPECT_EQ(only("\xEF\xBB\xBF" + card("FN:Ada")).displayName, QStringLiteral("Ada"));
}

TEST(VCardText, StrayBytesDoNotSpoilTheRest)
{
    EXPECT_EQ(nameOf("FN:Ada\xFF\xFE"), QString::fromUtf8("Ada\xC3\xBF\xC3\xBE"));
    const QByteArray bytes = card("FN:\xD0\x90\xD0\xB4\xD0\xB0\xFF");
    EXPECT_EQ(only(bytes).displayName, QString::fromUtf8("\xD0\x90\xD0\xB4\xD0\xB0\xEF\xBF\xBD"));
    EXPECT_EQ(problemKinds(bytes), QList{Kind::BadEncoding});
}

TEST(VCardText, OverlongAndSurrogateSequencesGiveValidText)
{
    for (const char *name : {"FN:\xC0\xAF", "FN:\xED\xA0\x80", "FN:\xED\xA0\xBD\xED\xB8\x80",
                             "FN:\xF8\x88\x80\x80\x80", "FN;CHARSET=UTF-8:\xED\xA0\x80"}) {
        EXPECT_EQ(nameOf(name).isValidUtf16(), true) << name;
    }
}

TEST(VCardText, ControlCharactersAreDropped)
{
    EXPECT_EQ(nameOf(QByteArray("FN:A\0d\x01\x1B"
                                "a\tB",
                                11)),
              QStringLiteral("Ada\tB"));
}

TEST(VCardText, EscapesAreResolved)
{
    EXPECT_EQ(nameOf(R"(FN:a\nb\Nc\,d\;e\\f\xg\)"), QStringLiteral("a\nb\nc,d;e\\f\\xg\\"));
    EXPECT_EQ(nameOf(R"(FN:\\n)"), QStringLiteral("\\n"));
}

TEST(VCardText, NameMayHaveAnyNumberOfParts)
{
    EXPECT_EQ(only(card("N:\r\nFN:Ada")).surname, QString());
    EXPECT_EQ(only(card("N:Lovelace\r\nFN:Ada")).surname, QStringLiteral("Lovelace"));
    const domain::Contact many = only(card("N:a;b;c;d;e" + QByteArray(";x").repeated(45)));
    EXPECT_EQ(many.generation, QStringLiteral("e"));
    EXPECT_EQ(many.personalNotes.startsWith(QStringLiteral("Name: x x x")), true);
}

TEST(VCardText, ImpossibleBirthdaysGoToTheNotes)
{
    const QByteArray overflow(60, '1');
    const auto notes = [](const QByteArray &birthday) {
        const domain::Contact contact = only(card("FN:Ada\r\nBDAY:" + birthday));
        EXPECT_EQ(contact.birthday, QDate());
        return contact.personalNotes;
    };
    EXPECT_EQ(notes(overflow), QStringLiteral("Birthday: ") + QString::fromLatin1(overflow));
    EXPECT_EQ(notes("--0229"), QStringLiteral("Birthday (no year): 02-29"));
    EXPECT_EQ(notes("--04-15"), QStringLiteral("Birthday (no year): 04-15"));
    EXPECT_EQ(notes("0000-01-01"), QStringLiteral("Birthday: 0000-01-01"));
    EXPECT_EQ(notes("99999-01-01"), QStringLiteral("Birthday: 99999-01-01"));
    EXPECT_EQ(notes("1985-02-30"), QStringLiteral("Birthday: 1985-02-30"));
    EXPECT_EQ(notes("--0231"), QStringLiteral("Birthday: --0231"));
    EXPECT_EQ(notes("1985-04"), QStringLiteral("Birthday: 1985-04"));
    EXPECT_EQ(notes("circa 1800"), QStringLiteral("Birthday: circa 1800"));
}

TEST(VCardText, RevisionInTheFutureChangesNothing)
{
    const QByteArray bytes = card("FN:Ada\r\nREV:99991231T235959Z");
    EXPECT_EQ(only(bytes).personalNotes, QString());
    EXPECT_EQ(problemKinds(bytes), QList<Kind>{});
}

TEST(VCardText, CaretsInParametersAreResolved)
{
    EXPECT_EQ(only(card("ADR;LABEL=\"1 Main St^nTown ^'X^' ^^\":;;;;;;")).otherAddress.street,
              QStringLiteral("1 Main St\nTown \"X\" ^"));
}

TEST(VCardText, QuotedParametersHideTheirColonsAndCommas)
{
    EXPECT_EQ(only(card("N;SORT-AS=\"Harten,Rene\":van der Harten;Rene")).fileAs,
              QStringLiteral("Harten, Rene"));
    EXPECT_EQ(only(card("TEL;X-A=\"a:b;c\";TYPE=\"home,voice\":1")).homePhones,
              QStringList{QStringLiteral("1")});
}

TEST(VCardText, QuoteThatIsNeverClosedIsAnOrdinaryCharacter)
{
    EXPECT_EQ(only(card("TEL;X-A=\"a;TYPE=CELL:1")).mobilePhone, QStringLiteral("1"));
}

TEST(VCardPhotoText, FiftyMegabytesAreDroppedAndTheContactKept)
{
    const QByteArray line = "\r\n " + QByteArray(74, 'A');
    const QByteArray bytes =
        card("PHOTO;ENCODING=b:" + line.repeated(50'000'000 / 74) + "\r\nFN:Ada");
    const ImportedContact imported = onlyImported(bytes);
    EXPECT_EQ(imported.contact.displayName, QStringLiteral("Ada"));
    EXPECT_EQ(imported.photo, QByteArray());
    EXPECT_EQ(problemKinds(bytes), QList{Kind::TooLong});
}

TEST(VCardPhotoText, SpellingsOfBase64AreAllRead)
{
    const QByteArray picture("\xFF\xD8\xFF\xFB\xEF\xBE\xFF\xE0", 8);
    const QByteArray base64 = picture.toBase64();
    const QByteArray url = picture.toBase64(QByteArray::Base64UrlEncoding);
    EXPECT_EQ(onlyImported(card("PHOTO;ENCODING=b;TYPE=JPEG:" + base64)).photo, picture);
    EXPECT_EQ(onlyImported(card("PHOTO;BASE64;JPEG:" + url, "2.1")).photo, picture);
    EXPECT_EQ(
        onlyImported(
            card("PHOTO;ENCODING=BASE64:" + base64.left(5) + "  " + base64.mid(5) + "\r\n", "2.1"))
            .photo,
        picture);
    EXPECT_EQ(onlyImported(card("PHOTO;TYPE=JPEG:" + base64)).photo, picture);
    EXPECT_EQ(
        onlyImported(card("PHOTO;ENCODING=b:\r\n" + base64.left(4) + "\r\n" + base64.mid(4))).photo,
        picture);
    EXPECT_EQ(onlyImported(card("PHOTO:data:image/jpeg;base64," + base64, "4.0")).photo, picture);
    EXPECT_EQ(onlyImported(card("PHOTO;VALUE=uri:data:image/jpeg\\;base64\\," + base64)).photo,
              picture);
}

TEST(VCardPhotoText, WhatIsNoBase64IsNamed)
{
    const QByteArray bytes = card("FN:Ada\r\nPHOTO;ENCODING=b:<html>");
    EXPECT_EQ(onlyImported(bytes).photo, QByteArray());
    EXPECT_EQ(problemKinds(bytes), QList{Kind::BadEncoding});
}

TEST(VCardPhotoText, AddressesAreNotedAndNeverLoaded)
{
    const ImportedContact imported =
        onlyImported(card("PHOTO;VALUE=uri:http://a.test/p.jpg\r\nPHOTO:file:///etc/passwd"));
    EXPECT_EQ(imported.photo, QByteArray());
    EXPECT_EQ(imported.contact.personalNotes,
              QStringLiteral("Photo: http://a.test/p.jpg\nPhoto: file:///etc/passwd"));
}

TEST(VCardPhotoText, OutlooksCardPictureIsUnfolded)
{
    const QByteArray base64 = QByteArray(300, 'p').toBase64();
    QByteArray folded = "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:";
    for (qsizetype i = 0; i < base64.size(); i += 72) {
        folded += "\r\n " + base64.mid(i, 72);
    }
    EXPECT_EQ(onlyImported(card(folded
                                    + "\r\n\r\nX-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns=\"x\"/>"
                                      "\r\n",
                                "2.1"))
                  .photo,
              QByteArray(300, 'p'));
}

} // namespace

} // namespace interchange
