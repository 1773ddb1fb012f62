#include "tests/widgets/windowfixture.h"

#include "models/contactroles.h"
#include "services/store/accounts.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "tests/support/waiting.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QThreadPool>

namespace widgets {

using testsupport::await;
using testsupport::eventually;

namespace {

store::NewContact person(const QString &name, const QString &company)
{
    store::NewContact contact;
    contact.contact.displayName = name;
    contact.contact.companyName = company;
    return contact;
}

} // namespace

WindowFixture::WindowFixture()
{
    EXPECT_TRUE(await(store.open(folder.filePath(QStringLiteral("kartei.sqlite")))));
    const store::NewMailbox local{.userPrincipalName = QStringLiteral("ada@contoso.example"),
                                  .displayName = QStringLiteral("Ada")};
    mailbox = await(store.commit(&store::addMailbox, local))->key;
    const domain::FolderKey top;
    clients = *await(store.commit(&store::createFolder, mailbox, top, QStringLiteral("Clients")));
    suppliers =
        *await(store.commit(&store::createFolder, mailbox, top, QStringLiteral("Suppliers")));
    const QString contoso = QStringLiteral("Contoso");
    const QList<store::NewContact> people{person(QStringLiteral("Anna Berg"), contoso),
                                          person(QStringLiteral("Boris Adler"), contoso),
                                          person(QStringLiteral("Carla Diaz"), contoso)};
    EXPECT_TRUE(
        await(store.commit(&store::createContacts, clients, people, store::CreateReason::Created)));
    const QList<store::NewContact> others{
        person(QStringLiteral("Dora Ek"), QStringLiteral("Fabrikam"))};
    EXPECT_TRUE(await(
        store.commit(&store::createContacts, suppliers, others, store::CreateReason::Created)));

    photoCache = std::make_unique<photos::PhotoCache>(
        store, [](domain::MailboxKey) -> graph::GraphClient * { return nullptr; },
        folder.filePath(QStringLiteral("photos")));
    service = std::make_unique<contacts::ContactService>(store);
    categories = std::make_unique<models::CategoryListModel>(store);
    presets = std::make_unique<models::CategoryPresets>(*categories);
    folders = std::make_unique<models::FolderTreeModel>(store);
    contactList = std::make_unique<models::ContactListModel>(store, *photoCache, *presets);
    contactList->setMailboxFacts(folders->facts());
    photos = std::make_unique<models::ContactPhotos>(*photoCache, *service);
    photoStorage = std::make_unique<models::PhotoStorage>(*photoCache);
    followUps = std::make_unique<models::FollowUps>(store);
    conflicts = std::make_unique<models::ConflictListModel>(store);
    m_folderTester = std::make_unique<QAbstractItemModelTester>(folders.get());
    m_listTester = std::make_unique<QAbstractItemModelTester>(contactList.get());
    m_categoryTester = std::make_unique<QAbstractItemModelTester>(categories.get());
    settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("kartei.ini")),
                                           QSettings::IniFormat);
    managedSettings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("managed.ini")),
                                                  QSettings::IniFormat);
    preferences = std::make_unique<models::Preferences>(*settings, *managedSettings);
    m_theme = std::make_unique<presentation::Theme>();
    m_appearance = std::make_unique<ui::Appearance>(*m_theme, *preferences, std::nullopt);
    openWindow();
}

WindowFixture::~WindowFixture()
{
    window.reset();
    service->shutDown();
    photoCache->shutDown();
    await(service->drained());
    await(photoCache->drained());
    // What nobody waits for any more ends too, else its coroutine leaks with the process.
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    store.close();
}

void WindowFixture::openWindow()
{
    window.reset();
    pane = new FakePane;
    // Reads overtake commits; a session begins when those of the one before are done.
    EXPECT_TRUE(await(store.commit(&store::setSyncedAt, mailbox, QDateTime::currentDateTimeUtc())));
    views = std::make_unique<models::PlaceViews>(store);
    shelf = std::make_unique<models::ViewShelf>(store);
    window = std::make_unique<ui::MainWindow>(ui::Parts{.folders = *folders,
                                                        .contacts = *contactList,
                                                        .views = *views,
                                                        .shelf = *shelf,
                                                        .categories = *categories,
                                                        .conflicts = *conflicts,
                                                        .followUps = *followUps,
                                                        .photos = *photos,
                                                        .photoStorage = *photoStorage,
                                                        .service = *service,
                                                        .preferences = *preferences,
                                                        .settings = *settings,
                                                        .detail = pane});
    window->show();
    EXPECT_TRUE(eventually([this] { return contactList->isLoaded() && folders->rowCount() > 0; }));
}

void WindowFixture::choose(domain::FolderKey key)
{
    EXPECT_TRUE(eventually([&] { return folders->indexOf(key).isValid(); }));
    tree().setCurrentIndex(folders->indexOf(key));
}

QStringList WindowFixture::listedNames() const
{
    QStringList names;
    for (int row = 0; row < contactList->rowCount(); ++row) {
        names << contactList->index(row).data(models::NameRole).toString();
    }
    return names;
}

bool WindowFixture::listShows(const QStringList &names)
{
    return eventually([&] { return listedNames() == names; });
}

domain::ContactKey WindowFixture::keyOf(const QString &name) const
{
    return contactList->keyAt(static_cast<int>(listedNames().indexOf(name)));
}

void WindowFixture::select(const QStringList &names)
{
    list().clearSelection();
    for (const QString &name : names) {
        const int row = static_cast<int>(listedNames().indexOf(name));
        list().selectionModel()->setCurrentIndex(contactList->index(row),
                                                 QItemSelectionModel::Select);
    }
    EXPECT_TRUE(eventually([&] {
        return pane->shown.size() == names.size() && pane->shown == list().selectedKeys();
    }));
}

QStringList WindowFixture::namesIn(domain::FolderKey key)
{
    store::ContactQuery query;
    query.folder = key;
    const auto order = await(store.read(&store::contactOrder, query));
    QStringList names;
    const auto rows = await(store.read(&store::contactRows, order->keys));
    for (const domain::ContactRow &row : *rows) {
        names << row.name;
    }
    return names;
}

QAction *WindowFixture::action(const char *objectName)
{
    return window->findChild<QAction *>(QLatin1String(objectName));
}

QString WindowFixture::labelText(const char *objectName)
{
    return window->findChild<QLabel *>(QLatin1String(objectName))->text();
}

} // namespace widgets
