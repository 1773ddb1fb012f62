// kartei-mailbox as a program of its own, with invented people, on a folder of its own.
//
// Promise  It never asks to slow down, and has as many folders as a busy person.
#pragma once

#include "app/session.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace bench {

class MailboxProcess
{
public:
    static constexpr int folders = 50;

    explicit MailboxProcess(int people);
    ~MailboxProcess();

    bool isReady() const { return m_isReady; }
    QUrl root() const { return m_root; }
    QByteArray token() const { return m_token; }
    app::SessionOptions account() const; // adds it to a profile

    // One request, in the event loop; an empty answer: it was refused.
    QByteArray ask(const QByteArray &verb, const QString &path, const QByteArray &body = {});

private:
    bool addFolders();

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QUrl m_root;
    QByteArray m_token;
    bool m_isReady = false;
};

} // namespace bench
