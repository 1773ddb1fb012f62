#include "tests/mailbox/mailboxfixture.h"

#include <QHttpServer>
#include <QMutex>
#include <QSet>
#include <QUrlQuery>

#include <atomic>

namespace {

// A subscriber's receiver on a thread of its own.
class Receiver
{
public:
    Receiver()
    {
        m_thread.start();
        m_home.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_home, [this] { open(); }, Qt::BlockingQueuedConnection);
    }
    ~Receiver()
    {
        QMetaObject::invokeMethod(
            &m_home, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QString address(const char *path = "/notices") const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QLatin1String(path));
    }
    QList<QJsonObject> notices() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_notices;
    }
    int posts() const { return m_posts; }
    QStringList words(const char *name) const
    {
        QStringList found;
        for (const QJsonObject &notice : notices())
            found.append(notice.value(QLatin1String(name)).toString());
        return found;
    }
    // Until so many notices have come.
    bool eventually(int count) const
    {
        QElapsedTimer timer;
        timer.start();
        while (notices().size() < count && timer.elapsed() < 10'000)
            QThread::msleep(1);
        return notices().size() == count;
    }

    std::atomic<bool> echoes = true;
    std::atomic<int> refusals = 0; // so many notices are answered with 503
    std::atomic<int> handshakes = 0;

private:
    void open()
    {
        m_server = std::make_unique<QHttpServer>();
        const auto answer = [this](const QHttpServerRequest &request) { return take(request); };
        m_server->route(QStringLiteral("/notices"), answer);
        m_server->route(QStringLiteral("/lifecycle"), answer);
        m_port = m_server->listen(QHostAddress(QHostAddress::LocalHost));
    }
    QHttpServerResponse take(const QHttpServerRequest &request)
    {
        const QString token =
            request.query().queryItemValue(QStringLiteral("validationToken"), QUrl::FullyDecoded);
        if (!token.isEmpty()) {
            ++handshakes;
            return {"text/plain", echoes ? token.toUtf8() : QByteArray("no")};
        }
        ++m_posts;
        if (refusals > 0) {
            --refusals;
            return QHttpServerResponse(QHttpServerResponse::StatusCode::ServiceUnavailable);
        }
        const QMutexLocker locker(&m_mutex);
        const QJsonObject body = QJsonDocument::fromJson(request.body()).object();
        for (const QJsonValue &notice : body.value(QStringLiteral("value")).toArray())
            m_notices.append(notice.toObject());
        return QHttpServerResponse(QHttpServerResponse::StatusCode::Accepted);
    }

    QThread m_thread;
    QObject m_home;
    std::unique_ptr<QHttpServer> m_server;
    int m_port = 0;
    mutable QMutex m_mutex;
    QList<QJsonObject> m_notices;
    std::atomic<int> m_posts = 0;
};

class Subscriptions : public MailboxTest
{
protected:
    static QString inMinutes(int minutes)
    {
        return QDateTime::currentDateTimeUtc().addSecs(minutes * 60).toString(Qt::ISODateWithMs);
    }
    QJsonObject wish(const QJsonObject &others = {})
    {
        QJsonObject body{{QStringLiteral("changeType"), QStringLiteral("created,updated,deleted")},
                         {QStringLiteral("notificationUrl"), m_receiver.address()},
                         {QStringLiteral("resource"), QStringLiteral("me/contacts")},
                         {QStringLiteral("expirationDateTime"), inMinutes(4200)},
                         {QStringLiteral("clientState"), QStringLiteral("secret")}};
        for (auto it = others.begin(); it != others.end(); ++it)
            body.insert(it.key(), it.value());
        return body;
    }
    Reply subscribe(const QJsonObject &others = {}, const Headers &headers = {})
    {
        return post(QStringLiteral("/subscriptions"), QJsonDocument(wish(others)).toJson(),
                    headers);
    }
    static QJsonObject one(const char *name, const QJsonValue &value)
    {
        return {{QLatin1String(name), value}};
    }
    static QString path(const Reply &subscription)
    {
        return QStringLiteral("/subscriptions/") + subscription.text("id");
    }
    static QDateTime expiry(const Reply &reply)
    {
        return QDateTime::fromString(reply.text("expirationDateTime"), Qt::ISODateWithMs);
    }
    int lifecycle(const QByteArray &event)
    {
        return sendTo("POST", "/kartei/control/lifecycle", R"({"event":")" + event + R"("})",
                      {{"Content-Type", "application/json"}})
            .status;
    }

    Receiver m_receiver;
};

TEST_F(Subscriptions, AreMadeListedReadRenewedReauthorizedAndDeleted)
{
    const Reply made = subscribe();
    ASSERT_EQ(made.status, 201) << made.body.constData();
    EXPECT_EQ(m_receiver.handshakes, 1);
    EXPECT_EQ(made.text("clientState"), QStringLiteral("secret"));
    const QJsonArray listed = get(QStringLiteral("/subscriptions")).value();
    ASSERT_EQ(listed.size(), 1);
    EXPECT_TRUE(listed[0].toObject().value(QStringLiteral("clientState")).isNull());
    EXPECT_EQ(get(path(made)).text("resource"), QStringLiteral("me/contacts"));
    const Reply renewed =
        patch(path(made), QJsonDocument(one("expirationDateTime", inMinutes(100))).toJson());
    EXPECT_EQ(renewed.status, 200);
    EXPECT_LT(expiry(renewed), expiry(made));
    EXPECT_EQ(send("POST", path(made) + QStringLiteral("/reauthorize"), {}, {}).status, 204);
    EXPECT_EQ(remove(path(made)).status, 204);
    EXPECT_EQ(get(path(made)).status, 404);
}

TEST_F(Subscriptions, NeedAReceiverThatEchoesTheToken)
{
    m_receiver.echoes = false;
    EXPECT_EQ(subscribe().status, 400);
    EXPECT_EQ(get(QStringLiteral("/subscriptions")).value().size(), 0);
    EXPECT_EQ(subscribe(one("notificationUrl", QStringLiteral("http://127.0.0.1:1/"))).status, 400);
}

TEST_F(Subscriptions, ShakeHandsWithBothAddresses)
{
    EXPECT_EQ(subscribe(one("lifecycleNotificationUrl", m_receiver.address("/lifecycle"))).status,
              201);
    EXPECT_EQ(m_receiver.handshakes, 2);
}

TEST_F(Subscriptions, ShakeHandsAgainWhenTheAddressChanges)
{
    const Reply made = subscribe();
    const QByteArray body =
        QJsonDocument(one("notificationUrl", m_receiver.address("/lifecycle"))).toJson();
    EXPECT_EQ(patch(path(made), body).status, 200);
    EXPECT_EQ(m_receiver.handshakes, 2);
}

TEST_F(Subscriptions, GoToLoopbackOnly)
{
    for (const char *address : {"https://example.com/x", "http://example.com/x",
                                "http://127.0.0.1.example.com/", "ftp://127.0.0.1/", ""})
        EXPECT_EQ(subscribe(one("notificationUrl", QLatin1String(address))).status, 400) << address;
}

TEST_F(Subscriptions, LiveAsLongAsIsAllowed)
{
    EXPECT_EQ(subscribe(one("expirationDateTime", inMinutes(10'081))).status, 400);
    EXPECT_EQ(subscribe(one("expirationDateTime", inMinutes(10'079))).status, 201);
    EXPECT_EQ(subscribe(one("expirationDateTime", inMinutes(-1))).status, 400);
    EXPECT_EQ(subscribe(one("expirationDateTime", QStringLiteral("soon"))).status, 400);
    use("subscription-minutes", "4230");
    EXPECT_EQ(subscribe(one("expirationDateTime", inMinutes(4231))).status, 400);
}

TEST_F(Subscriptions, ShorterThanFortyFiveMinutesAreRaisedToThat)
{
    const QDateTime least = QDateTime::currentDateTimeUtc().addSecs(45 * 60 - 1);
    EXPECT_GE(expiry(subscribe(one("expirationDateTime", inMinutes(1)))), least);
}

TEST_F(Subscriptions, AreRefusedForWhatGraphDoesNotServe)
{
    EXPECT_EQ(subscribe(one("changeType", QStringLiteral("moved"))).status, 400);
    EXPECT_EQ(subscribe(one("clientState", QString(129, QLatin1Char('x')))).status, 400);
    EXPECT_EQ(subscribe(one("includeResourceData", true)).status, 400);
    for (const char *resource :
         {"me/contactFolders", "me/messages", "contacts", "me/contactFolders/garbage/contacts"})
        EXPECT_GE(subscribe(one("resource", QLatin1String(resource))).status, 400) << resource;
    use("subscription-count", "1");
    EXPECT_EQ(subscribe().status, 201);
    EXPECT_EQ(subscribe().status, 403);
}

TEST_F(Subscriptions, AreForOnesOwnMailboxEvenIfAFolderIsShared)
{
    options().moreUsers = {
        {QStringLiteral("bo@kartei.example"), QStringLiteral("Bo"), QStringLiteral("bo")}};
    start();
    server().shares().add({QStringLiteral("bo@kartei.example"),
                           QStringLiteral("ada@kartei.example"), QStringLiteral("*"),
                           mailbox::ShareRight::Write});
    EXPECT_EQ(subscribe(one("resource", QStringLiteral("users/bo@kartei.example/contacts"))).status,
              403);
    const Reply made = subscribe();
    EXPECT_EQ(get(path(made), {{"Authorization", "Bearer bo"}}).status, 404);
}

TEST_F(Subscriptions, TellOfContactsThatAreMadeChangedAndDeleted)
{
    const Reply made = subscribe({}, immutable);
    const QString id = makeContact(R"({"givenName":"Ada"})");
    ASSERT_TRUE(m_receiver.eventually(1));
    patch(QStringLiteral("/me/contacts/") + id, R"({"givenName":"Bea"})");
    ASSERT_TRUE(m_receiver.eventually(2));
    remove(QStringLiteral("/me/contacts/") + id);
    ASSERT_TRUE(m_receiver.eventually(3));
    EXPECT_EQ(m_receiver.words("changeType"),
              (QStringList{QStringLiteral("created"), QStringLiteral("updated"),
                           QStringLiteral("deleted")}));
    QSet<QString> ids;
    for (const QJsonObject &notice : m_receiver.notices()) {
        ids.insert(notice.value(QStringLiteral("id")).toString());
        EXPECT_EQ(notice.value(QStringLiteral("subscriptionId")).toString(), made.text("id"));
        EXPECT_EQ(notice.value(QStringLiteral("clientState")).toString(), QStringLiteral("secret"));
        EXPECT_EQ(notice.value(QStringLiteral("resourceData"))
                      .toObject()
                      .value(QStringLiteral("id"))
                      .toString(),
                  id);
    }
    EXPECT_EQ(ids.size(), 3); // each notice has its own
}

TEST_F(Subscriptions, CarryPlainIdsUnlessTheCreatePreferredImmutableOnes)
{
    subscribe();
    const QString id = makeContact("{}");
    ASSERT_TRUE(m_receiver.eventually(1));
    EXPECT_EQ(m_receiver.notices()[0]
                  .value(QStringLiteral("resourceData"))
                  .toObject()
                  .value(QStringLiteral("id"))
                  .toString(),
              get(QStringLiteral("/me/contacts/") + id).text("id"));
}

TEST_F(Subscriptions, TellOnlyOfTheChangesThatWereWished)
{
    subscribe(one("changeType", QStringLiteral("deleted")));
    const QString id = makeContact("{}");
    remove(QStringLiteral("/me/contacts/") + id);
    ASSERT_TRUE(m_receiver.eventually(1));
    EXPECT_EQ(m_receiver.words("changeType"), QStringList{QStringLiteral("deleted")});
}

TEST_F(Subscriptions, OfAFolderHearOfThatFolderOnly)
{
    const QString folder = makeFolder(QStringLiteral("Clients"));
    subscribe(one("resource", QStringLiteral("/me/contactFolders/%1/contacts").arg(folder)));
    makeContact("{}");
    makeContact("{}", folder);
    ASSERT_TRUE(m_receiver.eventually(1));
    EXPECT_EQ(m_receiver.posts(), 1);
}

TEST_F(Subscriptions, RepeatWhatWasNotTaken)
{
    use("notice-retry", "1");
    m_receiver.refusals = 2;
    subscribe();
    makeContact("{}");
    EXPECT_TRUE(m_receiver.eventually(1));
    EXPECT_EQ(m_receiver.posts(), 3);
}

TEST_F(Subscriptions, CanTellTwiceOrLoseAndSayMissed)
{
    subscribe(one("lifecycleNotificationUrl", m_receiver.address("/lifecycle")));
    use("notices", "twice");
    makeContact("{}");
    ASSERT_TRUE(m_receiver.eventually(2));
    use("notices", "lost");
    makeContact("{}");
    ASSERT_TRUE(m_receiver.eventually(3));
    const QJsonObject last = m_receiver.notices().last();
    EXPECT_EQ(last.value(QStringLiteral("lifecycleEvent")), QJsonValue(QStringLiteral("missed")));
    EXPECT_FALSE(last.contains(QStringLiteral("resourceData")));
    EXPECT_FALSE(last.contains(QStringLiteral("changeType")));
}

TEST_F(Subscriptions, CanTellInTheWrongOrder)
{
    use("notices", "reversed");
    subscribe();
    const QByteArray create =
        R"("method":"POST","url":"/me/contacts","headers":{"Content-Type":"application/json"},)"
        R"("body":{"givenName":"x"}})";
    post(QStringLiteral("/$batch"),
         R"({"requests":[{"id":"1",)" + create + R"(,{"id":"2",)" + create + "]}");
    ASSERT_TRUE(m_receiver.eventually(2));
    const QStringList made = members(get(QStringLiteral("/me/contacts")).value(), "id");
    const auto idOf = [&](int i) {
        return m_receiver.notices()[i]
            .value(QStringLiteral("resourceData"))
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    };
    EXPECT_EQ((QStringList{idOf(1), idOf(0)}), made);
}

TEST_F(Subscriptions, TellTheirLifecycleWhenAsked)
{
    const Reply made = subscribe(one("lifecycleNotificationUrl", m_receiver.address("/lifecycle")));
    EXPECT_EQ(lifecycle("reauthorizationRequired"), 204);
    ASSERT_TRUE(m_receiver.eventually(1));
    EXPECT_EQ(lifecycle("subscriptionRemoved"), 204);
    ASSERT_TRUE(m_receiver.eventually(2));
    EXPECT_EQ(get(path(made)).status, 404);
    EXPECT_EQ(lifecycle("nonsense"), 400);
}

TEST_F(Subscriptions, SurviveARestart)
{
    const Reply made = subscribe();
    stop();
    start();
    EXPECT_EQ(get(path(made)).status, 200);
    makeContact("{}");
    EXPECT_TRUE(m_receiver.eventually(1));
}

} // namespace
