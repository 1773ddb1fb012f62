// The i-th request fails, for every i until none is left to fail: a fixed scenario of twelve changes, over
// HTTP. After each failure one more pass makes both sides equal, and nothing is there twice.
//
// KARTEI_SWEEP_ALL=1 tries every kind of failure; without it, four of them.
#include "services/store/editcontacts.h"
#include "tests/support/mailboxfixture.h"

using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

constexpr int mostRequests = 80;
constexpr int passesToRecover = 3;

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mNQcPgPRAwQCgAi9gV95AfHhwAAAABJRU5E"
    "rkJggg==");

struct Failure
{
    const char *name;
    FaultAction action;
    int status = 500;
};

const std::vector<Failure> &failures()
{
    static const std::vector<Failure> some{
        {"closed before it was done", FaultAction::DropBeforeExecuting},
        {"closed after it was done", FaultAction::DropAfterExecuting},
        {"torn in the body", FaultAction::CutBody},
        {"503", FaultAction::Answer, 503}};
    static const std::vector<Failure> all{
        {"closed before it was done", FaultAction::DropBeforeExecuting},
        {"closed after it was done", FaultAction::DropAfterExecuting},
        {"torn in the body", FaultAction::CutBody},
        {"503", FaultAction::Answer, 503},
        {"500 though it was done", FaultAction::ExecuteThenAnswer},
        {"torn in the head", FaultAction::CutHead},
        {"a web page", FaultAction::Html}};
    return qEnvironmentVariableIsSet("KARTEI_SWEEP_ALL") ? all : some;
}

class RequestSweep : public testing::TestWithParam<int>
{
};

// One run of the scenario, whose i-th request over the wire fails.
class Scenario : public MailboxFixture
{
public:
    Scenario()
    {
        mailbox().createFolder({}, QStringLiteral("Clients"));
        mailbox().create(names("Ada", "Grace", "Alan", "Edith"), {});
        EXPECT_TRUE(syncOnce());
    }

    void changeTwelveThings()
    {
        app().create(names("Mary"), QStringLiteral("Clients"));
        app().create(names("Rosa"), {});
        app().contact("Ada").setPhone("1");
        app().contact("Ada").setEmail("ada@example.com");
        app().contact("Grace").moveTo("Clients");
        app().contact("Grace").setCompany("Navy");
        app().setPhoto(QStringLiteral("Grace"), png);
        app().contact("Alan").remove();
        app().createFolder({}, QStringLiteral("Suppliers"));
        app().create(names("Lise"), QStringLiteral("Suppliers"));
        app().renameFolder(QStringLiteral("Clients"), QStringLiteral("Customers"));
        app().contact("Edith").moveTo("Suppliers");
        mailbox().contact("Edith").setCompany("Airs"); // and one of somebody else
    }

    // How many requests there were.
    int pass()
    {
        mailbox().requests().reset();
        static_cast<void>(app().syncOnce(std::chrono::milliseconds(500)));
        return mailbox().requests().count();
    }

    void failRequest(const Failure &failure, int number)
    {
        Fault fault;
        fault.action = failure.action;
        fault.status = failure.status;
        fault.after = number;
        fault.path =
            QStringLiteral("^/v1.0/"); // batches and single requests, and what is in batches
        mailbox().faults().add(fault);
    }

    bool hasFailed() { return mailbox().faults().remaining() == 0; }

    void expectEqualOnce()
    {
        for (int i = 0; i == 0 || (i < passesToRecover && app().outbox() != domain::OutboxCounts());
             ++i) {
            pass();
        }
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(app().state(), mailbox().state());
        QStringList people = mailbox().contactNames();
        people.sort();
        EXPECT_EQ(people, names("Ada", "Edith", "Grace", "Lise", "Mary", "Rosa"));
    }

    void TestBody() override { }
};

} // namespace

TEST_P(RequestSweep, LeavesBothSidesEqualWhicheverRequestFails)
{
    const Failure &failure = failures()[size_t(GetParam())];
    int number = 0;
    for (bool failed = true; failed && number < mostRequests && !HasFailure(); ++number) {
        Scenario scenario;
        scenario.changeTwelveThings();
        scenario.failRequest(failure, number);
        scenario.pass();
        failed = scenario.hasFailed();
        scenario.expectEqualOnce();
        EXPECT_FALSE(HasFailure()) << failure.name << ", request " << number;
    }
    EXPECT_GT(number, 20); // or nothing was swept
    EXPECT_LT(number, mostRequests);
}

INSTANTIATE_TEST_SUITE_P(Failures, RequestSweep, testing::Range(0, int(failures().size())));
