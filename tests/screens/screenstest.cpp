// Nothing that a person is to read is cut off, in every language and in texts longer or from right to left.

#include "tests/screens/cuttext.h"
#include "tests/screens/pseudotext.h"
#include "tests/screens/scenes.h"
#include "tests/screens/stage.h"
#include "ui/presentation/language.h"

#include <QApplication>
#include <QDir>

#include <gtest/gtest.h>

#include <memory>

namespace screens {

namespace {

// The language of the program, for as long as it lives.
class ScreenLanguage
{
public:
    explicit ScreenLanguage(Language language)
        : m_text(language)
    {
        const bool isGerman = language == Language::German;
        if (language == Language::Long || language == Language::Arabic) {
            QCoreApplication::installTranslator(&m_text);
        } else {
            m_spoken = std::make_unique<presentation::SpokenLanguage>(
                isGerman ? QStringLiteral("de") : QStringLiteral("en"));
        }
        const bool isArabic = language == Language::Arabic;
        QLocale::setDefault(isArabic ? QLocale(QLocale::Arabic)
                                : isGerman || language == Language::Long
                                ? QLocale(QLocale::German)
                                : QLocale(QLocale::English));
        QGuiApplication::setLayoutDirection(isArabic ? Qt::RightToLeft : Qt::LeftToRight);
    }
    ~ScreenLanguage()
    {
        QCoreApplication::removeTranslator(&m_text);
        QLocale::setDefault(QLocale(QLocale::English));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    PseudoText m_text;
    std::unique_ptr<presentation::SpokenLanguage> m_spoken;
};

struct Look
{
    Language language;
    app::ThemeName theme;
    const char *name;
};

void PrintTo(const Look &look, std::ostream *stream)
{
    *stream << look.name;
}

// With KARTEI_SCREENS the pictures of every look are kept in that folder.
QString pictureFolder()
{
    return qEnvironmentVariable("KARTEI_SCREENS");
}

std::vector<Look> looks()
{
    using app::ThemeName;
    std::vector<Look> all{{Language::English, ThemeName::Light, "EnglishLight"},
                          {Language::German, ThemeName::Light, "GermanLight"},
                          {Language::Long, ThemeName::Dark, "LongDark"},
                          {Language::Arabic, ThemeName::Light, "ArabicLight"}};
    if (!pictureFolder().isEmpty()) {
        all.insert(all.end(),
                   {{Language::English, ThemeName::Dark, "EnglishDark"},
                    {Language::German, ThemeName::Dark, "GermanDark"},
                    {Language::Long, ThemeName::Light, "LongLight"},
                    {Language::Arabic, ThemeName::Dark, "ArabicDark"}});
    }
    return all;
}

class Screens : public testing::TestWithParam<Look>
{
};

} // namespace

TEST_P(Screens, ShowEveryTextWhole)
{
    const ScreenLanguage language(GetParam().language);
    Stage stage(GetParam().theme);
    const QString folder = pictureFolder();
    play(stage, [&](const Scene &scene, QWidget &shown) {
        EXPECT_EQ(cutTexts(shown).join(u'\n').toStdString(), "") << scene.name;
        if (!folder.isEmpty()) {
            const QString name =
                QStringLiteral("%1/%2-%3.png")
                    .arg(folder, QLatin1String(scene.name), QLatin1String(GetParam().name));
            EXPECT_TRUE(shown.grab().save(name)) << qPrintable(name);
        }
    });
}

INSTANTIATE_TEST_SUITE_P(EachLook, Screens, testing::ValuesIn(looks()),
                         [](const auto &look) { return look.param.name; });

} // namespace screens
