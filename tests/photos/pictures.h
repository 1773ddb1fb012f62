// Pictures made up for tests.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>

namespace testphotos {

// JPEG of one colour.
QByteArray jpeg(const QColor &color, int width = 48, int height = 48);

// The same with an EXIF orientation (1 to 8).
QByteArray jpegTurned(const QImage &image, int orientation);

QByteArray encoded(const QImage &image, const char *format);

// The first bytes of a PNG that claims this size, as whole as a decoder can know from them.
QByteArray pngHeader(quint32 width, quint32 height);

QByteArray svg();

// Within what JPEG may lose.
bool isNearly(const QColor &one, const QColor &other);

} // namespace testphotos
