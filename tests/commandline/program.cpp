#include "tests/commandline/program.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

#include <gtest/gtest.h>

namespace commandline {

namespace {
constexpr int patience = 60000;
const QString token = QStringLiteral("0123456789abcdef");
} // namespace

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

QJsonObject Outcome::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray Outcome::array() const
{
    return QJsonDocument::fromJson(out).array();
}

Outcome kartei(const QString &profile, const QStringList &arguments,
               const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KARTEI_PROGRAM),
                  QStringList{QStringLiteral("--profile"), profile} + arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {.status = -1,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }
    return {.status = process.exitCode(),
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

MailboxProgram::MailboxProgram(QString folder, int seed, QStringList options)
    : m_folder(std::move(folder))
    , m_seed(seed)
    , m_options(std::move(options))
{
    start();
}

MailboxProgram::~MailboxProgram()
{
    stop();
}

void MailboxProgram::start()
{
    const int port = m_address.isEmpty() ? 0 : QUrl(m_address).port();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList options{QStringLiteral("--port"),        QString::number(port),
                              QStringLiteral("--data"),        m_folder,
                              QStringLiteral("--user"),        QStringLiteral("ada@example.com"),
                              QStringLiteral("--token"),       token,
                              QStringLiteral("--seed"),        QString::number(m_seed),
                              QStringLiteral("--seed-photos"), QStringLiteral("0")};
    m_process.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM), options + m_options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) { }
    m_address = QString::fromLatin1(m_process.readLine().trimmed().split(' ').value(0));
    EXPECT_FALSE(m_address.isEmpty());
}

void MailboxProgram::stop()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
}

QByteArray MailboxProgram::ask(const QByteArray &method, const QByteArray &path,
                               const QByteArray &body) const
{
    const QUrl url(m_address);
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    EXPECT_TRUE(socket.waitForConnected(patience));
    socket.write(method + " /kartei/control/" + path
                 + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nAuthorization: Bearer "
                 + token.toLatin1() + "\r\nContent-Type: application/json\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {
    }
    return socket.readAll();
}

int MailboxProgram::control(const QByteArray &path, const QByteArray &body) const
{
    return ask("POST", path, body).split(' ').value(1).toInt();
}

void MailboxProgram::prepare(const QByteArray &fault) const
{
    EXPECT_EQ(control("faults", R"({"fault":")" + fault + R"("})"), 204) << fault.constData();
}

bool MailboxProgram::hasMet() const
{
    return ask("GET", "faults", {}).contains(R"("value":[])");
}

QStringList MailboxProgram::account() const
{
    return account(QStringLiteral("ada@example.com"), token);
}

QStringList MailboxProgram::account(const QString &user, const QString &userToken) const
{
    return {QStringLiteral("--graph"), m_address, QStringLiteral("--token"), userToken,
            QStringLiteral("--user"),  user};
}

} // namespace commandline
