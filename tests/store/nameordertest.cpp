#include "services/store/nameorder.h"
#include "storefixture.h"

namespace store {

namespace {

using domain::NameOrder;

class Names : public StoreFixture
{
protected:
    QJsonObject person(const QString &id, const QString &given, const QString &surname)
    {
        QJsonObject item = contactItem(id, (given + u' ' + surname).trimmed());
        item.insert(QStringLiteral("givenName"), given);
        item.insert(QStringLiteral("surname"), surname);
        return item;
    }

    void addPeople()
    {
        addFolders();
        pull(home,
             {person(QStringLiteral("1"), QStringLiteral("Zoe"), QStringLiteral("Adams")),
              person(QStringLiteral("2"), QStringLiteral("Anna"), QStringLiteral("Young")),
              person(QStringLiteral("3"), QStringLiteral("Miller Ltd"), QString())});
    }

    // One slice after the other; how many there were.
    int renameAll(int most)
    {
        int slices = 0;
        for (bool isDone = false; !isDone; ++slices) {
            const auto renamed = renameRows(*connection, most);
            EXPECT_TRUE(renamed);
            isDone = !renamed || renamed->value;
        }
        return slices;
    }

    QStringList listed()
    {
        QStringList names;
        const auto order = contactOrder(*connection, {});
        const auto rows = contactRows(*connection, order->keys);
        for (const domain::ContactRow &row : *rows) {
            names << row.section + u' ' + row.name;
        }
        return names;
    }
};

TEST_F(Names, StandBySurnameOnceTheRowsAreRenamed)
{
    addPeople();
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::SurnameFirst));
    EXPECT_EQ(renameAll(2), 2);
    EXPECT_EQ(listed(),
              QStringList({QStringLiteral("A Adams, Zoe"), QStringLiteral("M Miller Ltd"),
                           QStringLiteral("Y Young, Anna")}));
}

TEST_F(Names, StandAsTheyWereWrittenWhenTheOrderGoesBack)
{
    addPeople();
    const QStringList before = listed();
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::SurnameFirst));
    renameAll(100);
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::AsWritten));
    renameAll(100);
    EXPECT_EQ(listed(), before);
}

TEST_F(Names, OfNewContactsHaveTheOrderAtOnce)
{
    addFolders();
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::SurnameFirst));
    pull(home, {person(QStringLiteral("1"), QStringLiteral("Zoe"), QStringLiteral("Adams"))});
    EXPECT_EQ(listed(), QStringList({QStringLiteral("A Adams, Zoe")}));
}

TEST_F(Names, ThatStayTheSameAreNoChange)
{
    addPeople();
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::SurnameFirst));
    const auto renamed = renameRows(*connection, 100);
    ASSERT_TRUE(renamed);
    EXPECT_EQ(renamed->changes.upserted.size(), 2);
}

TEST_F(Names, KeepTheirOrderWhenItsChangeIsRolledBack)
{
    ASSERT_TRUE(connection->begin());
    ASSERT_TRUE(setNameOrder(*connection, NameOrder::SurnameFirst));
    connection->rollBack();
    EXPECT_EQ(nameOrder(*connection), NameOrder::AsWritten);
}

} // namespace

} // namespace store
