#include "tests/mailbox/mailboxfixture.h"

namespace {

class Faults : public MailboxTest
{
protected:
    void SetUp() override { start(); }
    void ask(mailbox::FaultAction action, int status = 503)
    {
        mailbox::Fault fault;
        fault.action = action;
        fault.status = status;
        fault.method = "POST";
        fault.path = QStringLiteral("/contacts$");
        fault.retryAfter = "2";
        server().faults().add(fault);
    }
    Reply create() { return post(QStringLiteral("/me/contacts"), "{}"); }
    qsizetype count() { return get(QStringLiteral("/me/contacts")).value().size(); }
};

TEST_F(Faults, AnswerInsteadOfExecuting)
{
    ask(mailbox::FaultAction::Answer, 429);
    const Reply reply = create();
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(reply.errorCode(), QStringLiteral("ApplicationThrottled"));
    EXPECT_EQ(reply.header("Retry-After"), QByteArray("2"));
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(create().status, 201);
}

TEST_F(Faults, AnswerWrongAfterExecuting)
{
    ask(mailbox::FaultAction::ExecuteThenAnswer, 500);
    EXPECT_EQ(create().status, 500);
    EXPECT_EQ(count(), 1);
}

TEST_F(Faults, DropTheConnectionBeforeExecuting)
{
    ask(mailbox::FaultAction::DropBeforeExecuting);
    EXPECT_EQ(create().status, 0);
    EXPECT_EQ(count(), 0);
}

TEST_F(Faults, DropTheConnectionAfterExecuting)
{
    ask(mailbox::FaultAction::DropAfterExecuting);
    EXPECT_EQ(create().status, 0);
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(server().requests().records().first().status, 0);
}

TEST_F(Faults, WaitForTheirTurnAndEnd)
{
    mailbox::Fault fault;
    fault.status = 503;
    fault.after = 1;
    fault.count = 2;
    server().faults().add(fault);
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses.append(get(QStringLiteral("/me")).status);
    EXPECT_EQ(statuses, (QList<int>{200, 503, 503, 200}));
    EXPECT_EQ(server().faults().remaining(), 0);
}

TEST_F(Faults, MeetItemsOfABatch)
{
    ask(mailbox::FaultAction::Answer, 429);
    const Reply reply = post(
        QStringLiteral("/$batch"),
        R"({"requests":[{"id":"1","method":"POST","url":"/me/contacts","headers":{"Content-Type":)"
        R"("application/json"},"body":{}}]})");
    const QJsonObject answer =
        reply.json().value(QStringLiteral("responses")).toArray()[0].toObject();
    EXPECT_EQ(answer.value(QStringLiteral("status")).toInt(), 429);
    EXPECT_EQ(
        answer.value(QStringLiteral("headers")).toObject().value(QStringLiteral("Retry-After")),
        QJsonValue(QStringLiteral("2")));
}

} // namespace
