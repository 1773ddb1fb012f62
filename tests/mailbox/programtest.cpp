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

} // namespace
