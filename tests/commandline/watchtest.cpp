// `watch` as a program, beside a second client: a script over plain HTTP.
#include "tests/commandline/program.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

#include <csignal>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;

constexpr int patience = 60000;

class Watch : public testing::Test
{
protected:
    Watch()
        : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), 3)
    {
        EXPECT_EQ(
            kartei(profile(), m_mailbox.account() + QStringList{QStringLiteral("sync")}).status, 0);
        start();
    }

    ~Watch() override { end(); }

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }

    void start(const QStringList &more = {})
    {
        m_watch.start(QStringLiteral(KARTEI_PROGRAM),
                      QStringList{QStringLiteral("--profile"), profile(), QStringLiteral("watch")}
                          + more);
        EXPECT_TRUE(m_watch.waitForStarted(patience));
    }

    int end()
    {
        m_watch.terminate();
        EXPECT_TRUE(m_watch.state() == QProcess::NotRunning || m_watch.waitForFinished(patience));
        return m_watch.exitStatus() == QProcess::NormalExit ? m_watch.exitCode() : -1;
    }

    QJsonObject nextLine()
    {
        while (!m_watch.canReadLine()) {
            if (!m_watch.waitForReadyRead(patience)) {
                return {};
            }
        }
        return QJsonDocument::fromJson(m_watch.readLine()).object();
    }

    QJsonObject ask(const char *method, const QByteArray &path, const QJsonObject &body = {}) const
    {
        const QUrl url(m_mailbox.address());
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        const QByteArray bytes =
            body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        socket.write(QByteArray(method) + " /v1.0/" + path
                     + " HTTP/1.1\r\nHost: " + url.authority().toLatin1()
                     + "\r\nAuthorization: Bearer 0123456789abcdef\r\nConnection: close\r\n"
                       "Content-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        EXPECT_TRUE(socket.waitForDisconnected(patience));
        const QByteArray answer = socket.readAll();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }

    QJsonArray subscriptions() const
    {
        return ask("GET", "subscriptions").value(QLatin1String("value")).toArray();
    }

    void waitUntilLive() const
    {
        QElapsedTimer timer;
        timer.start();
        while (subscriptions().isEmpty() && timer.elapsed() < patience) { }
        EXPECT_EQ(subscriptions().size(), 1);
    }

    static QString text(const QJsonObject &line, const char *member)
    {
        return line.value(QLatin1String(member)).toString();
    }

    QTemporaryDir m_folder;
    MailboxProgram m_mailbox;
    QProcess m_watch;
};

} // namespace

TEST_F(Watch, PrintsWhatAnotherClientDoes)
{
    waitUntilLive();
    const QJsonObject folder = ask("POST", "me/contactFolders",
                                   {{QStringLiteral("displayName"), QStringLiteral("Arrivals")}});
    const QString name = QStringLiteral("Zoë Novák");
    const QString id =
        text(ask("POST", "me/contacts", {{QStringLiteral("displayName"), name}}), "id");
    const QByteArray path = "me/contacts/" + id.toLatin1();

    const QJsonObject created = nextLine();
    EXPECT_EQ(text(created, "kind"), QStringLiteral("created"));
    EXPECT_EQ(text(created, "displayName"), name);
    EXPECT_EQ(text(created, "folder"), QStringLiteral("Contacts"));
    EXPECT_EQ(text(created, "origin"), QStringLiteral("server"));
    EXPECT_EQ(text(created, "mailbox"), QStringLiteral("ada@example.com"));
    EXPECT_FALSE(text(created, "id").isEmpty());

    ask("PATCH", path, {{QStringLiteral("jobTitle"), QStringLiteral("Painter")}});
    const QJsonObject updated = nextLine();
    EXPECT_EQ(text(updated, "kind"), QStringLiteral("updated"));
    EXPECT_EQ(text(updated, "id"), text(created, "id"));

    // A script that does not ask for immutable ids is given a new one.
    const QString newId =
        text(ask("PATCH", path, {{QStringLiteral("parentFolderId"), text(folder, "id")}}), "id");
    const QJsonObject moved = nextLine();
    EXPECT_EQ(text(moved, "kind"), QStringLiteral("moved"));
    EXPECT_EQ(text(moved, "folder"), QStringLiteral("Contacts/Arrivals"));
    EXPECT_EQ(text(moved, "from"), QStringLiteral("Contacts"));

    ask("DELETE", "me/contacts/" + newId.toLatin1());
    const QJsonObject deleted = nextLine();
    EXPECT_EQ(text(deleted, "kind"), QStringLiteral("deleted"));
    EXPECT_EQ(text(deleted, "id"), text(created, "id"));
    EXPECT_EQ(text(deleted, "displayName"), name);
}

TEST_F(Watch, DeletesItsSubscriptionWhenItIsInterrupted)
{
    waitUntilLive();
    ::kill(pid_t(m_watch.processId()), SIGINT);
    EXPECT_TRUE(m_watch.waitForFinished(patience));
    EXPECT_EQ(m_watch.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_watch.exitCode(), 0);
    EXPECT_TRUE(subscriptions().isEmpty());
}

TEST_F(Watch, EndsByItselfAndThenLeavesTheProfileFree)
{
    waitUntilLive();
    EXPECT_EQ(end(), 0);
    start({QStringLiteral("--for"), QStringLiteral("1")});
    EXPECT_TRUE(m_watch.waitForFinished(patience));
    EXPECT_EQ(m_watch.exitCode(), 0);
    EXPECT_EQ(kartei(profile(), {QStringLiteral("list")}).status, 0);
}
