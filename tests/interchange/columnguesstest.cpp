// What columns mean, by the names that programs of several languages give them.
#include "tests/interchange/tables.h"

namespace interchange {

inline void PrintTo(TableField field, std::ostream *out)
{
    *out << "field " << static_cast<int>(field);
}

namespace {

using F = TableField;

QList<TableField> fieldsOf(const char *header)
{
    ImportedTable table;
    table.header = QString::fromUtf8(header).split(u'|');
    return guessedFields(table);
}

TEST(ColumnGuess, KnowsOutlookInGerman)
{
    EXPECT_EQ(
        fieldsOf("Anrede|Vorname|Weitere Vornamen|Nachname|Firma|Straße geschäftlich|"
                 "Straße geschäftlich 2|Ort geschäftlich|Region geschäftlich|"
                 "Postleitzahl geschäftlich|Land/Region geschäftlich|Straße privat|"
                 "Bundesland/Kanton privat|Weiteres/e Land/Region|Telefon geschäftlich 2|"
                 "Telefon privat|Mobiltelefon|Mobiltelefon 2|Fax privat|E-Mail 2: Adresse|"
                 "E-Mail 2: Typ|E-Mail 2: Angezeigter Name|Geburtstag|Benutzer 3|Postfach privat"),
        (QList{F::Title,         F::GivenName,          F::MiddleName,      F::Surname,
               F::CompanyName,   F::BusinessStreet,     F::BusinessStreet,  F::BusinessCity,
               F::BusinessState, F::BusinessPostalCode, F::BusinessCountry, F::HomeStreet,
               F::HomeState,     F::OtherCountry,       F::BusinessPhone,   F::HomePhone,
               F::MobilePhone,   F::RadioPhone,         F::HomeFax,         F::Email,
               F::Nothing,       F::EmailName,          F::Birthday,        F::UserField3,
               F::HomePostBox}));
}

TEST(ColumnGuess, KnowsOutlookInFrenchItalianAndSpanish)
{
    EXPECT_EQ(fieldsOf("Titre|Prénom|Nom|Société|Titre|Rue (bureau) 2|Dép/Région (domicile)|"
                       "Pays/Région (autre)|Télécopie (domicile)|Téléphone 2 (bureau)|"
                       "Adresse de messagerie 2|Nom complet de l'adresse de messagerie 2"),
              (QList{F::Title, F::GivenName, F::Surname, F::CompanyName, F::JobTitle,
                     F::BusinessStreet, F::HomeState, F::OtherCountry, F::HomeFax, F::BusinessPhone,
                     F::Email, F::EmailName}));
    EXPECT_EQ(fieldsOf("Nome|Cognome|Via (uff.)|CAP (ab.)|Ufficio|Abitazione 2|Cellulare"),
              (QList{F::GivenName, F::Surname, F::BusinessStreet, F::HomePostalCode,
                     F::BusinessPhone, F::HomePhone, F::MobilePhone}));
    EXPECT_EQ(fieldsOf("Nombre|Apellidos|Calle del trabajo 2|País o región del domicilio|Otro fax"),
              (QList{F::GivenName, F::Surname, F::BusinessStreet, F::HomeCountry, F::OtherFax}));
}

TEST(ColumnGuess, KeepsWhatItDoesNotKnowForTheNotes)
{
    EXPECT_EQ(fieldsOf("Name|Shoe size||E-mail Type"),
              (QList{F::DisplayName, F::NamedNote, F::NamedNote, F::Nothing}));
}

TEST(ColumnGuess, TakesANameBesideAFirstNameForTheLastOne)
{
    EXPECT_EQ(fieldsOf("Vorname|Name"), (QList{F::GivenName, F::Surname}));
    EXPECT_EQ(fieldsOf("Nome|Email"), (QList{F::DisplayName, F::Email}));
    EXPECT_EQ(fieldsOf("E\u200bmail\ufeff"), (QList{F::Email}));
}

TEST(ColumnGuess, LooksIntoColumnsWithoutNames)
{
    const domain::Contact anna = onlyOf("Anna,Berg,anna@b.example,+420 777 123,VIP\n");
    EXPECT_EQ(domain::shownName(anna), QStringLiteral("Anna Berg"));
    EXPECT_EQ(anna.emailAddresses.value(0).address, QStringLiteral("anna@b.example"));
    EXPECT_EQ(anna.businessPhones, QStringList{QStringLiteral("+420 777 123")});
    EXPECT_EQ(anna.personalNotes, QStringLiteral("VIP"));
    EXPECT_EQ(onlyOf("Anna Berg;anna@b.example\n").displayName, QStringLiteral("Anna Berg"));
}

TEST(ColumnGuess, ReadsDaysInTheOrderThatTheyAllow)
{
    const auto birthday = [](const char *first, const char *second) {
        const QByteArray csv =
            QByteArray("First Name,Birthday\nA,") + first + "\nB," + second + "\n";
        return csvContacts(csv).contacts.first().contact.birthday;
    };
    EXPECT_EQ(birthday("03/04/2005", "6/3/2005"), QDate(2005, 3, 4));
    EXPECT_EQ(birthday("03/04/2005", "23/4/2005"), QDate(2005, 4, 3));
    EXPECT_EQ(birthday("03.04.2005", ""), QDate(2005, 4, 3));
    EXPECT_EQ(birthday("2005-04-03 00:00", ""), QDate(2005, 4, 3));
    EXPECT_EQ(birthday("3/4/70", ""), QDate(1970, 3, 4));
    EXPECT_EQ(birthday("--04-03", ""), QDate(domain::unknownYear, 4, 3));
    EXPECT_EQ(birthday("14 March 1984", ""), QDate(1984, 3, 14));
    EXPECT_EQ(birthday("0/0/00", ""), QDate());
}

TEST(ColumnGuess, SaysWhichDayAndNumberCannotBeRead)
{
    const ImportedCards cards =
        csvContacts("First Name,Birthday,Mobile Phone\nAnna,soon,4.9E+11\n");
    EXPECT_EQ(cards.contacts.first().contact.personalNotes, QStringLiteral("Birthday: soon"));
    EXPECT_EQ(places(cards.problems),
              (QList<std::pair<int, Kind>>{{2, Kind::UnreadableDate}, {2, Kind::DamagedNumber}}));
}

TEST(ColumnGuess, SplitsCategoriesAsTheirProgramJoinsThem)
{
    const auto categories = [](const char *cell) {
        return onlyOf(QByteArray("Name,Categories\nA,\"") + cell + "\"\n").categories;
    };
    EXPECT_EQ(categories("Blue;Smith, Jones"),
              (QStringList{QStringLiteral("Blue"), QStringLiteral("Smith, Jones")}));
    EXPECT_EQ(categories("* My Contacts ::: Test"), QStringList{QStringLiteral("Test")});
    EXPECT_EQ(categories("a, b"), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

} // namespace

} // namespace interchange
