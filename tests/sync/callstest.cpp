// The typed calls of graph against a mailbox over real HTTP.
#include "services/graph/mailboxcalls.h"
#include "services/store/contactrows.h"
#include "tests/support/mailboxfixture.h"

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

const QString me = QStringLiteral("/me");

class Calls : public MailboxFixture
{
protected:
    domain::GraphId idOf(const char *name)
    {
        return app()
            .read(&store::contactDetails, app().contactKey(QString::fromUtf8(name)))
            .graphId;
    }

    template <class T>
    static T required(domain::Result<T> result)
    {
        EXPECT_TRUE(result) << (result ? "" : result.error().message.toStdString());
        return result ? std::move(*result) : T{};
    }

    graph::GraphClient &client() { return app().client(); }
};

} // namespace

TEST_F(Calls, TranslateIdsInChunksOfAThousand)
{
    begin(names("Ada"));
    QList<domain::GraphId> ids(1500, idOf("Ada"));
    mailbox().requests().reset();
    const auto there = required(testsupport::await(graph::translateIds(
        client(), me, ids, wire::IdFormat::RestImmutableEntryId, wire::IdFormat::RestId)));
    EXPECT_EQ(requestsOf("POST", "translateExchangeIds"), 2);
    const domain::GraphId plain = there.value(idOf("Ada").text);
    ASSERT_FALSE(plain.isEmpty());
    const auto back = required(testsupport::await(graph::translateIds(
        client(), me, {plain}, wire::IdFormat::RestId, wire::IdFormat::RestImmutableEntryId)));
    EXPECT_EQ(back.value(plain.text), idOf("Ada"));
}

TEST_F(Calls, AFlagIsWrittenThroughBetaAloneAndReadBack)
{
    begin(names("Ada"));
    wire::FollowupFlag flag{.status = wire::FollowupFlag::Status::Flagged,
                            .due = QDate(2026, 9, 1)};
    mailbox().requests().reset();
    const auto kept =
        required(testsupport::await(graph::writeFlag(client(), me, idOf("Ada"), flag)));
    EXPECT_EQ(requestsOf("PATCH", "/beta/me/contacts/"), 1);
    flag.start = flag.due;
    EXPECT_EQ(kept, flag);
    EXPECT_EQ(required(testsupport::await(graph::readFlag(client(), me, idOf("Ada")))), flag);
}

TEST_F(Calls, AFlagThatTheServiceDoesNotKeepIsAnsweredAsItIs)
{
    begin(names("Ada"));
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("flag"), QStringLiteral("read-only")).has_value());
    const wire::FollowupFlag flag{.status = wire::FollowupFlag::Status::Flagged};
    EXPECT_EQ(required(testsupport::await(graph::writeFlag(client(), me, idOf("Ada"), flag))),
              wire::FollowupFlag());
}

TEST_F(Calls, AnExtensionIsPatchedFirstThenMadeAndReplacedAsAWhole)
{
    begin(names("Ada"));
    wire::OpenExtension extension{
        QStringLiteral("com.example.notes"),
        {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}}};
    mailbox().requests().reset();
    ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
    EXPECT_EQ(requestsOf("PATCH", "/extensions/"), 1);
    EXPECT_EQ(requestsOf("POST", "/extensions"), 1);
    extension.values = {{QStringLiteral("b"), QStringLiteral("3")}};
    ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
    EXPECT_EQ(requestsOf("POST", "/extensions"), 1);
    EXPECT_EQ(required(testsupport::await(
                  graph::readExtension(client(), me, idOf("Ada"), extension.name))),
              extension);
}

TEST_F(Calls, AnExtensionThatAnotherProgramMadeMeanwhileIsReplaced)
{
    begin(names("Ada"));
    wire::OpenExtension extension{QStringLiteral("com.example.notes"),
                                  {{QStringLiteral("a"), QStringLiteral("1")}}};
    for (const auto &[duplicate, patches] : {std::pair("409", 2), std::pair("overwrite", 1)}) {
        ASSERT_FALSE(mailbox().switches().set(QStringLiteral("extension-duplicate"),
                                              QLatin1String(duplicate)));
        ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
        extension.values.insert(QStringLiteral("a"), QLatin1String(duplicate));
        mailbox().faults().add(
            {.status = 404, .method = "PATCH", .path = QStringLiteral("/extensions/")});
        mailbox().requests().reset();
        ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
        EXPECT_EQ(requestsOf("PATCH", "/extensions/"), patches) << duplicate;
        EXPECT_EQ(requestsOf("POST", "/extensions"), 1) << duplicate;
        EXPECT_EQ(required(testsupport::await(
                      graph::readExtension(client(), me, idOf("Ada"), extension.name))),
                  extension)
            << duplicate;
    }
}

TEST_F(Calls, AnExtensionOfTheSameMembersIsTheSameWhetherReplacedOrMerged)
{
    begin(names("Ada"));
    wire::OpenExtension extension{
        QStringLiteral("com.example.notes"),
        {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}}};
    ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
    for (const char *change : {"replace", "merge"}) {
        ASSERT_FALSE(
            mailbox().switches().set(QStringLiteral("extension-change"), QLatin1String(change)));
        extension.values.insert(QStringLiteral("b"), QLatin1String(change));
        ASSERT_TRUE(testsupport::await(graph::putExtension(client(), me, idOf("Ada"), extension)));
        EXPECT_EQ(required(testsupport::await(
                      graph::readExtension(client(), me, idOf("Ada"), extension.name))),
                  extension)
            << change;
    }
}

TEST_F(Calls, AnExtensionThatIsNotThereIsNotFound)
{
    begin(names("Ada"));
    const auto missing = testsupport::await(
        graph::readExtension(client(), me, idOf("Ada"), QStringLiteral("com.example.none")));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, domain::Error::Kind::NotFound);
}

TEST_F(Calls, PeopleAreFoundByWordsAsTyped)
{
    for (const QString &typed :
         {QString(), QStringLiteral("a\"b\\ &$top=1#"), QStringLiteral("ada")}) {
        const auto people = testsupport::await(graph::findPeople(client(), me, typed, 5));
        ASSERT_TRUE(people) << people.error().message.toStdString();
        EXPECT_LE(people->size(), 5);
    }
}

TEST_F(Calls, ATopicIsSearchedForAsPlainWordsWhereTheServiceFails)
{
    begin(names("Ada"));
    mailbox().contact("Ada").setEmail("ada@kartei.example"); // people have an address
    const auto plain =
        required(testsupport::await(graph::findPeople(client(), me, QStringLiteral("ada"), 5)));
    ASSERT_FALSE(mailbox()
                     .switches()
                     .set(QStringLiteral("people-topics"), QStringLiteral("500"))
                     .has_value());
    const auto people =
        testsupport::await(graph::findPeople(client(), me, QStringLiteral("topic: ada"), 5));
    ASSERT_TRUE(people) << people.error().message.toStdString();
    EXPECT_EQ(people->size(), plain.size());
    EXPECT_FALSE(people->isEmpty());
}

TEST_F(Calls, AnAccountWithoutAMailboxIsToldAndKeepsItsEdits)
{
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    for (const char *value : {"no-rest", "non-existent"}) {
        ASSERT_FALSE(mailbox()
                         .switches()
                         .set(QStringLiteral("mailbox"), QString::fromLatin1(value))
                         .has_value());
        mailbox().requests().reset();
        const auto done = app().syncOnce();
        ASSERT_FALSE(done) << value;
        EXPECT_EQ(done.error().kind, domain::Error::Kind::NoMailbox) << value;
        EXPECT_EQ(mailbox().requests().count(), 1) << "not asked again";
        EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.waiting = 1})) << value;
        EXPECT_EQ(app().contactNames(), names("Ada")) << value;
    }
    ASSERT_FALSE(
        mailbox().switches().set(QStringLiteral("mailbox"), QStringLiteral("present")).has_value());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());
}
