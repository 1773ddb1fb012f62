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

constexpr QLatin1String askMimeType("application/x-kartei-ask");

struct Payload
{
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    int readOnly = 0;
    QString category;
    QList<qint64> keys;
};

QByteArray encoded(const Payload &payload)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << processMark() << payload.mailbox.value << payload.folder.value << payload.readOnly
           << payload.category << payload.keys;
    return bytes;
}

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
    stream >> payload.mailbox.value >> payload.folder.value >> payload.readOnly >> payload.category
        >> payload.keys;
    if (stream.status() != QDataStream::Ok || payload.keys.isEmpty()) {
        return std::nullopt;
    }
    return payload;
}

} // namespace

void writeContacts(QMimeData &data, const DraggedContacts &contacts)
{
    Payload payload{contacts.mailbox, contacts.folder, contacts.readOnly, contacts.category, {}};
    payload.keys.reserve(contacts.contacts.size());
    for (const domain::ContactKey key : contacts.contacts) {
        payload.keys.append(key.value);
    }
    data.setData(contactsMimeType, encoded(payload));
}

void writeFolder(QMimeData &data, domain::FolderKey folder, domain::MailboxKey mailbox)
{
    data.setData(folderMimeType, encoded({mailbox, {}, 0, {}, {folder.value}}));
}

void writeCategory(QMimeData &data, const QString &name)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << processMark() << name;
    data.setData(categoryMimeType, bytes);
}

std::optional<QString> readCategory(const QMimeData &data)
{
    if (!data.hasFormat(categoryMimeType)) {
        return std::nullopt;
    }
    const QByteArray bytes = data.data(categoryMimeType);
    QDataStream stream(bytes);
    QByteArray mark;
    QString name;
    stream >> mark;
    if (mark != processMark()) {
        return std::nullopt; // before any length in it is believed
    }
    stream >> name;
    return stream.status() == QDataStream::Ok ? std::optional(name) : std::nullopt;
}

std::optional<DraggedContacts> readContacts(const QMimeData &data)
{
    const std::optional<Payload> payload = decoded(data, contactsMimeType);
    if (!payload) {
        return std::nullopt;
    }
    DraggedContacts dragged{
        {}, payload->mailbox, payload->folder, payload->readOnly, payload->category};
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

void askAtDrop(QMimeData &data)
{
    data.setData(askMimeType, QByteArrayLiteral("1"));
}

bool asksAtDrop(const QMimeData &data)
{
    return data.hasFormat(askMimeType);
}

std::unique_ptr<QMimeData> copied(const QMimeData &data)
{
    auto copy = std::make_unique<QMimeData>();
    for (const QLatin1String type : {contactsMimeType, folderMimeType, askMimeType}) {
        if (data.hasFormat(type)) {
            copy->setData(type, data.data(type));
        }
    }
    return copy;
}

} // namespace models
