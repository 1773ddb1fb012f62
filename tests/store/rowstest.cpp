#include "storefixture.h"

#include "services/store/hitreasons.h"
#include "services/store/searchhits.h"
#include "services/store/searchindex.h"

namespace store {

namespace {

class Rows : public StoreFixture
{
protected:
    QStringList names(const ContactQuery &query)
    {
        QStringList found;
        const auto rows = contactRows(*connection, keys(query));
        for (const domain::ContactRow &row : *rows) {
            found << row.name;
        }
        return found;
    }

    QStringList search(const QString &typed) { return names({.text = typed}); }

    QJsonObject person(const QString &id, const QString &name, const QString &company,
                       const QString &phone = {}, const QStringList &categories = {})
    {
        QJsonObject item = contactItem(id, name);
        item.insert(QStringLiteral("companyName"), company);
        item.insert(QStringLiteral("mobilePhone"), phone);
        item.insert(QStringLiteral("categories"), QJsonArray::fromStringList(categories));
        return item;
    }

    void addPeople()
    {
        addFolders();
        pull(home,
             {person(QStringLiteral("1"), QStringLiteral("Ångström"), QStringLiteral("Zeta"),
                     QStringLiteral("+420 777-123-456"), {QStringLiteral("Red")}),
              person(QStringLiteral("2"), QStringLiteral("Иванов"), QString(), QString(),
                     {QStringLiteral("Red"), QStringLiteral("Blue")}),
              person(QStringLiteral("3"), QString(), QString())});
        pull(clients,
             {person(QStringLiteral("4"), QStringLiteral("Bob O'Brien"),
                     QStringLiteral("Angstrom Ltd \"AND\" (x) NOT a-b*"))});
    }
};

} // namespace

TEST_F(Rows, AreOrderedByNameWithTheNamelessLast)
{
    addPeople();
    const auto order = contactOrder(*connection, {});
    EXPECT_EQ(names({}),
              QStringList({QStringLiteral("Ångström"), QStringLiteral("Bob O'Brien"),
                           QStringLiteral("Иванов"), QString()}));
    const QList<Section> sections{{QStringLiteral("A"), 0},
                                  {QStringLiteral("B"), 1},
                                  {QStringLiteral("И"), 2},
                                  {QStringLiteral("#"), 3}};
    EXPECT_EQ(order->sections, sections);
    EXPECT_EQ(order->total, 4);
}

TEST_F(Rows, KeepTheNamelessLastWhenTheOrderIsTurnedRound)
{
    addPeople();
    EXPECT_EQ(names({.sort = {{domain::ContactColumn::Name, Qt::DescendingOrder}}}),
              QStringList({QStringLiteral("Иванов"), QStringLiteral("Bob O'Brien"),
                           QStringLiteral("Ångström"), QString()}));
}

TEST_F(Rows, AreOrderedByCompanyThoseWithoutLast)
{
    addPeople();
    EXPECT_EQ(names({.sort = {{domain::ContactColumn::CompanyName}}}),
              QStringList({QStringLiteral("Bob O'Brien"), QStringLiteral("Ångström"),
                           QStringLiteral("Иванов"), QString()}));
}

TEST_F(Rows, AreThoseOfTheFolderTheCategoryAndTheMailbox)
{
    addPeople();
    EXPECT_EQ(names({.folder = clients}), QStringList(QStringLiteral("Bob O'Brien")));
    EXPECT_EQ(names({.filter = {.categories = {QStringLiteral("Red")}}}).size(), 2);
    EXPECT_EQ(names({.folder = clients, .filter = {.categories = {QStringLiteral("Red")}}}),
              QStringList());
    EXPECT_EQ(names({.mailbox = mailbox}).size(), 4);
    EXPECT_EQ(names({.mailbox = {mailbox.value + 1}}), QStringList());
}

TEST_F(Rows, ListCategoriesOfTheMailboxBeforeThoseThatOnlyContactsHave)
{
    addPeople();
    const QByteArray page = "{\"value\": [{\"id\": \"k\", \"displayName\": \"Red\","
                            " \"color\": \"preset0\"}]}";
    EXPECT_TRUE(applyCategories(*connection, mailbox, {page})->categoriesChanged);
    EXPECT_TRUE(applyCategories(*connection, mailbox, {page})->isEmpty());
    const auto list = categoryList(*connection);
    ASSERT_EQ(list->categories.size(), 2);
    EXPECT_EQ(list->categories.at(0).displayName, QStringLiteral("Red"));
    EXPECT_EQ(list->categories.at(0).contactCount, 2);
    EXPECT_FALSE(list->categories.at(1).key.isValid());
}

TEST_F(Rows, AreFoundBeforeAndAfterTheyAreIndexed)
{
    addPeople();
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(search(QStringLiteral("angstrom")),
                  QStringList({QStringLiteral("Ångström"), QStringLiteral("Bob O'Brien")}));
        EXPECT_EQ(search(QStringLiteral("IVANOV")), QStringList(QStringLiteral("Иванов")));
        EXPECT_EQ(search(QStringLiteral("777123")), QStringList(QStringLiteral("Ångström")));
        EXPECT_EQ(search(QStringLiteral("ob")), QStringList(QStringLiteral("Bob O'Brien")));
        EXPECT_EQ(search(QStringLiteral("zeta ang")), QStringList(QStringLiteral("Ångström")));
        EXPECT_EQ(search(QStringLiteral("nobody")), QStringList());
        ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    }
    EXPECT_EQ(*indexWaitingContacts(*connection, 100), 0);
}

TEST_F(Rows, AreNoLongerFoundByWhatWasChanged)
{
    addPeople();
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    pull(home, {person(QStringLiteral("1"), QStringLiteral("Celsius"), QStringLiteral("Zeta"))});
    EXPECT_EQ(search(QStringLiteral("angstrom")), QStringList(QStringLiteral("Bob O'Brien")));
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    EXPECT_EQ(search(QStringLiteral("celsius")), QStringList(QStringLiteral("Celsius")));
    pull(home, {removedItem(QStringLiteral("1"))});
    finish();
    EXPECT_EQ(search(QStringLiteral("celsius")), QStringList());
}

TEST_F(Rows, AreSearchedForWordsThatSqlMightMisread)
{
    addPeople();
    ASSERT_TRUE(indexWaitingContacts(*connection, 100));
    for (const char *typed : {"O'Brien", "\"AND\"", "(x)", "NOT", "a-b*", "ltd"}) {
        EXPECT_EQ(search(QString::fromLatin1(typed)), QStringList(QStringLiteral("Bob O'Brien")))
            << typed;
    }
    for (const char *typed : {"name:", "*", "NEAR(", "^a", "{digits}", "\"\"\""}) {
        EXPECT_TRUE(matchingContacts(*connection, QString::fromLatin1(typed))) << typed;
    }
}

TEST_F(Rows, SayWhyTheyWereFound)
{
    addPeople();
    const auto reasons = hitReasons(*connection, keyOf(QStringLiteral("Ångström")),
                                    QStringLiteral("ang zeta 777123"));
    const QList<HitReason> expected{
        {domain::ContactProperty::CompanyName, QStringLiteral("Zeta"), {{0, 4}}},
        {domain::ContactProperty::MobilePhone, QStringLiteral("+420 777-123-456"), {{5, 7}}}};
    EXPECT_EQ(*reasons, expected);
}

} // namespace store
