#include "tests/support/appside.h"

#include "services/store/accounts.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "services/store/history.h"
#include "services/store/shownrow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace testsupport {

using namespace std::chrono_literals;

syncing::SyncCadence quickCadence()
{
    return {.firstBackoff = 4ms, .patience = 10s, .firstLook = 5ms, .lastLook = 40ms};
}

AppSide::AppSide(QString folder, const QUrl &origin, const QByteArray &token,
                 syncing::SyncCadence cadence)
    : m_folder(std::move(folder))
    , m_tokens(token)
    , m_store(std::make_unique<store::Store>())
{
    QDir().mkpath(photoFolder());
    const store::StoreOptions options{QStringLiteral("en_US")};
    const store::StoreOpening opened =
        await(m_store->open(m_folder + QStringLiteral("/store.sqlite"), options));
    EXPECT_TRUE(opened) << opened.error().message.toStdString();
    const store::NewMailbox mailbox{.userPrincipalName = QStringLiteral("ada@example.com")};
    m_mailbox = commit(&store::addMailbox, mailbox).key;
    m_client = std::make_unique<graph::GraphClient>(*graph::GraphOrigin::fromUrl(origin), m_manager,
                                                    m_tokens);
    m_engine = std::make_unique<syncing::SyncEngine>(m_mailbox, *m_client, *m_store, photoFolder(),
                                                     cadence);
}

AppSide::~AppSide()
{
    m_engine->shutDown();
    m_client->shutDown();
    await(m_engine->drained());
    await(m_client->drained());
    m_engine.reset();
    m_client.reset();
    m_store->close();
}

domain::Result<> AppSide::syncOnce(std::chrono::milliseconds patience)
{
    return await(m_engine->syncOnce(patience));
}

void AppSide::create(const QStringList &names, const QString &folder)
{
    QList<store::NewContact> contacts;
    for (const QString &name : names) {
        contacts.append({.contact = person(name)});
    }
    commit(&store::createContacts, folderKey(folder), contacts, store::CreateReason::Created);
}

void AppSide::update(const QString &name, const domain::ContactPatch &patch)
{
    const QList<store::ContactEdit> edits{{contactKey(name), patch}};
    commit(&store::updateContacts, edits);
}

void AppSide::move(const QStringList &names, const QString &folder)
{
    commit(&store::moveContacts, contactKeys(names), folderKey(folder));
}

void AppSide::remove(const QStringList &names)
{
    commit(&store::deleteContacts, contactKeys(names));
}

void AppSide::createFolder(const QString &parent, const QString &name)
{
    const domain::FolderKey key = parent.isEmpty() ? domain::FolderKey() : folderKey(parent);
    commit(&store::createFolder, m_mailbox, key, name);
}

void AppSide::renameFolder(const QString &folder, const QString &name)
{
    commit(&store::renameFolder, folderKey(folder), name);
}

void AppSide::moveFolder(const QString &folder, const QString &parent)
{
    const domain::FolderKey key = parent.isEmpty() ? domain::FolderKey() : folderKey(parent);
    commit(&store::moveFolder, folderKey(folder), key);
}

void AppSide::removeFolder(const QString &folder)
{
    commit(&store::deleteFolder, folderKey(folder));
}

void AppSide::undo()
{
    commit(&store::undo);
}

void AppSide::setPhoto(const QString &name, const QByteArray &bytes)
{
    QString file;
    if (!bytes.isEmpty()) {
        file = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QFile target(photoFolder() + QLatin1Char('/') + file);
        ASSERT_TRUE(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }
    commit(&store::setContactPhoto, contactKey(name), file);
}

QList<KnownFolder> AppSide::folders(QString *defaultFolder)
{
    QList<KnownFolder> known;
    for (const domain::ContactFolder &folder : read(&store::folderList).folders) {
        known.append({QString::number(folder.key.value), QString::number(folder.parent.value),
                      folder.displayName});
        if (folder.isDefault) {
            *defaultFolder = known.last().id;
        }
    }
    return known;
}

State AppSide::state()
{
    QString defaultFolder;
    const QList<KnownFolder> known = folders(&defaultFolder);
    const auto order = read(&store::contactOrder, store::ContactQuery());
    QList<KnownContact> contacts;
    for (const store::ContactDetails &each : read(&store::contactDetailsOf, order.keys)) {
        contacts.append({QString::number(each.folder.value), each.contact});
    }
    return describe(defaultFolder, known, contacts);
}

QStringList AppSide::contactNames()
{
    QStringList names;
    const auto order = read(&store::contactOrder, store::ContactQuery());
    for (const domain::ContactRow &row : read(&store::contactRows, order.keys)) {
        names.append(row.name);
    }
    return names;
}

QStringList AppSide::folderPaths()
{
    QString defaultFolder;
    const QList<KnownFolder> known = folders(&defaultFolder);
    QStringList paths = pathsOf(defaultFolder, known);
    paths.removeAll(QString());
    return paths;
}

domain::OutboxCounts AppSide::outbox()
{
    return read(&store::outboxCounts);
}

domain::FolderKey AppSide::folderKey(const QString &path)
{
    QString defaultFolder;
    const QList<KnownFolder> known = folders(&defaultFolder);
    const qsizetype at = pathsOf(defaultFolder, known).indexOf(path);
    EXPECT_GE(at, 0) << "no folder " << path.toStdString();
    return at < 0 ? domain::FolderKey() : domain::FolderKey{known[at].id.toLongLong()};
}

domain::ContactKey AppSide::contactKey(const QString &name)
{
    return contactKeys({name}).value(0);
}

domain::ContactKeys AppSide::contactKeys(const QStringList &names)
{
    domain::ContactKeys keys;
    const auto order = read(&store::contactOrder, store::ContactQuery());
    const QList<domain::ContactRow> rows = read(&store::contactRows, order.keys);
    for (const QString &name : names) {
        const auto row = std::ranges::find(rows, name, &domain::ContactRow::name);
        EXPECT_NE(row, rows.end()) << "no contact " << name.toStdString();
        if (row != rows.end()) {
            keys.append(row->key);
        }
    }
    return keys;
}

} // namespace testsupport
