#include "services/store/store.h"

#include "services/store/accounts.h"
#include "services/store/history.h"

#include <gtest/gtest.h>

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

namespace store {

namespace {

domain::Result<int> readNumber(Connection &connection, int number)
{
    Query query(connection, "SELECT count(*) FROM meta");
    if (!query.run() || !query.next()) {
        return tl::unexpected(query.error());
    }
    return number;
}

domain::Result<domain::ChangeSet> failAfterWriting(Connection &connection)
{
    const auto done =
        Query(connection, "INSERT INTO meta (name, value) VALUES ('torn', '')").execute();
    EXPECT_TRUE(done);
    return domain::failure(domain::Error::Kind::BadInput, QStringLiteral("no"));
}

domain::Result<QString> names(Connection &connection)
{
    Query query(connection, "SELECT coalesce(group_concat(name), '') FROM meta");
    if (!query.run() || !query.next()) {
        return tl::unexpected(query.error());
    }
    return query.text(0);
}

domain::Result<int> syncLevel(Connection &connection, const char *pragma)
{
    Query query(connection, pragma);
    if (!query.run() || !query.next()) {
        return tl::unexpected(query.error());
    }
    return static_cast<int>(query.integer(0));
}

constexpr int normal = 1;
constexpr int full = 2;

domain::Result<Committed<int>> edit(Connection &connection)
{
    return syncLevel(connection, "PRAGMA synchronous").map([](int level) {
        return Committed<int>{{}, level};
    });
}

domain::Result<Refetchable<Committed<int>>> takePage(Connection &connection)
{
    return syncLevel(connection, "PRAGMA main.synchronous").map([](int level) {
        return Refetchable<Committed<int>>{{{}, level}};
    });
}

class StoreVerbs : public testing::Test
{
protected:
    void SetUp() override
    {
        open();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_opened; }));
    }

    QCoro::Task<> open()
    {
        const auto opened = co_await m_store.open(QStringLiteral(":memory:"));
        EXPECT_TRUE(opened);
        m_opened = true;
    }

    QCoro::Task<> addOwner(QString owner)
    {
        NewMailbox wanted;
        wanted.userPrincipalName = owner;
        const auto added = co_await m_store.commit(addMailbox, wanted);
        m_events << (added ? added->userPrincipalName : QStringLiteral("failed"));
    }

    QCoro::Task<> read(int number)
    {
        const auto answer = co_await m_store.read(readNumber, number);
        m_events << (answer ? QString::number(*answer)
                         : answer.error().kind == domain::Error::Kind::Cancelled
                         ? QStringLiteral("cancelled")
                         : QStringLiteral("failed"));
    }

    QCoro::Task<> failToCommit()
    {
        const auto answer = co_await m_store.commit(failAfterWriting);
        const auto left = co_await m_store.read(names);
        m_events << answer.error().message << left.value_or(QStringLiteral("failed"));
    }

    QCoro::Task<> pageAndEdit()
    {
        const auto paged = co_await m_store.commit(takePage);
        const auto edited = co_await m_store.commit(edit);
        m_levels = {paged.value_or(0), edited.value_or(0)};
        m_events << QStringLiteral("both");
    }

    bool eventually(qsizetype count)
    {
        return QTest::qWaitFor([this, count] { return m_events.size() >= count; });
    }

    Store m_store;
    QStringList m_events;
    QList<int> m_levels;
    bool m_opened = false;
};

} // namespace

TEST_F(StoreVerbs, TellTheModelsBeforeTheCallerGoesOn)
{
    QObject::connect(&m_store, &Store::changed, &m_store, [this](const domain::ChangeSet &changes) {
        m_events << QStringLiteral("changed %1").arg(changes.revision);
    });
    addOwner(QStringLiteral("a"));
    addOwner(QStringLiteral("b"));
    ASSERT_TRUE(eventually(4));
    EXPECT_EQ(m_events,
              QStringList({QStringLiteral("changed 1"), QStringLiteral("a"),
                           QStringLiteral("changed 2"), QStringLiteral("b")}));
}

TEST_F(StoreVerbs, LetReadsOvertakeQueuedCommits)
{
    for (int i = 0; i < 20; ++i) {
        addOwner(QString::number(i));
    }
    read(100);
    ASSERT_TRUE(eventually(21));
    EXPECT_LT(m_events.indexOf(QStringLiteral("100")), 20);
}

TEST_F(StoreVerbs, RollBackWhatFails)
{
    failToCommit();
    ASSERT_TRUE(eventually(2));
    EXPECT_EQ(m_events, QStringList({QStringLiteral("no"), QString()}));
}

TEST_F(StoreVerbs, SyncEveryCommitButWhatTheServerWouldSendAgain)
{
    pageAndEdit();
    ASSERT_TRUE(eventually(1));
    EXPECT_EQ(m_levels, QList<int>({normal, full}));
}

TEST_F(StoreVerbs, AnswerCancelledOnceTheStoreIsClosed)
{
    m_store.close();
    read(1);
    ASSERT_TRUE(eventually(1));
    EXPECT_EQ(m_events, QStringList(QStringLiteral("cancelled")));
}

TEST_F(StoreVerbs, AnswerEveryQueuedJobOnceWhenTheStoreCloses)
{
    for (int i = 0; i < 50; ++i) {
        read(i);
    }
    m_store.close();
    ASSERT_TRUE(eventually(50));
    EXPECT_EQ(m_events.size(), 50);
}

TEST(Store, SaysWhyItCannotOpenAFile)
{
    const QTemporaryDir folder;
    Store store;
    std::optional<domain::Error> error;
    QCoro::connect(store.open(folder.filePath(QStringLiteral("missing/store.db"))), &store,
                   [&error](const StoreOpening &opened) { error = opened.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&error] { return error.has_value(); }));
    EXPECT_EQ(error->kind, domain::Error::Kind::Storage);
}

TEST(StoreLeisure, ForgetsHistoryThatIsTooOldAndSaysSo)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kartei.sqlite"));
    {
        const auto connection = Connection::open(file);
        ASSERT_TRUE(connection);
        ASSERT_TRUE(Query(**connection, "INSERT INTO change (kind, created_at) VALUES (?, 1)")
                        .execute(QStringLiteral("deleteContacts")));
    }
    Store store;
    QList<domain::Revision> revisions;
    QObject::connect(&store, &Store::changed, &store, [&](const domain::ChangeSet &changes) {
        EXPECT_TRUE(changes.historyChanged);
        revisions.append(changes.revision);
    });
    ASSERT_TRUE(QCoro::waitFor(store.open(file)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !revisions.isEmpty(); }, 20000));
    EXPECT_EQ(revisions, QList<domain::Revision>({1}));
    const auto state = QCoro::waitFor(store.read(undoState));
    ASSERT_TRUE(state);
    EXPECT_EQ(*state, UndoState());
}

} // namespace store
