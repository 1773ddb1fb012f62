#include "tests/bench/options.h"

namespace bench {

namespace {

constexpr int largestSize = 1'000'000;

tl::expected<QList<int>, QString> readSizes(const QString &text)
{
    QList<int> sizes;
    const QStringList words = text.split(QLatin1Char(','));
    for (const QString &word : words) {
        bool isNumber = false;
        const int size = word.toInt(&isNumber);
        if (!isNumber || size < 1 || size > largestSize) {
            return tl::unexpected(
                QStringLiteral("--sizes wants numbers of contacts from 1 to %1 with commas between "
                               "them, such as 1000,10000; \"%2\" is none.")
                    .arg(largestSize)
                    .arg(word));
        }
        if (!sizes.contains(size)) {
            sizes.append(size);
        }
    }
    return sizes;
}

} // namespace

tl::expected<Options, QString> readOptions(const QStringList &arguments)
{
    Options options;
    for (auto each = arguments.begin(); each != arguments.end(); ++each) {
        const QString name = each->section(QLatin1Char('='), 0, 0);
        if (name != QLatin1String("--sizes") && name != QLatin1String("--json")) {
            return tl::unexpected(QStringLiteral("Unknown option: %1").arg(*each));
        }
        const bool hasOwnValue = each->contains(QLatin1Char('='));
        if (!hasOwnValue && each + 1 == arguments.end()) {
            return tl::unexpected(QStringLiteral("%1 wants a value.").arg(name));
        }
        const QString value = hasOwnValue ? each->section(QLatin1Char('='), 1) : *++each;
        if (value.isEmpty()) {
            return tl::unexpected(QStringLiteral("%1 wants a value.").arg(name));
        }
        if (name == QLatin1String("--json")) {
            options.jsonFile = value;
            continue;
        }
        const auto sizes = readSizes(value);
        if (!sizes) {
            return tl::unexpected(sizes.error());
        }
        options.sizes = *sizes;
    }
    return options;
}

QString usage()
{
    return QStringLiteral(
        "Usage: tests/bench/run [--sizes 1000,10000,100000] [--json FILE] "
        "[--benchmark_filter=REGEX]\n"
        "Builds in release mode, prints one table, and writes it to FILE as JSON.\n"
        "Further options of Google Benchmark: --benchmark_list_tests");
}

} // namespace bench
