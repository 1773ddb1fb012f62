#include "tests/commandline/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using commandline::kartei;
using commandline::MailboxProgram;
using commandline::Outcome;
using commandline::words;

class CommandLine : public testing::Test
{
protected:
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    Outcome run(const QStringList &arguments) const { return kartei(profile(), arguments); }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QString namesOf(const QJsonArray &contacts) const
    {
        QStringList names;
        for (const QJsonValue &contact : contacts) {
            names.append(contact.toObject().value(QLatin1String("displayName")).toString());
        }
        return names.join(QLatin1String(", "));
    }

    QTemporaryDir m_folder;
};

const QByteArray twoCards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Novák\r\nN:Novák;Ada;;;\r\n"
                            "TEL;TYPE=CELL:+420 777 100 200\r\nEND:VCARD\r\n"
                            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Berta Østby\r\nN:Østby;Berta;;;\r\n"
                            "END:VCARD\r\n";

} // namespace

TEST_F(CommandLine, SyncReportsWhatItDid)
{
    const Outcome synced = run(words("--local --seed 40 --seed-photos 0 sync --json"));
    ASSERT_EQ(synced.status, 0) << synced.err.constData();
    const QJsonObject report = synced.object();
    EXPECT_EQ(report.value(QLatin1String("contacts")).toInt(), 40);
    EXPECT_GT(report.value(QLatin1String("folders")).toInt(), 1);
    EXPECT_GT(report.value(QLatin1String("requests")).toInt(), 1);
    EXPECT_TRUE(report.value(QLatin1String("seconds")).isDouble());
    EXPECT_EQ(report.value(QLatin1String("pending")).toInt(-1), 0);
    EXPECT_EQ(report.value(QLatin1String("parked")).toInt(-1), 0);
    EXPECT_EQ(report.value(QLatin1String("conflicts")).toInt(-1), 0);
}

TEST_F(CommandLine, ImportedPeopleAreThereInTheNextRun)
{
    const Outcome imported =
        run({QStringLiteral("--local"), QStringLiteral("import"), write("two.vcf", twoCards)});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    const Outcome listed = run(words("list --json"));
    EXPECT_EQ(namesOf(listed.array()), QStringLiteral("Ada Novák, Berta Østby"));
    const QJsonObject ada = listed.array().at(0).toObject();
    EXPECT_EQ(ada.value(QLatin1String("mobilePhone")).toString(),
              QStringLiteral("+420 777 100 200"));
    EXPECT_EQ(ada.value(QLatin1String("folder")).toString(), QStringLiteral("Contacts"));
    EXPECT_FALSE(ada.value(QLatin1String("id")).toString().isEmpty());
    EXPECT_FALSE(ada.value(QLatin1String("pending")).toBool(true));
}

TEST_F(CommandLine, LinesForPeopleAreUtf8)
{
    run({QStringLiteral("--local"), QStringLiteral("import"), write("two.vcf", twoCards)});
    EXPECT_EQ(run(words("list")).out,
              QByteArray("1\tAda Novák · Contacts\n2\tBerta Østby · Contacts\n"));
}

TEST_F(CommandLine, FindSaysWhy)
{
    run({QStringLiteral("--local"), QStringLiteral("import"), write("two.vcf", twoCards)});
    const Outcome byName = run(words("find ostby --json"));
    EXPECT_EQ(namesOf(byName.array()), QStringLiteral("Berta Østby"));
    const Outcome byPhone = run(words("find 777100 --json"));
    ASSERT_EQ(namesOf(byPhone.array()), QStringLiteral("Ada Novák"));
    EXPECT_EQ(byPhone.array().at(0).toObject().value(QLatin1String("why")),
              QJsonValue(QJsonObject{
                  {QStringLiteral("mobilePhone"), QStringLiteral("+420 777 100 200")}}));
}

TEST_F(CommandLine, FindKnowsTheTermsOfTheSearchField)
{
    run(words("--local --seed 30 --seed-photos 0 sync"));
    run({QStringLiteral("import"), write("two.vcf", twoCards)});
    EXPECT_EQ(namesOf(run(words("find phone:777100 nov --json")).array()),
              QStringLiteral("Ada Novák"));
    EXPECT_EQ(namesOf(run(words("find phone:777100 --folder Clients --json")).array()), QString());
    EXPECT_EQ(namesOf(run(words("find 777100 -- -novak")).array()), QString());
    const QJsonObject hit = run(words("find phone:777100 --json")).array().at(0).toObject();
    EXPECT_EQ(
        hit.value(QLatin1String("reason")),
        QJsonValue(QJsonObject{{QStringLiteral("field"), QStringLiteral("mobilePhone")},
                               {QStringLiteral("text"), QStringLiteral("+420 777 100 200")}}));
    const Outcome wrong = run(words("find has:zebra"));
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.err.contains("zebra")) << wrong.err.constData();
}

TEST_F(CommandLine, EditMoveAndDeleteReachTheServer)
{
    run(words("--local --seed 30 --seed-photos 0 sync"));
    run({QStringLiteral("import"), write("two.vcf", twoCards)});
    const Outcome edited =
        run({QStringLiteral("edit"), QStringLiteral("Ada Novák"), QStringLiteral("--set"),
             QStringLiteral("companyName=Fabrikam"), QStringLiteral("--set"),
             QStringLiteral("businessAddress.city=Praha"), QStringLiteral("--json")});
    ASSERT_EQ(edited.status, 0) << edited.err.constData();
    const Outcome moved = run({QStringLiteral("move"), QStringLiteral("Ada Novák"),
                               QStringLiteral("--to"), QStringLiteral("Clients/Europe")});
    ASSERT_EQ(moved.status, 0) << moved.err.constData();
    ASSERT_EQ(run({QStringLiteral("delete"), QStringLiteral("Berta Østby")}).status, 0);

    // What a second profile sees is what the server has.
    ASSERT_TRUE(QDir().mkpath(path("other")));
    ASSERT_TRUE(QDir().rename(profile() + QStringLiteral("/mailbox"), path("other/mailbox")));
    const Outcome seen =
        kartei(path("other"), words("--local list --folder Clients/Europe --json"));
    const QJsonArray people = seen.array();
    QJsonObject ada;
    for (const QJsonValue &person : people) {
        if (person.toObject().value(QLatin1String("displayName")) == QStringLiteral("Ada Novák")) {
            ada = person.toObject();
        }
    }
    EXPECT_EQ(ada.value(QLatin1String("companyName")).toString(), QStringLiteral("Fabrikam"));
    EXPECT_EQ(ada.value(QLatin1String("businessAddress")).toObject().value(QLatin1String("city")),
              QJsonValue(QStringLiteral("Praha")));
    EXPECT_EQ(kartei(path("other"), words("find Østby --json")).array(), QJsonArray());
}

TEST_F(CommandLine, EditsWaitWhileTheServiceIsAwayAndArriveLater)
{
    MailboxProgram mailbox(path("mailbox"), 20);
    ASSERT_EQ(run(mailbox.account() + words("sync --json")).status, 0);
    mailbox.stop();

    const Outcome waiting = run({QStringLiteral("import"), write("two.vcf", twoCards)});
    EXPECT_EQ(waiting.status, 1);
    EXPECT_NE(waiting.err, QByteArray());
    EXPECT_TRUE(run(words("find Novák --json"))
                    .array()
                    .at(0)
                    .toObject()
                    .value(QLatin1String("pending"))
                    .toBool());

    mailbox.start();
    const Outcome synced = run(words("sync --json"));
    ASSERT_EQ(synced.status, 0) << synced.err.constData();
    EXPECT_EQ(synced.object().value(QLatin1String("contacts")).toInt(), 22);
    EXPECT_EQ(synced.object().value(QLatin1String("pending")).toInt(-1), 0);
}

TEST_F(CommandLine, SyncSaysWhenVeryManyContactsWouldGo)
{
    MailboxProgram mailbox(path("mailbox"), 60);
    ASSERT_EQ(run(mailbox.account() + words("sync")).status, 0);

    // Another program deletes half of them.
    const QString other = path("other");
    kartei(other, mailbox.account() + words("sync"));
    QStringList doomed = words("delete");
    const QJsonArray all = kartei(other, words("list --json")).array();
    for (int i = 0; i < 30; ++i) {
        doomed.append(all.at(i).toObject().value(QLatin1String("id")).toString());
    }
    ASSERT_EQ(kartei(other, doomed).status, 0);

    const Outcome synced = run(words("sync --json"));
    EXPECT_EQ(synced.status, 1);
    EXPECT_EQ(synced.object().value(QLatin1String("held")).toInt(), 30);
    EXPECT_EQ(synced.object().value(QLatin1String("contacts")).toInt(), 60);
    EXPECT_TRUE(synced.err.contains("30 of 60 contacts")) << synced.err.constData();
    EXPECT_EQ(run(words("list --json")).array().size(), 60);
}

TEST_F(CommandLine, ExportComesInAgainUnchanged)
{
    run(words("--local --seed 60 --seed-photos 0 sync"));
    const QString file = path("all.vcf");
    ASSERT_EQ(run({QStringLiteral("export"), QStringLiteral("--output"), file}).status, 0);
    ASSERT_EQ(
        kartei(path("other"), {QStringLiteral("--local"), QStringLiteral("import"), file}).status,
        0);
    const auto sortedNames = [this](const QJsonArray &contacts) {
        QStringList names = namesOf(contacts).split(QLatin1String(", "));
        names.sort();
        return names;
    };
    EXPECT_EQ(sortedNames(kartei(path("other"), words("list --json")).array()),
              sortedNames(run(words("list --json")).array()));
}

TEST_F(CommandLine, AFileThatIsNoCardIsRefusedWithItsLine)
{
    const Outcome refused = run({QStringLiteral("--local"), QStringLiteral("import"),
                                 write("page.vcf", "<html>\r\n<body>hello</body></html>\r\n")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.err.indexOf("page.vcf, line 1"), -1) << refused.err.constData();
    EXPECT_EQ(run(words("list --json")).array(), QJsonArray());
}

TEST_F(CommandLine, ATableComesInOnceHoweverOftenItIsImported)
{
    const QString csv = write("people.csv",
                              "Vorname;Nachname;E-Mail-Adresse;Geburtstag\r\n"
                              "J\xfcrgen;M\xfc\xdfig;j@a.example;14.03.1984\r\n"
                              "Ada;Nov\xe1k;;\r\n");
    const QString ldif = write("people.ldif", "dn: cn=Bo\ncn: Bo Dahl\nmail: bo@b.example\n");
    const QStringList import{QStringLiteral("--local"), QStringLiteral("import"), csv, ldif};
    ASSERT_EQ(run(import).status, 0);
    const QByteArray listed = run(words("list")).out;
    EXPECT_EQ(listed.toStdString(),
              "2\tAda Novák · Contacts\n3\tBo Dahl · bo@b.example · Contacts\n"
              "1\tJürgen Müßig · j@a.example · Contacts\n");
    const Outcome again = run(import);
    EXPECT_EQ(again.status, 0);
    EXPECT_NE(again.err.indexOf("3 contact"), -1) << again.err.constData();
    EXPECT_EQ(run(words("list")).out, listed);
    ASSERT_EQ(run(import + QStringList{QStringLiteral("--with-doubles")}).status, 0);
    EXPECT_EQ(run(words("list --json")).array().size(), 6);
}

TEST_F(CommandLine, ABadRowOfATableIsNamedWithItsLine)
{
    const QString csv = write("people.csv",
                              "First Name,Last Name,Birthday\nAda,Berg,soon\n"
                              "Bo,\"Dahl,1.1.1990\nCy,Ek,1.2.1990\n");
    const Outcome outcome = run({QStringLiteral("--local"), QStringLiteral("import"), csv});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.indexOf("people.csv, line 2"), -1) << outcome.err.constData();
    EXPECT_NE(outcome.err.indexOf("people.csv, line 3"), -1) << outcome.err.constData();
    EXPECT_EQ(namesOf(run(words("list --json")).array()), QStringLiteral("Ada Berg, Cy Ek"));
}

TEST_F(CommandLine, AllOrNothingLeavesTheGoodCardsOutToo)
{
    const QString file = write("half.vcf", twoCards + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut");
    EXPECT_EQ(run({QStringLiteral("--local"), QStringLiteral("import"), file,
                   QStringLiteral("--all-or-nothing")})
                  .status,
              1);
    EXPECT_EQ(run(words("list --json")).array(), QJsonArray());
    EXPECT_EQ(run({QStringLiteral("import"), file}).status, 1);
    EXPECT_EQ(namesOf(run(words("list --json")).array()),
              QStringLiteral("Ada Novák, Berta Østby, Cut"));
}

TEST_F(CommandLine, ConflictsAreListedAndSettled)
{
    MailboxProgram mailbox(path("mailbox"), 5);
    const QString other = path("other");
    ASSERT_EQ(run(mailbox.account() + words("sync")).status, 0);
    ASSERT_EQ(kartei(other, mailbox.account() + words("sync")).status, 0);
    const QString who =
        run(words("list --json")).array().at(0).toObject().value(QLatin1String("id")).toString();
    const auto edit = [&who](const char *assignment) {
        return QStringList{QStringLiteral("edit"), who, QStringLiteral("--set"),
                           QString::fromLatin1(assignment)};
    };
    mailbox.stop();
    run(edit("jobTitle=Analyst"));
    mailbox.start();
    ASSERT_EQ(kartei(other, edit("jobTitle=Writer")).status, 0);

    EXPECT_EQ(run(words("sync")).status, 1);
    const QJsonObject conflict = run(words("conflicts --json")).array().at(0).toObject();
    EXPECT_EQ(conflict.value(QLatin1String("property")).toString(), QStringLiteral("jobTitle"));
    EXPECT_EQ(conflict.value(QLatin1String("mine")).toString(), QStringLiteral("Analyst"));
    EXPECT_EQ(conflict.value(QLatin1String("theirs")).toString(), QStringLiteral("Writer"));
    EXPECT_TRUE(run(words("conflicts")).out.contains("Job title"));
    const QString id = QString::number(conflict.value(QLatin1String("id")).toInt());
    const auto settle = [&](const QString &conflictId, const char *choice) {
        return run({QStringLiteral("conflicts"), QStringLiteral("settle"), conflictId,
                    QString::fromLatin1(choice)});
    };
    EXPECT_EQ(settle(id, "nothing").status, 2);
    EXPECT_EQ(settle(QStringLiteral("999"), "mine").status, 2);
    const Outcome settled = settle(id, "both");
    ASSERT_EQ(settled.status, 0) << settled.err.constData();
    EXPECT_EQ(run(words("conflicts --json")).array(), QJsonArray());

    ASSERT_EQ(kartei(other, words("sync")).status, 0);
    const QStringList show{QStringLiteral("show"), who, QStringLiteral("--json")};
    QJsonObject here = run(show).array().at(0).toObject();
    QJsonObject there = kartei(other, show).array().at(0).toObject();
    EXPECT_EQ(here.value(QLatin1String("jobTitle")).toString(), QStringLiteral("Writer"));
    EXPECT_TRUE(here.value(QLatin1String("personalNotes"))
                    .toString()
                    .endsWith(QLatin1String("Job title: Analyst")));
    here.remove(QLatin1String("key"));
    there.remove(QLatin1String("key"));
    EXPECT_EQ(here, there);
}

TEST_F(CommandLine, WrongUsageEndsWithTwoAndWords)
{
    for (const char *arguments :
         {"frobnicate", "find", "move Ada", "edit Ada", "--size 12 list", "--seed x list",
          "--token T list", "--theme pink list", "--nonsense list"}) {
        const Outcome wrong = run(words(arguments));
        EXPECT_EQ(wrong.status, 2) << arguments;
        EXPECT_NE(wrong.err, QByteArray()) << arguments;
        EXPECT_EQ(wrong.out, QByteArray()) << arguments;
    }
    EXPECT_EQ(run(words("--help")).status, 0);
}

TEST_F(CommandLine, UnknownNamesAreWrongUsage)
{
    run(words("--local --seed 10 --seed-photos 0 sync"));
    EXPECT_EQ(run({QStringLiteral("show"), QStringLiteral("Nobody Nowhere")}).status, 2);
    EXPECT_EQ(run(words("list --folder Nowhere")).status, 2);
}

TEST_F(CommandLine, TheProfileIsReadableByItsOwnerAlone)
{
    MailboxProgram mailbox(path("mailbox"), 1);
    run(mailbox.account() + words("sync"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFile::permissions(profile()) & others, QFile::Permissions());
    EXPECT_EQ(QFile::permissions(profile() + QStringLiteral("/tokens.json")) & others,
              QFile::Permissions());
    EXPECT_EQ(QFile::permissions(profile() + QStringLiteral("/kartei.sqlite")) & others,
              QFile::Permissions());
}

TEST_F(CommandLine, WithoutADisplayTheWindowIsRefusedInWordsButCanBeDrawn)
{
#ifndef Q_OS_LINUX
    GTEST_SKIP() << "windows always open here";
#endif
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QString::fromLatin1(name));
    }
    const QString picture = path("window.png");
    const auto refused = kartei(profile(), {QStringLiteral("--local")}, environment);
    const auto drawn =
        kartei(profile(), {QStringLiteral("--local"), QStringLiteral("--screenshot"), picture},
               environment);
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("display")) << refused.err.toStdString();
    EXPECT_EQ(drawn.status, 0) << drawn.err.toStdString();
    EXPECT_GT(QFileInfo(picture).size(), 0);
}

TEST_F(CommandLine, EverySharedCardComesIn)
{
    const QDir shared(QStringLiteral(KARTEI_SHARED_DIR "/data/vcards"));
    const QStringList names = shared.entryList({QStringLiteral("*.vcf")}, QDir::Files);
    if (names.isEmpty()) {
        GTEST_SKIP() << "no shared cards beside the project";
    }
    QStringList arguments{QStringLiteral("--local"), QStringLiteral("import")};
    for (const QString &name : names) {
        arguments.append(shared.filePath(name));
    }
    run(arguments);
    EXPECT_EQ(run(words("list --json")).array().size(), 28);
}
