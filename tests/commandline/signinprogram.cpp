#include "tests/commandline/signinprogram.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace commandline {

namespace {

constexpr int patience = 60000;

QByteArray request(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port(80)));
    EXPECT_TRUE(socket.waitForConnected(patience)) << url.host().toStdString();
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    socket.write("GET " + (path.startsWith('/') ? path : '/' + path) + " HTTP/1.1\r\nHost: "
                 + url.authority().toLatin1() + "\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {
        answer += socket.readAll();
    }
    return answer + socket.readAll();
}

// Nothing is started on it by itself, whatever this computer has installed.
QByteArray busConfiguration(const QString &folder)
{
    return "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\""
           " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
           "<busconfig><type>session</type><listen>unix:dir="
        + QFile::encodeName(folder)
        + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
          "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";
}

} // namespace

WaitingKartei::WaitingKartei(const QString &profile, const QStringList &arguments,
                             const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(KARTEI_PROGRAM),
                    QStringList{QStringLiteral("--profile"), profile} + arguments);
    m_process.closeWriteChannel();
}

WaitingKartei::~WaitingKartei()
{
    kill();
}

void WaitingKartei::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray WaitingKartei::line()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) { }
    return m_process.readLine().trimmed();
}

Outcome WaitingKartei::end()
{
    const bool hasEnded =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
    return {.status = hasEnded ? m_process.exitCode() : -1,
            .out = m_process.readAllStandardOutput(),
            .err = m_process.readAllStandardError()};
}

QByteArray visit(const QUrl &url)
{
    QUrl next = url;
    QByteArray answer;
    for (int hops = 0; hops < 10 && next.isValid(); ++hops) {
        answer = request(next);
        const QByteArray head = answer.left(answer.indexOf("\r\n\r\n"));
        next.clear();
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith("location:")) {
                next = url.resolved(QUrl::fromEncoded(line.mid(9).trimmed()));
            }
        }
    }
    return answer;
}

QStringList filesWith(const QByteArrayList &canaries, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &canary : canaries) {
            if (bytes.contains(canary)) {
                found.append(file.fileName());
            }
        }
    }
    return found;
}

bool PrivateKeychain::isInstalled()
{
    const auto has = [](const char *program) {
        return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
    };
    return has("dbus-daemon") && has("dbus-send") && has("gnome-keyring-daemon")
        && has("secret-tool");
}

PrivateKeychain::PrivateKeychain(State state)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const auto *name : {"HOME", "XDG_RUNTIME_DIR"}) {
        m_environment.insert(QString::fromLatin1(name), m_home.path());
    }
    for (const auto *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DISPLAY"}) {
        m_environment.remove(QString::fromLatin1(name));
    }
    m_bus.setProcessEnvironment(m_environment);
    QFile config(m_home.filePath(QStringLiteral("bus.conf")));
    EXPECT_TRUE(config.open(QIODevice::WriteOnly));
    config.write(busConfiguration(m_home.path()));
    config.close();
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file"), config.fileName(), QStringLiteral("--nofork"),
                 QStringLiteral("--print-address")});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(patience)) { }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                         QString::fromLatin1(m_bus.readLine().trimmed()));
    if (state != State::Absent) {
        startKeyring(true); // makes the collection
    }
    if (state == State::Locked) {
        m_keyring.terminate();
        m_keyring.waitForFinished(patience);
        startKeyring(false);
    }
}

PrivateKeychain::~PrivateKeychain()
{
    stop();
    m_bus.terminate();
    m_bus.waitForFinished(patience);
}

void PrivateKeychain::stop()
{
    m_keyring.terminate();
    m_keyring.waitForFinished(patience);
}

void PrivateKeychain::startKeyring(bool isUnlocked)
{
    m_keyring.setProcessEnvironment(m_environment);
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (isUnlocked) {
        arguments.append(QStringLiteral("--unlock"));
    }
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments);
    m_keyring.write("password");
    m_keyring.waitForBytesWritten(patience);
    m_keyring.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!isServed() && timer.elapsed() < patience) { }
    EXPECT_TRUE(isServed());
}

bool PrivateKeychain::isServed() const
{
    QProcess tool;
    tool.setProcessEnvironment(m_environment);
    tool.start(QStringLiteral("dbus-send"),
               {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                QStringLiteral("string:org.freedesktop.secrets")});
    tool.waitForFinished(patience);
    return tool.readAll().contains("boolean true");
}

QByteArrayList PrivateKeychain::secrets() const
{
    QProcess tool;
    tool.setProcessEnvironment(m_environment);
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(QStringLiteral("secret-tool"),
               {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--unlock"),
                QStringLiteral("server"), QStringLiteral("Kartei")});
    tool.waitForFinished(patience);
    QByteArrayList found;
    const QByteArrayList lines = tool.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("secret = ")) {
            found.append(line.mid(9));
        }
    }
    return found;
}

} // namespace commandline
