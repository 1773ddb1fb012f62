// Tells that somebody wants the program to end: Ctrl+C, or a polite signal (SIGINT, SIGTERM).
//
// Promise  while it exists these do not end the process. One at a time. The first is told once, from the
//          event loop; a second one ends the process as it always does.
// Thread   GUI thread.
#pragma once

#include <QObject>

namespace app {

class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void interrupted();
};

} // namespace app
