#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace conformance {

// A kartei-mailbox with sample people, started for one run and ended with this object.
class StartedMailbox
{
public:
    ~StartedMailbox();

    // Its address and its token; empty when it did not start.
    QStringList start(const QString &program);

private:
    QTemporaryDir m_directory;
    QProcess m_process;
};

} // namespace conformance
