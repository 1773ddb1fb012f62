#include "services/mailbox/mailboxserver.h"
#include "services/mailbox/program/helptext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <array>
#include <csignal>
#include <memory>
#include <unistd.h>

namespace {

// A signal handler may do little more than write a byte; the event loop reads it and ends.
std::array<int, 2> stopPipe{};

void onStopSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(stopPipe[1], &byte, 1);
}

int wrongUsage(const QString &message)
{
    QTextStream(stderr) << "kartei-mailbox: " << message << "\nTry kartei-mailbox --help\n";
    return 2;
}

std::optional<int> number(const QCommandLineParser &parser, const QString &name, int least,
                          int most)
{
    bool isNumber = false;
    const int value = parser.value(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return std::nullopt;
    return value;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kartei-mailbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KARTEI_VERSION));

    const QString port = QStringLiteral("port");
    const QString data = QStringLiteral("data");
    const QString user = QStringLiteral("user");
    const QString name = QStringLiteral("name");
    const QString token = QStringLiteral("token");
    const QString seed = QStringLiteral("seed");
    const QString photos = QStringLiteral("seed-photos");
    const QString option = QStringLiteral("option");
    const QString share = QStringLiteral("share");
    const QString fault = QStringLiteral("fault");
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A mailbox with contacts that answers like Microsoft Graph on http://127.0.0.1.\n"
        "Prints its address and its token when it is ready and runs until SIGINT or SIGTERM."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({
        {port, QStringLiteral("Port to listen on; 0: any free one."), QStringLiteral("N"),
         QStringLiteral("0")},
        {data, QStringLiteral("Directory that holds the mailbox; made when missing."),
         QStringLiteral("DIR")},
        {user,
         QStringLiteral("User principal name of the owner; may be repeated: one mailbox each."),
         QStringLiteral("UPN"), QStringLiteral("me@kartei.example")},
        {name, QStringLiteral("Display name of the owner; the n-th belongs to the n-th user."),
         QStringLiteral("NAME"), QStringLiteral("Robin Ahrens")},
        {token, QStringLiteral("Bearer token of the n-th user; random when not given."),
         QStringLiteral("T")},
        {seed, QStringLiteral("Sample people in a new mailbox, 0 to 200000."), QStringLiteral("N"),
         QStringLiteral("0")},
        {photos, QStringLiteral("How many of a hundred sample people have a photo."),
         QStringLiteral("PERCENT"), QStringLiteral("30")},
        {option, QStringLiteral("How to behave where Graph's behaviour is not settled."),
         QStringLiteral("NAME=VALUE")},
        {share,
         QStringLiteral("Lets one user into another's folders: a folder's name or id, the default"
                        " folder, or all (*)."),
         QStringLiteral("OWNER:READER:FOLDER|default|*:read|write")},
        {fault, QStringLiteral("What goes wrong with which request; see below."),
         QStringLiteral("ACTION KEY=VALUE...")},
    });
    if (!parser.parse(QCoreApplication::arguments()))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText() << mailbox::helpText();
        return 0;
    }
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(
            QStringLiteral("Unexpected argument '%1'.").arg(parser.positionalArguments().first()));
    if (parser.value(data).isEmpty())
        return wrongUsage(QStringLiteral("--data DIR is needed."));
    const auto portNumber = number(parser, port, 0, 65535);
    const auto seedNumber = number(parser, seed, 0, 200'000);
    const auto photosNumber = number(parser, photos, 0, 100);
    if (!portNumber)
        return wrongUsage(QStringLiteral("--port needs a number from 0 to 65535."));
    if (!seedNumber)
        return wrongUsage(QStringLiteral("--seed needs a number from 0 to 200000."));
    if (!photosNumber)
        return wrongUsage(QStringLiteral("--seed-photos needs a number from 0 to 100."));

    if (pipe(stopPipe.data()) != 0)
        return 1;
    QSocketNotifier stopNotifier(stopPipe[0], QSocketNotifier::Read);
    QObject::connect(&stopNotifier, &QSocketNotifier::activated, &application,
                     &QCoreApplication::quit);
    std::signal(SIGINT, onStopSignal);
    std::signal(SIGTERM, onStopSignal);

    mailbox::MailboxOptions options;
    options.dataDirectory = parser.value(data);
    const QStringList users = parser.values(user);
    const QStringList names = parser.values(name);
    const QStringList tokens = parser.values(token);
    if (names.size() > users.size() || tokens.size() > users.size())
        return wrongUsage(QStringLiteral("Each --name and --token needs a --user of its own."));
    options.userPrincipalName = users.first();
    options.displayName = names.first();
    options.token = tokens.value(0);
    for (qsizetype i = 1; i < users.size(); ++i)
        options.moreUsers.append({users[i], names.value(i, users[i]), tokens.value(i)});
    options.port = static_cast<quint16>(*portNumber);
    options.seed = *seedNumber;
    options.seedPhotosPercent = *photosNumber;
    for (const QString &text : parser.values(option)) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        options.switches.append({text.left(equals), equals < 0 ? QString() : text.mid(equals + 1)});
    }
    for (const QString &text : parser.values(share)) {
        const auto known = mailbox::Share::read(text);
        if (!known)
            return wrongUsage(QStringLiteral("--share needs OWNER:READER:FOLDER:read or :write."));
        options.shares.append(*known);
    }
    for (const QString &text : parser.values(fault)) {
        QString reason;
        const auto known = mailbox::Fault::read(text, &reason);
        if (!known)
            return wrongUsage(QStringLiteral("--fault: %1").arg(reason));
        options.faults.append(*known);
    }
    mailbox::MailboxServer server(options);
    if (const auto failure = server.start()) {
        QTextStream(stderr) << "kartei-mailbox: " << *failure << '\n';
        return 1;
    }
    QTextStream(stdout) << server.origin().toString() << ' ' << server.token() << '\n' << Qt::flush;
    return QCoreApplication::exec();
}
