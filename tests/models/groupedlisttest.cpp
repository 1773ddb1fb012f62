#include "contactlistfixture.h"

#include "services/store/customfields.h"

#include <QItemSelectionModel>

using namespace testmodels;
using domain::GroupBy;

namespace {

class GroupedList : public ContactListFixture
{
protected:
    domain::ContactKey person(const char *name, const char *company,
                              const QStringList &categories = {})
    {
        store::NewContact made;
        made.contact.displayName = QString::fromUtf8(name);
        made.contact.companyName = QString::fromUtf8(company);
        made.contact.categories = categories;
        const QList<store::NewContact> one{made};
        return commit(&store::createContacts, home, one, store::CreateReason::Created).value(0);
    }

    // "[Contoso 2]" for an open group, "(Contoso 2)" for a closed one, names below.
    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            if (!model.isHeader(row)) {
                texts << index.data(models::NameRole).toString();
                continue;
            }
            const bool isOpen = index.data(models::GroupIsOpenRole).toBool();
            texts << QStringLiteral("%1%2 %3%4")
                         .arg(isOpen ? QLatin1String("[") : QLatin1String("("))
                         .arg(index.data(models::GroupTitleRole).toString())
                         .arg(index.data(models::GroupCountRole).toInt())
                         .arg(isOpen ? QLatin1String("]") : QLatin1String(")"));
        }
        return texts;
    }

    bool comesTo(std::initializer_list<const char *> texts)
    {
        const QStringList wanted = list(texts);
        const bool came = eventually([&] { return rows() == wanted; });
        EXPECT_EQ(rows(), wanted);
        return came;
    }
};

} // namespace

TEST_F(GroupedList, GivesEachGroupAHeaderWithItsCount)
{
    person("Ada", "Contoso");
    person("Bob", "Fabrikam");
    person("Cyd", "Contoso");
    show({.group = GroupBy::Company});
    EXPECT_TRUE(comesTo({"[Contoso 2]", "Ada", "Cyd", "[Fabrikam 1]", "Bob"}));
    EXPECT_FALSE(model.keyAt(0).isValid());
    EXPECT_FALSE(model.index(0).flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.found(), 3);
    EXPECT_EQ(model.contactRowNear(0), 1);
    EXPECT_EQ(model.contactRowNear(3), 4);
}

TEST_F(GroupedList, ClosesAGroupAndKeepsItClosedThroughChanges)
{
    person("Ada", "Contoso");
    person("Bob", "Fabrikam");
    show({.group = GroupBy::Company});
    ASSERT_TRUE(comesTo({"[Contoso 1]", "Ada", "[Fabrikam 1]", "Bob"}));
    model.setGroupOpen(1, false);
    ASSERT_TRUE(comesTo({"(Contoso 1)", "[Fabrikam 1]", "Bob"}));
    person("Cyd", "Contoso");
    ASSERT_TRUE(comesTo({"(Contoso 2)", "[Fabrikam 1]", "Bob"}));
    EXPECT_EQ(model.found(), 3);
    model.setAllGroupsOpen(false);
    ASSERT_TRUE(comesTo({"(Contoso 2)", "(Fabrikam 1)"}));
    EXPECT_EQ(model.contactRowNear(0), -1);
    model.setGroupOpen(0, true);
    EXPECT_TRUE(comesTo({"[Contoso 2]", "Ada", "Cyd", "(Fabrikam 1)"}));
}

TEST_F(GroupedList, KeepsTheSelectionOnItsContactsWhenGroupsComeAndGo)
{
    person("Ada", "Contoso");
    const domain::ContactKey bob = person("Bob", "Fabrikam");
    show();
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(1), QItemSelectionModel::Select);
    show({.group = GroupBy::Company});
    EXPECT_EQ(model.keysOf(selection.selectedIndexes()), domain::ContactKeys{bob});
    EXPECT_EQ(selection.currentIndex().row(), 3);
    show();
    EXPECT_EQ(selection.currentIndex().row(), 1);
}

TEST_F(GroupedList, KeepsARowOfACategoryInIt)
{
    const QString red = QStringLiteral("Red");
    const QString blue = QStringLiteral("Blue");
    const domain::ContactKey ada = person("Ada", "", {red, blue});
    show({.group = GroupBy::Category});
    ASSERT_TRUE(comesTo({"[Blue 1]", "Ada", "[Red 1]", "Ada"}));
    const QPersistentModelIndex inRed(model.index(3));
    QItemSelectionModel selection(&model);
    selection.select({model.index(1), model.index(3)}, QItemSelectionModel::Select);
    person("Bob", "", {blue});
    ASSERT_TRUE(comesTo({"[Blue 2]", "Ada", "Bob", "[Red 1]", "Ada"}));
    EXPECT_EQ(inRed.row(), 4);
    EXPECT_EQ(model.keysOf(selection.selectedIndexes()), domain::ContactKeys{ada});
}

TEST_F(GroupedList, AnnouncesEachRowOfAContact)
{
    const domain::ContactKey ada =
        person("Ada", "", {QStringLiteral("Red"), QStringLiteral("Blue")});
    show({.group = GroupBy::Category});
    ASSERT_TRUE(comesTo({"[Blue 1]", "Ada", "[Red 1]", "Ada"}));
    rename(ada, QStringLiteral("Zoe"));
    EXPECT_TRUE(comesTo({"[Blue 1]", "Zoe", "[Red 1]", "Zoe"}));
}

TEST_F(GroupedList, ReadsTheTextsOfTheColumnsItIsAskedFor)
{
    using C = domain::ContactColumn;
    store::NewContact made;
    made.contact.displayName = QStringLiteral("Ada");
    made.contact.department = QStringLiteral("Research");
    const QList<store::NewContact> one{made};
    const domain::ContactKey ada =
        commit(&store::createContacts, clients, one, store::CreateReason::Created).value(0);
    model.setColumns({C::Name, C::Department, C::Folder});
    show();
    const auto text = [this](C column) {
        return model.index(0).data(models::columnRole(column)).toString();
    };
    EXPECT_TRUE(eventually([&] { return text(C::Department) == QStringLiteral("Research"); }));
    EXPECT_EQ(text(C::Folder), QStringLiteral("Clients"));
    EXPECT_EQ(text(C::Name), QStringLiteral("Ada"));
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::Department, QStringLiteral("Board"));
    const QList<store::ContactEdit> edits{{ada, patch}};
    commit(&store::updateContacts, edits);
    EXPECT_TRUE(eventually([&] { return text(C::Department) == QStringLiteral("Board"); }));
}

// Under the model tester, as all of these.
TEST_F(GroupedList, SortsByAndShowsCustomFieldsThroughEditsAndTheirEnd)
{
    const domain::CustomFields fields{{.id = {},
                                       .name = QStringLiteral("Size"),
                                       .kind = domain::FieldKind::Number,
                                       .choices = {},
                                       .folders = {}}};
    commit(&store::setCustomFields, domain::AccountKey{1}, fields);
    const int number = await(store().read(&store::customFields))->first().fields.first().column;
    const domain::ContactColumn size = domain::fieldColumn(number);
    const domain::ContactKeys people = createMany(list({"Ada", "Bob", "Cyd"}));
    const auto set = [&](int place, const QJsonValue &value) {
        commit(
            &store::updateContacts,
            QList<store::ContactEdit>{{people.at(place), {}, {{QStringLiteral("size"), value}}}});
    };
    set(0, 44);
    set(1, 9.5);
    model.setColumns({domain::ContactColumn::Name, size});
    show({.sort = {{size, Qt::AscendingOrder}}});
    const auto table = [&] {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            rows.append(index.data().toString() + u' '
                        + index.data(models::columnRole(size)).toString());
        }
        return rows;
    };
    EXPECT_TRUE(eventually([&] { return table() == list({"Bob 9.5", "Ada 44", "Cyd "}); }));
    set(2, 1);
    EXPECT_TRUE(eventually([&] { return table() == list({"Cyd 1", "Bob 9.5", "Ada 44"}); }));
    set(1, QJsonValue::Null);
    EXPECT_TRUE(eventually([&] { return table() == list({"Cyd 1", "Ada 44", "Bob "}); }));
    commit(&store::deleteContacts, domain::ContactKeys{people.at(0)});
    EXPECT_TRUE(eventually([&] { return table() == list({"Cyd 1", "Bob "}); }));
    commit(&store::setCustomFields, domain::AccountKey{1}, domain::CustomFields());
    model.setColumns({domain::ContactColumn::Name});
    show();
    EXPECT_EQ(shown(), list({"Bob", "Cyd"}));
}

TEST_F(GroupedList, ShowsAnOrderWhoseValuesWereNotKeptOnceTheyAre)
{
    using C = domain::ContactColumn;
    QStringList names = numbered("n", 2500);
    createMany(names);
    show();
    ASSERT_EQ(model.rowCount(), 2500);
    domain::ContactPatch patch;
    patch.values.emplace(domain::ContactProperty::Department, QStringLiteral("Research"));
    const QList<store::ContactEdit> edits{{model.keyAt(2400), patch}};
    const domain::ContactKey last = model.keyAt(2400);
    commit(&store::updateContacts, edits);
    model.setQuery({.sort = {{C::Department}}});
    EXPECT_TRUE(eventually([&] { return model.keyAt(0) == last; }));
}
