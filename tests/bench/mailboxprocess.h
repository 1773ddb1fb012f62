// kartei-mailbox as a program of its own, with invented people, on a folder of its own.
#pragma once

#include "app/session.h"

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace bench {

class MailboxProcess
{
public:
    explicit MailboxProcess(int people);
    ~MailboxProcess();

    QUrl root() const { return m_root; }
    QByteArray token() const { return m_token; }
    app::SessionOptions account() const; // adds it to a profile

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_root;
    QByteArray m_token;
};

} // namespace bench
