#pragma once

#include "services/mailbox/mailboxdatabase.h"

#include <optional>

namespace mailbox {

// Stands for the mailbox's user where the key of a contact is asked for.
constexpr qint64 mailboxUser = 0;

// A picture as stored: the bytes as they came.
struct PhotoRecord
{
    QString type; // "image/jpeg"
    int width = 0;
    int height = 0;
    QByteArray hash;
    QByteArray bytes;

    QByteArray etag() const { return '"' + hash.toHex() + '"'; }
};

// What the bytes are, whatever a header says; nothing when they are no JPEG, PNG or GIF.
std::optional<PhotoRecord> sniffPhoto(const QByteArray &bytes);

// The picture in the middle of this one, at most so large and square, as JPEG.
PhotoRecord scaledPhoto(const PhotoRecord &photo, int side);

enum class PhotoPart { Metadata, Bytes };
std::optional<PhotoRecord> photoOf(MailboxDatabase &database, qint64 contact, PhotoPart part);

// Equal pictures are stored once.
void storePhoto(MailboxDatabase &database, qint64 contact, const PhotoRecord &photo);
void removePhoto(MailboxDatabase &database, qint64 contact);

} // namespace mailbox
