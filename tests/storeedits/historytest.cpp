#include "tests/storeedits/editfixture.h"

namespace store {

using History = EditFixture;

TEST_F(History, NamesWhatUndoWouldTakeBack)
{
    const auto clients = folder(QStringLiteral("Clients"));
    required(moveContacts(*connection, {create(QStringLiteral("Ada"))}, clients));
    const auto title = required(undoState(*connection)).undo;
    ASSERT_TRUE(title);
    EXPECT_EQ(title->kind, ChangeKind::MoveContacts);
    EXPECT_EQ(title->count, 1);
    EXPECT_EQ(title->name, QStringLiteral("Ada"));
    EXPECT_EQ(title->folderName, QStringLiteral("Clients"));
}

TEST_F(History, TakesAnUnsentCreateBackAndForthWithoutARequest)
{
    create(QStringLiteral("Ada"), QStringLiteral("1"));
    required(undo(*connection));
    EXPECT_EQ(shown(), QStringList());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    required(redo(*connection));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|1|Contacts")));
    push();
    EXPECT_EQ(server.state(), shown());
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(History, UndoesAnUpdateOnTheServerAndKeepsOtherProperties)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    push();
    server.change(QStringLiteral("c1"),
                  {{QStringLiteral("displayName"), QStringLiteral("Countess")}});
    pull();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Countess|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(History, UndoesAMoveOfSeveralEachToItsOwnFolder)
{
    const auto a = folder(QStringLiteral("A"));
    const auto b = folder(QStringLiteral("B"));
    const auto ada = create(QStringLiteral("Ada"), {}, a);
    const auto bob = create(QStringLiteral("Bob"));
    push();
    required(moveContacts(*connection, {ada, bob}, b));
    push();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(),
              QStringList({QStringLiteral("Ada||Contacts/A"), QStringLiteral("Bob||Contacts")}));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(History, BringsADeletedContactBackUnderItsOwnKey)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteContacts(*connection, {key}));
    push();
    EXPECT_EQ(server.state(), QStringList());
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(required(contactOrder(*connection, {})).keys, domain::ContactKeys({key}));
}

TEST_F(History, QueuesTheInverseBehindAnEditInFlight)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    const auto items = batch();
    required(markSent(*connection, items.first().targets, now));
    required(undo(*connection));
    settle(server.carryOut(items.first()));
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
}

TEST_F(History, CarriesADeleteInDoubtToItsEndBeforeItBringsTheContactBack)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    for (const auto kind : {domain::Error::Kind::Timeout, domain::Error::Kind::Throttled}) {
        settle(
            {.targets = item.targets, .kind = PushOutcome::Kind::Retry, .error = {.kind = kind}});
    }
    required(undo(*connection));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|1|Contacts")));
    push();
    EXPECT_EQ(server.state(), shown());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(History, SendsWhatWentBeforeADeleteThatWasTakenBackWhenItClashes)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto club = folder(QStringLiteral("Club"));
    push();
    setPhone(key, QStringLiteral("2"));
    required(moveContacts(*connection, {key}, club));
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    ASSERT_EQ(item.action, PushAction::DeleteContact);
    required(markSent(*connection, item.targets, now));
    required(undo(*connection));
    const QString id = item.contactId.text;
    server.change(id, {{QStringLiteral("displayName"), QStringLiteral("Eve")}});
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Superseded,
            .body = QJsonDocument(server.contact(id)).toJson(),
            .error = {.kind = domain::Error::Kind::Conflict}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|2|Contacts/Club")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(History, BringsBackADeletedContactThatAPullHasSeenGo)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Timeout}});
    pull();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(History, BringsBackAContactThatAPullSeesGoAfterItsDeleteWasTakenBack)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Timeout}});
    required(undo(*connection));
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(History, TakesAMoveBackThatArrivedLate)
{
    const auto club = folder(QStringLiteral("Club"));
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(moveContacts(*connection, {key}, club));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    required(undo(*connection));
    server.carryOut(item);
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Superseded,
            .body = QJsonDocument(server.contact(item.contactId.text)).toJson()});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(History, BringsBackWhatChangedThereSinceTheDelete)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Timeout}});
    server.change(item.contactId.text, {{QStringLiteral("mobilePhone"), QStringLiteral("7")}});
    pull();
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|7|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(History, EndsRedoWithANewAction)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    setPhone(key, QStringLiteral("2"));
    required(undo(*connection));
    EXPECT_TRUE(required(undoState(*connection)).redo);
    setPhone(key, QStringLiteral("3"));
    EXPECT_FALSE(required(undoState(*connection)).redo);
    EXPECT_FALSE(redo(*connection));
}

TEST_F(History, UndoesOnlyTheNewestChangeByItsKey)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto first = required(undoState(*connection)).undo->key;
    setPhone(key, QStringLiteral("2"));
    const auto undone = undoChange(*connection, first);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().kind, domain::Error::Kind::NotFound);
}

TEST_F(History, RestoresThePhotoThatWasThereBefore)
{
    const auto key = create(QStringLiteral("Ada"));
    required(setContactPhoto(*connection, key, QStringLiteral("cafe")));
    push();
    required(setContactPhoto(*connection, key, QStringLiteral("beef")));
    required(undo(*connection));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    required(setContactPhoto(*connection, key, QStringLiteral("")));
    push();
    required(undo(*connection));
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().photoFile, QStringLiteral("cafe"));
}

} // namespace store
