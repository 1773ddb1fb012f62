// The password of a proxy with a real keychain: kept by one process, told to the proxy by the next, and in no
// file.
#include "tests/commandline/signinprogram.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace {

using commandline::filesWith;
using commandline::PrivateKeychain;
using commandline::words;

constexpr int patience = 60000;
const QByteArray canary = "canary-of-the-proxy";

// Asks everybody for a password until somebody tells one; answers what was told.
QByteArray toldTo(QTcpServer &proxy)
{
    QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && proxy.waitForNewConnection(patience)) {
        const std::unique_ptr<QTcpSocket> socket(proxy.nextPendingConnection());
        QByteArray head;
        while (!head.contains("\r\n\r\n") && socket->waitForReadyRead(patience)) {
            head += socket->readAll();
        }
        for (const QByteArray &line : head.split('\n')) {
            if (line.startsWith("Proxy-Authorization: ")) {
                return line.mid(21).trimmed();
            }
        }
        socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"x\"\r\n"
                      "Connection: close\r\nContent-Length: 0\r\n\r\n");
        socket->waitForBytesWritten(patience);
        socket->disconnectFromHost();
    }
    return {};
}

void keepPassword(const PrivateKeychain &keychain, quint16 port)
{
    QProcess settings;
    settings.setProcessEnvironment(keychain.environment());
    settings.start(QStringLiteral(KEEP_PROXY_PASSWORD),
                   {QStringLiteral("127.0.0.1"), QString::number(port), QStringLiteral("ada")});
    settings.write(canary);
    settings.closeWriteChannel();
    ASSERT_TRUE(settings.waitForFinished(patience));
    ASSERT_EQ(settings.exitCode(), 0);
}

} // namespace

TEST(ProxyPassword, IsInTheKeychainAndNowhereElse)
{
    if (!PrivateKeychain::isInstalled()) {
        GTEST_SKIP() << "gnome-keyring, dbus-daemon or secret-tool is not installed";
    }
    const PrivateKeychain keychain(PrivateKeychain::State::Open);
    QTcpServer proxy;
    ASSERT_TRUE(proxy.listen(QHostAddress::LocalHost));
    keepPassword(keychain, proxy.serverPort());
    EXPECT_EQ(keychain.secrets(), QByteArrayList{canary.toBase64()});

    const QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    QDir().mkpath(profile);
    {
        QSettings settings(profile + QStringLiteral("/settings.ini"), QSettings::IniFormat);
        settings.setValue(QStringLiteral("network/proxy"), 2);
        settings.setValue(QStringLiteral("network/proxyHost"), QStringLiteral("127.0.0.1"));
        settings.setValue(QStringLiteral("network/proxyPort"), proxy.serverPort());
        settings.setValue(QStringLiteral("network/proxyUser"), QStringLiteral("ada"));
    }
    commandline::WaitingKartei program(
        profile,
        words("sign-in --device-code --client-id kartei-test --authority "
              "https://login.microsoftonline.com --graph https://graph.microsoft.com"),
        keychain.environment());
    EXPECT_EQ(toldTo(proxy), "Basic " + ("ada:" + canary).toBase64());
    program.kill();
    const QByteArrayList canaries{canary, canary.toBase64(), ("ada:" + canary).toBase64()};
    for (const QString &place : {folder.path(), keychain.home(), commandline::managedSettings}) {
        EXPECT_EQ(filesWith(canaries, place), QStringList());
    }
}
