// A contact that moves keeps the values of its schema extensions, or stays where it is.
#include "tests/fields/schemafixture.h"

using store::ExtensionValues;
using testsupport::json;

namespace {

class SchemaValueMoves : public SchemaFixture
{
protected:
    // Here and there, and a folder to move to.
    void beginWithCode()
    {
        mailbox().createFolder(QString(), clients);
        begin({ada});
        use();
        set(ada, {{code, QStringLiteral("X")}});
        ASSERT_TRUE(syncOnce());
    }

    void moveNothingAtTheService()
    {
        ASSERT_FALSE(
            mailbox().switches().set(QStringLiteral("contact-move"), QStringLiteral("ignore")));
    }

    const QString clients = QStringLiteral("Clients");
};

} // namespace

TEST_F(SchemaValueMoves, TakeTheValuesAlongAndAnUndoneDeletionBringsThemBack)
{
    beginWithCode();
    app().move({ada}, clients);
    ASSERT_TRUE(syncOnce());
    app().remove({ada});
    ASSERT_TRUE(syncOnce());
    app().undo();
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValueMoves, TakeTheValuesAlongWhereTheServiceMovesNothing)
{
    moveNothingAtTheService();
    beginWithCode();
    app().move({ada}, clients);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
    expectSettled();
}

TEST_F(SchemaValueMoves, LeaveAContactWhereItIsWhenTheExtensionTakesNoneAnyMore)
{
    moveNothingAtTheService();
    change(R"({"status":"Available"})");
    beginWithCode();
    change(R"({"status":"Deprecated"})");
    const auto before = mailbox().state();
    app().move({ada}, clients);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox().parked, 1);
    EXPECT_EQ(mailbox().state(), before);
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
}

TEST_F(SchemaValueMoves, LeaveAContactWhereItIsWhenItsCopyDoesNotShowWhatItTook)
{
    moveNothingAtTheService();
    beginWithCode();
    const auto before = mailbox().state();
    mailbox().faults().add({.action = mailbox::FaultAction::Body,
                            .method = "GET",
                            .path = QStringLiteral("select=id,kartei_project"),
                            .after = 1,
                            .text = R"({"id":"A"})"});
    app().move({ada}, clients);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox().parked, 1);
    EXPECT_EQ(mailbox().state(), before);
    EXPECT_EQ(there(), ExtensionValues(json(R"({"code":"X"})")));
}
