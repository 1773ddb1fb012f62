// Contacts of a place narrowed to some categories, to follow-ups, to those without a category.
#include "services/store/categoryorder.h"
#include "services/store/followups.h"
#include "services/store/history.h"
#include "services/store/labelcontacts.h"
#include "storefixture.h"

namespace store {

namespace {

using Among = domain::ContactFilter::Among;
using Match = domain::ContactFilter::Match;
using Status = domain::FollowupFlag::Status;

const QString red = QStringLiteral("Red");
const QString blue = QStringLiteral("Blue, light");

class Filters : public StoreFixture
{
protected:
    void addPeople()
    {
        addFolders();
        pull(home, {person("Ada", {red, blue}), person("Bob", {}), person("Cyd", {red})});
        pull(clients, {person("Dov", {blue}), person("Eva", {QStringLiteral("RED")})});
    }

    QString names(const ContactQuery &query)
    {
        const auto order = contactOrder(*connection, query);
        EXPECT_TRUE(order) << order.error().message.toStdString();
        QStringList found;
        const auto rows = contactRows(*connection, order->keys);
        for (const domain::ContactRow &row : *rows) {
            found << row.name;
        }
        EXPECT_EQ(order->total, found.size());
        return found.join(u' ');
    }

    void flag(const QString &name, QDate due, Status status = Status::Flagged)
    {
        const auto order = contactOrder(*connection, {.text = name});
        EXPECT_TRUE(flagContacts(*connection, order->keys, {.status = status, .due = due}));
    }

    static QJsonObject person(const char *name, const QStringList &categories)
    {
        const QString text = QString::fromUtf8(name);
        QJsonObject item = contactItem(text, text);
        item.insert(QStringLiteral("categories"), QJsonArray::fromStringList(categories));
        return item;
    }
};

} // namespace

TEST_F(Filters, FindAnyOrAllOfSeveralCategoriesInAnySpelling)
{
    addPeople();
    EXPECT_EQ(names({.filter = {.categories = {red}}}), QStringLiteral("Ada Cyd Eva"));
    EXPECT_EQ(names({.filter = {.categories = {red, blue}}}), QStringLiteral("Ada Cyd Dov Eva"));
    EXPECT_EQ(names({.filter = {.categories = {red, blue}, .match = Match::All}}),
              QStringLiteral("Ada"));
    EXPECT_EQ(names({.folder = clients, .filter = {.categories = {red, blue}}}),
              QStringLiteral("Dov Eva"));
    EXPECT_EQ(names({.filter = {.categories = {QStringLiteral("Green")}}}), QString());
}

TEST_F(Filters, FindThoseWithoutACategory)
{
    addPeople();
    EXPECT_EQ(names({.filter = {.among = Among::Unlabelled}}), QStringLiteral("Bob"));
    EXPECT_EQ(names({.folder = clients, .filter = {.among = Among::Unlabelled}}), QString());
    EXPECT_EQ(categoryList(*connection)->unlabelled, 1);
}

TEST_F(Filters, FindFollowUpsByTheDayThatTheyAreDue)
{
    addPeople();
    flag(QStringLiteral("Ada"), QDate(2026, 9, 20));
    flag(QStringLiteral("Bob"), {});
    flag(QStringLiteral("Cyd"), {}, Status::Complete);
    flag(QStringLiteral("Dov"), QDate(2026, 9, 3));
    const QList<domain::SortKey> byDay{{domain::ContactColumn::FollowUp}};
    EXPECT_EQ(names({.filter = {.among = Among::FollowUps}, .sort = byDay}),
              QStringLiteral("Dov Ada Bob Cyd"));
    EXPECT_EQ(names({.filter = {.among = Among::FollowUps, .categories = {red}}, .sort = byDay}),
              QStringLiteral("Ada Cyd"));
    EXPECT_EQ(names({.sort = byDay}), QStringLiteral("Dov Ada Bob Cyd Eva"));
    const QMap<QDate, int> open{{QDate(), 1}, {QDate(2026, 9, 3), 1}, {QDate(2026, 9, 20), 1}};
    EXPECT_EQ(*openFollowUps(*connection), open);
}

TEST_F(Filters, TellWhatTheFlagsOfSeveralHaveInCommon)
{
    addPeople();
    flag(QStringLiteral("Ada"), QDate(2026, 9, 20));
    flag(QStringLiteral("Dov"), QDate(2026, 9, 20));
    const auto both = contactOrder(*connection, {.filter = {.among = Among::FollowUps}});
    EXPECT_EQ(
        *flagSummary(*connection, both->keys),
        (FlagSummary{.flagged = 2, .common = ShownFlag{Status::Flagged, QDate(2026, 9, 20)}}));
    const auto all = contactOrder(*connection, {});
    EXPECT_EQ(*flagSummary(*connection, all->keys), FlagSummary{.flagged = 2});
    EXPECT_TRUE(noteFlagsRefused(*connection, mailbox));
    EXPECT_TRUE(flagSummary(*connection, all->keys)->isRefused);
}

TEST_F(Filters, ListCategoriesInTheOrderOfThePerson)
{
    addPeople();
    const auto listed = [this] {
        QStringList found;
        const auto list = categoryList(*connection);
        for (const domain::OutlookCategory &each : list->categories) {
            found << each.displayName;
        }
        return found;
    };
    EXPECT_EQ(listed(), QStringList({blue, red}));
    const auto ordered = orderCategories(*connection, {QStringLiteral("RED")});
    EXPECT_TRUE(ordered && ordered->categoriesChanged);
    EXPECT_EQ(listed(), QStringList({red, blue}));
}

TEST_F(Filters, AreNamedByTheChangeThatLabelled)
{
    addPeople();
    const auto all = contactOrder(*connection, {});
    const auto title = [&](const LabelEdit &edit) {
        EXPECT_TRUE(labelContacts(*connection, all->keys, edit));
        const auto state = undoState(*connection);
        return std::tuple(state->undo->kind, state->undo->count, state->undo->folderName);
    };
    using Kind = ChangeKind;
    const QString green = QStringLiteral("Green");
    EXPECT_EQ(title({.added = {green}}), std::tuple(Kind::AddCategories, 5, green));
    EXPECT_EQ(title({.removed = {red}}), std::tuple(Kind::RemoveCategories, 3, red));
    EXPECT_EQ(title({.added = {red}, .others = LabelEdit::Others::Remove}),
              std::tuple(Kind::SetCategories, 5, red));
    EXPECT_EQ(title({.others = LabelEdit::Others::Remove}),
              std::tuple(Kind::ClearCategories, 5, QString()));
}

} // namespace store
