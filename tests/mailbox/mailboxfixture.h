#pragma once

#include "services/mailbox/mailboxserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <memory>

// One answer, as it came over the wire.
struct Reply
{
    int status = 0; // 0: the connection ended without an answer
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray value() const { return json().value(QStringLiteral("value")).toArray(); }
    QString text(const char *name) const { return json().value(QLatin1String(name)).toString(); }
    QString errorCode() const;
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

// A mailbox on a thread of its own and a raw socket that talks to it.
class MailboxTest : public ::testing::Test
{
protected:
    ~MailboxTest() override;

    // Called by the first request; earlier by tests that want other options.
    void start(int seed = 0, int seedPhotosPercent = 0);
    void stop();
    // What start() takes; the seed is its arguments'.
    mailbox::MailboxOptions &options() { return m_options; }
    bool isStarted() const { return m_server != nullptr; }
    mailbox::MailboxServer &server() { return *m_server; }
    // Sets a switch of the running mailbox.
    void use(const char *option, const char *value);
    QString directory() const { return m_directory.path(); }

    Reply get(const QString &path, const Headers &headers = {});
    Reply post(const QString &path, const QByteArray &json, const Headers &headers = {});
    Reply patch(const QString &path, const QByteArray &json, const Headers &headers = {});
    Reply remove(const QString &path, const Headers &headers = {});
    // path: below the version ("/me/contacts"), or whole ("/v1.0/..."), or a link of the server.
    Reply send(const QByteArray &method, const QString &path, const QByteArray &body,
               const Headers &headers);
    // To exactly this path, which may lie outside Graph.
    Reply sendTo(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                 const Headers &headers);
    // Without the headers that send() adds.
    Reply raw(const QByteArray &text);
    // Everything that comes on a connection of its own until the server closes it.
    QByteArray allBytes(const QByteArray &text);
    int connectionsMade() const { return m_connectionsMade; }

    // Makes a contact or a folder and returns its id.
    QString makeContact(const QByteArray &json, const QString &folder = {});
    QString makeFolder(const QString &name, const QString &parent = {});
    // All pages from this address on; the deltaLink goes to *deltaLink.
    QJsonArray allPages(const QString &path, const Headers &headers = {},
                        QString *deltaLink = nullptr);

    static inline const Headers immutable{{"Prefer", "IdType=\"ImmutableId\""}};

private:
    QTemporaryDir m_directory;
    mailbox::MailboxOptions m_options;
    QThread m_thread;
    std::unique_ptr<QObject> m_onThread;
    std::unique_ptr<mailbox::MailboxServer> m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    int m_connectionsMade = 0;
};

// The values of one member of each object.
QStringList members(const QJsonArray &objects, const char *name);
