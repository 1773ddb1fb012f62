// The receiver against raw sockets.
#include "services/push/notificationreceiver.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <gtest/gtest.h>

using push::Hint;
using testsupport::eventually;

namespace {

class Receiver : public testing::Test
{
protected:
    Receiver()
    {
        EXPECT_TRUE(m_receiver.listen());
        m_path = m_receiver.open("right");
        QObject::connect(&m_receiver, &push::NotificationReceiver::noticed, &m_receiver,
                         [this](const QByteArray &path, Hint hint) {
                             EXPECT_EQ(path, m_path);
                             m_hints.append(hint);
                         });
    }

    static QJsonObject notice(const char *state, const char *lifecycle = nullptr)
    {
        QJsonObject notice{{QStringLiteral("subscriptionId"), QStringLiteral("s1")},
                           {QStringLiteral("clientState"), QLatin1String(state)},
                           {QStringLiteral("changeType"), QStringLiteral("updated")}};
        if (lifecycle != nullptr) {
            notice.insert(QStringLiteral("lifecycleEvent"), QLatin1String(lifecycle));
        }
        return notice;
    }

    static QByteArray delivery(const QJsonArray &notices)
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("value"), notices}}).toJson();
    }

    QByteArray head(const QByteArray &target, qint64 length) const
    {
        return "POST /" + target
            + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_receiver.port())
            + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
    }

    QByteArray post(const QByteArray &body) const { return head(m_path, body.size()) + body; }

    // All that comes back until the connection ends, or `answers` heads have come.
    QByteArray exchange(const QByteArray &bytes, int answers = 1)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_receiver.port());
        socket.write(bytes);
        QByteArray got;
        EXPECT_TRUE(eventually([&] {
            got += socket.readAll();
            return got.count("HTTP/1.1 ") >= answers
                || socket.state() == QAbstractSocket::UnconnectedState;
        }));
        return got;
    }

    static int status(const QByteArray &answer) { return answer.split(' ').value(1).toInt(); }

    push::NotificationReceiver m_receiver;
    QByteArray m_path;
    QList<Hint> m_hints;
};

} // namespace

TEST_F(Receiver, AnswersTheHandshakeWithTheBareToken)
{
    const QByteArray answer = exchange(head(m_path + "?validationToken=a%26%3Cb%3E+c", 0));
    EXPECT_EQ(status(answer), 200);
    EXPECT_TRUE(answer.contains("Content-Type: text/plain"));
    EXPECT_TRUE(answer.endsWith("\r\n\r\na&<b> c")) << answer.constData();
    EXPECT_TRUE(m_hints.isEmpty());
}

TEST_F(Receiver, TakesNoticesAsOneHint)
{
    QJsonArray many;
    for (int i = 0; i < 10000; ++i) {
        many.append(notice("right"));
    }
    EXPECT_EQ(status(exchange(post(delivery(many)))), 202);
    EXPECT_EQ(m_hints, QList<Hint>{Hint::Changed});
}

TEST_F(Receiver, TellsTheEventsOfALife)
{
    const QByteArray answer = exchange(
        post(delivery({notice("right", "missed"), notice("right", "subscriptionRemoved"),
                       notice("right", "reauthorizationRequired"), notice("right", "tomorrow")})));
    EXPECT_EQ(status(answer), 202);
    EXPECT_EQ(m_hints, (QList<Hint>{Hint::Missed, Hint::Removed, Hint::ReauthorizationRequired}));
}

TEST_F(Receiver, BelievesNobodyWithoutTheState)
{
    EXPECT_EQ(status(exchange(post(delivery({notice("wrong"), notice(""), notice("right1"),
                                             notice("righ"), notice("wrong", "missed")})))),
              202);
    EXPECT_TRUE(m_hints.isEmpty());
    EXPECT_EQ(status(exchange(post(delivery({notice("wrong"), notice("right")})))), 202);
    EXPECT_EQ(m_hints.size(), 1) << "and goes on";
}

TEST_F(Receiver, DoesNotReadWhatWasEncrypted)
{
    QJsonObject rich = notice("right");
    rich.insert(QStringLiteral("encryptedContent"),
                QJsonObject{{QStringLiteral("data"), QStringLiteral("!!")},
                            {QStringLiteral("dataKey"), 7}});
    EXPECT_EQ(status(exchange(post(delivery({rich})))), 202);
    EXPECT_EQ(m_hints, QList<Hint>{Hint::Changed}) << "a hint like any other";
}

TEST_F(Receiver, SendsOthersAway)
{
    const QByteArray body = delivery({notice("right")});
    EXPECT_EQ(status(exchange(head("", body.size()) + body)), 404);
    EXPECT_EQ(status(exchange(head(m_path.chopped(1), body.size()) + body)), 404);
    EXPECT_EQ(status(exchange(head(m_path.chopped(1) + "?validationToken=x", 0))), 404);
    EXPECT_EQ(status(exchange("GET /" + m_path + " HTTP/1.1\r\n\r\n")), 403);
    EXPECT_EQ(status(exchange(post("{"))), 400);
    EXPECT_EQ(status(exchange(post("[]"))), 400);
    EXPECT_EQ(status(exchange(post("{\"value\":[{\"id\":1}]}"))), 400);
    EXPECT_EQ(status(exchange(QByteArray(20000, 'x'))), 400);
    EXPECT_EQ(status(exchange(head(m_path, 1 << 30) + body)), 413);
    m_receiver.drop(m_path);
    EXPECT_EQ(status(exchange(post(body))), 404);
    EXPECT_TRUE(m_hints.isEmpty());
}

TEST_F(Receiver, TakesRequestsThatLieBehindEachOther)
{
    const QByteArray one = post(delivery({notice("right")}));
    const QByteArray answers = exchange(one + one + one, 3);
    EXPECT_EQ(answers.count("HTTP/1.1 202"), 3);
    EXPECT_EQ(m_hints.size(), 3);
}

TEST_F(Receiver, TakesAFloodOfRequests)
{
    const QByteArray one = post(delivery({notice("right")}));
    std::vector<std::unique_ptr<QTcpSocket>> senders;
    for (int i = 0; i < 40; ++i) {
        senders.push_back(std::make_unique<QTcpSocket>());
        senders.back()->connectToHost(QHostAddress::LocalHost, m_receiver.port());
        senders.back()->write(one.repeated(249)
                              + QByteArray(one).replace("\r\nContent-Length",
                                                        "\r\nConnection: close"
                                                        "\r\nContent-Length"));
    }
    EXPECT_TRUE(eventually([&] { return m_hints.size() == 10000; }));
}

TEST_F(Receiver, TakesARequestThatComesByteByByte)
{
    const QByteArray bytes = post(delivery({notice("right")}));
    QTcpSocket socket;
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.connectToHost(QHostAddress::LocalHost, m_receiver.port());
    ASSERT_TRUE(eventually([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    for (const char byte : bytes) {
        socket.write(&byte, 1);
        socket.flush();
        QCoreApplication::processEvents();
    }
    EXPECT_TRUE(eventually([&] { return m_hints.size() == 1; }));
}

TEST_F(Receiver, ServesTheNextWhenSlowOnesHaveLostTheirTime)
{
    push::NotificationReceiver quick(std::chrono::milliseconds(20));
    ASSERT_TRUE(quick.listen());
    const QByteArray path = quick.open("right");
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QHostAddress::LocalHost, quick.port());
        slow.back()->write("POST /");
    }
    QTcpSocket last;
    last.connectToHost(QHostAddress::LocalHost, quick.port());
    last.write("POST /" + path + "?validationToken=t HTTP/1.1\r\nHost: localhost:"
               + QByteArray::number(quick.port()) + "\r\nContent-Length: 0\r\n\r\n");
    QByteArray got;
    EXPECT_TRUE(eventually([&] {
        got += last.readAll();
        return got.endsWith("\r\n\r\nt");
    }));
    EXPECT_TRUE(eventually([&] {
        return std::ranges::all_of(slow, [](const auto &each) {
            return each->state() == QAbstractSocket::UnconnectedState;
        });
    }));
}
