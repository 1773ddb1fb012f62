#include "services/mailbox/mailboxswitches.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

constexpr int patience = 20'000;

TEST(Program, PrintsOneLineWhenItIsReadyAndEndsCleanlyOnTerminate)
{
    QTemporaryDir directory;
    QProcess program;
    program.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM),
                  {QStringLiteral("--data"), directory.path(), QStringLiteral("--user"),
                   QStringLiteral("ada@kartei.example"), QStringLiteral("--token"),
                   QStringLiteral("secret"), QStringLiteral("--seed"), QStringLiteral("5"),
                   QStringLiteral("--seed-photos"), QStringLiteral("50")});
    ASSERT_TRUE(program.waitForReadyRead(patience));
    const QString line = QString::fromUtf8(program.readAllStandardOutput());
    static const QRegularExpression shape(
        QStringLiteral("^http://127\\.0\\.0\\.1:\\d+ secret\\n$"));
    EXPECT_TRUE(shape.match(line).hasMatch()) << line.toStdString();
    program.terminate();
    ASSERT_TRUE(program.waitForFinished(patience));
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 0);
    EXPECT_EQ(program.readAllStandardOutput(), QByteArray());
}

TEST(Program, SaysInWordsWhatIsWrongWithItsUsage)
{
    const QList<QStringList> wrong{
        {},
        {QStringLiteral("--data")},
        {QStringLiteral("--data"), QStringLiteral("x"), QStringLiteral("--seed"),
         QStringLiteral("many")},
        {QStringLiteral("--nonsense")},
        {QStringLiteral("--data"), QStringLiteral("x"), QStringLiteral("surplus")}};
    for (const QStringList &arguments : wrong) {
        QProcess program;
        program.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM), arguments);
        ASSERT_TRUE(program.waitForFinished(patience));
        EXPECT_EQ(program.exitCode(), 2);
        EXPECT_FALSE(program.readAllStandardError().isEmpty());
        EXPECT_EQ(program.readAllStandardOutput(), QByteArray());
    }
}

TEST(Program, HelpListsEverySwitchWithItsValuesAndItsMatter)
{
    QProcess program;
    program.start(QStringLiteral(KARTEI_MAILBOX_PROGRAM), {QStringLiteral("--help")});
    ASSERT_TRUE(program.waitForFinished(patience));
    EXPECT_EQ(program.exitCode(), 0);
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    QStringList missing;
    for (const mailbox::SwitchDescription &each : mailbox::switchDescriptions()) {
        const QString line =
            QStringLiteral("\n  %1=%2\n").arg(QLatin1String(each.name), QLatin1String(each.values));
        const QString heading = QStringLiteral("\n%1 (facts ").arg(QLatin1String(each.topic));
        if (!help.contains(line) || !help.contains(heading)
            || help.indexOf(heading) > help.indexOf(line))
            missing.append(QLatin1String(each.name));
    }
    EXPECT_EQ(missing, QStringList());
    EXPECT_FALSE(help.contains(QStringLiteral("facts )"))); // a matter without its section
    EXPECT_TRUE(help.contains(QStringLiteral("Faults for --fault")));
}

} // namespace
