#include "services/interchange/charsets.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace interchange {

namespace {

constexpr QByteArrayView western = "windows-1252";

std::optional<DecodedText> decodeByIcu(const QByteArray &bytes, const char *charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    // No charset makes more than two UTF-16 units of a byte.
    QString text(bytes.size() * 2 + 2, Qt::Uninitialized);
    auto *units = reinterpret_cast<UChar *>(text.data());
    const int32_t length =
        ucnv_toUChars(converter.get(), units, static_cast<int32_t>(text.size()), bytes.constData(),
                      static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    text.truncate(length);
    return DecodedText{.text = text, .isExact = !text.contains(QChar::ReplacementCharacter)};
}

DecodedText decodeGuessed(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError()) {
        return {.text = text};
    }
    // A stray byte in a text of many good sequences is a defect; otherwise the text was never
    // UTF-8.
    const auto broken = text.count(QChar::ReplacementCharacter);
    const auto good = std::ranges::count_if(text, [](QChar c) { return c.unicode() > 0x7f; });
    if (good > 2 * broken) {
        return {.text = text, .isExact = false};
    }
    return decodeByIcu(bytes, western.data())
        .value_or(DecodedText{.text = QString::fromLatin1(bytes), .isExact = false});
}

} // namespace

DecodedText decodeCharset(const QByteArray &bytes, const QByteArray &charset)
{
    const bool isAscii = std::ranges::all_of(bytes, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != 0x1b && c != '+' && c != '~';
    });
    const QByteArray name = charset.trimmed().toUpper();
    if (name.isEmpty() || name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || isAscii) {
        DecodedText guessed = decodeGuessed(bytes);
        if (name.startsWith("UTF") && !isAscii && guessed.isExact) {
            guessed.isExact = bytes.isValidUtf8();
        }
        return guessed;
    }
    // Writers that say ISO-8859-1 mean windows-1252, as on the web.
    const QByteArray known = name == "ISO-8859-1" || name == "LATIN1" || name == "ISO8859-1"
        ? western.toByteArray()
        : name;
    constexpr qsizetype longestCharsetName = 40;
    std::optional<DecodedText> decoded;
    if (known.size() <= longestCharsetName) {
        decoded = decodeByIcu(bytes, known.constData());
    }
    if (decoded) {
        return *decoded;
    }
    DecodedText guessed = decodeGuessed(bytes);
    guessed.isExact = false;
    return guessed;
}

QString cleaned(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    qsizetype kept = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text.at(i);
        if (c == u'\r') {
            c = u'\n';
        } else if ((c.unicode() < 0x20 && c != u'\t' && c != u'\n') || c == QChar::ByteOrderMark) {
            continue;
        } else if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
                text[kept++] = c;
                c = text.at(++i);
            } else {
                c = QChar::ReplacementCharacter;
            }
        } else if (c.isLowSurrogate()) {
            c = QChar::ReplacementCharacter;
        }
        text[kept++] = c;
    }
    text.truncate(kept);
    return text;
}

} // namespace interchange
