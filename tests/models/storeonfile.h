// A real Store on a file, with a mailbox that the server has filled with folders, and the models'
// companions. Contacts come by commits, as from the person or from the server.
#pragma once

#include "models/categorylistmodel.h"
#include "models/categorypresets.h"
#include "services/photos/photocache.h"
#include "services/store/contactrows.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "services/store/store.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace testmodels {

template <class T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 20000);
}

class StoreOnFile : public testing::Test
{
protected:
    StoreOnFile();
    ~StoreOnFile() override;

    template <class Operation, class... Args>
    auto commit(Operation operation, Args... args)
    {
        auto answer = await(m_store->commit(operation, std::move(args)...));
        EXPECT_TRUE(answer) << answer.error().message.toStdString();
        return answer ? std::move(*answer) : typename decltype(answer)::value_type();
    }

    template <class Operation, class... Args>
    auto read(Operation operation, Args... args)
    {
        auto answer = await(m_store->read(operation, std::move(args)...));
        EXPECT_TRUE(answer) << answer.error().message.toStdString();
        return answer ? std::move(*answer) : typename decltype(answer)::value_type();
    }

    store::Store &store() { return *m_store; }
    photos::PhotoCache &photos() { return *m_photos; }
    models::CategoryPresets &presets() { return *m_presets; }

    // The server's folders, below the default one unless `parent` (an id) says otherwise.
    void pullFolder(const QString &id, const QString &name,
                    const QString &parent = QStringLiteral("home"));
    void pullContacts(domain::FolderKey folder, const QStringList &names); // id: the name

    domain::FolderKey folderKey(const QString &name);
    domain::ContactKey create(const QString &name, domain::FolderKey folder = {});
    domain::ContactKeys createMany(const QStringList &names, domain::FolderKey folder = {});
    void rename(domain::ContactKey contact, const QString &name);

    domain::MailboxKey mailbox;
    domain::FolderKey home;
    domain::FolderKey clients;
    domain::FolderKey friends;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<photos::PhotoCache> m_photos;
    std::unique_ptr<models::CategoryListModel> m_categories;
    std::unique_ptr<models::CategoryPresets> m_presets;
};

} // namespace testmodels
