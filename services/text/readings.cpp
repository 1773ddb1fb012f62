#include "services/text/readings.h"

#include "services/text/foldedtext.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype mostRemembered = 8192;
constexpr qsizetype longestHanRun = 8;
constexpr qsizetype fewestConsonants = 2;

// Of a private area: no one types them.
constexpr QChar skeletonBegin(0xf8f0);
constexpr QChar skeletonEnd(0xf8f1);

struct Scripts
{
    bool cyrillic = false;
    bool greek = false;
    bool han = false;
    bool consonants = false; // Arabic, Hebrew
};

UScriptCode scriptOf(char32_t letter)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(letter), &status);
}

Scripts scriptsOf(const QList<uint> &letters)
{
    Scripts scripts;
    for (const uint letter : letters) {
        switch (letter < 0x250 ? USCRIPT_LATIN : scriptOf(letter)) {
        case USCRIPT_CYRILLIC:
            scripts.cyrillic = true;
            break;
        case USCRIPT_GREEK:
            scripts.greek = true;
            break;
        case USCRIPT_HAN:
            scripts.han = true;
            break;
        case USCRIPT_ARABIC:
        case USCRIPT_HEBREW:
            scripts.consonants = true;
            break;
        default:
            break;
        }
    }
    return scripts;
}

// As German and the Nordic languages write these letters where there are none.
QString withPairs(const QString &text)
{
    static constexpr std::array<std::pair<char16_t, const char *>, 9> pairs{{{u'ä', "ae"},
                                                                             {u'ö', "oe"},
                                                                             {u'ü', "ue"},
                                                                             {u'å', "aa"},
                                                                             {u'Å', "Aa"},
                                                                             {u'ø', "oe"},
                                                                             {u'Ä', "Ae"},
                                                                             {u'Ö', "Oe"},
                                                                             {u'Ü', "Ue"}}};
    QString written = text.normalized(QString::NormalizationForm_C);
    for (const auto &[letter, pair] : pairs) {
        written.replace(QChar(letter), QLatin1String(pair));
    }
    return written;
}

// Syllables without the blanks that fold() puts between them, and what they begin with.
void addHanReadings(const QList<uint> &letters, const TextFolder &folder, QStringList &readings)
{
    QStringList syllables;
    const auto finish = [&syllables, &readings] {
        if (syllables.size() > 1 && syllables.size() <= longestHanRun) {
            QString initials;
            for (const QString &each : std::as_const(syllables)) {
                initials += each.at(0);
            }
            readings << syllables.join(QString()) << initials;
        }
        syllables.clear();
    };
    for (const uint letter : letters) {
        const char32_t code = letter;
        const QString syllable = scriptOf(letter) == USCRIPT_HAN
            ? folder.fold(QString::fromUcs4(&code, 1)).trimmed()
            : QString();
        if (syllable.isEmpty()) {
            finish();
        } else {
            syllables.append(syllable);
        }
    }
    finish();
}

bool isConsonant(QChar c)
{
    return c.isLetter() && !QStringLiteral("aeiouwy").contains(c);
}

} // namespace

struct Readings::Private
{
    QHash<QString, QStringList> remembered;
    std::unique_ptr<icu::Transliterator> russian;
    std::unique_ptr<icu::Transliterator> greek;

    // Made when first needed: each reads its rules for milliseconds.
    static QString write(std::unique_ptr<icu::Transliterator> &by, const char *id,
                         const QString &text)
    {
        if (!by) {
            UErrorCode status = U_ZERO_ERROR;
            by.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
        }
        icu::UnicodeString written(text.utf16(), static_cast<int32_t>(text.size()));
        if (by) {
            by->transliterate(written);
        }
        return QString::fromUtf16(written.getBuffer(), written.length());
    }
};

Readings::Readings()
    : m_private(std::make_unique<Private>())
{
}

Readings::~Readings() = default;

QStringList Readings::of(const QString &text, const TextFolder &folder)
{
    if (text.size() > longestName) {
        return {};
    }
    if (const auto known = m_private->remembered.constFind(text);
        known != m_private->remembered.cend()) {
        return *known;
    }
    const QList<uint> letters = text.toUcs4();
    const Scripts scripts = scriptsOf(letters);
    const QString folded = folder.fold(text);
    QStringList readings{folder.fold(withPairs(text))};
    if (scripts.cyrillic) {
        readings << folder.fold(Private::write(m_private->russian, "Russian-Latin/BGN", text));
    }
    if (scripts.greek) {
        readings << folder.fold(Private::write(m_private->greek, "Greek-Latin/UNGEGN", text));
    }
    if (scripts.han) {
        addHanReadings(letters, folder, readings);
    }
    if (scripts.consonants) {
        for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
            readings << skeletonOf(word);
        }
    }
    readings.removeDuplicates();
    readings.removeAll(folded);
    readings.removeAll(QString());
    if (m_private->remembered.size() >= mostRemembered) {
        m_private->remembered.clear();
    }
    m_private->remembered.insert(text, readings);
    return readings;
}

QString skeletonOf(const QString &folded)
{
    QString consonants;
    for (const QChar c : folded) {
        if (isConsonant(c) && !consonants.endsWith(c)) {
            consonants += c;
        }
    }
    return consonants.size() < fewestConsonants ? QString()
                                                : skeletonBegin + consonants + skeletonEnd;
}

} // namespace text
