#include "tests/commandline/program.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;
using commandline::Outcome;
using commandline::words;

class FieldCommands : public testing::Test
{
protected:
    FieldCommands()
        : m_mailbox(m_folder.filePath(QStringLiteral("mailbox")), 5)
    {
        const Outcome added = run(m_mailbox.account() + words("sync --json"));
        EXPECT_EQ(added.status, 0) << added.err.constData();
        m_ada = run(words("list --json")).array().at(0).toObject();
    }

    Outcome run(const QStringList &arguments, const char *profile = "profile") const
    {
        return kartei(m_folder.filePath(QLatin1String(profile)), arguments);
    }

    Outcome set(const QString &assignment) const
    {
        return run({QStringLiteral("edit"), m_ada.value(QLatin1String("id")).toString(),
                    QStringLiteral("--field"), assignment, QStringLiteral("--json")});
    }

    QJsonObject fieldsOf(const Outcome &shown) const
    {
        return shown.array().at(0).toObject().value(QLatin1String("fields")).toObject();
    }

    QTemporaryDir m_folder;
    MailboxProgram m_mailbox;
    QJsonObject m_ada;
};

} // namespace

TEST_F(FieldCommands, AreDefinedListedRenamedAndRemoved)
{
    EXPECT_EQ(run({QStringLiteral("fields"), QStringLiteral("add"), QStringLiteral("Shoe size"),
                   QStringLiteral("--kind"), QStringLiteral("number")})
                  .status,
              0);
    EXPECT_EQ(run(words("fields add Shirt --kind choice --choices S,M,L")).status, 0);
    const QJsonArray listed = run(words("fields --json")).array();
    ASSERT_EQ(listed.size(), 2);
    EXPECT_EQ(listed.at(0).toObject().value(QLatin1String("id")).toString(),
              QStringLiteral("shoeSize"));
    EXPECT_EQ(listed.at(1).toObject().value(QLatin1String("choices")).toArray().size(), 3);
    EXPECT_EQ(run(words("fields rename Shirt Size")).status, 0);
    EXPECT_EQ(run(words("fields remove Size")).status, 0);
    EXPECT_EQ(run(words("fields --json")).array().size(), 1);
}

TEST_F(FieldCommands, WrongOnesAreRefusedInWords)
{
    EXPECT_EQ(run(words("fields add Size --kind weight")).status, 2);
    EXPECT_EQ(run(words("fields add a:b --kind text")).status, 2);
    EXPECT_EQ(run(words("fields remove Nothing")).status, 2);
    ASSERT_EQ(run(words("fields add Size --kind number")).status, 0);
    const Outcome wrong = set(QStringLiteral("Size=large"));
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.err.contains("Size") && wrong.err.contains("number"))
        << wrong.err.constData();
    EXPECT_EQ(set(QStringLiteral("Height=3")).status, 2);
}

TEST_F(FieldCommands, ValuesAreSetShownEmptiedAndReachASecondProfile)
{
    ASSERT_EQ(run(words("fields add Size --kind number")).status, 0);
    const Outcome edited = set(QStringLiteral("size=42.5"));
    ASSERT_EQ(edited.status, 0) << edited.err.constData();
    EXPECT_EQ(fieldsOf(edited), (QJsonObject{{QStringLiteral("Size"), 42.5}}));
    ASSERT_EQ(run(m_mailbox.account() + words("sync"), "second").status, 0);
    const QString id = m_ada.value(QLatin1String("id")).toString();
    const Outcome shown = run({QStringLiteral("show"), id, QStringLiteral("--json")}, "second");
    EXPECT_EQ(fieldsOf(shown), (QJsonObject{{QStringLiteral("Size"), 42.5}}));
    ASSERT_EQ(set(QStringLiteral("Size=")).status, 0);
    EXPECT_EQ(fieldsOf(run({QStringLiteral("show"), id, QStringLiteral("--json")})), QJsonObject());
}

TEST_F(FieldCommands, WaitWhileThereIsNoConnection)
{
    m_mailbox.stop();
    EXPECT_EQ(run(words("fields add Size --kind number")).status, 1);
    EXPECT_EQ(set(QStringLiteral("Size=7")).status, 1);
    m_mailbox.start();
    EXPECT_EQ(run(words("sync")).status, 0);
    ASSERT_EQ(run(m_mailbox.account() + words("sync"), "second").status, 0);
    EXPECT_EQ(fieldsOf(run({QStringLiteral("show"), m_ada.value(QLatin1String("id")).toString(),
                            QStringLiteral("--json")},
                           "second")),
              (QJsonObject{{QStringLiteral("Size"), 7}}));
}

TEST_F(FieldCommands, AreExportedToTablesAndCards)
{
    ASSERT_EQ(run(words("fields add Size --kind number")).status, 0);
    ASSERT_EQ(set(QStringLiteral("Size=42.5")).status, 0);
    for (const auto &[name, expected] :
         {std::pair("all.csv", QByteArrayLiteral("\"42.5\"")),
          std::pair("all.vcf", QByteArrayLiteral("X-KARTEI-FIELD;X-NAME=\"Size\":42.5"))}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        ASSERT_EQ(run({QStringLiteral("export"), QStringLiteral("--output"), path}).status, 0);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains(expected)) << name;
    }
}

TEST_F(FieldCommands, ComeBackFromACard)
{
    ASSERT_EQ(run(words("fields add Size --kind number")).status, 0);
    const QString path = m_folder.filePath(QStringLiteral("one.vcf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nX-KARTEI-FIELD;X-NAME=\"size\":42.5\r\n"
               "X-KARTEI-FIELD;X-NAME=\"Mood\":fine\r\nEND:VCARD\r\n");
    file.close();
    const Outcome imported = run({QStringLiteral("import"), path, QStringLiteral("--json")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    EXPECT_EQ(fieldsOf(imported), (QJsonObject{{QStringLiteral("Size"), 42.5}}));
    EXPECT_EQ(imported.array().at(0).toObject().value(QLatin1String("personalNotes")).toString(),
              QStringLiteral("Mood: fine"));
}
