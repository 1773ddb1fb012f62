#include "services/store/openextensions.h"

#include "services/store/changelist.h"
#include "services/store/deletedcontacts.h"
#include "services/store/joincontacts.h"
#include "services/wire/extensioncodec.h"
#include "tests/storeedits/editfixture.h"

namespace store {

namespace {

const QString shop = QStringLiteral("com.example.shop");
const QString club = QStringLiteral("com.example.club");

QJsonObject number(int value)
{
    return {{QStringLiteral("n"), value}};
}

class ExtensionEdits : public EditFixture
{
protected:
    domain::ContactKey onServer(const QString &name)
    {
        const domain::ContactKey key = create(name);
        push();
        return key;
    }

    void set(domain::ContactKey contact, const ExtensionValues &values, const QString &name = shop)
    {
        required(setExtensions(*connection, {{contact, name, values}}));
    }

    ExtensionValues shownOf(domain::ContactKey contact, const QString &name = shop)
    {
        return required(shownExtension(*connection, contact, name));
    }

    // As a request that was answered.
    void settleNext()
    {
        const PushItem item = batch().first();
        ASSERT_EQ(item.action, PushAction::SetExtension);
        required(markSent(*connection, item.targets, now));
        QByteArray body;
        if (item.extension) {
            body = QJsonDocument(wire::openExtensionBody({item.extensionName, *item.extension}))
                       .toJson();
        }
        settle({.targets = item.targets, .body = body});
    }

    QString lastTitle()
    {
        const auto rows =
            required(changeRows(*connection, {required(changeOrder(*connection)).keys.first()}));
        return rows.first().title.name;
    }
};

} // namespace

TEST_F(ExtensionEdits, AreOneItemForEachNameAndSettleTheirWholeRun)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    set(ada, number(9), club);
    set(ada, number(2));
    ASSERT_EQ(batch().size(), 1);
    EXPECT_EQ(batch().first().extensionName, shop);
    EXPECT_EQ(batch().first().extension, number(2));
    EXPECT_EQ(batch().first().knownExtension, ExtensionValues());
    settleNext();
    EXPECT_EQ(batch().first().extensionName, club);
    settleNext();
    EXPECT_EQ(outbox(), domain::OutboxCounts());
    EXPECT_EQ(shownOf(ada), number(2));
    EXPECT_EQ(shownOf(ada, club), number(9));
    EXPECT_EQ(lastTitle(), QStringLiteral("Ada"));
}

TEST_F(ExtensionEdits, UndoTakesBackWhatNoLaterEditOfThatNameTouched)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    const domain::ChangeKey first = required(changeOrder(*connection)).keys.first();
    set(ada, number(9), club);
    EXPECT_TRUE(required(canUndo(*connection, first)));
    set(ada, number(2));
    EXPECT_FALSE(required(canUndo(*connection, first)));
    required(undo(*connection));
    EXPECT_EQ(shownOf(ada), number(1));
    required(undo(*connection));
    required(undo(*connection));
    EXPECT_EQ(shownOf(ada), ExtensionValues());
    EXPECT_EQ(outbox(), domain::OutboxCounts());
    required(redo(*connection));
    EXPECT_EQ(shownOf(ada), number(1));
}

TEST_F(ExtensionEdits, AnEditThatIsGivenUpLeavesThoseOfOtherNames)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    settleNext();
    set(ada, number(2));
    const domain::ChangeKey second = required(changeOrder(*connection)).keys.first();
    set(ada, number(9), club);
    set(ada, number(3));
    required(discardChange(*connection, second));
    EXPECT_EQ(shownOf(ada), number(3));
    EXPECT_EQ(shownOf(ada, club), number(9));
    required(undo(*connection));
    EXPECT_EQ(shownOf(ada), number(1));
}

TEST_F(ExtensionEdits, OfManyContactsAreOneChangeOrNone)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    const domain::ContactKey grace = onServer(QStringLiteral("Grace"));
    const auto before = required(changeOrder(*connection)).keys.size();
    required(setExtensions(*connection, {{ada, shop, number(1)}, {grace, shop, number(2)}}));
    EXPECT_EQ(required(changeOrder(*connection)).keys.size(), before + 1);
    EXPECT_EQ(shownOf(grace), number(2));
    const auto refused =
        setExtensions(*connection, {{ada, QStringLiteral("com.microsoft.x"), number(1)}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, domain::Error::Kind::BadInput);
}

TEST_F(ExtensionEdits, WhatIsReadWhileARequestIsUnderWayIsNotMerged)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    const PushItem item = batch().first();
    required(markSent(*connection, item.targets, now));
    EXPECT_EQ(required(readExtensions(*connection, ada, {{shop, number(1)}, {club, number(5)}},
                                      Schemas::NotRead)),
              Mirror::Changed);
    EXPECT_EQ(required(extensionMirror(*connection, ada, shop)), ExtensionValues());
    EXPECT_EQ(shownOf(ada, club), number(5));
    settle({.targets = item.targets, .kind = PushOutcome::Kind::Retry, .notBefore = now});
    EXPECT_EQ(required(readExtensions(*connection, ada, {{shop, number(1)}, {club, number(5)}},
                                      Schemas::NotRead)),
              Mirror::Changed);
    EXPECT_EQ(shownOf(ada), number(1));
}

TEST_F(ExtensionEdits, ACopyOfAContactHasThemToo)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    settleNext();
    const auto copies = required(copyContacts(*connection, {ada}, home)).value;
    ASSERT_EQ(copies.size(), 1);
    EXPECT_EQ(shownOf(copies.first()), number(1));
}

TEST_F(ExtensionEdits, OfContactsThatBecomeOneAreAllKept)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    const domain::ContactKey twin = onServer(QStringLiteral("Ada"));
    const QJsonObject more{{QStringLiteral("n"), 2}, {QStringLiteral("m"), 3}};
    required(setExtensions(*connection,
                           {{ada, shop, number(1)}, {twin, shop, more}, {twin, club, number(9)}}));
    const auto noLine =
        +[](domain::ContactProperty, const domain::PropertyValue &) { return QString(); };
    required(mergeContacts(*connection, {twin}, ada, noLine));
    EXPECT_EQ(shownOf(ada), (QJsonObject{{QStringLiteral("n"), 1}, {QStringLiteral("m"), 3}}));
    EXPECT_EQ(shownOf(ada, club), number(9));
}

TEST_F(ExtensionEdits, ComeBackWithAContactThatWasNeverSentAway)
{
    const domain::ContactKey ada = onServer(QStringLiteral("Ada"));
    set(ada, number(1));
    settleNext();
    required(deleteContacts(*connection, {ada}));
    required(restoreContacts(*connection, {ada}));
    EXPECT_EQ(outbox(), domain::OutboxCounts());
    EXPECT_EQ(shownOf(ada), number(1));
}

} // namespace store
