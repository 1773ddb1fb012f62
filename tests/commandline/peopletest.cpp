#include "tests/commandline/program.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;
using commandline::Outcome;

class People : public testing::Test
{
protected:
    People()
        : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), 20)
    {
        EXPECT_EQ(run(m_mailbox.account() + QStringList{QStringLiteral("sync")}).status, 0);
    }

    Outcome run(const QStringList &arguments) const
    {
        return kartei(m_folder.filePath(QStringLiteral("profile")), arguments);
    }

    Outcome people(const QString &text = {}) const
    {
        QStringList arguments{QStringLiteral("people"), QStringLiteral("--json")};
        return run(text.isEmpty() ? arguments : arguments + QStringList{text});
    }

    static QString name(const QJsonArray &people, int place)
    {
        return people.at(place).toObject().value(QLatin1String("displayName")).toString();
    }

    QTemporaryDir m_folder;
    MailboxProgram m_mailbox;
};

} // namespace

TEST_F(People, AreRankedAndRememberedOffline)
{
    const Outcome online = people();
    ASSERT_EQ(online.status, 0) << online.err.constData();
    ASSERT_GT(online.array().size(), 1);
    EXPECT_EQ(online.array().at(0).toObject().value(QLatin1String("source")).toString(),
              QStringLiteral("both"));
    m_mailbox.stop();
    const Outcome offline = people();
    EXPECT_EQ(offline.status, 0);
    EXPECT_EQ(offline.array(), online.array());
    EXPECT_FALSE(offline.err.isEmpty()) << "and it is said";
    const QString first = name(online.array(), 0);
    const Outcome found = people(first);
    EXPECT_EQ(name(found.array(), 0), first);
    m_mailbox.start();
    EXPECT_EQ(name(people(first).array(), 0), first);
}

TEST_F(People, AreLinesForPeopleToRead)
{
    const QString first = name(people().array(), 0);
    const Outcome text = run({QStringLiteral("people"), first});
    EXPECT_EQ(text.status, 0);
    EXPECT_TRUE(text.out.contains(first.toUtf8()));
}
