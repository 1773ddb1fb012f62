#include "pictures.h"

#include <QBuffer>
#include <QtEndian>

#include <cstdlib>
#include <zlib.h>

namespace testphotos {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray jpeg(const QColor &color, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return encoded(image, "jpeg");
}

QByteArray jpegTurned(const QImage &image, int orientation)
{
    // Behind the start mark: APP1 with a TIFF header and one entry, tag 0x0112, SHORT.
    QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif.append(char(orientation)).append(QByteArray(6, '\0'));
    QByteArray bytes = encoded(image, "jpeg");
    QByteArray app1("\xff\xe1\0", 3);
    app1.append(char(exif.size() + 2)).append(exif);
    return bytes.insert(2, app1);
}

QByteArray pngHeader(quint32 width, quint32 height)
{
    QByteArray chunk("IHDR\0\0\0\0\0\0\0\0\x08\x06\0\0\0", 17);
    qToBigEndian(width, chunk.data() + 4);
    qToBigEndian(height, chunk.data() + 8);
    QByteArray check(4, '\0');
    qToBigEndian(
        quint32(crc32(0, reinterpret_cast<const Bytef *>(chunk.constData()), uInt(chunk.size()))),
        check.data());
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12) + chunk + check;
}

QByteArray svg()
{
    return QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\">"
                             "<image href=\"/etc/hostname\" width=\"40\" height=\"40\"/></svg>");
}

bool isNearly(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) < 12 && std::abs(one.green() - other.green()) < 12
        && std::abs(one.blue() - other.blue()) < 12;
}

} // namespace testphotos
