// Extended properties, which come by requests of their own: who waits for them, and what an edit does
// meanwhile.
#include "tests/store/storefixture.h"

#include "services/store/editcontacts.h"
#include "services/store/extendedvalues.h"
#include "services/store/pushqueue.h"
#include "services/wire/contactcodec.h"
#include "services/wire/extendedproperties.h"

namespace store {

namespace {

QJsonObject faxItem(const QString &id, const QString &fax, const QString &etag = {})
{
    QJsonObject item{
        {QStringLiteral("id"), id},
        {QStringLiteral("@odata.etag"),
         etag.isEmpty() ? QStringLiteral("W/\"1\"") : QStringLiteral("W/\"%1\"").arg(etag)}};
    if (!fax.isEmpty()) {
        item.insert(QString(wire::extendedMember),
                    QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("String 0x3a24")},
                                           {QStringLiteral("value"), fax}}});
    }
    return item;
}

class Extended : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        addFolders();
        pull(home,
             {contactItem(QStringLiteral("a"), QStringLiteral("Ada")),
              contactItem(QStringLiteral("g"), QStringLiteral("Grace"))});
    }

    // "home: a g" for each folder with contacts that wait.
    QStringList waiting()
    {
        QStringList lines;
        const auto plan = extendedPlan(*connection, mailbox);
        EXPECT_TRUE(plan);
        for (const WaitingFolder &folder : *plan) {
            QStringList ids;
            for (const domain::GraphId &id : folder.waiting) {
                ids.append(id.text);
            }
            ids.sort();
            lines.append(
                QStringLiteral("%1 of %2: %3")
                    .arg(folder.graphId.text, QString::number(folder.contacts), ids.join(u' ')));
        }
        return lines;
    }

    domain::ChangeSet read(const QList<QByteArray> &bodies)
    {
        const auto applied =
            applyExtended(*connection, mailbox, *wire::readExtendedPages(bodies), {});
        EXPECT_TRUE(applied) << applied.error().message.toStdString();
        return applied ? applied->changes : domain::ChangeSet();
    }

    ContactDetails details(const char *name)
    {
        const auto found = contactDetails(*connection, keyOf(QString::fromLatin1(name)));
        EXPECT_TRUE(found);
        return found.value_or(ContactDetails());
    }

    void setFax(const char *name, const QString &fax)
    {
        const auto done = updateContacts(
            *connection,
            {{keyOf(QString::fromLatin1(name)), {{{domain::ContactProperty::BusinessFax, fax}}}}});
        EXPECT_TRUE(done) << done.error().message.toStdString();
    }

    qsizetype sendable()
    {
        const auto batch =
            nextPushBatch(*connection, mailbox, 20, QDateTime::currentDateTimeUtc().addDays(1));
        EXPECT_TRUE(batch);
        return batch ? batch->size() : -1;
    }
};

TEST_F(Extended, ContactsThatCameWaitUntilTheyAreRead)
{
    EXPECT_EQ(waiting(), QStringList{QStringLiteral("home of 2: a g")});
    EXPECT_FALSE(details("Ada").extendedKnown);
    const domain::ChangeSet changes = read({page(
        {faxItem(QStringLiteral("a"), QStringLiteral("7")), faxItem(QStringLiteral("g"), {})})});
    EXPECT_EQ(waiting(), QStringList());
    EXPECT_TRUE(details("Ada").extendedKnown);
    EXPECT_EQ(details("Ada").contact.businessFax, QStringLiteral("7"));
    EXPECT_EQ(changes.upserted.size(), 1) << "Grace shows nothing new";
}

TEST_F(Extended, OneContactAloneIsReadToo)
{
    read({toBytes(faxItem(QStringLiteral("g"), QStringLiteral("8")))});
    EXPECT_EQ(waiting(), QStringList{QStringLiteral("home of 2: a")});
    EXPECT_EQ(details("Grace").contact.businessFax, QStringLiteral("8"));
}

TEST_F(Extended, WhatWasReadIsFoundBySearching)
{
    read({page({faxItem(QStringLiteral("a"), QStringLiteral("+49 30 12345"))})});
    EXPECT_EQ(keys({.text = QStringLiteral("03012345").mid(1)}),
              domain::ContactKeys{keyOf(QStringLiteral("Ada"))});
}

TEST_F(Extended, AChangedContactWaitsAgainAndShowsWhatWasRead)
{
    read({page(
        {faxItem(QStringLiteral("a"), QStringLiteral("7")), faxItem(QStringLiteral("g"), {})})});
    pull(home,
         {contactItem(QStringLiteral("a"), QStringLiteral("Ada King"), QStringLiteral("2")),
          contactItem(QStringLiteral("g"), QStringLiteral("Grace"))});
    EXPECT_EQ(waiting(), QStringList{QStringLiteral("home of 2: a")}) << "Grace was only repeated";
    EXPECT_EQ(details("Ada King").contact.businessFax, QStringLiteral("7"));
    EXPECT_FALSE(details("Ada King").extendedKnown);
}

TEST_F(Extended, ValuesOfAnotherVersionAreShownButTheContactGoesOnWaiting)
{
    read({page({faxItem(QStringLiteral("a"), QStringLiteral("7"), QStringLiteral("2"))})});
    EXPECT_EQ(waiting(), QStringList{QStringLiteral("home of 2: a g")});
    EXPECT_EQ(details("Ada").contact.businessFax, QStringLiteral("7"));
}

TEST_F(Extended, AnEditOfAnUnreadPropertyStaysInTheOutboxUntilItIsRead)
{
    setFax("Ada", QStringLiteral("1"));
    EXPECT_EQ(sendable(), 0);
    read({page({faxItem(QStringLiteral("a"), {})})});
    EXPECT_EQ(sendable(), 1);
    EXPECT_EQ(details("Ada").contact.businessFax, QStringLiteral("1"));
}

TEST_F(Extended, AnEditThatWouldWipeAnUnseenValueIsAConflict)
{
    setFax("Ada", QStringLiteral("1"));
    const domain::ChangeSet changes =
        read({page({faxItem(QStringLiteral("a"), QStringLiteral("7"))})});
    EXPECT_EQ(sendable(), 0);
    EXPECT_EQ(changes.outbox, domain::OutboxCounts{.conflicts = 1});
}

TEST_F(Extended, OtherEditsDoNotWaitAndNameNone)
{
    const auto done =
        updateContacts(*connection,
                       {{keyOf(QStringLiteral("Ada")),
                         {{{domain::ContactProperty::Surname, QStringLiteral("King")}}}}});
    ASSERT_TRUE(done);
    EXPECT_EQ(sendable(), 1);
}

TEST_F(Extended, UnknownMembersAreKeptAndNamedInNoPatch)
{
    QJsonObject item = contactItem(QStringLiteral("a"), QStringLiteral("Ada"), QStringLiteral("2"));
    item.insert(QStringLiteral("ext1a2b3c4d_p"), QJsonObject{{QStringLiteral("code"), 7}});
    item.insert(QStringLiteral("futureMember"), QJsonArray{1, 2});
    pull(home, {item});
    const auto done =
        updateContacts(*connection,
                       {{keyOf(QStringLiteral("Ada")),
                         {{{domain::ContactProperty::Surname, QStringLiteral("King")}}}}});
    ASSERT_TRUE(done);
    const auto batch = nextPushBatch(*connection, mailbox, 1, QDateTime::currentDateTimeUtc());
    ASSERT_TRUE(batch && batch->size() == 1);
    EXPECT_EQ(wire::patchBody(batch->first().patch, batch->first().after).keys(),
              QStringList({QStringLiteral("displayName"), QStringLiteral("surname")}));
    Query query(*connection, "SELECT server_json FROM contact WHERE graph_id = 'a'");
    ASSERT_TRUE(query.run() && query.next());
    EXPECT_EQ(QJsonDocument::fromJson(query.bytes(0)).object(), item);
}

TEST_F(Extended, NothingWaitsForAServiceThatHasNone)
{
    setFax("Ada", QStringLiteral("1"));
    ASSERT_TRUE(refuseExtended(*connection, mailbox));
    EXPECT_EQ(sendable(), 1);
    EXPECT_TRUE(details("Ada").extendedKnown);
}

TEST_F(Extended, TheShortestPageThatIsNotTheLastIsTold)
{
    const auto applied = applyExtended(
        *connection, mailbox,
        *wire::readExtendedPages(
            {page({faxItem(QStringLiteral("a"), {})}, PageEnd::More),
             page({faxItem(QStringLiteral("a"), {}), faxItem(QStringLiteral("g"), {})},
                  PageEnd::More),
             page({})}),
        {});
    ASSERT_TRUE(applied);
    EXPECT_EQ(applied->value, 1);
}

} // namespace

} // namespace store
