#include "services/interchange/tablecharset.h"

#include <QStringDecoder>

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace interchange {

namespace {

constexpr qsizetype looked = 64 * 1024;

struct Superset
{
    QByteArrayView iso;
    QByteArrayView windows;
};

// Programs of Windows write the right column, and what ICU finds in it is often the left one.
constexpr std::array supersets{Superset{"ISO-8859-1", "windows-1252"},
                               Superset{"ISO-8859-2", "windows-1250"},
                               Superset{"ISO-8859-5", "windows-1251"},
                               Superset{"ISO-8859-7", "windows-1253"},
                               Superset{"ISO-8859-8", "windows-1255"},
                               Superset{"ISO-8859-8-I", "windows-1255"},
                               Superset{"ISO-8859-6", "windows-1256"},
                               Superset{"ISO-8859-9", "windows-1254"},
                               Superset{"KOI8-R", "KOI8-R"}};

// Spreadsheets write UTF-16 for a text of Latin letters, sometimes without its mark.
QByteArray wideCharsetOf(const QByteArray &start)
{
    const qsizetype pairs = start.size() / 2;
    qsizetype low = 0;
    qsizetype high = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        low += start.at(2 * i) == '\0' ? 1 : 0;
        high += start.at(2 * i + 1) == '\0' ? 1 : 0;
    }
    return pairs > 0 && high > pairs / 2 ? QByteArrayLiteral("UTF-16LE")
        : pairs > 0 && low > pairs / 2   ? QByteArrayLiteral("UTF-16BE")
                                         : QByteArray();
}

QByteArray guessedByIcu(const QByteArray &start)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    if (U_SUCCESS(status)) {
        ucsdet_setText(detector.get(), start.constData(), static_cast<int32_t>(start.size()),
                       &status);
    }
    const UCharsetMatch *match =
        U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
    const char *name =
        U_SUCCESS(status) && match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    return U_SUCCESS(status) && name != nullptr ? QByteArray(name) : QByteArray();
}

} // namespace

QByteArray charsetOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        return QByteArray(QStringConverter::nameForEncoding(*marked));
    }
    const QByteArray start = bytes.left(looked);
    if (const QByteArray wide = wideCharsetOf(start); !wide.isEmpty()) {
        return wide;
    }
    if (bytes.isValidUtf8()) {
        return QByteArrayLiteral("UTF-8");
    }
    const QByteArray found = guessedByIcu(start);
    const auto *known = std::ranges::find(supersets, QByteArrayView(found), &Superset::iso);
    if (known != supersets.end()) {
        return known->windows.toByteArray();
    }
    // A text with Latin letters that is not UTF-8 as a whole; wide ones were found above.
    return found.isEmpty() || found.startsWith("UTF") || found.startsWith("IBM")
        ? QByteArrayLiteral("windows-1252")
        : found;
}

DecodedText textIn(const QByteArray &bytes, const QByteArray &charset)
{
    const auto own = QStringConverter::encodingForName(charset.constData());
    DecodedText decoded;
    if (own && *own != QStringConverter::Latin1) {
        QStringDecoder decoder(*own);
        decoded.text = decoder.decode(bytes);
        decoded.isExact = !decoder.hasError();
    } else {
        decoded = decodeCharset(bytes, charset);
    }
    decoded.text = cleaned(std::move(decoded.text));
    return decoded;
}

QList<QByteArray> offeredCharsets()
{
    return {"UTF-8",        "UTF-16LE",     "UTF-16BE",     "windows-1252", "windows-1250",
            "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
            "windows-1257", "windows-874",  "Shift_JIS",    "EUC-JP",       "GB18030",
            "Big5",         "EUC-KR",       "KOI8-R",       "macintosh",    "IBM850"};
}

} // namespace interchange
