#include "services/interchange/linereader.h"

#include <QIODevice>

#include <algorithm>

namespace interchange {

namespace {
constexpr qint64 sliceSize = 64 * 1024;
constexpr qsizetype longestMark = 3;
} // namespace

LineReader::LineReader(QIODevice &device, std::stop_token stop)
    : m_device(device)
    , m_stop(std::move(stop))
{
}

std::optional<LineReader::Line> LineReader::next()
{
    Line line;
    bool hasText = false;
    while (m_position < m_slice.size() || refill()) {
        const char *begin = m_slice.constData() + m_position;
        const char *end = m_slice.constData() + m_slice.size();
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (*begin == '\n') {
                ++m_position;
                continue;
            }
        }
        const char *stop = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype room = longestLine - line.bytes.size();
        line.cut = line.cut || stop - begin > room;
        line.bytes.append(begin, std::min<qsizetype>(stop - begin, room));
        m_position = stop - m_slice.constData();
        hasText = true;
        if (stop != end) {
            m_skipLineFeed = *stop == '\r';
            ++m_position;
            break;
        }
    }
    if (!hasText) {
        return std::nullopt;
    }
    line.number = ++m_lineNumber;
    return line;
}

bool LineReader::refill()
{
    m_slice.clear();
    m_position = 0;
    while (m_slice.isEmpty()) {
        if (m_stop.stop_requested()) {
            return false;
        }
        QByteArray raw = m_device.read(sliceSize);
        while (!m_started && !raw.isEmpty() && raw.size() < longestMark) {
            const QByteArray more = m_device.read(longestMark - raw.size());
            if (more.isEmpty()) {
                break;
            }
            raw += more;
        }
        if (raw.isEmpty()) {
            m_readFailed = !m_device.atEnd();
            return false;
        }
        m_bytesRead += raw.size();
        m_slice = raw;
        if (!m_started) {
            m_started = true;
            detectEncoding();
        }
        if (m_decoder) {
            m_slice = toUtf8(m_slice);
        }
    }
    return true;
}

void LineReader::detectEncoding()
{
    const bool littleEndian = m_slice.startsWith("\xFF\xFE")
        || m_slice.startsWith(QByteArrayView("B\0", 2))
        || m_slice.startsWith(QByteArrayView("b\0", 2));
    const bool bigEndian = m_slice.startsWith("\xFE\xFF")
        || m_slice.startsWith(QByteArrayView("\0B", 2))
        || m_slice.startsWith(QByteArrayView("\0b", 2));
    if (littleEndian || bigEndian) {
        m_decoder.emplace(littleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE,
                          QStringConverter::Flag::Default);
    } else if (m_slice.startsWith("\xEF\xBB\xBF")) {
        m_slice.remove(0, longestMark);
    }
}

QByteArray LineReader::toUtf8(const QByteArray &slice)
{
    QString text = m_heldSurrogate + m_decoder->decode(slice);
    m_heldSurrogate.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_heldSurrogate = text.back();
        text.chop(1);
    }
    return text.toUtf8();
}

} // namespace interchange
