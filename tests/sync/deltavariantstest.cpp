// What Graph leaves open about deltas: tokens that die, in every form and in the middle of a round,
// replays, repeats, empty pages, parts of contacts, moves seen in either order or a round apart, and
// changes that show late. Whatever the service does, both sides end equal and every contact that moved
// is still the same row.
#include "tests/support/mailboxfixture.h"

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

using Options = QList<std::pair<const char *, const char *>>;

struct DeltaVariant
{
    Options options;
};

void PrintTo(const DeltaVariant &variant, std::ostream *out)
{
    for (const auto &[name, value] : variant.options) {
        *out << name << '=' << value << ' ';
    }
}

QStringList people(const char *prefix, int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i) {
        list.append(QStringLiteral("%1 %2").arg(QLatin1String(prefix)).arg(i, 3, 10, QChar(u'0')));
    }
    return list;
}

class DeltaVariants : public MailboxFixture, public testing::WithParamInterface<DeltaVariant>
{
protected:
    void useVariant()
    {
        for (const auto &[name, value] : GetParam().options) {
            ASSERT_FALSE(mailbox().switches().set(QLatin1String(name), QLatin1String(value)));
        }
    }

    // Passes until both sides are equal: a change may show seconds after it was made.
    void expectBothSidesEqual()
    {
        EXPECT_TRUE(testsupport::eventually([this] {
            const bool done = bool(syncOnce());
            return done && app().state() == mailbox().state();
        })) << syncOnce().message();
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

const QString clients = QStringLiteral("Clients");
const QString friends = QStringLiteral("Friends");

} // namespace

TEST_P(DeltaVariants, LeaveBothSidesEqualAfterEditsAndMoves)
{
    mailbox().createFolder({}, clients);
    mailbox().createFolder({}, friends);
    mailbox().create(people("Client", 3), clients);
    mailbox().create(people("Friend", 3), friends);
    begin(names("Ada", "Grace", "Alan", "Mary"));
    const domain::ContactKey ada = app().contactKey(QStringLiteral("Ada"));
    const domain::ContactKey friend1 = app().contactKey(QStringLiteral("Friend 001"));
    useVariant();

    mailbox().contact("Ada").setPhone("1");
    mailbox().contact("Ada").moveTo("Clients");
    mailbox().contact("Friend 001").moveTo("");
    mailbox().contact("Grace").remove();
    mailbox().create(names("Edith"), clients);
    app().contact("Alan").setEmail("alan@example.com");
    expectBothSidesEqual();

    mailbox().contact("Ada").moveTo("Friends"); // on, and back again
    mailbox().contact("Ada").moveTo("Clients");
    mailbox().contact("Client 000").remove();
    app().contact("Mary").moveTo("Friends");
    expectBothSidesEqual();

    startApp();
    mailbox().contact("Client 001").moveTo("");
    mailbox().removeFolder(friends);
    expectBothSidesEqual();
    EXPECT_EQ(app().contactKey(QStringLiteral("Ada")), ada);
    EXPECT_EQ(app().contactKey(QStringLiteral("Friend 001")), friend1);
}

TEST_P(DeltaVariants, LeaveBothSidesEqualAfterRoundsOfManyPages)
{
    begin(people("Person", 20));
    useVariant();
    mailbox().create(people("Later", 60), {}); // more than the small page of a batch
    mailbox().remove(people("Person", 5));
    expectBothSidesEqual();
    EXPECT_EQ(app().contactNames().size(), 75);

    mailbox().remove(people("Later", 3));
    expectBothSidesEqual();
}

INSTANTIATE_TEST_SUITE_P(
    Graph, DeltaVariants,
    testing::Values(DeltaVariant{{{"token-life", "1"}}},
                    DeltaVariant{{{"token-life", "1"}, {"token-death", "410-resyncRequired"}}},
                    DeltaVariant{{{"token-life", "1"}, {"token-death", "400"}}},
                    DeltaVariant{{{"token-life", "1"}, {"token-death", "404"}}},
                    DeltaVariant{{{"mid-round-death", "2"}}},
                    DeltaVariant{{{"mid-round-death", "2"}, {"token-death", "410-resyncRequired"}}},
                    DeltaVariant{{{"mid-round-death", "2"}, {"token-death", "400"}}},
                    DeltaVariant{{{"mid-round-death", "2"}, {"token-death", "404"}}},
                    DeltaVariant{{{"delta-noise", "replays"}}},
                    DeltaVariant{{{"delta-noise", "duplicates"}}},
                    DeltaVariant{{{"delta-noise", "empty-pages"}}},
                    DeltaVariant{{{"delta-noise", "all"}, {"token-life", "2"}}},
                    DeltaVariant{{{"move-order", "target-first"}}},
                    DeltaVariant{{{"move-order", "round-apart"}}},
                    DeltaVariant{{{"removed-by-move", "changed"}}},
                    DeltaVariant{{{"removed-by-delete", "changed"}}},
                    DeltaVariant{{{"delta-content", "changes"}}},
                    DeltaVariant{{{"delta-content", "changes"}, {"delta-noise", "all"}}},
                    DeltaVariant{{{"delta-delay", "1"}}}));
