#include "services/domain/contact.h"
#include "services/domain/contactproperty.h"
#include "services/domain/outlookcategory.h"

#include <gtest/gtest.h>

namespace {

TEST(ShownName, FallsBackFromNamePartsToCompanyToAddress)
{
    domain::Contact contact;
    EXPECT_EQ(domain::shownName(contact), QString());
    contact.emailAddresses = {{QStringLiteral("n"), QStringLiteral("a@b")}};
    EXPECT_EQ(domain::shownName(contact), QStringLiteral("a@b"));
    contact.companyName = QStringLiteral("Acme");
    EXPECT_EQ(domain::shownName(contact), QStringLiteral("Acme"));
    contact.surname = QStringLiteral("King");
    contact.givenName = QStringLiteral("Ada");
    contact.generation = QStringLiteral("II");
    EXPECT_EQ(domain::shownName(contact), QStringLiteral("Ada King II"));
    contact.displayName = QStringLiteral(" \t");
    EXPECT_EQ(domain::shownName(contact), QStringLiteral("Ada King II"));
    contact.displayName = QStringLiteral("Countess");
    EXPECT_EQ(domain::shownName(contact), QStringLiteral("Countess"));
}

TEST(FileAs, IsFormedAsOutlookDoes)
{
    domain::Contact contact;
    EXPECT_EQ(domain::generatedFileAs(contact), QString());
    contact.companyName = QStringLiteral("Acme");
    EXPECT_EQ(domain::generatedFileAs(contact), QStringLiteral("Acme"));
    contact.givenName = QStringLiteral("Ada");
    EXPECT_EQ(domain::generatedFileAs(contact), QStringLiteral("Ada"));
    contact.surname = QStringLiteral("King");
    contact.middleName = QStringLiteral("Augusta");
    EXPECT_EQ(domain::generatedFileAs(contact), QStringLiteral("King, Ada Augusta"));
}

TEST(ContactProperties, AreInTheOrderOfTheEnumAndFoundByName)
{
    int index = 0;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        EXPECT_EQ(static_cast<int>(info.property), index++);
        EXPECT_EQ(domain::graphName(info.property), info.graphName);
        EXPECT_EQ(domain::propertyByGraphName(QString(info.graphName)), info.property);
    }
    EXPECT_EQ(index, static_cast<int>(domain::ContactProperty::UserField4) + 1);
    EXPECT_FALSE(domain::propertyByGraphName(u"DisplayName"));
}

TEST(CategoryColor, SurvivesTheWireAndReadsOddNamesAsNone)
{
    for (int preset = -1; preset < 25; ++preset) {
        const domain::CategoryColor color{preset};
        EXPECT_EQ(domain::categoryColorFromGraph(domain::categoryColorToGraph(color)), color);
    }
    for (const char *odd : {"", "none", "preset", "preset25", "preset-1", "presetx", "Preset1",
                            "preset 1", "preset+1", "preset01"}) {
        EXPECT_TRUE(domain::categoryColorFromGraph(QString::fromLatin1(odd)).isNone()) << odd;
    }
}

} // namespace
