#include "services/mailbox/mailboxswitches.h"

#include <algorithm>

namespace mailbox {
namespace {

QStringList allowedValues(const SwitchDescription &description)
{
    return QString::fromLatin1(description.values).split(QLatin1Char('|'));
}

QString defaultValue(const SwitchDescription &description)
{
    return allowedValues(description).constFirst();
}

bool isAllowed(const SwitchDescription &description, const QString &value)
{
    const QStringList allowed = allowedValues(description);
    if (allowed.contains(value) || allowed.contains(QLatin1String("TEXT")))
        return true;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return allowed.contains(QLatin1String("N")) && isNumber && number >= 0;
}

} // namespace

MailboxSwitches::MailboxSwitches()
{
    reset();
}

std::optional<QString> MailboxSwitches::set(const QString &name, const QString &value)
{
    const auto &descriptions = switchDescriptions();
    const auto found =
        std::find_if(descriptions.begin(), descriptions.end(),
                     [&](const SwitchDescription &d) { return name == QLatin1String(d.name); });
    if (found == descriptions.end())
        return QStringLiteral("There is no option '%1'.").arg(name);
    if (!isAllowed(*found, value))
        return QStringLiteral("Option '%1' can be %2, not '%3'.")
            .arg(name, allowedValues(*found).join(QStringLiteral(" or ")), value);
    const QMutexLocker lock(&m_mutex);
    m_values.insert(found->name, value);
    return std::nullopt;
}

void MailboxSwitches::reset()
{
    const QMutexLocker lock(&m_mutex);
    for (const SwitchDescription &description : switchDescriptions())
        m_values.insert(description.name, defaultValue(description));
}

QString MailboxSwitches::value(const char *name) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_values.constFind(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    if (found == m_values.cend())
        qFatal("There is no option '%s'.", name);
    return *found;
}

bool MailboxSwitches::is(const char *name, const char *value) const
{
    return this->value(name) == QLatin1String(value);
}

int MailboxSwitches::number(const char *name) const
{
    return value(name).toInt();
}

bool MailboxSwitches::takeOne(const char *name)
{
    const QMutexLocker lock(&m_mutex);
    QString &value = m_values[name];
    const int left = value.toInt();
    if (left <= 0)
        return false;
    value = QString::number(left - 1);
    return true;
}

} // namespace mailbox
