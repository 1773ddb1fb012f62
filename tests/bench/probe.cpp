#include "tests/bench/probe.h"

#include "tests/bench/openwindow.h"
#include "tests/support/waiting.h"

#include <QListView>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QTextStream>

#include <unistd.h>

namespace bench {

namespace {

constexpr int patience = 120000;
constexpr int stepsFromEndToEnd = 200;

void say(const QByteArray &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

int showEmptyWindow()
{
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents(); // it is exposed and painted
    say("painted");
    return 0;
}

// As main.cpp opens it.
int start(const QString &profile)
{
    OpenWindow window(profile);
    if (!window.isOpen()) {
        return 1;
    }
    say("painted");
    return 0;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray pages = isOpen ? file.readAll().split(' ').value(1) : QByteArray();
    return pages.toLongLong() * sysconf(_SC_PAGESIZE);
}

int scrollAll(const QString &profile)
{
    OpenWindow window(profile);
    if (!window.isOpen()) {
        return 1;
    }
    QScrollBar *bar = window.list().verticalScrollBar();
    for (int step = 1; step <= stepsFromEndToEnd && window.contacts().rowCount() > 0; ++step) {
        window.untilPainted([&] { bar->setValue(bar->maximum() * step / stepsFromEndToEnd); },
                            OpenWindow::Wait::SameRows);
    }
    waitUntilIdle();
    say(QByteArray::number(residentBytes()));
    return 0;
}

} // namespace

int runProbe(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    const QString name = arguments.value(2);
    const QString profile = arguments.value(3);
    return name == QLatin1String("window") ? showEmptyWindow()
        : name == QLatin1String("start")   ? start(profile)
                                           : scrollAll(profile);
}

std::optional<ProbeAnswer> probe(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ProbeAnswer answer;
    answer.milliseconds = milliseconds([&] {
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList(QStringLiteral("--probe")) + arguments);
        while (!process.canReadLine() && process.waitForReadyRead(patience)) { }
    });
    answer.line = process.readLine().trimmed();
    process.waitForFinished(patience);
    return answer.line.isEmpty() ? std::nullopt : std::optional(answer);
}

} // namespace bench
