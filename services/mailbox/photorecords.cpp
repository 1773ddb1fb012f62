#include "services/mailbox/photorecords.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>

#include <algorithm>

namespace mailbox {
namespace {

QLatin1String tableFor(qint64 contact)
{
    return contact == mailboxUser ? QLatin1String("user_photo") : QLatin1String("photo");
}

// Pictures that nobody has any more.
void removeOrphans(MailboxDatabase &database)
{
    Statement(
        database.prepared(QStringLiteral("DELETE FROM picture WHERE NOT EXISTS"
                                         " (SELECT 1 FROM photo WHERE photo.picture = picture.key)"
                                         " AND NOT EXISTS (SELECT 1 FROM user_photo"
                                         " WHERE user_photo.picture = picture.key)")))
        .run();
}

} // namespace

std::optional<PhotoRecord> sniffPhoto(const QByteArray &bytes)
{
    PhotoRecord photo;
    if (bytes.startsWith("\xff\xd8\xff"))
        photo.type = QStringLiteral("image/jpeg");
    else if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        photo.type = QStringLiteral("image/png");
    else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        photo.type = QStringLiteral("image/gif");
    else
        return std::nullopt;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    const QSize size = QImageReader(&buffer).size();
    photo.width = size.isValid() ? size.width() : 0;
    photo.height = size.isValid() ? size.height() : 0;
    photo.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(16);
    photo.bytes = bytes;
    return photo;
}

PhotoRecord scaledPhoto(const PhotoRecord &photo, int side)
{
    const QImage whole = QImage::fromData(photo.bytes);
    const int edge = std::min(whole.width(), whole.height());
    const QImage square =
        whole.copy((whole.width() - edge) / 2, (whole.height() - edge) / 2, edge, edge);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    square.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32)
        .save(&buffer, "jpeg");
    return sniffPhoto(bytes).value_or(photo);
}

std::optional<PhotoRecord> photoOf(MailboxDatabase &database, qint64 contact, PhotoPart part)
{
    Statement find(database.prepared(
        QStringLiteral("SELECT type, width, height, hash%1 FROM %2"
                       " JOIN picture ON picture.key = %2.picture WHERE contact = ?")
            .arg(part == PhotoPart::Bytes ? QLatin1String(", bytes") : QLatin1String(),
                 tableFor(contact))));
    find.bind(contact).run();
    if (!find.next())
        return std::nullopt;
    return PhotoRecord{find.text(0), static_cast<int>(find.integer(1)),
                       static_cast<int>(find.integer(2)), find.bytes(3),
                       part == PhotoPart::Bytes ? find.bytes(4) : QByteArray()};
}

void storePhoto(MailboxDatabase &database, qint64 contact, const PhotoRecord &photo)
{
    Statement(database.prepared(
                  QStringLiteral("INSERT OR IGNORE INTO picture(hash, type, width, height, bytes)"
                                 " VALUES(?, ?, ?, ?, ?)")))
        .bind(photo.hash)
        .bind(photo.type)
        .bind(photo.width)
        .bind(photo.height)
        .bind(photo.bytes)
        .run();
    Statement(database.prepared(QStringLiteral("REPLACE INTO %1(contact, picture)"
                                               " SELECT ?, key FROM picture WHERE hash = ?")
                                    .arg(tableFor(contact))))
        .bind(contact)
        .bind(photo.hash)
        .run();
}

void removePhoto(MailboxDatabase &database, qint64 contact)
{
    Statement(database.prepared(
                  QStringLiteral("DELETE FROM %1 WHERE contact = ?").arg(tableFor(contact))))
        .bind(contact)
        .run();
    removeOrphans(database);
}

} // namespace mailbox
