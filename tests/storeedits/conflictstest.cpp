#include "services/store/conflicts.h"

#include "services/store/changelist.h"
#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

using domain::ContactProperty;
using domain::OutboxCounts;

const QString c1 = QStringLiteral("c1");

class Conflicts : public EditFixture
{
protected:
    QList<Conflict> open() { return required(openConflicts(*connection, {})); }

    void settle(qint64 id, ConflictChoice choice, const QString &note = {})
    {
        required(settleConflicts(*connection, {{.id = id, .choice = choice, .note = note}}));
    }

    // Ada, whose phone became 2 here and 3 on the server.
    domain::ContactKey clash()
    {
        const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
        push();
        setPhone(key, QStringLiteral("2"));
        server.change(c1, {{QStringLiteral("mobilePhone"), QStringLiteral("3")}});
        push();
        return key;
    }
};

} // namespace

TEST_F(Conflicts, ShowTheServersValueAndKeepOurs)
{
    clash();
    const domain::PropertyConflict phone{ContactProperty::MobilePhone, QStringLiteral("1"),
                                         QStringLiteral("2"), QStringLiteral("3")};
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|3|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), OutboxCounts{.conflicts = 1});
    ASSERT_EQ(open().size(), 1);
    EXPECT_EQ(open().first().values, phone);
    EXPECT_EQ(open().first().contactName, QStringLiteral("Ada"));
}

// Each side changed another part of one name: a pair that nobody wrote must not come of it.
TEST_F(Conflicts, OfANameAreOfTheWholeName)
{
    const auto names = [](const char *given, const char *surname) {
        return domain::ContactPatch{{{ContactProperty::GivenName, QString::fromLatin1(given)},
                                     {ContactProperty::Surname, QString::fromLatin1(surname)}}};
    };
    const auto key = create(QStringLiteral("Ada"));
    required(updateContacts(*connection, {{key, names("Ada", "King")}}));
    push();
    required(updateContacts(*connection,
                            {{key, {{{ContactProperty::GivenName, QStringLiteral("Augusta")}}}}}));
    server.change(c1, {{QStringLiteral("surname"), QStringLiteral("Lovelace")}});
    push();
    ASSERT_EQ(open().size(), 2);
    domain::Contact contact = required(shownContact(*connection, key));
    EXPECT_EQ(contact.givenName + u' ' + contact.surname, QStringLiteral("Ada Lovelace"));
    required(
        settleConflicts(*connection,
                        {{.id = open().first().id, .choice = ConflictChoice::Mine, .note = {}},
                         {.id = open().last().id, .choice = ConflictChoice::Mine, .note = {}}}));
    push();
    pull();
    contact = required(shownContact(*connection, key));
    EXPECT_EQ(contact.givenName + u' ' + contact.surname, QStringLiteral("Augusta King"));
    EXPECT_EQ(outbox(), OutboxCounts{});
}

TEST_F(Conflicts, OfANameSendTheWholeOfMineWhereThatIsTheRule)
{
    required(setMergeRule(*connection, MergeRule::Mine));
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(updateContacts(*connection,
                            {{key, {{{ContactProperty::GivenName, QStringLiteral("Augusta")}}}}}));
    server.change(c1, {{QStringLiteral("surname"), QStringLiteral("Lovelace")}});
    push();
    pull();
    const domain::Contact contact = required(shownContact(*connection, key));
    EXPECT_EQ(contact.givenName + u'|' + contact.surname, QStringLiteral("Augusta|"));
    EXPECT_EQ(outbox(), OutboxCounts{});
    EXPECT_EQ(open(), QList<Conflict>());
}

TEST_F(Conflicts, UndoOfANamePartLeavesTheOthers)
{
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(updateContacts(*connection,
                            {{key, {{{ContactProperty::GivenName, QStringLiteral("Augusta")}}}}}));
    push();
    server.change(c1, {{QStringLiteral("surname"), QStringLiteral("Lovelace")}});
    pull();
    required(undo(*connection));
    const domain::Contact contact = required(shownContact(*connection, key));
    EXPECT_EQ(contact.givenName + u'|' + contact.surname, QStringLiteral("|Lovelace"));
}

TEST_F(Conflicts, SendMineWhenItIsChosen)
{
    clash();
    settle(open().first().id, ConflictChoice::Mine);
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), OutboxCounts{});
}

TEST_F(Conflicts, SendNothingWhenTheirsIsChosen)
{
    clash();
    settle(open().first().id, ConflictChoice::Theirs);
    EXPECT_EQ(outbox(), OutboxCounts{});
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
}

TEST_F(Conflicts, AreSettledOnce)
{
    clash();
    const qint64 id = open().first().id;
    settle(id, ConflictChoice::Theirs);
    const auto again = settleConflicts(*connection, {{.id = id, .choice = ConflictChoice::Mine}});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, domain::Error::Kind::NotFound);
}

TEST_F(Conflicts, DoNotHoldUpWhatDoesNotClash)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(updateContacts(*connection,
                            {{key,
                              {{{ContactProperty::MobilePhone, QStringLiteral("2")},
                                {ContactProperty::DisplayName, QStringLiteral("Eve")}}}}}));
    server.change(c1, {{QStringLiteral("mobilePhone"), QStringLiteral("3")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|3|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(open().size(), 1);
}

TEST_F(Conflicts, AreNoneWhenBothSidesAddedToAList)
{
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(updateContacts(
        *connection,
        {{key, {{{ContactProperty::Categories, QStringList{QStringLiteral("Mine")}}}}}}));
    server.change(c1, {{QStringLiteral("categories"), QJsonArray{QStringLiteral("Theirs")}}});
    push();
    const QStringList both{QStringLiteral("Theirs"), QStringLiteral("Mine")};
    EXPECT_EQ(required(shownContact(*connection, key)).categories, both);
    EXPECT_EQ(server.contact(c1).value(QLatin1String("categories")).toArray(),
              QJsonArray::fromStringList(both));
    EXPECT_EQ(outbox(), OutboxCounts{});
}

TEST_F(Conflicts, CanBeTakenBackAfterTheChoice)
{
    clash();
    settle(open().first().id, ConflictChoice::Mine);
    push();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(Conflicts, AreOpenAgainWhenTheChoiceIsTakenBack)
{
    clash();
    const qint64 id = open().first().id;
    const auto openValues = [this] {
        QList<domain::PropertyConflict> found;
        for (const Conflict &each : open()) {
            found.append(each.values);
        }
        return found;
    };
    const QList<domain::PropertyConflict> values = openValues();
    for (const ConflictChoice choice :
         {ConflictChoice::Theirs, ConflictChoice::Mine, ConflictChoice::Both}) {
        settle(id, choice, QStringLiteral("Mobile: 2"));
        EXPECT_EQ(open(), QList<Conflict>());
        required(undo(*connection));
        EXPECT_EQ(openValues(), values);
        required(redo(*connection));
        EXPECT_EQ(open(), QList<Conflict>());
        const domain::ChangeKey change = required(changeOrder(*connection)).keys.first();
        EXPECT_FALSE(required(canUndo(*connection, change))); // a redo stands for its first change
        required(undo(*connection));
        EXPECT_EQ(openValues(), values);
    }
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
    EXPECT_EQ(outbox(), OutboxCounts{.conflicts = 1});
}

TEST_F(Conflicts, AreSettledByTheRuleOfTheProfileAndTheLoserIsKept)
{
    const auto keeps = [this](const char *value) {
        Query query(*connection,
                    "SELECT mine || ' ' || theirs || ' ' || choice FROM conflict ORDER BY id DESC");
        EXPECT_TRUE(query.run() && query.next());
        return query.text(0).contains(QLatin1String(value));
    };
    EXPECT_EQ(required(mergeRule(*connection)), MergeRule::Ask);
    required(setMergeRule(*connection, MergeRule::Mine));
    const auto key = clash();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), OutboxCounts{});
    EXPECT_TRUE(keeps("\"3\"")) << "theirs";

    required(setMergeRule(*connection, MergeRule::Theirs));
    setPhone(key, QStringLiteral("4"));
    server.change(c1, {{QStringLiteral("mobilePhone"), QStringLiteral("5")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|5|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), OutboxCounts{});
    EXPECT_TRUE(keeps("\"4\"")) << "mine";
    EXPECT_EQ(required(mergeRule(*connection)), MergeRule::Theirs);
}

TEST_F(Conflicts, OfBothGoIntoTheNotes)
{
    const auto key = clash();
    settle(open().first().id, ConflictChoice::Both, QStringLiteral("Mobile: 2"));
    push();
    EXPECT_EQ(server.contact(c1).value(QLatin1String("personalNotes")),
              QJsonValue(QStringLiteral("Mobile: 2")));
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
    EXPECT_EQ(required(shownContact(*connection, key)).personalNotes, QStringLiteral("Mobile: 2"));
    EXPECT_EQ(outbox(), OutboxCounts{});
}

TEST_F(Conflicts, OfOneContactAreSettledAndTakenBackAtOnce)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(updateContacts(*connection,
                            {{key,
                              {{{ContactProperty::MobilePhone, QStringLiteral("2")},
                                {ContactProperty::JobTitle, QStringLiteral("Analyst")}}}}}));
    server.change(c1,
                  {{QStringLiteral("mobilePhone"), QStringLiteral("3")},
                   {QStringLiteral("jobTitle"), QStringLiteral("Writer")}});
    push();
    const QList<Conflict> both = open();
    ASSERT_EQ(both.size(), 2);
    const domain::Contact before = required(shownContact(*connection, key));
    required(settleConflicts(*connection,
                             {{both.at(0).id, ConflictChoice::Both, QStringLiteral("Job: Analyst")},
                              {both.at(1).id, ConflictChoice::Both, QStringLiteral("Mobile: 2")}}));
    EXPECT_EQ(required(shownContact(*connection, key)).personalNotes,
              QStringLiteral("Job: Analyst\nMobile: 2"));
    required(undo(*connection));
    EXPECT_EQ(required(shownContact(*connection, key)), before);
}

TEST_F(Conflicts, SpeakOfWhatShowsNow)
{
    clash();
    server.change(c1, {{QStringLiteral("mobilePhone"), QStringLiteral("4")}});
    pull();
    ASSERT_EQ(open().size(), 1);
    EXPECT_EQ(open().first().values.mine, domain::PropertyValue(QStringLiteral("2")));
    EXPECT_EQ(open().first().values.theirs, domain::PropertyValue(QStringLiteral("4")));
    EXPECT_EQ(shown(), server.state());
}

} // namespace store
