#include "tests/walk/comparison.h"

#include <algorithm>

namespace walk {

using testsupport::Properties;
using testsupport::Things;

namespace {

Properties comparable(Properties properties)
{
    properties.remove(QStringLiteral("photo"));
    properties.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    for (QStringList &values : properties) {
        values.sort();
    }
    return properties;
}

bool liesIn(const Properties &properties, const QStringList &folders)
{
    const QStringList places =
        properties.value(QStringLiteral("folder")) + properties.value(QStringLiteral("parent"));
    return std::ranges::any_of(
        places, [&folders](const QString &place) { return folders.contains(place); });
}

QString words(const Things &things, const QString &name)
{
    QStringList words;
    for (const auto &[property, values] : comparable(things.value(name)).asKeyValueRange()) {
        words.append(property + u'=' + values.join(u','));
    }
    return things.contains(name) ? words.join(u' ') : QStringLiteral("nothing");
}

} // namespace

QString differenceOf(const Things &here, const Things &there, const QStringList &waiting)
{
    const QSet<QString> names = QSet<QString>(here.keyBegin(), here.keyEnd())
                                    .unite(QSet<QString>(there.keyBegin(), there.keyEnd()));
    const QString parent = QStringLiteral("parent");
    const bool isTreeOpen = std::ranges::any_of(waiting, [&](const QString &name) {
        return here.value(name).contains(parent) || there.value(name).contains(parent);
    });
    QStringList lines;
    for (const QString &name : names) {
        const bool isOpen = waiting.contains(name)
            || (isTreeOpen && here.value(name).contains(parent))
            || liesIn(here.value(name), waiting) || liesIn(there.value(name), waiting);
        if (!isOpen && words(here, name) != words(there, name)) {
            lines.append(QStringLiteral("%1: here %2; there %3")
                             .arg(name, words(here, name), words(there, name)));
        }
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace walk
