#include "tests/mailbox/mailboxfixture.h"

#include <QUrl>

#include <algorithm>

namespace {
constexpr int patience = 10'000;
}

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Reply::errorCode() const
{
    return json()
        .value(QStringLiteral("error"))
        .toObject()
        .value(QStringLiteral("code"))
        .toString();
}

QStringList members(const QJsonArray &objects, const char *name)
{
    QStringList values;
    for (const QJsonValue &object : objects)
        values.append(object.toObject().value(QLatin1String(name)).toString());
    return values;
}

MailboxTest::~MailboxTest()
{
    stop();
}

void MailboxTest::start(int seed, int seedPhotosPercent)
{
    mailbox::MailboxOptions options = m_options;
    options.dataDirectory = m_directory.path();
    options.userPrincipalName = QStringLiteral("ada@kartei.example");
    options.displayName = QStringLiteral("Ada Lovelace");
    options.token = QStringLiteral("token");
    options.seed = seed;
    options.seedPhotosPercent = seedPhotosPercent;
    m_thread.start();
    m_onThread = std::make_unique<QObject>();
    m_onThread->moveToThread(&m_thread);
    std::optional<QString> failure;
    QMetaObject::invokeMethod(
        m_onThread.get(),
        [&] {
            m_server = std::make_unique<mailbox::MailboxServer>(options);
            failure = m_server->start();
        },
        Qt::BlockingQueuedConnection);
    ASSERT_FALSE(failure) << failure->toStdString();
}

void MailboxTest::stop()
{
    m_socket.reset();
    if (m_onThread)
        QMetaObject::invokeMethod(
            m_onThread.get(), [&] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_onThread.reset();
}

void MailboxTest::use(const char *option, const char *value)
{
    if (!m_server)
        start();
    const auto failure = m_server->switches().set(QLatin1String(option), QString::fromUtf8(value));
    ASSERT_FALSE(failure) << failure->toStdString();
}

Reply MailboxTest::raw(const QByteArray &text)
{
    if (!m_server)
        start();
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->connectToHost(QStringLiteral("127.0.0.1"),
                                static_cast<quint16>(m_server->origin().port()));
        EXPECT_TRUE(m_socket->waitForConnected(patience));
        ++m_connectionsMade;
    }
    m_socket->write(text);
    QByteArray received;
    qsizetype headEnd = -1;
    while (headEnd < 0) {
        if (!m_socket->waitForReadyRead(patience))
            return {};
        received += m_socket->readAll();
        headEnd = received.indexOf("\r\n\r\n");
    }
    Reply reply;
    const QByteArrayList lines = received.left(headEnd).split('\n');
    reply.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    reply.body = received.mid(headEnd + 4);
    while (reply.body.size() < reply.header("Content-Length").toLongLong()) {
        if (!m_socket->waitForReadyRead(patience))
            break;
        reply.body += m_socket->readAll();
    }
    return reply;
}

QByteArray MailboxTest::allBytes(const QByteArray &text)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"),
                         static_cast<quint16>(m_server->origin().port()));
    EXPECT_TRUE(socket.waitForConnected(patience));
    socket.write(text);
    while (socket.waitForReadyRead(patience)) { }
    EXPECT_EQ(socket.state(), QAbstractSocket::UnconnectedState);
    return socket.readAll();
}

Reply MailboxTest::send(const QByteArray &method, const QString &path, const QByteArray &body,
                        const Headers &headers)
{
    QByteArray target = path.toUtf8();
    if (target.startsWith("http"))
        target = target.mid(target.indexOf('/', 8));
    else if (!target.startsWith("/v1.0") && !target.startsWith("/beta"))
        target.prepend("/v1.0");
    target.replace(' ', "%20");
    return sendTo(method, target, body, headers);
}

Reply MailboxTest::sendTo(const QByteArray &method, const QByteArray &target,
                          const QByteArray &body, const Headers &headers)
{
    if (!m_server)
        start();
    const bool hasAuthorization = std::any_of(
        headers.begin(), headers.end(), [](const auto &h) { return h.first == "Authorization"; });
    QByteArray text = method + ' ' + target
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->origin().port()) + "\r\n";
    if (!hasAuthorization)
        text += "Authorization: Bearer token\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "PUT" || method == "POST")
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return raw(text + "\r\n" + body);
}

Reply MailboxTest::get(const QString &path, const Headers &headers)
{
    return send("GET", path, {}, headers);
}

Reply MailboxTest::post(const QString &path, const QByteArray &json, const Headers &headers)
{
    return send("POST", path, json, headers + Headers{{"Content-Type", "application/json"}});
}

Reply MailboxTest::patch(const QString &path, const QByteArray &json, const Headers &headers)
{
    return send("PATCH", path, json, headers + Headers{{"Content-Type", "application/json"}});
}

Reply MailboxTest::remove(const QString &path, const Headers &headers)
{
    return send("DELETE", path, {}, headers);
}

QString MailboxTest::makeContact(const QByteArray &json, const QString &folder)
{
    const Reply reply =
        post(folder.isEmpty() ? QStringLiteral("/me/contacts")
                              : QStringLiteral("/me/contactFolders/%1/contacts").arg(folder),
             json, immutable);
    EXPECT_EQ(reply.status, 201) << reply.body.constData();
    return reply.text("id");
}

QString MailboxTest::makeFolder(const QString &name, const QString &parent)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("displayName"), name}}).toJson();
    const Reply reply =
        post(parent.isEmpty() ? QStringLiteral("/me/contactFolders")
                              : QStringLiteral("/me/contactFolders/%1/childFolders").arg(parent),
             body);
    EXPECT_EQ(reply.status, 201) << reply.body.constData();
    return reply.text("id");
}

QJsonArray MailboxTest::allPages(const QString &path, const Headers &headers, QString *deltaLink)
{
    QJsonArray all;
    QString next = path;
    while (!next.isEmpty()) {
        const Reply reply = get(next, headers);
        EXPECT_EQ(reply.status, 200) << reply.body.constData();
        for (const QJsonValue &item : reply.value())
            all.append(item);
        next = reply.text("@odata.nextLink");
        if (deltaLink)
            *deltaLink = reply.text("@odata.deltaLink");
    }
    return all;
}
