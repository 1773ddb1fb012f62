// The properties that v1.0 has no member for, over real HTTP, in both directions.
#include "tests/support/mailboxfixture.h"

#include "services/store/contactrows.h"
#include "services/store/extendedvalues.h"
#include "services/wire/extendedproperties.h"

using domain::ContactProperty;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

class Extended : public MailboxFixture
{
protected:
    using MailboxFixture::MailboxFixture;

    void expectSame()
    {
        ASSERT_TRUE(syncOnce());
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }

    domain::Contact shown(const char *name)
    {
        return app()
            .read(&store::contactDetails, app().contactKey(QString::fromUtf8(name)))
            .contact;
    }
};

class ManyExtended : public Extended
{
protected:
    ManyExtended()
        : Extended(2000)
    {
    }
};

const QString fax = QStringLiteral("+49 30 1");

} // namespace

TEST_F(Extended, AFirstSyncReadsThem)
{
    mailbox().create(names("Ada", "Grace"), {});
    mailbox().contact("Ada").set(ContactProperty::BusinessFax, fax);
    expectSame();
    EXPECT_EQ(shown("Ada").businessFax, fax);
}

TEST_F(Extended, EveryOneGoesToTheServerAndComesBack)
{
    begin(names("Ada"));
    for (const wire::ExtendedProperty &row : wire::extendedProperties()) {
        switch (row.form) {
        case wire::ExtendedProperty::Form::Text:
            app().contact("Ada").set(row.property, QStringLiteral("x ") + row.id);
            break;
        case wire::ExtendedProperty::Form::Day:
            app().contact("Ada").set(row.property, QDate(2001, 6, 9));
            break;
        case wire::ExtendedProperty::Form::Gender:
            app().contact("Ada").set(row.property, QStringLiteral("female"));
            break;
        }
    }
    const domain::Contact before = shown("Ada");
    expectSame();
    EXPECT_EQ(shown("Ada"), before);
}

TEST_F(Extended, ChangesOfTheServerAreReadAgain)
{
    begin(names("Ada", "Grace"));
    mailbox().contact("Ada").set(ContactProperty::Pager, QStringLiteral("1"));
    expectSame();
    mailbox().contact("Ada").set(ContactProperty::Pager, QStringLiteral("2"));
    expectSame();
    EXPECT_EQ(shown("Ada").pager, QStringLiteral("2"));
}

TEST_F(Extended, NullRemovesOneOnTheServer)
{
    begin(names("Ada"));
    app().contact("Ada").set(ContactProperty::HomeFax, fax);
    app().contact("Ada").set(ContactProperty::Pager, QStringLiteral("2"));
    expectSame();
    app().contact("Ada").set(ContactProperty::HomeFax, QString());
    expectSame();
    EXPECT_EQ(shown("Ada").pager, QStringLiteral("2"));
}

TEST_F(Extended, AnEditOfAnotherPropertyWipesNone)
{
    begin(names("Ada"));
    mailbox().contact("Ada").set(ContactProperty::BusinessFax, fax);
    app().contact("Ada").setPhone("1");
    expectSame();
    EXPECT_EQ(shown("Ada").businessFax, fax);
}

TEST_F(Extended, EditsOfTwoPropertiesOnTwoSidesMeet)
{
    begin(names("Ada"));
    mailbox().contact("Ada").set(ContactProperty::BusinessFax, fax);
    app().contact("Ada").set(ContactProperty::HomeFax, QStringLiteral("2"));
    expectSame();
    EXPECT_EQ(shown("Ada").businessFax, fax);
    EXPECT_EQ(shown("Ada").homeFax, QStringLiteral("2"));
}

TEST_F(Extended, TheyMoveAlongAndAreNotReadAgainForIt)
{
    begin(names("Ada"));
    app().contact("Ada").set(ContactProperty::BusinessFax, fax);
    app().createFolder({}, QStringLiteral("Clients"));
    app().contact("Ada").moveTo("Clients");
    expectSame();
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("GET", "singleValueExtendedProperties"), 0);
}

TEST_F(ManyExtended, AFirstSyncCostsATenthOfItsPagesMore)
{
    ASSERT_TRUE(syncOnce());
    const auto pages = requestsOf("GET", "/contacts/delta");
    const auto waiting = app().read(&store::extendedPlan, app().mailboxKey());
    EXPECT_TRUE(waiting.isEmpty());
    EXPECT_LE(app().client().requestCount(), pages + pages / 10 + 3)
        << "two batches begin a pass, and the custom fields are asked for";
}
