// Contacts to a table and back again.
#include "services/interchange/csvwriter.h"
#include "tests/interchange/tables.h"

namespace interchange {

namespace {

QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// Something of its own in every property.
domain::Contact filled()
{
    domain::Contact contact;
    int number = 0;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const QString text = u("Zoë %1, \"x\"").arg(++number);
        std::visit(
            [&](auto member) {
                using Member = std::remove_reference_t<decltype(contact.*member)>;
                if constexpr (std::is_same_v<Member, QString>) {
                    contact.*member = text;
                } else if constexpr (std::is_same_v<Member, QDate>) {
                    contact.*member = QDate(1984, 3, number % 28 + 1);
                } else if constexpr (std::is_same_v<Member, domain::PhysicalAddress>) {
                    contact.*member = {text, u("Praha"), u("CZ"), u("Česko"), u("110 00")};
                }
            },
            info.member);
    }
    contact.gender = u("female");
    contact.personalNotes = u("one\ntwo");
    contact.emailAddresses = {{u("Zoë"), u("a@x.example")}, {QString(), u("b@x.example")}};
    contact.businessPhones = {u("+420 1"), u("+420 2")};
    contact.homePhones = {u("-3")};
    contact.children = {u("Ada"), u("Bo")};
    contact.categories = {u("Smith, Jones")};
    contact.imAddresses = {u("sip:a"), u("sip:b")};
    return contact;
}

TEST(CsvWriter, WritesWhatComesInAgainAsTheSame)
{
    domain::Contact nameless;
    nameless.companyName = u("Contoso");
    nameless.birthday = QDate(domain::unknownYear, 2, 29);
    const ImportedCards read = csvContacts(writeCsv({filled(), nameless}));
    ASSERT_EQ(read.contacts.size(), 2);
    EXPECT_EQ(differences(read.contacts.at(0).contact, filled()), QStringList());
    EXPECT_EQ(differences(read.contacts.at(1).contact, nameless), QStringList());
    EXPECT_EQ(read.problems, QList<ImportProblem>());
}

TEST(CsvWriter, GivesNoFormulaToASpreadsheet)
{
    domain::Contact contact;
    contact.displayName = u("=cmd|' /C calc'!A0");
    contact.givenName = u("@SUM(1)");
    contact.surname = u("＝1");
    contact.mobilePhone = u("+420 (777) 123-456");
    contact.jobTitle = u("-2+cmd");
    const QByteArray csv = writeCsv({contact});
    for (const char *formula : {"\"=cmd", "\"@SUM", "\"＝1", "\"-2+cmd"}) {
        EXPECT_EQ(csv.contains(formula), false) << formula;
    }
    EXPECT_EQ(csv.contains("\"+420 (777) 123-456\""), true);
    EXPECT_EQ(differences(onlyOf(csv), contact), QStringList());
}

} // namespace

} // namespace interchange
