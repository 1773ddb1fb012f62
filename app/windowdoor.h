// By which a second start of the program on the same profile brings the window of the first one forward.
//
// Shape    a local socket "window" in the profile, for its owner alone; one line "raise", answered by one
//          line "raised". Nothing else is understood, and every connection ends after one line.
// Promise  the worst that somebody can do through it is to bring the window forward. Where no socket can
//          be made, as with a very long path, a second start says that the profile is open, as before.
// Thread   GUI thread.
#pragma once

#include <QLocalServer>

#include <functional>

namespace app {

class WindowDoor : public QObject
{
    Q_OBJECT

public:
    // The profile is locked by this process: what lies there is left over.
    explicit WindowDoor(const QString &profileFolder, QObject *parent = nullptr);

    bool isOpen() const { return m_server.isListening(); }

Q_SIGNALS:
    void raiseRequested();

private:
    void admit();

    QLocalServer m_server;
};

// Calls `then` once, later, with whether a window answered; not after `caller` is gone.
void askToRaise(const QString &profileFolder, QObject *caller,
                const std::function<void(bool isRaised)> &then);

} // namespace app
