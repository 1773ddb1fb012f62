#include "app/commandline.h"
#include "app/commands/commandrunner.h"
#include "app/commands/failurejson.h"
#include "app/desktop.h"
#include "app/privatememory.h"
#include "app/profilesettings.h"
#include "app/screenshot.h"
#include "app/windowdoor.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/language.h"

#include <QApplication>
#include <QCoroSignal>
#include <QTextStream>

namespace {

void sayFailure(const domain::Error &error, const app::CommandLine &line, QTextStream *out,
                QTextStream *err)
{
    const QString text = presentation::errorText(error);
    *err << text << Qt::endl;
    if (line.asJson) {
        *out << app::failureLine(app::failureJson(error, text));
        out->flush();
    }
}

// Opens the session, does what was asked, takes the session down again; answers the exit status.
QCoro::Task<int> runCommand(app::Session *session, app::CommandLine line, QTextStream *out,
                            QTextStream *err)
{
    const auto opened = co_await session->open(line.session);
    int status = 1;
    if (!opened) {
        sayFailure(opened.error(), line, out, err);
    } else {
        co_await session->reachable();
        app::CommandRunner runner(*session, line, *out, *err);
        status = co_await runner.run();
    }
    co_await session->shutDown();
    co_return status;
}

QCoro::Task<int> runWindow(app::Session *session, app::CommandLine line, QTextStream *err)
{
    const auto opened = co_await session->open(line.session);
    int status = 1;
    if (!opened) {
        *err << presentation::errorText(opened.error()) << Qt::endl;
    } else {
        app::Desktop desktop(*session, line.theme);
        if (line.screenshot.file.isEmpty()) {
            const app::WindowDoor door(session->profile().folder());
            QObject::connect(&door, &app::WindowDoor::raiseRequested, &desktop,
                             &app::Desktop::raise);
            desktop.show();
            session->startEngines();
            co_await qCoro(&desktop, &app::Desktop::closed);
            status = 0;
        } else {
            const auto drawn = co_await app::drawScreenshot(&desktop, session, line.screenshot);
            if (!drawn) {
                *err << presentation::errorText(drawn.error()) << Qt::endl;
            }
            status = drawn ? 0 : 1;
        }
    }
    co_await session->shutDown();
    co_return status;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, app::Command command,
                                                  bool hasDisplay)
{
    if (command == app::Command::Window) {
        return std::make_unique<QApplication>(argc, argv);
    }
    if (command == app::Command::SignIn && hasDisplay) { // it opens the browser
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

// Qt ends the process by abort() when it is to open a window and finds no display.
bool lacksDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

app::Profile profileAt(const QString &folder)
{
    return app::Profile(folder.isEmpty() ? app::Profile::defaultFolder() : folder);
}

// By the person's wish, or by their organisation's.
presentation::SpokenLanguage languageOf(const app::Profile &profile)
{
    const QString wanted = app::ProfileSettings(profile.settingsFile())
                               .preferences()
                               .text(models::Preference::Language);
    const QLocale system = QLocale::system();
    QLocale::setDefault(presentation::localeFor(wanted, system));
    return presentation::SpokenLanguage(presentation::languageFor(wanted, system.uiLanguages()));
}

// Why nothing is begun, or the help that was asked for. An application object is what translators need;
// the name that it is given stands in the help.
int sayAndLeave(const QStringList &arguments, QTextStream *out, QTextStream *err)
{
    char name[] = "kartei";
    char *names[] = {name, nullptr};
    int count = 1;
    const QCoreApplication application(count, names);
    const auto language = languageOf(profileAt(app::profileFolderIn(arguments)));
    const auto line = app::parseCommandLine(arguments);
    if (line) {
        *err << QCoreApplication::translate("main",
                                            "There is no display to open the window on. Use a "
                                            "command (see --help) or --screenshot FILE.")
             << Qt::endl;
        return 1;
    }
    const bool isHelp = line.error().exitStatus == 0;
    *(isHelp ? out : err) << line.error().text << Qt::endl;
    if (!isHelp && arguments.contains(QStringLiteral("--json"))) {
        *out << app::failureLine(app::usageJson(line.error().text));
        out->flush();
    }
    return line.error().exitStatus;
}

// Another process has the profile open: its window comes forward, where it has one.
void leaveToOther(const app::Profile &profile, QTextStream *out, const std::function<void()> &fail)
{
    app::askToRaise(profile.folder(), QCoreApplication::instance(), [out, fail](bool isRaised) {
        if (!isRaised) {
            fail();
            QCoreApplication::exit(1);
            return;
        }
        *out << QCoreApplication::translate("main",
                                            "Kartei is open already; its window is in front now.")
             << Qt::endl;
        QCoreApplication::exit(0);
    });
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef NDEBUG
    app::keepMemoryPrivate();
#endif
    QCoreApplication::setApplicationName(QStringLiteral("Kartei"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KARTEI_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    QTextStream out(stdout);
    QTextStream err(stderr);
    out.setEncoding(
        QStringConverter::Utf8); // names are of every script, whatever the terminal's locale
    err.setEncoding(QStringConverter::Utf8);
    const auto line = app::parseCommandLine(arguments);
    const bool hasWindow = line && line->command == app::Command::Window;
    const bool needsDisplay = hasWindow && line->screenshot.file.isEmpty();
    if (!line || (needsDisplay && lacksDisplay())) {
        return sayAndLeave(arguments, &out, &err);
    }
    if (line->screenshot.scale != 1.0) {
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line->screenshot.scale));
    }
    if (hasWindow && lacksDisplay()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const auto application = makeApplication(argc, argv, line->command, !lacksDisplay());
    QGuiApplication::setQuitOnLastWindowClosed(false); // the session shuts down first

    app::Profile profile = profileAt(line->profile);
    const auto language = languageOf(profile);
    if (const auto locked = profile.lock(); !locked) {
        const auto fail = [&] { sayFailure(locked.error(), *line, &out, &err); };
        if (!needsDisplay || locked.error().code != QLatin1String("locked")) {
            fail();
            return 1;
        }
        leaveToOther(profile, &out, fail);
        return QCoreApplication::exec();
    }
    app::Session session(profile);
    auto work =
        hasWindow ? runWindow(&session, *line, &err) : runCommand(&session, *line, &out, &err);
    QCoro::connect(std::move(work), application.get(),
                   [](int status) { QCoreApplication::exit(status); });
    return QCoreApplication::exec();
}
