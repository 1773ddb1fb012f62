#include "services/interchange/vcardvalue.h"

#include "services/interchange/charsets.h"

#include <algorithm>

namespace interchange {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char upper = static_cast<char>(c & ~0x20);
    return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

QString textOf(const VCardProperty &property, ProblemLog &problems)
{
    QByteArray bytes = property.value;
    bool isExact = true;
    if (property.isQuotedPrintable()) {
        bytes = decodeQuotedPrintable(bytes);
    } else if (property.isBase64()) {
        const std::optional<QByteArray> decoded = decodeBase64(bytes);
        isExact = decoded.has_value();
        bytes = decoded.value_or(bytes);
    }
    const DecodedText decoded = decodeCharset(bytes, property.charset);
    if (!isExact || !decoded.isExact) {
        problems.add(
            property.line, ImportProblem::Kind::BadEncoding,
            QString::fromLatin1(property.charset.isEmpty() ? property.name : property.charset));
    }
    return cleaned(decoded.text);
}

QString unescaped(QStringView value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        const QChar next = c == u'\\' && i + 1 < value.size() ? value.at(i + 1) : QChar();
        if (next == u'n' || next == u'N') {
            text += u'\n';
            ++i;
        } else if (next == u',' || next == u';' || next == u':' || next == u'\\' || next == u'"') {
            text += next;
            ++i;
        } else {
            text += c;
        }
    }
    return text;
}

QStringList splitUnescaped(QStringView value, QChar separator, qsizetype most)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < value.size() && parts.size() + 1 < most; ++i) {
        if (value.at(i) == u'\\') {
            ++i;
        } else if (value.at(i) == separator) {
            parts.append(value.sliced(begin, i - begin).toString());
            begin = i + 1;
        }
    }
    parts.append(value.sliced(begin).toString());
    return parts;
}

QStringList components(QStringView value)
{
    QStringList parts = splitUnescaped(value, u';');
    for (QString &part : parts) {
        part = unescaped(part).trimmed();
    }
    return parts;
}

QStringList list(QStringView value)
{
    QStringList entries;
    for (const QString &part : splitUnescaped(value, u',')) {
        const QString entry = unescaped(part).trimmed();
        if (!entry.isEmpty()) {
            entries.append(entry);
        }
    }
    return entries;
}

QByteArray decodeQuotedPrintable(const QByteArray &value)
{
    QByteArray result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) != '=') {
            result += value.at(i);
            continue;
        }
        const int high = i + 2 < value.size() ? hexDigit(value.at(i + 1)) : -1;
        const int low = i + 2 < value.size() ? hexDigit(value.at(i + 2)) : -1;
        if (high >= 0 && low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
            continue;
        }
        const bool isLast = std::all_of(value.cbegin() + i + 1, value.cend(), isBlank);
        if (isLast) {
            break; // a soft break with nothing after it
        }
        result += '=';
    }
    return result;
}

std::optional<QByteArray> decodeBase64(QByteArray value)
{
    qsizetype kept = 0;
    for (qsizetype i = 0; i < value.size() && value.at(i) != '='; ++i) {
        const char c = value.at(i);
        if (!isBlank(c)) {
            value[kept++] = c == '-' ? '+' : c == '_' ? '/' : c;
        }
    }
    value.truncate(kept);
    const auto decoded =
        QByteArray::fromBase64Encoding(std::move(value), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

} // namespace interchange
