#include "tests/screens/pseudotext.h"

namespace screens {

namespace {

// Every Latin letter has one Arabic letter; which one matters to nobody, its width and direction do.
constexpr char16_t arabicLetters[] = u"ابثدهفجحيكقلمنوترسشطعغخظصز";

QChar arabic(QChar letter)
{
    const char16_t lower = letter.toLower().unicode();
    return lower >= u'a' && lower <= u'z' ? QChar(arabicLetters[lower - u'a']) : letter;
}

QChar accented(QChar letter)
{
    switch (letter.unicode()) {
    case u'a':
        return QChar(u'ä');
    case u'u':
        return QChar(u'ü');
    default:
        return letter;
    }
}

// "Settings" grows to "Settingsung": short words hardly do, as in German.
QString longEnding(qsizetype length)
{
    return length < 4 ? QString() : length < 7 ? QStringLiteral("en") : QStringLiteral("ung");
}

} // namespace

PseudoText::PseudoText(Language language)
    : m_language(language)
{
}

QString PseudoText::translate(const char *context, const char *sourceText,
                              const char *disambiguation, int count) const
{
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    Q_UNUSED(count)
    const QString source = QString::fromUtf8(sourceText);
    QString text;
    qsizetype wordLength = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar letter = source.at(i);
        if (letter == u'%') {
            const qsizetype length = source.mid(i + 1, 1) == u'L' ? 3 : 2;
            text += source.mid(i, length);
            i += length - 1;
        } else if (!letter.isLetter()) {
            text += letter;
        } else {
            text += m_language == Language::Arabic ? arabic(letter) : accented(letter);
            ++wordLength;
        }
        const bool isWordEnd = i + 1 == source.size() || !source.at(i + 1).isLetter();
        if (isWordEnd) {
            text += m_language == Language::Long ? longEnding(wordLength) : QString();
            wordLength = 0;
        }
    }
    return text;
}

} // namespace screens
