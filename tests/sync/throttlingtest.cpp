// A service that asks to wait: as a whole or for single parts of a batch, and in every form of saying
// how long. Nothing is lost, nothing is sent twice, and nobody comes back early.
#include "tests/support/mailboxfixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

using Options = QList<std::pair<const char *, const char *>>;

struct Load
{
    Options options;
};

void PrintTo(const Load &load, std::ostream *out)
{
    for (const auto &[name, value] : load.options) {
        *out << name << '=' << value << ' ';
    }
}

QStringList people(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("Person %1").arg(i, 2, 10, QChar(u'0')));
    }
    return list;
}

const QString loadPath = QStringLiteral("/kartei/control/load");

class Throttled : public MailboxFixture
{
protected:
    int statuses(const char *method, const char *part, int status)
    {
        int count = 0;
        for (const mailbox::RequestRecord &each : mailbox().requests().records()) {
            count += each.method == method && each.path.contains(part) && each.status == status;
        }
        return count;
    }

    void use(const Options &options)
    {
        for (const auto &[name, value] : options) {
            ASSERT_FALSE(mailbox().switches().set(QLatin1String(name), QLatin1String(value)));
        }
    }

    QJsonObject load()
    {
        return QJsonDocument::fromJson(mailbox().request("GET", loadPath).body).object();
    }

    // The mailbox side asks too: it must not be told to wait.
    void liftLimits()
    {
        use({{"window-requests", "0"}, {"batch-limit", "queue"}, {"batch-throttling", "items"}});
        EXPECT_EQ(mailbox().request("DELETE", loadPath).status, 204);
    }

    void expectBothSidesEqual()
    {
        EXPECT_TRUE(testsupport::eventually(
            [this] { return bool(syncOnce()) && app().outbox() == domain::OutboxCounts(); }));
        const QJsonObject seen = load();
        EXPECT_EQ(seen.value(QLatin1String("earlyReturns")).toInt(-1), 0);
        liftLimits();
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

class ThrottledBatch : public Throttled, public testing::WithParamInterface<Load>
{
};

class ThrottledSession : public Throttled, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_F(Throttled, OnlyTheEditsThatWereHeldBackAreSentAgain)
{
    const QStringList all = people(6);
    begin(all);
    for (const QString &each : all) {
        app().contact(qUtf8Printable(each)).setPhone("1");
    }
    mailbox().requests().reset();
    mailbox().faults().add({.status = 429,
                            .method = "PATCH",
                            .path = QStringLiteral("/contacts/"),
                            .after = 2,
                            .count = 2,
                            .retryAfter = "1"});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(statuses("PATCH", "/contacts/", 429), 2);
    EXPECT_EQ(statuses("PATCH", "/contacts/", 200), 6);
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}

TEST_F(Throttled, OnlyTheReadsThatWereHeldBackAreSentAgain)
{
    for (const char *name : {"A", "B", "C", "D", "E"}) {
        mailbox().createFolder({}, QString::fromLatin1(name));
    }
    begin(names("Ada"));
    mailbox().contact("Ada").setPhone("1");
    mailbox().requests().reset();
    for (const char *part : {"masterCategories", "contactFolders/delta", "/contacts/delta"}) {
        mailbox().faults().add(
            {.status = 429, .method = "GET", .path = QString::fromLatin1(part), .retryAfter = "1"});
    }
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("GET", "/contacts/delta"), 7) << "six folders, one of them twice";
    EXPECT_EQ(requestsOf("GET", "masterCategories"), 2);
    EXPECT_EQ(requestsOf("GET", "contactFolders/delta"), 2);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_P(ThrottledBatch, LeavesBothSidesEqualAndNothingIsDoneTwice)
{
    for (const char *name : {"A", "B", "C", "D", "E"}) {
        mailbox().createFolder({}, QString::fromLatin1(name));
    }
    const QStringList all = people(9);
    begin(all);
    use(GetParam().options);
    for (const QString &each : all) {
        app().contact(qUtf8Printable(each)).setPhone("1");
    }
    app().create(names("Ada", "Grace"), QStringLiteral("A"));
    mailbox().requests().reset();
    expectBothSidesEqual();
    EXPECT_EQ(statuses("PATCH", "/contacts/", 200), all.size());
    EXPECT_EQ(app().contactNames().size(), all.size() + 2);
}

INSTANTIATE_TEST_SUITE_P(Graph, ThrottledBatch,
                         testing::Values(Load{{{"batch-limit", "429"}}},
                                         Load{{{"batch-order", "as-sent"}}},
                                         Load{{{"batch-order", "shuffled"}}},
                                         Load{{{"batch-throttling", "whole"},
                                               {"window-requests", "25"},
                                               {"window-seconds", "1"}}}));

TEST_P(ThrottledSession, WaitsAsLongAsItIsTold)
{
    const QStringList all = people(30);
    begin(all);
    liftLimits();
    use({{"retry-after", GetParam()}, {"window-requests", "25"}, {"window-seconds", "1"}});
    for (const QString &each : all) {
        app().contact(qUtf8Printable(each)).setPhone("1");
    }
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_GT(load().value(QLatin1String("refusals")).toInt(), 0);
    expectBothSidesEqual();
    EXPECT_EQ(statuses("PATCH", "/contacts/", 200), all.size());
}

INSTANTIATE_TEST_SUITE_P(Graph, ThrottledSession,
                         testing::Values("seconds", "fraction", "date", "missing"));
