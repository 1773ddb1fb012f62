#include "services/store/changelist.h"

#include "tests/storeedits/editfixture.h"

namespace store {

class Changes : public EditFixture
{
protected:
    QList<ChangeRow> rows()
    {
        return required(changeRows(*connection, required(changeOrder(*connection)).keys));
    }

    ChangeRow newest() { return rows().value(0); }

    // "waiting sent refused settled discarded" of the newest change.
    QList<int> counts()
    {
        const ChangeRow row = newest();
        return {row.waiting, row.sent, row.refused,
                row.targets - row.waiting - row.sent - row.refused, row.discarded};
    }

    ChangeChoices choices(domain::ChangeKey change)
    {
        return required(changeChoices(*connection, change));
    }

    void refuse(const PushItem &item)
    {
        required(markSent(*connection, item.targets, now));
        settle({.targets = item.targets,
                .kind = PushOutcome::Kind::Parked,
                .error = {.kind = domain::Error::Kind::Rejected, .httpStatus = 400}});
    }

    void discard(domain::ChangeKey change) { required(discardChange(*connection, change)); }
    void retry(domain::ChangeKey change) { required(retryChange(*connection, change)); }
};

TEST_F(Changes, CountDownWhileABulkChangeIsSent)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const domain::ContactKeys keys{create(QStringLiteral("Ada")), create(QStringLiteral("Bob")),
                                   create(QStringLiteral("Eve"))};
    push();
    required(moveContacts(*connection, keys, clients));
    EXPECT_EQ(counts(), QList<int>({3, 0, 0, 0, 0}));
    const auto items = batch();
    send(items.at(0));
    required(markSent(*connection, items.at(1).targets, now));
    refuse(items.at(2));
    EXPECT_EQ(counts(), QList<int>({0, 1, 1, 1, 0}));
    const ChangeRow row = newest();
    EXPECT_EQ(row.title.kind, ChangeKind::MoveContacts);
    EXPECT_EQ(row.title.count, 3);
    EXPECT_EQ(row.title.folderName, QStringLiteral("Clients"));
    ASSERT_TRUE(row.error);
    EXPECT_EQ(row.error->kind, domain::Error::Kind::Rejected);
    EXPECT_FALSE(row.contact.isValid());

    QStringList lines;
    for (const ChangeTargetRow &target :
         required(changeTargetRows(*connection, row.title.key, 100))) {
        lines << target.name + u'|' + nameOf(target.state);
    }
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("Eve|parked"), QStringLiteral("Bob|sent"),
                           QStringLiteral("Ada|settled")}));
}

TEST_F(Changes, SayWhenTheyAreTriedAgain)
{
    const auto ada = create(QStringLiteral("Ada"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    settle({.targets = item.targets,
            .kind = PushOutcome::Kind::Retry,
            .error = {.kind = domain::Error::Kind::Throttled},
            .notBefore = now.addSecs(90)});
    const ChangeRow row = newest();
    EXPECT_EQ(row.tries, 1);
    EXPECT_EQ(row.notBefore, now.addSecs(90));
    EXPECT_EQ(row.error->kind, domain::Error::Kind::Throttled);
    EXPECT_EQ(row.contact, ada);
    EXPECT_EQ(choices(row.title.key),
              (ChangeChoices{.retry = true, .discard = true, .undo = true}));
    EXPECT_EQ(batch().size(), 0);
    retry(row.title.key);
    EXPECT_EQ(batch().size(), 1);
}

TEST_F(Changes, NameDeletedContactsByWhatTheyWere)
{
    const auto keys =
        domain::ContactKeys{create(QStringLiteral("Ada")), create(QStringLiteral("Bob"))};
    push();
    required(moveContacts(*connection, keys, folder(QStringLiteral("Clients"))));
    required(deleteContacts(*connection, keys));
    push();
    ASSERT_EQ(rows().at(1).title.kind, ChangeKind::MoveContacts);
    EXPECT_EQ(required(changeTargetRows(*connection, rows().at(1).title.key, 1)).first().name,
              QStringLiteral("Ada"));
    QStringList names;
    for (const ChangeTargetRow &target :
         required(changeTargetRows(*connection, newest().title.key, 100))) {
        EXPECT_FALSE(target.contact.isValid());
        names << target.name;
    }
    EXPECT_EQ(names, QStringList({QStringLiteral("Ada"), QStringLiteral("Bob")}));
}

TEST_F(Changes, TellAnUndoFromARedo)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    setPhone(ada, QStringLiteral("1"));
    push();
    required(undo(*connection));
    push();
    EXPECT_EQ(newest().way, ChangeRow::Way::Undone);
    EXPECT_TRUE(rows().at(1).isUndone);
    required(redo(*connection));
    push();
    EXPECT_EQ(newest().way, ChangeRow::Way::Redone);
    EXPECT_FALSE(rows().at(2).isUndone);
    EXPECT_EQ(shown(), server.state());
}

TEST_F(Changes, AreRetriedOneByOne)
{
    create(QStringLiteral("Ada"));
    create(QStringLiteral("Bob"));
    for (const PushItem &item : batch()) {
        refuse(item);
    }
    retry(newest().title.key);
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Bob||Contacts")));
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.parked = 1}));
}

TEST_F(Changes, LeaveTheServersStateWhenTheyAreDiscarded)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    const int requests = server.requests();
    setPhone(ada, QStringLiteral("2"));
    discard(newest().title.key);
    required(moveContacts(*connection, {ada}, clients));
    discard(newest().title.key);
    required(deleteContacts(*connection, {ada}));
    discard(newest().title.key);
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    EXPECT_EQ(newest().discarded, 1);
    EXPECT_EQ(required(undoState(*connection)).undo->kind, ChangeKind::CreateContacts);
    EXPECT_EQ(server.requests(), requests);
}

TEST_F(Changes, DiscardedUnderALaterEditLeaveThatEditWhole)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(ada, QStringLiteral("2"));
    const auto first = newest().title.key;
    setPhone(ada, QStringLiteral("3"));
    discard(first);
    pull();
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.waiting = 1}));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(Changes, DiscardedBeforeTheContactWasMadeLeaveNothing)
{
    const auto ada = create(QStringLiteral("Ada"));
    const auto made = newest().title.key;
    setPhone(ada, QStringLiteral("1"));
    discard(made);
    EXPECT_EQ(shown(), QStringList());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    push();
    EXPECT_EQ(server.requests(), 0);
}

TEST_F(Changes, DiscardedMoveOfAnUnsentContactLeavesItWhereItWas)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto ada = create(QStringLiteral("Ada"));
    required(moveContacts(*connection, {ada}, clients));
    discard(newest().title.key);
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada||Contacts")));
    push();
    EXPECT_EQ(server.state(), shown());
}

TEST_F(Changes, OnTheWayAreNotDiscarded)
{
    create(QStringLiteral("Ada"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    const auto change = newest().title.key;
    EXPECT_EQ(choices(change), (ChangeChoices{.undo = true}));
    discard(change);
    settle(server.carryOut(item));
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada||Contacts")));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(Changes, OfAFolderThatIsDiscardedSetItsContentsFree)
{
    const auto ada = create(QStringLiteral("Ada"));
    push();
    const auto clients = folder(QStringLiteral("Clients"));
    const auto made = newest().title.key;
    folder(QStringLiteral("Old"), clients);
    required(moveContacts(*connection, {ada}, clients));
    create(QStringLiteral("Bob"), {}, clients);
    discard(made);
    push();
    EXPECT_EQ(server.state(),
              QStringList({QStringLiteral("Ada||Contacts"), QStringLiteral("Bob||Contacts")}));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(Changes, OfADeletedFolderBringItBackWhenTheyAreDiscarded)
{
    const auto clients = folder(QStringLiteral("Clients"));
    create(QStringLiteral("Ada"), {}, clients);
    push();
    required(deleteFolder(*connection, clients));
    EXPECT_EQ(shown(), QStringList());
    discard(newest().title.key);
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(Changes, AnUndoThatIsDiscardedNeverWas)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(ada, QStringLiteral("2"));
    push();
    const auto change = newest().title.key;
    required(undo(*connection));
    EXPECT_EQ(newest().way, ChangeRow::Way::Undone);
    discard(newest().title.key);
    EXPECT_EQ(newest().title.key, change);
    EXPECT_FALSE(newest().isUndone);
    EXPECT_EQ(shown(), server.state());
    required(undo(*connection));
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|1|Contacts")));
}

TEST_F(Changes, OlderOnesAreUndoneWhileNothingLaterTouchedTheSame)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto bob = create(QStringLiteral("Bob"), QStringLiteral("1"));
    push();
    required(updateContacts(
        *connection,
        {{ada, phonePatch(QStringLiteral("2"))}, {bob, phonePatch(QStringLiteral("2"))}}));
    push();
    const auto phones = newest().title.key;
    required(updateContacts(*connection, {{ada, namePatch(QStringLiteral("Countess"))}}));
    setPhone(bob, QStringLiteral("3"));
    push();
    EXPECT_TRUE(choices(phones).undo);
    required(undoChange(*connection, phones));
    push();
    EXPECT_EQ(
        server.state(),
        QStringList({QStringLiteral("Bob|3|Contacts"), QStringLiteral("Countess|1|Contacts")}));
    EXPECT_EQ(shown(), server.state());
    EXPECT_FALSE(choices(phones).undo);
    required(redo(*connection));
    push();
    EXPECT_EQ(
        server.state(),
        QStringList({QStringLiteral("Bob|3|Contacts"), QStringLiteral("Countess|2|Contacts")}));
    EXPECT_EQ(shown(), server.state());
}

TEST_F(Changes, AreNotUndoneOnceEverythingWasTouchedAgain)
{
    const auto ada = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    const auto made = newest().title.key;
    setPhone(ada, QStringLiteral("2"));
    const auto second = newest().title.key;
    setPhone(ada, QStringLiteral("3"));
    EXPECT_FALSE(choices(made).undo);
    EXPECT_FALSE(choices(second).undo);
    required(undo(*connection)); // what was taken back does not stand in the way
    EXPECT_TRUE(choices(second).undo);
}

TEST_F(Changes, TenThousandAreListedAtOnce)
{
    for (int i = 0; i < 10000; ++i) {
        ASSERT_TRUE(
            Query(*connection, "INSERT INTO change (kind, created_at) VALUES ('updateContacts', ?)")
                .execute(i));
    }
    const auto order = required(changeOrder(*connection)).keys;
    EXPECT_EQ(order.size(), 10000);
    EXPECT_EQ(required(changeRows(*connection, order.mid(5000, 100))).size(), 100);
}

} // namespace store
