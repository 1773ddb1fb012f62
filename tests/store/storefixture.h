// A store in memory, and the server's side of it: makes delta pages and reads back what is shown.
#pragma once

#include "services/store/accounts.h"
#include "services/store/applydelta.h"
#include "services/store/connection.h"
#include "services/store/contactrows.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace store {

inline QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonObject contactItem(const QString &id, const QString &name, const QString &etag = {})
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("@odata.etag"),
             etag.isEmpty() ? QStringLiteral("W/\"1\"") : QStringLiteral("W/\"%1\"").arg(etag)},
            {QStringLiteral("createdDateTime"), QStringLiteral("2026-01-01T00:00:00Z")},
            {QStringLiteral("displayName"), name}};
}

inline QJsonObject removedItem(const QString &id)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("@removed"),
             QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}}};
}

inline QJsonObject folderItem(const QString &id, const QString &name, const QString &parent)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("displayName"), name},
            {QStringLiteral("parentFolderId"), parent}};
}

enum class PageEnd { More, Done };

inline QByteArray page(const QList<QJsonObject> &items, PageEnd end = PageEnd::Done)
{
    QJsonArray value;
    for (const QJsonObject &item : items) {
        value.append(item);
    }
    const QString link = end == PageEnd::More ? QStringLiteral("@odata.nextLink")
                                              : QStringLiteral("@odata.deltaLink");
    const QString token =
        end == PageEnd::More ? QStringLiteral("$skiptoken=a") : QStringLiteral("$deltatoken=b");
    return toBytes({{QStringLiteral("value"), value},
                    {link, QStringLiteral("https://graph.example/v1.0/x?") + token}});
}

inline domain::Result<QString> pathOf(const QString &link)
{
    const QString origin = QStringLiteral("https://graph.example");
    if (!link.startsWith(origin + u'/')) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("foreign link"));
    }
    return link.mid(origin.size());
}

class StoreFixture : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Connection::open(QStringLiteral(":memory:"), {QStringLiteral("en_US")});
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        connection = std::move(*opened);
        const auto added = addMailbox(*connection, {.userPrincipalName = QStringLiteral("me@x")});
        ASSERT_TRUE(added);
        mailbox = added->value.key;
    }

    // The default folder, and a folder below it.
    void addFolders()
    {
        const auto applied = applyDefaultFolder(
            *connection, mailbox,
            toBytes(folderItem(QStringLiteral("home"), QStringLiteral("Contacts"),
                               QStringLiteral("root"))));
        ASSERT_TRUE(applied) << applied.error().message.toStdString();
        pullFolders(
            {folderItem(QStringLiteral("f1"), QStringLiteral("Clients"), QStringLiteral("home"))});
        home = folderKey(QStringLiteral("Contacts"));
        clients = folderKey(QStringLiteral("Clients"));
    }

    domain::ChangeSet pullFolders(const QList<QJsonObject> &items, PageEnd end = PageEnd::Done)
    {
        const auto applied = applyFolderPage(*connection, mailbox, page(items, end), pathOf);
        EXPECT_TRUE(applied) << applied.error().message.toStdString();
        return applied ? applied->changes : domain::ChangeSet();
    }

    domain::ChangeSet pull(domain::FolderKey folder, const QList<QJsonObject> &items,
                           PageEnd end = PageEnd::Done)
    {
        const auto applied = applyContactPage(*connection, folder, page(items, end), pathOf);
        EXPECT_TRUE(applied) << applied.error().message.toStdString();
        return applied ? applied->changes : domain::ChangeSet();
    }

    domain::ChangeSet finish()
    {
        const auto finished = finishPass(*connection, mailbox);
        EXPECT_TRUE(finished) << finished.error().message.toStdString();
        return finished.value_or(domain::ChangeSet());
    }

    domain::FolderKey folderKey(const QString &name);

    domain::ContactKeys keys(ContactQuery query = {})
    {
        const auto order = contactOrder(*connection, std::move(query));
        EXPECT_TRUE(order) << order.error().message.toStdString();
        return order ? order->keys : domain::ContactKeys();
    }

    // "Ada@Contacts" for each shown contact, by name.
    QStringList shown();

    domain::ContactKey keyOf(const QString &name);

    // A pending edit, written as store/editcontacts would: one change with one target.
    qint64 addTarget(const char *action, domain::ContactKey contact, domain::FolderKey folder,
                     const QJsonObject &patch, const char *state = "new");

    std::unique_ptr<Connection> connection;
    domain::MailboxKey mailbox;
    domain::FolderKey home;
    domain::FolderKey clients;
};

} // namespace store
