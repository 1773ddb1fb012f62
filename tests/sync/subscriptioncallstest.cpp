// Subscriptions over real HTTP: the mailbox shakes hands with a receiver on loopback.
#include "services/graph/mailboxcalls.h"
#include "tests/graph/rawserver.h"
#include "tests/support/mailboxfixture.h"

#include <QUrlQuery>

using testsupport::await;
using testsupport::MailboxFixture;

namespace {

class SubscriptionCalls : public MailboxFixture
{
protected:
    SubscriptionCalls()
    {
        m_receiver.then([this](QTcpSocket &socket) {
            const QUrlQuery query(
                QUrl(QString::fromLatin1(m_receiver.requests().constLast().path)).query());
            const QString token =
                query.queryItemValue(QStringLiteral("validationToken"), QUrl::FullyDecoded);
            socket.write(RawServer::answer("200 OK", m_echoes ? token.toUtf8() : "no",
                                           "Content-Type: text/plain\r\n"));
        });
    }

    wire::Subscription wanted()
    {
        return {.resource = QStringLiteral("me/contacts"),
                .changeType = QStringLiteral("created,updated,deleted"),
                .notificationUrl =
                    m_receiver.url().resolved(QUrl(QStringLiteral("/notices"))).toString(),
                .clientState = QStringLiteral("state"),
                .expires = QDateTime::currentDateTimeUtc().addSecs(4200 * 60)};
    }

    graph::GraphClient &client() { return app().client(); }

    RawServer m_receiver;
    bool m_echoes = true;
};

qint64 minutesLeft(const wire::Subscription &granted)
{
    return QDateTime::currentDateTimeUtc().secsTo(granted.expires) / 60;
}

} // namespace

TEST_F(SubscriptionCalls, AreMadeRenewedAndDeleted)
{
    const auto made = await(graph::createSubscription(client(), wanted()));
    ASSERT_TRUE(made) << made.error().message.toStdString();
    EXPECT_FALSE(made->id.isEmpty());
    EXPECT_EQ(made->resource, wanted().resource);
    EXPECT_EQ(m_receiver.count("POST"), 1);

    const QDateTime later = made->expires.addSecs(600);
    const auto renewed = await(graph::renewSubscription(client(), made->id, later));
    ASSERT_TRUE(renewed) << renewed.error().message.toStdString();
    EXPECT_EQ(renewed->expires.toSecsSinceEpoch(), later.toSecsSinceEpoch());

    EXPECT_TRUE(await(graph::deleteSubscription(client(), made->id)));
    EXPECT_TRUE(await(graph::deleteSubscription(client(), made->id))) << "gone is gone";
    const auto gone = await(graph::renewSubscription(client(), made->id, later));
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, domain::Error::Kind::NotFound);
}

TEST_F(SubscriptionCalls, GiveTheTimeThatWasGrantedAndNotTheOneAskedFor)
{
    wire::Subscription brief = wanted();
    brief.expires = QDateTime::currentDateTimeUtc().addSecs(5 * 60);
    const auto made = await(graph::createSubscription(client(), brief));
    ASSERT_TRUE(made) << made.error().message.toStdString();
    EXPECT_GE(minutesLeft(*made), 43);
}

TEST_F(SubscriptionCalls, FailWithoutAHandshakeAndAfterTooLongATime)
{
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("subscription-minutes"), QStringLiteral("4230")));
    EXPECT_TRUE(await(graph::createSubscription(client(), wanted())));
    wire::Subscription tooLong = wanted();
    tooLong.expires = tooLong.expires.addDays(1);
    const auto refused = await(graph::createSubscription(client(), tooLong));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, domain::Error::Kind::Rejected);
    m_echoes = false;
    const auto unheard = await(graph::createSubscription(client(), wanted()));
    ASSERT_FALSE(unheard);
    EXPECT_EQ(unheard.error().kind, domain::Error::Kind::Rejected);
}
