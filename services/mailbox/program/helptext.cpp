#include "services/mailbox/program/helptext.h"

#include "services/mailbox/fault.h"
#include "services/mailbox/mailboxswitches.h"

#include <QHash>

namespace mailbox {
namespace {

// Where the facts about Graph speak of a matter.
const QHash<QByteArray, QString> sections{
    {"queries", QStringLiteral("0.2, 1.8, 12")},
    {"contacts", QStringLiteral("1.2 to 1.9, 2")},
    {"folders", QStringLiteral("3")},
    {"categories", QStringLiteral("4, 5")},
    {"photos", QStringLiteral("6")},
    {"sharing", QStringLiteral("7")},
    {"people", QStringLiteral("8")},
    {"delta", QStringLiteral("9")},
    {"notices", QStringLiteral("10")},
    {"extensions", QStringLiteral("11")},
    {"load", QStringLiteral("13, 14")},
    {"sign-in", QStringLiteral("15, 16")},
};

} // namespace

QString helpText()
{
    QString text = QStringLiteral("\nSwitches for --option; the first value is the default:\n");
    QByteArray topic;
    for (const SwitchDescription &each : switchDescriptions()) {
        if (each.topic != topic) {
            topic = each.topic;
            text += QStringLiteral("\n%1 (facts %2)\n")
                        .arg(QString::fromLatin1(topic), sections.value(topic));
        }
        text += QStringLiteral("  %1=%2\n      %3\n")
                    .arg(QLatin1String(each.name), QLatin1String(each.values),
                         QString::fromUtf8(each.meaning));
    }
    text += QStringLiteral("\nFaults for --fault. ");
    for (const QString &line : faultHelp())
        text += line + QStringLiteral("\n  ");
    return text.trimmed() + QLatin1Char('\n');
}

} // namespace mailbox
