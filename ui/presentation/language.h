// The languages that the program speaks, and which of them it is to speak here.
//
// Promise  a wish that none of the languages fits counts as none; then the first of the system's languages
//          that is there, else English, in which the sources are written.
// Thread   GUI thread.
#pragma once

#include <QLocale>
#include <QTranslator>

namespace presentation {

struct LanguageName
{
    QString code; // "de"
    QString name; // as those call it who speak it
};

QList<LanguageName> languages();

// One of the codes. `wanted` is a code as well, with a region or without; empty: the system's.
QString languageFor(const QString &wanted, const QStringList &systemLanguages);

// How dates and numbers are written. Those of the system, since the region is a choice of its own and
// all programs agree in it; but where another language was chosen the names of months and days are in
// that one, and the customs stay those of the system's region as far as they are known for it.
QLocale localeFor(const QString &wanted, const QLocale &system);

// The program's text and Qt's own in a language, for as long as this lives. The application object must
// be there first and go last.
class SpokenLanguage
{
public:
    explicit SpokenLanguage(const QString &code);

private:
    QTranslator m_qtWords; // where Qt's own are not on the computer
    QTranslator m_qtTexts;
    QTranslator m_texts;
};

} // namespace presentation
