// Which language the program speaks, and how it writes dates and numbers in it.

#include "ui/presentation/language.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

using presentation::languageFor;
using presentation::localeFor;
using presentation::SpokenLanguage;

namespace {

std::string contacts(int count)
{
    return QCoreApplication::translate("CommandRunner", "%n contact(s)", nullptr, count)
        .toStdString();
}

} // namespace

TEST(Language, IsTheOneThatWasChosen)
{
    const QStringList english{QStringLiteral("en-GB"), QStringLiteral("en")};
    EXPECT_EQ(languageFor(QStringLiteral("de"), english), QStringLiteral("de"));
    EXPECT_EQ(languageFor(QStringLiteral("de_AT"), english), QStringLiteral("de"));
}

TEST(Language, IsTheFirstOfTheSystemsThatIsThere)
{
    const auto of = [](const char *wanted, QStringList system) {
        return languageFor(QLatin1String(wanted), system);
    };
    EXPECT_EQ(of("", {QStringLiteral("fr-FR"), QStringLiteral("de-CH"), QStringLiteral("en")}),
              QStringLiteral("de"));
    EXPECT_EQ(of("", {QStringLiteral("fr-FR")}), QStringLiteral("en"));
    EXPECT_EQ(of("", {}), QStringLiteral("en"));
    EXPECT_EQ(of("tlh", {QStringLiteral("de-DE")}), QStringLiteral("de"));
}

TEST(Language, LeavesTheCustomsOfTheRegion)
{
    const QLocale swiss(QLocale::German, QLocale::Switzerland);
    EXPECT_EQ(localeFor({}, swiss), swiss);
    EXPECT_EQ(localeFor(QStringLiteral("de"), swiss), swiss);
    EXPECT_EQ(localeFor(QStringLiteral("en"), swiss),
              QLocale(QLocale::English, QLocale::Switzerland));
    EXPECT_EQ(localeFor(QStringLiteral("de"), QLocale::c()), QLocale(QLocale::German));
}

TEST(Language, CountsAsOneCounts)
{
    {
        const SpokenLanguage english(QStringLiteral("en"));
        EXPECT_EQ(contacts(1), "1 contact");
        EXPECT_EQ(contacts(2), "2 contacts");
    }
    {
        const SpokenLanguage german(QStringLiteral("de"));
        EXPECT_EQ(contacts(1), "1 Kontakt");
        EXPECT_EQ(contacts(2), "2 Kontakte");
    }
    EXPECT_EQ(contacts(2), "2 contact(s)");
}

TEST(Language, HasTheWordsThatQtPutsOnButtons)
{
    const SpokenLanguage german(QStringLiteral("de"));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

TEST(Language, HasTextsForEachThatCanBeChosen)
{
    for (const presentation::LanguageName &language : presentation::languages()) {
        const SpokenLanguage spoken(language.code);
        EXPECT_NE(contacts(1), "1 contact(s)") << qPrintable(language.code);
    }
}
