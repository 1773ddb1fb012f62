// The shared CSV exports of several producers, with the values that a person would look for.
#include "tests/interchange/tables.h"

#include <QFile>

namespace interchange {

namespace {

QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class SampleTables : public testing::Test
{
protected:
    ImportedCards read(const char *name)
    {
        QFile file(QStringLiteral(KARTEI_SHARED_DIR "/data/csv/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return csvContacts(file.readAll());
    }

    void SetUp() override
    {
        if (!QFile::exists(QStringLiteral(KARTEI_SHARED_DIR "/data/csv/outlook_sample.csv"))) {
            GTEST_SKIP() << "the shared tables are not here";
        }
    }
};

TEST_F(SampleTables, OutlookInEnglish)
{
    const ImportedCards cards = read("outlook_sample.csv");
    EXPECT_EQ(names(cards),
              (QStringList{u("Anita Jorgensen"), u("Anne-Mette Olesen"), u("Dorena Paschke"),
                           u("Kemal Celik"), u("Shiori Inoue")}));
    domain::Contact anita;
    anita.givenName = u("Anita");
    anita.surname = u("Jorgensen");
    anita.companyName = u("Contoso");
    anita.businessPhones = {u("555-555-1212")};
    anita.mobilePhone = u("555-555-1212");
    anita.personalNotes = u("Location: Redmond");
    anita.weddingAnniversary = QDate(2005, 6, 3);
    anita.birthday = QDate(1981, 1, 20);
    anita.emailAddresses = {{u("Anita Jorgensen"), u("Anita@contoso.com")}};
    anita.businessHomePage = u("http://www.microsoft.com/");
    EXPECT_EQ(differences(cards.contacts.first().contact, anita), QStringList());
    EXPECT_EQ(cards.problems, QList<ImportProblem>());
}

TEST_F(SampleTables, Google)
{
    const ImportedCards cards = read("google_contacts.csv");
    ASSERT_EQ(cards.contacts.size(), 1);
    const domain::Contact &contact = cards.contacts.first().contact;
    EXPECT_EQ(contact.displayName, u("Prefix Firstname Middle Lastname Suffix"));
    EXPECT_EQ(contact.emailAddresses,
              (QList<domain::EmailAddress>{{QString(), u("home@aaa.pl")},
                                           {QString(), u("work@email.pl")},
                                           {QString(), u("unknown@email.com")}}));
    EXPECT_EQ((QStringList{contact.pager, contact.primaryPhone, contact.homePhones.join(u'|'),
                           contact.homeFax, contact.mobilePhone, contact.businessPhones.join(u'|'),
                           contact.businessFax}),
              (QStringList{u("pager"), u("mainphone"), u("homephone"), u("homefax"), u("mobile"),
                           u("workphone"), u("workfax")}));
    EXPECT_EQ(contact.homeAddress,
              (domain::PhysicalAddress{u("home_street\nhome_pobox"), u("home_city"),
                                       u("home_state"), u("home_country"), u("home_zip")}));
    EXPECT_EQ(contact.businessAddress.city, u("work_city"));
    EXPECT_EQ(contact.spouseName, u("spouse"));
    EXPECT_EQ(contact.companyName + contact.jobTitle, u("companyjobtitle"));
    EXPECT_EQ(contact.birthday, QDate(1975, 12, 12));
    EXPECT_EQ(contact.categories, QStringList{u("Test")});
    EXPECT_EQ(contact.personalNotes, u("note\"note\nE-mail: other@email.com"));
}

TEST_F(SampleTables, ThunderbirdInGerman)
{
    const ImportedCards cards = read("thunderbird_utf8_de.csv");
    ASSERT_EQ(cards.contacts.size(), 1);
    const domain::Contact &contact = cards.contacts.first().contact;
    EXPECT_EQ(contact.displayName, u("Dr. Max Middle Name Mustermann jr."));
    EXPECT_EQ(contact.nickName, u("Maxl"));
    EXPECT_EQ(contact.homeAddress,
              (domain::PhysicalAddress{u("Privatstr. 88\n2. Zeile"), u("Wohnort"),
                                       u("Sachsen-Anhalt"), u("BRD"), u("06779")}));
    EXPECT_EQ(contact.businessAddress.street, u("Straße Work\nStr. Work 2. Zeile"));
    EXPECT_EQ(contact.birthday, QDate(1972, 1, 31));
    EXPECT_EQ(contact.businessHomePage + u'|' + contact.personalHomePage,
              u("Webseite work|www.folker-kinzel.de"));
    EXPECT_EQ(contact.businessPhones + contact.homePhones + QStringList{contact.mobilePhone},
              (QStringList{u("Tel geschäftlich"), u("Tel privat"), u("Handy")}));
    EXPECT_EQ(contact.personalNotes, u("Kommentar für Maxl"));
}

TEST_F(SampleTables, ThunderbirdInEnglish)
{
    EXPECT_EQ(names(read("thunderbird_basic.csv")), (QStringList{u("John Doe"), u("Jane Doe")}));
}

} // namespace

} // namespace interchange
