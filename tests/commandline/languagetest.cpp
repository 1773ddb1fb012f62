// The command line speaks the language of the profile; to scripts it never does.

#include "tests/commandline/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::Outcome;
using commandline::words;

class CommandLanguage : public testing::Test
{
protected:
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }

    void speak(const QByteArray &language) const
    {
        EXPECT_TRUE(QDir().mkpath(profile()));
        QFile file(profile() + QStringLiteral("/settings.ini"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("[view]\nlanguage=" + language + "\n");
    }

    Outcome run(const char *arguments) const { return kartei(profile(), words(arguments)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(CommandLanguage, IsThatOfTheProfile)
{
    speak("de");
    EXPECT_TRUE(run("--help").out.contains("ein Konto von diesem Computer entfernen"));
    EXPECT_TRUE(run("--theme blue list").err.contains("--theme nimmt light, dark oder system."));
    EXPECT_TRUE(run("--local --seed 5 sync").out.contains("5 Kontakte"));
    EXPECT_TRUE(run("list --folder Nowhere").err.contains("Es gibt keinen Ordner „Nowhere“."));
    speak("en");
    EXPECT_TRUE(run("--help").out.contains("take an account off this computer"));
    EXPECT_TRUE(run("list --folder Nowhere").err.contains("There is no folder \"Nowhere\"."));
}

TEST_F(CommandLanguage, ChangesNothingForScripts)
{
    speak("en");
    ASSERT_EQ(run("--local --seed 20 sync --json").status, 0);
    for (const char *command : {"list --json", "folders --json", "accounts --json", "find a --json",
                                "conflicts --json", "share list --json"}) {
        speak("en");
        const Outcome english = run(command);
        speak("de");
        const Outcome german = run(command);
        EXPECT_EQ(english.status, 0) << command;
        EXPECT_EQ(english.out, german.out) << command;
    }
}
