#include "services/store/indexcheck.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"
#include "tests/storehealth/filledstore.h"

#include <gtest/gtest.h>

namespace store {

namespace {

const QDate monday(2026, 1, 5);

class IndexChecked : public testing::Test
{
protected:
    IndexChecked() { indexAll(); }

    void indexAll()
    {
        ASSERT_TRUE(m_connection->begin());
        while (indexWaitingContacts(*m_connection, 100).value_or(0) > 0) { }
        ASSERT_TRUE(m_connection->commitTransaction());
    }

    IndexCheck check(QDate today)
    {
        EXPECT_TRUE(m_connection->begin());
        const auto checked = checkIndex(*m_connection, today);
        EXPECT_TRUE(checked) << (checked ? "" : checked.error().message.toStdString());
        EXPECT_TRUE(m_connection->commitTransaction());
        return checked.value_or(IndexCheck::NotDue);
    }

    qsizetype found() { return matchingContacts(*m_connection, QStringLiteral("person"))->size(); }

    FilledStore m_filled;
    std::unique_ptr<Connection> m_connection = std::move(*Connection::open(m_filled.file()));
};

} // namespace

TEST_F(IndexChecked, OnceAWeek)
{
    EXPECT_EQ(check(monday), IndexCheck::Sound);
    EXPECT_EQ(check(monday.addDays(6)), IndexCheck::NotDue);
    EXPECT_EQ(check(monday.addDays(7)), IndexCheck::Sound);
    EXPECT_EQ(check(monday), IndexCheck::Sound); // the clock was set back
}

TEST_F(IndexChecked, IsMadeAnewWhenItDisagreesAndNothingIsNotFoundMeanwhile)
{
    const qsizetype all = found();
    EXPECT_EQ(all, FilledStore::contacts - 2 * FilledStore::deletedHere);
    ASSERT_TRUE(Query(*m_connection, "UPDATE contact_fold SET details = 'x' WHERE contact_key = 7")
                    .execute());
    EXPECT_EQ(check(monday), IndexCheck::Emptied);
    EXPECT_EQ(found(), all);
    indexAll();
    EXPECT_EQ(found(), all);
    EXPECT_EQ(check(monday.addDays(7)), IndexCheck::Sound);
}

} // namespace store
