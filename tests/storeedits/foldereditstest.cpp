#include "services/store/deletedcontacts.h"
#include "tests/storeedits/editfixture.h"

namespace store {

using FolderEdits = EditFixture;

TEST_F(FolderEdits, RefuseANameThatASiblingHas)
{
    folder(QStringLiteral("Clients"));
    const auto again = createFolder(*connection, mailbox, home, QStringLiteral("CLIENTS"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, domain::Error::Kind::Conflict);
}

TEST_F(FolderEdits, RefuseAFolderUnderItself)
{
    const auto outer = folder(QStringLiteral("Outer"));
    const auto inner = folder(QStringLiteral("Inner"), outer);
    const auto moved = moveFolder(*connection, outer, inner);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().kind, domain::Error::Kind::BadInput);
}

TEST_F(FolderEdits, DeleteAFolderWithAllInItByOneRequest)
{
    const auto outer = folder(QStringLiteral("Outer"));
    const auto inner = folder(QStringLiteral("Inner"), outer);
    create(QStringLiteral("Ada"), {}, outer);
    create(QStringLiteral("Bob"), {}, inner);
    push();
    const int before = server.requests();
    required(deleteFolder(*connection, outer));
    EXPECT_EQ(shown(), QStringList());
    push();
    EXPECT_EQ(server.requests() - before, 1);
    EXPECT_EQ(server.state(), QStringList());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, BringAllBackWhenADeleteIsUndoneBeforeItWasSent)
{
    const auto outer = folder(QStringLiteral("Outer"));
    create(QStringLiteral("Ada"), QStringLiteral("1"), folder(QStringLiteral("Inner"), outer));
    push();
    const QStringList before = shown();
    required(deleteFolder(*connection, outer));
    required(undo(*connection));
    EXPECT_EQ(shown(), before);
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakeAllAnewWhenADeleteIsUndoneAfterItWasSent)
{
    const auto outer = folder(QStringLiteral("Outer"));
    const auto key =
        create(QStringLiteral("Ada"), QStringLiteral("1"), folder(QStringLiteral("Inner"), outer));
    required(setContactPhoto(*connection, key, QStringLiteral("cafe")));
    push();
    const QStringList before = shown();
    required(deleteFolder(*connection, outer));
    push();
    required(undo(*connection));
    EXPECT_EQ(shown(), before);
    push();
    EXPECT_EQ(server.state(), before);
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    required(redo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList());
}

TEST_F(FolderEdits, TakeBackADeleteThatIsInFlight)
{
    const auto outer = folder(QStringLiteral("Outer"));
    create(QStringLiteral("Ada"), QStringLiteral("1"), outer);
    push();
    const QStringList before = shown();
    required(deleteFolder(*connection, outer));
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    required(markSent(*connection, items.first().targets, now));
    required(undo(*connection));
    EXPECT_EQ(shown(), before);
    settle(server.carryOut(items.first()));
    push();
    EXPECT_EQ(server.state(), before);
    EXPECT_EQ(shown(), before);
}

TEST_F(FolderEdits, DoNotDeleteAContactThatWasMovedOut)
{
    const auto outer = folder(QStringLiteral("Outer"));
    const auto key = create(QStringLiteral("Ada"), {}, outer);
    push();
    required(moveContacts(*connection, {key}, home));
    required(deleteFolder(*connection, outer));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada||Contacts")));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, DeleteAContactThatWasMovedInUnsent)
{
    const auto outer = folder(QStringLiteral("Outer"));
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(moveContacts(*connection, {key}, outer));
    required(deleteFolder(*connection, outer));
    push();
    EXPECT_EQ(server.state(), QStringList());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakesNewContactsAtHomeWhenTheirFolderVanishes)
{
    const auto clients = folder(QStringLiteral("Clients"));
    push();
    create(QStringLiteral("Ada"), QStringLiteral("1"), clients);
    server.loseFolders();
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakesAFolderAtTheTopWhenTheOneAroundItVanishes)
{
    const auto clients = folder(QStringLiteral("Clients"));
    push();
    const auto old = folder(QStringLiteral("Old"), clients);
    create(QStringLiteral("Ada"), QStringLiteral("1"), old);
    server.loseFolders();
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts/Old")));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, WaitForNoFolderThatVanishedUnderALaterMove)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto suppliers = folder(QStringLiteral("Suppliers"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(moveContacts(*connection, {ada}, clients));
    required(moveContacts(*connection, {ada}, suppliers));
    server.folders.removeIf(
        [](const auto &entry) { return entry.value().name == QStringLiteral("Clients"); });
    pull();
    server.folders.removeIf(
        [](const auto &entry) { return entry.value().name == QStringLiteral("Suppliers"); });
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, LeaveAContactInViewWhoseMovesLeadIntoADeletedAndAVanishedFolder)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto suppliers = folder(QStringLiteral("Suppliers"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(moveContacts(*connection, {ada}, clients));
    required(moveContacts(*connection, {ada}, suppliers));
    settle({.targets = batch().first().targets,
            .kind = PushOutcome::Kind::Parked,
            .error = {.kind = domain::Error::Kind::Rejected}});
    required(deleteFolder(*connection, clients));
    server.folders.removeIf(
        [](const auto &entry) { return entry.value().name == QStringLiteral("Suppliers"); });
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, BringsAContactBackToHomeWhenTheFolderItWasMovedToVanishesToo)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(moveContacts(*connection, {ada}, clients));
    const PushItem move = batch().first();
    required(markSent(*connection, move.targets, now));
    for (const QJsonObject &contact : server.contactsIn(QStringLiteral("home"))) {
        server.removeContact(contact.value(QLatin1String("id")).toString());
    }
    pull();
    server.loseFolders();
    pull();
    settle(*server.look(move));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakesAContactAtHomeThatWasMovedToAFolderThatIsGone)
{
    const auto club = folder(QStringLiteral("Club"));
    push();
    server.folders.remove(QStringLiteral("f1"));
    const auto key = create(QStringLiteral("Ada"));
    required(moveContacts(*connection, {key}, club));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada||Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, LeadNowhereElseWhenTheFolderAroundThemVanishesWhileTheyAreParked)
{
    const auto club = folder(QStringLiteral("Club"));
    const auto inner = folder(QStringLiteral("Inner"));
    push();
    required(moveFolder(*connection, inner, club));
    settle({.targets = batch().first().targets, .kind = PushOutcome::Kind::Parked});
    Query place(*connection, "UPDATE folder SET parent_key = ? WHERE key = ?");
    ASSERT_TRUE(place.execute(home, inner)); // as when the two lie in each other
    server.folders.remove(QStringLiteral("f1"));
    pull();
    required(retryParked(*connection, {}));
    push();
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, LeaveAContactWhereItIsThatWasToGoIntoAFolderDeletedWithIt)
{
    const auto club = folder(QStringLiteral("Club"));
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    required(moveContacts(*connection, {key}, club));
    required(deleteFolder(*connection, club));
    required(restoreContacts(*connection, {key}));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|1|Contacts")));
    push();
    EXPECT_EQ(server.state(), shown());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakeAllAnewWhenAPullSeesItGoAfterTheDeleteWasTakenBack)
{
    const auto club = folder(QStringLiteral("Club"));
    create(QStringLiteral("Ada"), QStringLiteral("1"), club);
    push();
    required(deleteFolder(*connection, club));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item);
    required(undo(*connection));
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Timeout}});
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts/Club")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, MakeAContactAtHomeWhoseFirstAndSecondFolderVanish)
{
    const auto club = folder(QStringLiteral("Club"));
    const auto team = folder(QStringLiteral("Team"));
    push();
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"), club);
    required(moveContacts(*connection, {key}, team));
    server.folders.remove(QStringLiteral("f1"));
    server.folders.remove(QStringLiteral("f2"));
    pull();
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, KeepAContactInViewThatIsEditedWhileItsFolderGoes)
{
    const auto club = folder(QStringLiteral("Club"));
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"), club);
    push();
    const LinkReader asIs = [](const QString &link) { return domain::Result<QString>(link); };
    required(restartFolders(*connection, mailbox));
    required(applyFolderPage(*connection, mailbox, page({}), asIs));
    setPhone(key, QStringLiteral("2"));
    EXPECT_EQ(required(contactOrder(*connection, {})).keys, domain::ContactKeys{key});
    required(finishPass(*connection, mailbox));
    server.folders.remove(QStringLiteral("f1"));
    server.removeContact(QStringLiteral("c2"));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(FolderEdits, StayWhenTheirCreateIsGivenUpThatAPullHasShown)
{
    const auto club = folder(QStringLiteral("Club"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item); // whose answer is lost
    pull();
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Parked,
            .error = {.kind = domain::Error::Kind::Conflict}});
    required(discardParked(*connection, {}));
    create(QStringLiteral("Ada"), QStringLiteral("1"), club);
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts/Club")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(FolderEdits, AskForTheWholeListAfterADeleteThatTookFoldersAlong)
{
    folder(QStringLiteral("Inner"), folder(QStringLiteral("Outer")));
    push();
    pull();
    required(deleteFolder(*connection, required(pullPlan(*connection, mailbox)).folders[1].key));
    push();
    EXPECT_EQ(required(pullPlan(*connection, mailbox)).folderLink, QString());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

} // namespace store
