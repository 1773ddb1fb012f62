#include "ui/presentation/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace presentation {

QList<LanguageName> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString languageFor(const QString &wanted, const QStringList &systemLanguages)
{
    const QList<LanguageName> known = languages();
    const QStringList wishes = QStringList(wanted) + systemLanguages;
    for (const QString &wish : wishes) {
        const QString code = QString(wish).replace(u'_', u'-').section(u'-', 0, 0).toLower();
        if (std::ranges::find(known, code, &LanguageName::code) != known.end()) {
            return code;
        }
    }
    return known.first().code;
}

QLocale localeFor(const QString &wanted, const QLocale &system)
{
    if (wanted.isEmpty()) {
        return system;
    }
    const QLocale chosen(languageFor(wanted, {}));
    return chosen.language() == system.language() ? system
                                                  : QLocale(chosen.language(), system.territory());
}

SpokenLanguage::SpokenLanguage(const QString &code)
{
    const auto speak = [&code](QTranslator &texts, const char *file, const QString &folder) {
        if (texts.load(QLatin1String(file) + code, folder)) {
            QCoreApplication::installTranslator(&texts); // the last one is asked first
        }
    };
    const QString own = QStringLiteral(":/translations");
    speak(m_qtWords, "qtwords_", own);
    speak(m_qtTexts, "qtbase_", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    speak(m_texts, "kartei_", own);
}

} // namespace presentation
