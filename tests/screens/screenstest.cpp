// Nothing that a person is to read is cut off, in English and in texts longer or from right to left.

#include "tests/screens/cuttext.h"
#include "tests/screens/pseudotext.h"
#include "tests/screens/scenes.h"
#include "tests/screens/stage.h"

#include <QApplication>
#include <QDir>

#include <gtest/gtest.h>

namespace screens {

namespace {

// The language of the program, for as long as it lives.
class SpokenLanguage
{
public:
    explicit SpokenLanguage(Language language)
        : m_text(language)
    {
        if (language != Language::English) {
            QCoreApplication::installTranslator(&m_text);
        }
        const bool isArabic = language == Language::Arabic;
        QLocale::setDefault(isArabic                           ? QLocale(QLocale::Arabic)
                                : language == Language::German ? QLocale(QLocale::German)
                                                               : QLocale(QLocale::English));
        QGuiApplication::setLayoutDirection(isArabic ? Qt::RightToLeft : Qt::LeftToRight);
    }
    ~SpokenLanguage()
    {
        QCoreApplication::removeTranslator(&m_text);
        QLocale::setDefault(QLocale(QLocale::English));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    PseudoText m_text;
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
                          {Language::German, ThemeName::Dark, "GermanDark"},
                          {Language::Arabic, ThemeName::Light, "ArabicLight"}};
    if (!pictureFolder().isEmpty()) {
        all.insert(all.end(),
                   {{Language::English, ThemeName::Dark, "EnglishDark"},
                    {Language::German, ThemeName::Light, "GermanLight"},
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
    const SpokenLanguage language(GetParam().language);
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
