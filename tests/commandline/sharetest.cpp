#include "tests/commandline/program.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;
using commandline::Outcome;
using commandline::words;

// Ada has twenty sample people; Ben reads her folder and may write in his own.
class Share : public testing::Test
{
protected:
    explicit Share(const QStringList &shares = {QStringLiteral("--share"),
                                                QStringLiteral("ada@example.com:ben@example.com:"
                                                               "default:read")})
        : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), 20,
                    words("--user ben@example.com --token ben-token") + shares)
    {
        const Outcome added =
            run(m_mailbox.account(QStringLiteral("ben@example.com"), QStringLiteral("ben-token"))
                + words("sync --json"));
        EXPECT_EQ(added.status, 0) << added.err.constData();
    }

    Outcome run(const QStringList &arguments) const
    {
        return kartei(m_folder.filePath(QStringLiteral("profile")), arguments);
    }

    static QString first(const Outcome &listed, const char *member)
    {
        return listed.array().at(0).toObject().value(QLatin1String(member)).toString();
    }

    QJsonArray adas() const
    {
        return run(words("list --folder ada@example.com/Contacts --json")).array();
    }

    QString firstOfAdas() const
    {
        return adas().at(0).toObject().value(QLatin1String("displayName")).toString();
    }

    Outcome makePainter(const QString &name) const
    {
        return run({QStringLiteral("edit"), name, QStringLiteral("--set"),
                    QStringLiteral("jobTitle=Painter")});
    }

    static QJsonObject firstFolder(const Outcome &shares)
    {
        return shares.array()
            .at(0)
            .toObject()
            .value(QLatin1String("folders"))
            .toArray()
            .at(0)
            .toObject();
    }

    QTemporaryDir m_folder;
    MailboxProgram m_mailbox;
};

class WritableShare : public Share
{
protected:
    WritableShare()
        : Share(
            {QStringLiteral("--share"), QStringLiteral("ada@example.com:ben@example.com:*:write")})
    {
    }
};

TEST_F(Share, ShowsWhatMayBeRead)
{
    const Outcome added = run(words("share add ada@example.com --json"));
    ASSERT_EQ(added.status, 0) << added.err.constData();
    EXPECT_EQ(added.array().size(), 1);
    EXPECT_EQ(first(added, "owner"), QStringLiteral("ada@example.com"));
    EXPECT_EQ(firstFolder(added).value(QLatin1String("right")).toString(), QStringLiteral("read"));
    const Outcome listed = run(words("list --folder ada@example.com/Contacts --json"));
    EXPECT_EQ(listed.status, 0) << listed.err.constData();
    EXPECT_EQ(listed.array().size(), firstFolder(added).value(QLatin1String("contacts")).toInt());
    EXPECT_GT(listed.array().size(), 0);
}

TEST_F(Share, ThatMayOnlyBeReadTakesNoEdit)
{
    ASSERT_EQ(run(words("share add ada@example.com")).status, 0);
    const QString name = firstOfAdas();
    const Outcome edited = makePainter(name);
    EXPECT_EQ(edited.status, 1);
    EXPECT_TRUE(edited.err.contains("for reading only")) << edited.err.constData();
    const Outcome after = run(words("sync --json"));
    EXPECT_EQ(after.object().value(QLatin1String("pending")).toInt(-1), 0);
}

TEST_F(Share, ThatIsNoneIsNotAdded)
{
    const Outcome added = run(words("share add nobody@example.com"));
    EXPECT_EQ(added.status, 1);
    EXPECT_TRUE(added.err.contains("shared with you")) << added.err.constData();
    EXPECT_EQ(run(words("share list --json")).array().size(), 0);
    const Outcome own = run(words("share add ben@example.com"));
    EXPECT_TRUE(own.err.contains("your own mailbox")) << own.err.constData();
    const Outcome nonsense = run(words("share add ben"));
    EXPECT_EQ(nonsense.status, 1) << nonsense.err.constData();
}

TEST_F(Share, ThatIsClosedLeavesNothing)
{
    ASSERT_EQ(run(words("share add ada@example.com")).status, 0);
    const Outcome removed = run(words("share remove ada@example.com --json"));
    EXPECT_EQ(removed.status, 0) << removed.err.constData();
    EXPECT_EQ(run(words("list --json")).array().size(), 0);
}

TEST_F(WritableShare, SendsEditsToTheOwner)
{
    ASSERT_EQ(run(words("share add ada@example.com")).status, 0);
    const QString name = firstOfAdas();
    const Outcome edited = makePainter(name);
    EXPECT_EQ(edited.status, 0) << edited.err.constData();
    const Outcome theirs = kartei(
        m_folder.filePath(QStringLiteral("adas")),
        m_mailbox.account() + QStringList{QStringLiteral("show"), name, QStringLiteral("--json")});
    EXPECT_TRUE(theirs.out.contains("Painter")) << theirs.out.constData();
}

TEST_F(WritableShare, GivesContactsToAnotherMailbox)
{
    ASSERT_EQ(run(words("share add ada@example.com")).status, 0);
    const qsizetype before = adas().size();
    const QString name = firstOfAdas();
    const Outcome moved = run({QStringLiteral("move"), name, QStringLiteral("--to"),
                               QStringLiteral("Contacts"), QStringLiteral("--json")});
    EXPECT_EQ(moved.status, 0) << moved.err.constData();
    ASSERT_EQ(moved.array().size(), 1) << moved.out.constData();
    EXPECT_EQ(first(moved, "displayName"), name);
    EXPECT_EQ(first(moved, "folder"), QStringLiteral("Contacts"));
    const Outcome synced = run(words("sync --json"));
    EXPECT_EQ(synced.object().value(QLatin1String("pending")).toInt(-1), 0);
    const Outcome mine = run(words("list --folder Contacts --json"));
    EXPECT_EQ(first(mine, "displayName"), name);
    const Outcome theirs = kartei(m_folder.filePath(QStringLiteral("adas")),
                                  m_mailbox.account() + words("list --folder Contacts --json"));
    EXPECT_EQ(theirs.array().size(), before - 1);
}

TEST_F(WritableShare, OfSomebodyWithAnAccountHereIsNamedThroughTheOther)
{
    ASSERT_EQ(run(words("share add ada@example.com --account ben@example.com")).status, 0);
    const QJsonArray shared = adas();
    ASSERT_EQ(run(m_mailbox.account() + words("sync")).status, 0);
    const auto names = [](const QJsonArray &contacts) {
        QStringList all;
        for (const QJsonValue &each : contacts) {
            all.append(each.toObject().value(QLatin1String("displayName")).toString());
        }
        return all;
    };
    const QJsonArray own = adas();
    const Outcome other =
        run(words("list --folder ben@example.com/ada@example.com/Contacts --json"));
    EXPECT_EQ(names(own), names(shared));
    EXPECT_EQ(names(other.array()), names(shared)) << other.err.constData();
    EXPECT_EQ(first(other, "folder"), QStringLiteral("ben@example.com/ada@example.com/Contacts"));
    EXPECT_EQ(own.first().toObject().value(QLatin1String("folder")).toString(),
              QStringLiteral("ada@example.com/Contacts"));
}

TEST_F(Share, AreListedForTheAccountThatIsNamed)
{
    ASSERT_EQ(run(words("share add ada@example.com")).status, 0);
    ASSERT_EQ(run(m_mailbox.account() + words("sync")).status, 0);
    EXPECT_EQ(run(words("share list --account ben@example.com --json")).array().size(), 1);
    EXPECT_EQ(run(words("share list --account ada@example.com --json")).array(), QJsonArray());
}

} // namespace
