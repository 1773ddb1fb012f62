#pragma once

#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailbox {

// One point on which Graph is silent, contradicts itself or has changed, and what it may do there.
//
// Shape    values: the allowed ones, the default first. "N" stands for any whole number from 0 on,
//          "TEXT" for any text. topic: the matter, as the table of `kartei-mailbox --help` groups
//          it.
struct SwitchDescription
{
    const char *name;
    const char *values; // "honour|ignore"
    const char *topic;
    const char *meaning;
};

const QList<SwitchDescription> &switchDescriptions();

// How this mailbox answers where Graph's behaviour is not settled: `--option name=value`.
//
// Promise  every switch has a value at any time, the default until it is set.
// Errors   set() returns an English reason and changes nothing. Reading a name that is not in the
//          table is a programming error and ends the program.
// Thread   any.
class MailboxSwitches
{
public:
    MailboxSwitches();

    std::optional<QString> set(const QString &name, const QString &value);
    void reset(); // all defaults

    QString value(const char *name) const;
    bool is(const char *name, const char *value) const;
    int number(const char *name) const;

    // Takes one from a counting switch; false when nothing is left. For "the next N times".
    bool takeOne(const char *name);

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, QString> m_values;
};

} // namespace mailbox
