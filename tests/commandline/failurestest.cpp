// What scripts get where a command cannot be carried out: with --json one value, and the exit status.
#include "tests/commandline/program.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;
using commandline::Outcome;
using commandline::words;

QString kindOf(const Outcome &outcome)
{
    return outcome.object()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("kind"))
        .toString();
}

class Failures : public testing::Test
{
protected:
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    Outcome run(const QStringList &arguments) const { return kartei(profile(), arguments); }

    // Five contacts; answers the status.
    int syncWithAServiceThatEnds() const
    {
        MailboxProgram mailbox(m_folder.filePath(QStringLiteral("mailbox")), 5);
        return run(mailbox.account() + words("sync")).status;
    }

    QTemporaryDir m_folder;
};

struct Wrong
{
    const char *arguments;
    const char *kind;
    int status;
};

void PrintTo(const Wrong &wrong, std::ostream *stream)
{
    *stream << wrong.arguments;
}

class EachFailure : public Failures, public testing::WithParamInterface<Wrong>
{
};

} // namespace

TEST_P(EachFailure, IsOneJsonObjectBesideTheStatus)
{
    ASSERT_EQ(run(words("--local --seed 3 --seed-photos 0 sync")).status, 0);
    const Outcome outcome = run(words(GetParam().arguments) + words("--json"));
    EXPECT_EQ(outcome.status, GetParam().status) << outcome.err.constData();
    EXPECT_EQ(kindOf(outcome), QLatin1String(GetParam().kind)) << outcome.out.constData();
    EXPECT_EQ(outcome.out.count('\n'), 1) << outcome.out.constData();
    EXPECT_FALSE(outcome.err.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Commands, EachFailure,
    testing::Values(Wrong{"dance", "usage", 2}, Wrong{"list --folder Nowhere", "usage", 2},
                    Wrong{"find x --folder Nowhere", "usage", 2},
                    Wrong{"find has:zebra", "usage", 2}, Wrong{"show Nobody", "usage", 2},
                    Wrong{"import missing.vcf", "refused", 1},
                    Wrong{"import missing.vcf --folder Nowhere", "usage", 2},
                    Wrong{"export --output /nonexistent/x.vcf", "refused", 1},
                    Wrong{"move Nobody --to Clients", "usage", 2},
                    Wrong{"edit Nobody --set jobTitle=x", "usage", 2},
                    Wrong{"edit 1 --set jobTitle", "usage", 2}, Wrong{"delete Nobody", "usage", 2},
                    Wrong{"conflicts settle 9 mine", "usage", 2},
                    Wrong{"fields add X --kind stone", "usage", 2},
                    Wrong{"fields remove X", "usage", 2}, Wrong{"sign-out nobody", "usage", 2},
                    Wrong{"share add nobody@example.com", "forbidden", 1},
                    Wrong{"share remove nobody@example.com", "usage", 2},
                    Wrong{"share list --account nobody", "usage", 2},
                    Wrong{"sign-in --authority https://login.example.com", "rejected", 1},
                    Wrong{"sync --graph http://192.0.2.1:9 --user a@example.com", "rejected", 1}));

TEST_F(Failures, OfASyncStandInItsReport)
{
    ASSERT_EQ(syncWithAServiceThatEnds(), 0);
    const Outcome synced = run(words("sync --json"));
    EXPECT_EQ(synced.status, 1);
    EXPECT_EQ(kindOf(synced), QStringLiteral("offline")) << synced.out.constData();
    EXPECT_EQ(synced.object().value(QLatin1String("contacts")).toInt(), 5);
}

TEST_F(Failures, OfASignOutNameWhatWouldBeLost)
{
    ASSERT_EQ(syncWithAServiceThatEnds(), 0);
    const QString key = QString::number(
        run(words("list --json")).array().first().toObject().value(QLatin1String("key")).toInt());
    run({QStringLiteral("edit"), key, QStringLiteral("--set"), QStringLiteral("jobTitle=x")});
    const Outcome refused = run(words("sign-out 1 --json"));
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(kindOf(refused), QStringLiteral("refused")) << refused.out.constData();
    EXPECT_FALSE(refused.object().value(QLatin1String("signedOut")).toBool(true));
}

TEST_F(Failures, AreNoneWhereTheAccountsAreNamedByTheirKeys)
{
    EXPECT_EQ(run(words("--local accounts")).out, QByteArray("1\tOn this computer\n"));
}
