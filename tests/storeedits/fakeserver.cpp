#include "tests/storeedits/fakeserver.h"

#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

const QLatin1String parentMember("parentFolderId");

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject withNewTag(QJsonObject contact, int number)
{
    contact.insert(QLatin1String("@odata.etag"), QStringLiteral("W/\"%1\"").arg(number));
    return contact;
}

PushOutcome gone(const PushItem &item)
{
    return {.targets = item.targets,
            .kind = PushOutcome::Kind::Gone,
            .error = {.kind = domain::Error::Kind::NotFound, .httpStatus = 404}};
}

} // namespace

FakeServer::FakeServer()
{
    folders.insert(QStringLiteral("home"), {QStringLiteral("Contacts"), QString()});
}

QString FakeServer::addContact(const QString &folder, QJsonObject values)
{
    const QString id = QStringLiteral("c%1").arg(++m_next);
    values.insert(QLatin1String("id"), id);
    values.insert(parentMember, folder);
    m_contacts.insert(id, withNewTag(values, ++m_next));
    return id;
}

void FakeServer::change(const QString &id, const QJsonObject &values)
{
    QJsonObject contact = m_contacts.value(id);
    for (auto value = values.begin(); value != values.end(); ++value) {
        contact.insert(value.key(), value.value());
    }
    m_contacts.insert(id, withNewTag(contact, ++m_next));
}

void FakeServer::removeContact(const QString &id)
{
    m_contacts.remove(id);
}

void FakeServer::loseFolders()
{
    folders.removeIf([](const auto &entry) { return entry.key() != u"home"; });
}

void FakeServer::removeFolder(const QString &id)
{
    folders.remove(id);
    m_contacts.removeIf(
        [&id](const auto &entry) { return entry.value().value(parentMember).toString() == id; });
    const QStringList others = folders.keys();
    for (const QString &other : others) {
        if (folders.contains(other) && folders.value(other).parent == id) {
            removeFolder(other);
        }
    }
}

QByteArray FakeServer::folderBody(const QString &id) const
{
    const Folder folder = folders.value(id);
    return toBytes({{QStringLiteral("id"), id},
                    {QStringLiteral("displayName"), folder.name},
                    {QStringLiteral("parentFolderId"), folder.parent}});
}

PushOutcome FakeServer::create(const PushItem &item)
{
    if (!folders.contains(item.folderId.text)) {
        return gone(item);
    }
    const QString id = addContact(item.folderId.text, wire::createBody(item.after, item.token));
    m_tokens.insert(item.token, id);
    return {.targets = item.targets, .body = toBytes(m_contacts.value(id))};
}

PushOutcome FakeServer::write(const PushItem &item, const QJsonObject &values)
{
    const QString id = item.contactId.text;
    if (!m_contacts.contains(id)) {
        return gone(item);
    }
    const QString tag = m_contacts.value(id).value(QLatin1String("@odata.etag")).toString();
    if (!item.etag.isEmpty() && item.etag != tag) {
        return {.targets = item.targets,
                .kind = PushOutcome::Kind::Superseded,
                .body = toBytes(m_contacts.value(id))};
    }
    change(id, values);
    return {.targets = item.targets, .body = toBytes(m_contacts.value(id))};
}

PushOutcome FakeServer::carryOut(const PushItem &item)
{
    ++m_requests;
    const QString folder = item.folderId.text;
    const QString parent = item.parentId.isEmpty() ? QStringLiteral("home") : item.parentId.text;
    switch (item.action) {
    case PushAction::CreateContact:
        return create(item);
    case PushAction::UpdateContact:
        return write(item, wire::patchBody(item.patch, item.after));
    case PushAction::MoveContact:
        return write(item, {{QStringLiteral("parentFolderId"), folder}});
    case PushAction::DeleteContact:
        m_contacts.remove(item.contactId.text);
        return {.targets = item.targets};
    case PushAction::PutPhoto:
        if (!m_contacts.contains(item.contactId.text)) {
            return gone(item);
        }
        return {.targets = item.targets};
    case PushAction::CreateFolder: {
        const QString id = QStringLiteral("f%1").arg(++m_next);
        folders.insert(id, {item.folderName, parent});
        return {.targets = item.targets, .body = folderBody(id)};
    }
    case PushAction::RenameFolder:
        folders[folder].name = item.folderName;
        return {.targets = item.targets, .body = folderBody(folder)};
    case PushAction::MoveFolder:
        folders[folder].parent = parent;
        return {.targets = item.targets, .body = folderBody(folder)};
    case PushAction::DeleteFolder:
        removeFolder(folder);
        return {.targets = item.targets};
    case PushAction::SetFlag:
    case PushAction::SetExtension:
    case PushAction::CreateCategory:
    case PushAction::RecolorCategory:
    case PushAction::DeleteCategory:
    case PushAction::SettleConflict:
        break; // flags and the master list are tested over HTTP
    }
    Q_UNREACHABLE();
}

std::optional<PushOutcome> FakeServer::look(const PushItem &item) const
{
    if (item.action == PushAction::CreateContact) {
        const QString id = m_tokens.value(item.token);
        if (m_contacts.contains(id)) {
            return PushOutcome{.targets = item.targets, .body = toBytes(m_contacts.value(id))};
        }
        return std::nullopt;
    }
    if (item.action == PushAction::CreateFolder) {
        const QString parent =
            item.parentId.isEmpty() ? QStringLiteral("home") : item.parentId.text;
        for (const auto &[id, folder] : folders.asKeyValueRange()) {
            if (folder.name == item.folderName && folder.parent == parent) {
                return PushOutcome{.targets = item.targets, .body = folderBody(id)};
            }
        }
        return std::nullopt;
    }
    if (item.action == PushAction::UpdateContact || item.action == PushAction::MoveContact) {
        const QJsonObject now = m_contacts.value(item.contactId.text);
        if (now.isEmpty()) {
            return gone(item);
        }
        const domain::Contact contact = wire::toContact(now).value_or(domain::Contact());
        const bool happened = item.action == PushAction::MoveContact
            ? now.value(parentMember).toString() == item.folderId.text
            : domain::apply(contact, item.patch) == contact;
        return PushOutcome{.targets = item.targets,
                           .kind =
                               happened ? PushOutcome::Kind::Done : PushOutcome::Kind::Superseded,
                           .body = toBytes(now)};
    }
    return std::nullopt; // repeatable
}

QList<QJsonObject> FakeServer::contactsIn(const QString &folder) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &contact : m_contacts) {
        if (contact.value(parentMember).toString() == folder) {
            found.append(contact);
        }
    }
    return found;
}

QStringList FakeServer::state() const
{
    QStringList lines;
    for (const QJsonObject &contact : m_contacts) {
        QStringList path;
        for (QString id = contact.value(parentMember).toString(); folders.contains(id);
             id = folders.value(id).parent) {
            path.prepend(folders.value(id).name);
        }
        lines << contact.value(QLatin1String("displayName")).toString() + u'|'
                + contact.value(QLatin1String("mobilePhone")).toString() + u'|' + path.join(u'/');
    }
    lines.sort();
    return lines;
}

} // namespace store
