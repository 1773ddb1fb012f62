#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CommandInfo
{
    QLatin1String name;
    Command command;
    int fewest; // arguments
    int most;   // -1: any number
};

constexpr std::array commands{
    CommandInfo{QLatin1String("sync"), Command::Sync, 0, 0},
    CommandInfo{QLatin1String("list"), Command::List, 0, 0},
    CommandInfo{QLatin1String("find"), Command::Find, 1, -1},
    CommandInfo{QLatin1String("show"), Command::Show, 1, -1},
    CommandInfo{QLatin1String("import"), Command::Import, 1, -1},
    CommandInfo{QLatin1String("export"), Command::Export, 0, -1},
    CommandInfo{QLatin1String("move"), Command::Move, 1, -1},
    CommandInfo{QLatin1String("edit"), Command::Edit, 1, 1},
    CommandInfo{QLatin1String("delete"), Command::Delete, 1, -1},
    CommandInfo{QLatin1String("folders"), Command::Folders, 0, 0},
    CommandInfo{QLatin1String("conflicts"), Command::Conflicts, 0, 3},
    CommandInfo{QLatin1String("fields"), Command::Fields, 0, 3},
    CommandInfo{QLatin1String("sign-in"), Command::SignIn, 0, 0},
    CommandInfo{QLatin1String("accounts"), Command::Accounts, 0, 0},
    CommandInfo{QLatin1String("sign-out"), Command::SignOut, 1, 1},
    CommandInfo{QLatin1String("share"), Command::Share, 1, 2},
    CommandInfo{QLatin1String("people"), Command::People, 0, -1},
    CommandInfo{QLatin1String("watch"), Command::Watch, 0, 0},
};

void addOptions(QCommandLineParser &parser)
{
    const auto flag = [&parser](const char *name, const char *text) {
        parser.addOption({QString::fromLatin1(name), Words::tr(text)});
    };
    const auto value = [&parser](const char *name, const char *text, const char *kind) {
        parser.addOption({QString::fromLatin1(name), Words::tr(text), QString::fromLatin1(kind)});
    };
    value("profile", QT_TRANSLATE_NOOP("CommandLine", "Folder in which everything is kept."),
          "DIR");
    flag("local", QT_TRANSLATE_NOOP("CommandLine", "Open the account \"On this computer\"."));
    value("seed",
          QT_TRANSLATE_NOOP("CommandLine", "With --local: make N sample people when it is new."),
          "N");
    value("seed-photos",
          QT_TRANSLATE_NOOP("CommandLine",
                            "With --seed: how many of them in a hundred have a photo."),
          "PERCENT");
    value("graph",
          QT_TRANSLATE_NOOP("CommandLine",
                            "Add an account at a Graph-compatible address on this computer."
                            " sign-in: where Graph is."),
          "URL");
    value("token", QT_TRANSLATE_NOOP("CommandLine", "With --graph: its bearer token."), "TOKEN");
    value("user", QT_TRANSLATE_NOOP("CommandLine", "With --graph: the user's address."), "UPN");
    flag("json", QT_TRANSLATE_NOOP("CommandLine", "Answer in JSON, for scripts."));
    value("folder",
          QT_TRANSLATE_NOOP("CommandLine",
                            "list, find, export, import, fields add: the folder, as "
                            "\"Clients/Europe\"."),
          "PATH");
    value("to", QT_TRANSLATE_NOOP("CommandLine", "move: the folder to move to."), "PATH");
    value("set",
          QT_TRANSLATE_NOOP("CommandLine", "edit: a property and its new value; may be repeated."),
          "PROPERTY=VALUE");
    value("field",
          QT_TRANSLATE_NOOP("CommandLine",
                            "edit: a custom field and its value, none to empty it; repeatable."),
          "NAME=VALUE");
    value(
        "kind",
        QT_TRANSLATE_NOOP("CommandLine", "fields add: text, number, date, yesno, link or choice."),
        "KIND");
    value("choices", QT_TRANSLATE_NOOP("CommandLine", "fields add: what can be chosen."), "A,B,C");
    value("output",
          QT_TRANSLATE_NOOP("CommandLine",
                            "export: the file to write; a table where it ends in .csv."),
          "FILE");
    flag("all-or-nothing",
         QT_TRANSLATE_NOOP("CommandLine", "import: bring in nothing when a file has a defect."));
    flag("with-doubles",
         QT_TRANSLATE_NOOP("CommandLine",
                           "import: bring in people of a CSV or LDIF file who are there already."));
    flag("device-code",
         QT_TRANSLATE_NOOP("CommandLine", "sign-in: with a code, typed into any browser."));
    flag("no-browser",
         QT_TRANSLATE_NOOP("CommandLine", "sign-in: print the address instead of opening it."));
    value("authority",
          QT_TRANSLATE_NOOP("CommandLine",
                            "sign-in: where people sign in; a cloud's, or on this computer."),
          "URL");
    value("client-id",
          QT_TRANSLATE_NOOP("CommandLine", "sign-in: id of the registered application."), "ID");
    value(
        "tenant",
        QT_TRANSLATE_NOOP("CommandLine", "sign-in: common, organizations, consumers, or a tenant."),
        "T");
    value("account", QT_TRANSLATE_NOOP("CommandLine", "share, fields: of which account."), "UPN");
    flag("discard-pending",
         QT_TRANSLATE_NOOP("CommandLine", "sign-out: even if changes are not on the server yet."));
    value("for", QT_TRANSLATE_NOOP("CommandLine", "watch: end after that many seconds."), "N");
    value("screenshot", QT_TRANSLATE_NOOP("CommandLine", "Draw the window to a picture and leave."),
          "FILE");
    value("size", QT_TRANSLATE_NOOP("CommandLine", "With --screenshot: size of the window."),
          "WxH");
    value("scale", QT_TRANSLATE_NOOP("CommandLine", "Scale of the window: 1, 1.25, 2."), "F");
    value("theme", QT_TRANSLATE_NOOP("CommandLine", "light, dark or system."), "THEME");
    value("select", QT_TRANSLATE_NOOP("CommandLine", "With --screenshot: the contact to show."),
          "NAME");
}

tl::unexpected<UsageProblem> wrong(const QString &text)
{
    return tl::unexpected(UsageProblem{.text = text});
}

// A whole number from `least`, or a sentence about the option.
tl::expected<int, UsageProblem> number(const QCommandLineParser &parser, const QString &option,
                                       int least, int most, int otherwise)
{
    if (!parser.isSet(option)) {
        return otherwise;
    }
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return wrong(
            Words::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(least).arg(most));
    }
    return value;
}

tl::expected<ScreenshotRequest, UsageProblem> screenshotOf(const QCommandLineParser &parser)
{
    ScreenshotRequest request{.file = parser.value(QStringLiteral("screenshot")),
                              .select = parser.value(QStringLiteral("select"))};
    if (parser.isSet(QStringLiteral("size"))) {
        const QStringList sides = parser.value(QStringLiteral("size")).split(u'x');
        request.size = {sides.value(0).toInt(), sides.value(1).toInt()};
        if (sides.size() != 2 || request.size.width() < 320 || request.size.height() < 240
            || request.size.width() > 10000 || request.size.height() > 10000) {
            return wrong(Words::tr("--size takes width and height, as 1280x800."));
        }
    }
    if (parser.isSet(QStringLiteral("scale"))) {
        request.scale = parser.value(QStringLiteral("scale")).toDouble();
        if (request.scale < 0.5 || request.scale > 4.0) {
            return wrong(Words::tr("--scale takes a number from 0.5 to 4."));
        }
    }
    return request;
}

tl::expected<ThemeName, UsageProblem> themeOf(const QString &name)
{
    if (name == QLatin1String("light")) {
        return ThemeName::Light;
    }
    if (name == QLatin1String("dark")) {
        return ThemeName::Dark;
    }
    if (name.isEmpty() || name == QLatin1String("system")) {
        return ThemeName::System;
    }
    return wrong(Words::tr("--theme takes light, dark or system."));
}

// Graph's own documents write its address with the version behind it.
QUrl addressOf(const QCommandLineParser &parser, const QString &name)
{
    QUrl url(parser.value(name), QUrl::StrictMode);
    if (url.adjusted(QUrl::StripTrailingSlash).path() == QLatin1String("/v1.0")) {
        url.setPath(QString());
    }
    return url;
}

tl::expected<SessionOptions, UsageProblem> sessionOf(const QCommandLineParser &parser)
{
    SessionOptions options{.addLocalAccount = parser.isSet(QStringLiteral("local"))};
    const auto seed = number(parser, QStringLiteral("seed"), 0, 1'000'000, 0);
    if (!seed) {
        return tl::unexpected(seed.error());
    }
    const auto percent =
        number(parser, QStringLiteral("seed-photos"), 0, 100, options.seedPhotosPercent);
    if (!percent) {
        return tl::unexpected(percent.error());
    }
    options.seed = *seed;
    options.seedPhotosPercent = *percent;
    if (!parser.isSet(QStringLiteral("graph"))) {
        if (parser.isSet(QStringLiteral("token")) || parser.isSet(QStringLiteral("user"))) {
            return wrong(Words::tr("--token and --user go with --graph."));
        }
        return options;
    }
    if (!parser.isSet(QStringLiteral("user"))) {
        return wrong(Words::tr("--graph needs --user."));
    }
    const QUrl url = addressOf(parser, QStringLiteral("graph"));
    if (!url.isValid() || url.host().isEmpty()) {
        return wrong(Words::tr("--graph takes an address, as http://127.0.0.1:8080."));
    }
    options.graphAccount = GraphAccount{.url = url,
                                        .token = parser.value(QStringLiteral("token")),
                                        .userPrincipalName = parser.value(QStringLiteral("user"))};
    return options;
}

tl::expected<SignInOptions, UsageProblem> signInOf(const QCommandLineParser &parser)
{
    SignInOptions options{.way = parser.isSet(QStringLiteral("device-code")) ? SignInWay::DeviceCode
                                                                             : SignInWay::Browser,
                          .opensBrowser = !parser.isSet(QStringLiteral("no-browser")),
                          .authority = {},
                          .graph = {},
                          .clientId = parser.value(QStringLiteral("client-id")),
                          .tenant = parser.value(QStringLiteral("tenant"))};
    for (const auto &[name, url] : {std::pair(QStringLiteral("authority"), &options.authority),
                                    std::pair(QStringLiteral("graph"), &options.graph)}) {
        *url = addressOf(parser, name);
        if (parser.isSet(name) && (!url->isValid() || url->host().isEmpty())) {
            return wrong(Words::tr("--%1 takes an address, as http://127.0.0.1:8080.").arg(name));
        }
    }
    return options;
}

tl::expected<void, UsageProblem> readCommand(const QStringList &positional, CommandLine &line)
{
    if (positional.isEmpty()) {
        return {};
    }
    const auto found = std::ranges::find_if(commands, [&positional](const CommandInfo &info) {
        return positional.first() == info.name;
    });
    if (found == commands.end()) {
        return wrong(Words::tr("There is no command \"%1\". See --help.").arg(positional.first()));
    }
    line.command = found->command;
    line.arguments = positional.mid(1);
    const qsizetype count = line.arguments.size();
    if (count < found->fewest || (found->most >= 0 && count > found->most)) {
        return wrong(
            Words::tr("Wrong number of arguments for \"%1\". See --help.").arg(found->name));
    }
    if (line.command == Command::Move && line.destination.isEmpty()) {
        return wrong(Words::tr("move needs --to PATH."));
    }
    if (line.command == Command::Edit && line.assignments.isEmpty()
        && line.fieldAssignments.isEmpty()) {
        return wrong(Words::tr("edit needs --set PROPERTY=VALUE or --field NAME=VALUE."));
    }
    return {};
}

} // namespace

QString profileFolderIn(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(arguments);
    return parser.value(QStringLiteral("profile"));
}

tl::expected<CommandLine, UsageProblem> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "Contacts of Microsoft 365 and Outlook.com, on this computer too.\n\n"
        "Commands (none: the window):\n"
        "  sync                     bring both sides in step\n"
        "  list [--folder PATH]     contacts of a folder, or all\n"
        "  find TEXT                contacts that hold every word of it, best first; also "
        "company:acme,\n"
        "                           has:photo, birthday:march, \"two words\", -without\n"
        "  show WHO...              whole contacts\n"
        "  import FILE...           vCard, CSV or LDIF, into --folder PATH or the default folder\n"
        "  export [WHO...]          vCards or CSV, of --folder PATH, to --output FILE or standard "
        "output\n"
        "  move WHO... --to PATH    to another folder\n"
        "  edit WHO --set P=V...    change properties, by their Graph names\n"
        "  delete WHO...            delete contacts\n"
        "  folders                  the tree of folders\n"
        "  conflicts                what was changed here and elsewhere at the same time\n"
        "  conflicts settle ID mine|theirs|both\n"
        "                           keep this value of it\n"
        "  fields                   the fields that you defined; edit WHO --field NAME=VALUE sets "
        "one\n"
        "  fields add NAME --kind KIND [--choices A,B,C] [--folder PATH...]\n"
        "  fields remove NAME, fields rename OLD NEW\n"
        "  sign-in                  add an account of Microsoft 365 or Outlook.com\n"
        "  accounts                 all accounts\n"
        "  sign-out USER            take an account off this computer\n"
        "  share add|remove OWNER   open or close a mailbox that somebody shares with you\n"
        "  share list               mailboxes that are open, and what may be done in them\n"
        "  people [TEXT]            people whom the service finds relevant, the most relevant "
        "first\n"
        "  watch [--for N]          stay, and print each change as it arrives, in JSON\n"
        "WHO is an id, a key, or a name that only one contact has."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(help)) {
        // The parser asks the application object for the program's name, and there is none yet.
        return tl::unexpected(
            UsageProblem{.text = parser.helpText().replace(QLatin1String("<executable_name>"),
                                                           QLatin1String("kartei")),
                         .exitStatus = 0});
    }
    if (parser.isSet(version)) {
        return tl::unexpected(
            UsageProblem{.text = QStringLiteral("kartei " KARTEI_VERSION "\n"), .exitStatus = 0});
    }

    CommandLine line{.profile = parser.value(QStringLiteral("profile")),
                     .asJson = parser.isSet(QStringLiteral("json")),
                     .allOrNothing = parser.isSet(QStringLiteral("all-or-nothing")),
                     .withDoubles = parser.isSet(QStringLiteral("with-doubles")),
                     .folder = parser.value(QStringLiteral("folder")),
                     .destination = parser.value(QStringLiteral("to")),
                     .output = parser.value(QStringLiteral("output")),
                     .assignments = parser.values(QStringLiteral("set"))};
    line.fieldAssignments = parser.values(QStringLiteral("field"));
    line.kind = parser.value(QStringLiteral("kind"));
    line.choices = parser.value(QStringLiteral("choices")).split(u',', Qt::SkipEmptyParts);
    line.folders = parser.values(QStringLiteral("folder"));
    line.account = parser.value(QStringLiteral("account"));
    line.discardPending = parser.isSet(QStringLiteral("discard-pending"));
    if (const auto read = readCommand(parser.positionalArguments(), line); !read) {
        return tl::unexpected(read.error());
    }
    const auto seconds = number(parser, QStringLiteral("for"), 0, 31'536'000, 0);
    if (!seconds) {
        return tl::unexpected(seconds.error());
    }
    if (parser.isSet(QStringLiteral("for"))) {
        line.watchSeconds = *seconds;
    }
    const bool isSignIn = line.command == Command::SignIn;
    const auto session =
        isSignIn ? tl::expected<SessionOptions, UsageProblem>() : sessionOf(parser);
    const auto signIn = isSignIn ? signInOf(parser) : tl::expected<SignInOptions, UsageProblem>();
    const auto screenshot = screenshotOf(parser);
    const auto theme = themeOf(parser.value(QStringLiteral("theme")));
    if (!session || !signIn || !screenshot || !theme) {
        return tl::unexpected(!session          ? session.error()
                                  : !signIn     ? signIn.error()
                                  : !screenshot ? screenshot.error()
                                                : theme.error());
    }
    line.signIn = *signIn;
    line.session = *session;
    line.screenshot = *screenshot;
    line.theme = *theme;
    return line;
}

} // namespace app
