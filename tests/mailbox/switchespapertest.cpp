#include "services/mailbox/mailboxswitches.h"

#include <QFile>
#include <QStringList>

#include <gtest/gtest.h>

namespace {

QString row(const mailbox::SwitchDescription &description)
{
    QStringList values;
    for (const QString &value : QString::fromLatin1(description.values).split(QLatin1Char('|')))
        values.append(QLatin1Char('`') + value + QLatin1Char('`'));
    return QStringLiteral("| `%1` | %2 | %3 |")
        .arg(QLatin1String(description.name), values.join(QStringLiteral(", ")),
             QString::fromUtf8(description.meaning));
}

TEST(SwitchesPaper, ShowsEverySwitchUnderItsMatter)
{
    QStringList expected;
    QByteArray topic;
    for (const mailbox::SwitchDescription &each : mailbox::switchDescriptions()) {
        if (each.topic != topic) {
            topic = each.topic;
            expected.append(QStringLiteral("## ") + QString::fromLatin1(topic));
        }
        expected.append(row(each));
    }
    QFile paper(QStringLiteral(KARTEI_SOURCE_DIR "/services/mailbox/SWITCHES.md"));
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    QStringList shown;
    for (const QString &line : QString::fromUtf8(paper.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("| `")) || line.startsWith(QLatin1String("## ")))
            shown.append(line);
    }
    EXPECT_EQ(shown.join(QLatin1Char('\n')).toStdString(),
              expected.join(QLatin1Char('\n')).toStdString());
}

} // namespace
