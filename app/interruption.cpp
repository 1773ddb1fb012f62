#include "app/interruption.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace app {

namespace {

#ifdef Q_OS_WIN

Interruption *current = nullptr;

// On a thread of the system's own.
BOOL WINAPI handle(DWORD)
{
    Interruption *told = std::exchange(current, nullptr);
    return told != nullptr
        && QMetaObject::invokeMethod(told, &Interruption::interrupted, Qt::QueuedConnection);
}

#else

int ends[2] = {-1, -1}; // a handler may do little more than write

void handle(int signal)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
    std::signal(signal, SIG_DFL);
}

#endif

} // namespace

#ifdef Q_OS_WIN

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    current = this;
    SetConsoleCtrlHandler(&handle, TRUE);
}

Interruption::~Interruption()
{
    SetConsoleCtrlHandler(&handle, FALSE);
    current = nullptr;
}

#else

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
        return;
    }
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    std::signal(SIGINT, &handle);
    std::signal(SIGTERM, &handle);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : ends) {
        ::close(std::exchange(end, -1));
    }
}

#endif

} // namespace app
