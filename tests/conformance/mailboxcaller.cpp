#include "tests/conformance/mailboxcaller.h"

#include <QJsonDocument>
#include <QUuid>

namespace conformance {
namespace {
constexpr int patience = 15'000;
}

QJsonObject WireAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString WireAnswer::text(const char *member) const
{
    return json().value(QLatin1String(member)).toString();
}

MailboxCaller::MailboxCaller(const QUrl &address, const QByteArray &token)
    : m_address(address)
    , m_token(token)
{
}

WireAnswer MailboxCaller::call(const QByteArray &method, const QByteArray &target,
                               const Headers &headers, const QByteArray &body)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_socket.abort();
        m_socket.connectToHost(m_address.host(), static_cast<quint16>(m_address.port(80)));
        if (!m_socket.waitForConnected(patience))
            return {};
    }
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: "
        + m_address.authority().toLatin1() + "\r\nAuthorization: Bearer " + m_token
        + "\r\nclient-request-id: " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
        + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (method != "GET" && method != "DELETE")
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(text + "\r\n" + body);

    QByteArray received;
    qsizetype headEnd = -1;
    while (headEnd < 0) {
        if (!m_socket.waitForReadyRead(patience))
            return {};
        received += m_socket.readAll();
        headEnd = received.indexOf("\r\n\r\n");
    }
    WireAnswer answer;
    const QByteArrayList lines = received.left(headEnd).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    answer.body = received.mid(headEnd + 4);
    const qint64 length = headerOf(answer.headers, "Content-Length").toLongLong();
    while (answer.body.size() < length && m_socket.waitForReadyRead(patience))
        answer.body += m_socket.readAll();
    return answer;
}

WireAnswer MailboxCaller::callJson(const QByteArray &method, const QByteArray &target,
                                   const QJsonObject &body)
{
    return call(method, target, {{"Content-Type", "application/json"}},
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace conformance
