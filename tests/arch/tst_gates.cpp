// Words that must not stand in the sources, each with the harm it did elsewhere.

#include "tests/arch/sourcetree.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace {

struct Gate
{
    const char *name;
    const char *pattern;
    const char *onlyHome; // the one file that may hold it; "" for none
};

class Gates : public testing::TestWithParam<Gate>
{
};

QStringList filesWith(const QRegularExpression &pattern, const QString &home)
{
    QStringList found;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        if (file != home && arch::readSource(file).contains(pattern)) {
            found.append(file);
        }
    }
    return found;
}

} // namespace

TEST_P(Gates, StandsNowhere)
{
    const QRegularExpression pattern(QString::fromLatin1(GetParam().pattern));
    ASSERT_TRUE(pattern.isValid());
    EXPECT_EQ(filesWith(pattern, QString::fromLatin1(GetParam().onlyHome)), QStringList());
}

INSTANTIATE_TEST_SUITE_P(
    Words, Gates,
    testing::Values(
        Gate{"IgnoredTlsErrors", "ignoreSslErrors", ""}, Gate{"GuessedUrls", "fromUserInput", ""},
        Gate{"FollowedRedirects",
             "NoLessSafeRedirectPolicy|SameOriginRedirectPolicy|UserVerifiedRedirectPolicy", ""},
        Gate{"StringConnects", R"(\b(SIGNAL|SLOT)\()", ""},
        Gate{"NestedEventLoops", R"(QEventLoop|(?<!uery)(\.|->)exec\(\)|waitFor\()", "app/main.cpp"},
        Gate{"PumpedEvents", "processEvents", ""},
        Gate{"OpenedUrls", "QDesktopServices", "ui/links.cpp"},
        Gate{"UnfinishedWork", R"(\b(TODO|FIXME|XXX)\b)", ""},
        Gate{"AnySender", R"((?<!QCoro::)connect\([^,;(]*,[^,;]*,\s*\[)", ""}),
    [](const testing::TestParamInfo<Gate> &info) { return info.param.name; });

TEST(Gates, EveryLabelSaysItsTextIsPlain)
{
    // Labels are made in one place, which sets the format; nobody else names the class in a `new`.
    static const QRegularExpression made(QStringLiteral(R"(new QLabel|QLabel \w+[;({]|QLabel>\()"));
    static const QRegularExpression plain(QStringLiteral("Qt::PlainText"));
    QStringList found;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        const QString text = arch::readSource(file);
        if (text.contains(made) && !text.contains(plain)) {
            found.append(file);
        }
    }
    EXPECT_EQ(found, QStringList());
}

TEST(Gates, WordsForPeopleAreMadeInTheUiOrTheCommandLine)
{
    static const QRegularExpression words(QStringLiteral(R"(\btr\(|translate\()"));
    QStringList found;
    const QStringList files = arch::sourceFiles(arch::Scope::Product);
    for (const QString &file : files) {
        const bool mayHold =
            file.startsWith(QLatin1String("ui/")) || file.startsWith(QLatin1String("app/"));
        if (!mayHold && arch::readSource(file).contains(words)) {
            found.append(file);
        }
    }
    EXPECT_EQ(found, QStringList());
}
