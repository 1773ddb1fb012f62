#include "tests/arch/sourcetree.h"

#include <QHash>

#include <gtest/gtest.h>

namespace {

constexpr qsizetype longestSource = 400;
constexpr qsizetype longestHeader = 150;

// Files over the limit, each with its reason.
const QHash<QString, QString> exceptions{};

} // namespace

TEST(Sizes, NoFileIsTooLong)
{
    QStringList tooLong;
    const QStringList files = arch::sourceFiles(arch::Scope::ProductAndTests);
    for (const QString &file : files) {
        const qsizetype lines = arch::readSource(file).count(u'\n');
        const qsizetype limit = file.endsWith(QLatin1String(".h")) ? longestHeader : longestSource;
        if (lines > limit && !exceptions.contains(file)) {
            tooLong.append(QStringLiteral("%1: %2 lines").arg(file).arg(lines));
        }
    }
    EXPECT_EQ(tooLong.join(u'\n').toStdString(), "");
}

TEST(Sizes, EveryExceptionIsStillNeeded)
{
    for (auto entry = exceptions.begin(); entry != exceptions.end(); ++entry) {
        const qsizetype limit =
            entry.key().endsWith(QLatin1String(".h")) ? longestHeader : longestSource;
        EXPECT_GT(arch::readSource(entry.key()).count(u'\n'), limit) << qPrintable(entry.key());
    }
}

TEST(Sizes, EveryHeaderBeginsWithItsContract)
{
    QStringList bare;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        if (!file.endsWith(QLatin1String(".h"))) {
            continue;
        }
        const QString text = arch::readSource(file);
        const bool isBefore = text.startsWith(QLatin1String("//"));
        const bool isAtType = text.contains(QLatin1String("\n// "));
        if (!isBefore && !isAtType) {
            bare.append(file);
        }
    }
    EXPECT_EQ(bare.join(u'\n').toStdString(), "");
}
