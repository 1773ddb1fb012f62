#include "services/interchange/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace interchange {

QrCode::QrCode(int size, QByteArray modules)
    : m_size(size)
    , m_modules(std::move(modules))
{
}

std::optional<QrCode> QrCode::of(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > maximumBytes) {
        return {};
    }
    constexpr int smallest = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(static_cast<int>(bytes.size()),
                          reinterpret_cast<const unsigned char *>(bytes.constData()), smallest,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!made) {
        return {};
    }
    const int size = made->width;
    return QrCode(size, QByteArray(reinterpret_cast<const char *>(made->data), size * size));
}

} // namespace interchange
