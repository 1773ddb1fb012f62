#include "services/mailbox/mailboxswitches.h"
#include "tests/mailbox/mailboxfixture.h"

#include <QSet>

using SwitchesTest = MailboxTest;

TEST(MailboxSwitches, HaveEachNameOnceAndStartWithTheirFirstValue)
{
    const mailbox::MailboxSwitches switches;
    QSet<QByteArray> names;
    QStringList wrong;
    for (const mailbox::SwitchDescription &description : mailbox::switchDescriptions()) {
        names.insert(description.name);
        const QString first =
            QString::fromLatin1(description.values).section(QLatin1Char('|'), 0, 0);
        if (switches.value(description.name) != first)
            wrong.append(QString::fromLatin1(description.name));
    }
    EXPECT_EQ(names.size(), mailbox::switchDescriptions().size());
    EXPECT_EQ(wrong, QStringList());
}

TEST(MailboxSwitches, RefuseWhatTheyDoNotKnowAndStayAsTheyWere)
{
    mailbox::MailboxSwitches switches;
    EXPECT_TRUE(switches.set(QStringLiteral("contact-mvoe"), QStringLiteral("ignore")));
    EXPECT_TRUE(switches.set(QStringLiteral("contact-move"), QStringLiteral("sometimes")));
    EXPECT_TRUE(switches.set(QStringLiteral("delta-delay"), QStringLiteral("-1")));
    EXPECT_EQ(switches.value("contact-move"), QStringLiteral("honour"));
    EXPECT_EQ(switches.number("delta-delay"), 0);
}

TEST(MailboxSwitches, CountDownToNothing)
{
    mailbox::MailboxSwitches switches;
    switches.set(QStringLiteral("spontaneous-412"), QStringLiteral("2"));
    QList<bool> taken;
    for (int i = 0; i < 4; ++i)
        taken.append(switches.takeOne("spontaneous-412"));
    EXPECT_EQ(taken, QList<bool>({true, true, false, false}));
}

TEST_F(SwitchesTest, TheAppliedPreferenceIsNamedOrNot)
{
    start();
    const QByteArray named =
        get(QStringLiteral("/me/contacts"), immutable).header("Preference-Applied");
    server().switches().set(QStringLiteral("preference-applied"), QStringLiteral("absent"));
    const QByteArray unnamed =
        get(QStringLiteral("/me/contacts"), immutable).header("Preference-Applied");
    EXPECT_EQ(named, QByteArray("IdType=\"ImmutableId\""));
    EXPECT_EQ(unnamed, QByteArray());
}
