// A proxy that asks for a user and a password.
#include "models/preferences.h"
#include "tests/accounts/accountwindow.h"

#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

using models::Preference;
using testsupport::eventually;

const QByteArray canary = "canary-of-the-proxy";

// Asks for a password, and notes what it is told.
class AskingProxy : public QTcpServer
{
public:
    AskingProxy()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                for (const QByteArray &line : socket->readAll().split('\n')) {
                    if (line.startsWith("Proxy-Authorization: ")) {
                        m_told = line.mid(21).trimmed();
                    }
                }
                socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                              "Proxy-Authenticate: Basic realm=\"x\"\r\n"
                              "Content-Length: 0\r\n\r\n");
            });
        });
        listen(QHostAddress::LocalHost);
    }

    QByteArray m_told;
};

class ProxySettings : public accounttest::AccountWindow
{
protected:
    template <class Field>
    Field &field(Preference preference)
    {
        return *window().findChild<Field *>(
            QStringLiteral("preference.%1").arg(static_cast<int>(preference)));
    }

    void chooseHttpProxy()
    {
        trigger("settings");
        window().findChild<QListWidget *>(QStringLiteral("settingsPages"))->setCurrentRow(5);
        auto &kind = field<QComboBox>(Preference::ProxyKind);
        kind.setCurrentIndex(kind.findText(QStringLiteral("HTTP")));
        Q_EMIT kind.activated(kind.currentIndex());
    }

    QStringList filesWithTheCanary()
    {
        QStringList found;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(canary)) {
                found.append(file.fileName());
            }
        }
        return found;
    }
};

} // namespace

TEST_F(ProxySettings, TellTheProxyItsPasswordAndKeepItInNoFile)
{
    AskingProxy proxy;
    qputenv("KARTEI_AUTHORITY", "");
    m_browser.m_follows = false;
    chooseHttpProxy();
    Q_EMIT field<QLineEdit>(Preference::ProxyHost).textEdited(QStringLiteral("127.0.0.1"));
    field<QSpinBox>(Preference::ProxyPort).setValue(proxy.serverPort());
    Q_EMIT field<QLineEdit>(Preference::ProxyUser).textEdited(QStringLiteral("ada"));
    auto *password = qobject_cast<QLineEdit *>(shown("proxyPassword"));
    ASSERT_NE(password, nullptr);
    QTest::keyClicks(password, QString::fromLatin1(canary));
    QTest::keyClick(password, Qt::Key_Return);
    window().findChild<QDialog *>(QStringLiteral("settingsDialog"))->close();

    press("welcomeSignIn");
    press("signInUseCode"); // asks an authority that is not on this computer
    EXPECT_TRUE(eventually([&proxy] { return !proxy.m_told.isEmpty(); }));
    EXPECT_EQ(proxy.m_told, "Basic " + ("ada:" + canary).toBase64());
    EXPECT_EQ(filesWithTheCanary(), QStringList());
}

TEST_F(ProxySettings, ShowNoPasswordThatWasTypedForAnotherProxy)
{
    chooseHttpProxy();
    Q_EMIT field<QLineEdit>(Preference::ProxyUser).textEdited(QStringLiteral("ada"));
    auto *password = qobject_cast<QLineEdit *>(shown("proxyPassword"));
    ASSERT_NE(password, nullptr);
    QTest::keyClicks(password, QString::fromLatin1(canary));
    QTest::keyClick(password, Qt::Key_Return);
    QStringList seen{password->text()};
    Q_EMIT field<QLineEdit>(Preference::ProxyHost).textEdited(QStringLiteral("other.example"));
    seen.append(password->text());
    EXPECT_EQ(seen, (QStringList{QString::fromLatin1(canary), QString()}));
    window().findChild<QDialog *>(QStringLiteral("settingsDialog"))->close();
}
