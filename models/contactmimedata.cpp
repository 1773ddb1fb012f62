#include "models/contactmimedata.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QUuid>

namespace models {

namespace {

// Tells this run from every other, also from a later one with the same process id.
QByteArray processMark()
{
    static const QByteArray mark = QUuid::createUuid().toRfc4122();
    return mark;
}

QByteArray encoded(domain::MailboxKey mailbox, const QList<qint64> &keys)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << processMark() << mailbox.value << keys;
    return bytes;
}

struct Payload
{
    domain::MailboxKey mailbox;
    QList<qint64> keys;
};

std::optional<Payload> decoded(const QMimeData &data, QLatin1String type)
{
    if (!data.hasFormat(type)) {
        return std::nullopt;
    }
    const QByteArray bytes = data.data(type);
    QDataStream stream(bytes);
    QByteArray mark;
    stream >> mark;
    if (mark != processMark()) {
        return std::nullopt; // before any count in it is believed
    }
    Payload payload;
    stream >> payload.mailbox.value >> payload.keys;
    if (stream.status() != QDataStream::Ok || payload.keys.isEmpty()) {
        return std::nullopt;
    }
    return payload;
}

} // namespace

void writeContacts(QMimeData &data, const domain::ContactKeys &contacts, domain::MailboxKey mailbox)
{
    QList<qint64> keys;
    keys.reserve(contacts.size());
    for (const domain::ContactKey key : contacts) {
        keys.append(key.value);
    }
    data.setData(contactsMimeType, encoded(mailbox, keys));
}

void writeFolder(QMimeData &data, domain::FolderKey folder, domain::MailboxKey mailbox)
{
    data.setData(folderMimeType, encoded(mailbox, {folder.value}));
}

std::optional<DraggedContacts> readContacts(const QMimeData &data)
{
    const std::optional<Payload> payload = decoded(data, contactsMimeType);
    if (!payload) {
        return std::nullopt;
    }
    DraggedContacts dragged{.mailbox = payload->mailbox};
    for (const qint64 key : payload->keys) {
        dragged.contacts.append(domain::ContactKey{key});
    }
    return dragged;
}

std::optional<DraggedFolder> readFolder(const QMimeData &data)
{
    const std::optional<Payload> payload = decoded(data, folderMimeType);
    if (!payload) {
        return std::nullopt;
    }
    return DraggedFolder{.folder = {payload->keys.first()}, .mailbox = payload->mailbox};
}

} // namespace models
