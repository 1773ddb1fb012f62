// Every request asks for immutable ids: one that does not is answered with ids that die in a move.
#include "services/graph/mailboxcalls.h"
#include "tests/support/mailboxfixture.h"

using testsupport::await;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

class ImmutableIds : public MailboxFixture
{
protected:
    QByteArrayList withoutThem()
    {
        QByteArrayList found;
        for (const mailbox::RequestRecord &each : mailbox().requests().records()) {
            if (!each.preferences.contains("IdType=\"ImmutableId\"")) {
                found.append(each.method + ' ' + each.path);
            }
        }
        return found;
    }
};

} // namespace

TEST_F(ImmutableIds, AreAskedForByEveryRequestOfASession)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    begin(names("Ada", "Grace", "Alan"));
    app().contact("Ada").setPhone("1");
    app().contact("Grace").moveTo("Clients");
    app().contact("Alan").remove();
    app().create(names("Mary", "Edith"), {});
    app().createFolder({}, QStringLiteral("Friends"));
    app().contact("Mary").set(domain::ContactProperty::BusinessFax, QStringLiteral("2"));
    app().setPhoto(QStringLiteral("Ada"), {});
    mailbox().contact("Ada").setCompany("Engines"); // so that a write meets a 412
    mailbox().faults().add({.action = mailbox::FaultAction::DropAfterExecuting,
                            .method = "POST",
                            .path = QStringLiteral("batch")});
    static_cast<void>(syncOnce());
    ASSERT_TRUE(syncOnce());
    startApp();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_GT(requestsOf("PATCH", "/contacts/"), 0);
    EXPECT_EQ(withoutThem(), QByteArrayList());
}

TEST_F(ImmutableIds, AreAskedForByTheCallsOfSingleServices)
{
    begin(names("Ada"));
    const QString me = QStringLiteral("/me");
    const domain::GraphId ada{mailbox().contactId(QStringLiteral("Ada"))};
    mailbox().requests().reset();
    EXPECT_TRUE(await(graph::writeFlag(app().client(), me, ada, {})));
    EXPECT_TRUE(await(graph::putExtension(
        app().client(), me, ada,
        {.name = QStringLiteral("com.example.a"), .values = {{QStringLiteral("a"), 1}}})));
    EXPECT_TRUE(await(graph::findPeople(app().client(), me, QStringLiteral("ada"), 5)));
    EXPECT_GE(mailbox().requests().count(), 4);
    EXPECT_EQ(withoutThem(), QByteArrayList());
}
