#include "tests/storeedits/editfixture.h"

#include "services/store/conflicts.h"
#include "services/store/deletedcontacts.h"
#include "services/store/historypurge.h"

namespace store {

class HistoryPurge : public EditFixture
{
protected:
    // Everything so far happened that many days ago.
    void age(int days)
    {
        const qint64 past = qint64{days} * 24 * 60 * 60 * 1000;
        for (const char *statement : {"UPDATE change SET created_at = created_at - ?",
                                      "UPDATE change_target SET settled_at = settled_at - ?",
                                      "UPDATE contact SET deleted_at = deleted_at - ?",
                                      "UPDATE conflict SET found_at = found_at - ?"}) {
            EXPECT_TRUE(Query(*connection, statement).execute(past));
        }
    }

    void purge()
    {
        while (required(purgeHistory(*connection, QDateTime::currentDateTimeUtc()))
               == Purge::More) { }
    }

    QList<int> counts() // changes, targets, contacts
    {
        QList<int> numbers;
        for (const char *statement :
             {"SELECT count(*) FROM change", "SELECT count(*) FROM change_target",
              "SELECT count(*) FROM contact"}) {
            Query query(*connection, statement);
            EXPECT_TRUE(query.run() && query.next());
            numbers << static_cast<int>(query.integer(0));
        }
        return numbers;
    }
};

TEST_F(HistoryPurge, ForgetsSettledChangesAfterThirtyDays)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    setPhone(ada, QStringLiteral("1"));
    push();
    age(29);
    purge();
    EXPECT_EQ(counts(), QList<int>({2, 2, 1}));
    age(2);
    purge();
    EXPECT_EQ(counts(), QList<int>({0, 0, 1}));
    EXPECT_EQ(required(undoState(*connection)), UndoState());
    EXPECT_EQ(shown(), server.state());
}

TEST_F(HistoryPurge, KeepsWhatIsNotSettledHoweverOldItIs)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    setPhone(ada, QStringLiteral("1"));
    age(400);
    purge();
    EXPECT_EQ(counts(), QList<int>({1, 1, 1}));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
}

TEST_F(HistoryPurge, KeepsAnOldChangeThatWasUndoneLately)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    age(40);
    setPhone(ada, QStringLiteral("1"));
    push();
    age(31);
    required(undo(*connection));
    push();
    purge();
    EXPECT_EQ(counts(), QList<int>({2, 2, 1}));
    required(redo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(HistoryPurge, ForgetsDeletedContactsWithTheChangesThatNameThem)
{
    const auto ada = create(QStringLiteral("Ada"));
    create(QStringLiteral("Bob"));
    create(QStringLiteral("Eve"));
    push();
    required(deleteContacts(*connection, {ada}));
    push();
    vanish(QStringLiteral("Bob"));
    age(29);
    purge();
    EXPECT_EQ(
        required(deletedContactOrder(*connection, QDateTime::currentDateTimeUtc())).keys.size(), 2);
    age(2);
    purge();
    EXPECT_EQ(counts(), QList<int>({0, 0, 1}));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(HistoryPurge, ForgetsTheValuesThatLostAConflictNinetyDaysAfterItWasSettled)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    const auto addConflict = [&](const QString &mine) {
        EXPECT_TRUE(recordConflicts(*connection, ada,
                                    {{.property = domain::ContactProperty::MobilePhone,
                                      .base = QString(),
                                      .mine = mine,
                                      .theirs = QString()}}));
    };
    addConflict(QStringLiteral("1"));
    addConflict(QStringLiteral("2"));
    age(400);
    const qint64 first = required(openConflicts(*connection, ada)).value(0).id;
    required(settleConflicts(*connection, {{.id = first, .choice = ConflictChoice::Theirs}}));
    const auto left = [this] {
        Query query(*connection, "SELECT count(*) FROM conflict");
        return query.run() && query.next() ? query.integer(0) : -1;
    };
    age(89);
    purge();
    EXPECT_EQ(left(), 2);
    age(2);
    purge();
    EXPECT_EQ(left(), 1);
    EXPECT_EQ(required(openConflicts(*connection, ada)).size(), 1);
}

TEST_F(HistoryPurge, TakesAChangeOfThousandsInSlices)
{
    QList<NewContact> people;
    for (int i = 0; i < 1200; ++i) {
        people.append({.contact = person(QString::number(i))});
    }
    const auto keys =
        required(createContacts(*connection, home, people, CreateReason::Imported)).value;
    required(deleteContacts(*connection, keys));
    age(31);
    int slices = 1;
    while (required(purgeHistory(*connection, QDateTime::currentDateTimeUtc())) == Purge::More) {
        EXPECT_EQ(required(undoState(*connection)).undo.has_value(), slices < 3);
        ++slices;
    }
    EXPECT_EQ(counts(), QList<int>({0, 0, 0}));
    EXPECT_GT(slices, 4);
}

} // namespace store
