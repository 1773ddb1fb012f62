// A contact pane over a real store in a folder of its own, with one mailbox and its default folder.
#pragma once

#include "models/categorylistmodel.h"
#include "models/categorypresets.h"
#include "models/contactdetailssource.h"
#include "services/contacts/contactservice.h"
#include "services/photos/photocache.h"
#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/store.h"
#include "tests/pane/visibletexts.h"
#include "ui/contacts/contactcard.h"
#include "ui/contacts/contactpane.h"
#include "ui/contacts/selectionsummary.h"
#include "ui/editors/contacteditor.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace ui {

class PaneFixture : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        ASSERT_TRUE(QCoro::waitFor(store.open(folder.filePath(QStringLiteral("kartei.sqlite")))));
        store::NewMailbox wanted;
        wanted.userPrincipalName = QStringLiteral("me@contoso.example");
        const auto mailbox = QCoro::waitFor(store.commit(&store::addMailbox, wanted));
        ASSERT_TRUE(mailbox);
        const QByteArray body =
            QByteArrayLiteral(R"({"id":"home","displayName":"Contacts","parentFolderId":"root"})");
        ASSERT_TRUE(QCoro::waitFor(store.commit(&store::applyDefaultFolder, mailbox->key, body)));
        const auto list = QCoro::waitFor(store.read(&store::folderList));
        ASSERT_TRUE(list);
        contactsFolder = list->folders.front().key;
        categories = std::make_unique<models::CategoryListModel>(store);
        presets = std::make_unique<models::CategoryPresets>(*categories);
        photos = std::make_unique<photos::PhotoCache>(
            store, [](domain::MailboxKey) { return nullptr; }, folder.path());
        details = std::make_unique<models::ContactDetailsSource>(store, *photos, *presets);
        service = std::make_unique<contacts::ContactService>(store);
        openPane();
    }

    void openPane() // as after a start
    {
        pane = std::make_unique<ContactPane>(*details, *service);
        pane->resize(640, 720);
        pane->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(pane.get()));
    }

    void TearDown() override
    {
        pane.reset();
        service->shutDown();
        photos->shutDown();
        QCoro::waitFor(service->drained());
        QCoro::waitFor(photos->drained());
        details.reset();
        service.reset();
        photos.reset();
        store.close();
    }

    domain::ContactKey add(const domain::Contact &contact)
    {
        const QList<store::NewContact> created{{contact, {}}};
        const auto keys = QCoro::waitFor(
            service->createContacts(contactsFolder, created, store::CreateReason::Created));
        EXPECT_TRUE(keys);
        return keys ? keys->front() : domain::ContactKey();
    }

    domain::Contact stored(domain::ContactKey key)
    {
        const auto read = QCoro::waitFor(store.read(&store::contactDetails, key));
        EXPECT_TRUE(read);
        return read ? read->contact : domain::Contact();
    }

    bool waitForCard()
    {
        return QTest::qWaitFor([this] { return pane->findChild<ContactCard *>()->isVisible(); });
    }

    void showCard(domain::ContactKey key)
    {
        pane->showContact(key);
        ASSERT_TRUE(waitForCard());
        ASSERT_EQ(pane->findChild<ContactCard *>()->contact(), key);
    }

    ContactEditor *editor() const { return pane->findChild<ContactEditor *>(); }

    void openEditor(domain::ContactKey key)
    {
        showCard(key);
        pane->editContact(key);
        ASSERT_NE(editor(), nullptr);
    }

    template <class Widget>
    Widget *find(const char *objectName) const
    {
        auto *widget = pane->findChild<Widget *>(QLatin1String(objectName));
        EXPECT_NE(widget, nullptr) << objectName;
        return widget;
    }

    void click(const char *objectName) { find<QAbstractButton>(objectName)->click(); }

    QTemporaryDir folder;
    store::Store store;
    domain::FolderKey contactsFolder;
    std::unique_ptr<models::CategoryListModel> categories;
    std::unique_ptr<models::CategoryPresets> presets;
    std::unique_ptr<photos::PhotoCache> photos;
    std::unique_ptr<models::ContactDetailsSource> details;
    std::unique_ptr<contacts::ContactService> service;
    std::unique_ptr<ContactPane> pane;
};

} // namespace ui
