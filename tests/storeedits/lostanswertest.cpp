// What was taken back while nobody knew whether it had arrived.
#include "tests/storeedits/editfixture.h"

namespace store {

using LostAnswer = EditFixture;

TEST_F(LostAnswer, KeepsWhatWasTakenBackWhereItsAnswerWasLostAndSomebodyElseWrote)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item); // whose answer is lost
    required(undo(*connection));
    server.change(item.contactId.text, {{QStringLiteral("mobilePhone"), QStringLiteral("3")}});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|3|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), (domain::OutboxCounts{.conflicts = 1}));
}

TEST_F(LostAnswer, TakesACategoryAwayThatCameWithALostAnswer)
{
    const auto key = create(QStringLiteral("Ada"));
    push();
    const auto categorise = [&](const QStringList &categories) {
        const domain::ContactPatch patch{{{domain::ContactProperty::Categories, categories}}};
        required(updateContacts(*connection, {{key, patch}}));
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString c = QStringLiteral("c");
    categorise({a});
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.carryOut(item); // whose answer is lost
    categorise({b});
    server.change(item.contactId.text, {{QStringLiteral("categories"), QJsonArray{a, c}}});
    push();
    EXPECT_EQ(server.contact(item.contactId.text).value(QLatin1String("categories")),
              (QJsonArray{c, b}));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(LostAnswer, LaysWhatWasTakenBackAndDoneAgainOverAContactThatAnotherMadeAnew)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    push();
    const QJsonObject lost = server.contactsIn(QStringLiteral("home")).first();
    required(undo(*connection));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    server.removeContact(item.contactId.text);
    settle(server.carryOut(item));
    required(redo(*connection));
    const PushItem again = batch().first();
    const QString id = server.addContact(QStringLiteral("home"), lost);
    server.change(id, {{QStringLiteral("mobilePhone"), QStringLiteral("1")}});
    settle({.targets = again.targets, .body = QJsonDocument(server.contact(id)).toJson()});
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts")));
    EXPECT_EQ(shown(), server.state());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(LostAnswer, IsNotLookedForWhereTheFolderOfACreateWasGone)
{
    const auto club = folder(QStringLiteral("Club"));
    push();
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"), club);
    push();
    setPhone(key, QStringLiteral("2"));
    server.removeContact(QStringLiteral("c2"));
    server.folders.remove(QStringLiteral("f1"));
    send(batch().first()); // it is to be made anew, where it was
    send(batch().first());
    const PushItem item = batch().first();
    EXPECT_EQ(item.folderId.text, QStringLiteral("home"));
    EXPECT_EQ(item.tries, 0);
}

} // namespace store
