#include "tests/conformance/comparison.h"
#include "tests/conformance/noticeplay.h"
#include "tests/conformance/startedmailbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>

// Plays documented requests against a mailbox and prints how its answers differ.
//
// Ends with 0 when every sample passes or is listed with its reason, 1 when one differs or a listed
// one passes, 2 on wrong usage, 77 when there are no samples.

namespace {

using namespace conformance;

constexpr int skipped = 77;

// By sample; the reason.
QHash<QString, QString> readExceptions(const QString &fileName, QStringList &problems)
{
    QHash<QString, QString> exceptions;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        problems.append(QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            exceptions.insert(line.section(QLatin1String(": "), 0, 0),
                              line.section(QLatin1String(": "), 1));
    }
    return exceptions;
}

// A sample that shows nothing but an error is played by a request that earns this error.
void giveRequest(Sample &sample)
{
    static const QHash<QString, QString> earned{
        {QStringLiteral("ExpandNotSupported"), QStringLiteral("/v1.0/me/contacts?$expand=photo")}};
    const QString code =
        sample.answer->body[QLatin1String("error")][QLatin1String("code")].toString();
    if (earned.contains(code))
        sample.request = Sample::Request{"GET", earned.value(code), {}, {}};
}

QStringList playRequest(Stage &stage, MailboxCaller &caller, const TypeTable &types,
                        const Sample &sample)
{
    const Play play = stage.set(sample);
    if (!play.route.foreign.isEmpty())
        return {QStringLiteral("/%1 is no part of the contacts API").arg(play.route.foreign)};
    if (!stage.problems().isEmpty())
        return stage.problems();
    const WireAnswer answer = caller.call(play.method, play.target, play.headers, play.body);
    if (play.method == "POST" && answer.status == 201)
        stage.add(play.target + '/' + answer.text("id").toUtf8().toPercentEncoding());
    return differences(types, sample, play, answer);
}

QStringList playSample(Stage &stage, MailboxCaller &caller, NoticeListener &listener,
                       const TypeTable &types, Sample sample)
{
    if (!sample.request && sample.answer)
        giveRequest(sample);
    if (!sample.request)
        return {QStringLiteral("no request of the contacts API is known to earn this answer")};
    if (isNotice(sample))
        return playNotice(stage, caller, listener, types, sample);
    return playRequest(stage, caller, types, sample);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QString samplesName = QStringLiteral("samples");
    const QString schemaName = QStringLiteral("schema");
    const QString exceptionsName = QStringLiteral("exceptions");
    const QString programName = QStringLiteral("program");
    const QString here = QStringLiteral(KARTEI_SOURCE_DIR "/tests/conformance/");
    parser.setApplicationDescription(QStringLiteral(
        "Plays documented Graph requests against a mailbox and compares the answers.\n"
        "The mailbox is one for tests: what is made in it is deleted again, its owner's photo is "
        "not."));
    parser.addHelpOption();
    parser.addOptions({
        {samplesName, QStringLiteral("Folder of the samples."), QStringLiteral("DIR")},
        {schemaName, QStringLiteral("Types to compare the type table with first."),
         QStringLiteral("FILE")},
        {exceptionsName, QStringLiteral("Samples that need not pass, with the reasons."),
         QStringLiteral("FILE"), here + QLatin1String("exceptions.txt")},
        {programName, QStringLiteral("Start this kartei-mailbox instead of using a running one."),
         QStringLiteral("PROGRAM")},
    });
    parser.addPositionalArgument(QStringLiteral("address"),
                                 QStringLiteral("http://127.0.0.1:1234"));
    parser.addPositionalArgument(QStringLiteral("token"), QStringLiteral("Bearer token"));
    parser.process(application);

    QTextStream out(stdout);
    if (!QFileInfo(parser.value(samplesName)).isDir()) {
        out << "There are no samples in \"" << parser.value(samplesName) << "\".\n";
        return skipped;
    }
    QStringList target = parser.positionalArguments();
    StartedMailbox mailbox;
    if (parser.isSet(programName))
        target = mailbox.start(parser.value(programName));
    if (target.size() != 2) {
        out << "An address and a token, or --program, are needed.\n";
        return 2;
    }

    QStringList problems;
    const TypeTable types = TypeTable::read(here + QLatin1String("graphtypes.txt"), problems);
    QFile schema(parser.value(schemaName));
    if (parser.isSet(schemaName) && schema.open(QIODevice::ReadOnly))
        problems += types.differences(QJsonDocument::fromJson(schema.readAll()).object());
    QHash<QString, QString> exceptions = readExceptions(parser.value(exceptionsName), problems);
    const QList<Sample> samples = readSamples(parser.value(samplesName), problems);

    NoticeListener listener;
    MailboxCaller caller(QUrl(target[0]), target[1].toUtf8());
    Stage stage(caller, listener, types);
    int passed = 0;
    int listed = 0;
    for (const Sample &sample : samples) {
        const QStringList found = playSample(stage, caller, listener, types, sample);
        stage.clear();
        const bool isListed = exceptions.contains(sample.name);
        const QString reason = exceptions.take(sample.name);
        QString outcome = QStringLiteral("passes");
        if (found.isEmpty() && isListed)
            problems.append(sample.name + QLatin1String(" is listed but passes"));
        else if (found.isEmpty())
            ++passed;
        else if (isListed)
            ++listed;
        else
            problems.append(sample.name + QLatin1String(" differs"));
        if (!found.isEmpty())
            outcome = isListed ? QStringLiteral("listed") : QStringLiteral("DIFFERS");
        out << sample.name.leftJustified(52) << ' ' << outcome.leftJustified(8)
            << (isListed ? reason : found.join(QLatin1String("; "))) << '\n';
    }
    for (auto it = exceptions.constBegin(); it != exceptions.constEnd(); ++it)
        problems.append(it.key() + QLatin1String(" is listed but is no sample"));
    out << '\n'
        << problems.join(QLatin1Char('\n')) << '\n'
        << samples.size() << " samples: " << passed << " pass, " << listed << " listed, "
        << problems.size() << " problems\n";
    return problems.isEmpty() ? 0 : 1;
}
