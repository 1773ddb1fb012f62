#include "services/store/preparedpage.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"
#include "tests/store/storefixture.h"

#include <QCoroTask>

namespace store {

namespace {

class PreparedPages : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        addFolders();
    }

    PreparedPage prepared(const QList<QJsonObject> &items, PageEnd end = PageEnd::Done)
    {
        const auto ready = QCoro::waitFor(m_preparer.prepare(page(items, end)));
        EXPECT_TRUE(ready);
        return ready.value_or(PreparedPage());
    }

    domain::ChangeSet apply(domain::FolderKey folder, const PreparedPage &page)
    {
        const auto applied = applyPreparedPage(*connection, folder, page, pathOf, QuietLink::Renew);
        EXPECT_TRUE(applied) << applied.error().message.toStdString();
        return applied ? applied->changes : domain::ChangeSet();
    }

    qsizetype found(const QString &typed)
    {
        return matchingContacts(*connection, typed).value_or(domain::ContactKeys()).size();
    }

    PagePreparer m_preparer;
};

const QString ada = QStringLiteral("Ada");
const QString ivanov = QStringLiteral("Иванов");

TEST_F(PreparedPages, AreShownAndFoundAsOthersAre)
{
    apply(home, prepared({contactItem(QStringLiteral("a"), ada)}, PageEnd::More));
    apply(home, prepared({contactItem(QStringLiteral("b"), ivanov)}));
    pull(clients, {contactItem(QStringLiteral("c"), ivanov)});
    EXPECT_EQ(shown(),
              (QStringList{QStringLiteral("Ada@Contacts"), QStringLiteral("Иванов@Contacts"),
                           QStringLiteral("Иванов@Clients")}));
    EXPECT_EQ(found(QStringLiteral("ivanov")), 2);
}

TEST_F(PreparedPages, CountEachItemAndKeepTheLastOfEach)
{
    const PreparedPage page =
        prepared({contactItem(QStringLiteral("a"), ada, QStringLiteral("1")),
                  contactItem(QStringLiteral("b"), ivanov), removedItem(QStringLiteral("b")),
                  contactItem(QStringLiteral("a"), QStringLiteral("Ada B"), QStringLiteral("2"))});
    EXPECT_EQ(page.sent, 4);
    ASSERT_EQ(page.items.size(), 2);
    EXPECT_TRUE(page.items[0].removed);
    EXPECT_FALSE(page.items[0].folded.has_value());
    EXPECT_EQ(page.items[1].folded->name, QStringLiteral("ada b"));
}

TEST_F(PreparedPages, ChangeNothingWhenTheyAreAppliedTwice)
{
    const PreparedPage page =
        prepared({contactItem(QStringLiteral("a"), ada), contactItem(QStringLiteral("b"), ivanov)});
    EXPECT_EQ(apply(home, page).upserted.size(), 2);
    const QStringList before = shown();
    EXPECT_TRUE(apply(home, page).upserted.isEmpty());
    EXPECT_EQ(shown(), before);
}

// A folder's first listing may bring what another folder had.
TEST_F(PreparedPages, KeepTheKeyOfAContactThatMovedIntoAFolderNeverListed)
{
    apply(home, prepared({contactItem(QStringLiteral("a"), ada)}));
    const domain::ContactKeys before = keys();
    const domain::ChangeSet changes = apply(clients,
                                            prepared({contactItem(QStringLiteral("a"), ada),
                                                      contactItem(QStringLiteral("b"), ivanov)}));
    EXPECT_EQ(changes.upserted.size(), 2);
    EXPECT_EQ(keys({.folder = clients}).first(), before.first());
    EXPECT_EQ(shown(),
              (QStringList{QStringLiteral("Ada@Clients"), QStringLiteral("Иванов@Clients")}));
}

TEST_F(PreparedPages, AreBadRepliesWhenTheyCannotBeRead)
{
    for (const QByteArray &bytes :
         {QByteArray("{\"value\":[{\"id\":"), QByteArray("{\"value\":[7]}"), QByteArray("{}")}) {
        const auto ready = QCoro::waitFor(m_preparer.prepare(bytes));
        ASSERT_FALSE(ready);
        EXPECT_EQ(ready.error().kind, domain::Error::Kind::BadReply);
    }
}

TEST_F(PreparedPages, AreAnsweredEachWhenManyAreAskedForAtOnce)
{
    QCoro::Task<domain::Result<PreparedPage>> first =
        m_preparer.prepare(page({contactItem(QStringLiteral("a"), ada)}));
    QCoro::Task<domain::Result<PreparedPage>> second = m_preparer.prepare(page({}));
    const auto firstReady = QCoro::waitFor(std::move(first));
    const auto secondReady = QCoro::waitFor(std::move(second));
    ASSERT_TRUE(firstReady && secondReady);
    EXPECT_EQ(firstReady->items.size(), 1);
    EXPECT_EQ(secondReady->items.size(), 0);
}

} // namespace

} // namespace store
