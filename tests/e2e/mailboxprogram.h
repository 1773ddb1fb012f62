// kartei-mailbox as a program of its own on a data folder: started, stopped, and started again at the
// same address. What another program does to the mailbox meanwhile is done over plain HTTP.
//
// Promise  An answer that was not expected fails the test.
#pragma once

#include "app/session.h"
#include "tests/e2e/mailboxstate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>

#include <functional>

namespace e2e {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
};

class MailboxProgram
{
public:
    MailboxProgram(QString dataFolder, QString user, QStringList options = {});
    ~MailboxProgram();

    void start();
    void stop();
    // Runs it elsewhere meanwhile, so that no account() reaches it; stopped before and after.
    void changeUnseen(const std::function<void()> &change);
    app::SessionOptions account() const; // adds it to a profile

    HttpAnswer send(const char *method, const QString &path, const QByteArray &body = {},
                    const QByteArray &contentType = "application/json");
    QJsonObject create(const QString &path, const QJsonObject &body); // POST, as answered
    QJsonArray list(const QString &path);                             // every page of it

    void addFault(const QString &fault);       // as --fault takes it; until it stops
    void startWithFault(const QString &fault); // which no request can come before
    void clearFaults();

    QString createFolder(const QString &name); // below the default one; its id
    QString contactPath(const QString &name);  // "/v1.0/me/contacts/{id}", in whatever folder
    void change(const QString &name, const QJsonObject &properties);
    void remove(const QString &name);

    MailboxState state();

private:
    void readFolder(const QJsonObject &folder, const QString &above, MailboxState &state);
    PersonState person(const QJsonObject &item);
    QString flagOf(const QJsonObject &item);
    QJsonObject defaultFolder();

    QString m_folder;
    QString m_user;
    QStringList m_options;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_root;
    QByteArray m_token;
    QString m_port;
};

} // namespace e2e
