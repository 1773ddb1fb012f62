#include "services/text/foldedtext.h"

#include "services/text/readings.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace text {

namespace {

icu::UnicodeString toIcu(const QString &text)
{
    return {text.utf16(), static_cast<int32_t>(text.size())};
}

QString fromIcu(const icu::UnicodeString &text)
{
    return QString::fromUtf16(text.getBuffer(), text.length());
}

constexpr int32_t maximumLabels = 2000;

// One locale for each alphabet whose letters become sections beside those of the person's own.
constexpr std::array otherAlphabets{"en", "ru", "el", "ar", "he", "ja", "ko", "zh",
                                    "th", "hi", "bn", "ta", "te", "gu", "kn", "ml",
                                    "pa", "si", "ka", "hy", "am", "km", "lo", "my"};

// ICU's time grows with the square of the length: 100 000 characters took seconds. A piece ends at a
// blank, or where a new letter begins.
qsizetype pieceLength(QStringView text)
{
    constexpr qsizetype maximum = 256;
    if (text.size() <= maximum) {
        return text.size();
    }
    const qsizetype blank = text.left(maximum).lastIndexOf(u' ');
    if (blank > 0) {
        return blank;
    }
    qsizetype end = maximum;
    while (end < text.size() && (text[end].isMark() || text[end].isLowSurrogate())) {
        ++end;
    }
    return end;
}

bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

// Accented Latin letters, whose folding no neighbour changes: ICU is asked for each one once.
constexpr char16_t firstLatin = 0xc0;
constexpr char16_t afterLatin = 0x180;
constexpr char16_t firstVietnamese = 0x1ea0;
constexpr char16_t afterVietnamese = 0x1efa;
constexpr size_t latinLetters = afterLatin - firstLatin;
constexpr size_t foldedLetters = latinLetters + (afterVietnamese - firstVietnamese);

// Other alphabets: towns, companies and given names come back by the thousand.
constexpr qsizetype longestRemembered = 64;
constexpr qsizetype mostRemembered = 8192;

std::optional<size_t> letterPlace(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= firstLatin && code < afterLatin) {
        return code - firstLatin;
    }
    if (code >= firstVietnamese && code < afterVietnamese) {
        return latinLetters + (code - firstVietnamese);
    }
    return {};
}

QChar letterAt(size_t place)
{
    return QChar(static_cast<char16_t>(
        place < latinLetters ? firstLatin + place : firstVietnamese + (place - latinLetters)));
}

} // namespace

struct TextFolder::Private
{
    std::unique_ptr<icu::Transliterator> transliterator;
    std::array<QString, foldedLetters> letters; // null: not a letter
    QHash<QString, QString> remembered;
    Readings readings;

    QString transliterated(const QString &text) const;
    QString foldedLatin(const QString &text) const; // null: it holds something else
};

QString TextFolder::Private::transliterated(const QString &text) const
{
    QString folded;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype length = pieceLength(QStringView(text).mid(begin));
        icu::UnicodeString piece = toIcu(text.mid(begin, length));
        transliterator->transliterate(piece);
        folded += fromIcu(piece);
        begin += length;
    }
    return folded;
}

QString TextFolder::Private::foldedLatin(const QString &text) const
{
    QString folded;
    folded.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            folded += c >= u'A' && c <= u'Z' ? QChar(c.unicode() + (u'a' - u'A')) : c;
            continue;
        }
        const auto place = letterPlace(c);
        if (!place || letters.at(*place).isNull()) {
            return {};
        }
        folded += letters.at(*place);
    }
    return folded;
}

TextFolder::TextFolder()
    : m_private(std::make_unique<Private>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_private->transliterator.reset(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    for (size_t place = 0; m_private->transliterator && place < foldedLetters; ++place) {
        if (letterAt(place).isLetter()) {
            m_private->letters.at(place) = m_private->transliterated(letterAt(place));
        }
    }
}

TextFolder::~TextFolder() = default;

QString TextFolder::fold(const QString &text) const
{
    // Most names need no ICU: a first sync folds some thirty properties of each contact.
    if (!m_private->transliterator || isPlainAscii(text)) {
        return text.toLower();
    }
    if (const QString latin = m_private->foldedLatin(text); !latin.isNull()) {
        return latin;
    }
    if (text.size() > longestRemembered) {
        return m_private->transliterated(text);
    }
    if (m_private->remembered.size() >= mostRemembered) {
        m_private->remembered.clear();
    }
    QString &folded = m_private->remembered[text];
    if (folded.isNull()) {
        folded = m_private->transliterated(text);
    }
    return folded;
}

QStringList TextFolder::readings(const QString &text) const
{
    return isPlainAscii(text) ? QStringList() : m_private->readings.of(text, *this);
}

struct NameCollator::Private
{
    std::unique_ptr<icu::Collator> collator;
    std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> index;
};

NameCollator::NameCollator(const QString &localeName)
    : m_private(std::make_unique<Private>())
{
    icu::Locale locale(localeName.toLatin1().constData());
    if (locale.isBogus()) {
        locale = icu::Locale::getRoot();
    }
    UErrorCode status = U_ZERO_ERROR;
    m_private->collator.reset(icu::Collator::createInstance(locale, status));
    if (U_SUCCESS(status)) {
        m_private->collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, status);
    }

    UErrorCode indexStatus = U_ZERO_ERROR;
    icu::AlphabeticIndex builder(locale, indexStatus);
    // Beyond this number ICU drops letters evenly: "Zoe" was filed under "Y".
    builder.setMaxLabelCount(maximumLabels, indexStatus);
    for (const char *other : otherAlphabets) {
        builder.addLabels(icu::Locale(other), indexStatus);
    }
    m_private->index.reset(builder.buildImmutableIndex(indexStatus));
}

NameCollator::~NameCollator() = default;

QByteArray NameCollator::sortKey(const QString &name) const
{
    if (!m_private->collator) {
        return name.toLower().toUtf8();
    }
    const icu::UnicodeString text = toIcu(name);
    QByteArray key(name.size() * 4 + 16, Qt::Uninitialized);
    int32_t needed = m_private->collator->getSortKey(text, reinterpret_cast<uint8_t *>(key.data()),
                                                     static_cast<int32_t>(key.size()));
    if (needed > key.size()) {
        key.resize(needed);
        needed =
            m_private->collator->getSortKey(text, reinterpret_cast<uint8_t *>(key.data()), needed);
    }
    key.truncate(std::max(0, needed - 1)); // ICU ends a key with a zero byte
    return key;
}

QString NameCollator::section(const QString &name) const
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = toIcu(name);
    if (m_private->index) {
        const int32_t bucket = m_private->index->getBucketIndex(text, status);
        const auto *found = U_SUCCESS(status) ? m_private->index->getBucket(bucket) : nullptr;
        if (found != nullptr && found->getLabelType() == U_ALPHAINDEX_NORMAL) {
            return fromIcu(found->getLabel());
        }
    }
    // No alphabet lists it: Chinese outside of a Chinese locale is ordered, and filed, by character.
    const UChar32 first = text.char32At(0);
    return u_isalpha(first) ? fromIcu(icu::UnicodeString(first)) : QStringLiteral("#");
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits.append(QChar(u'0' + c.digitValue()));
        }
    }
    return digits;
}

} // namespace text
