#include "tests/walk/comparison.h"

namespace walk {

using testsupport::Things;

QString differenceOf(const Things &here, const Things &there)
{
    QStringList lines;
    const QSet<QString> names = QSet<QString>(here.keyBegin(), here.keyEnd())
                                    .unite(QSet<QString>(there.keyBegin(), there.keyEnd()));
    for (const QString &name : names) {
        if (here.value(name) != there.value(name) || here.contains(name) != there.contains(name)) {
            const auto text = [&name](const Things &things) {
                QStringList words;
                for (const auto &[property, values] : things.value(name).asKeyValueRange()) {
                    words.append(property + u'=' + values.join(u','));
                }
                return things.contains(name) ? words.join(u' ') : QStringLiteral("nothing");
            };
            lines.append(
                QStringLiteral("%1: here %2; there %3").arg(name, text(here), text(there)));
        }
    }
    lines.sort();
    return lines.join(u'\n');
}

Things comparable(Things things, const QStringList &without)
{
    for (const QString &name : without) {
        things.remove(name);
    }
    for (testsupport::Properties &properties : things) {
        properties.remove(QStringLiteral("photo"));
        properties.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
        for (QStringList &values : properties) {
            values.sort();
        }
    }
    return things;
}

} // namespace walk
