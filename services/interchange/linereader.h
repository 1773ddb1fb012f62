// The physical lines of a text file, read in slices, whatever ends them: CR LF, LF or CR.
//
// Shape    Bytes without the line end. UTF-16 (by its mark, or by its first letter) is turned into
//          UTF-8; a UTF-8 mark is dropped; other bytes come as they are.
// Promise  Holds one slice and one line; a line over longestLine is cut and marked. Each byte is
//          looked at a bounded number of times.
// Errors   Ends early when the device refuses (readFailed) or the token asks to stop.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <optional>
#include <stop_token>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace interchange {

class LineReader
{
public:
    static constexpr qsizetype longestLine = 8 * 1024 * 1024;

    struct Line
    {
        QByteArray bytes;
        int number = 0;   // 1-based
        bool cut = false; // longer than longestLine
    };

    LineReader(QIODevice &device, std::stop_token stop);

    std::optional<Line> next();

    bool readFailed() const { return m_readFailed; }
    bool isStopped() const { return m_stop.stop_requested(); }
    bool isTranscoded() const { return m_decoder.has_value(); }
    qint64 bytesRead() const { return m_bytesRead; }
    int lineNumber() const { return m_lineNumber; }

private:
    bool refill();
    void detectEncoding();
    QByteArray toUtf8(const QByteArray &slice);

    QIODevice &m_device;
    std::stop_token m_stop;
    QByteArray m_slice;
    qsizetype m_position = 0;
    std::optional<QStringDecoder> m_decoder;
    QString m_heldSurrogate;
    qint64 m_bytesRead = 0;
    int m_lineNumber = 0;
    bool m_started = false;
    bool m_skipLineFeed = false;
    bool m_readFailed = false;
};

} // namespace interchange
