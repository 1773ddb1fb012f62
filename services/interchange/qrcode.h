// Bytes as a QR code.
//
// Shape    square, `size()` modules a side without the quiet zone of four around it. Byte mode, error correction
//          level M (15 % may be unreadable), the smallest version that holds the bytes, up to 25: what a phone
//          reads off a screen with ease.
// Promise  the same bytes give the same code always.
// Errors   nullopt: none, or longer than maximumBytes.
// Thread   any; pure.   Cost  a few ms.
// Source   ISO/IEC 18004:2015, as libqrencode has it.
#pragma once

#include <QByteArray>

#include <optional>

namespace interchange {

class QrCode
{
public:
    static constexpr int maximumBytes = 997; // of version 25

    static std::optional<QrCode> of(const QByteArray &bytes);

    int size() const { return m_size; }
    bool isDark(int column, int row) const
    {
        return (m_modules.at(row * m_size + column) & 1) != 0;
    }

private:
    QrCode(int size, QByteArray modules);

    int m_size;
    QByteArray m_modules; // a byte each, dark by its lowest bit
};

} // namespace interchange
