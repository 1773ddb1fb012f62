#include "tests/arch/sourcetree.h"

#include <QHash>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace {

QHash<QString, QStringList> allowedIncludes()
{
    QHash<QString, QStringList> allowed;
    const QStringList lines =
        arch::readSource(QStringLiteral("tests/arch/layers.txt")).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u':') && !line.startsWith(u'#')) {
            allowed.insert(line.section(u':', 0, 0).trimmed(),
                           line.section(u':', 1).split(u' ', Qt::SkipEmptyParts));
        }
    }
    return allowed;
}

} // namespace

TEST(Layers, NoIncludeClimbs)
{
    const auto allowed = allowedIncludes();
    const QStringList rooms = allowed.keys();
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QStringList climbing;
    int read = 0;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        const QString room = arch::roomOf(file, rooms);
        if (room.isEmpty()) {
            climbing.append(file
                            + QStringLiteral(" lies in a folder that layers.txt does not list"));
            continue;
        }
        auto matches = include.globalMatch(arch::readSource(file));
        while (matches.hasNext()) {
            const QString included = matches.next().captured(1);
            const QString target = arch::roomOf(included, rooms);
            ++read;
            if (target != room && !allowed.value(room).contains(target)) {
                climbing.append(file + QStringLiteral(" includes ") + included);
            }
        }
    }
    EXPECT_GT(read, 100) << "the sources were not found";
    EXPECT_EQ(climbing.join(u'\n').toStdString(), "");
}

TEST(Layers, MailboxKnowsQtAlone)
{
    static const QRegularExpression include(QStringLiteral("#include \"services/(?!mailbox/)"));
    QStringList found;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        if (file.startsWith(QLatin1String("services/mailbox/"))
            && arch::readSource(file).contains(include)) {
            found.append(file);
        }
    }
    EXPECT_EQ(found, QStringList());
}
