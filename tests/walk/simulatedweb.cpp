#include "tests/walk/simulatedmailbox.h"

#include <QJsonDocument>

namespace walk {

using graph::Method;

namespace {

const QString web = QStringLiteral("web");

QString folderPath(const QString &folder)
{
    return QStringLiteral("contactFolders/") + folder;
}

QString contactPath(const QString &contact)
{
    return QStringLiteral("contacts/") + contact;
}

} // namespace

void SimulatedMailbox::onTheWeb(Method method, const QString &path, const QJsonObject &body)
{
    graph::GraphRequest request{.method = method, .path = QStringLiteral("/v1.0/me/") + path};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    answer(request, web, {});
}

void SimulatedMailbox::createContact(const QString &name, const QString &folder)
{
    onTheWeb(Method::Post, folderPath(folder) + QStringLiteral("/contacts"),
             {{QStringLiteral("displayName"), name}});
}

void SimulatedMailbox::change(const QString &id, const QString &property, const QJsonValue &value)
{
    onTheWeb(Method::Patch, contactPath(id), {{property, value}});
}

void SimulatedMailbox::move(const QString &id, const QString &folder)
{
    onTheWeb(Method::Patch, contactPath(id), {{QStringLiteral("parentFolderId"), folder}});
}

void SimulatedMailbox::removeContact(const QString &id)
{
    onTheWeb(Method::Delete, contactPath(id));
}

void SimulatedMailbox::createFolder(const QString &name, const QString &parent)
{
    onTheWeb(Method::Post, folderPath(parent) + QStringLiteral("/childFolders"),
             {{QStringLiteral("displayName"), name}});
}

void SimulatedMailbox::renameFolder(const QString &id, const QString &name)
{
    onTheWeb(Method::Patch, folderPath(id), {{QStringLiteral("displayName"), name}});
}

void SimulatedMailbox::removeFolder(const QString &id)
{
    onTheWeb(Method::Delete, folderPath(id));
}

void SimulatedMailbox::dropFolder(const QString &id)
{
    m_folders.remove(id);
    m_removals.append({QString(), id, ++m_changes});
    m_contacts.removeIf([&id](const auto &entry) { return entry.value().folder == id; });
    const QStringList others = m_folders.keys();
    for (const QString &other : others) {
        if (m_folders.value(other).parent == id) {
            dropFolder(other);
        }
    }
}

QStringList SimulatedMailbox::contacts() const
{
    return m_contacts.keys();
}

QStringList SimulatedMailbox::folders() const
{
    QStringList ids = m_folders.keys();
    ids.removeAll(defaultFolder);
    return ids;
}

QStringList SimulatedMailbox::tokensUsedTwice() const
{
    QStringList seen;
    QStringList twice;
    for (const Contact &contact : m_contacts) {
        const QString use = contact.writer + u' ' + contact.token;
        if (seen.contains(use)) {
            twice.append(contact.values.value(QLatin1String("displayName")).toString());
        } else if (!contact.token.isEmpty()) {
            seen.append(use);
        }
    }
    return twice;
}

} // namespace walk
