#include "tests/storehealth/filledstore.h"

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/editcontacts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace store {

namespace {

QByteArray listing()
{
    QJsonArray items;
    for (int i = 0; i < FilledStore::contacts; ++i) {
        items.append(
            QJsonObject{{QStringLiteral("id"), QStringLiteral("id-%1").arg(i)},
                        {QStringLiteral("@odata.etag"), QStringLiteral("W/\"1\"")},
                        {QStringLiteral("displayName"), QStringLiteral("Person %1").arg(i)},
                        {QStringLiteral("personalNotes"),
                         QString(QStringLiteral("note %1 ").arg(i)).repeated(40)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("value"), items},
                                     {QStringLiteral("@odata.deltaLink"),
                                      QStringLiteral("/v1.0/x?$deltatoken=b")}})
        .toJson(QJsonDocument::Compact);
}

QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/kartei-health-XXXXXX");
}

domain::Result<QString> same(const QString &link)
{
    return link;
}

template <class T>
T inOneCommit(Connection &connection, domain::Result<T> (*work)(Connection &))
{
    EXPECT_TRUE(connection.begin());
    auto done = work(connection);
    EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
    EXPECT_TRUE(connection.commitTransaction());
    return *done;
}

domain::Result<bool> fill(Connection &connection)
{
    const auto mailbox =
        addMailbox(connection, {.userPrincipalName = QStringLiteral("ada@example.org")});
    const auto home = QByteArrayLiteral(R"({"id":"home","displayName":"Contacts"})");
    if (!mailbox || !applyDefaultFolder(connection, mailbox->value.key, home)) {
        return false;
    }
    const auto plan = pullPlan(connection, mailbox->value.key);
    const auto listed = applyContactPage(connection, plan->defaultFolder, listing(), same);
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    for (int i = 1; i <= FilledStore::edits; ++i) {
        const domain::ContactPatch patch{
            {{domain::ContactProperty::MobilePhone, QStringLiteral("+49 %1").arg(i)}}};
        if (const auto done = updateContacts(connection, {{domain::ContactKey{i * 5}, patch}});
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return true;
}

} // namespace

FilledStore::FilledStore()
    : m_folder(folderTemplate())
{
    {
        auto connection = std::move(*Connection::open(file()));
        EXPECT_TRUE(inOneCommit<bool>(*connection, fill));
        m_unsent = unsentIn(*connection);
    }
    QFile stored(file());
    EXPECT_TRUE(stored.open(QIODevice::ReadOnly));
    m_bytes = stored.readAll();
}

void FilledStore::restore() const
{
    const QDir folder(m_folder.path());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile::remove(folder.filePath(name));
    }
    QDir(folder.filePath(QStringLiteral("quarantine"))).removeRecursively();
    write(m_bytes);
}

void FilledStore::write(const QByteArray &bytes) const
{
    QFile stored(file());
    EXPECT_TRUE(stored.open(QIODevice::WriteOnly));
    stored.write(bytes);
}

QMap<QString, QString> FilledStore::unsentIn(Connection &connection)
{
    QMap<QString, QString> unsent;
    Query query(connection,
                "SELECT contact.graph_id, change_target.patch FROM change_target"
                " JOIN contact ON contact.key = change_target.contact_key"
                " WHERE change_target.state <> 'settled'");
    query.run();
    while (query.next()) {
        unsent.insert(query.text(0), query.text(1));
    }
    EXPECT_FALSE(query.failed());
    return unsent;
}

} // namespace store
