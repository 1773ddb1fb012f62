#include "tests/storeedits/editfixture.h"

#include <QRegularExpression>

namespace store {

using PushQueue = EditFixture;

TEST_F(PushQueue, GivesACreateATokenThatStays)
{
    create(QStringLiteral("Ada"));
    const PushItem first = batch().value(0);
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(first.token).hasMatch());
    required(markSent(*connection, first.targets, now));
    const PushItem again = batch().value(0);
    EXPECT_TRUE(again.outcomeUnknown);
    EXPECT_EQ(again.token, first.token);
    EXPECT_EQ(again.tries, 1);
    EXPECT_EQ(again.lastSent, now);
}

TEST_F(PushQueue, CountsOnlyLooksThatFoundNothing)
{
    create(QStringLiteral("Ada"));
    const auto targets = batch().first().targets;
    required(markSent(*connection, targets, now));
    settle({.targets = targets,
            .kind = PushOutcome::Kind::Look,
            .error = {.kind = domain::Error::Kind::Timeout}});
    EXPECT_EQ(batch().first().looks, 0);
    settle({.targets = targets, .kind = PushOutcome::Kind::Look, .notBefore = now.addSecs(5)});
    EXPECT_EQ(batch().size(), 0);
    EXPECT_EQ(required(nextPushTime(*connection, mailbox)), now.addSecs(5));
    now = now.addSecs(5);
    EXPECT_EQ(batch().first().looks, 1);
}

TEST_F(PushQueue, BlocksLaterEditsBehindAParkedOne)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    settle({.targets = batch().first().targets,
            .kind = PushOutcome::Kind::Parked,
            .error = {.kind = domain::Error::Kind::Rejected}});
    required(updateContacts(*connection, {{key, namePatch(QStringLiteral("Ada L"))}}));
    EXPECT_EQ(batch().size(), 0);
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.waiting = 1, .parked = 1}));
    required(retryParked(*connection, {key}));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada L|2|Contacts")));
}

TEST_F(PushQueue, ShowsTheMirrorWhenAParkedEditIsDiscarded)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    settle({.targets = batch().first().targets, .kind = PushOutcome::Kind::Parked});
    required(discardParked(*connection, {key}));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, LetsALaterEditStartFromWhatIsThereWhenTwoBeforeItAreGivenUp)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(updateContacts(*connection, {{key, namePatch(QStringLiteral("Ada L"))}}));
    setPhone(key, QStringLiteral("2"));
    settle({.targets = batch().first().targets, .kind = PushOutcome::Kind::Parked});
    setPhone(key, QStringLiteral("3"));
    required(discardParked(*connection, {}));
    EXPECT_EQ(batch().first().base, phonePatch(QStringLiteral("1")));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
}

TEST_F(PushQueue, MergesEditsOfDifferentProperties)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    server.change(QStringLiteral("c1"), {{QStringLiteral("displayName"), QStringLiteral("Eve")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(PushQueue, TakesWhatTheServiceMadeOfAnEditAsTheBaseOfTheNext)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    setPhone(key, QStringLiteral("3"));
    server.carryOut(item);
    server.change(QStringLiteral("c1"), {{QStringLiteral("mobilePhone"), QStringLiteral("+2")}});
    settle({.targets = item.targets,
            .body = QJsonDocument(server.contact(QStringLiteral("c1"))).toJson()});
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
}

TEST_F(PushQueue, TakesNoEditOfItsOwnForOneOfTheServer)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    domain::ContactPatch edit = phonePatch(QStringLiteral("2"));
    edit.values.merge(namePatch(QStringLiteral("Ada L")).values);
    required(updateContacts(*connection, {{key, edit}}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item); // nobody hears of it
    setPhone(key, QStringLiteral("1"));
    server.change(QStringLiteral("c1"), {{QStringLiteral("displayName"), QStringLiteral("Eve")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(PushQueue, MakesAContactAnewThatWasDeletedUnderAnEdit)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    server.removeContact(QStringLiteral("c1"));
    setPhone(key, QStringLiteral("2"));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
}

TEST_F(PushQueue, FindsWhatAnotherClientMadeAnewOfTheSameContact)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    server.removeContact(QStringLiteral("c1"));
    setPhone(key, QStringLiteral("2"));
    send(batch().first());
    PushItem theirs = batch().first();
    ASSERT_EQ(theirs.action, PushAction::CreateContact);
    theirs.after = person(QStringLiteral("Eve"), QStringLiteral("1"));
    server.carryOut(theirs);
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, BecomesOneWithTheRowThatAPullMadeOfALostCreate)
{
    create(QStringLiteral("Ada"), QStringLiteral("1"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    server.change(QStringLiteral("c1"), {{QStringLiteral("mobilePhone"), QStringLiteral("+1")}});
    pull();
    push();
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|+1|Contacts")));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, KeepsAContactOfWhichOneOfTwoRowsWasDeleted)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    server.change(QStringLiteral("c1"), {{QStringLiteral("mobilePhone"), QStringLiteral("+1")}});
    pull();
    required(deleteContacts(*connection, {key}));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|+1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, MakesAnewWhatWasDeletedAsOneRowAndEditedAsAnother)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const PushItem made = batch().first();
    required(markSent(*connection, made.targets, now));
    server.carryOut(made);
    server.change(QStringLiteral("c1"), {{QStringLiteral("mobilePhone"), QStringLiteral("+1")}});
    pull();
    domain::ContactKeys rows = required(contactOrder(*connection, {})).keys;
    rows.removeOne(key);
    required(deleteContacts(*connection, rows));
    setPhone(key, QStringLiteral("9"));
    const PushItem removed = batch().last();
    ASSERT_EQ(removed.action, PushAction::DeleteContact);
    required(markSent(*connection, removed.targets, now));
    const auto found = server.look(made);
    ASSERT_TRUE(found);
    required(settlePush(*connection, {*found, server.carryOut(removed)}, now));
    push();
    EXPECT_EQ(server.state().size(), 1);
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{.conflicts = outbox().conflicts});
}

TEST_F(PushQueue, KeepsEditsBeforeADeleteThatAnEditThereBeats)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    required(deleteContacts(*connection, {key}));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    const QString id = item.contactId.text;
    server.change(id, {{QStringLiteral("displayName"), QStringLiteral("Eve")}});
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Superseded,
            .body = QJsonDocument(server.contact(id)).toJson(),
            .error = {.kind = domain::Error::Kind::Conflict}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(PushQueue, SendsThePhotoOfAContactMadeAnewThoughItWasTakenAwayAndBroughtBack)
{
    const auto key = create(QStringLiteral("Ada"));
    required(setContactPhoto(*connection, key, QStringLiteral("cafe")));
    push();
    required(setContactPhoto(*connection, key, QStringLiteral("")));
    vanish(QStringLiteral("Ada"));
    required(undo(*connection));
    send(batch().first());
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().photoFile, QStringLiteral("cafe"));
}

TEST_F(PushQueue, LetsAContactGoThatWasLastSeenInAFolderNobodyKnewYet)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    pull();
    const QJsonObject newFolder{{QStringLiteral("id"), QStringLiteral("new")},
                                {QStringLiteral("displayName"), QStringLiteral("New")},
                                {QStringLiteral("parentFolderId"), QStringLiteral("home")}};
    setPhone(key, QStringLiteral("2"));
    server.change(QStringLiteral("c1"),
                  {{QStringLiteral("parentFolderId"), QStringLiteral("new")}});
    push(); // whose answer names that folder
    server.removeContact(QStringLiteral("c1"));
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    required(applyFolderPage(*connection, mailbox, page({newFolder}), asIs));
    for (const FolderToPull &each : required(pullPlan(*connection, mailbox)).folders) {
        required(applyContactPage(*connection, each.key, page({}), asIs));
    }
    required(finishPass(*connection, mailbox));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, OverwritesNobodyAfterAPullAnsweredACreate)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    setPhone(key, QStringLiteral("2"));
    pull();
    server.change(QStringLiteral("c1"), {{QStringLiteral("displayName"), QStringLiteral("Eve")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Eve|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, SendsNothingThatWasTakenBackSinceItWasRead)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    const PushItem item = batch().first();
    required(undo(*connection));
    const auto marked = markSent(*connection, item.targets, now);
    ASSERT_FALSE(marked);
    EXPECT_EQ(marked.error().kind, domain::Error::Kind::NotFound);
}

TEST_F(PushQueue, WaitsNoLongerThanADayWhenTheClockIsSetBack)
{
    create(QStringLiteral("Ada"), QStringLiteral("1"));
    settle({.targets = batch().first().targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Timeout},
            .notBefore = now.addYears(10)});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
}

TEST_F(PushQueue, ParksAMoveThatTheServiceIgnored)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto key = create(QStringLiteral("Ada"));
    push();
    const QJsonObject before = server.contactsIn(QStringLiteral("home")).first();
    required(moveContacts(*connection, {key}, clients));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    settle({.targets = item.targets, .body = QJsonDocument(before).toJson()});
    EXPECT_EQ(outbox().parked, 1);
    required(discardParked(*connection, {}));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(PushQueue, SettlesWhatItCanBesideAnOutcomeThatDoesNotFit)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto bob = create(QStringLiteral("Bob"), QStringLiteral("1"));
    push();
    setPhone(ada, QStringLiteral("2"));
    setPhone(bob, QStringLiteral("2"));
    QList<PushOutcome> outcomes;
    for (const PushItem &item : batch()) {
        required(markSent(*connection, item.targets, now));
        outcomes.append(server.carryOut(item));
    }
    outcomes[0].body = QByteArrayLiteral("{");
    required(settlePush(*connection, outcomes, now));
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.waiting = 0, .parked = 1}));
    required(retryParked(*connection, {ada}));
    push();
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(PushQueue, SendsTheOthersWhenOneDoesNotRead)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto bob = create(QStringLiteral("Bob"), QStringLiteral("1"));
    push();
    setPhone(ada, QStringLiteral("2"));
    setPhone(bob, QStringLiteral("2"));
    ASSERT_TRUE(
        Query(*connection, "UPDATE contact SET server_json = '[' WHERE key = ?").execute(ada));
    push();
    EXPECT_EQ(server.state(),
              (QStringList{QStringLiteral("Ada|1|Contacts"), QStringLiteral("Bob|2|Contacts")}));
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.waiting = 1, .parked = 0}));
}

} // namespace store
