// The program without its window: a Store on a file, a GraphClient over real HTTP, a SyncEngine with
// short waits. Built again on the same folder it is the program started again.
#pragma once

#include "services/graph/graphclient.h"
#include "services/graph/tokensource.h"
#include "services/store/pushqueue.h"
#include "services/store/store.h"
#include "services/sync/syncengine.h"
#include "tests/support/side.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>

#include <gtest/gtest.h>

namespace testsupport {

syncing::SyncCadence quickCadence();

class AppSide : public Side
{
public:
    // folder holds the store's file and the photos.
    AppSide(QString folder, const QUrl &origin, const QByteArray &token,
            syncing::SyncCadence cadence = quickCadence());
    ~AppSide() override;

    store::Store &store() { return *m_store; }
    graph::GraphClient &client() { return *m_client; }
    syncing::SyncEngine &engine() { return *m_engine; }
    domain::MailboxKey mailboxKey() const { return m_mailbox; }
    QString photoFolder() const { return m_folder + QStringLiteral("/photos"); }

    domain::Result<> syncOnce(std::chrono::milliseconds patience = std::chrono::seconds(10));

    void create(const QStringList &names, const QString &folder) override;
    void update(const QString &name, const domain::ContactPatch &patch) override;
    void move(const QStringList &names, const QString &folder) override;
    void remove(const QStringList &names) override;
    void createFolder(const QString &parent, const QString &name) override;
    void renameFolder(const QString &folder, const QString &name) override;
    void moveFolder(const QString &folder, const QString &parent) override;
    void removeFolder(const QString &folder) override;
    State state() override;
    QStringList contactNames() override;
    QStringList folderPaths() override;

    void undo();
    void setPhoto(const QString &name, const QByteArray &bytes); // empty removes

    domain::OutboxCounts outbox();
    domain::FolderKey folderKey(const QString &path);
    domain::ContactKey contactKey(const QString &name);
    domain::ContactKeys contactKeys(const QStringList &names);

    template <class Operation, class... Args>
    auto read(Operation operation, Args... args)
    {
        return checked(await(m_store->read(operation, std::move(args)...)));
    }

    template <class Operation, class... Args>
    auto commit(Operation operation, Args... args)
    {
        return checked(await(m_store->commit(operation, std::move(args)...)));
    }

private:
    template <class T>
    static T checked(domain::Result<T> result)
    {
        EXPECT_TRUE(result) << result.error().message.toStdString();
        return result ? std::move(*result) : T();
    }

    QList<KnownFolder> folders(QString *defaultFolder);

    QString m_folder;
    QNetworkAccessManager m_manager;
    graph::FixedTokenSource m_tokens;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<graph::GraphClient> m_client;
    std::unique_ptr<syncing::SyncEngine> m_engine;
    domain::MailboxKey m_mailbox;
};

} // namespace testsupport
