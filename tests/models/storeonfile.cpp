#include "storeonfile.h"

#include "services/store/accounts.h"
#include "services/store/applydelta.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace testmodels {

namespace {

QJsonObject folderItem(const QString &id, const QString &name, const QString &parent)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("displayName"), name},
            {QStringLiteral("parentFolderId"), parent}};
}

QByteArray page(const QJsonArray &items)
{
    const QJsonObject page{{QStringLiteral("value"), items},
                           {QStringLiteral("@odata.deltaLink"),
                            QStringLiteral("https://graph.example/v1.0/x?$deltatoken=b")}};
    return QJsonDocument(page).toJson(QJsonDocument::Compact);
}

domain::Result<QString> pathOf(const QString &link)
{
    return link.mid(QStringLiteral("https://graph.example").size());
}

} // namespace

StoreOnFile::StoreOnFile()
    : m_store(std::make_unique<store::Store>())
{
    const store::StoreOptions options{QStringLiteral("en_US")};
    const auto opened =
        await(m_store->open(m_folder.filePath(QStringLiteral("s.sqlite")), options));
    EXPECT_TRUE(opened) << opened.error().message.toStdString();
    const store::NewMailbox own{.userPrincipalName = QStringLiteral("me@x")};
    mailbox = commit(&store::addMailbox, own).key;
    const QByteArray defaultFolder =
        QJsonDocument(
            folderItem(QStringLiteral("home"), QStringLiteral("Contacts"), QStringLiteral("root")))
            .toJson();
    commit(&store::applyDefaultFolder, mailbox, defaultFolder);
    home = folderKey(QStringLiteral("Contacts"));
    pullFolder(QStringLiteral("c"), QStringLiteral("Clients"));
    pullFolder(QStringLiteral("f"), QStringLiteral("Friends"));
    clients = folderKey(QStringLiteral("Clients"));
    friends = folderKey(QStringLiteral("Friends"));
    m_photos = std::make_unique<photos::PhotoCache>(
        *m_store, [](domain::MailboxKey) { return nullptr; }, m_folder.path());
    m_categories = std::make_unique<models::CategoryListModel>(*m_store);
    m_presets = std::make_unique<models::CategoryPresets>(*m_categories);
}

StoreOnFile::~StoreOnFile()
{
    m_photos->shutDown();
    await(m_photos->drained());
    m_presets.reset();
    m_categories.reset();
    m_photos.reset();
    m_store->close();
    // Reads of models that died before their answer end here, not in a leak.
    QCoreApplication::sendPostedEvents(m_store.get());
}

void StoreOnFile::pullFolder(const QString &id, const QString &name, const QString &parent)
{
    commit(&store::applyFolderPage, mailbox, page({folderItem(id, name, parent)}), pathOf,
           store::QuietLink::Renew);
}

void StoreOnFile::pullContacts(domain::FolderKey folder, const QStringList &names)
{
    QJsonArray items;
    for (const QString &name : names) {
        items.append(
            QJsonObject{{QStringLiteral("id"), name},
                        {QStringLiteral("@odata.etag"), QStringLiteral("W/\"1\"")},
                        {QStringLiteral("createdDateTime"), QStringLiteral("2026-01-01T00:00:00Z")},
                        {QStringLiteral("displayName"), name}});
    }
    commit(&store::applyContactPage, folder, page(items), pathOf, store::QuietLink::Renew);
}

domain::FolderKey StoreOnFile::folderKey(const QString &name)
{
    const store::FolderList list = read(&store::folderList);
    for (const domain::ContactFolder &folder : list.folders) {
        if (folder.displayName == name) {
            return folder.key;
        }
    }
    ADD_FAILURE() << "no folder " << name.toStdString();
    return {};
}

domain::ContactKeys StoreOnFile::createMany(const QStringList &names, domain::FolderKey folder)
{
    QList<store::NewContact> contacts;
    for (const QString &name : names) {
        store::NewContact made;
        made.contact.displayName = name;
        contacts.append(made);
    }
    return commit(&store::createContacts, folder.isValid() ? folder : home, contacts,
                  store::CreateReason::Created);
}

domain::ContactKey StoreOnFile::create(const QString &name, domain::FolderKey folder)
{
    return createMany({name}, folder).value(0);
}

void StoreOnFile::rename(domain::ContactKey contact, const QString &name)
{
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::DisplayName, name);
    const QList<store::ContactEdit> edits{{contact, patch}};
    commit(&store::updateContacts, edits);
}

} // namespace testmodels
