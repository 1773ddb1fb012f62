#include "services/photos/photodecoder.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImageReader>
#include <QPainter>
#include <QTransform>
#include <QtEndian>

#include <algorithm>
#include <mutex>

namespace photos {

using domain::Error;

namespace {

constexpr int maximumDecodedMegabytes = 64;
constexpr int uploadQuality = 88;
constexpr qsizetype maximumPasses = 100; // cameras and converters make about ten

// The format that the first bytes prove; empty for any that is not allowed.
QByteArray sniffedFormat(const QByteArray &bytes)
{
    if (isJpeg(bytes)) {
        return QByteArrayLiteral("jpeg");
    }
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return QByteArrayLiteral("png");
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return QByteArrayLiteral("gif");
    }
    if (bytes.startsWith("BM")) {
        return QByteArrayLiteral("bmp");
    }
    return {};
}

// The image readers hand out what they have of a file that ends early, so its end is looked for.
// A thumbnail inside the EXIF data of a JPEG has an end mark of its own, hence the second half only.
bool isTruncated(const QByteArray &format, const QByteArray &bytes)
{
    if (format == "jpeg") {
        return bytes.lastIndexOf("\xff\xd9") < bytes.size() / 2;
    }
    if (format == "gif") {
        qsizetype end = bytes.size();
        while (end > 0 && bytes.at(end - 1) == 0) {
            --end; // some writers pad
        }
        return end == 0 || bytes.at(end - 1) != '\x3b';
    }
    if (format == "bmp") {
        return bytes.size() < 6 || qFromLittleEndian<quint32>(bytes.constData() + 2) > bytes.size();
    }
    return false; // libpng refuses it itself
}

// A progressive JPEG of many passes takes minutes to decode, whatever its size.
bool hasTooManyPasses(const QByteArray &format, const QByteArray &bytes)
{
    return format == "jpeg" && bytes.count("\xff\xda") > maximumPasses;
}

// A setting of the whole process, and this runs on several threads.
void limitAllocations()
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(maximumDecodedMegabytes); });
}

tl::unexpected<Error> refused(QLatin1String code, const QString &message)
{
    return tl::unexpected(Error{.kind = Error::Kind::BadInput, .code = code, .message = message});
}

struct Limits
{
    qsizetype bytes;
    int side;
    qint64 pixels;
    int decodedSide; // 0: as it is
};

constexpr Limits foreign{maximumBytes, maximumSide, qint64(maximumSide) * maximumSide, 0};
constexpr Limits chosen{maximumChosenBytes, 16'384, maximumChosenPixels, chosenSide};

domain::Result<QImage> decode(const QByteArray &bytes, const Limits &limits)
{
    const QByteArray format = sniffedFormat(bytes);
    if (format.isEmpty()) {
        return refused(QLatin1String("format"), QStringLiteral("not JPEG, PNG, GIF or BMP"));
    }
    if (bytes.size() > limits.bytes) {
        return refused(QLatin1String("size"), QStringLiteral("%1 bytes").arg(bytes.size()));
    }
    if (hasTooManyPasses(format, bytes)) {
        return refused(QLatin1String("size"), QStringLiteral("too many passes"));
    }
    if (isTruncated(format, bytes)) {
        return refused(QLatin1String("truncated"), QStringLiteral("no end of image"));
    }
    limitAllocations();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > limits.side
        || qint64(size.width()) * size.height() > limits.pixels) {
        return refused(QLatin1String("size"),
                       QStringLiteral("%1 x %2 pixels").arg(size.width()).arg(size.height()));
    }
    if (limits.decodedSide > 0 && std::max(size.width(), size.height()) > limits.decodedSide) {
        reader.setScaledSize(
            size.scaled(limits.decodedSide, limits.decodedSide, Qt::KeepAspectRatio)
                .expandedTo(QSize(1, 1)));
    }
    QImage photo = reader.read();
    if (photo.isNull()) {
        return refused(QLatin1String("truncated"), reader.errorString());
    }
    return photo;
}

} // namespace

domain::Result<QImage> decodePhoto(const QByteArray &bytes)
{
    return decode(bytes, foreign);
}

domain::Result<QImage> decodeChosenPicture(const QByteArray &bytes)
{
    return decode(bytes, chosen);
}

QImage cutOut(const QImage &picture, const domain::PhotoCut &cut)
{
    const QImage turned = cut.quarterTurns % 4 == 0
        ? picture
        : picture.transformed(QTransform().rotate(90.0 * cut.quarterTurns));
    const QRectF area(cut.area.x() * turned.width(), cut.area.y() * turned.height(),
                      cut.area.width() * turned.width(), cut.area.height() * turned.height());
    const QRect kept = area.toRect().intersected(turned.rect());
    return kept.isEmpty() ? turned : turned.copy(kept);
}

bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff");
}

QImage squareThumbnail(const QImage &photo, int pixels)
{
    const int side = std::min(photo.width(), photo.height());
    const QRect centre((photo.width() - side) / 2, (photo.height() - side) / 2, side, side);
    const QImage square =
        side == photo.width() && side == photo.height() ? photo : photo.copy(centre);
    return side <= pixels
        ? square
        : square.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QByteArray encodeForUpload(const QImage &photo)
{
    QImage fitted = photo;
    if (photo.width() > uploadSide || photo.height() > uploadSide) {
        fitted =
            photo.scaled(uploadSide, uploadSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (fitted.hasAlphaChannel()) { // JPEG has none: transparent means white on a card
        QImage opaque(fitted.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, fitted);
        fitted = opaque;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    fitted.save(&buffer, "jpeg", uploadQuality);
    return bytes;
}

QString photoFileName(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace photos
