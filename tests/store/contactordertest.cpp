#include "storefixture.h"

#include "services/store/columnvalues.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

using C = domain::ContactColumn;
using domain::GroupBy;

class Orders : public StoreFixture
{
protected:
    QJsonObject person(const char *name, const char *company, const char *department = "",
                       const QStringList &categories = {})
    {
        const QString text = QString::fromUtf8(name);
        QJsonObject item = contactItem(text, text);
        item.insert(QStringLiteral("companyName"), QString::fromUtf8(company));
        item.insert(QStringLiteral("department"), QString::fromUtf8(department));
        item.insert(QStringLiteral("categories"), QJsonArray::fromStringList(categories));
        return item;
    }

    void addPeople()
    {
        addFolders();
        const QString red = QStringLiteral("Red");
        const QString blue = QStringLiteral("Blue");
        pull(home,
             {person("Ada", "Fabrikam", "Sales", {red, blue}), person("Bob", "", "Research"),
              person("Cyd", "Contoso", "Sales", {red})});
        pull(clients, {person("Dov", "Contoso", "", {blue}), person("張偉", "Contoso", "Law")});
    }

    ContactOrder order(const ContactQuery &query)
    {
        const auto found = contactOrder(*connection, query);
        EXPECT_TRUE(found) << found.error().message.toStdString();
        return found.value_or(ContactOrder());
    }

    QString names(const domain::ContactKeys &keys)
    {
        QStringList found;
        const auto rows = contactRows(*connection, keys);
        for (const domain::ContactRow &row : *rows) {
            found << row.name;
        }
        return found.join(u' ');
    }

    QString sorted(const QList<domain::SortKey> &sort) { return names(order({.sort = sort}).keys); }

    QStringList grouped(GroupBy group, const QList<domain::SortKey> &sort = {})
    {
        QStringList texts;
        const ContactOrder found = order({.sort = sort, .group = group});
        for (const ContactGroup &each : found.groups) {
            texts << each.title + QStringLiteral(": ")
                    + names(found.keys.mid(each.firstRow, each.count));
        }
        return texts;
    }

    void keep(const QList<C> &columns, const domain::ContactKeys &contacts)
    {
        const auto kept = keepColumnValues(*connection, columns, contacts);
        EXPECT_TRUE(kept) << kept.error().message.toStdString();
    }
};

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) {
        list << QString::fromUtf8(text);
    }
    return list;
}

} // namespace

TEST_F(Orders, FollowSeveralKeysTheEmptyOnesLast)
{
    addPeople();
    EXPECT_EQ(sorted({{C::CompanyName}}), QStringLiteral("Cyd Dov 張偉 Ada Bob"));
    EXPECT_EQ(sorted({{C::CompanyName}, {C::Name, Qt::DescendingOrder}}),
              QStringLiteral("張偉 Dov Cyd Ada Bob"));
    EXPECT_EQ(sorted({{C::CompanyName, Qt::DescendingOrder}, {C::Department}}),
              QStringLiteral("Ada 張偉 Cyd Dov Bob"));
    EXPECT_EQ(sorted({{C::Folder, Qt::DescendingOrder}, {C::Department, Qt::DescendingOrder}}),
              QStringLiteral("張偉 Dov Ada Cyd Bob"));
}

TEST_F(Orders, AreTheSameWhetherValuesAreKeptOrNot)
{
    addPeople();
    const QList<domain::SortKey> sort{{C::Department}, {C::CompanyName}};
    const ContactOrder before = order({.sort = sort});
    EXPECT_EQ(before.unkept.size(), 10); // five contacts, two columns
    EXPECT_TRUE(before.isComplete);
    keep({C::Department, C::CompanyName}, before.unkept.mid(0, 3));
    EXPECT_EQ(order({.sort = sort}).unkept.size(), 4);
    keep({C::Department, C::CompanyName}, before.unkept);
    const ContactOrder after = order({.sort = sort});
    EXPECT_EQ(after.unkept, domain::ContactKeys());
    EXPECT_EQ(after.keys, before.keys);
}

TEST_F(Orders, FollowWhatChangedSinceTheirValuesWereKept)
{
    addPeople();
    keep({C::Department}, keys());
    pull(home, {person("Bob", "", "Accounts")});
    EXPECT_EQ(order({.sort = {{C::Department}}}).unkept,
              domain::ContactKeys{keyOf(QStringLiteral("Bob"))});
    EXPECT_EQ(sorted({{C::Department}}), QStringLiteral("Bob 張偉 Ada Cyd Dov"));
    addTarget("updateContact", keyOf(QStringLiteral("Ada")), {},
              {{QStringLiteral("department"), QStringLiteral("Board")}});
    domain::ChangeSet changes;
    ASSERT_TRUE(refreshShown(*connection, keyOf(QStringLiteral("Ada")), changes));
    EXPECT_EQ(sorted({{C::Department}}), QStringLiteral("Bob Ada 張偉 Cyd Dov"));
}

TEST_F(Orders, GroupByCompanyThoseWithoutLast)
{
    addPeople();
    EXPECT_EQ(grouped(GroupBy::Company),
              lines({"Contoso: Cyd Dov 張偉", "Fabrikam: Ada", ": Bob"}));
    EXPECT_EQ(grouped(GroupBy::Company, {{C::CompanyName, Qt::DescendingOrder}}),
              lines({"Fabrikam: Ada", "Contoso: Cyd Dov 張偉", ": Bob"}));
    EXPECT_EQ(grouped(GroupBy::Company, {{C::Name, Qt::DescendingOrder}}),
              lines({"Contoso: 張偉 Dov Cyd", "Fabrikam: Ada", ": Bob"}));
}

TEST_F(Orders, ListAContactInEachOfItsCategories)
{
    addPeople();
    EXPECT_EQ(grouped(GroupBy::Category), lines({"Blue: Ada Dov", "Red: Ada Cyd", ": Bob 張偉"}));
    const ContactOrder found = order({.group = GroupBy::Category});
    EXPECT_EQ(found.keys.size(), 6);
    EXPECT_EQ(found.found, 5);
}

TEST_F(Orders, GroupByFolderAsTheTreeShowsThem)
{
    addPeople();
    EXPECT_EQ(grouped(GroupBy::Folder), lines({"Contacts: Ada Bob Cyd", "Clients: Dov 張偉"}));
    const ContactOrder found = order({.group = GroupBy::Folder});
    EXPECT_EQ(found.groups.at(1).folder, clients);
}

TEST_F(Orders, GroupByInitialInTheOrderOfTheLocale)
{
    addPeople();
    EXPECT_EQ(grouped(GroupBy::Initial),
              lines({"A: Ada", "B: Bob", "C: Cyd", "D: Dov", "張: 張偉"}));
}

TEST_F(Orders, GroupWhatASearchFound)
{
    addPeople();
    const ContactOrder found = order({.text = QStringLiteral("contoso"), .group = GroupBy::Folder});
    EXPECT_EQ(found.found, 3);
    EXPECT_EQ(found.total, 5);
    ASSERT_EQ(found.groups.size(), 2);
    EXPECT_EQ(names(found.keys), QStringLiteral("Cyd Dov 張偉"));
}

} // namespace store
