// What Graph leaves open about contacts and folders: the client ends with both sides equal whichever
// way the service goes. Each case sets one switch of the mailbox.
#include "tests/support/mailboxfixture.h"

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

struct Variant
{
    const char *option;
    const char *value;
};

void PrintTo(const Variant &variant, std::ostream *out)
{
    *out << variant.option << '=' << variant.value;
}

class Variants : public MailboxFixture, public testing::WithParamInterface<Variant>
{
protected:
    void useVariant()
    {
        const auto [option, value] = GetParam();
        ASSERT_FALSE(
            mailbox().switches().set(QLatin1String(option), QLatin1String(value)).has_value());
    }
    void expectBothSidesEqual()
    {
        ASSERT_TRUE(syncOnce());
        ASSERT_TRUE(syncOnce());
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

class EditVariants : public Variants
{
};
class MoveVariants : public Variants
{
};
class ReadVariants : public Variants
{
protected:
    int writes()
    {
        int count = 0;
        for (const mailbox::RequestRecord &each : mailbox().requests().records()) {
            count += each.method != "GET" && !each.path.contains("$batch") ? 1 : 0;
        }
        return count;
    }
};

} // namespace

TEST_P(EditVariants, LeaveBothSidesEqualAfterEdits)
{
    begin(names("Ada", "Grace", "Alan"));
    mailbox().contact("Grace").setCompany("Navy");
    useVariant();
    app().contact("Ada").setPhone("1").setEmail("ada@kartei.example");
    app().contact("Alan").remove();
    app().create(names("Mary"), {});
    expectBothSidesEqual();
    app().contact("Mary").setCompany("Orbits");
    mailbox().contact("Mary").setPhone("2");
    expectBothSidesEqual();
}

INSTANTIATE_TEST_SUITE_P(
    Graph, EditVariants,
    testing::Values(Variant{"birthday", "day"}, Variant{"birthday", "midnight"},
                    Variant{"birthday", "year-one"}, Variant{"empty-values", "text"},
                    Variant{"display-name", "keep"}, Variant{"file-as", "empty"},
                    Variant{"address-change", "merge"}, Variant{"email-name", "directory"},
                    Variant{"if-match", "ignore"}, Variant{"spontaneous-412", "2"},
                    Variant{"return-minimal", "ignore"}, Variant{"preference-applied", "absent"},
                    Variant{"deleted-id", "resolves"}, Variant{"hidden-lists", "7"},
                    Variant{"maximum-top", "1"}, Variant{"list-order", "shuffled"},
                    Variant{"default-folder", "include"},
                    Variant{"default-folder-name", "Kontakte"}));

TEST_P(MoveVariants, LeaveBothSidesEqualAfterMoves)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    begin(names("Ada", "Grace"));
    useVariant();
    app().contact("Ada").setPhone("1");
    app().contact("Ada").moveTo("Clients");
    expectBothSidesEqual();
    EXPECT_EQ(app().contactNames(), names("Ada", "Grace"));
}

INSTANTIATE_TEST_SUITE_P(Graph, MoveVariants,
                         testing::Values(Variant{"contact-move", "honour"},
                                         Variant{"contact-move", "new-id"}));

TEST_P(ReadVariants, AreNoChangeThatIsWrittenBack)
{
    using domain::ContactProperty;
    mailbox().create(names("Ada", "Grace"), {});
    mailbox().contact("Ada").set(ContactProperty::Birthday, QDate(1974, 7, 22));
    mailbox().contact("Ada").setEmail("ada@example.com"); // the owner's domain
    begin(names("Alan"));
    const testsupport::State before = app().state();
    useVariant();
    app().contact("Grace").setPhone("1");
    ASSERT_TRUE(syncOnce());
    mailbox().contact("Ada").setCompany("Engines");
    mailbox().contact("Alan").setCompany("Enigma");
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    startApp();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(writes(), 0);
    EXPECT_EQ(app().state(), mailbox().state());
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());

    mailbox().contact("Ada").setCompany("");
    mailbox().contact("Alan").setCompany("");
    app().contact("Grace").setPhone("");
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().state(), before);
}

INSTANTIATE_TEST_SUITE_P(
    Graph, ReadVariants,
    testing::Values(Variant{"empty-values", "null"}, Variant{"empty-values", "text"},
                    Variant{"birthday", "day"}, Variant{"birthday", "midnight"},
                    Variant{"birthday", "year-one"}, Variant{"email-name", "directory"}));
